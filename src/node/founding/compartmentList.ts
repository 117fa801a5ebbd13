import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { readCompartment, type LiveCompartment } from '../../ledger/founding.ts'
import type { Tlp } from '../../records/common.ts'
import type { CompartmentProposal } from '../../records/foundingFile.ts'
import { learnCompartments, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import type { FoundingBody, Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { goesOnIn, goneFrom, predecessorsOf } from '../successors.ts'
import { labelsOf } from './labels.ts'
import { everyWaiting, proposalFile, waitingOf, type Waiting } from './proposals.ts'

/** A compartment as a seat sees it. Its secret is not shown. */
export interface CompartmentShown {
  readonly id: CompartmentId
  /** `plenary`, `home`, or what it is called at this node. */
  readonly name: string | null
  readonly readers: readonly MemberName[]
  readonly tlp: Tlp
  readonly public: boolean
  readonly opener: MemberName | null
  readonly state: 'live' | 'waiting'
  /** Readers whose signature is still missing. */
  readonly missing: readonly MemberName[]
  /** Whether this seat has said no. */
  readonly declined: boolean
  /** What it succeeds, if this seat reads that, and live ones that this seat reads and that succeed it, the nearest first. */
  readonly predecessor: CompartmentId | null
  readonly successors: readonly CompartmentId[]
  /** Readers who are members no more, so that nothing new is written there. None of a plenary: that of the running membership succeeds it by itself. */
  readonly gone: readonly MemberName[]
}

/** Whether a member's register anchors its log in a compartment: one that others read, and not all do by right. */
export function isAnchored({ membership, readers }: LiveCompartment, seat: MemberName): boolean {
  return membership === null && readers.length > 1 && readers.includes(seat)
}

/** The compartments that the desk's seat reads or is asked to: live ones first, then those that wait, by what they are called. */
export async function listCompartments(desk: Desk): Promise<readonly CompartmentShown[]> {
  requireAct(desk, 'read')
  return desk.ports.store.read(async (reader) => {
    await learnCompartments(reader, desk.coalition)
    const { labels } = desk.coalition
    const bodies = new Map((await reader.compartments()).map((each) => [each.id, each]))
    const live = [...desk.coalition.compartments.values()]
      .filter(({ readers }) => readers.includes(desk.seat))
      .map((each) => liveShown(desk, each, openerOf(desk.coalition, bodies.get(each.id))))
    const asked = (await everyWaiting(reader, desk.coalition))
      .filter(({ compartment }) => compartment.readers.includes(desk.seat))
      .map((each) => waitingShown(each, labels, desk.seat))
    return [...live, ...asked]
  })
}

/** The file of a compartment, live or waiting, for its other readers. It holds the compartment's secret. Throws `E_COMPARTMENT_UNKNOWN`. */
export async function compartmentFile(desk: Desk, id: CompartmentId): Promise<CompartmentProposal> {
  requireAct(desk, 'release')
  return desk.ports.store.read(async (reader) => {
    const files = await filesFor(reader, desk.coalition, desk.seat)
    return files.get(id) ?? unknown(id)
  })
}

/** The files of every compartment that a member reads or is asked to, by id: what a node gives to that member, and to no other. */
export async function filesFor(
  reader: Reader,
  coalition: Coalition,
  member: MemberName,
): Promise<ReadonlyMap<CompartmentId, CompartmentProposal>> {
  const labels = await labelsOf(reader)
  const files = new Map<CompartmentId, CompartmentProposal>()
  for (const { id, body, note } of await reader.compartments()) {
    const live = coalition.compartments.get(id)
    if (!live || !isAnchored(live, member)) continue
    files.set(
      id,
      proposalFile({ body, label: labels.get(id) ?? null, signatures: { note, signed: [], missing: [] } }),
    )
  }
  for (const each of await everyWaiting(reader, coalition))
    if (each.compartment.readers.includes(member)) files.set(each.id, proposalFile(each))
  return files
}

function openerOf({ id }: Coalition, body: FoundingBody<CompartmentId> | undefined): MemberName | null {
  return body === undefined ? null : readCompartment(body.body, body.id, id).opener
}

/** A compartment that waits, if the desk's seat is to read it. */
export async function readersWaiting(
  reader: Reader,
  { coalition, seat }: Desk,
  id: CompartmentId,
): Promise<Waiting | undefined> {
  const one = await waitingOf(reader, coalition, id)
  return one?.compartment.readers.includes(seat) === true ? one : undefined
}

/** Whether a compartment is live and the desk's seat reads it. */
export function isLive({ coalition, seat }: Desk, id: CompartmentId): boolean {
  return coalition.compartments.get(id)?.readers.includes(seat) === true
}

/** What the seat may not read is answered like what does not exist. Throws `E_COMPARTMENT_UNKNOWN`. */
export function unknown(id: string): never {
  throw failure(
    'E_COMPARTMENT_UNKNOWN',
    `no compartment ${id.slice(0, 16)}… that this seat reads or is asked to`,
    {
      paths: ['compartment'],
    },
  )
}

/** A compartment as the desk's seat sees it. Throws `E_COMPARTMENT_UNKNOWN`. */
export async function shownOf(desk: Desk, id: CompartmentId): Promise<CompartmentShown> {
  return (await listCompartments(desk)).find((each) => each.id === id) ?? unknown(id)
}

function liveShown(
  { coalition, seat }: Desk,
  compartment: LiveCompartment,
  opener: MemberName | null,
): CompartmentShown {
  const { id, name, readers, tlp, public: open, membership } = compartment
  const predecessor =
    predecessorsOf(coalition, id).find((each) => coalition.compartments.get(each)?.readers.includes(seat)) ??
    null
  const successors = [...coalition.compartments.values()]
    .filter((each) => each.readers.includes(seat) && goesOnIn(coalition, id, each.id))
    .map((each) => each.id)
    .sort((a, b) => predecessorsOf(coalition, a).length - predecessorsOf(coalition, b).length)
  return {
    ...{ predecessor, successors, gone: membership === null ? goneFrom(coalition, compartment) : [] },
    id,
    name: name ?? coalition.labels.get(id) ?? null,
    readers,
    tlp,
    public: open,
    opener,
    state: 'live',
    missing: [],
    declined: false,
  }
}

function waitingShown(one: Waiting, labels: ReadonlyMap<string, string>, seat: MemberName): CompartmentShown {
  const { id, compartment, signatures, label, declined } = one
  return {
    id,
    name: labels.get(id) ?? label,
    readers: compartment.readers,
    tlp: compartment.tlp,
    public: compartment.public,
    opener: compartment.opener,
    state: 'waiting',
    missing: signatures.missing,
    declined: declined.includes(seat),
    ...{ predecessor: compartment.predecessor, successors: [], gone: [] },
  }
}
