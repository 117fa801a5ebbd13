import { concat, hex, utf8, utf8Text } from '../src/kernel/bytes.ts'
import type { CompartmentId, MemberName, RecordId } from '../src/kernel/id.ts'
import type { Answered } from '../src/node/ports/exchange.ts'
import type { MemorySnapshot } from '../src/store/memory/store.ts'
import { faultKinds, type FaultCount, type FaultKind } from './laws.ts'
import type { Invariants } from './invariants.ts'
import type { Network } from './network.ts'
import type { SimulatedNode } from './node.ts'
import { lying, withholding } from './liar.ts'
import type { Work } from './work.ts'
import type { World } from './world.ts'

/** Everything that faults happen to. */
export interface Scene {
  readonly world: World
  readonly network: Network
  readonly nodes: readonly SimulatedNode[]
  readonly readers: ReadonlyMap<CompartmentId, readonly MemberName[]>
  readonly invariants: Invariants
  readonly work: Work
  /** Has a person at a node speak on a motion, where members decide. */
  readonly speak?: (node: SimulatedNode) => Promise<void>
}

/** Plans what goes wrong in a run, does it, and counts. */
export class Faults {
  private readonly world: World
  private readonly network: Network
  private readonly nodes: readonly SimulatedNode[]
  private readonly readers: ReadonlyMap<CompartmentId, readonly MemberName[]>
  private readonly invariants: Invariants
  private readonly work: Work
  private readonly speak: Scene['speak']
  private readonly done = new Map<FaultKind, number>()
  private over = false

  constructor({ world, network, nodes, readers, invariants, work, speak }: Scene) {
    this.world = world
    this.network = network
    this.nodes = nodes
    this.readers = readers
    this.invariants = invariants
    this.work = work
    this.speak = speak
  }

  private did(kind: FaultKind): void {
    this.done.set(kind, (this.done.get(kind) ?? 0) + 1)
  }

  count(): FaultCount {
    const { lost, doubled, delayed, overtaken } = this.network.mishaps
    const counted = Object.fromEntries(faultKinds.map((kind) => [kind, this.done.get(kind) ?? 0])) as Record<
      FaultKind,
      number
    >
    return { ...counted, loss: lost, duplication: doubled, delay: delayed, reordering: overtaken }
  }

  /** Spreads faults over `ms` milliseconds. */
  plan(ms: number): void {
    const { world, network, nodes } = this
    const { seed } = world
    network.weather = {
      lost: 0.02 * seed.int(0, 4),
      doubled: 0.02 * seed.int(0, 4),
      least: 5,
      most: seed.pick([40, 200, 1500]),
    }
    // All that are wrong are so on one side: two that are further apart than a request may be old never speak to each other.
    let side = 0
    for (const node of nodes)
      if (seed.chance(0.3)) {
        const skew = seed.int(-50_000, 50_000)
        side ||= Math.sign(skew)
        node.skew = side * Math.abs(skew)
        this.did('skewedClock')
      }
    if (seed.chance(0.7)) this.turn(seed.pick(nodes), ms)
    for (let i = 0; i < 2; i++) world.in(seed.int(5_000, ms), () => void this.pry().catch(() => undefined))
    const many = seed.int(8, 14)
    for (let i = 0; i < many; i++)
      world.in(seed.int(2_000, ms - 2_000), () => {
        this.once()
      })
  }

  private once(): void {
    if (this.over) return
    const { world, nodes } = this
    const node = world.seed.pick(nodes)
    const kind = world.seed.pick([
      'partition',
      'partition',
      'crash',
      'crash',
      'crash',
      'replay',
      'replay',
      'restoredBackup',
    ] as const)
    switch (kind) {
      case 'partition':
        this.partition(node)
        return
      case 'crash':
        if (!node.process) return
        this.crash(node)
        return
      case 'replay':
        this.replay()
        return
      case 'restoredBackup':
        this.restore(node)
    }
  }

  /** Between two things that it does, or in the middle of one. */
  private crash(node: SimulatedNode): void {
    const died = (): void => {
      this.did('crash')
      this.startLater(node)
    }
    const { seed } = this.world
    if (seed.chance(0.5)) node.crashAfter(seed.int(1, 9), died)
    else {
      node.crash()
      died()
    }
  }

  /** Sends what went by once more: to the same node, or to another. */
  private replay(): void {
    const { world, network, nodes } = this
    if (network.overheard.length === 0) return
    const request = world.seed.pick(network.overheard)
    const host = world.seed.chance(0.5) ? request.to : world.seed.pick(nodes).host
    this.did('replay')
    void network.replay(request, host).then((status) => {
      world.trace.say(world.now(), host, `answers a request sent again with ${status ?? 'nothing'}`)
    })
  }

