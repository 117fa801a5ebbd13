import type { EventFamily } from '../../../src/records/event-family.ts'
import type { EventType, Modality } from '../../../src/records/event.ts'

/** Types of events by their family, in the order of lanes. The compiler holds both to the records' own lists. */
export const typesOf = {
  word: [
    'consult',
    'statementSupport',
    'statementConcern',
    'statementOther',
    'request',
    'reject',
    'assessment',
  ],
  pact: ['commitment', 'agreementSigned'],
  joint: ['jointExercise', 'jointOperation', 'exchange', 'infoSharing'],
  flow: ['transfer', 'economic'],
  force: ['sanction', 'embargo', 'threat', 'force', 'forcePosture'],
  body: ['mechanismLaunch', 'membershipChange'],
} as const satisfies Readonly<Record<EventFamily, readonly EventType[]>>

/** In what sense a text says it: happened, promised, imagined, denied. */
export const modalities = [
  'occurred',
  'recurring',
  'state',
  'agreedNotDelivered',
  'planned',
  'intended',
  'hypothetical',
  'opinion',
  'claimed',
  'negated',
] as const satisfies readonly Modality[]

/** What an actor does in an event. */
export const actorRoles = [
  'initiator',
  'participant',
  'target',
  'recipient',
  'supplier',
  'host',
  'speaker',
] as const
