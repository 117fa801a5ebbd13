import { fromHex } from '../../kernel/bytes.ts'
import { verifyBody } from '../../ledger/verify.ts'
import { actingSeats, everyScope, type Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Reader, StoredEntry, Transaction } from '../ports/store.ts'
import { everyRow } from '../views.ts'
import { newest, usable, type Arriving } from './arriving.ts'
import { Keeping } from './keeping.ts'

/** Looks again at bodies that could not be understood when they came: after an upgrade of this software, or with an epoch that was not known, some can be read. Gives how many. Their
 *  attachments come with bodies alone, so one that names some which are not held stays as it is. */
export async function reexamine(
  ports: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
): Promise<number> {
  const waiting = await ports.store.read((reader) => notUnderstood(reader, coalition))
  let read = 0
  for (const entry of waiting) {
    if (await ports.store.write((transaction) => again(transaction, ports, coalition, entry))) read += 1
  }
  return read
}

async function notUnderstood(reader: Reader, coalition: Coalition): Promise<StoredEntry[]> {
  const rows = await everyRow({ scope: everyScope(coalition) }, reader, 'quarantine')
  const entries: StoredEntry[] = []
  for (const { id, value } of rows) {
    if (value.state !== 'notYetUnderstood') continue
    const found = (await reader.entriesWith(id)).find(({ state }) => state === 'notYetUnderstood')
    if (found) entries.push(found)
  }
  return entries
}

async function again(
  transaction: Transaction,
  ports: Pick<Ports, 'clock'>,
  coalition: Coalition,
  entry: StoredEntry,
): Promise<boolean> {
  const { salt, body, index, class: entryClass } = entry
  const compartment = coalition.compartments.get(entry.compartment)
  if (!salt || !body || !compartment || entryClass === 'register') return false
  const { id, epochs } = coalition
  const context = { coalition: id, epochs, compartment, author: entry.member, generation: entry.generation }
  const bytes = { index, class: entryClass, commitment: fromHex(entry.id), salt, body }
  const found = verifyBody(context, bytes)
  if (found.state !== 'usable') return false
  const now = ports.clock.now()
  const filled = usable(found.record)
  for (const hash of filled.blobs) if ((await transaction.blob(hash)) === undefined) return false
  const arriving: Arriving = {
    entry: { ...bytes, ...filled },
    record: found.record,
    lacks: null,
    blobs: new Map(),
  }
  const seats = actingSeats(coalition).filter((seat) => compartment.readers.includes(seat))
  const keeping = new Keeping(transaction, entry, seats, now)
  const settled = await keeping.settleLater(entry, arriving)
  await transaction.fillBody(entry.seq, { ...settled, salt, body })
  const standing = await transaction.log(entry)
  if (standing) await transaction.append({ ...standing, lastStated: newest(standing, [arriving]) }, [], [])
  await keeping.follow([arriving])
  return true
}
