import { z } from 'zod'
import { limits } from '../../kernel/limits.ts'
import { day, recordId } from '../../records/common.ts'
import { actorId, actorRoles, event, eventDate, eventTypeNames, modalities } from '../../records/event.ts'
import { eventFamilyNames } from '../../records/event-family.ts'
import { grade } from '../../records/grade.ts'
import { happeningOf, happeningOrders, listHappenings } from '../../node/happenings.ts'
import { timeline } from '../../node/timeline.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { eventsShown, quoted, shownHappening } from '../happenings.ts'
import { given, listOf } from '../input.ts'
import { pageQuery, usualRows } from '../paging.ts'
import { named, nextPage } from '../schemas.ts'
import { quotedAnswer, upToDateFlag } from './evidence.schemas.ts'
import * as examples from './happenings.examples.ts'

/** What texts say differently. */
export const contradictionAnswer = named(
  'Contradiction',
  'What texts say differently of one thing, side by side: never averaged.',
  z.strictObject({
    kind: z.enum(['speaker', 'figure', 'modality', 'date', 'actor']),
    sides: z
      .array(quotedAnswer.extend({ value: z.string() }))
      .meta({ description: 'At most 50: one for each thing said comes before a second one.' }),
    sideCount: z.int().min(0).meta({ description: 'How many sides there are.' }),
  }),
)

const dayOrNull = z.string().nullable()

const line = {
  id: recordId.meta({
    description: 'Stays good as more texts tell of it: every record of its events leads to it too.',
  }),
  type: z.enum(eventTypeNames),
  family: z.enum(eventFamilyNames),
  modality: z.enum(modalities),
  actors: z.array(z.strictObject({ id: actorId, name: z.string(), roles: z.array(z.enum(actorRoles)) })),
  date: eventDate.nullable(),
  bounds: z
    .strictObject({ from: dayOrNull, to: dayOrNull })
    .nullable()
    .meta({ description: 'Days between which an undated one lies.' }),
  place: z.string().nullable(),
  grade: grade.nullable(),
  independentSources: z
    .int()
    .min(0)
    .meta({ description: 'Sources that do not draw on each other, of `documentCount` documents.' }),
  says: quotedAnswer.meta({ description: 'The sentence that stands for all.' }),
  documentCount: z.int().min(0),
  events: z.array(recordId).meta({ description: 'At most 200 of its events.' }),
  eventCount: z.int().min(0).meta({ description: 'How many events tell of it.' }),
  contradictions: z.array(contradictionAnswer),
  firstSeen: z.string().meta({ description: 'Day on which the first of its documents came out.' }),
  lastSeen: z.string(),
}

/** A happening in one line. */
export const happeningAnswer = named(
  'Happening',
  'One thing that happened, was said or is planned, as all texts tell it.',
  z.strictObject(line),
)

const filter = {
  type: listOf(z.enum(eventTypeNames))
    .optional()
    .meta({ description: 'Any of these types, with commas between.' }),
  family: listOf(z.enum(eventFamilyNames)).optional().meta({ description: 'Any of these families.' }),
  actor: listOf(actorId)
    .optional()
    .meta({
      description: 'All of these actors take part; a state through its offices too.',
      examples: ['CHN,RUS'],
    }),
  modality: listOf(z.enum(modalities)).optional().meta({ description: 'Any of these.' }),
  from: day
    .optional()
    .meta({ description: 'It may have been on this day or later.', examples: ['2013-01-01'] }),
  to: day.optional().meta({ description: 'It may have been on this day or earlier.' }),
  text: z.string().max(400).optional().meta({ description: 'Words of its sentences, actors or place.' }),
  contradicted: z.literal('true').optional().meta({ description: 'Only where texts differ.' }),
  sources: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .optional()
    .meta({ description: 'At least so many independent sources.' }),
}

type Filter = z.output<z.ZodObject<typeof filter>>

function filterOf({ type, family, actor, modality, contradicted, ...rest }: Filter) {
  return given({
    types: type,
    families: family,
    actors: actor,
    modalities: modality,
    contradicted: contradicted === undefined ? undefined : true,
    from: rest.from,
    to: rest.to,
    text: rest.text,
    sources: rest.sources,
  })
}

