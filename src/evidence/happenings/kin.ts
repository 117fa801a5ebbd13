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

/** What goes on for years, from the deal to the last delivery, and is told of all along. */
const longRunning: ReadonlySet<EventType> = new Set<EventType>(['transfer', 'sanction'])

/** Days before and after its telling in which something of a kin lies that is told without a date. Of what happens on an occasion two tellings a year apart,
 *  as of what comes every year, have no day in common. */
export function daysAboutTelling(kin: EventType): number {
  return longRunning.has(kin) ? 400 : 150
}
