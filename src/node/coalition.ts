import { z } from 'zod'
import { utf8, utf8Text } from '../kernel/bytes.ts'
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
  checkOneHostSuccessor,
  checkUnderstood,
  epochAfter,
  foundingId,
  genesisEpoch,
  isOneHost,
  logKeyBytes,
  memberOf,
  plenaryId,
  readCharter,
  readCompartment,
  type Epoch,
  type LiveCompartment,
} from '../ledger/founding.ts'
import { openNote } from '../ledger/note.ts'
import { compartmentText, genesisText } from '../ledger/signingText.ts'
import { signatureTypes, verifierKey, type VerifierKey } from '../ledger/verifierKey.ts'
import type { Charter } from '../records/charter.ts'
import { memberName } from '../records/common.ts'
import type { RosterMember } from '../records/roster.ts'
import { labelsOf } from './founding/labels.ts'
import { foundingHere } from './founding/state.ts'
import type { FoundingBody, LogKey, Reader, Scope } from './ports/store.ts'

/** A coalition as its founding bodies and their signatures prove it. */
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
  /** Members whose seats are on this node. */
  readonly seats: readonly MemberName[]
}

/** Setting with the names of the seats that are on this node; every member's seat is where it is absent. */
export const seatsSetting = 'seats'

/** Key that verifies a member's log. */
export function logVerifier(member: RosterMember): VerifierKey {
  return verifierKey(member.name, signatureTypes.log, logKeyBytes(member))
}

/** Checks that `note` is over `text` and signed by every one of `signers`. Throws `E_NOTE_…` or `E_GENESIS_INVALID`. */
function checkSignedByAll(note: string, text: string, signers: readonly RosterMember[], what: string): void {
  const opened = openNote(utf8(note), signers.map(logVerifier))
  if (opened.text !== text)
    throw failure('E_GENESIS_INVALID', `the note over ${what} is about something else`)
  const missing = signers.filter(
    (member) => !opened.signatures.some((signature) => signature.key.name === member.name),
  )
  if (missing.length > 0) {
    throw failure(
      'E_GENESIS_INVALID',
      `${what} is not signed by ${missing.map((member) => member.name).join(', ')}`,
    )
  }
}

/** What members sign over an epoch: one that needs no motion is signed as a genesis is. */
export function epochText(id: EpochId): string {
  return genesisText(id as string as CoalitionId)
}

function readEpochs(bodies: readonly FoundingBody<EpochId>[]): Map<EpochId, Epoch> {
  const epochs = new Map<EpochId, Epoch>()
  let previous: Epoch | undefined
  for (const [number, { id, body, note }] of bodies.entries()) {
    if (foundingId(body) !== id)
      throw failure('E_GENESIS_INVALID', `the roster of epoch ${number} is not the one named`)
    const epoch: Epoch = previous === undefined ? genesisEpoch(body) : epochAfter(previous, body)
    const { roster } = epoch
    if (previous === undefined) {
      if (roster.previous !== null || roster.slot !== null) {
        throw failure('E_GENESIS_INVALID', 'the first roster is no genesis', { paths: ['previous', 'slot'] })
      }
      checkSignedByAll(note, epochText(id), roster.members, 'the genesis')
    } else {
      checkUnderstood(previous, roster)
      checkOneHostSuccessor(previous, roster)
      checkSignedByAll(note, epochText(id), previous.roster.members, `epoch ${number}`)
    }
    epochs.set(id, epoch)
    previous = epoch
  }
  return epochs
}

function plenaryOf(newest: Epoch): LiveCompartment {
  return {
    id: plenaryId(newest.membershipSince),
    name: 'plenary',
    readers: newest.roster.members.map((member) => member.name),
    // No body gives the plenary a label, so a record's own label is the only one.
    tlp: 'CLEAR',
    public: false,
  }
}

