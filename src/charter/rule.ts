import type { MemberName } from '../kernel/id.ts'
import type { DecisionMethod, Needed } from '../records/decisionMethod.ts'
import type { DecisionRule, DecisionSubject } from '../records/decisionRule.ts'
import { onDay, type Dated, type Terms } from './terms.ts'

/** What a motion under a rule has to say beside its text, because the charter leaves it to the case. */
export type Asked =
  /** Which members have a say: the organ's, or the parties to the dispute. */
  | 'electors'
  /** Whose own voice does not count. */
  | 'excluded'
  /** How long the silence runs, or by when votes come. */
  | 'period'
  /** How many closers may stay away before a deadline can no longer be told. */
  | 'closersAway'
  /** Members that put it forward together. */
  | 'sponsors'

/** What a rule gives up, to run where nobody counts for the others. */
export type GivenUp =
  /** Support that comes after the hours are over counts all the same. */
  | 'theHours'
  /** Those in a room at one moment: who has spoken by a witnessed deadline takes their place. */
  | 'theRoom'
  /** Votes not cast: who does not vote counts as one that is not for it, since a veto has to be waited for. */
  | 'votesNotCast'
  /** Voices of persons and bodies that have no seat. */
  | 'voicesWithoutSeat'

/** What would have to be given up, or found, before a rule without a method could run. */
export type Wanting =
  /** The text is silent: the members would have to agree on a method first. */
  | 'aMethod'
  /** One office decides: it would have to give its decision to the members together. */
  | 'theOneWhoDecides'
  /** The number is in a text that nobody has read. */
  | 'aReading'
  /** Nothing is decided here. */
  | 'nothing'

/** A rule as it runs under the rules of decision without a centre, or why it does not. */
export type RuleReading =
  | {
      readonly rule: DecisionRule
      readonly runs: true
      readonly method: DecisionMethod
      readonly asks: readonly Asked[]
      readonly gaveUp: readonly GivenUp[]
      /** The rule whose rejection it needs first. */
      readonly after: string | null
    }
  | {
      readonly rule: DecisionRule
      readonly runs: false
      readonly why: NonNullable<DecisionRule['because']>
      readonly wanting: Wanting
    }

/** How a charter decides a subject on a day: every rule for it, the one to be tried first before those that come after it. */
export function rule(terms: Terms, subject: DecisionSubject, day: string): RuleReading[] {
  const dated = onDay(terms, day)
  const own = dated.rules.filter((each) => each.subject === subject)
  const before = (each: DecisionRule): DecisionRule | undefined =>
    each.after === undefined ? undefined : dated.rules.find(({ id }) => id === each.after)
  // Bounded by the number of rules: checks refuse rules that wait for each other, and this must end all the same.
  const depth = (each: DecisionRule): number => {
    let steps = 0
    for (let at = before(each); at && steps < dated.rules.length; at = before(at)) steps++
    return steps
  }
  return own
    .map((each, index) => ({ each, index, depth: depth(each) }))
    .sort((a, b) => a.depth - b.depth || a.index - b.index)
    .map(({ each }) => readRule(each, dated))
}

/** Every rule of a charter on a day, in its own order. */
export function rules(terms: Terms, day: string): RuleReading[] {
  const dated = onDay(terms, day)
  return dated.rules.map((each) => readRule(each, dated))
}

const wanting: Readonly<Record<NonNullable<DecisionRule['because']>, Wanting>> = {
  noRule: 'aMethod',
  describesElectors: 'nothing',
  oneOffice: 'theOneWhoDecides',
  automatic: 'nothing',
  optIn: 'nothing',
  notRead: 'aReading',
}

function readRule(rule: DecisionRule, dated: Dated): RuleReading {
  const count = countOf(rule, dated)
  if (count === undefined) {
    const why = rule.because ?? 'noRule'
    return { rule, runs: false, why, wanting: wanting[why] }
  }
  const method: DecisionMethod = {
    rule: byDeadline(rule, dated) ? 'B' : 'A',
    count,
    electors: rule.base === 'ratified' ? 'ratified' : 'members',
    weighted: rule.weighted,
    proxy: rule.proxy,
  }
  return {
    rule,
    runs: true,
    method,
    asks: asks(rule, method),
    gaveUp: gaveUp(rule, method),
    after: rule.after ?? null,
  }
}

