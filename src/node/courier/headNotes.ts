import type { Instant } from '../../kernel/instant.ts'
import type { Coalition } from '../coalition.ts'
import type { LogKey, Reader, Store } from '../ports/store.ts'
import { lastCosigned } from '../witness/cosigned.ts'
import {
  countedHead,
  headKept,
  isWitnessed,
  newestHead,
  originOf,
  type OpenedHead,
} from '../witness/heads.ts'
import { offeredHead } from '../witness/offers.ts'

/** Heads of a log that others are to see for the cosignatures on them: the one offered or the newest, the largest that counts, and the last that
 *  seats of this node cosigned. */
export async function headNotes(
  store: Store,
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  now: Instant,
): Promise<readonly Uint8Array[]> {
  if (!isWitnessed(coalition, log.compartment)) return []
  const heads: (OpenedHead | undefined)[] = [
    coalition.seats.includes(log.member)
      ? await offeredHead(store, reader, coalition, log, now)
      : await newestHead(reader, coalition, log),
    await countedHead(reader, coalition, log),
  ]
  for (const seat of coalition.seats) {
    const last = await lastCosigned(reader, seat, 'held', originOf(coalition, log))
    if (last) heads.push(await headKept(reader, coalition, log, last.size))
  }
  const notes = new Map(heads.flatMap((head) => (head ? [[head.text, head.note] as const] : [])))
  return [...notes.values()]
}
