import { z } from 'zod'
import { mostHypotheses } from './hypotheses.ts'

/** How a piece of evidence fits a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent. Source: R. J. Heuer,
 *  "Psychology of Intelligence Analysis", 1999, ch. 8, in the five letters of the software ACH 2.0 (Palo Alto Research Center, 2006). */
export const consistencyCodes = ['CC', 'C', 'N', 'I', 'II'] as const
/** One of the five codes. */
export const consistencyCode = z.enum(consistencyCodes)
export type ConsistencyCode = z.infer<typeof consistencyCode>

/** One member's coding of one piece of evidence, which it cites, against the hypotheses that it answers. */
export const consistency = z.strictObject({
  /** One for each hypothesis, in the order of their set; null where the member cannot tell, which is not neutral. */
  codes: z.array(consistencyCode.nullable()).min(2).max(mostHypotheses),
  note: z.string().max(4000),
})
export type Consistency = z.infer<typeof consistency>
