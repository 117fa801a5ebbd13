import { failure } from '../kernel/error.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import type { RecordType } from '../records/registry.ts'
import { actOfWriting, requireAct } from './roles.ts'

/** How many persons a release takes at a seat. */
export type PersonsNeeded = 1 | 2

const kind = 'releaseRule'

/** How many persons the seat's own rule asks for a release: one, until it says two. */
export async function personsNeeded({ seat }: Pick<Desk, 'seat'>, reader: Reader): Promise<PersonsNeeded> {
  const row = await reader.localRow(kind, seat)
  return row?.value === '2' ? 2 : 1
}

/** Sets how many persons a release takes at the seat. Throws `E_ROLE_REFUSED`. */
export async function setPersonsNeeded(desk: Desk, persons: PersonsNeeded): Promise<void> {
  requireAct(desk, 'users')
  const row = { kind, key: desk.seat, at: desk.ports.clock.now(), value: JSON.stringify(persons) }
  await desk.ports.store.write((transaction) => transaction.putLocal(row))
}

/** Refuses a release by one person where the seat's rule asks for two: `proposer` is who wished it, null where nobody else did.
 *  Throws `E_SECOND_PERSON_REQUIRED`. */
export async function requireSecondPerson(
  desk: Desk,
  reader: Reader,
  proposer: string | null,
): Promise<void> {
  if ((await personsNeeded(desk, reader)) === 1) return
  if (proposer !== null && proposer !== desk.person.id) return
  throw failure(
    'E_SECOND_PERSON_REQUIRED',
    `${desk.seat} lets nothing out by one person alone: one proposes it, another approves`,
    { paths: ['person'] },
  )
}

/** Refuses who may not write a new thing into a compartment. Where others read there, that lets it out at once, so that where the seat's rule asks for
 *  two persons it is written into home and its release proposed. Throws `E_ROLE_REFUSED`, `E_SECOND_PERSON_REQUIRED`. */
export async function requireWriting(
  desk: Desk,
  type: RecordType,
  { readers }: Pick<LiveCompartment, 'readers'>,
): Promise<void> {
  const act = actOfWriting(type, readers.length === 1)
  requireAct(desk, act)
  if (act === 'release') await desk.ports.store.read((reader) => requireSecondPerson(desk, reader, null))
}
