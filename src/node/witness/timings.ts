import { utf8Text } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { witnessedTimeOf } from '../../ledger/timing.ts'
import { compartmentOf, type Coalition } from '../coalition.ts'
import { deskFor, writeRecords } from '../desk.ts'
import type { Ports } from '../ports.ts'
import type { LogState, Reader, StoredEntry } from '../ports/store.ts'
import { operator } from '../roles.ts'
import { countedHead, isWitnessed, quorumIn, type OpenedHead } from './heads.ts'
import { timesHeld, type Times } from './times.ts'

/** Writes down, for every log that a seat reads, the largest head that a quorum stands behind, where it dates entries that no timing record dates yet: of the
 *  seat's own log at once, of another's when its author has not within `limits.timingWaitMs` and the readers before it in the list had their
 *  turns. Gives how many records it wrote. Throws `E_SEAT_MUTE`. */
export async function dateHeads(ports: Ports, coalition: Coalition, seat: MemberName): Promise<number> {
  const now = ports.clock.now()
  const due = await ports.store.read(async (reader) => {
    const times = await timesHeld(ports.store, coalition, reader)
    const found: OpenedHead[] = []
    for (const log of await reader.logs()) {
      const { readers } = compartmentOf(coalition, log.compartment)
      if (!isWitnessed(coalition, log.compartment) || !readers.includes(seat)) continue
      const head = await countedHead(reader, coalition, log)
      if (head === undefined || !isTurnOf(coalition, seat, head, now)) continue
      if (await callsForTime(reader, times, log, head.checkpoint.size)) found.push(head)
    }
    return found
  })
  if (due.length === 0) return 0
  const desk = deskFor(ports, coalition, seat, operator)
  await writeRecords(desk, async (batch) => {
    for (const { log, note } of due)
      batch.add({ compartment: log.compartment, type: 'timing', data: { note: utf8Text(note) } })
  })
  return due.length
}

function isTurnOf(coalition: Coalition, seat: MemberName, head: OpenedHead, now: Instant): boolean {
  const { log, held } = head
  if (log.member === seat) return true
  const { readers } = compartmentOf(coalition, log.compartment)
  const counted = witnessedTimeOf(held.values(), quorumIn(coalition, log.compartment).needed)
  if (counted === undefined) return false
  const others = readers.filter((name) => name !== log.member)
  return now - counted >= limits.timingWaitMs + others.indexOf(seat) * limits.timingTurnMs
}

/** Entries looked at in one step. */
const step = 512

/** Whether an entry below `size` has no time yet and wants one. Timing records and register lines want none: else every date would call for the
 *  next. */
async function callsForTime(reader: Reader, times: Times, log: LogState, size: number): Promise<boolean> {
  for (let from = times.covered(log); from < size; from += step) {
    const entries = await reader.entries(log, from, Math.min(size, from + step))
    for (const entry of entries) if (await wantsTime(reader, entry)) return true
    if (entries.length === 0) return false
  }
  return false
}

async function wantsTime(
  reader: Reader,
  { id, seq, state, class: entryClass }: StoredEntry,
): Promise<boolean> {
  if (entryClass === 'register') return false
  if (entryClass !== 'permanent' || state !== 'usable') return true
  const rows = await reader.rowsOf(id)
  return !rows.some((row) => row.view === 'timings' && row.seq === seq)
}
