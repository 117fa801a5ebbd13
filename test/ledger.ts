import { utf8 } from '../src/kernel/bytes.ts'
import { sha256Of } from '../src/kernel/hash.ts'
import type { CoalitionId, CompartmentId, MemberName } from '../src/kernel/id.ts'
import type { LogName } from '../src/ledger/checkpoint.ts'
import { emptyRoot, type HashReader } from '../src/ledger/tree.ts'

/** Entries that differ, for trees of up to `count` leaves. */
export function someEntries(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => utf8(`entry ${i}`))
}

/** The tree head as RFC 6962 §2.1 defines it, by recursion: slow, and nothing to get wrong. */
export function recursiveRoot(entries: readonly Uint8Array[]): Uint8Array {
  const [first] = entries
  if (first === undefined) return emptyRoot
  if (entries.length === 1) return sha256Of(Uint8Array.of(0), first)
  let split = 1
  while (split * 2 < entries.length) split *= 2
  const [left, right] = [recursiveRoot(entries.slice(0, split)), recursiveRoot(entries.slice(split))]
  return sha256Of(Uint8Array.of(1), left, right)
}

/** Reads full subtrees of the tree over `entries`. */
export function readerOf(entries: readonly Uint8Array[]): HashReader {
  return (level, index) => {
    const width = 2 ** level
    const part = entries.slice(index * width, (index + 1) * width)
    if (part.length !== width)
      throw new Error(`no full subtree ${level}/${index} in ${entries.length} leaves`)
    return recursiveRoot(part)
  }
}

/** `bytes` with one bit turned. */
export function withBitTurned(bytes: Uint8Array, bit: number): Uint8Array {
  const turned = Uint8Array.from(bytes)
  turned[bit >> 3]! ^= 1 << (bit & 7)
  return turned
}

/** A log of the member named. */
export function someLog(member = 'alfa'): LogName {
  return {
    coalition: 'c0'.repeat(32) as CoalitionId,
    compartment: 'ab'.repeat(32) as CompartmentId,
    member: member as MemberName,
    generation: 1,
  }
}
