import { z } from 'zod'

/** That its author has answered a round of a question, and not what: once per round. `answers` the question. Permanent. */
export const commit = z.strictObject({
  /** Round of the question it belongs to, 1 upwards. */
  round: z.int().min(1).max(100),
  /** SHA-256, in 64 hexadecimal digits, of the text by which it stands for question, round and author (see `estimate/rounds`), a nonce of 32 bytes, and the bytes of the
   *  judgement. */
  commitment: z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits are expected'),
})
export type Commit = z.infer<typeof commit>
