import { duties, type Duties, type Duty } from '../charter/duties.ts'
import { points } from '../records/charterTerms.ts'
import type { DecisionSubject } from '../records/decisionRule.ts'
import { rule, type RuleReading } from '../charter/rule.ts'
import type { Situation } from '../charter/situation.ts'
import { onDay, type Terms } from '../charter/terms.ts'
import type { Instant } from '../kernel/instant.ts'
import { routeOf, stoppedBy, type Route } from './routes.ts'

/** Something that happens, to be thought through under a charter. */
export interface Scenario {
  /** What happened; its moments are worked out. What is left out is not known. */
  readonly situation: Omit<Situation, 'points'>
  /** When it happens. */
  readonly at: Instant
  readonly day: string
}

/** Who of the members takes part, beside whom it hits and who did it; null where the charter lists nobody by name. */
export interface Takers {
  /** They owe help and have no say in what. */
  readonly bound: readonly string[]
  /** They owe help, each by its own choice: how much, and so whether it is anything, is theirs to say. */
  readonly choosing: readonly string[]
  /** They are let off by name. */
  readonly letOff: readonly string[]
  /** They owe no help: they may stay out. */
  readonly free: readonly string[]
}

/** How long consultation may take, in hours from the event, where everybody does at once what a clock starts from. */
export interface Consulting {
  readonly duty: Duty
  readonly best: number
  /** Null where the text sets no time: no clock runs. */
  readonly worst: number | null
}

/** When action is decided at the latest. `bound`: help is owed without anybody deciding, within some hours, or at once where the text sets none.
 *  `never`: nobody can be made to; because each chooses, one or some can stop it, or no way of deciding it was found. */
export type Latest =
  | { readonly kind: 'bound'; readonly hours: number | null }
  | { readonly kind: 'never'; readonly because: 'eachChooses' | 'stopped' | 'noWay' }

/** What follows under one charter. */
export interface Outcome {
  readonly duties: Duties
  readonly takers: Takers | null
  /** The duty to consult that is due first; null where none arises. */
  readonly consulting: Consulting | null
  /** Ways in which the members may decide to act together, in the charter's order. */
  readonly routes: readonly Route[]
  /** Hours after which action may be decided in the best case; null where there is no way to it. */
  readonly best: number | null
  readonly worst: Latest
  /** The fewest members that can stop a common decision, whatever way is taken; null where there is no way, or nobody knows how many have a say. */
  readonly stoppers: number | null
}

/** What a charter sets going in a scenario, were everybody to do at once what its clocks wait for: a pure function of the two. */
export function outcomeOf(terms: Terms, { situation, at, day }: Scenario): Outcome {
  const everything = Object.fromEntries(points.map((point) => [point, at]))
  const unfoundAt = Object.fromEntries(
    points.filter((point) => point !== 'decision').map((point) => [point, at]),
  )
  const found = duties(terms, { ...situation, points: everything }, day)
  const unfound = duties(terms, { ...situation, points: unfoundAt }, day)
  const routes = routesOf(terms, found, situation, day)
  const consulting = consultingIn(found, at)
  return {
    duties: found,
    takers: takersIn(terms, found, situation, day),
    consulting,
    routes,
    best: bestIn(unfound, routes, consulting),
    worst: latestIn(unfound, routes, at),
    stoppers: stoppedBy(routes),
  }
}

const hourMs = 3_600_000

/** Help that is owed once something happened: what stands at all times is no answer to it. */
function helpIn({ owed }: Duties): Duty[] {
  return owed.filter(({ obligation }) => obligation.kind.startsWith('assist'))
}

/** Nothing more has to be found or known. */
function isDueNow({ awaits }: Duty): boolean {
  return awaits.length === 0
}

