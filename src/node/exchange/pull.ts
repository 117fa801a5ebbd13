import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { parseCheckpoint } from '../../ledger/checkpoint.ts'
import { parseNote } from '../../ledger/note.ts'
import type { Coalition } from '../coalition.ts'
import { learnCompartments } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import type { Peer } from '../ports/peer.ts'
import { awaitedStates, type LogKey } from '../ports/store.ts'
import { logOfNote } from '../witness/heads.ts'
import { KnownHeads } from './known.ts'
import { endsTalk, noteContact, noteFailure } from './contacts.ts'
import { fillMissing } from './missing.ts'
import { receive, type ReceivePorts, type Receiver } from './receive.ts'
import { PeerSource } from './source.ts'

/** What one pull from another node brought. */
export interface Pulled {
  readonly member: MemberName
  /** Logs that the other node has in compartments both read, without those of which it has nothing new. */
  readonly logs: number
  readonly entries: number
  readonly bodies: number
  /** Logs of which something was refused, with the code. */
  readonly refused: readonly {
    readonly log: LogKey | null
    readonly code: string
    readonly message: string
  }[]
}

/** Takes in everything another node has that a seat of this node may read and does not have: the other's own logs and those it relays.
 *  What fails of one log keeps none of the others; what is `known` is not asked for, and grows by what is taken in whole. Throws where the node cannot be asked at all. */
export async function pullFrom(
  ports: ReceivePorts,
  coalition: Coalition,
  peer: Peer,
  seat: MemberName,
  receiver: Receiver,
  known = new KnownHeads(),
  signal?: AbortSignal,
): Promise<Pulled> {
  const pulling = new Pulling(ports, coalition, peer, seat, receiver, known, signal)
  try {
    await ports.store.read((reader) => learnCompartments(reader, coalition))
    const pulled = await pulling.run()
    await noteContact(ports, peer.member, pulled)
    return pulled
  } catch (error) {
    if (isFailure(error)) await noteFailure(ports, peer.member, error)
    throw error
  }
}

class Pulling {
  private readonly ports: ReceivePorts
  private readonly coalition: Coalition
  private readonly peer: Peer
  private readonly seat: MemberName
  private readonly receiver: Receiver
  private readonly known: KnownHeads
  private readonly signal: AbortSignal | undefined
  private readonly refused: Pulled['refused'][number][] = []
  private entries = 0
  private bodies = 0

  constructor(
    ports: ReceivePorts,
    coalition: Coalition,
    peer: Peer,
    seat: MemberName,
    receiver: Receiver,
    known: KnownHeads,
    signal: AbortSignal | undefined,
  ) {
    this.ports = ports
    this.coalition = coalition
    this.peer = peer
    this.seat = seat
    this.receiver = receiver
    this.known = known
    this.signal = signal
  }

  async run(): Promise<Pulled> {
    const { peer, known, signal } = this
    const notes = await peer.heads(known.hashes(), signal)
    for (const note of notes) {
      if (signal?.aborted === true) break
      await this.one(note)
    }
    const { refused, entries, bodies } = this
    return { member: peer.member, logs: notes.length, entries, bodies, refused }
  }

  /** One log. A refusal is the log's own and keeps no other from coming; a node that is gone ends the pull, and so does a disk that is full. */
  private async one(note: Uint8Array): Promise<void> {
    let log: LogKey | null = null
    try {
      log = logOfNote(this.coalition, note)
      if (await this.take(log, note)) this.known.add(log, note)
    } catch (error) {
      if (!isFailure(error) || endsTalk(error)) throw error
      const { code, message } = error
      this.refused.push({ log, code, message })
      const path = log === null ? '' : `${log.compartment.slice(0, 8)}/${log.member}/${log.generation}`
      this.receiver.log({ event: 'log refused', code, message, peer: this.peer.member, path })
    }
  }

  /** Gives whether the head has nothing more to give: no body is waited for, and nothing is left to be said about it. */
  private async take(log: LogKey, note: Uint8Array): Promise<boolean> {
    const { ports, coalition, peer, seat, receiver, signal } = this
    if (coalition.seats.includes(log.member)) {
      await receiver.hooks.ownHead(log.member, log, note)
      // A node that lost state takes back what others hold of it; any other has its own logs from itself alone. Asked for again, should it be found out to have.
      if ((await ports.store.read((reader) => muteReason(reader, coalition))) === undefined) return false
    }
    const { size } = parseCheckpoint(parseNote(note).text)
    const source = new PeerSource(peer, note, log, size, signal)
    const { appended, bodies } = await receive(ports, coalition, source, receiver)
    this.entries += appended
    this.bodies += bodies
    this.bodies += await fillMissing(ports, coalition, log, source, receiver)
    const isDone = await receiver.hooks.pulled(peer, seat, log)
    return (
      isDone && (await ports.store.read((reader) => reader.bodiless(log, awaitedStates, 0, 1))).length === 0
    )
  }
}
