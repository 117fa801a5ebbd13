import type { MemberName } from '../../kernel/id.ts'

/** Encrypts for members who are not here, and opens what was encrypted for a seat that is. Both stream: neither holds more than some chunks. */
export interface Sealing {
  /** An age file that each of `recipients` (`age1…`) can open, and nobody else. */
  seal(recipients: readonly string[], plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** What an age file holds, chunk by chunk, each authenticated before it is given.
   *  Throws `E_COURIER_KEY` where the seat's key does not open it, `E_COURIER_MALFORMED` for what is none, is cut or was changed, `E_KEYS_…`. */
  unseal(seat: MemberName, sealed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}
