import { z } from 'zod'
import { fromBase64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { attachmentOf } from '../../node/decisions/attachment.ts'
import { certificateOf } from '../../node/decisions/certificate.ts'
import { listMotions } from '../../node/decisions/list.ts'
import { noteMotionOpened } from '../../node/decisions/opened.ts'
import { openMotion, withdraw } from '../../node/decisions/open.ts'
import { previewMotion } from '../../node/decisions/preview.ts'
import { reopen } from '../../node/decisions/reopen.ts'
import { showMotion } from '../../node/decisions/shown.ts'
import { speak } from '../../node/decisions/speak.ts'
import { termId } from '../../records/charterTerms.ts'
import { memberName, recordId, tlp } from '../../records/common.ts'
import { motion } from '../../records/motion.ts'
import { positionOnMotion, positionValue } from '../../records/position.ts'
import { endpoint, namedRecord, SavedFile } from '../endpoint.ts'
import { given } from '../input.ts'
import { pageQuery } from '../paging.ts'
import { named, nothingSaid } from '../schemas.ts'
import { written } from './examples.ts'
import * as examples from './motions.examples.ts'
import { motionAnswer, motionPreviewAnswer, motionsAnswer } from './motions.schemas.ts'
import { writtenAnswer, writtenFields } from './written.ts'

const tag = 'Decisions'
const parameter = 'The motion’s id, or its first digits, at least 8.'

const list = endpoint({
  method: 'get',
  path: '/api/motions',
  tag,
  summary: 'Lists motions, those that wait on the seat first',
  query: z.strictObject({
    state: z
      .enum(['open', 'decided', 'all'])
      .optional()
      .meta({ description: 'Open: something may still be said of it. All where left out.' }),
    ...pageQuery,
  }),
  answer: motionsAnswer,
  examples: { answer: examples.motions },
  async run({ desk, query }) {
    return listMotions(desk, given(query))
  },
})

const show = endpoint({
  method: 'get',
  path: '/api/motions/:id',
  opens: 'record',
  tag,
  summary: 'Gives one motion in full, and notes here that the seat opened it',
  parameter,
  query: z.strictObject({}),
  answer: motionAnswer,
  examples: { answer: examples.motion },
  async run(call) {
    const id = await namedRecord(call)
    await noteMotionOpened(call.desk, id)
    return showMotion(call.desk, id)
  },
})

const { title } = motion.shape

/** By which rule, and what that leaves to the case. */
const underRule = {
  in: z.string().max(80).default('plenary').meta({ description: 'Where: `plenary` where left out.' }),
  rule: termId,
  electors: z.array(memberName).max(500).optional(),
  excluded: z
    .array(z.strictObject({ member: memberName, article: z.string().min(1).max(200).optional() }))
    .max(500)
    .optional()
    .meta({ description: 'Members whose own voice does not count.' }),
  period: z
    .int()
    .optional()
    .meta({ description: 'Milliseconds that members have, where the rule leaves it open.' }),
  t: z.int().optional().meta({
    description:
      'Closers that may stay away, where the rule leaves it open; as many as can be where left out.',
  }),
  sponsors: z.array(memberName).max(100).optional(),
  follows: z
    .strictObject({ relation: z.enum(['replaces', 'after']), motion: recordId })
    .optional()
    .meta({ description: 'The motion that it takes up again, or after whose rejection its rule comes.' }),
}

const open = endpoint({
  method: 'post',
  path: '/api/motions',
  acts: ['motion'],
  tag,
  summary: 'Opens a motion under a rule of the charter in force',
  body: named(
    'MotionOpening',
    'What is moved and by which rule. What the rule does not leave to the case is worked out, and refused where it is given otherwise.',
    z.strictObject({
      ...underRule,
      title,
      text: z.string().min(1).max(100_000).optional(),
      attachment: z
        .base64()
        .min(1)
        .max(limits.bodyBytes)
        .optional()
        .meta({
          description: `In place of the text: the bytes of a file that says it, in base64, ${limits.motionAttachmentBytes} at most.`,
        }),
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.opening, answer: written },
  async run({ desk, body }) {
    const { excluded, text, attachment: file, ...more } = body
    return openMotion(
      desk,
      given({ ...more, text: textOf(text, file), excluded: excluded?.map((each) => given(each)) }),
    )
  },
})

/** What is moved: words or a file, and one of the two. Throws `E_USAGE`. */
function textOf(text: string | undefined, file: string | undefined): string | Uint8Array {
  if (text !== undefined && file === undefined) return text
  if (text === undefined && file !== undefined) return fromBase64(file)
  throw failure('E_USAGE', 'a motion has a text or a file in its place: one of the two', {
    paths: ['text', 'attachment'],
  })
}

const preview = endpoint({
  method: 'post',
  path: '/api/motions/preview',
  acts: ['motion'],
  tag,
  summary: 'Says what would be derived if a motion were opened now; signs nothing',
  body: named('MotionWish', 'By which rule, and what that leaves to the case.', z.strictObject(underRule)),
  answer: motionPreviewAnswer,
  examples: { body: examples.wish, answer: examples.preview },
  async run({ desk, body }) {
    const { excluded, ...more } = body
    return previewMotion(desk, given({ ...more, excluded: excluded?.map((each) => given(each)) }))
  },
})

const say = endpoint({
  method: 'post',
  path: '/api/motions/:id/positions',
  acts: ['position'],
  tag,
  summary: 'Takes the member’s one position on a motion; it cannot be taken back',
  parameter,
  body: named(
    'Speaking',
    'What the member says. One of the `values` of the motion.',
    z.strictObject({ value: positionValue, reasons: positionOnMotion.shape.reasons.optional() }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.speaking, answer: written },
  async run(call) {
    return speak(call.desk, given({ motion: await namedRecord(call), ...call.body }))
  },
})

const takeBack = endpoint({
  method: 'post',
  path: '/api/motions/:id/withdrawal',
  acts: ['motion'],
  tag,
  summary: 'Takes a motion of the seat’s own back, before all electors have it',
  parameter,
  body: nothingSaid,
  answer: writtenAnswer,
  examples: { body: {}, answer: written },
  async run(call) {
    return withdraw(call.desk, await namedRecord(call))
  },
})

const again = endpoint({
  method: 'post',
  path: '/api/motions/:id/reopening',
  acts: ['motion'],
  tag,
  summary: 'Moves what is decided again, for a member whose vote came late or whose node spoke in its place',
  parameter,
  body: named(
    'Reopening',
    'Why, and what the member would have said, where it said nothing by a deadline.',
    z.strictObject({ reasons: z.string().max(8000).optional(), value: positionValue.optional() }),
  ),
  answer: named(
    'Reopened',
    'The motion that was moved again, and the statement that reopens its line.',
    writtenFields.extend({ reopening: recordId }),
  ),
  examples: { body: examples.reopening, answer: examples.reopened },
  async run(call) {
    return reopen(call.desk, given({ motion: await namedRecord(call), ...call.body }))
  },
})

const certificate = endpoint({
  method: 'get',
  path: '/api/motions/:id/certificate',
  opens: 'record',
  tag,
  summary: 'Gives a decided motion’s outcome certificate, to be saved',
  description:
    'One file that anyone with the genesis verifies offline: `entente verify FILE --genesis GENESIS`.',
  parameter,
  answer: null,
  examples: {},
  async run(call) {
    const { name, content } = await certificateOf(call.desk, await namedRecord(call))
    return new SavedFile(name, 'application/json', content)
  },
})

const attachment = endpoint({
  method: 'get',
  path: '/api/motions/:id/attachment',
  opens: 'record',
  tag,
  summary: 'Gives what is attached to a motion, to be saved: its text, or the charter that it would bring',
  parameter,
  answer: null,
  examples: {},
  async run(call) {
    const { name, content, isCharter } = await attachmentOf(call.desk, await namedRecord(call))
    return new SavedFile(name, isCharter ? 'application/json' : 'application/octet-stream', content)
  },
})

/** Routes about decisions. */
export const motionEndpoints = [list, show, open, preview, say, takeBack, again, certificate, attachment]
