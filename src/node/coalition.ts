import { z } from 'zod'
import { newestOf, type Chain } from '../decisions/chain.ts'
import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import {
  asCompartmentId,
  type CharterHash,
  type CoalitionId,
  type CompartmentId,
  type EpochId,
  type MemberName,
} from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import {
  checkFaultBounds,
  isOneHost,
  memberOf,
  plenaryOf,
  readCharter,
  type Epoch,
  type LiveCompartment,
} from '../ledger/founding.ts'
import type { Charter } from '../records/charter.ts'
import { memberName } from '../records/common.ts'
import { labelsOf } from './founding/labels.ts'
import { chainWith, readLive } from './foundingBodies.ts'
import { foundingHere } from './founding/state.ts'
import { joiningHere, joiningUnderWay } from './joining/state.ts'
import type { LogKey, Reader, Scope } from './ports/store.ts'
import { newestOfChains } from './successors.ts'

/** A coalition as its founding bodies and what bears them out prove it. It goes on from epoch to epoch while a process runs, so that what is read of it before a
 *  wait may be of an epoch that has ended after it. */
export interface Coalition {
  readonly id: CoalitionId
  /** By id, oldest first. */
  readonly epochs: ReadonlyMap<EpochId, Epoch>
  readonly newest: Epoch
  readonly charter: Charter
  readonly charterHash: CharterHash
  readonly compartments: ReadonlyMap<CompartmentId, LiveCompartment>
  /** What compartments are called at this node, beside `plenary` and `home`. */
  readonly labels: ReadonlyMap<CompartmentId, string>
  /** Members whose seats are on this node, those that have left among them. */
  readonly seats: readonly MemberName[]
}

/** Setting with the names of the seats that are on this node; every member's seat is where it is absent. */
export const seatsSetting = 'seats'

/** What of a loaded coalition grows while a process runs: epochs and compartments only ever come. */
interface Growing {
  chain: Chain
  charter: Charter
  seats: readonly MemberName[]
  /** Seats that a setting names. */
  readonly named: readonly MemberName[] | undefined
  readonly epochs: Map<EpochId, Epoch>
  readonly compartments: Map<CompartmentId, LiveCompartment>
  readonly labels: Map<CompartmentId, string>
}

/** What grows of each loaded coalition, by its compartments. */
const growing = new WeakMap<Coalition['compartments'], Growing>()

function growingOf({ compartments }: Coalition): Growing {
  const known = growing.get(compartments)
  if (known !== undefined) return known
  throw new Error('only a coalition loaded from a store grows')
}

/** A coalition that whoever holds it sees grow. */
function coalitionOf(chain: Chain, charter: Charter, seats: readonly MemberName[] | undefined): Coalition {
  const growable = { epochs: new Map(), compartments: new Map(), labels: new Map() }
  const state: Growing = { chain, charter, seats: [], named: seats, ...growable }
  growing.set(state.compartments, state)
  goOn(state, chain, charter)
  return {
    id: chain.coalition,
    epochs: state.epochs,
    compartments: state.compartments,
    labels: state.labels,
    get newest() {
      return newestOf(state.chain)
    },
    get charter() {
      return state.charter
    },
    get charterHash() {
      return newestOf(state.chain).roster.charter
    },
    get seats() {
      return state.seats
    },
  }
}

/** Goes on under the epochs of a longer chain. Every membership has its plenary, and the last one's is called so. */
function goOn(state: Growing, chain: Chain, charter: Charter): void {
  state.chain = chain
  state.charter = charter
  state.seats = hostedSeats(chain, state.named)
  const { epochs, compartments, labels } = state
  for (const epoch of chain.inOrder) {
    if (epochs.has(epoch.id)) continue
    epochs.set(epoch.id, epoch)
    const plenary = plenaryOf(epoch)
    if (compartments.has(plenary.id)) continue
    let predecessor: CompartmentId | null = null
    for (const each of compartments.values()) {
      if (each.membership === null || each.name === null) continue
      predecessor = each.id
      compartments.set(each.id, { ...each, name: null })
      labels.set(each.id, `plenary-${epochs.get(each.membership)?.number ?? 0}`)
    }
    compartments.set(plenary.id, { ...plenary, predecessor })
  }
}

/** Takes compartments that went live since, and what they are called, into a loaded coalition, so that whoever holds it sees them. Gives their ids.
 *  Throws `E_GENESIS_INVALID`, `E_NOTE_…`. */
