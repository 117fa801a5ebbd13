import { z } from 'zod'
import { memberName } from './common.ts'

/** Discussion of any record. */
export const comment = z.strictObject({
  text: z.string().min(1).max(20_000),
  /** Members called by name. */
  mentions: z.array(memberName).max(100),
})
export type Comment = z.infer<typeof comment>
