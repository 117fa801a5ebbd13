import { z } from 'zod'

/** How far from 0 and 1 probabilities are kept before odds are taken. */
const clip = z.number().gt(0).lt(0.5)
/** The least width of a range: without it one answer of no width would dictate the estimate. A probability, or a share of the widest. */
const floor = z.number().gt(0).max(1)

/** What every method may say of questions that are not answered by one probability. */
const forms = {
  /** Numbers and dates: level by level, which is meant where it is left out, or as a mixture of the members' distributions with the weights
   *  that the method gives them. */
  numbers: z.enum(['quantiles', 'mixture']).optional(),
  /** Ordered options: each by itself, which is meant where it is left out, or the probabilities cumulated from the lowest option. */
  ordered: z.enum(['each', 'cumulated']).optional(),
}

/** Charters of the first kind name a clip whatever the method; only `geometricMeanOfOdds` uses it. */
const first = { version: z.int().min(1), clip: clip.optional(), ...forms }
const next = { version: z.literal(1), ...forms }

/** The way to pool judgements that a charter names, with its parameters. What each does: `docs/lab.md`. */
export const estimateMethod = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('linearPool'), ...first }),
  z.strictObject({ name: z.literal('median'), ...first }),
  z.strictObject({ name: z.literal('geometricMeanOfOdds'), ...first, clip }),
  z.strictObject({ name: z.literal('recencyWeightedMedian'), ...first }),
  z.strictObject({
    name: z.literal('trimmedMean'),
    ...next,
    /** The share of members dropped at each end. */
    share: z.number().min(0).lt(0.5),
  }),
  z.strictObject({
    name: z.literal('extremizedOdds'),
    ...next,
    clip,
    /** What the mean log-odds are multiplied by; left out, it follows from the number of members (Neyman and Roughgarden). */
    factor: z.number().gt(0).max(20).optional(),
  }),
  z.strictObject({
    name: z.literal('bayesianOdds'),
    ...next,
    clip,
    /** What the evidence is taken to depart from: the probability everybody had before it. */
    prior: z.number().gt(0).lt(1),
    /** What the mean departure is multiplied by: above 1 away from the prior, below 1 towards it. */
    factor: z.number().gt(0).max(200),
  }),
  z.strictObject({ name: z.literal('karmarkar'), ...next, exponent: z.number().gt(0).max(20) }),
  z.strictObject({
    name: z.literal('betaTransformed'),
    ...next,
    alpha: z.number().min(0.01).max(1000),
    beta: z.number().min(0.01).max(1000),
  }),
  z.strictObject({
    name: z.literal('exponentialRecency'),
    ...next,
    /** In which time a judgement's weight falls to 1/e, in days. */
    meanLifeDays: z.number().min(0.001).max(100_000),
  }),
  z.strictObject({ name: z.literal('intervalWeighted'), ...next, floor }),
  z.strictObject({ name: z.literal('individualIntervalWeighted'), ...next, floor }),
  z.strictObject({ name: z.literal('intervalVariationWeighted'), ...next }),
  z.strictObject({ name: z.literal('asymmetryWeighted'), ...next, floor }),
  z.strictObject({ name: z.literal('distanceWeighted'), ...next }),
  z.strictObject({ name: z.literal('outlierWeighted'), ...next }),
  z.strictObject({ name: z.literal('granularityWeighted'), ...next }),
  z.strictObject({
    name: z.literal('performanceWeighted'),
    ...next,
    /** What weights are earned by: Cooke's classical model on resolved questions for numbers, or the scores on questions for probabilities. */
    by: z.enum(['classicalGlobal', 'classicalItem', 'brier', 'log']),
    /** Resolved questions that a member must have answered before its own record weighs; until then it has the mean weight of the others. */
    seeds: z.int().min(1).max(1000),
    /** For scores: how fast weight follows them. */
    rate: z.number().gt(0).max(10).optional(),
    /** For the classical model: the least calibration that weighs; left out, the one that serves the joint estimate best. */
    cutOff: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({ name: z.literal('surprisinglyPopular'), ...next }),
])
export type EstimateMethod = z.infer<typeof estimateMethod>

/** The names of all methods. */
export const methodNames = [
  'linearPool',
  'median',
  'geometricMeanOfOdds',
  'recencyWeightedMedian',
  'trimmedMean',
  'extremizedOdds',
  'bayesianOdds',
  'karmarkar',
  'betaTransformed',
  'exponentialRecency',
  'intervalWeighted',
  'individualIntervalWeighted',
  'intervalVariationWeighted',
  'asymmetryWeighted',
  'distanceWeighted',
  'outlierWeighted',
  'granularityWeighted',
  'performanceWeighted',
  'surprisinglyPopular',
] as const satisfies readonly EstimateMethod['name'][]
export type MethodName = (typeof methodNames)[number]
