import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import type { Coalition } from '../coalition.ts'
import { addressesOf } from '../founding/addresses.ts'
import { exchangeCompartments } from '../founding/exchange.ts'
import type { Ports } from '../ports.ts'
import type { Peer, Peers } from '../ports/peer.ts'
import { commonWith } from './common.ts'
import { endsTalk, noteFailure } from './contacts.ts'
import { exchangeEpochs } from './epochs.ts'
import { KnownHeads } from './known.ts'
import { pullFrom, type Pulled } from './pull.ts'
import type { Receiver } from './receive.ts'
import { postReceipts } from './receipts.ts'

/** What following other nodes takes. */
export interface FollowingOptions {
  readonly ports: Ports
  readonly coalition: Coalition
  readonly peers: Peers
  readonly receiver: Receiver
  /** Told of every error of the program itself. */
  readonly report: (error: unknown) => void
}

type Syncing = Omit<FollowingOptions, 'peers' | 'report'>

/** Gets from one member's node all there is for a seat: epochs, compartments, logs, bodies; and says what was dropped. Throws where it cannot be asked. */
export async function syncWith(
  options: Syncing,
  peer: Peer,
  seat: MemberName,
  known = new KnownHeads(),
  signal?: AbortSignal,
): Promise<Pulled> {
  await exchangeOthers(options, peer, signal)
  return pullLogs(options, peer, seat, known, signal)
}

/** Epochs and compartments. */
async function exchangeOthers(
  { ports, coalition, receiver }: Syncing,
  peer: Peer,
  signal: AbortSignal | undefined,
): Promise<void> {
  const refusing =
    (event: string) =>
    (error: unknown): void => {
      // A node that gives a bad link, or no list of compartments, may have good logs of others.
      if (!isFailure(error) || endsTalk(error)) throw error
      const { code, message } = error
      receiver.log({ event, code, message, peer: peer.member })
    }
  await exchangeEpochs(ports, coalition, peer, signal).catch(refusing('epoch refused'))
  const ofCompartment = refusing('compartment refused')
  const exchanged = await exchangeCompartments(ports, coalition, peer, signal).catch(ofCompartment)
  exchanged?.refused.forEach(ofCompartment)
}

async function pullLogs(
  { ports, coalition, receiver }: Syncing,
  peer: Peer,
  seat: MemberName,
  known: KnownHeads,
  signal: AbortSignal | undefined,
): Promise<Pulled> {
  const pulled = await pullFrom(ports, coalition, peer, seat, receiver, known, signal)
  await postReceipts(ports, coalition)
  return pulled
}

/** Follows every other member's node while this one serves: takes in what it has, then listens for news and takes that in. Each node is
 *  followed on its own, so that one that is slow, gone or bad keeps no other waiting. */
export class Following {
  private readonly options: FollowingOptions
  private readonly stopping = new AbortController()
  private readonly followed = new Map<string, Promise<void>>()
  private running: Promise<void> = Promise.resolve()

  constructor(options: FollowingOptions) {
    this.options = options
  }

  /** Begins, for each seat of this node and each member that is elsewhere, and for those that come with a later epoch. */
  start(): void {
    this.running = this.attend()
  }

  /** Ends: afterwards nothing here touches the store. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.running
    await Promise.all(this.followed.values())
  }

  private async attend(): Promise<void> {
    const { ports, coalition } = this.options
    const { signal } = this.stopping
    while (!signal.aborted) {
      for (const seat of coalition.seats)
        for (const { name } of coalition.newest.roster.members)
          if (!coalition.seats.includes(name)) this.beginWith(seat, name)
      await ports.timer.after(limits.exchangePollMs, signal)
    }
  }

  private beginWith(seat: MemberName, member: MemberName): void {
    const pair = `${seat} ${member}`
    if (this.followed.has(pair)) return
    const over = this.follow(seat, member).finally(() => this.followed.delete(pair))
    this.followed.set(pair, over)
  }

  private isMember(name: MemberName): boolean {
    return this.options.coalition.newest.roster.members.some((member) => member.name === name)
  }

  private async follow(seat: MemberName, member: MemberName): Promise<void> {
    const { ports, coalition, report } = this.options
    const { signal } = this.stopping
    let failures = 0
    while (!signal.aborted && this.isMember(member)) {
      try {
        const peer = await this.peerOf(seat, member)
        if (peer === undefined) {
          await ports.timer.after(limits.exchangePollMs, signal)
          continue
        }
        const known = new KnownHeads()
        await syncWith(this.options, peer, seat, known, signal)
        failures = 0
        // Ends when the other node wants to know again who listens.
        await each(peer.changes(signal), async (theirs) => {
          // Most news is of logs alone.
          if (theirs !== (await ports.store.read((reader) => commonWith(reader, coalition, member))))
            await exchangeOthers(this.options, peer, signal)
          await pullLogs(this.options, peer, seat, known, signal)
        })
      } catch (error) {
        // In closing down, what was broken off is of no interest.
        if (this.stopping.signal.aborted) return
        failures += 1
        if (isFailure(error)) await this.failed(member, error)
        else report(error)
        await ports.timer.after(this.pause(failures), signal)
      }
    }
  }

  private async failed(member: MemberName, error: Parameters<typeof noteFailure>[2]): Promise<void> {
    const { ports, receiver } = this.options
    const { code, message } = error
    receiver.log({ event: 'node not reached', code, message, peer: member })
    await noteFailure(ports, member, error).catch(this.options.report)
  }

  private async peerOf(seat: MemberName, member: MemberName): Promise<Peer | undefined> {
    const { ports, coalition, peers } = this.options
    const addresses = await ports.store.read((reader) => addressesOf(reader, coalition))
    const address = addresses.get(member)
    return address && peers.open(seat, member, address.url)
  }

  /** How long to wait after so many failures: twice as long each time, and not all at the same moment. */
  private pause(failures: number): number {
    let pause: number = limits.exchangeRetryFirstMs
    for (let i = 1; i < failures && pause < limits.exchangeRetryMostMs; i++) pause *= 2
    const [jitter = 0] = this.options.ports.random.bytes(1)
    return Math.round(Math.min(pause, limits.exchangeRetryMostMs) * (0.5 + jitter / 512))
  }
}

/** Does the same for each value that comes, until none comes. */
async function each<T>(values: AsyncIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  const coming = values[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await coming.next()
      if (next.done === true) return
      await work(next.value)
    }
  } finally {
    await coming.return?.()
  }
}
