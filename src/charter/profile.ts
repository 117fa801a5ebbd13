import type { CharterText } from '../records/charterText.ts'
import type { Obligation } from '../records/charterTerms.ts'
import type { Dimension } from '../records/dimension.ts'
import type { Behind } from './atop.ts'
import { onDay, termsOf, type Dated } from './terms.ts'
import { rules, type RuleReading } from './rule.ts'

/** The steps of each scale, lowest first. A charter stands on the highest step that something in its text reaches. */
export const scales: Readonly<Record<Dimension, readonly string[]>> = {
  obligation: [
    'nothing is owed',
    'talks, free or in general',
    'consultation in a crisis',
    'help, each by its own choice',
    'help',
    'help in arms or by all means',
  ],
  institution: [
    'none',
    'regular meetings',
    'a body that meets',
    'a standing organisation',
    'a joint command',
  ],
  decision: [
    'nothing is decided together',
    'by agreement of all, binding nobody',
    'by agreement of all, binding',
    'without the member concerned',
    'by a number short of all, binding',
  ],
  information: ['none is owed', 'of free will', 'owed', 'owed on military activities', 'owed by a set time'],
  interoperability: [
    'none',
    'forces foreseen',
    'forces that stand by',
    'military contact in peace',
    'a joint command',
  ],
  materialTies: ['none', 'help in peace', 'contributions', 'military aid', 'bases'],
  inclusiveness: ['two', 'three to five', 'six to fifteen', 'sixteen to fifty', 'more than fifty'],
  orientation: ['inward: any member may be the offender', 'both', 'outward: the offender stands outside'],
}

/** Where a charter stands on one scale. */
export interface Stand {
  /** Step, from 0; null where the text does not say. */
  readonly step: number | null
  /** Step over the highest step, 0 to 1. */
  readonly value: number | null
  readonly says: string | null
  readonly behind: readonly Behind[]
}

/** Where a charter stands on each dimension on a day, with the articles behind it. */
export function profile(text: CharterText, day: string): Readonly<Record<Dimension, Stand>> {
  const terms = termsOf(text)
  const dated = onDay(terms, day)
  const there = dated.standing === 'inForce' || dated.standing === 'earlier'
  const reach = (dimension: Dimension, reached: readonly Reached[]): Stand =>
    there ? standOn(dimension, reached) : nowhere
  return {
    obligation: reach('obligation', dated.obligations.map(obligationStep)),
    institution: reach('institution', institutionSteps(text)),
    decision: reach('decision', rules(terms, day).map(decisionStep)),
    information: reach('information', informationSteps(text, dated)),
    interoperability: reach('interoperability', interoperabilitySteps(text)),
    materialTies: reach('materialTies', materialSteps(text, dated)),
    inclusiveness: there ? inclusiveness(text, dated) : nowhere,
    orientation: reach('orientation', [
      [{ inward: 0, both: 1, outward: 2 }[text.orientation.value], text.orientation],
    ]),
  }
}

/** A step that something in the text reaches. */
type Reached = readonly [step: number, behind: Behind]

const nowhere: Stand = { step: null, value: null, says: null, behind: [] }

function standOn(dimension: Dimension, reached: readonly Reached[]): Stand {
  const scale = scales[dimension]
  const step = reached.reduce((highest, [each]) => Math.max(highest, each), 0)
  const behind = reached
    .filter(([each]) => each === step)
    .map(([, { article, unverified }]) => ({ article, unverified }))
  return { step, value: step / (scale.length - 1), says: scale[step] ?? null, behind }
}

function obligationStep(duty: Obligation): Reached {
  const { kind, strength, consultation, on } = duty
  const help = kind === 'assistAny' || kind === 'assistMilitary' || kind === 'assistAllMeans'
  // Help at all times is a tie in peace, and stands there.
  if (help && on.length > 0 && strength === 'eachDetermines') return [3, duty]
  if (help && on.length > 0 && strength === 'shall') return [kind === 'assistAny' ? 4 : 5, duty]
  if (kind !== 'consult') return [0, duty]
  return [strength === 'shall' && consultation?.crisis === true ? 2 : 1, duty]
}

function institutionSteps({ structure, forces }: CharterText): Reached[] {
  const forms = { meetings: 1, named: 2, standing: 3 } as const
  return [
    ...structure.organisations.map((each): Reached => [forms[each.form], each]),
    ...commandSteps(structure, forces),
  ]
}