/** Those present are told from those absent by a deadline; between two members each can wait for the other. */
function byDeadline(rule: DecisionRule, { bound }: Dated): boolean {
  const timed = rule.byDeadline || rule.base === 'present'
  return timed && isVote(rule) && bound.length !== 2
}

function isVote({ base, method }: DecisionRule): boolean {
  return (base === 'present' || base === 'voting') && method !== 'silence'
}

function countOf(rule: DecisionRule, dated: Dated): DecisionMethod['count'] | undefined {
  switch (rule.method) {
    case 'none':
      return undefined
    case 'consensus':
    case 'consensusMinusNamed':
      return { kind: 'consensus', abstention: rule.abstention ?? 'passes', silence: false }
    case 'silence':
      return { kind: 'consensus', abstention: rule.abstention ?? 'passes', silence: true }
    case 'unanimity':
      // All that vote agree: an absence or an abstention stands in nobody's way.
      if (isVote(rule)) return votes(rule, { p: 1, d: 1, moreThan: false })
      return { kind: 'consensus', abstention: rule.abstention ?? 'blocks', silence: false }
    case 'majority':
      return isVote(rule)
        ? votes(rule, { p: 1, d: 2, moreThan: true })
        : threshold(rule, { p: 1, d: 2, moreThan: true }, dated)
    case 'qualified': {
      const { p, d } = rule.fraction ?? { p: 1, d: 1 }
      const share = { p, d, moreThan: rule.moreThan }
      return isVote(rule) && rule.vetoes.length === 0 ? votes(rule, share) : threshold(rule, share, dated)
    }
    case 'fixedNumber':
      return threshold(rule, { fixed: rule.fixedNumber ?? 1 }, dated)
  }
}

function votes(rule: DecisionRule, needs: Extract<Needed, { p: number }>): DecisionMethod['count'] {
  const { quorum } = rule
  const present =
    quorum === undefined || quorum === 'votesNeeded'
      ? null
      : 'count' in quorum
        ? { fixed: quorum.count }
        : // A quorum of one half is more than half: with half there, the other half is not.
          { ...quorum.fraction, moreThan: 2 * quorum.fraction.p === quorum.fraction.d }
  return { kind: 'voting', needs, of: rule.base === 'present' ? 'present' : 'voting', quorum: present }
}

function threshold(rule: DecisionRule, needs: Needed, { everybody }: Dated): DecisionMethod['count'] {
  return {
    kind: 'threshold',
    needs,
    // Who holds a veto and is no member on the day has no voice to hold it with. A state is the member of its code in small letters.
    vetoes: rule.vetoes
      .filter(
        (holder) =>
          everybody.length === 0 ||
          everybody.some(({ actor }) => actor.toLowerCase() === holder.toLowerCase()),
      )
      .map((holder) => holder.toLowerCase() as MemberName),
    vetoAbstains: rule.vetoAbstains,
    recusalShrinksBase: rule.exclusionShrinksBase && !('fixed' in needs),
  }
}

function asks(rule: DecisionRule, { rule: letter }: DecisionMethod): Asked[] {
  return [
    ...(rule.seats !== undefined || rule.base === 'disputants' || rule.excluded === 'notTakingPart'
      ? (['electors'] as const)
      : []),
    ...(rule.excluded !== undefined && rule.excluded !== 'notTakingPart' ? (['excluded'] as const) : []),
    ...(rule.period === 'setEachTime' || (letter === 'B' && rule.period === undefined)
      ? (['period'] as const)
      : []),
    ...(letter === 'B' && rule.t === undefined ? (['closersAway'] as const) : []),
    ...(rule.sponsors !== undefined ? (['sponsors'] as const) : []),
  ]
}

function gaveUp(rule: DecisionRule, { rule: letter }: DecisionMethod): GivenUp[] {
  return [
    ...(rule.method === 'fixedNumber' && rule.period !== undefined ? (['theHours'] as const) : []),
    ...(letter === 'B' && rule.base === 'present' ? (['theRoom'] as const) : []),
    ...(isVote(rule) && rule.vetoes.length > 0 ? (['votesNotCast'] as const) : []),
    ...(rule.sponsors !== undefined && rule.method === 'silence' ? (['voicesWithoutSeat'] as const) : []),
  ]
}
