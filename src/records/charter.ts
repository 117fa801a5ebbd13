import { z } from 'zod'

/** Format line of a charter body. */
export const charterFormat = 'entente/charter@1'

/** A charter in force: what every node must know alike. Its id is SHA-256 of its bytes, and the roster names it. */
export const charter = z.strictObject({
  format: z.literal(charterFormat),
  name: z.string().min(1).max(200),
  estimateMethod: z.strictObject({
    name: z.enum(['linearPool', 'median', 'geometricMeanOfOdds', 'recencyWeightedMedian']),
    version: z.int().min(1),
    /** How far from 0 and 1 probabilities are kept before odds are taken. */
    clip: z.number().gt(0).lt(0.5),
  }),
  quotas: z.strictObject({
    /** Bytes of bodies one member may add in a day, over all compartments that others read. */
    dailyBytes: z.int().min(1),
  }),
  decisionRules: z.array(z.never()),
})
export type Charter = z.infer<typeof charter>

/** What a study starts with: an estimate method and a quota, and no rules of decision, for a study decides nothing. */
export const studyCharter: Charter = {
  format: charterFormat,
  name: 'Study',
  // Clipping at 1 % keeps one member's 0.001 from ruling the mean of odds.
  estimateMethod: { name: 'geometricMeanOfOdds', version: 1, clip: 0.01 },
  quotas: { dailyBytes: 256 * 1024 * 1024 },
  decisionRules: [],
}
