import { z } from 'zod'
import { recordId } from './common.ts'

/** Which of its author's records go on as which: what was stands in a compartment that this one succeeds, what is now stands here. What was is named by
 *  its id alone, a salted commitment, so that who may not read there learns nothing of it. */
export const carry = z.strictObject({
  pairs: z
    .array(z.strictObject({ was: recordId, now: recordId }))
    .min(1)
    .max(5_000),
})
export type Carry = z.infer<typeof carry>
