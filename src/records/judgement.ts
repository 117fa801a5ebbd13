import { z } from 'zod'
import { instantText, probability, recordId } from './common.ts'

/** Tolerance for probabilities that must sum to 1: they are typed by people in hundredths or thousandths. */
export const sumTolerance = 1e-9

/** A member's answer. Verbal terms are derived from it, never stored. */
export const answer = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('binary'),
      probability,
      /** The least and the greatest the member would defend, where the question asks for them. */
      lowest: probability.optional(),
      highest: probability.optional(),
    })
    .refine((value) => (value.lowest ?? value.probability) <= value.probability, {
      path: ['lowest'],
      message: 'must not be above probability',
    })
    .refine((value) => (value.highest ?? value.probability) >= value.probability, {
      path: ['highest'],
      message: 'must not be below probability',
    }),
  z
    .strictObject({
      kind: z.literal('options'),
      /** One probability for each option of the question, in its order. */
      probabilities: z.array(probability).min(2).max(50),
    })
    .refine((value) => Math.abs(value.probabilities.reduce((sum, p) => sum + p, 0) - 1) <= sumTolerance, {
      path: ['probabilities'],
      message: 'must sum to 1',
    }),
  z
    .strictObject({
      kind: z.literal('quantiles'),
      quantiles: z
        .array(z.strictObject({ level: probability, value: z.number() }))
        .min(1)
        .max(99),
    })
    .refine((value) => rising(value.quantiles), {
      path: ['quantiles'],
      message: 'levels must rise and values must not fall',
    }),
  z
    .strictObject({
      kind: z.literal('dateQuantiles'),
      quantiles: z
        .array(z.strictObject({ level: probability, value: instantText }))
        .min(1)
        .max(99),
    })
    .refine((value) => rising(value.quantiles), {
      path: ['quantiles'],
      message: 'levels must rise and dates must not go back',
    }),
])
export type Answer = z.infer<typeof answer>

function rising(quantiles: readonly { level: number; value: number | string }[]): boolean {
  return quantiles.every((quantile, i) => {
    const before = quantiles[i - 1]
    return before === undefined || (before.level < quantile.level && before.value <= quantile.value)
  })
}

/** Evidence a judgement cites: which way it points and how much it weighs, 1 (slight) to 3 (decisive). */
export const citation = z.strictObject({
  id: recordId,
  direction: z.enum(['for', 'against']),
  weight: z.int().min(1).max(3),
})

/** One member's judgement at one instant. */
export const judgement = z.strictObject({
  answer,
  /** Round of the question it belongs to, 1 upwards. */
  round: z.int().min(1).max(100),
  /** Confidence in the analytic basis, apart from likelihood. */
  confidence: z.enum(['low', 'moderate', 'high']).nullable(),
  rationale: z.string().max(20_000),
  evidence: z.array(citation).max(200),
  /** The share of members that this one expects to find each option likeliest: no and yes, or the question's options in their order. What
   *  more members say than were expected to is a sign of knowledge (`surprisinglyPopular`). */
  expected: z
    .array(z.number().min(0).max(1))
    .min(2)
    .max(50)
    .refine((shares) => Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= sumTolerance, {
      message: 'must sum to 1',
    })
    .optional(),
  /** Why this member stands apart from the joint estimate, in its own words; null where it does not say so. */
  dissent: z.string().min(1).max(4000).nullable(),
})
export type Judgement = z.infer<typeof judgement>
