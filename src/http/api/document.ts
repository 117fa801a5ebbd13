import { z } from 'zod'
import { compartmentId, instantText, memberName, recordId } from '../../records/common.ts'
import { event, speaker } from '../../records/event.ts'
import { eventFamilyNames } from '../../records/event-family.ts'
import { documentInDepth } from '../../node/document.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { shownDocument } from '../document.ts'
import { compartmentName, named } from '../schemas.ts'
import * as examples from './document.examples.ts'
import { eventAnswer, flagsAnswer, gradedAnswer, headShape, pendingFlag } from './evidence.schemas.ts'

const voice = speaker.nullable().meta({ description: 'Null: the document’s own voice.' })

const paragraph = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  kind: z.enum(['heading', 'paragraph', 'caption', 'post', 'furniture']),
  speakers: z.array(voice).meta({ description: 'Who speaks in it, each once, in their order.' }),
  sentences: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0), speaker: voice })),
})

const version = z.strictObject({
  id: recordId,
  author: memberName,
  stated: instantText,
  byHand: z.boolean(),
  changed: z
    .array(z.enum(['type', 'modality', 'actors', 'date', 'place', 'figures', 'speaker', 'span', 'plover']))
    .meta({ description: 'What is otherwise than in the version before.' }),
  event,
})

const eventInDepth = eventAnswer.extend({
  number: z
    .int()
    .min(1)
    .meta({ description: 'The key of its mark: events are numbered in the order of the text.' }),
  root: recordId.meta({ description: 'Its oldest version, which names it for good.' }),
  family: z.enum(eventFamilyNames),
  grade: gradedAnswer,
  happening: z
    .strictObject({
      id: recordId,
      independentSources: z.int().min(0),
      documentCount: z.int().min(0),
      contradictions: z.int().min(0),
    })
    .nullable(),
  history: z
    .array(version)
    .meta({ description: 'Every version, oldest first; the last is the event as it stands.' }),
})

/** `GET /api/documents/:id` */
export const oneDocument = endpoint({
  method: 'get',
  path: '/api/documents/:id',
  opens: 'record',
  tag: 'Evidence',
  summary:
    'Gives a document with its text, who speaks in it, events, flags, grade, copies and where it is cited',
  parameter: 'The document’s id, or its first digits, at least 8.',
  answer: named(
    'DocumentInDepth',
    'A document with all that is known of it here.',
    z.strictObject({
      ...headShape,
      readers: z.array(memberName),
      text: z.string(),
      flags: flagsAnswer,
      paragraphs: z.array(paragraph),
      events: z.array(eventInDepth),
      grade: gradedAnswer,
      pending: pendingFlag,
      described: z
        .strictObject({ from: z.string(), to: z.string(), dated: z.int().min(1) })
        .nullable()
        .meta({ description: 'First and last day that its `dated` dated events name.' }),
      elsewhere: z
        .array(
          z.strictObject({
            id: recordId,
            compartment: compartmentName,
            compartmentId,
            readers: z.array(memberName),
            member: memberName,
          }),
        )
        .meta({ description: 'Other compartments in which the same bytes stand.' }),
      copies: z
        .array(
          z.strictObject({
            id: recordId,
            title: z.string(),
            publisher: z.string().nullable(),
            published: z.string().nullable(),
            sharedRuns: z.int().min(0).meta({ description: 'Runs of eight words that both hold.' }),
            containment: z.number().min(0).max(1).meta({ description: 'Their part of the shorter text.' }),
          }),
        )
        .meta({
          description:
            'Other documents with wording in common beyond chance: those that hold the most of it.',
        }),
      copyCount: z.int().min(0).meta({ description: 'How many such documents there are.' }),
      citedBy: z
        .array(
          z.strictObject({
            id: recordId,
            text: z.string(),
            by: z.array(
              z.strictObject({
                author: memberName,
                direction: z.enum(['for', 'against']),
                weight: z.int().min(1).max(3),
              }),
            ),
          }),
        )
        .meta({ description: 'Questions whose standing judgements cite it or an event of it.' }),
    }),
  ),
  examples: { answer: examples.document },
  async run(call) {
    return shownDocument(call.desk, await documentInDepth(call.desk, await namedRecord(call)))
  },
})
