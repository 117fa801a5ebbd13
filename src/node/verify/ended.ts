import type { MemberName } from '../../kernel/id.ts'
import type { LogEnd } from '../../ledger/founding.ts'
import type { Coalition } from '../coalition.ts'
import type { LogState } from '../ports/store.ts'

/** What is wrong with how much of an ended log is held; undefined where nothing is. A generation that one operator ended for all holds just what it held then.
 *  Of one that a motion ended some may be on its way, and some stand beyond its end. */
export function endProblem(
  { epochs }: Coalition,
  seats: readonly MemberName[],
  { member, size }: LogState,
  end: LogEnd | null,
): string | undefined {
  if (end?.kind !== 'named' || end.size === size) return undefined
  const by = [...epochs.values()][end.epoch]
  if (by?.roster.slot !== null && (end.size < size || !seats.includes(member))) return undefined
  return `epoch ${end.epoch} ended this log at ${end.size} entries; ${size} are held`
}