function commandSteps(structure: CharterText['structure'], forces: CharterText['forces']): Reached[] {
  return [
    ...(structure.integratedCommand ? [[4, structure.integratedCommand] as const] : []),
    ...(forces.jointCommand.value === 'present' ? [[4, forces.jointCommand] as const] : []),
  ]
}

function decisionStep(reading: RuleReading): Reached {
  const { rule } = reading
  if (!reading.runs) return [0, rule]
  const { count } = reading.method
  const binding = rule.bindsDissenters === true
  const weighty = rule.subject === 'substantive' || rule.subject === 'force'
  if (count.kind !== 'consensus') return [weighty && binding ? 4 : 1, rule]
  if (rule.excluded === 'memberConcerned') return [3, rule]
  return [binding ? 2 : 1, rule]
}

function informationSteps(text: CharterText, { obligations }: Dated): Reached[] {
  return [
    ...obligations.flatMap((duty): Reached[] => {
      const timed = duty.deadline !== null && duty.deadline.kind !== 'atOnce'
      switch (duty.kind) {
        case 'inform':
        case 'notify':
          if (duty.strength === 'may') return [[1, duty]]
          return [[timed ? 4 : 2, duty]]
        case 'exerciseTransparency':
          return [[duty.strength === 'may' ? 1 : 3, duty]]
        default:
          return []
      }
    }),
    ...text.transparency.map((each): Reached => [
      each.leadDays === null && each.dueBy === undefined ? 3 : 4,
      each,
    ]),
  ]
}

function interoperabilitySteps({ structure, forces }: CharterText): Reached[] {
  const { standby } = forces
  return [
    ...(standby.value === 'foreseen' ? [[1, standby] as const] : []),
    ...(standby.value === 'present' ? [[2, standby] as const] : []),
    ...(structure.militaryContact?.value === 'peacetime' ? [[3, structure.militaryContact] as const] : []),
    ...commandSteps(structure, forces),
  ]
}

function materialSteps({ structure, forces }: CharterText, { obligations }: Dated): Reached[] {
  const inPeace = obligations.filter(({ kind, on }) => kind.startsWith('assist') && on.length === 0)
  return [
    ...inPeace.map((duty): Reached => [1, duty]),
    ...(structure.contributions ? [[2, structure.contributions] as const] : []),
    ...(structure.militaryAid ? [[3, structure.militaryAid] as const] : []),
    ...(structure.bases ? [[4, structure.bases] as const] : []),
    ...(forces.bases.value === 'present' ? [[4, forces.bases] as const] : []),
  ]
}

/** The step of the scale of inclusiveness on which so many stand. */
export function sizeStep(number: number): number {
  return number <= 2 ? 0 : number <= 5 ? 1 : number <= 15 ? 2 : number <= 50 ? 3 : 4
}

/** Parties on the day: those listed, groups for as many as they stand for, or the number given where nobody is listed one by one; undefined where nobody knows. */
export function partiesOn({ membershipNote }: CharterText, dated: Dated): number | undefined {
  if (membershipNote) return membershipNote.count
  const counted = partiesOf(dated).reduce((sum, { membership }) => sum + (membership.count ?? 1), 0)
  return counted === 0 ? undefined : counted
}

function partiesOf({ everybody }: Dated): Dated['everybody'] {
  return everybody.filter(({ status }) => status === 'member' || status === 'frozen')
}

function inclusiveness(text: CharterText, dated: Dated): Stand {
  const number = partiesOn(text, dated)
  if (number === undefined || number === 0) return nowhere
  const step = sizeStep(number)
  const { membershipNote } = text
  const entries = membershipNote
    ? [membershipNote]
    : [...new Set(partiesOf(dated).map(({ membership }) => membership))]
  const behind = uniqueBehind(entries)
  return { step, value: step / 4, says: `${number} parties`, behind }
}

function uniqueBehind(entries: readonly Behind[]): Behind[] {
  const byArticle = new Map<string, Behind>()
  for (const { article, unverified } of entries)
    byArticle.set(article, {
      article,
      unverified: unverified || (byArticle.get(article)?.unverified ?? false),
    })
  return [...byArticle.values()]
}