export async function learnCompartments(
  reader: Pick<Reader, 'compartments' | 'localRows'>,
  coalition: Coalition,
): Promise<readonly CompartmentId[]> {
  const known = growingOf(coalition)
  const fresh = (await reader.compartments()).filter(({ id }) => !known.compartments.has(id))
  for (const each of fresh) known.compartments.set(each.id, readLive(coalition, each))
  for (const [id, label] of await labelsOf(reader)) known.labels.set(id, label)
  return fresh.map(({ id }) => id)
}

/** Takes epochs that a store holds by now into a loaded coalition, so that whoever holds it goes on under the newest. Gives them, oldest first. Until all of them
 *  are verified nothing changes. Throws `E_CERTIFICATE_…` and the like for what does not follow, `E_ROSTER_INVALID`, `E_DATA_FOLDER_DAMAGED`. */
export async function learnEpochs(reader: Reader, coalition: Coalition): Promise<readonly Epoch[]> {
  const state = growingOf(coalition)
  const from = state.epochs.size
  if ((await reader.epochIds()).length <= from) return []
  let { chain } = state
  for (const held of (await reader.epochs()).slice(from)) chain = chainWith(chain, held)
  const charter = await charterUnder(reader, newestOf(chain))
  goOn(state, chain, charter)
  await learnCompartments(reader, coalition)
  return chain.inOrder.slice(from)
}

/** The epochs of a loaded coalition as a chain, for a link to be verified under. */
export function chainOf(coalition: Coalition): Chain {
  return growingOf(coalition).chain
}

/** The charter of an epoch, which has to bear the epoch's members. Throws `E_DATA_FOLDER_DAMAGED`, `E_GENESIS_INVALID`, `E_ROSTER_INVALID`. */
async function charterUnder(reader: Reader, { roster }: Epoch): Promise<Charter> {
  const bytes = await reader.charter(roster.charter)
  if (bytes === undefined)
    throw failure('E_DATA_FOLDER_DAMAGED', `charter ${roster.charter.slice(0, 8)} is missing`)
  const charter = readCharter(bytes, roster.charter)
  checkFaultBounds(roster, charter)
  return charter
}

/** Reads and verifies the coalition that a store holds. Throws `E_DATA_FOLDER_MISSING` where none was founded or its founding
 *  broke off, `E_FOUNDING_STEP` where one with others is under way, `E_DATA_FOLDER_DAMAGED`, and what fails. */
export async function loadCoalition(reader: Reader): Promise<Coalition> {
  const [genesis, ...later] = await reader.epochs()
  if (genesis === undefined) {
    const founding = await foundingHere(reader)
    const joining = await joiningHere(reader)
    if (joining) throw joiningUnderWay(joining)
    if (founding === undefined)
      throw failure(
        'E_DATA_FOLDER_MISSING',
        'this data folder holds no coalition yet: "entente init" founds one',
      )
    throw failure(
      'E_FOUNDING_STEP',
      `the founding of "${founding.name}" is not over: "entente coalition" says how it stands and what comes next`,
    )
  }
  let chain = chainWith(undefined, genesis)
  for (const held of later) chain = chainWith(chain, held)
  const charter = await charterUnder(reader, newestOf(chain))
  const coalition = coalitionOf(chain, charter, seatsNamed(await reader.setting(seatsSetting)))
  await learnCompartments(reader, coalition)
  return coalition
}

const seatNames = z.array(memberName)

/** The seats that a setting names. Throws `E_DATA_FOLDER_DAMAGED`. */
function seatsNamed(setting: Uint8Array | undefined): readonly MemberName[] | undefined {
  if (setting === undefined) return undefined
  const named = seatNames.safeParse(parseStrictJson(utf8Text(setting), seatsSetting))
  if (named.success) return named.data
  throw failure('E_DATA_FOLDER_DAMAGED', 'what this folder says of its seats is no list of members')
}

/** Members of whatever epoch whose seats are here; where none are named, all that the founding host ever ran. */
function hostedSeats({ inOrder }: Chain, named: readonly MemberName[] | undefined): readonly MemberName[] {
  const host = inOrder[0]?.roster.members[0]?.host
  const here = inOrder.flatMap(({ roster: { members } }) =>
    members.filter((member) => (named === undefined ? member.host === host : named.includes(member.name))),
  )
  return [...new Set(here.map(({ name }) => name))].sort()
}

/** Seats here that are members now. Who has left goes on reading what it may, and writes nothing. */
export function actingSeats({ seats, newest }: Pick<Coalition, 'seats' | 'newest'>): readonly MemberName[] {
  const current = new Set(newest.roster.members.map(({ name }) => name))
  return seats.filter((seat) => current.has(seat))
}

