import { rules, type Asked, type RuleReading } from '../charter/rule.ts'
import { termsOfBody } from '../charter/terms.ts'
import { dayOf, parseInstant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { DecisionMethod } from '../records/decisionMethod.ts'
import type { DecisionRule, Stretch } from '../records/decisionRule.ts'
import type { RosterMotionKind } from '../records/motion.ts'
import { quorumUnder } from './counts.ts'
import { votersOf, type Ground } from './statement.ts'

/** A rule as a motion has to copy it. */
export interface TakenRule {
  /** Its name in the charter; null for what every coalition starts with. */
  readonly id: string | null
  readonly article: string
  readonly method: DecisionMethod
  /** In milliseconds, as are `settle` and `period`. */
  readonly grace: number
  readonly settle: number
  /** Null where the motion says. */
  readonly period: number | null
  /** Closers that may stay away; null where the motion says, and under rule A. */
  readonly t: number | null
  /** Members that may fail at once, as far as the rule raises what the charter bears. */
  readonly faults: number
  /** What the motion has to say itself. */
  readonly asks: readonly Asked[]
  /** Whether a motion without a named member makes no sense under it. */
  readonly namesMembers: boolean
  /** How many have a say, where an organ has fewer seats than there are members. */
  readonly seats: number | null
  readonly sponsors: number
  /** The rule whose rejection it needs first. */
  readonly after: string | null
}

/** The article of a rule that stands in no charter. */
export const noArticle = 'none'

const hour = 3_600_000
const units: Readonly<Record<Stretch['unit'], number>> = { hours: hour, days: 24 * hour, weeks: 168 * hour }

function milliseconds({ value, unit }: Stretch): number {
  return value * units[unit]
}

/** Every rule of the charter that runs, on the day of an instant (as records write it), among those who have a say. */
export function rulesOn(ground: Ground, stated: string): TakenRule[] {
  return readings(ground, stated).flatMap((reading) => (reading.runs ? [taken(reading)] : []))
}

function readings(ground: Ground, stated: string): RuleReading[] {
  const day = dayOf(parseInstant(stated, 'stated'))
  const voters = votersOf(ground).map(({ name }) => name)
  return rules(termsOfBody(ground.charter, voters, '0001-01-01'), day)
}

function taken({ rule, method, asks, after }: Extract<RuleReading, { runs: true }>): TakenRule {
  const { id, article, grace, settle, period, t, f, seats, sponsors } = rule
  return {
    id,
    article,
    method,
    grace: grace ? milliseconds(grace) : limits.graceMs,
    settle: settle ? milliseconds(settle) : limits.settleMs,
    period: typeof period === 'object' ? milliseconds(period) : null,
    t: method.rule === 'B' ? (t ?? null) : null,
    faults: f ?? 0,
    asks,
    namesMembers: namesMembers(rule),
    seats: seats ?? null,
    sponsors: sponsors ?? 1,
    after,
  }
}

function namesMembers(rule: DecisionRule): boolean {
  return rule.method === 'consensusMinusNamed'
}

/** The rule by which a change of the roster is decided: the charter's, or where it has none that of DECISIONS, section 3. Undefined where the charter
 *  names a rule that does not run on that day. */
export function rosterRule(ground: Ground, kind: RosterMotionKind, stated: string): TakenRule | undefined {
  const named = kind === 'leave' ? undefined : ground.charter.roster?.[kind]
  if (named !== undefined) return rulesOn(ground, stated).find(({ id }) => id === named)
  const names = kind === 'leave' || kind === 'suspend' || kind === 'expel' || kind === 'recover'
  const count: DecisionMethod['count'] =
    kind === 'rotate'
      ? {
          kind: 'threshold',
          needs: { fixed: quorumUnder(ground, 0).needed },
          vetoes: [],
          vetoAbstains: 'passes',
          recusalShrinksBase: false,
        }
      : { kind: 'consensus', abstention: 'passes', silence: false }
  return {
    id: null,
    article: noArticle,
    method: { rule: 'A', count, electors: 'members', weighted: false, proxy: false },
    grace: limits.graceMs,
    settle: limits.settleMs,
    period: null,
    t: null,
    faults: 0,
    asks: names ? ['excluded', 'period'] : ['period'],
    namesMembers: names,
    seats: null,
    sponsors: 1,
    after: null,
  }
}
