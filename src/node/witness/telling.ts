import type { MemberName, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { parseForkProof, verifyForkProof } from '../../ledger/fork.ts'
import { keysOfLog } from '../../ledger/timing.ts'
import { plenaryId } from '../../ledger/founding.ts'
import type { Fork, ForkNotice } from '../../records/fork.ts'
import { everyScope, type Coalition } from '../coalition.ts'
import { deskFor, writeRecords } from '../desk.ts'
import { muteReason } from '../mute.ts'
import type { Ports } from '../ports.ts'
import type { Reader, ViewRow } from '../ports/store.ts'
import { operator } from '../roles.ts'
import { keptForks, putFork, type KeptFork } from './forkRows.ts'
import { takeForks } from './forks.ts'
import { placeOfTiming } from './heads.ts'
import { logName } from './held.ts'
import { storedBody } from '../stored.ts'

/** Logs that proofs in records are about, by the record: a proof is long, and verified once. */
const looked = new WeakMap<Coalition, Map<RecordId, string>>()

/** Takes proofs out of records that came, and writes down for a seat what nobody has told yet: the proof for the readers of the log's compartment, and for all
 *  members that there is one about this member. Gives how many proofs it wrote down. A mute node tells nothing by records; proofs go
 *  from it to whoever asks. */
export async function tellForks(ports: Ports, coalition: Coalition, seat: MemberName): Promise<number> {
  const { store } = ports
  const told = await store.read(async (reader) => {
    const scope = everyScope(coalition)
    const forks = await reader.rows({ view: 'forks', scope, limit: limits.everyRow })
    const notices = await reader.rows({ view: 'forkNotices', scope, limit: limits.everyRow })
    return {
      forks: forks.map((row) => ({ row, proof: (dataOf(row) as Fork).proof })),
      members: new Set(notices.map((row) => (dataOf(row) as ForkNotice).member)),
      mute: (await muteReason(reader, coalition)) !== undefined,
    }
  })
  const logs = looked.get(coalition) ?? new Map<RecordId, string>()
  looked.set(coalition, logs)
  for (const { row, proof } of told.forks) {
    if (logs.has(row.id)) continue
    await takeForks(ports, coalition, [proof], row.author)
    logs.set(row.id, nameIn(coalition, row, proof))
  }
  if (told.mute) return 0
  const known = new Set(told.forks.map(({ row }) => logs.get(row.id)))
  const due = (await store.read(keptForks)).filter((fork) => isDue(coalition, seat, fork))
  if (due.length === 0) return 0
  const fresh = due.filter(({ log }) => !known.has(logName(log)))
  const plenary = plenaryId(coalition.newest.membershipSince)
  const news = new Set(fresh.filter(({ log }) => log.compartment !== plenary).map(({ log }) => log.member))
  await writeRecords(deskFor(ports, coalition, seat, operator), async (batch, transaction) => {
    const written = new Set<string>()
    for (const { log, proof } of fresh) {
      if (written.has(logName(log))) continue
      written.add(logName(log))
      batch.add({ compartment: log.compartment, type: 'fork', data: { proof } })
    }
    for (const member of news)
      if (!told.members.has(member)) batch.add({ compartment: plenary, type: 'forkNotice', data: { member } })
    for (const fork of due) await putFork(transaction, { ...fork, told: [...fork.told, seat] })
  })
  return fresh.length
}

/** Whether the seat reads the log's compartment, is not its author, and has not looked at whether to tell. */
function isDue(coalition: Coalition, seat: MemberName, { log, told }: KeptFork): boolean {
  const readers = coalition.compartments.get(log.compartment)?.readers ?? []
  return readers.includes(seat) && log.member !== seat && !told.includes(seat)
}

function dataOf(row: ViewRow): unknown {
  // The store keeps bodies that verified: what a view holds is of its type.
  return storedBody(row).data
}

/** The log that a proof in a record is about. */
function nameIn(coalition: Coalition, { compartment }: ViewRow, proof: string): string {
  const place = placeOfTiming(coalition, compartment)
  const { log } = verifyForkProof(parseForkProof(utf8(proof)), (named) => keysOfLog(place, named)?.author)
  return logName(log)
}

/** Members about whose log some readers of some compartment hold a proof, as far as the plenary tells. */
export async function membersNoticed(reader: Reader, coalition: Coalition): Promise<MemberName[]> {
  const rows = await reader.rows({
    view: 'forkNotices',
    scope: everyScope(coalition),
    limit: limits.everyRow,
  })
  return [...new Set(rows.map((row) => (dataOf(row) as ForkNotice).member))].sort()
}
