import { fromHex, utf8, utf8Text } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { verifyBody } from '../../ledger/verify.ts'
import { recordFormat } from '../../records/envelope.ts'
import { registry } from '../../records/registry.ts'
import { actingSeats, everyScope, type Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Reader, StoredEntry, Transaction } from '../ports/store.ts'
import { everyRow } from '../views.ts'
import { newest, retractedBy, usable, type Arriving } from './arriving.ts'
import { awaitBody } from './awaited.ts'
import { Keeping } from './keeping.ts'

/** Where the store keeps by what it was looked last. */
const lookedSetting = 'reexamined'

/** All that what can be read depends on: every format, type and version of a record that this software reads, and the epochs that are known. */
function readable({ newest: { id } }: Coalition): string {
  const types = Object.entries(registry).map(([type, { version }]) => `${type}@${version}`)
  return sha256Hex(utf8([recordFormat, ...types.sort(), id].join()))
}

/** Looks again at bodies that could not be understood when they came, once after each upgrade of this software and with each epoch: what can be read by now is read,
 *  and what names attachments that are not here is asked for again with them. Gives how many are read now. */
export async function reexamine(
  ports: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
): Promise<number> {
  const now = readable(coalition)
  const looked = await ports.store.read((reader) => reader.setting(lookedSetting))
  if (looked !== undefined && utf8Text(looked) === now) return 0
  const waiting = await ports.store.read((reader) => notUnderstood(reader, coalition))
  let read = 0
  for (const entry of waiting) {
    if (await ports.store.write((transaction) => again(transaction, ports, coalition, entry))) read += 1
  }
  // Only now: whoever dies before looks once more.
  await ports.store.write((transaction) => transaction.setSetting(lookedSetting, utf8(now)))
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
  for (const hash of filled.blobs) {
    if ((await transaction.blob(hash)) !== undefined) continue
    // Attachments come with bodies alone: it is asked for as one that never came.
    await transaction.forgetBody(entry.seq)
    await awaitBody(transaction, entry, { index, stated: now }, 'E_BLOB_MISSING')
    return false
  }
  const arriving: Arriving = {
    id: entry.id,
    entry: { ...bytes, ...filled },
    retracts: retractedBy(found.record),
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
