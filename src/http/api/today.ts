import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { eventDate } from '../../records/event.ts'
import { questionForm } from '../../records/question.ts'
import { recordTypes } from '../../records/registry.ts'
import { markSeen } from '../../node/seen.ts'
import { counts, today } from '../../node/today.ts'
import { todayEvidence } from '../../node/todayEvidence.ts'
import { endpoint } from '../endpoint.ts'
import { quoted, shownContradiction } from '../happenings.ts'
import { compartmentName, milliseconds, named } from '../schemas.ts'
import { headline, reask } from './estimate.ts'
import { quotedAnswer } from './evidence.schemas.ts'
import { contradictionAnswer } from './happenings.ts'
import { shownProposal } from './releases.ts'
import { proposalAnswer } from './releases.schemas.ts'
import * as examples from './today.examples.ts'

const count = z.int().min(0)

function sectionOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    total: count.meta({ description: 'How many there are; `items` holds the first.' }),
  })
}

const questionItem = named(
  'QuestionItem',
  'A question that waits on the seat or closes soon.',
  z.strictObject({
    id: recordId,
    text: z.string(),
    form: questionForm,
    compartment: compartmentName,
    closes: milliseconds,
    reask,
    answered: z.array(memberName),
    headline: headline
      .nullable()
      .meta({ description: 'Null where there is none, or none for this seat yet.' }),
    own: z.number().nullable().meta({ description: 'The seat’s own answer on the headline’s scale.' }),
  }),
)

const questions = sectionOf(questionItem)

const mention = z.strictObject({
  id: recordId,
  about: recordId,
  author: memberName,
  at: milliseconds,
  text: z.string(),
  masked: z.boolean(),
  title: z.string(),
  type: z.enum(recordTypes),
})

const todayAnswer = named(
  'Today',
  'What waits on the seat, what changed since this person was here, and whether the record holds.',
  z.strictObject({
    asOf: milliseconds,
    since: milliseconds.nullable().meta({
      description: 'When this person last marked Today as seen; null before the first time.',
    }),
    reask: questions.meta({ description: 'Answered, and due to be asked again.' }),
    unanswered: questions.meta({ description: 'Open and not answered by this seat.' }),
    closing: questions.meta({ description: 'Closing within a fortnight.' }),
    mentions: sectionOf(mention).meta({ description: 'Calls by name that this person has not seen.' }),
    releases: sectionOf(proposalAnswer).meta({ description: 'Of this seat, waiting for a decision.' }),
    readings: z
      .array(z.strictObject({ id: z.string(), name: z.string(), code: z.string(), message: z.string() }))
      .meta({ description: 'Readings of this run that failed, wholly or for a document.' }),
    ledger: z.strictObject({
      logs: z.array(
        z.strictObject({
          member: memberName,
          entries: count,
          unsigned: count.meta({ description: 'Entries that no signed head covers yet.' }),
          newest: milliseconds.nullable(),
        }),
      ),
      mute: z.string().nullable().meta({ description: 'Why this node may not sign, if so.' }),
      quarantined: count.meta({ description: 'Records that cannot be used and are kept apart.' }),
    }),
  }),
)

const todayEndpoint = endpoint({
  method: 'get',
  path: '/api/today',
  tag: 'Today',
  summary: 'Gives what waits on the seat and what changed',
  answer: todayAnswer,
  examples: { answer: examples.today },
  async run({ desk, door }) {
    const { releases, ...rest } = await today(desk)
    return {
      ...rest,
      releases: { ...releases, items: releases.items.map((each) => shownProposal(desk, each)) },
      readings: door.background.readings.list(desk.seat).flatMap(({ id, name, error, failures }) => {
        const failed = error === null ? failures : [{ name, ...error }]
        return failed.map(({ name: of, code, message }) => ({ id, name: of, code, message }))
      }),
    }
  },
})

const evidenceEndpoint = endpoint({
  method: 'get',
  path: '/api/today/evidence',
  tag: 'Today',
  summary: 'Gives the contradictions that are new to this person, and the promises past due',
  description: 'Apart from the rest of Today, since documents are told together first.',
  answer: named(
    'TodayEvidence',
    'What is new in what documents tell together.',
    z.strictObject({
      contradictions: sectionOf(
        z.strictObject({
          happening: recordId,
          says: quotedAnswer,
          contradiction: contradictionAnswer,
          questions: z.array(recordId).meta({ description: 'Whose answers cite one of its sides.' }),
        }),
      ).meta({ description: 'Told by events that came in since this person marked Today as seen.' }),
      promises: sectionOf(
        z.strictObject({
          happening: recordId,
          says: quotedAnswer,
          due: eventDate.nullable(),
          made: z.string(),
          daysLate: z.int().nullable(),
        }),
      ).meta({ description: 'Past due, the longest first.' }),
    }),
  ),
  examples: { answer: examples.evidence },
  async run({ desk }) {
    const { contradictions, promises, telling } = await todayEvidence(desk)
    return {
      contradictions: {
        total: contradictions.total,
        items: contradictions.items.map(({ happening, contradiction, questions: ids }) => ({
          happening: happening.id,
          says: quoted(happening.best, telling),
          contradiction: shownContradiction(contradiction, telling),
          questions: ids,
        })),
      },
      promises: {
        total: promises.total,
        items: promises.items.map(({ happening, promise, due, made, daysLate }) => ({
          happening: happening.id,
          says: quoted(promise, telling),
          ...{ due, made, daysLate },
        })),
      },
    }
  },
})

const countsEndpoint = endpoint({
  method: 'get',
  path: '/api/counts',
  tag: 'Today',
  summary: 'Gives the numbers beside the names of pages',
  answer: named(
    'Counts',
    'What waits on the seat, in numbers.',
    z.strictObject({
      questions: count,
      mentions: count,
      releases: count,
      motions: count
        .nullable()
        .meta({ description: 'Null where there is no motion, and no rule to move one by.' }),
    }),
  ),
  examples: { answer: examples.counts },
  async run({ desk }) {
    return counts(desk)
  },
})

const seenEndpoint = endpoint({
  method: 'post',
  path: '/api/seen',
  acts: ['read'],
  tag: 'Today',
  summary: 'Marks Today, or what was said of a record, as seen by this person',
  body: named(
    'Seeing',
    'What was seen: `today`, or the record whose discussion it was.',
    z.strictObject({ place: z.union([z.literal('today'), recordId]) }),
  ),
  answer: named('Seen', 'When it was marked.', z.strictObject({ at: milliseconds })),
  examples: { body: { place: 'today' }, answer: { at: 1_603_789_200_000 } },
  async run({ desk, body }) {
    const { at } = await markSeen(desk, body.place)
    return { at }
  },
})

/** Routes of the page Today and of what is new. */
export const todayEndpoints = [todayEndpoint, evidenceEndpoint, countsEndpoint, seenEndpoint]
