import type { CharterText, CodeName } from '../records/charterText.ts'
import type { Obligation } from '../records/charterTerms.ts'

/** Codes of a treaty's institutions after ATOP; null where a code is missing. Source: Leeds, Ritter, Mitchell and Long,
 *  "Alliance Treaty Obligations and Provisions, 1815–1944", International Interactions 28 (2002). */
export interface InstitutionCodes {
  readonly milcon: number | null
  readonly milaid: number | null
  readonly intcom: number | null
  readonly organ1: number | null
  readonly orgpurp1: number | null
  readonly organ2: number | null
  readonly orgpurp2: number | null
  readonly base: number | null
  readonly subord: number | null
  readonly contrib: number | null
  readonly estmode: number | null
  readonly pubsecr: number | null
}

/** How far an alliance is institutionalised. Null where every input is missing. */
export interface Institutionalisation {
  readonly hinst: 0 | 1 | null
  readonly minst: 0 | 1 | null
  readonly milorg: 0 | 1 | null
  readonly milinst: 0 | 1 | 2 | null
  readonly pubtreat: 0 | 1 | null
  readonly formorg: 0 | 1 | null
  readonly formal: 0 | 1 | 2 | null
}

/** Institutionalisation from ATOP's codes. Source: Leeds and Anac, "Alliance Institutionalization and Alliance Performance",
 *  International Interactions 31 (2005), 183–202: heavy with an integrated command, a common defence policy or bases; moderate with contact in
 *  peace, training or transfer of technology, subordination, contributions or a military organisation; formal by a public treaty and by a
 *  named or standing organisation. */
export function leedsAnac(codes: InstitutionCodes): Institutionalisation {
  const {
    milcon,
    milaid,
    intcom,
    organ1,
    orgpurp1,
    organ2,
    orgpurp2,
    base,
    subord,
    contrib,
    estmode,
    pubsecr,
  } = codes
  const among = (code: number | null, ...values: number[]): boolean => code !== null && values.includes(code)
  const above = (code: number | null): boolean => code !== null && code > 0
  const flag = (inputs: readonly (number | null)[], holds: boolean): 0 | 1 | null =>
    inputs.every((input) => input === null) ? null : holds ? 1 : 0
  const hinst = flag([intcom, milcon, base], intcom === 1 || milcon === 3 || above(base))
  const milorg = flag([orgpurp1, orgpurp2], among(orgpurp1, 1, 4) || among(orgpurp2, 1, 4))
  const minst = flag(
    [milcon, milaid, subord, contrib, milorg],
    hinst !== 1 && (milcon === 2 || among(milaid, 3, 4) || above(subord) || contrib === 1 || milorg === 1),
  )
  const pubtreat = flag([estmode, pubsecr], estmode === 1 && pubsecr !== 2)
  const formorg = flag([organ1, organ2], among(organ1, 2, 3) || among(organ2, 2, 3))
  return {
    hinst,
    minst,
    milorg,
    milinst: hinst === null && minst === null ? null : hinst === 1 ? 2 : (minst ?? 0),
    pubtreat,
    formorg,
    formal: pubtreat === null && formorg === null ? null : (((pubtreat ?? 0) + (formorg ?? 0)) as 0 | 1 | 2),
  }
}

/** What stands behind a code. */
export interface Behind {
  readonly article: string
  readonly unverified: boolean
}

/** One code with what stands behind it: nothing where it is 0 because nothing was found. */
export interface Code {
  readonly value: 0 | 1 | 2
  readonly behind: readonly Behind[]
  /** ATOP's own code, where it codes this treaty. */
  readonly atop: number | null
  /** Why the two differ, where they do. */
  readonly why: string | null
}

