import type { BlobHash } from '../../kernel/id.ts'
import type { RosterSlot } from '../../records/roster.ts'
import type { Coalition } from '../coalition.ts'
import { everyCertified } from '../decisions/kept.ts'
import type { Statements } from '../decisions/statements.ts'
import type { Reader } from '../ports/store.ts'

/** A slot, and what a motion in it pins: the certificate that the attempt before is dead; null in the first attempt. */
export interface OpenSlot {
  readonly slot: RosterSlot
  readonly dead: BlobHash | null
}

/** The slot in which the next roster is decided now: the first attempt of the running epoch, or the one after the last that is proven dead here. */
export async function openSlot(
  { newest }: Pick<Coalition, 'newest'>,
  reader: Reader,
  held: Statements,
): Promise<OpenSlot> {
  const certificates = await everyCertified(reader)
  let open: OpenSlot = { slot: { epoch: newest.id, attempt: 0 }, dead: null }
  for (const [id, { outcome, file, pinned }] of certificates) {
    const roster = outcome === 'dead' ? held.motions.get(id as never)?.says.roster : undefined
    if (!roster || roster.slot.epoch !== newest.id || roster.slot.attempt < open.slot.attempt) continue
    open = { slot: { epoch: newest.id, attempt: roster.slot.attempt + 1 }, dead: pinned ?? file }
  }
  return open
}
