import { z } from 'zod'
import { instantText as textOf } from '../../kernel/instant.ts'
import { instantText, memberName, recordId, tlp } from '../../records/common.ts'
import { consistency, consistencyCode } from '../../records/consistency.ts'
import { hypotheses } from '../../records/hypotheses.ts'
import { hypothesesInFull, listHypotheses } from '../../node/hypotheses/full.ts'
import { addHypotheses, codeEvidence } from '../../node/hypotheses/write.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { given, moment } from '../input.ts'
import { milliseconds, named } from '../schemas.ts'
import { cited } from './estimate.ts'
import * as examples from './hypotheses.examples.ts'
import { standingHead } from './risks.ts'
import { assumptionAnswer, flat, indicatorAnswer } from './signs.ts'
import { writtenAnswer } from './written.ts'

const number = z.number()
const count = z.int().min(0)
const sums = z.array(number)
const lead = {
  leads: z
    .array(count)
    .meta({ description: 'Places of the hypotheses with the least against them, from 0.' }),
  margin: number.nullable().meta({ description: 'What the next one has more against it.' }),
}
const setHead = {
  ...standingHead,
  set: hypotheses,
  question: z.strictObject({ id: recordId, text: z.string() }).nullable(),
  blind: z.boolean().meta({
    description: 'Whether others’ codings are withheld, as the seat has not answered the question yet.',
  }),
  coders: z.array(memberName),
}
const code = consistencyCode.nullable()

const item = z.strictObject({
  evidence: z.strictObject({
    id: recordId,
    record: cited.shape.record,
    weight: number.nullable(),
    happening: recordId
      .nullable()
      .meta({ description: 'The happening that it tells of: two pieces of one are not independent.' }),
  }),
  weight: number.nullable().meta({
    description: 'What its grade counts; null where it cannot be judged, which counts nothing.',
  }),
  cells: z.array(
    z.strictObject({
      code,
      otherwise: z.array(z.strictObject({ member: memberName, code: consistencyCode })),
      coders: count,
    }),
  ),
  diagnosticity: number,
  tells: number.meta({ description: 'How well it tells hypotheses apart, by its weight.' }),
  otherwise: z.strictObject({ ...lead, against: sums }).meta({
    description:
      'How it stands without it; of missing evidence, how it would stand if that were as good as can be.',
  }),
  carries: z.boolean().meta({ description: 'Whether others lead then.' }),
})

const merged = z.strictObject({
  ...lead,
  items: z.array(item).meta({ description: 'The most telling first.' }),
  counted: count,
  missing: count,
  against: sums,
  unweighted: sums,
  ranges: z
    .array(z.strictObject({ least: number, greatest: number }))
    .meta({ description: 'Between which each lies when any one piece is left out.' }),
  carriers: z.array(recordId),
  likelihoods: z.strictObject({ prior: sums, logRatios: sums, probabilities: sums }),
})

const oneSet = endpoint({
  method: 'get',
  path: '/api/hypotheses/:id',
  opens: 'record',
  tag: 'Hypotheses',
  summary: 'Gives competing hypotheses with the evidence against each, per member and merged',
  parameter: 'The id of the set, or its first digits, at least 8.',
  query: z.strictObject({ at: moment.optional() }),
  answer: named(
    'HypothesesInFull',
    'A set of hypotheses with the merged matrix, each member’s own in short, assumptions and signs.',
    z.strictObject({
      ...setHead,
      asOf: milliseconds,
      merged,
      members: z.array(
        z.strictObject({
          ...lead,
          member: memberName,
          against: sums,
          order: z.array(count),
          counted: count,
          missing: count,
          probabilities: sums,
        }),
      ),
      own: z.array(
        z.strictObject({
          id: recordId,
          member: memberName,
          evidence: recordId,
          codes: z.array(code),
          note: z.string(),
          at: instantText,
        }),
      ),
      assumptions: z.array(assumptionAnswer),
      indicators: z.array(indicatorAnswer),
    }),
  ),
  examples: { answer: examples.inFull },
  async run(call) {
    const { head, own, assumptions, indicators, ...told } = await hypothesesInFull(
      call.desk,
      await namedRecord(call),
      call.query.at,
    )
    return {
      ...head,
      ...told,
      own: own.map(({ at, ...coding }) => ({ ...coding, at: textOf(at) })),
      assumptions: assumptions.map(flat),
      indicators: indicators.map(flat),
    }
  },
})

const listSets = endpoint({
  method: 'get',
  path: '/api/hypotheses',
  tag: 'Hypotheses',
  summary: 'Lists sets of competing hypotheses',
  query: z.strictObject({}),
  answer: named(
    'HypothesesList',
    'Sets of hypotheses, the newest first.',
    z.strictObject({
      sets: z.array(z.strictObject({ ...setHead, ...lead, evidence: count, against: sums })),
    }),
  ),
  examples: { answer: examples.list },
  async run({ desk }) {
    const sets = await listHypotheses(desk)
    return { sets: sets.map(({ head, ...rest }) => ({ ...head, ...rest })) }
  },
})

const addSet = endpoint({
  method: 'post',
  path: '/api/hypotheses',
  tag: 'Hypotheses',
  acts: ['draft', 'release'],
  summary: 'Enters hypotheses that compete',
  body: named(
    'AddingHypotheses',
    'Explanations of which at most one holds.',
    z.strictObject({
      text: hypotheses.shape.text,
      hypotheses: hypotheses.shape.hypotheses,
      in: z.string().max(80).default('home').meta({
        description: 'Where they stand, and so who reads them: `home` (where left out), `plenary`, or an id.',
      }),
      question: recordId.optional(),
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.adding, answer: examples.written },
  async run({ desk, body }) {
    return addHypotheses(desk, given(body))
  },
})

const coding = endpoint({
  method: 'post',
  path: '/api/hypotheses/:id/codings',
  tag: 'Hypotheses',
  acts: ['draft', 'judge'],
  summary: 'Codes a piece of evidence against each hypothesis',
  parameter: 'The id of the set, or its first digits, at least 8.',
  body: named(
    'Coding',
    'One code for each hypothesis, in their order; null where one cannot tell, which is not neutral.',
    z.strictObject({
      evidence: recordId,
      codes: consistency.shape.codes,
      note: consistency.shape.note.default(''),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.coding, answer: examples.written },
  async run(call) {
    return codeEvidence(call.desk, { hypotheses: await namedRecord(call), ...call.body })
  },
})

/** Routes about competing hypotheses. */
export const hypothesesEndpoints = [listSets, oneSet, addSet, coding]
