import { z } from 'zod'
import { instantText } from './common.ts'

/** What became true, in the form its question asks for. */
export const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('binary'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('option'), index: z.int().min(0).max(49) }),
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('instant'), value: instantText }),
  /** Withdrawn or undecidable: nobody is scored. */
  z.strictObject({ kind: z.literal('annulled') }),
])
export type Outcome = z.infer<typeof outcome>

/** A member's finding of how a question came out. It can be retracted; the question is then open again. */
export const resolution = z.strictObject({
  outcome,
  /** When it came out, which ends the time over which judgements are scored. */
  at: instantText,
  source: z.string().max(4000),
})
export type Resolution = z.infer<typeof resolution>