function takersIn(terms: Terms, found: Duties, situation: Scenario['situation'], day: string): Takers | null {
  const { bound } = onDay(terms, day)
  if (bound.length === 0 || !terms.membersKnown) return null
  const others = bound.filter((actor) => actor !== situation.victim && actor !== situation.offender)
  const help = helpIn(found).filter(isDueNow)
  const letOff = new Set(help.flatMap((duty) => duty.letOff))
  const owing = (strength: string): ReadonlySet<string> =>
    new Set(
      help
        .filter(({ obligation }) => obligation.strength === strength)
        // Where whom it hit is not known, all others are meant.
        .flatMap(({ who }) => who.actors ?? (who.role === 'others' ? others : [])),
    )
  const [shall, chooses] = [owing('shall'), owing('eachDetermines')]
  const kindOf = (actor: string): keyof Takers =>
    letOff.has(actor) ? 'letOff' : shall.has(actor) ? 'bound' : chooses.has(actor) ? 'choosing' : 'free'
  const of = (kind: keyof Takers): string[] => others.filter((actor) => kindOf(actor) === kind)
  return { bound: of('bound'), choosing: of('choosing'), letOff: of('letOff'), free: of('free') }
}

function consultingIn({ owed }: Duties, at: Instant): Consulting | null {
  const consults = owed
    .filter((duty) => duty.obligation.kind === 'consult' && isDueNow(duty))
    .map((duty): Consulting => {
      const { due } = duty
      if (due.kind !== 'by') return { duty, best: 0, worst: null }
      const best = due.notBefore === null ? 0 : (due.notBefore - at) / hourMs
      return { duty, best, worst: (due.at - at) / hourMs }
    })
    .sort((a, b) => (a.worst ?? Infinity) - (b.worst ?? Infinity))
  return consults[0] ?? null
}

const arms: ReadonlySet<Situation['kind']> = new Set<Situation['kind']>(['armedAttack', 'aggression'])

/** Rules for deciding to act: those on force where it is about arms and there are any, else those on substance; and what a trigger leads to. */
function routesOf(
  terms: Terms,
  found: Duties,
  { kind, victim, offender }: Scenario['situation'],
  day: string,
): Route[] {
  const { bound } = onDay(terms, day)
  const on = (subject: DecisionSubject) => rule(terms, subject, day)
  const force = arms.has(kind) ? on('force') : []
  const led = new Set(found.decisions.map((each) => each.rule))
  const own = force.length > 0 ? force : on('substantive')
  const named = led.size === 0 ? general(own) : own.filter(({ rule: each }) => led.has(each.id))
  const concerned = [offender, victim].filter((actor) => actor !== undefined && bound.includes(actor)).length
  return named.map((reading) => routeOf(reading, terms.membersKnown ? bound.length : 0, concerned))
}

/** The rule that a charter names first for a subject, and those that come after it or stand beside it: the others are for one purpose each, such as inviting a state. */
function general(own: readonly RuleReading[]): RuleReading[] {
  const chain = new Set(own.slice(0, 1).map(({ rule: first }) => first.id))
  return own.filter(({ rule: { id, after, alternativeTo } }) => {
    const belongs = [id, after, alternativeTo].some((each) => each !== undefined && chain.has(each))
    if (belongs) chain.add(id)
    return belongs
  })
}

function bestIn(unfound: Duties, routes: readonly Route[], consulting: Consulting | null): number | null {
  // Help that waits for no decision may begin at once.
  if (helpIn(unfound).some(isDueNow)) return 0
  const fastest = routes.flatMap(({ best }) => best ?? [])
  return fastest.length === 0 ? null : (consulting?.best ?? 0) + Math.min(...fastest)
}

function latestIn(unfound: Duties, routes: readonly Route[], at: Instant): Latest {
  const help = helpIn(unfound).filter(isDueNow)
  const bound = help.filter(({ obligation }) => obligation.strength === 'shall')
  if (bound.length > 0) {
    const hours = bound.flatMap(({ due }) => (due.kind === 'by' ? [(due.at - at) / hourMs] : []))
    return { kind: 'bound', hours: hours.length === bound.length ? Math.max(...hours) : null }
  }
  if (help.length > 0) return { kind: 'never', because: 'eachChooses' }
  return { kind: 'never', because: routes.some(({ runs }) => runs) ? 'stopped' : 'noWay' }
}
