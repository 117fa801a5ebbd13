import { z } from 'zod'
import { fromBase64, utf8Text } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { base64Of32 } from './common.ts'
import { judgement, type Judgement } from './judgement.ts'

/** Most digits of base64 that a judgement takes: what is left of a body's mebibyte beside its envelope. */
const mostDigits = 1_000_000

/** Opens a commit: the judgement that it stands for. `answers` the question; what the judgement cites, it `cites` too. */
export const reveal = z.strictObject({
  /** The commit's nonce. */
  nonce: base64Of32,
  /** The exact bytes of the judgement's `data` in UTF-8. */
  judgement: z
    .base64()
    .max(mostDigits)
    .superRefine((text, context) => {
      const found = read(text)
      if (typeof found === 'string') context.addIssue({ code: 'custom', message: found })
    }),
})
export type Reveal = z.infer<typeof reveal>

/** The judgement that a reveal holds, or what keeps it from being one. */
function read(text: string): Judgement | string {
  try {
    const parsed = judgement.safeParse(parseStrictJson(utf8Text(fromBase64(text))))
    if (parsed.success) return parsed.data
    const [{ path, message } = { path: [], message: '' }] = parsed.error.issues
    return `must hold a judgement: ${path.join('.')}: ${message}`.slice(0, 400)
  } catch (error) {
    if (!isFailure(error)) throw error
    return `must hold a judgement: ${error.message}`
  }
}

/** The judgement that a verified reveal holds. */
export function judgementIn({ judgement: text }: Pick<Reveal, 'judgement'>): Judgement {
  const found = read(text)
  if (typeof found === 'string') throw new Error(`a reveal that was verified ${found}`)
  return found
}
