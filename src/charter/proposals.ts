import type { Event, EventType, Modality } from '../records/event.ts'
import type { Trigger, TriggerKind } from '../records/charterTerms.ts'

/** Kinds of situation that an event of a type may be, strongest first. Words of threat are no attack, and a posture is no use of force:
 *  whether it is one a person says, who confirms the proposal. */
const kindsOf: Readonly<Partial<Record<EventType, readonly TriggerKind[]>>> = {
  force: ['armedAttack', 'aggression', 'breachOfPeace', 'threatToSecurity'],
  threat: ['threatToSecurity'],
  forcePosture: ['unusualActivity', 'threatToSecurity'],
  request: ['request'],
}

/** Ways of saying that something is so, and not that it may be, will be or was denied. */
const asserted: ReadonlySet<Modality> = new Set(['occurred', 'recurring', 'state'])

/** What an event may set off, for a person to confirm. */
export interface Proposed {
  readonly trigger: Trigger
  readonly kind: TriggerKind
  /** Whom it hit, by the event's own roles: its target, or who asks. */
  readonly victim: string | null
  readonly offender: string | null
}

/** Triggers of a charter that an event may meet. An estimate threshold is never proposed: it is met or not. */
export function proposedBy(
  triggers: readonly Trigger[],
  event: Pick<Event, 'type' | 'modality' | 'actors'>,
): Proposed[] {
  if (!asserted.has(event.modality)) return []
  const kinds = kindsOf[event.type] ?? []
  const inRole = (...roles: readonly Event['actors'][number]['role'][]): string | null =>
    event.actors.find(({ role }) => roles.includes(role))?.id ?? null
  const asking = event.type === 'request'
  const victim = asking ? inRole('initiator', 'speaker') : inRole('target', 'recipient')
  const offender = asking ? null : inRole('initiator')
  return kinds.flatMap((kind) =>
    triggers
      .filter((trigger) => trigger.kind === kind || trigger.alsoKinds.includes(kind))
      .map((trigger) => ({ trigger, kind, victim, offender })),
  )
}
