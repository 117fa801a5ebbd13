import { utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'

/** What a signature over a request or an answer covers (RFC 9421 §2.5): lines that each name a component, the parameters last. No other
 *  text that a key signs begins so. */
const messageForm = /^"@(method|status)": [^\n]+\n(?:"[^\n]+\n)*"@signature-params": [^\n]+$/

/** Checks that a transport key may sign this text. Throws `E_SIGNING_TEXT_REFUSED`. */
export function checkMessageText(bytes: Uint8Array): void {
  try {
    if (messageForm.test(utf8Text(bytes, 'a message'))) return
  } catch (error) {
    if (!isFailure(error)) throw error
  }
  throw failure('E_SIGNING_TEXT_REFUSED', 'a transport key signs HTTP messages and nothing else')
}
