import type { RuleReading } from '../charter/rule.ts'
import type { Needed } from '../records/decisionMethod.ts'
import type { Stretch } from '../records/decisionRule.ts'

/** Who can stop a decision. `anyone`: one alone of all that have a say. `veto`: one alone of those named. `number`: so many together. */
export type Stop =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'veto'; readonly holders: readonly string[] }
  | { readonly kind: 'number'; readonly count: number | null }

/** A way of deciding to act. */
export interface Route {
  readonly reading: RuleReading
  /** Whether it runs without one that decides for the others. */
  readonly runs: boolean
  /** Hours it takes at least: a silence has to run; null where the motion sets the time, or it does not run. */
  readonly best: number | null
  /** Members that have a say; null where nobody knows how many. */
  readonly electors: number | null
  readonly stop: Stop | null
  /** Whether those who were against it are bound; null where the text does not say. */
  readonly bindsDissenters: boolean | null
}

const hoursOf: Readonly<Record<Stretch['unit'], number>> = { hours: 1, days: 24, weeks: 168 }

/** A rule as a way to act, among so many members, of whom so many are those concerned. */
export function routeOf(reading: RuleReading, members: number, concerned: number): Route {
  const { rule } = reading
  const all = rule.seats ?? (members === 0 ? null : members)
  const electors = all === null ? null : all - (rule.excluded === undefined ? 0 : Math.min(concerned, all))
  const bindsDissenters = rule.bindsDissenters
  if (!reading.runs) return { reading, runs: false, best: null, electors, stop: null, bindsDissenters }
  return {
    reading,
    runs: true,
    best: bestOf(reading),
    electors,
    stop: stopOf(reading, electors),
    bindsDissenters,
  }
}

/** A silence or a vote until a set time runs its time; everything else may be over as soon as all have spoken. */
function bestOf({ rule, method }: Extract<RuleReading, { runs: true }>): number | null {
  const waits = rule.method === 'silence' || method.rule === 'B'
  if (!waits) return 0
  if (rule.period === undefined || rule.period === 'setEachTime') return null
  return rule.period.value * hoursOf[rule.period.unit]
}

function stopOf({ rule, method }: Extract<RuleReading, { runs: true }>, electors: number | null): Stop {
  const { count } = method
  if (count.kind === 'consensus') return { kind: 'anyone' }
  if (count.kind === 'threshold' && count.vetoes.length > 0)
    return {
      kind: 'veto',
      holders: rule.vetoes.filter((holder) => count.vetoes.some((name) => name === holder.toLowerCase())),
    }
  if (electors === null) return { kind: 'number', count: null }
  return { kind: 'number', count: Math.max(1, electors - neededOf(count.needs, electors) + 1) }
}

/** How many have to be for it, of so many. */
function neededOf(needs: Needed, electors: number): number {
  if ('fixed' in needs) return Math.min(needs.fixed, electors)
  const least = Math.ceil((electors * needs.p) / needs.d)
  return needs.moreThan && least * needs.d === electors * needs.p ? least + 1 : least
}

/** The fewest members that can stop action whatever way is taken: of several ways the one that is hardest to stop counts. Null where none runs, or the number of one is not known. */
export function stoppedBy(routes: readonly Route[]): number | null {
  const counts = routes.flatMap(({ stop }) =>
    stop === null ? [] : [stop.kind === 'number' ? stop.count : 1],
  )
  const known = counts.filter((count) => count !== null)
  return known.length === 0 || known.length < counts.length ? null : Math.max(...known)
}
