import { hex } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Tlp } from '../records/common.ts'
import { compartmentNamed } from './coalition.ts'
import type { Desk } from './desk.ts'
import type { LocalRow, Reader } from './ports/store.ts'
import { previewRelease, type Preview } from './preview.ts'
import { release, type Released } from './release.ts'
import { layOut, type ReleaseWish } from './release-plan.ts'
import { requireAct } from './roles.ts'
import { storedRow } from './stored.ts'

const kind = 'release'

/** What became of a proposal. */
export const proposalStates = ['waiting', 'released', 'refused', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A wish to release, as the seat's queue keeps it: for itself, and shown to no other. */
export interface Proposal {
  readonly id: string
  readonly ids: readonly RecordId[]
  readonly compartment: CompartmentId
  readonly tlp: Tlp | null
  readonly withEvents: boolean
  readonly withGrades: boolean
  readonly dropReferences: boolean
  readonly note: string
  /** Pseudonym of who proposed it. */
  readonly by: string
  readonly at: number
  readonly state: ProposalState
  /** By whom, when and why it was decided; null while it waits. */
  readonly decided: { readonly by: string; readonly at: number; readonly reason: string } | null
}

/** What to propose. */
export interface Proposing extends ReleaseWish {
  readonly note?: string
}

/** Puts a release into the seat's queue. Nothing goes out. Throws what `layOut` throws, and `E_USAGE` where the queue is full. */
export async function propose(desk: Desk, wish: Proposing): Promise<Proposal> {
  requireAct(desk, 'draft')
  const { ports, coalition, seat, person } = desk
  return ports.store.write(async (transaction) => {
    await layOut(desk, transaction, wish)
    const waiting = (await proposalsOf(desk, transaction)).filter(({ state }) => state === 'waiting')
    if (waiting.length >= limits.proposalsWaiting) {
      throw failure(
        'E_USAGE',
        `${waiting.length} proposals wait already: release, refuse or withdraw some first`,
      )
    }
    const proposal: Proposal = {
      id: hex(ports.random.bytes(16)),
      ids: [...new Set(wish.ids)],
      compartment: compartmentNamed(coalition, seat, wish.in).id,
      tlp: wish.tlp ?? null,
      withEvents: wish.withEvents ?? false,
      withGrades: wish.withGrades ?? false,
      dropReferences: wish.dropReferences ?? false,
      note: wish.note ?? '',
      by: person.id,
      at: ports.clock.now(),
      state: 'waiting',
      decided: null,
    }
    await transaction.putLocal(rowOf(desk, proposal))
    return proposal
  })
}

/** What a proposal would bring, as things stand now. */
export function previewOf(desk: Desk, proposal: Proposal): Promise<Preview> {
  return previewRelease(desk, wishOf(proposal))
}

/** The seat's proposals, newest first: those that wait, and the newest of the others. */
export async function proposals(desk: Desk): Promise<Proposal[]> {
  requireAct(desk, 'read')
  return desk.ports.store.read((reader) => proposalsOf(desk, reader))
}

/** One proposal of the seat. Throws `E_NOT_FOUND`. */
export async function proposalOf(desk: Desk, id: string): Promise<Proposal> {
  requireAct(desk, 'read')
  return desk.ports.store.read((reader) => needed(desk, reader, id))
}

/** Releases what was proposed, exactly as its preview with that fingerprint showed it. Where the seat's rule asks for two persons, not by the
 *  one who proposed it. Throws `E_SECOND_PERSON_REQUIRED`, `E_PREVIEW_CHANGED`, `E_NOT_FOUND`, and what `release` throws. */
export async function approve(desk: Desk, id: string, fingerprint: string): Promise<Released> {
  requireAct(desk, 'release')
  const proposal = await waiting(desk, id)
  const released = await release(desk, wishOf(proposal), { proposer: proposal.by, fingerprint })
  await decide(desk, proposal, 'released', '')
  return released
}

/** Refuses a proposal, with a reason for who proposed it. Throws `E_NOT_FOUND`. */
export async function refuse(desk: Desk, id: string, reason: string): Promise<Proposal> {
  requireAct(desk, 'release')
  return decide(desk, await waiting(desk, id), 'refused', reason)
}

/** Takes a proposal out of the queue again: who proposed it, or who may release. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`. */
export async function withdraw(desk: Desk, id: string): Promise<Proposal> {
  const proposal = await waiting(desk, id)
  requireAct(desk, proposal.by === desk.person.id ? 'draft' : 'release')
  return decide(desk, proposal, 'withdrawn', '')
}

async function waiting(desk: Desk, id: string): Promise<Proposal> {
  const proposal = await proposalOf(desk, id)
  if (proposal.state === 'waiting') return proposal
  throw failure('E_NOT_FOUND', `this proposal was ${proposal.state} already`, { paths: [id] })
}

async function decide(
  desk: Desk,
  proposal: Proposal,
  state: ProposalState,
  reason: string,
): Promise<Proposal> {
  const decided = { ...proposal, state, decided: { by: desk.person.id, at: desk.ports.clock.now(), reason } }
  await desk.ports.store.write((transaction) => transaction.putLocal(rowOf(desk, decided)))
  return decided
}

function rowOf({ seat }: Desk, proposal: Proposal): LocalRow {
  // Rows are ordered by when they were proposed: so `at` stays what it was.
  return {
    kind,
    key: `${seat} ${proposal.id}`,
    at: proposal.at as LocalRow['at'],
    value: JSON.stringify(proposal),
  }
}

async function needed({ seat }: Desk, reader: Reader, id: string): Promise<Proposal> {
  const row = await reader.localRow(kind, `${seat} ${id}`)
  if (row) return storedRow(row) as Proposal
  throw failure('E_NOT_FOUND', 'no such proposal is in the queue', { paths: [id.slice(0, 40)] })
}

async function proposalsOf({ seat }: Desk, reader: Reader): Promise<Proposal[]> {
  const rows = await reader.localRows(kind, { newestFirst: true, limit: limits.everyRow })
  const own = rows.filter(({ key }) => key.startsWith(`${seat} `)).map((row) => storedRow(row) as Proposal)
  const others = own.filter(({ state }) => state !== 'waiting').slice(0, limits.releasesShown)
  return own.filter((proposal) => proposal.state === 'waiting' || others.includes(proposal))
}

function wishOf({ ids, compartment, tlp, withEvents, withGrades, dropReferences }: Proposal): ReleaseWish {
  return { ids, in: compartment, withEvents, withGrades, dropReferences, ...(tlp === null ? {} : { tlp }) }
}
