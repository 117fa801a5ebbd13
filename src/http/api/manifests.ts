import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { lackingState, manifestFile, notCounted } from '../../records/manifestFile.ts'
import { compareWith, manifestOfQuestion } from '../../node/manifests.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { moment } from '../input.ts'
import { named } from '../schemas.ts'
import * as examples from './questions.examples.ts'

const file = named(
  'ManifestFile',
  'What one member’s estimate was made of, and what it holds beside: another member compares its own with it. It holds no answer.',
  manifestFile,
)
const side = z.enum(['ours', 'theirs'])
const bothOf = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ ours: schema, theirs: schema })
const timed = z.strictObject({ at: z.string(), provisional: z.boolean() })

const whyNot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noLog') }),
  z.strictObject({ kind: z.literal('logEnds'), size: z.int(), index: z.int() }),
  z.strictObject({ kind: z.literal('body'), state: lackingState }),
  z.strictObject({ kind: z.literal('superseded'), by: recordId.nullable(), provisional: z.boolean() }),
  z.strictObject({ kind: z.literal('notCounted'), why: notCounted, provisional: z.boolean() }),
  z.strictObject({ kind: z.literal('unknown') }),
])

const comparison = named(
  'ManifestComparison',
  'What differs between this seat’s manifest and another member’s, as of the instant of the latter.',
  z.strictObject({
    same: z.boolean(),
    method: bothOf(manifestFile.shape.method).nullable(),
    charter: bothOf(z.string()).nullable(),
    records: z
      .array(z.strictObject({ id: recordId, author: memberName.nullable(), counts: side, why: whyNot }))
      .meta({ description: 'Answers that one counts and the other does not, and why the other does not.' }),
    elsewhere: z.array(z.strictObject({ id: recordId, counts: side })),
    times: z.array(z.strictObject({ id: recordId, author: memberName, ours: timed, theirs: timed })).meta({
      description: 'Answers that both hold and date differently: one has not heard yet who witnessed them.',
    }),
    unexplained: z
      .boolean()
      .meta({ description: 'Whether the fingerprints differ although nothing else does.' }),
    ours: file,
  }),
)

const questionManifest = endpoint({
  method: 'get',
  path: '/api/questions/:id/manifest',
  opens: 'record',
  tag: 'Questions',
  summary: 'Gives what the joint estimate was made of, as a file for another member to compare',
  parameter: 'The question’s id, or its first digits, at least 8.',
  query: z.strictObject({ at: moment.optional() }),
  answer: file,
  examples: { answer: examples.manifest },
  async run(call) {
    return manifestOfQuestion(call.desk, await namedRecord(call), call.query.at)
  },
})

const comparing = endpoint({
  method: 'post',
  path: '/api/questions/:id/comparison',
  acts: ['read'],
  tag: 'Questions',
  summary: 'Says, record by record, why another member’s estimate differs',
  description: 'Nothing is kept of what is sent.',
  parameter: 'The question’s id, or its first digits, at least 8.',
  body: file,
  answer: comparison,
  examples: { body: examples.manifest, answer: examples.comparison },
  async run(call) {
    return compareWith(call.desk, await namedRecord(call), call.body)
  },
})

/** Routes about what estimates are made of. */
export const manifestEndpoints = [questionManifest, comparing]
