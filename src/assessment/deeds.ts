import { sizeStep } from '../charter/profile.ts'
import type { Dimension } from '../records/dimension.ts'
import type { ActorRole, EventType, Modality } from '../records/event.ts'

/** What texts tell together, as far as a relationship is concerned. */
export interface Told {
  readonly id: string
  readonly type: EventType
  readonly modality: Modality
  readonly actors: readonly { readonly id: string; readonly roles: readonly ActorRole[] }[]
  /** The day by which it was over, or was announced, as far as its texts date or bound it. */
  readonly day: string
  /** What its grade counts, above 0 and below 1; null where it cannot be judged. */
  readonly weight: number | null
  /** The document whose word it stands on: what one document tells is no more certain for being told in many sentences. */
  readonly source: string
}

/** Dimensions on which a relationship climbs by what its members do; where one looks is no ladder. */
export type Ladder = Exclude<Dimension, 'orientation'>

/** What one happening does to a profile. */
export interface Deed {
  readonly id: string
  readonly day: string
  readonly weight: number
  readonly source: string
  /** The step it reaches on each ladder. */
  readonly reaches: Readonly<Partial<Record<Ladder, number>>>
  /** Ladders on which it ends what was before it. */
  readonly breaks: readonly Ladder[]
  /** Where it looks: at one of the members, or at somebody outside. */
  readonly looks: 'inward' | 'outward' | null
}

/** How a happening stands to the profile of a group. `counts`: it moves it, or would if it could be judged. `ahead`: announced, so it would move it once done.
 *  `said`: denied, supposed or held by somebody. */
export type Bearing = 'counts' | 'ahead' | 'said'

const bearings: Readonly<Record<Modality, Bearing>> = {
  occurred: 'counts',
  recurring: 'counts',
  state: 'counts',
  planned: 'ahead',
  intended: 'ahead',
  agreedNotDelivered: 'ahead',
  hypothetical: 'said',
  negated: 'said',
  opinion: 'said',
  claimed: 'said',
}

/** How a way of saying bears on a profile. */
export function bearingOf(modality: Modality): Bearing {
  return bearings[modality]
}

/** The step that a type of event reaches on the scales of charters, where all members take part. A contract or a sale is a tie, and no promise; what an agreement owes stands in
 *  its text, so that a signature alone shows that the members decide by agreement. */
const reached: Readonly<Partial<Record<EventType, Readonly<Partial<Record<Ladder, number>>>>>> = {
  consult: { obligation: 1 },
  agreementSigned: { decision: 1 },
  mechanismLaunch: { institution: 2 },
  infoSharing: { information: 1 },
  jointExercise: { interoperability: 3 },
  jointOperation: { interoperability: 3 },
  exchange: { interoperability: 3 },
  economic: { materialTies: 1 },
  transfer: { materialTies: 3 },
}

/** Ladders on which an act of one member against another ends what was before. */
const broken: Readonly<Partial<Record<EventType, readonly Ladder[]>>> = {
  force: ['obligation', 'institution', 'decision', 'information', 'interoperability', 'materialTies'],
  sanction: ['materialTies'],
  embargo: ['materialTies'],
}

/** Types by which one sets itself against another. A refusal is not among them: a veto on a motion about a state is often cast for it. */
const against: ReadonlySet<EventType> = new Set<EventType>([
  'statementConcern',
  'sanction',
  'embargo',
  'threat',
  'forcePosture',
  'force',
])

const acting: ReadonlySet<ActorRole> = new Set<ActorRole>(['initiator', 'participant', 'speaker'])
const suffering: ReadonlySet<ActorRole> = new Set<ActorRole>(['target', 'recipient'])

/** A state of an actor: itself, or the one whose office or body it is; null for an organisation. */
export function stateOf(actor: string): string | null {
  const [whose = ''] = actor.split('/')
  return /^[A-Z]{3}$/.test(whose) ? whose : null
}

/** What a happening does to the profile of these members, once it is so; null where it does nothing to it. `weight` is 0 where it cannot be judged. */
export function deedOf(
  { id, day, source, type, modality, weight, actors }: Told,
  members: readonly string[],
): Deed | null {
  const deed = { id, day, source, weight: weight ?? 0 }
  const playing = (roles: ReadonlySet<ActorRole>): ReadonlySet<string> =>
    new Set(
      actors
        .filter((actor) => actor.roles.some((role) => roles.has(role)))
        .flatMap((actor) => stateOf(actor.id) ?? []),
    )
  if (against.has(type)) {
    const [doing, hit] = [playing(acting), playing(suffering)]
    const inside = members.some(
      (member) => doing.has(member) && members.some((other) => other !== member && hit.has(other)),
    )
    if (inside) return { ...deed, reaches: {}, breaks: broken[type] ?? [], looks: 'inward' }
    const outside =
      members.every((member) => doing.has(member)) && [...hit].some((state) => !members.includes(state))
    return outside ? { ...deed, reaches: {}, breaks: [], looks: 'outward' } : null
  }
  const steps = reached[type]
  const states = new Set(actors.flatMap((actor) => stateOf(actor.id) ?? []))
  if (!steps || !members.every((member) => states.has(member))) return null
  // One meeting is no habit; meetings that go on are.
  const habit = type === 'consult' && modality === 'recurring' ? { institution: 1 } : {}
  const reaches = { ...steps, ...habit, inclusiveness: sizeStep(states.size) }
  return { ...deed, reaches, breaks: [], looks: null }
}
