import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { isHash, type BlobHash } from '../../kernel/id.ts'
import { comment } from '../../records/comment.ts'
import { compartmentId, memberName, recordId } from '../../records/common.ts'
import { envelope } from '../../records/envelope.ts'
import { recordTypes } from '../../records/registry.ts'
import { retraction } from '../../records/retraction.ts'
import { compartmentOf } from '../../node/coalition.ts'
import { discussionOf } from '../../node/discussion.ts'
import { comment as say } from '../../node/questions.ts'
import { retract } from '../../node/retract.ts'
import { search, searchedTypes } from '../../node/search.ts'
import { blindAround, requireSight } from '../../node/sight.ts'
import { recordInFull } from '../../node/views.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { listOf } from '../input.ts'
import { named } from '../schemas.ts'
import { saidAnswer } from './discussion.ts'
import * as examples from './examples.ts'
import { writtenAnswer } from './written.ts'

const anyRecord = 'The record’s id, or its first digits, at least 8.'

const oneRecord = endpoint({
  method: 'get',
  path: '/api/records/:id',
  opens: 'record',
  tag: 'Records',
  summary: 'Gives a record of any type as its author wrote it',
  parameter: anyRecord,
  answer: named(
    'Record',
    'A record as its author wrote it, with where it stands. The contracts describe each type’s `body.data`.',
    z.strictObject({
      id: recordId,
      compartment: compartmentId,
      readers: z.array(memberName),
      author: memberName,
      generation: z.int().min(0),
      index: z.int().min(0),
      body: envelope,
    }),
  ),
  examples: { answer: examples.record },
  async run(call) {
    const { desk } = call
    const id = await namedRecord(call)
    const record = await desk.ports.store.read(async (reader) => {
      const found = await recordInFull(desk, reader, id)
      await requireSight(desk, reader, found)
      return found
    })
    return { ...record, readers: compartmentOf(desk.coalition, record.compartment).readers }
  },
})

const listComments = endpoint({
  method: 'get',
  path: '/api/records/:id/comments',
  opens: 'record',
  tag: 'Records',
  summary: 'Lists what was said of a record',
  parameter: anyRecord,
  answer: named(
    'Comments',
    'What was said of a record, oldest first.',
    z.strictObject({ comments: z.array(saidAnswer) }),
  ),
  examples: { answer: examples.comments },
  async run(call) {
    const { desk } = call
    const id = await namedRecord(call)
    const comments = await desk.ports.store.read(async (reader) =>
      discussionOf(desk, reader, id, await blindAround(desk, reader, id)),
    )
    return { comments }
  },
})

const addComment = endpoint({
  method: 'post',
  path: '/api/records/:id/comments',
  acts: ['draft', 'judge'],
  tag: 'Records',
  summary: 'Says something of a record, where it stands',
  parameter: anyRecord,
  body: named(
    'Commenting',
    'What to say. Who may read the record is called by name, in `mentions` or as `@name` in the text. `replies` is the comment this answers.',
    z.strictObject({
      text: comment.shape.text,
      mentions: comment.shape.mentions.optional(),
      replies: recordId.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.commenting, answer: examples.written },
  async run(call) {
    const { text, mentions, replies } = call.body
    return say(call.desk, await namedRecord(call), text, mentions, replies)
  },
})

const retractRecord = endpoint({
  method: 'post',
  path: '/api/retractions',
  acts: ['draft', 'judge', 'retract'],
  tag: 'Release',
  summary: 'Takes back a record of the seat’s own, what derives from it, and released copies',
  description: 'Bodies and attachments are gone from this node for good; only their commitments stay.',
  body: named(
    'Retracting',
    'What to take back, and why.',
    z.strictObject({ id: recordId, reason: retraction.shape.reason }),
  ),
  answer: named(
    'Retraction',
    'What was taken back, and whose records drew on it and so leave the views.',
    z.strictObject({
      retractions: z.array(
        z.strictObject({ id: recordId, compartment: compartmentId, dropped: z.array(recordId) }),
      ),
      withdrawn: z.array(z.strictObject({ id: recordId, author: memberName })),
    }),
  ),
  examples: { body: examples.retracting, answer: examples.retracted },
  async run({ desk, body }) {
    return retract(desk, body)
  },
})

const offset = z.int().min(0)

const searchRecords = endpoint({
  method: 'get',
  path: '/api/search',
  tag: 'Evidence',
  summary: 'Looks for documents, questions, comments, activities and motions by their words, or by the id',
  query: z.strictObject({
    q: z
      .string()
      .min(1)
      .max(400)
      .meta({
        description: 'Words in English, 中文 or русский, or an id or its first digits, at least 8.',
        examples: ['joint exercise'],
      }),
    type: listOf(z.enum(searchedTypes))
      .optional()
      .meta({ description: 'Any of these types, with commas between.' }),
  }),
  answer: named(
    'Search',
    'The record with that id, and records that hold every word, best first.',
    z.strictObject({
      hits: z.array(
        z.strictObject({
          id: recordId,
          type: z.enum(recordTypes),
          title: z.string(),
          author: memberName,
          language: z
            .string()
            .nullable()
            .meta({ description: 'Of a document; null of what people wrote here.' }),
          excerpt: z
            .strictObject({
              start: offset,
              end: offset,
              text: z.string(),
              marks: z.array(z.strictObject({ start: offset, end: offset })),
            })
            .meta({
              description:
                'Where the words stand: UTF-16 offsets, of the marks too, into the stored text of a document or the text of what people wrote.',
            }),
        }),
      ),
      upToDate: z.boolean().meta({ description: 'Whether the index had reached the newest record.' }),
    }),
  ),
  examples: { answer: examples.search },
  async run({ desk, query }) {
    const { hits, behind } = await search(desk, query.q, query.type)
    // How many are behind would count what other seats wrote.
    return { hits, upToDate: behind === 0 }
  },
})

const oneBlob = endpoint({
  method: 'get',
  path: '/api/blobs/:hash',
  opens: 'attachment',
  tag: 'Evidence',
  summary: 'Gives the bytes of an attachment, to be saved',
  description: 'Only what a record that the seat may read names. Never shown as a page, whatever it is.',
  parameter: 'SHA-256 of the bytes, 64 hexadecimal digits.',
  answer: null,
  examples: {},
  async run({ desk, named: hash }) {
    return desk.ports.store.read(async (reader) => {
      const readable = isHash(hash) && (await reader.blobWithin(hash as BlobHash, desk.scope))
      const bytes = readable ? await reader.blob(hash as BlobHash) : undefined
      if (bytes) return bytes
      throw failure('E_NOT_FOUND', 'no attachment of that hash is here', { paths: ['hash'] })
    })
  },
})

/** Routes about records of any type. */
export const recordEndpoints = [oneRecord, listComments, addComment, retractRecord, searchRecords, oneBlob]
