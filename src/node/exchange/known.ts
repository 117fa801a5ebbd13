import { sha256 } from '../../kernel/hash.ts'
import type { LogKey } from '../ports/store.ts'

/** The heads that one other node gave and of which nothing is left to be taken in, by their hashes: what it need not give again. Kept while a
 *  node is followed and never longer, so that whatever was overlooked is looked at again. */
export class KnownHeads {
  private readonly byLog = new Map<string, Uint8Array>()

  /** SHA-256 of each. */
  hashes(): readonly Uint8Array[] {
    return [...this.byLog.values()]
  }

  /** Takes a note for all that there is to know of its log. */
  add({ compartment, member, generation }: LogKey, note: Uint8Array): void {
    this.byLog.set(`${compartment}/${member}/${generation}`, sha256(note))
  }
}
