import { isFailure, type ErrorCode } from '../../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { compartmentOf, type Coalition } from '../coalition.ts'
import { deskFor, readableEntry, writeRecords, type Desk } from '../desk.ts'
import type { Ports } from '../ports.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { operator } from '../roles.ts'
import { everyRow } from '../views.ts'
import { heldBody, storedRow } from '../stored.ts'

const owedKind = 'receiptOwed'

/** Notes, in the step that drops what a retraction takes back, that a seat of this node has to say so. */
export async function oweReceipt(
  transaction: Transaction,
  seat: MemberName,
  compartment: CompartmentId,
  retraction: RecordId,
  at: Instant,
): Promise<void> {
  const value = JSON.stringify({ seat, compartment, retraction })
  await transaction.putLocal({ kind: owedKind, key: `${seat}/${retraction}`, at, value })
}

interface Owed {
  readonly seat: MemberName
  readonly compartment: CompartmentId
  readonly retraction: RecordId
}

/** Says for each seat which retractions it has followed: after the bytes have left the store's files. A node that may not sign says so later.
 *  Gives how many receipts were written. */
export async function postReceipts(ports: Ports, coalition: Coalition): Promise<number> {
  const rows = await ports.store.read((reader) => reader.localRows(owedKind, { limit: limits.pageRows }))
  const owed = rows.map((row) => ({ key: row.key, ...(storedRow(row) as Owed) }))
  let written = 0
  for (const [seat, own] of Map.groupBy(owed, (each) => each.seat)) {
    try {
      await writeRecords(deskFor(ports, coalition, seat, operator), async (batch, transaction) => {
        for (const { key, compartment, retraction } of own) {
          await transaction.removeLocal(owedKind, key)
          const gone = await goneBy(transaction, retraction)
          const refs = [{ relation: 'about', id: retraction } as const]
          if (gone !== undefined)
            batch.add({ compartment, type: 'dropReceipt', data: { gone }, refs, act: 'retract' })
        }
      })
      written += own.length
    } catch (error) {
      const later: readonly ErrorCode[] = ['E_SEAT_MUTE', 'E_KEYS_MISSING', 'E_KEYS_LOCKED', 'E_QUOTA']
      if (!isFailure(error) || !later.includes(error.code)) throw error
    }
  }
  return written
}

/** How many of the records that a retraction lists are dropped here; undefined where it is not held as usable. */
async function goneBy(reader: Reader, retraction: RecordId): Promise<number | undefined> {
  const ids = await retractedBy(reader, retraction)
  if (ids === undefined) return undefined
  let gone = 0
  for (const id of ids) if ((await reader.entry(id))?.state === 'dropped') gone += 1
  return gone
}

async function retractedBy(reader: Reader, retraction: RecordId): Promise<readonly RecordId[] | undefined> {
  const entry = await reader.entry(retraction)
  if (!entry?.body || entry.state !== 'usable') return undefined
  const body = heldBody(entry, entry.body)
  return body.type === 'retraction' ? body.data.retracts : undefined
}

/** Who has said that what a retraction takes back is gone from its node, and who has not yet. */
export interface Confirmations {
  readonly retraction: RecordId
  readonly author: MemberName
  readonly confirmed: readonly { readonly member: MemberName; readonly at: Instant }[]
  readonly waiting: readonly MemberName[]
}

/** Who has confirmed a retraction, as far as is known here. Seats of one node share what it holds. Throws `E_NOT_FOUND`. */
export async function confirmationsOf(desk: Desk, retraction: RecordId): Promise<Confirmations> {
  const { coalition } = desk
  return desk.ports.store.read(async (reader) => {
    const { compartment, member: author } = await readableEntry(desk, reader, retraction)
    const receipts = await everyRow(desk, reader, 'dropReceipts', [retraction])
    const confirmed = receipts
      .filter((row) => row.compartment === compartment)
      .map((row) => ({ member: row.author, at: row.stated }))
      .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    const done = new Set([author, ...confirmed.map(({ member }) => member)])
    const here = coalition.seats.includes(author) ? coalition.seats : []
    const { readers } = compartmentOf(coalition, compartment)
    const waiting = readers.filter((name) => !done.has(name) && !here.includes(name))
    return { retraction, author, confirmed, waiting }
  })
}