/** Every compartment: for an audit, which reads everything for the node's operator. */
export function everyScope(coalition: Coalition): Scope {
  return [...coalition.compartments.keys()] as readonly CompartmentId[] as Scope
}

/** One compartment alone: for an audit. */
export function compartmentScope(id: CompartmentId): Scope {
  return [id] as readonly CompartmentId[] as Scope
}

/** The compartments that `seat` may read: the only way to a scope for what a seat is shown. */
export function scopeOf(coalition: Coalition, seat: MemberName): Scope {
  const readable = [...coalition.compartments.values()].filter((compartment) =>
    compartment.readers.includes(seat),
  )
  return readable.map((compartment) => compartment.id) as readonly CompartmentId[] as Scope
}

/** No compartment: for who may not read. */
export const noScope: Scope = [] as readonly CompartmentId[] as Scope

/** The compartments that both `seat` and `other` may read: all that `seat` can know of what `other` sees. */
export function sharedScope(coalition: Coalition, seat: MemberName, other: MemberName): Scope {
  const theirs = scopeOf(coalition, other)
  return scopeOf(coalition, seat).filter((id) => theirs.includes(id)) as readonly CompartmentId[] as Scope
}

/** The acting seat: the one named, or the only one. Throws `E_SEAT_UNKNOWN`, and `E_SEAT_REQUIRED` where several are here. */
export function actingSeat(coalition: Coalition, named: string | undefined): MemberName {
  if (named === undefined) {
    const [only, ...others] = coalition.seats
    if (only !== undefined && others.length === 0) return only
    throw failure(
      'E_SEAT_REQUIRED',
      `this node hosts ${coalition.seats.join(', ')}: say which one acts (--as SEAT)`,
      {
        paths: ['as'],
      },
    )
  }
  const seat = coalition.seats.find((name) => name === named)
  if (seat !== undefined) return seat
  throw failure(
    'E_SEAT_UNKNOWN',
    `"${named.slice(0, 60)}" has no seat here; seats are ${coalition.seats.join(', ')}`,
    {
      paths: ['as'],
    },
  )
}

/** What a compartment is called here: `plenary`, `home`, what people at this node call it, or its id. */
export function calledHere(
  { labels }: Pick<Coalition, 'labels'>,
  { id, name }: Pick<LiveCompartment, 'id' | 'name'>,
): string {
  return name ?? labels.get(id) ?? id
}

/** The compartment a person names: `plenary`, `home`, what it is called at this node, or an id. What the seat may not read is answered like what does not exist.
 *  Throws `E_COMPARTMENT_UNKNOWN`. */
export function compartmentNamed(coalition: Coalition, seat: MemberName, name: string): LiveCompartment {
  const readable = [...coalition.compartments.values()].filter((compartment) =>
    compartment.readers.includes(seat),
  )
  const found = readable.filter(
    (compartment) =>
      compartment.name === name || compartment.id === name || coalition.labels.get(compartment.id) === name,
  )
  // A successor is called as what it succeeds: whoever says that name means what goes on.
  const [only, ...others] = newestOfChains(coalition, found)
  if (only && others.length === 0) return only
  if (only)
    throw failure('E_USAGE', `several compartments are called "${name}" here: name one by its id`, {
      paths: ['in'],
    })
  throw failure(
    'E_COMPARTMENT_UNKNOWN',
    `no compartment "${name.slice(0, 80)}": say plenary, home, what it is called here, or an id you may read`,
    {
      paths: ['in'],
    },
  )
}

/** The compartment with this id, which the store's own rows name. */
export function compartmentOf(coalition: Coalition, id: CompartmentId): LiveCompartment {
  const found = coalition.compartments.get(id)
  if (found) return found
  throw failure('E_COMPARTMENT_UNKNOWN', `no compartment ${asCompartmentId(id).slice(0, 8)}`)
}

/** The log a member writes in a compartment in the running epoch. */
export function currentLog(coalition: Coalition, compartment: CompartmentId, member: MemberName): LogKey {
  return { compartment, member, generation: memberOf(coalition.newest.roster, member).generation }
}

/** Whether one host runs all members, so that there is no other node to speak with. */
export function hasOneHost({ newest }: Pick<Coalition, 'newest'>): boolean {
  return isOneHost(newest.roster)
}

/** Hosts with more than one member: not blind from their operator. */
export function sharedHosts(
  coalition: Coalition,
): readonly { readonly host: string; readonly members: readonly MemberName[] }[] {
  const hosts = Map.groupBy(coalition.newest.roster.members, (member) => member.host)
  return [...hosts]
    .filter(([, members]) => members.length > 1)
    .map(([host, members]) => ({ host, members: members.map((member) => member.name) }))
}
