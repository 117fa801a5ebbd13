import { z } from 'zod'
import { mostHypotheses } from './hypotheses.ts'

/** How well an assumption stands: on cited ground, on ground with a caveat, or on nothing that anybody cites. Source: "A Tradecraft Primer:
 *  Structured Analytic Techniques", US Government, 2009, Key Assumptions Check. */
export const assumptionGrounds = ['solid', 'caveated', 'unsupported'] as const

/** Something that is taken for granted about a question or a set of hypotheses. */
export const assumption = z.strictObject({
  text: z.string().min(3).max(1000),
  ground: z.enum(assumptionGrounds),
  note: z.string().max(4000),
  /** Which hypotheses rest on it: their places in the set, from 0. */
  bears: z
    .array(
      z
        .int()
        .min(0)
        .max(mostHypotheses - 1),
    )
    .max(mostHypotheses),
})
export type Assumption = z.infer<typeof assumption>
