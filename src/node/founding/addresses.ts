import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { memberOf } from '../../ledger/founding.ts'
import type { Endpoint } from '../../records/endpoint.ts'
import { compartmentNamed, scopeOf, type Coalition } from '../coalition.ts'
import { writeRecord, type Desk } from '../desk.ts'
import type { Clock } from '../ports/clock.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { everyRow, type Row } from '../views.ts'
import { storedAs } from '../stored.ts'

/** Where a member's node is reached. */
export interface Address {
  readonly member: MemberName
  readonly url: string
  /** `said`: by the member itself, in the plenary. `here`: by this node's operator, which goes before. */
  readonly from: 'said' | 'here'
  /** The record that says it; null for one set here. */
  readonly record: RecordId | null
}

const kind = 'peer'
const kept = z.strictObject({
  member: z.string(),
  url: z.string(),
  /** From whoever invited this node, or asked to be let in: it holds until the member says something itself. */
  invited: z.literal(true).optional(),
})

/** An address as a person typed it, in the form that is kept: scheme, host and port. Nodes answer at fixed paths, and a signature covers them, so there is none in it.
 *  Throws `E_URL_INVALID`, `E_URL_SCHEME`. */
export function checkedAddress(text: string): string {
  const url = URL.parse(text.trim())
  if (!url || text.length > 400)
    throw failure('E_URL_INVALID', `"${text.slice(0, 80)}" is no address like https://north.example:4871`, {
      paths: ['url'],
    })
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw failure('E_URL_SCHEME', `nodes are reached by https, not by ${url.protocol.slice(0, -1)}`, {
      paths: ['url'],
    })
  if (
    url.username !== '' ||
    url.password !== '' ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw failure(
      'E_URL_INVALID',
      'the address of a node has neither a user nor a path, a query or a fragment',
      {
        paths: ['url'],
      },
    )
  return url.origin
}

/** Where members, those of this node among them, said last that they are reached. */
export async function saidAddresses(
  reader: Reader,
  coalition: Coalition,
): Promise<ReadonlyMap<MemberName, Address>> {
  const addresses = new Map<MemberName, Address>()
  const seat = coalition.seats[0]
  const rows =
    seat === undefined ? [] : await everyRow({ scope: scopeOf(coalition, seat) }, reader, 'endpoints')
  // Of whatever membership, the oldest first: what a member said goes on until it says something else.
  const plenaries = [...coalition.compartments.values()]
    .filter(({ membership }) => membership !== null)
    .map(({ id }) => id)
  const placeOf = ({ compartment }: Row<'endpoints'>): number => plenaries.indexOf(compartment)
  // A member speaks for itself alone, and to all.
  for (const row of rows
    .filter((each) => each.value.seat === each.author && plenaries.includes(each.compartment))
    .sort((a, b) => placeOf(a) - placeOf(b) || byPlace(a, b)))
    addresses.set(row.author, { member: row.author, url: row.value.url, from: 'said', record: row.id })
  return addresses
}

/** Where each member is reached, as far as this node knows: what its operator set, else what the member itself said last, else what it was invited with. Of seats that
 *  are here, none. */
export async function addressesOf(
  reader: Reader,
  coalition: Coalition,
): Promise<ReadonlyMap<MemberName, Address>> {
  const { members } = coalition.newest.roster
  const addresses = new Map(await saidAddresses(reader, coalition))
  for (const row of await reader.localRows(kind, { limit: limits.everyRow })) {
    const { member, url, invited } = storedAs(row, kept)
    const known = members.find(({ name }) => name === member)
    if (known && !(invited && addresses.has(known.name)))
      addresses.set(known.name, { member: known.name, url, from: 'here', record: null })
  }
  const current = members.map(({ name }) => name)
  return new Map([...addresses].filter(([name]) => current.includes(name) && !coalition.seats.includes(name)))
}

/** Of one author the later entry of the log is the newer. */
function byPlace(a: Row<'endpoints'>, b: Row<'endpoints'>): number {
  return a.generation - b.generation || a.index - b.index
}

/** Keeps where a member that joins will be reached, or one that whoever joins knows from its invitation: until the member says something itself, or the operator
 *  something else. What the operator set stays. */
export async function keepInvited(
  transaction: Transaction,
  clock: Clock,
  member: MemberName,
  url: string,
): Promise<void> {
  if ((await transaction.localRow(kind, member)) !== undefined) return
  const value = JSON.stringify({ member, url: checkedAddress(url), invited: true })
  await transaction.putLocal({ kind, key: member, at: clock.now(), value })
}

/** Says to all members where the desk's seat is reached. Gives the record. Throws `E_URL_…`, `E_ROLE_REFUSED`. */
export async function announceAddress(
  desk: Desk,
  url: string,
): Promise<{ readonly id: RecordId } & Endpoint> {
  requireAct(desk, 'node')
  const data: Endpoint = { seat: desk.seat, url: checkedAddress(url) }
  const { id: compartment } = compartmentNamed(desk.coalition, desk.seat, 'plenary')
  return { id: await writeRecord(desk, { compartment, type: 'endpoint', data, act: 'node' }), ...data }
}

/** Sets where this node reaches a member, whatever the member says of itself; null takes that back.
 *  Throws `E_SEAT_UNKNOWN`, `E_USAGE` for a seat that is here, `E_URL_…`. */
export async function setAddress(desk: Desk, member: MemberName, url: string | null): Promise<void> {
  requireAct(desk, 'node')
  const { name } = memberOf(desk.coalition.newest.roster, member)
  if (desk.coalition.seats.includes(name))
    throw failure('E_USAGE', `${name} is a seat of this node: it is announced, not set`, {
      paths: ['member'],
    })
  const checked = url === null ? null : checkedAddress(url)
  await desk.ports.store.write(async (transaction) => {
    if (checked === null) {
      await transaction.removeLocal(kind, name)
      return
    }
    const value = JSON.stringify({ member: name, url: checked })
    await transaction.putLocal({ kind, key: name, at: desk.ports.clock.now(), value })
  })
}
