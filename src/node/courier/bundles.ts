import { hex } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { decodeEntry } from '../../ledger/entry.ts'
import { decodeBundle, tileWidth } from '../../ledger/tile.ts'
import { malformedCourier } from './frames.ts'

/** The entries of a bundle of whatever width. Throws `E_COURIER_MALFORMED`, `E_TILE_MALFORMED`. */
export function entriesOfBundle(payload: Uint8Array): Uint8Array[] {
  let width = 0
  for (let at = 0; at < payload.length; width++) at += 2 + (payload[at] ?? 0) * 256 + (payload[at + 1] ?? 0)
  if (width === 0 || width > tileWidth) throw malformedCourier(`has a bundle of ${width} entries`)
  return decodeBundle(payload, width)
}

/** Ids of the records that a bundle's entries commit to, register lines left out. Throws as `entriesOfBundle`, `E_ENTRY_MALFORMED`. */
export function idsOfBundle(payload: Uint8Array): RecordId[] {
  return entriesOfBundle(payload)
    .map(decodeEntry)
    .filter((entry) => entry.class !== 'register')
    .map(({ commitment }) => hex(commitment) as RecordId)
}
