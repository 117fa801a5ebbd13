import { z } from 'zod'
import { day, span } from './common.ts'

/** Types of events, from joint activity to a third party's view, with what they map to in PLOVER (Halterman et al. 2023) and in
 *  CAMEO (Schrodt 2012). `plover` is null where nothing there fits. */
export const eventTypes = {
  consult: { plover: 'CONSULT', cameo: ['040', '046'] },
  commitment: { plover: 'AGREE', cameo: ['030', '0334'] },
  agreementSigned: { plover: 'SUPPORT', cameo: ['057'] },
  statementSupport: { plover: 'SUPPORT', cameo: ['051', '053'] },
  statementConcern: { plover: 'ACCUSE', cameo: ['111', '112'] },
  statementOther: { plover: null, cameo: ['01'] },
  jointExercise: { plover: 'COOPERATE', cameo: ['062'] },
  jointOperation: { plover: 'COOPERATE', cameo: ['062'] },
  exchange: { plover: 'COOPERATE', cameo: ['062'] },
  infoSharing: { plover: 'COOPERATE', cameo: ['064'] },
  transfer: { plover: 'COOPERATE', cameo: ['062', '072'] },
  economic: { plover: 'COOPERATE', cameo: ['061'] },
  forcePosture: { plover: 'MOBILIZE', cameo: ['150', '154'] },
  request: { plover: 'REQUEST', cameo: ['10'] },
  reject: { plover: 'REJECT', cameo: ['12'] },
  sanction: { plover: 'SANCTION', cameo: ['16'] },
  embargo: { plover: 'SANCTION', cameo: ['163'] },
  threat: { plover: 'THREATEN', cameo: ['13'] },
  force: { plover: 'ASSAULT', cameo: ['17', '20'] },
  mechanismLaunch: { plover: 'AGREE', cameo: ['057'] },
  membershipChange: { plover: 'SUPPORT', cameo: ['057'] },
  assessment: { plover: null, cameo: [] },
} as const satisfies Record<string, { plover: string | null; cameo: readonly string[] }>

export type EventType = keyof typeof eventTypes
/** Names of all event types, in the order of the table. */
export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]]

/** In what sense the text says it. */
export const modalities = [
  'occurred',
  'recurring',
  'state',
  'agreedNotDelivered',
  'planned',
  'intended',
  'hypothetical',
  'negated',
  'opinion',
  'claimed',
] as const
export type Modality = (typeof modalities)[number]

/** What an actor does in the event. `participant` where the text sets none above another. */
export const actorRoles = [
  'initiator',
  'participant',
  'target',
  'recipient',
  'supplier',
  'host',
  'speaker',
] as const
export type ActorRole = (typeof actorRoles)[number]

/** A state (ISO 3166-1 alpha-3, `CHN`), an organisation (lower case, `sco`), or an office or body of a state (`rus/defence-minister`). */
export const actorId = z.string().regex(/^([A-Z]{3}|[a-z0-9-]{2,40})(\/[a-z0-9-]{2,60})?$/)

/** An actor of an event: its id, its name as written, and what it does. */
export const eventActor = z.strictObject({
  id: actorId,
  name: z.string().min(1).max(200),
  role: z.enum(actorRoles),
})
export type EventActor = z.infer<typeof eventActor>

/** When, as an interval of days, both ends included, and how finely the text says it. */
export const eventDate = z
  .strictObject({ from: day, to: day, precision: z.enum(['day', 'month', 'season', 'year', 'interval']) })
  .refine((value) => value.from <= value.to, 'from must not be after to')
export type EventDate = z.infer<typeof eventDate>

/** A number with its unit and the span that states it. */
export const figure = z.strictObject({ value: z.number(), unit: z.string().max(100), span })
export type Figure = z.infer<typeof figure>

/** Who said it. `quoted`: in the speaker's own words; otherwise paraphrased. */
export const speaker = z.strictObject({ name: z.string().min(1).max(300), quoted: z.boolean() })
export type Speaker = z.infer<typeof speaker>

/** One event that a document's text asserts, with the exact span that says it. */
export const event = z.strictObject({
  type: z.enum(eventTypeNames),
  modality: z.enum(modalities),
  actors: z.array(eventActor).max(100),
  date: eventDate.nullable(),
  place: z.string().max(200).nullable(),
  figures: z.array(figure).max(100),
  speaker: speaker.nullable(),
  span,
  plover: z.string().max(40).nullable(),
})
export type Event = z.infer<typeof event>
