import { z } from 'zod'

/** Most hypotheses of one set: more than people hold apart. */
export const mostHypotheses = 12

/** Explanations that compete: at most one of them holds. About a question, or on their own. */
export const hypotheses = z
  .strictObject({
    /** What they would explain. */
    text: z.string().min(3).max(1000),
    hypotheses: z
      .array(z.strictObject({ text: z.string().min(1).max(400), note: z.string().max(4000) }))
      .min(2)
      .max(mostHypotheses),
  })
  .refine((value) => new Set(value.hypotheses.map(({ text }) => text)).size === value.hypotheses.length, {
    path: ['hypotheses'],
    message: 'must differ from each other',
  })
export type Hypotheses = z.infer<typeof hypotheses>
