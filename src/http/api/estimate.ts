import { z } from 'zod'
import { charterHash, memberName, recordId } from '../../records/common.ts'
import { answer, citation, judgement } from '../../records/judgement.ts'
import { question } from '../../records/question.ts'
import { outcome } from '../../records/resolution.ts'
import { hostedTogether, milliseconds, named } from '../schemas.ts'

const pooled = z.array(z.strictObject({ level: z.number(), value: z.number() }))
/** A pooled answer. */
export const estimateValue = named(
  'EstimateValue',
  'A pooled answer at full precision. Quantiles of dates are milliseconds since 1970.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('binary'), probability: z.number() }),
    z.strictObject({ kind: z.literal('options'), probabilities: z.array(z.number()) }),
    z.strictObject({ kind: z.literal('quantiles'), quantiles: pooled }),
    z.strictObject({ kind: z.literal('dateQuantiles'), quantiles: pooled }),
  ]),
)

const spread = z.array(
  z.strictObject({
    least: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    greatest: z.number(),
  }),
)

const manifest = named(
  'Manifest',
  'What an estimate was made of: whoever holds the same records can make it again and compare fingerprints.',
  z.strictObject({
    question: recordId,
    records: z.array(recordId),
    method: z.strictObject({
      name: z.string(),
      version: z.int(),
      parameters: z.record(z.string(), z.number()),
    }),
    charter: charterHash,
    fingerprint: z.string(),
  }),
)

const estimate = named(
  'Estimate',
  'What the members together say at one instant.',
  z.strictObject({
    at: milliseconds,
    value: estimateValue,
    members: z.array(
      z.strictObject({
        author: memberName,
        id: recordId,
        at: milliseconds,
        round: z.int(),
        answer,
        confidence: judgement.shape.confidence,
        without: estimateValue.nullable(),
        influence: z.array(z.number()).nullable(),
      }),
    ),
    spread,
    dissents: z.array(
      z.strictObject({
        author: memberName,
        id: recordId,
        answer,
        without: estimateValue.nullable(),
        reasons: z.string(),
      }),
    ),
    excluded: z.array(
      z.strictObject({ id: recordId, author: memberName, why: z.enum(['early', 'late', 'unfit']) }),
    ),
    manifest,
  }),
)

const timedScore = z.strictObject({ mean: z.number(), coverage: z.number() }).nullable()
const scores = { brier: timedScore, log: timedScore }

/** A question with all that members have said of it. */
export const questionAnswer = named(
  'Question',
  'A question with its joint estimate by the charter’s method, its exact history, and its scores once it is resolved.',
  z.strictObject({
    id: recordId,
    author: memberName,
    question,
    estimate: estimate.nullable().meta({ description: 'Null while no judgement stands.' }),
    history: z.array(
      z.strictObject({
        at: milliseconds,
        id: recordId,
        value: estimateValue.nullable(),
        count: z.int(),
        spread,
      }),
    ),
    rationales: z.array(
      z.strictObject({
        id: recordId,
        author: memberName,
        rationale: z.string(),
        evidence: z.array(citation),
      }),
    ),
    resolution: z.strictObject({ outcome, at: milliseconds, author: memberName }).nullable(),
    scores: z
      .strictObject({
        members: z.array(z.strictObject({ author: memberName, ...scores })),
        joint: z.strictObject(scores),
      })
      .nullable(),
    time: z.enum(['stated', 'witnessed']),
    notBlind: hostedTogether,
  }),
)
