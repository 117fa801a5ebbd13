import type { Line, Trigger, TriggerKind } from '../records/charterTerms.ts'
import type { Points } from './due.ts'
import type { Dated } from './terms.ts'

/** Something that happened, or is said to have. What is left out is not known, and duties that hang on it say so. */
export interface Situation {
  readonly kind: TriggerKind
  /** One trigger of the charter, where several have this kind; without it all of them. */
  readonly trigger?: string
  /** Whom it hit, or who asks. */
  readonly victim?: string
  /** Who did it. */
  readonly offender?: string
  /** Who was asked for an answer. */
  readonly asked?: string
  /** Parties to the dispute. */
  readonly disputants?: readonly string[]
  /** Whether it lies inside the charter's area. */
  readonly inScope?: boolean
  /** Moments that clocks run from. `request`: the one concerned asked; `decision`: the organ found it. */
  readonly points: Points
  /** The joint estimate, where a line is to be passed. */
  readonly estimate?: number
}

/** What one kind of situation is besides, by what it is: an armed attack is an aggression, and either breaks the peace and threatens security. */
const besides: Readonly<Partial<Record<TriggerKind, readonly TriggerKind[]>>> = {
  armedAttack: ['aggression', 'breachOfPeace', 'threatToSecurity'],
  aggression: ['breachOfPeace', 'threatToSecurity'],
  breachOfPeace: ['threatToSecurity'],
}

/** What a trigger still waits for. */
export type Awaited =
  /** The one concerned has not asked. */
  | { readonly kind: 'request' }
  /** The organ has not found it. */
  | { readonly kind: 'finding'; readonly of: string }
  /** Whether it lies in the area is not known. */
  | { readonly kind: 'inside'; readonly area: string }
  /** Who did it is not known, and the text names some. */
  | { readonly kind: 'offender'; readonly actors: readonly string[]; readonly allies: boolean }
  /** Whom it hit is not known, and the text names some. */
  | { readonly kind: 'victim'; readonly actors: readonly string[] }
  /** The estimate has not passed the line. */
  | { readonly kind: 'line'; readonly line: Line }

/** A trigger that a situation touches. */
export interface Met {
  readonly trigger: Trigger
  /** The kind by which it is met, where that is not the situation's own. */
  readonly through: TriggerKind | null
  /** Nothing where it is met outright. */
  readonly awaits: readonly Awaited[]
}

/** Triggers that a situation meets on a day, or would meet once something more is known. */
export function metBy(dated: Dated, situation: Situation): Met[] {
  return dated.triggers.flatMap((trigger) => {
    const through = kindMatch(trigger, situation)
    if (through === undefined) return []
    if (isOutside(trigger, situation, dated)) return []
    const awaits = awaited(trigger, situation, dated)
    return awaits === 'no' ? [] : [{ trigger, through: through === situation.kind ? null : through, awaits }]
  })
}

/** Triggers that a member may hold to be met, by its own judgement alone, though the situation is of another kind. */
export function openTo(dated: Dated, situation: Situation): Trigger[] {
  const met = new Set(metBy(dated, situation).map(({ trigger }) => trigger.id))
  return dated.triggers.filter(
    (trigger) =>
      trigger.kind === 'threatToSecurity' &&
      trigger.determiner === 'selfJudged' &&
      !met.has(trigger.id) &&
      situation.trigger === undefined &&
      situation.kind !== 'request',
  )
}

/** What has to happen to a member, or in one; what else happens may concern members wherever it does. */
const onMembers: ReadonlySet<TriggerKind> = new Set([
  'armedAttack',
  'aggression',
  'breachOfPeace',
  'internalCrisis',
  'unconstitutionalChange',
])

/** Whether it hit somebody who is known to be no member, where the trigger is about members. A member may still hold itself threatened. */
function isOutside(trigger: Trigger, { kind, victim }: Situation, { terms, bound }: Dated): boolean {
  return (
    victim !== undefined &&
    onMembers.has(kind) &&
    terms.membersKnown &&
    !trigger.anyVictim &&
    trigger.victims === undefined &&
    !bound.includes(victim)
  )
}

/** The kind by which a trigger fits, or undefined. */
function kindMatch(trigger: Trigger, { kind, trigger: named }: Situation): TriggerKind | undefined {
  const kinds = [trigger.kind, ...trigger.alsoKinds]
  if (named !== undefined) return named === trigger.id && kinds.includes(kind) ? kind : undefined
  if (kinds.includes(kind)) return kind
  return besides[kind]?.find((each) => kinds.includes(each))
}

/** What is still missing; `no` where what is known rules it out. */
function awaited(trigger: Trigger, situation: Situation, { terms }: Dated): readonly Awaited[] | 'no' {
  const awaits: Awaited[] = []
  const { victim, offender, points } = situation
  if (trigger.inScope) {
    if (situation.inScope === false) return 'no'
    if (situation.inScope === undefined) awaits.push({ kind: 'inside', area: terms.scope?.area ?? '' })
  }
  if (trigger.victims) {
    if (victim === undefined) awaits.push({ kind: 'victim', actors: trigger.victims })
    else if (!trigger.victims.includes(victim)) return 'no'
  }
  if (trigger.by) {
    const { actors, allies } = trigger.by
    const named = offender !== undefined && actors.includes(offender)
    if (!named && offender !== undefined && !allies) return 'no'
    if (!named) awaits.push({ kind: 'offender', actors, allies })
  }
  if (trigger.line && !isPast(trigger.line, situation.estimate))
    awaits.push({ kind: 'line', line: trigger.line })
  if (trigger.determiner === 'victimRequest' && points.request === undefined) awaits.push({ kind: 'request' })
  if (trigger.determiner === 'organ' && points.decision === undefined)
    awaits.push({ kind: 'finding', of: trigger.of ?? 'the organ' })
  return awaits
}

/** Whether an estimate is past a line: at it is past it. Probabilities are compared at six decimals, since a line is drawn by people. */
export function isPast(line: Line, estimate: number | undefined): boolean {
  if (estimate === undefined) return false
  const [value, limit] = [estimate, line.probability].map((each) => Math.round(each * 1e6))
  if (value === undefined || limit === undefined) return false
  return line.passes === 'above' ? value >= limit : value <= limit
}
