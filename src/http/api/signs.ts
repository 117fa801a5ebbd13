import { z } from 'zod'
import { assumption } from '../../records/assumption.ts'
import { recordId } from '../../records/common.ts'
import { indicator } from '../../records/indicator.ts'
import { signsOf, type AssumptionHeld, type IndicatorHeld } from '../../node/hypotheses/signs.ts'
import { addAssumption, addIndicator } from '../../node/hypotheses/write.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { given } from '../input.ts'
import { named } from '../schemas.ts'
import * as examples from './hypotheses.examples.ts'
import { standingHead } from './risks.ts'
import { writtenAnswer } from './written.ts'

const about = z
  .array(recordId)
  .min(1)
  .max(2)
  .meta({ description: 'A question, a set of hypotheses, or one of each.' })
const evidence = z.array(recordId).max(100).default([])
const supersedes = recordId
  .optional()
  .meta({ description: 'The entry of one’s own that this takes the place of.' })

/** An assumption as answers give it. */
export const assumptionAnswer = z.strictObject({
  ...standingHead,
  about: z.array(recordId),
  evidence: z.array(recordId),
  assumption,
})
/** A sign as answers give it. */
export const indicatorAnswer = z.strictObject({
  ...standingHead,
  about: z.array(recordId),
  evidence: z.array(recordId),
  indicator,
  reached: z.boolean().meta({ description: 'Whether what has been seen reaches the line.' }),
  diagnosticity: z.number().nullable(),
})

/** What stands, its head beside what it says. */
export function flat<Held extends AssumptionHeld | IndicatorHeld>({ head, ...rest }: Held) {
  return { ...head, ...rest }
}

const questionSigns = endpoint({
  method: 'get',
  path: '/api/questions/:id/signs',
  opens: 'record',
  tag: 'Questions',
  summary: 'Gives what would change members’ minds: assumptions, and signs agreed on beforehand',
  parameter: 'The question’s id, or its first digits, at least 8.',
  answer: named(
    'Signs',
    'Assumptions about a question or its hypotheses, the weakest ground first; signs, those that are reached first.',
    z.strictObject({ assumptions: z.array(assumptionAnswer), indicators: z.array(indicatorAnswer) }),
  ),
  examples: { answer: examples.signs },
  async run(call) {
    const { assumptions, indicators } = await signsOf(call.desk, await namedRecord(call))
    return { assumptions: assumptions.map(flat), indicators: indicators.map(flat) }
  },
})

const assuming = endpoint({
  method: 'post',
  path: '/api/assumptions',
  tag: 'Hypotheses',
  acts: ['draft', 'judge'],
  summary: 'Names an assumption about a question or hypotheses',
  body: named(
    'AddingAssumption',
    'What is taken for granted, on which ground, and which hypotheses rest on it.',
    z.strictObject({
      ...assumption.shape,
      note: assumption.shape.note.default(''),
      bears: assumption.shape.bears.default([]),
      about,
      evidence,
      supersedes,
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.assuming, answer: examples.written },
  async run({ desk, body }) {
    return addAssumption(desk, given(body))
  },
})

const indicating = endpoint({
  method: 'post',
  path: '/api/indicators',
  tag: 'Hypotheses',
  acts: ['draft', 'judge'],
  summary: 'Agrees on a sign that would reopen a question or hypotheses, or says what has been seen of it',
  body: named(
    'AddingIndicator',
    'A sign, the line at which it counts, and what has been seen.',
    z.strictObject({
      ...indicator.shape,
      seen: indicator.shape.seen.default(null),
      points: indicator.shape.points.default(null),
      codes: indicator.shape.codes.default(null),
      note: indicator.shape.note.default(''),
      about,
      evidence,
      supersedes,
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.indicating, answer: examples.written },
  async run({ desk, body }) {
    return addIndicator(desk, given(body))
  },
})

/** Routes about assumptions and signs. */
export const signEndpoints = [questionSigns, assuming, indicating]
