import { httpPeers } from '../src/federation/http/client.ts'
import { exchangeDoor } from '../src/federation/http/door.ts'
import { transportSigners } from '../src/federation/http/signer.ts'
import { instant, type Instant } from '../src/kernel/instant.ts'
import type { MemberName } from '../src/kernel/id.ts'
import { recover } from '../src/node/acts.ts'
import { loadCoalition, type Coalition } from '../src/node/coalition.ts'
import { decisionRound, motionsOpen } from '../src/node/decisions/round.ts'
import { deskFor, type Desk } from '../src/node/desk.ts'
import { epochRoutes } from '../src/node/exchange/epochs.ts'
import { Following } from '../src/node/exchange/following.ts'
import { membersOf } from '../src/node/exchange/members.ts'
import { StoredNonces } from '../src/node/exchange/nonces.ts'
import { LogServer } from '../src/node/exchange/serve.ts'
import { setAddress } from '../src/node/founding/addresses.ts'
import { compartmentRoutes } from '../src/node/founding/exchange.ts'
import { muteReason } from '../src/node/mute.ts'
import type { Ports } from '../src/node/ports.ts'
import type { LogService } from '../src/node/ports/exchange.ts'
import type { Keyring } from '../src/node/ports/keyring.ts'
import type { Peers } from '../src/node/ports/peer.ts'
import type { MarkerState } from '../src/node/ports/marker.ts'
import type { Act, Reader, Store, Transaction } from '../src/node/ports/store.ts'
import { Visits } from '../src/node/visits.ts'
import { operator } from '../src/node/roles.ts'
import { witnessHooks } from '../src/node/witness/hooks.ts'
import { witnessRoutes } from '../src/node/witness/exchange.ts'
import { WitnessRounds } from '../src/node/witness/rounds.ts'
import { MemoryStore, type MemorySnapshot } from '../src/store/memory/store.ts'
import type { Founded } from './founding.ts'
import type { SeededKeyring, SimulatedKeyring } from './keys.ts'
import type { Listening, Network } from './network.ts'
import type { World } from './world.ts'

/** What outlives a process: the store, and the marker that no backup holds. */
interface Disk {
  store: MemoryStore
  marker: MarkerState | undefined
  /** Steps written so far: where it stands still, nothing changed. */
  written: number
  /** The last act that is committed: to be looked at in the middle of a step too, when a read would wait for its end. */
  lastAct: Act | undefined
}

/** One process of a node, from its start to its end. After its end nothing that it still does has an effect: whatever it waits for never comes. */
export class Process {
  alive = true
  readonly ports: Ports
  readonly coalition: Coalition
  readonly door: Listening
  readonly peers: Peers
  private readonly following: Following
  private readonly rounds: WitnessRounds
  /** What its seat says of motions by itself, where its charter has rules to decide by. */
  private readonly decisions: Visits | undefined

  constructor(
    node: SimulatedNode,
    disk: Disk,
    coalition: Coalition,
    logsOf: (logs: LogService) => LogService,
  ) {
    const { world, network } = node
    this.coalition = coalition
    this.ports = portsOf(node, disk, () => this.alive)
    const { ports } = this
    const members = membersOf(coalition)
    const signer = transportSigners(ports.keyring)
    const report = (error: unknown): void => {
      if (this.alive) node.broke(error)
    }
    const log = (line: { readonly event: string; readonly code: string; readonly peer?: string }): void => {
      if (this.alive) world.trace.say(world.now(), node.seat, `${line.event} ${line.code} ${line.peer ?? ''}`)
    }
    const door = exchangeDoor({
      members,
      nonces: new StoredNonces(ports),
      logs: logsOf(new LogServer(ports, coalition)),
      routes: [
        ...epochRoutes(ports, coalition),
        ...compartmentRoutes(ports, coalition),
        ...witnessRoutes(ports, coalition),
      ],
      clock: ports.clock,
      timer: ports.timer,
      signer,
      log,
      report,
    })
    this.door = (request, from) => (this.alive ? door(request, from) : never())
    const send = network.sender(node.host)
    this.peers = httpPeers({
      send: (request) => (this.alive ? send(request) : never()),
      members,
      clock: ports.clock,
      random: ports.random,
      timer: ports.timer,
      signer,
      withoutTls: true,
    })
    const receiver = { hooks: witnessHooks(ports, coalition), log }
    this.following = new Following({ ports, coalition, peers: this.peers, receiver, report })
    this.rounds = new WitnessRounds(ports, coalition, report)
    this.decisions =
      coalition.charter.decisionRules.length === 0
        ? undefined
        : new Visits({
            timer: ports.timer,
            lookMs: 2_000,
            due: () => motionsOpen(ports, coalition),
            visit: async () => {
              await decisionRound(ports, coalition)
            },
            report,
          })
  }