  /** One member turns dishonest: it shows two logs, keeps bodies back, or sends other bytes than it holds. */
  private turn(node: SimulatedNode, ms: number): void {
    const { world, network } = this
    const kind = world.seed.pick(['fork', 'withholding', 'lie'] as const)
    node.honest = false
    if (kind === 'withholding') {
      this.did(kind)
      node.logsOf = withholding
    } else if (kind === 'lie') {
      node.logsOf = (logs) =>
        lying(logs, world.seed, () => {
          this.did('lie')
        })
    } else {
      world.in(world.seed.int(5_000, ms / 2), () => {
        if (!node.process) return
        this.did('fork')
        const twin = node.twin()
        const fooled = world.seed.pick(this.nodes.filter((other) => other !== node))
        network.show(fooled.host, node.host, twin.host)
        void twin.start()
        world.trace.say(world.now(), node.seat, `shows ${fooled.seat} another log`)
        const among = [...this.readers].filter(([, own]) => own.includes(node.seat)).map(([id]) => id)
        for (let i = 1; i <= 3; i++)
          world.in(i * 4_000, () => {
            void this.work.once(twin, among)
            // To one member it says this and to the others that, under one key.
            if (this.speak) void this.speak(twin)
          })
      })
    }
  }

  /** A stranger to a compartment asks for a log in it, and for one in a compartment that there is not. */
  private async pry(): Promise<void> {
    const { world, nodes, readers, invariants, work } = this
    for (const [compartment, own] of readers) {
      const stranger = nodes.find(({ seat, process }) => process && !own.includes(seat))
      const asked = nodes.find(({ seat }) => own.includes(seat))
      if (!stranger?.process || !asked) continue
      const peer = stranger.process.peers.open(stranger.seat, asked.seat, `http://${asked.host}`)
      const nowhere = hex(world.seed.bytes(32))
      for (const [place, rest] of [
        ['/log', `${asked.seat}/0/checkpoint`],
        ['/log', `${asked.seat}/0/tile/0/000.p/1`],
        ['/log', `${asked.seat}/0/tile/entries/000.p/1`],
        ['/exchange/entries', `${asked.seat}/0/0-1`],
      ]) {
        const there = await peer.ask('GET', `${place}/${compartment}/${rest}`)
        const none = await peer.ask('GET', `${place}/${nowhere}/${rest}`)
        invariants.strangerAnswered(
          `${asked.seat} answers otherwise of a compartment that is there: ${rest}`,
          told(there),
          told(none),
        )
      }
      const secret = work.written.find((each) => each.compartment === compartment && !each.retracted)
      if (secret) {
        const none = hex(world.seed.bytes(32)) as RecordId
        for (const body of (await Array.fromAsync(peer.bodies([secret.id, none]))).flat())
          if (body.kind !== 'absent')
            invariants.strangerAnswered(
              `${asked.seat} answers ${stranger.seat} a body as ${body.kind}`,
              new Uint8Array([1]),
              new Uint8Array(),
            )
      }
      for (const note of await peer.heads([]))
        if (utf8Text(note).includes(compartment))
          invariants.strangerAnswered(
            `${asked.seat} names a compartment to ${stranger.seat}`,
            note,
            new Uint8Array(),
          )
    }
  }

  private partition(node: SimulatedNode): void {
    const { world, network, nodes } = this
    const others = nodes.filter((other) => other !== node && world.seed.chance(0.7))
    if (others.length === 0) return
    this.did('partition')
    for (const other of others) network.cut(node.host, other.host)
    world.trace.say(world.now(), node.seat, `is cut off from ${others.map(({ seat }) => seat).join(' ')}`)
    world.in(world.seed.int(2_000, 20_000), () => {
      for (const other of others) network.mend(node.host, other.host)
    })
  }

  /** Of one node at most, and only with a backup that lacks acts made since: that is the danger. */
  private restore(node: SimulatedNode): void {
    const { world } = this
    if (!node.process || !node.honest || this.nodes.some(({ lostActs }) => lostActs)) return
    const backup: MemorySnapshot = node.backup()
    const marker = node.disk.marker?.act ?? 0
    world.in(world.seed.int(3_000, 20_000), () => {
      // Another may have lost acts meanwhile.
      if (this.over || this.nodes.some(({ lostActs }) => lostActs)) return
      if ((node.disk.marker?.act ?? 0) === marker) return
      this.did('restoredBackup')
      node.restore(backup, true)
      this.startLater(node)
    })
  }

  private startLater(node: SimulatedNode): void {
    this.world.in(this.world.seed.int(200, 10_000), () => {
      void node.start()
    })
  }

  /** Ends all that goes wrong: ways are mended, nodes that are down start, clocks are set. */
  mend(): void {
    this.over = true
    this.network.mend()
    this.network.weather = { lost: 0, doubled: 0, least: 5, most: 40 }
    for (const node of this.nodes) {
      node.spare()
      void node.start()
    }
  }
}

function told({ status, type, body }: Answered): Uint8Array {
  return concat(utf8(`${status} ${type}\n`), body)
}
