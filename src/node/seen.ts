import type { RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { readableEntry, type Desk } from './desk.ts'
import type { LocalRow, Reader } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { storedRow } from './stored.ts'

/** Kind of the local rows that say how far a person has read. */
const seenKind = 'seen'

/** What can be marked as seen: the page Today, or what was said of a record. */
export type SeenPlace = 'today' | RecordId

/** How far a person has read: when it was marked, and the last place in the order of arrival then. What members state as time cannot say it:
 *  a record may arrive long after it was made. */
export interface SeenMark {
  readonly at: Instant
  readonly seq: number
}

function keyStart(desk: Desk): string {
  return `${desk.seat} ${desk.person.id} `
}

function markOf(row: LocalRow): SeenMark {
  // This node wrote it.
  const { seq } = storedRow(row) as { seq: number }
  return { at: row.at, seq }
}

/** How far the desk's person has seen a place; null where it was never marked. */
export async function seenMark(desk: Desk, reader: Reader, place: SeenPlace): Promise<SeenMark | null> {
  const row = await reader.localRow(seenKind, keyStart(desk) + place)
  return row === undefined ? null : markOf(row)
}

/** All marks of the desk's person, by place. */
export async function everySeenMark(desk: Desk, reader: Reader): Promise<ReadonlyMap<string, SeenMark>> {
  const start = keyStart(desk)
  const rows = await reader.localRows(seenKind, { limit: limits.everyRow })
  return new Map(
    rows.filter(({ key }) => key.startsWith(start)).map((row) => [row.key.slice(start.length), markOf(row)]),
  )
}

/** Marks a place as seen up to now. Throws `E_NOT_FOUND` for a record that the desk may not read. */
export async function markSeen(desk: Desk, place: SeenPlace): Promise<SeenMark> {
  requireAct(desk, 'read')
  return desk.ports.store.write(async (transaction) => {
    if (place !== 'today') await readableEntry(desk, transaction, place)
    const { last: seq } = await transaction.searchReach()
    const at = desk.ports.clock.now()
    await transaction.putLocal({
      kind: seenKind,
      key: keyStart(desk) + place,
      at,
      value: JSON.stringify({ seq }),
    })
    return { at, seq }
  })
}
