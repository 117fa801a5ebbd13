import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Coalition } from '../coalition.ts'
import type { LogKey, Reader, Transaction } from '../ports/store.ts'
import { openHead } from '../witness/heads.ts'
import { logName } from '../witness/held.ts'
import { storedRow } from '../stored.ts'

/** How far members hold logs, as far as this node knows. */
export type KnownReach = (member: MemberName, log: LogKey) => Promise<number>

const kind = 'courierReach'
/** Heads of one log that are looked through for cosignatures, the newest first. */
const headsLooked = 16

function keyOf(member: MemberName, log: LogKey): string {
  return `${member} ${logName(log)}`
}

/** Keeps that a member brought a log as far as `size`. */
export async function noteReach(
  transaction: Transaction,
  member: MemberName,
  log: LogKey,
  size: number,
  at: Instant,
): Promise<void> {
  if (size <= (await notedReach(transaction, member, log))) return
  await transaction.putLocal({ kind, key: keyOf(member, log), at, value: JSON.stringify({ size }) })
}

async function notedReach(reader: Reader, member: MemberName, log: LogKey): Promise<number> {
  const row = await reader.localRow(kind, keyOf(member, log))
  return row === undefined ? 0 : (storedRow(row) as { size: number }).size
}

/** How far a member is known to hold a log: all of its own, what it brought itself, and what it cosigned as held. What was only sent to it
 *  counts for nothing. */
export async function reachOf(
  reader: Reader,
  coalition: Coalition,
  member: MemberName,
  log: LogKey,
): Promise<number> {
  if (log.member === member) return (await reader.log(log))?.size ?? 0
  const noted = await notedReach(reader, member, log)
  for (const { size, note } of (await reader.heads(log)).slice(-headsLooked).toReversed()) {
    if (size <= noted) break
    if (openHead(coalition, note).held.has(member)) return size
  }
  return noted
}