/** The codes of a charter over its whole life, the highest it ever reached, as ATOP codes treaties. */
export function atopCodes(text: CharterText): Readonly<Record<CodeName, Code>> {
  const derived = derive(text)
  const coded = (name: CodeName): Code => {
    const difference = text.atop?.differences.find(({ code }) => code === name)
    return { ...derived[name], atop: text.atop?.codes[name] ?? null, why: difference?.says ?? null }
  }
  return {
    defense: coded('defense'),
    offense: coded('offense'),
    neutral: coded('neutral'),
    nonagg: coded('nonagg'),
    consul: coded('consul'),
    milinst: coded('milinst'),
    formal: coded('formal'),
  }
}

type Derived = Pick<Code, 'value' | 'behind'>

function derive(text: CharterText): Readonly<Record<CodeName, Derived>> {
  const { structure, triggers } = text
  const attack = new Set(
    triggers.filter(({ kind }) => kind === 'armedAttack' || kind === 'aggression').map(({ id }) => id),
  )
  const duties = (holds: (duty: Obligation) => boolean): Derived => {
    const behind = text.obligations.filter((duty) => duty.strength !== 'may' && holds(duty)).map(behindOf)
    return { value: behind.length > 0 ? 1 : 0, behind }
  }
  const codes = institutionCodes(text)
  const { milinst, formal } = leedsAnac(codes)
  const { offense, militaryContact, commonDefencePolicy, militaryAid, integratedCommand } = structure
  const { subordination, contributions, bases, organisations } = structure
  const heavy = [integratedCommand, commonDefencePolicy, bases]
  const medium = [
    militaryContact,
    militaryAid,
    subordination,
    contributions,
    ...organisations.filter(isMilitary),
  ]
  return {
    // A text that obliges to help in an attack, whatever means each then chooses; one that only calls together does not.
    defense: duties(({ kind, on }) => kind.startsWith('assist') && on.some((id) => attack.has(id))),
    offense: { value: offense ? 1 : 0, behind: offense ? [behindOf(offense)] : [] },
    neutral: duties(({ kind }) => kind === 'neutrality'),
    nonagg: duties(({ kind }) => kind === 'nonaggression'),
    // ATOP's rule: a general promise to talk is none; it has to be about a crisis and aim at common policy.
    consul: duties(
      ({ strength, consultation }) =>
        strength === 'shall' && consultation?.crisis === true && consultation.commonPolicy,
    ),
    milinst: { value: milinst ?? 0, behind: present(milinst === 2 ? heavy : medium).map(behindOf) },
    formal: {
      value: formal ?? 0,
      behind: organisations.filter(({ form }) => form !== 'meetings').map(behindOf),
    },
  }
}

function present<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined)
}

function behindOf({ article, unverified }: Behind): Behind {
  return { article, unverified }
}

function isMilitary({ purpose }: CharterText['structure']['organisations'][number]): boolean {
  return purpose !== 'other'
}

/** The codes of a charter's institutions, from its structure. */
export function institutionCodes({ structure }: Pick<CharterText, 'structure'>): InstitutionCodes {
  const forms = { meetings: 1, named: 2, standing: 3 } as const
  // Of purposes the rule tells apart only those for defence (1) and for defence beside others (4); 3 stands here for the rest.
  const purposes = { military: 1, both: 4, other: 3 } as const
  const [first, second] = structure.organisations
  const aid = { general: 1, training: 3, technology: 4 } as const
  const contact = structure.militaryContact?.value
  return {
    milcon: structure.commonDefencePolicy ? 3 : contact === 'peacetime' ? 2 : contact === 'wartime' ? 1 : 0,
    milaid: structure.militaryAid ? aid[structure.militaryAid.value] : 0,
    intcom: structure.integratedCommand ? 1 : 0,
    organ1: first ? forms[first.form] : 0,
    orgpurp1: first ? purposes[first.purpose] : 0,
    organ2: second ? forms[second.form] : 0,
    orgpurp2: second ? purposes[second.purpose] : 0,
    base: structure.bases ? 1 : 0,
    subord: structure.subordination ? 1 : 0,
    contrib: structure.contributions ? 1 : 0,
    estmode: structure.establishedBy === 'treaty' ? 1 : 0,
    pubsecr: { public: 0, partlySecret: 1, secret: 2 }[structure.publicity],
  }
}
