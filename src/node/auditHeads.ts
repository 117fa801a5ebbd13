import { sameBytes } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { RightEdge } from '../ledger/tree.ts'
import type { Coalition } from './coalition.ts'
import { openHead, type OpenedHead } from './witness/heads.ts'
import type { LogKey, Reader } from './ports/store.ts'
import type { Problems } from './problem.ts'

/** The heads kept of a log as they came, by size, their signatures checked: that its author signed them, and each known cosigner. */
export async function checkKeptHeads(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  origin: string,
  problems: Problems,
): Promise<ReadonlyMap<number, OpenedHead>> {
  const heads = new Map<number, OpenedHead>()
  for (const { size, note } of await reader.heads(log)) {
    try {
      const head = openHead(coalition, note)
      const { compartment, member, generation } = head.log
      if (
        compartment !== log.compartment ||
        member !== log.member ||
        generation !== log.generation ||
        head.checkpoint.size !== size
      )
        problems.add(
          'E_CHECKPOINT_MALFORMED',
          origin,
          `the head kept at ${size} entries is another log’s or of another size`,
        )
      heads.set(size, head)
    } catch (error) {
      if (!isFailure(error)) throw error
      problems.caught(`${origin}@${size}`, error)
    }
  }
  return heads
}

/** Checks a kept head against the entries held. */
export function checkKeptHead(
  head: OpenedHead | undefined,
  edge: RightEdge,
  origin: string,
  problems: Problems,
): void {
  if (head === undefined || sameBytes(head.checkpoint.root, edge.root())) return
  problems.add(
    'E_VERIFY_FAILED',
    `${origin}@${edge.size}`,
    'the head kept of this log has another root than the entries held',
  )
}