  begin(): void {
    this.following.start()
    this.rounds.start()
    this.decisions?.start()
  }
}

/** One member's node: its machine, and the process that runs on it while there is one. */
export class SimulatedNode {
  readonly seat: MemberName
  readonly host: string
  readonly world: World
  readonly network: Network
  readonly keyring: SeededKeyring
  readonly disk: Disk
  process: Process | undefined
  /** Milliseconds by which its clock is ahead. */
  skew = 0
  honest = true
  /** Whether its folder came back without acts that were made: it may sign nothing from then on. */
  lostActs = false
  /** How many more steps are committed before it dies, and who is told. */
  private dying: { left: number; readonly died: () => void } | undefined
  /** The first act that was begun while the one before had no signature. */
  skipped: number | undefined
  /** The turn of the keys that it signed by last, and of those that it had signed by when it lost acts: under later ones it signs again. */
  signedTurn = 0
  lostTurn = 0
  /** Errors of the program itself: there must be none. */
  readonly errors: unknown[] = []
  /** What it serves of its logs; a member that lies puts something else in its place. */
  logsOf: (logs: LogService) => LogService = (logs) => logs

  constructor(
    seat: MemberName,
    keyring: SeededKeyring,
    world: World,
    network: Network,
    host = `${seat}.example`,
  ) {
    this.seat = seat
    this.host = host
    this.world = world
    this.network = network
    this.keyring = keyring
    this.disk = { store: new MemoryStore(), marker: undefined, written: 0, lastAct: undefined }
  }

  clock(): Instant {
    return instant(this.world.now() + this.skew)
  }

  broke(error: unknown): void {
    this.errors.push(error)
  }

  async found(founded: Founded, others: readonly SimulatedNode[]): Promise<void> {
    this.disk.marker = { act: 0, generation: 0 }
    await this.disk.store.write((transaction) => founded.fill(transaction, this.seat))
    const coalition = await this.disk.store.read(loadCoalition)
    const desk = deskFor(
      portsOf(this, this.disk, () => true),
      coalition,
      this.seat,
      operator,
    )
    for (const other of others) if (other !== this) await setAddress(desk, other.seat, `http://${other.host}`)
  }

  /** Starts a process: what a start does, then what a serving node does. */
  async start(): Promise<void> {
    if (this.process) return
    const coalition = await this.disk.store.read(loadCoalition)
    const process = new Process(this, this.disk, coalition, (logs) => this.logsOf(logs))
    this.process = process
    this.network.listen(this.host, process.door)
    const why = await recover(process.ports, coalition)
    this.world.trace.say(this.world.now(), this.seat, why === undefined ? 'starts' : 'starts mute')
    if (this.process === process) process.begin()
  }

  /** Ends the process at this moment, in the middle of whatever it does. What was committed stays. */
  crash(): void {
    const { process } = this
    if (!process) return
    process.alive = false
    this.process = undefined
    this.network.listen(this.host, undefined)
    this.network.breakStreams(this.host)
    this.putBack(this.disk.store.snapshot())
    this.world.trace.say(this.world.now(), this.seat, 'crashes')
  }

  /** Ends the process right after one of its next commits, in the middle of what it does: `left` counts them, and moves of the marker. */
  crashAfter(left: number, died: () => void): void {
    this.dying = { left, died }
  }

  /** It lives on, whatever was to come. */
  spare(): void {
    this.dying = undefined
  }

  /** Told of each commit of its process, and of each move of its marker. */
  committed(): void {
    const { dying } = this
    if (!dying || --dying.left > 0) return
    this.dying = undefined
    this.crash()
    dying.died()
  }

  /** The folder as it is now, as a backup keeps it. */
  backup(): MemorySnapshot {
    return this.disk.store.snapshot()
  }