/** A compartment whose body and signatures a store holds. Throws `E_GENESIS_INVALID`, `E_NOTE_…` where they do not hold. */
function readLive(
  { id: coalition, epochs }: Pick<Coalition, 'id' | 'epochs'>,
  { id, body, note }: FoundingBody<CompartmentId>,
): LiveCompartment {
  const read = readCompartment(body, id, coalition)
  const epoch = epochs.get(read.epoch)
  if (!epoch)
    throw failure('E_GENESIS_INVALID', `compartment ${id.slice(0, 8)} names an epoch that is not held`)
  const readers = read.readers.map((name) => memberOf(epoch.roster, name))
  checkSignedByAll(note, compartmentText(coalition, id), readers, `compartment ${id.slice(0, 8)}`)
  // A person opens none for one seat alone, so that what one seat reads is its home.
  const name = readers.length === 1 ? 'home' : null
  return { id, name, readers: read.readers, tlp: read.tlp, public: read.public }
}

/** What of a loaded coalition grows while a process runs. */
interface Growing {
  readonly compartments: Map<CompartmentId, LiveCompartment>
  readonly labels: Map<CompartmentId, string>
}

/** What grows of each loaded coalition, by its compartments: they only ever come. */
const growing = new WeakMap<Coalition['compartments'], Growing>()

/** Takes compartments that went live since, and what they are called, into a loaded coalition, so that whoever holds it sees them. Gives their ids.
 *  Throws `E_GENESIS_INVALID`, `E_NOTE_…`. */
export async function learnCompartments(
  reader: Pick<Reader, 'compartments' | 'localRows'>,
  coalition: Coalition,
): Promise<readonly CompartmentId[]> {
  const known = growing.get(coalition.compartments)
  if (known === undefined) throw new Error('only a coalition loaded from a store grows')
  const fresh = (await reader.compartments()).filter(({ id }) => !known.compartments.has(id))
  for (const each of fresh) known.compartments.set(each.id, readLive(coalition, each))
  for (const [id, label] of await labelsOf(reader)) known.labels.set(id, label)
  return fresh.map(({ id }) => id)
}

/** Reads and verifies the coalition that a store holds. Throws `E_DATA_FOLDER_MISSING` where none was founded or its founding
 *  broke off, `E_FOUNDING_STEP` where one with others is under way, `E_DATA_FOLDER_DAMAGED`, and what fails. */
export async function loadCoalition(reader: Reader): Promise<Coalition> {
  const bodies = await reader.epochs()
  const genesis = bodies[0]
  if (genesis === undefined) {
    const founding = await foundingHere(reader)
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
  const id = genesis.id as string as CoalitionId
  const epochs = readEpochs(bodies)
  const newest = [...epochs.values()].at(-1)
  if (newest === undefined) throw new Error('a genesis was read, so there is an epoch')
  const charterHash = newest.roster.charter
  const charterBytes = await reader.charter(charterHash)
  if (charterBytes === undefined)
    throw failure('E_DATA_FOLDER_DAMAGED', `charter ${charterHash.slice(0, 8)} is missing`)
  const charter = readCharter(charterBytes, charterHash)
  checkFaultBounds(newest.roster, charter)
  const plenary = plenaryOf(newest)
  const compartments = new Map([[plenary.id, plenary]])
  const labels = new Map<CompartmentId, string>()
  const coalition: Coalition = {
    id,
    epochs,
    newest,
    charterHash,
    charter,
    compartments,
    labels,
    seats: hostedSeats(newest, await reader.setting(seatsSetting)),
  }
  growing.set(compartments, { compartments, labels })
  await learnCompartments(reader, coalition)
  return coalition
}

const seatNames = z.array(memberName)

/** Members whose seats are here. Throws `E_DATA_FOLDER_DAMAGED`. */
function hostedSeats({ roster }: Epoch, setting: Uint8Array | undefined): readonly MemberName[] {
  const members = roster.members.map((member) => member.name)
  if (setting === undefined) return members
  const named = seatNames.safeParse(parseStrictJson(utf8Text(setting), seatsSetting))
  if (named.success) return members.filter((name) => named.data.includes(name))
  throw failure('E_DATA_FOLDER_DAMAGED', 'what this folder says of its seats is no list of members')
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
  const [only, ...others] = found
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