const happeningList = endpoint({
  method: 'get',
  path: '/api/happenings',
  tag: 'Evidence',
  summary: 'Lists what events tell together',
  query: z.strictObject({
    ...filter,
    sort: z
      .enum(happeningOrders)
      .optional()
      .meta({ description: 'By when it was, newest first, where left out.' }),
    ...pageQuery,
  }),
  answer: named(
    'Happenings',
    'One line for each thing that happened, was said or is planned: how many sources stand behind it that do not draw on each other, and where texts differ.',
    z.strictObject({
      happenings: z.array(happeningAnswer),
      marked: z.int().min(0).meta({ description: 'How many the filter lets through.' }),
      total: z.int().min(0),
      upToDate: upToDateFlag,
      next: nextPage,
    }),
  ),
  examples: { answer: examples.happenings },
  async run({ desk, query: { sort, after, limit, ...rest } }) {
    const page = given({ sort: sort ?? 'newest', after, limit: limit ?? usualRows })
    const { happenings, marked, total, next, telling } = await listHappenings(desk, filterOf(rest), page)
    return {
      happenings: happenings.map((told) => shownHappening(told, telling)),
      marked,
      total,
      upToDate: telling.upToDate,
      next,
    }
  },
})

const oneHappening = endpoint({
  method: 'get',
  path: '/api/happenings/:id',
  tag: 'Evidence',
  summary: 'Gives a happening with all its events',
  parameter: 'The happening’s id, or that of any record of its events; or its first digits, at least 8.',
  answer: named(
    'HappeningInFull',
    'A happening with every event that tells of it.',
    z.strictObject({
      ...line,
      told: z
        .array(z.strictObject({ ...event.shape, ...quotedAnswer.shape }))
        .meta({ description: 'At most 200 of its events, in full.' }),
    }),
  ),
  examples: { answer: examples.happeningInFull },
  async run(call) {
    const { happening, telling } = await happeningOf(call.desk, await namedRecord(call))
    return {
      ...shownHappening(happening, telling),
      told: happening.events
        .slice(0, eventsShown)
        .map((each) => ({ ...each.newest.event, ...quoted(each, telling) })),
    }
  },
})

const timelineEndpoint = endpoint({
  method: 'get',
  path: '/api/timeline',
  tag: 'Evidence',
  summary: 'Gives happenings as lanes over time',
  query: z.strictObject({
    by: z.enum(['type', 'actor']).optional().meta({ description: 'Lanes by family of type, or by actor.' }),
    ...filter,
    marks: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .refine((marks) => marks <= limits.timelineMarks, `at most ${limits.timelineMarks} to a lane`)
      .optional()
      .meta({ description: 'Most marks in a lane: what lies close together is merged and counted.' }),
  }),
  answer: named(
    'Timeline',
    'Lanes of marks. Where a lane would have more than asked for, neighbours of one modality are one mark with their count.',
    z.strictObject({
      from: dayOrNull,
      to: dayOrNull,
      lanes: z.array(
        z.strictObject({
          lane: z.string().meta({ description: 'A family, or an actor’s id.' }),
          count: z.int().min(0),
          marks: z.array(
            z.strictObject({
              from: dayOrNull.meta({ description: 'Null: open towards the past.' }),
              to: dayOrNull.meta({ description: 'Null: open towards the future.' }),
              dated: z.boolean().meta({ description: 'Whether a text dates it, or only bounds it.' }),
              standing: z
                .enum(['happened', 'promised', 'imagined', 'negated'])
                .meta({ description: 'Solid, dashed, dotted, struck through.' }),
              count: z.int().min(1),
              happenings: z.array(recordId).meta({ description: 'The first of them.' }),
              says: z.string().meta({ description: 'The sentence of the first.' }),
            }),
          ),
        }),
      ),
    }),
  ),
  examples: { answer: examples.timeline },
  async run({ desk, query: { by, marks, ...rest } }) {
    return timeline(desk, filterOf(rest), { by: by ?? 'type', marks: marks ?? usualMarks })
  },
})

const usualMarks = 60

/** Routes about what texts tell together. */
export const happeningEndpoints = [happeningList, oneHappening, timelineEndpoint]