  /** Puts a backup in the place of the folder; the marker outside it stays. */
  restore(backup: MemorySnapshot, lost: boolean): void {
    this.crash()
    this.putBack(structuredClone(backup))
    if (lost) {
      this.lostActs = true
      this.lostTurn = this.signedTurn
    }
    this.world.trace.say(this.world.now(), this.seat, 'is restored')
  }

  private putBack(snapshot: MemorySnapshot): void {
    this.disk.store = new MemoryStore(snapshot)
    this.disk.written += 1
    this.disk.lastAct = snapshot.acts.at(-1)
  }

  /** A second machine with the same keys and all that this one holds at the moment. */
  twin(): SimulatedNode {
    const twin = new SimulatedNode(this.seat, this.keyring, this.world, this.network, `twin-of-${this.host}`)
    twin.disk.store = new MemoryStore(this.disk.store.snapshot())
    twin.disk.marker = this.disk.marker
    twin.honest = false
    return twin
  }

  async isMute(): Promise<boolean> {
    return this.disk.store.read(async (reader) => {
      return (await muteReason(reader, await loadCoalition(reader))) !== undefined
    })
  }

  desk(): Desk | undefined {
    const { process } = this
    return process && deskFor(process.ports, process.coalition, this.seat, operator)
  }
}

/** What never comes. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined)
}

/** The ports of a node's machine, over its disk as it is now; nothing that goes through them has an effect once `alive` says no. */
export function portsOf(node: SimulatedNode, disk: Disk, alive: () => boolean): Ports {
  const { world, keyring } = node
  const { store } = disk
  const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!alive()) return never()
    const result = await work()
    return alive() ? result : never()
  }
  const guarded: Store = {
    read: <T>(work: (reader: Reader) => Promise<T>) => whileAlive(() => store.read(work)),
    readAside: <T>(work: (reader: Reader) => Promise<T>) => whileAlive(() => store.readAside(work)),
    write: <T>(work: (transaction: Transaction) => Promise<T>) =>
      whileAlive(async () => {
        let lastAct: Act | undefined
        const result = await store.write(async (transaction) => {
          const done = await work(transaction)
          lastAct = await transaction.lastAct()
          return done
        })
        disk.written += 1
        if (disk.store === store) {
          const { lastAct: before } = disk
          if (before && lastAct && lastAct.number > before.number && before.signature === null)
            node.skipped ??= before.number
          disk.lastAct = lastAct
        }
        if (alive()) node.committed()
        return result
      }),
    exclusive: <T>(work: () => Promise<T>) => whileAlive(() => store.exclusive(work)),
    scrub: async () => undefined,
    damage: async () => [],
    close: async () => undefined,
  }
  // Nothing here reads documents, fetches pages or watches folders.
  const unused = new Proxy({}, { get: (_, name) => fail(String(name)) })
  const signing: SimulatedKeyring = {
    seats: () => keyring.seats(),
    create: () => keyring.create(),
    prepare: (seat) => keyring.prepare(seat),
    signPrepared: (seat, text) => keyring.signPrepared(seat, text),
    adopt: (seat, keys) => whileAlive(() => keyring.adopt(seat, keys)),
    protection: () => keyring.protection(),
    signLog: (seat, text) => whileAlive(() => keyring.signLog(seat, text)),
    cosign: (seat, kind, text, at) => whileAlive(() => keyring.cosign(seat, kind, text, at)),
    signTransport: (seat, text) => whileAlive(() => keyring.signTransport(seat, text)),
    transportKey: () => whileAlive(() => keyring.transportKey()),
  }
  return {
    store: guarded,
    clock: { now: () => node.clock() },
    random: { bytes: (count) => world.seed.bytes(count) },
    keyring: signing as Keyring,
    marker: {
      read: () => whileAlive(async () => disk.marker),
      write: (state) =>
        whileAlive(async () => {
          disk.marker = state
          node.committed()
        }),
    },
    timer: { after: (ms, signal) => whileAlive(() => world.after(ms, signal)) },
    reading: unused as Ports['reading'],
    fetch: unused as Ports['fetch'],
    files: unused as Ports['files'],
    watching: unused as Ports['watching'],
  }
}

function fail(name: string): never {
  throw new Error(`a simulated node has no ${name}`)
}
