import { instantText } from '../kernel/instant.ts'
import type { CharterInFull, CharterSummary } from '../node/charters.ts'

/** What the use case gives, by the names it has there. */
type Duties = CharterInFull['situations'][number]['duties']
type Duty = Duties['owed'][number]
type Parties = Duty['who']
type RuleReading = CharterInFull['decisions'][number]

const notRead = ' (unverified)'

/** One charter of a list, on a line. */
export function summaryLine({ id, name, standing, members, rules, template }: CharterSummary): string {
  const about = template ? 'template' : `${standingText[standing]}, ${members} members listed`
  return `${id.padEnd(28)}  ${name} (${about}; ${rules.read} of ${rules.statements} statements read)`
}

const standingText = {
  notYet: 'not there yet',
  earlier: 'in an earlier form',
  signed: 'signed, not in force',
  inForce: 'in force',
  ended: 'ended',
} as const

/** Everything of a charter on a day, for a person. */
export function charterLines(full: CharterInFull): string[] {
  const { charter, day, standing, members, rules } = full
  const then = members.filter(({ status }) => status !== 'absent')
  return [
    charter.name,
    charter.summary,
    `On ${day}: ${standingText[standing]}; ${rules.read} of ${rules.statements} statements were read in a text.`,
    '',
    `Members: ${then.map(({ actor, status }) => (status === 'member' ? actor : `${actor} (${status})`)).join(' ') || 'none listed'}`,
    ...(charter.membershipNote ? [`  ${charter.membershipNote.says}`] : []),
    `Area: ${charter.scope.area}${charter.scope.unverified ? notRead : ''}`,
    '',
    'At all times',
    ...indented(full.situations[0]?.duties.always.map(dutyLine) ?? []),
    ...full.situations.flatMap(({ kind, duties }) => [
      '',
      `If there is ${situationText[kind]}`,
      ...indented(dutyLines(duties)),
    ]),
    '',
    'Deciding',
    ...indented(full.decisions.map(ruleLine)),
    '',
    'Practice',
    ...indented(charter.practice.map(({ says, article, unverified }) => cited(says, article, unverified))),
    '',
    'Where sources disagree',
    ...indented(
      charter.disagreements.map(({ says, article, unverified }) => cited(says, article, unverified)),
    ),
  ]
}

function indented(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['  nothing found'] : lines.map((line) => `  ${line}`)
}

/** A kind of situation as a sentence says it. */
export const situationText = {
  armedAttack: 'an armed attack',
  aggression: 'an aggression',
  threatToSecurity: 'a threat to security',
  breachOfPeace: 'a breach of the peace',
  internalCrisis: 'a crisis inside a member',
  unusualActivity: 'an unusual military activity',
  terrorism: 'terrorism',
  piracy: 'piracy',
  cyberIncident: 'a cyber incident',
  unconstitutionalChange: 'an unconstitutional change of government',
  disaster: 'a disaster',
  request: 'a request',
  estimateThreshold: 'a joint estimate past its line',
} as const

/** What follows from a situation, the strongest first. */
export function dutyLines(duties: Duties): string[] {
  return [
    ...duties.owed.map(dutyLine),
    ...duties.allowed.map(dutyLine),
    ...duties.decisions.map(
      ({ rule, met }) => `leads to the decision "${rule}"${awaitsText(met.awaits)} [${met.trigger.article}]`,
    ),
    ...duties.open.map((duty) => `if a member holds its security threatened: ${dutyLine(duty)}`),
    ...duties.absent.map(({ says, article, unverified }) => `not owed: ${cited(says, article, unverified)}`),
    ...duties.inDoubt.map(({ actor, status }) => `in doubt: ${actor} is ${status}`),
  ]
}

const strengthText = { shall: 'shall', eachDetermines: 'shall, each by its own choice', may: 'may' } as const

/** One duty: who, how strongly, what, by when, and where it stands. */
export function dutyLine({ obligation, who, toward, due, awaits, letOff, unverified }: Duty): string {
  const to = toward ? ` to ${partiesText(toward)}` : ''
  const carved = obligation.carveOuts.map(({ says }) => ` Except: ${says}`).join('')
  const off = letOff.length > 0 ? ` Let off: ${letOff.join(' ')}.` : ''
  return `${strengthText[obligation.strength]}: ${partiesText(who)}${to}: ${cited(obligation.says, obligation.article, unverified)}; ${dueText(due)}${awaitsText(awaits)}.${carved}${off}`
}

function cited(says: string, article: string, unverified: boolean): string {
  return `${says} [${article}]${unverified ? notRead : ''}`
}

const roleText = {
  members: 'every member',
  others: 'every other member',
  victim: 'the member concerned',
  acting: 'whoever takes measures',
  disputants: 'the parties to the dispute',
  asked: 'whoever is asked',
  requester: 'whoever asks',
} as const

function partiesText({ role, actors, says }: Parties): string {
  if (role === 'office' || role === 'body') return says ?? ''
  if (role === 'named') return actors?.join(' ') ?? ''
  if (actors === null) return roleText[role]
  return actors.length <= 6
    ? `${roleText[role]} (${actors.join(' ') || 'nobody'})`
    : `${roleText[role]} (${actors.length})`
}

const pointText = {
  occurrence: 'when it happens',
  request: 'the request',
  notice: 'the notice',
  measures: 'when measures are taken',
  decision: 'when it is found',
  circulation: 'when it is sent round',
} as const

/** By when, in words; never a clock that the text does not start. */
export function dueText(due: Duty['due']): string {
  switch (due.kind) {
    case 'noTime':
      return 'the text sets no time'
    case 'atOnce':
      return due.since === null
        ? `at once from ${pointText[due.from]}; the text sets no hours`
        : `at once, since ${instantText(due.since)}; the text sets no hours`
    case 'notStarted':
      return `${due.says} from ${pointText[due.from]}`
    case 'by':
      return due.notBefore === null
        ? `by ${instantText(due.at)}`
        : `between ${instantText(due.notBefore)} and ${instantText(due.at)}`
  }
}

function awaitsText(awaits: Duty['awaits']): string {
  const texts = awaits.map((each) => {
    switch (each.kind) {
      case 'request':
        return 'once the member concerned asks'
      case 'finding':
        return `once ${each.of} finds it`
      case 'inside':
        return `if it lies in ${each.area}`
      case 'offender':
        return `if done by ${each.actors.join(' ')}${each.allies ? ' or who is joined with them' : ''}`
      case 'victim':
        return `if it hits ${each.actors.join(' or ')}`
      case 'line':
        return `once the estimate is at ${each.line.probability} or ${each.line.passes}`
    }
  })
  return texts.length === 0 ? '' : `, ${texts.join(', ')}`
}

/** One rule of decision: what runs of it, what the motion has to say, what is given up, or why none. */
export function ruleLine(reading: RuleReading): string {
  const { rule } = reading
  const head = `${rule.subject}, ${rule.organ ?? 'the members'}: ${cited(rule.says, rule.article, rule.unverified)}`
  if (!reading.runs) return `${head} No method: ${reading.why}; wanting: ${reading.wanting}.`
  const { method, asks, gaveUp, after } = reading
  const parts = [
    `Runs as ${method.count.kind} under rule ${method.rule}`,
    ...(after === null ? [] : [`after ${after}`]),
    ...(asks.length === 0 ? [] : [`the motion says: ${asks.join(', ')}`]),
    ...(gaveUp.length === 0 ? [] : [`given up: ${gaveUp.join(', ')}`]),
  ]
  return `${head} ${parts.join('; ')}.`
}
