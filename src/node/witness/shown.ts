import { base64, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { instant, type Instant } from '../../kernel/instant.ts'
import { parseCheckpoint } from '../../ledger/checkpoint.ts'
import { parseForkProof } from '../../ledger/fork.ts'
import { parseNote } from '../../ledger/note.ts'
import type { Desk } from '../desk.ts'
import type { LogState, Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { keptForks, putFork, type KeptFork } from './forkRows.ts'
import { registersHeld, type RegisterState } from './following.ts'
import { countedHead, isWitnessed, newestHead, quorumIn } from './heads.ts'
import { membersNoticed } from './telling.ts'
import { timesHeld } from './times.ts'

/** One of the two heads of a fork, as its log's key signed it. */
export interface ForkHead {
  readonly size: number
  /** In base64. */
  readonly root: string
  /** The note. */
  readonly note: string
}

/** A fork as a seat is shown it: what does not fit, and nothing of why. */
export interface ShownFork {
  readonly id: string
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
  /** The smaller first. */
  readonly heads: readonly [ForkHead, ForkHead]
  readonly at: Instant
  /** Who gave what showed it; null where this node found it. */
  readonly from: MemberName | null
  /** When somebody of the seat said to have read it. */
  readonly read: Instant | null
  /** The proof file's text: anybody with the roster can check it. */
  readonly proof: string
}

/** Every fork that the seat may know of, those nobody has read first, then the newest; and members about whom the plenary tells of one elsewhere. */
export async function forksShown(
  desk: Desk,
): Promise<{ readonly forks: readonly ShownFork[]; readonly noticed: readonly MemberName[] }> {
  requireAct(desk, 'read')
  const { store } = desk.ports
  return store.read(async (reader) => {
    const kept = (await keptForks(reader)).filter(({ log }) => desk.scope.includes(log.compartment))
    const forks = kept.map((fork) => shownFork(fork, desk.seat))
    forks.sort((a, b) => Number(a.read !== null) - Number(b.read !== null) || b.at - a.at)
    const known = new Set(forks.map(({ member }) => member))
    const noticed = await membersNoticed(reader, desk.coalition)
    return { forks, noticed: noticed.filter((member) => !known.has(member)) }
  })
}

function shownFork({ id, log, proof, at, from, read }: KeptFork, seat: MemberName): ShownFork {
  const [small, large] = parseForkProof(utf8(proof)).heads
  const readAt = read[seat]
  return {
    id,
    compartment: log.compartment,
    member: log.member,
    generation: log.generation,
    heads: [headOf(small), headOf(large)],
    at,
    from,
    read: readAt === undefined ? null : instant(readAt),
    proof,
  }
}

function headOf(note: Uint8Array): ForkHead {
  const { size, root } = parseCheckpoint(parseNote(note).text)
  return { size, root: base64(root), note: utf8Text(note) }
}

/** Says for the seat that somebody has read of a fork, so that it leaves the top of Today. The first time stays. Throws `E_NOT_FOUND`. */
export async function readFork(desk: Desk, id: string): Promise<ShownFork> {
  requireAct(desk, 'read')
  const { store, clock } = desk.ports
  return store.write(async (transaction) => {
    const fork = (await keptForks(transaction)).find(
      (each) => each.id === id && desk.scope.includes(each.log.compartment),
    )
    if (fork === undefined)
      throw failure('E_NOT_FOUND', `no fork ${id.slice(0, 16)}… is known here`, { paths: [id] })
    if (fork.read[desk.seat] !== undefined) return shownFork(fork, desk.seat)
    const read = { ...fork, read: { ...fork.read, [desk.seat]: clock.now() } }
    await putFork(transaction, read)
    return shownFork(read, desk.seat)
  })
}

/** How one log stands with its witnesses. */
export interface WitnessedLog {
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
  /** Entries held. */
  readonly entries: number
  /** Entries under the newest signed head, and the readers that say to hold them. */
  readonly head: { readonly size: number; readonly held: readonly MemberName[] } | null
  /** Entries under the largest head that a quorum stands behind. */
  readonly counted: number
  /** Entries with a witnessed time. */
  readonly timed: number
  /** Signers that a head needs, its author one of them. */
  readonly needed: number
}

/** How all logs that the seat reads with others stand with their witnesses, and whether registers fit what is held. Empty where one host runs all. */
export async function witnessState(
  desk: Desk,
): Promise<{ readonly logs: readonly WitnessedLog[]; readonly registers: readonly RegisterState[] }> {
  requireAct(desk, 'read')
  const { coalition, ports, scope } = desk
  return ports.store.read(async (reader) => {
    const logs: WitnessedLog[] = []
    const registers: RegisterState[] = []
    for (const log of await reader.logs())
      if (scope.includes(log.compartment) && isWitnessed(coalition, log.compartment))
        logs.push(await witnessedLog(desk, reader, log))
    for (const id of scope) registers.push(...(await registersHeld(reader, id)))
    return { logs, registers }
  })
}

async function witnessedLog(
  { coalition, ports }: Desk,
  reader: Reader,
  log: LogState,
): Promise<WitnessedLog> {
  const { compartment, member, generation, size } = log
  const head = await newestHead(reader, coalition, log)
  return {
    compartment,
    member,
    generation,
    entries: size,
    head: head === undefined ? null : { size: head.checkpoint.size, held: [...head.held.keys()].sort() },
    counted: (await countedHead(reader, coalition, log))?.checkpoint.size ?? 0,
    timed: Math.min(size, (await timesHeld(ports.store, coalition, reader)).covered(log)),
    needed: quorumIn(coalition, compartment).needed,
  }
}
