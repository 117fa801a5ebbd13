import { failure } from '../kernel/error.ts'
import { asRecordId, isHash, type CompartmentId, type MemberName, type RecordId } from '../kernel/id.ts'
import type { Reference } from '../records/common.ts'
import type { RecordType } from '../records/registry.ts'
import { actOn } from './acts.ts'
import { Batch, type Draft } from './batch.ts'
import { actingSeat, compartmentOf, noScope, scopeOf, type Coalition } from './coalition.ts'
import type { Ports } from './ports.ts'
import type { Reader, Scope, StoredEntry, Transaction } from './ports/store.ts'
import { permits, requireAct, type Person } from './roles.ts'

/** A seat at work: who acts, in which coalition, and what may be read. Every use case takes one. */
export interface Desk {
  readonly ports: Ports
  readonly coalition: Coalition
  readonly seat: MemberName
  /** Who of the seat's people acts. */
  readonly person: Person
  readonly scope: Scope
}

/** The desk of the seat named, or of the only one, with a person at it. Nothing is in the scope of who may not read.
 *  Throws `E_SEAT_REQUIRED`, `E_SEAT_UNKNOWN`. */
export function deskFor(
  ports: Ports,
  coalition: Coalition,
  seatName: string | undefined,
  person: Person,
): Desk {
  const seat = actingSeat(coalition, seatName)
  const scope = permits(person.roles, 'read') ? scopeOf(coalition, seat) : noScope
  return { ports, coalition, seat, person, scope }
}

/** Id of the seat's home. */
export function homeOf(desk: Desk): CompartmentId {
  for (const id of desk.scope) if (compartmentOf(desk.coalition, id).name === 'home') return id
  throw failure('E_COMPARTMENT_UNKNOWN', `${desk.seat} has no home here`)
}

/** Runs `work` with a batch of the seat's records; all of them are appended, signed and projected, or none. */
export async function writeRecords<T>(
  desk: Desk,
  work: (batch: Batch, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { ports, coalition, seat, person } = desk
  return actOn(ports, coalition, async (transaction) => {
    // Without the keys the folder is for reading only: nothing is kept that could not be signed.
    if (!(await ports.keyring.seats()).includes(seat)) {
      throw failure(
        'E_KEYS_MISSING',
        `the keys of ${seat} are not in this data folder, so it is for reading only; "entente keys import" brings them`,
        { paths: [seat] },
      )
    }
    const batch = await Batch.open(transaction, coalition, seat, ports.random, ports.clock.now(), person)
    const result = await work(batch, transaction)
    return { result, moved: await batch.flush(transaction) }
  })
}

/** Writes one record whose references are checked. Gives its id. */
export async function writeRecord<Type extends RecordType>(
  desk: Desk,
  draft: Draft<Type>,
): Promise<RecordId> {
  return writeRecords(desk, async (batch, transaction) => {
    await checkReferences(desk, transaction, draft.compartment, draft.refs ?? [])
    return batch.add(draft)
  })
}

/** The entry with this id, if the seat may read it and its body is held. What may not be read is answered like what does not exist.
 *  Throws `E_NOT_FOUND`. */
export async function readableEntry(desk: Desk, reader: Reader, id: RecordId): Promise<StoredEntry> {
  requireAct(desk, 'read')
  const entry = await reader.entry(id)
  if (entry?.body && desk.scope.includes(entry.compartment) && entry.state === 'usable') return entry
  throw failure('E_NOT_FOUND', `nothing with id ${id.slice(0, 16)}… is here`, { paths: [id] })
}

/** Checks that every record referred to exists and may be read by every reader of the compartment that will refer to it.
 *  Throws `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`. */
export async function checkReferences(
  desk: Desk,
  reader: Reader,
  compartment: CompartmentId,
  refs: readonly Reference[],
): Promise<void> {
  const { readers } = compartmentOf(desk.coalition, compartment)
  for (const { id } of refs) {
    const entry = await readableEntry(desk, reader, id)
    const mayRead = compartmentOf(desk.coalition, entry.compartment).readers
    const excluded = readers.filter((name) => !mayRead.includes(name))
    if (excluded.length > 0) {
      throw failure(
        'E_REFERENCE_UNREADABLE',
        `${excluded.join(', ')} may not read ${id.slice(0, 16)}…: release it there first (entente release ${id.slice(0, 16)}… --in …)`,
        { paths: [id] },
      )
    }
  }
}

/** A full record id from what a person typed: the whole id, or at least 8 of its first digits if they are unambiguous.
 *  Throws `E_NOT_FOUND`, `E_USAGE`. */
export async function resolveId(desk: Desk, typed: string): Promise<RecordId> {
  requireAct(desk, 'read')
  if (!/^[0-9a-f]{8,64}$/.test(typed)) {
    throw failure('E_USAGE', `"${typed.slice(0, 80)}" is not an id: give 8 to 64 hexadecimal digits`, {
      paths: ['id'],
    })
  }
  const found = await desk.ports.store.read((reader) => reader.idsStarting(typed, desk.scope, 2))
  const [id, other] = found
  if (id === undefined && isHash(typed)) {
    // In full it may also name what has left the views: its author can still take it back.
    const entry = await desk.ports.store.read((reader) => reader.entry(asRecordId(typed)))
    if (entry?.body && entry.member === desk.seat && desk.scope.includes(entry.compartment)) return entry.id
  }
  if (id === undefined) throw failure('E_NOT_FOUND', `nothing with id ${typed} is here`, { paths: [typed] })
  if (other !== undefined)
    throw failure('E_USAGE', `several ids begin with ${typed}: give more digits`, { paths: [typed] })
  return id
}
