import { eventTypeNames, type EventType } from '../../records/event.ts'

/** Types that texts use for one and the same thing: a minister's visit is talks to one reporter and an exchange to another. */
const families: readonly (readonly EventType[])[] = [
  ['consult', 'exchange'],
  ['jointExercise', 'jointOperation'],
  ['transfer', 'economic'],
  ['sanction', 'embargo'],
  ['statementSupport', 'statementConcern', 'statementOther', 'assessment'],
]

/** The type that stands for all types that may tell of the same thing. */
export const kinOf: ReadonlyMap<EventType, EventType> = new Map(
  eventTypeNames.map((type) => [type, families.find((family) => family.includes(type))?.[0] ?? type]),
)

/** Types whose event is that somebody said something: what was said tells one from another, and two who heard it are two sources. */
export const utterances: ReadonlySet<EventType> = new Set<EventType>([
  'statementSupport',
  'statementConcern',
  'statementOther',
  'assessment',
  'commitment',
  'request',
  'reject',
  'threat',
])
