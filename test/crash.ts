import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { utf8Text } from '../src/kernel/bytes.ts'
import { parseCheckpoint } from '../src/ledger/checkpoint.ts'
import { recover } from '../src/node/acts.ts'
import { audit, type AuditReport } from '../src/node/audit.ts'
import { loadCoalition } from '../src/node/coalition.ts'
import { deskFor, type Desk } from '../src/node/desk.ts'
import type { Ports } from '../src/node/ports.ts'
import type { Keyring } from '../src/node/ports/keyring.ts'
import type { MarkerState } from '../src/node/ports/marker.ts'
import type { Store } from '../src/node/ports/store.ts'
import { MemoryStore, type MemorySnapshot } from '../src/store/memory/store.ts'
import { HandClock, type TestNode } from './node.ts'
import { operator } from '../src/node/roles.ts'

/** The end of a process at a moment of the test's choosing. */
export class Crash extends Error {}

/** What is left on the machine when a process has died: the store, the marker, and whatever signatures were ever made. */
export class Remains {
  readonly store: MemoryStore
  /** Every text that was signed, whether its signature was kept or not. */
  readonly signed: string[]
  marker: MarkerState | undefined
  private readonly base: Ports

  constructor(
    base: Ports,
    store: MemoryStore,
    marker: MarkerState | undefined,
    signed: readonly string[] = [],
  ) {
    this.base = base
    this.store = store
    this.marker = marker
    this.signed = [...signed]
  }

  /** The machine of a node that was founded in memory. */
  static async of({ ports }: TestNode): Promise<Remains> {
    if (!(ports.store instanceof MemoryStore)) throw new Error('a node of a test keeps its store in memory')
    return new Remains(ports, ports.store, await ports.marker.read())
  }

  /** The same machine once more, as it stands now or with another's store. */
  copy(snapshot: MemorySnapshot = this.store.snapshot()): Remains {
    return new Remains(this.base, MemoryStore.restore(snapshot), this.marker, this.signed)
  }

  /** A process on this machine. It dies at the effect with the number given, counted from 1; two numbers an effect, before it and
   *  after it. `onEffect` is told before each. */
  process(dieAt = Infinity, onEffect: () => void = () => undefined): Process {
    return new Process(this, this.base, dieAt, onEffect)
  }

  /** Heads that were signed, by origin and size: one text for each, or a fork. */
  forks(): string[] {
    const heads = new Map<string, string>()
    const forks: string[] = []
    for (const text of this.signed) {
      if (!text.startsWith('entente/') || /^entente\/(genesis|compartment)\/v1\n/.test(text)) continue
      const { origin, size } = parseCheckpoint(text)
      const place = `${origin} ${size}`
      if ((heads.get(place) ?? text) !== text) forks.push(place)
      heads.set(place, text)
    }
    return forks
  }
}

/** A process whose effects are counted. */
export class Process {
  effects = 0
  private readonly remains: Remains
  private readonly base: Ports
  private readonly dieAt: number
  private readonly onEffect: () => void

  constructor(remains: Remains, base: Ports, dieAt: number, onEffect: () => void) {
    this.remains = remains
    this.base = base
    this.dieAt = dieAt
    this.onEffect = onEffect
  }

  private step(): void {
    this.effects += 1
    this.onEffect()
    if (this.effects >= this.dieAt) throw new Crash(`died at effect ${this.effects}`)
  }

  private async effect<T>(work: () => Promise<T>): Promise<T> {
    this.step()
    const result = await work()
    this.step()
    return result
  }

  get ports(): Ports {
    const { remains, base } = this
    const store: Store = {
      read: (work) => remains.store.read(work),
      readAside: (work) => remains.store.readAside(work),
      write: (work) => this.effect(() => remains.store.write(work)),
      exclusive: (work) => remains.store.exclusive(work),
      scrub: () => remains.store.scrub(),
      damage: () => remains.store.damage(),
      close: async () => undefined,
    }
    const { keyring } = base
    const counting: Keyring = {
      create: (seats) => this.effect(() => keyring.create(seats)),
      seats: () => keyring.seats(),
      protection: () => keyring.protection(),
      exportTo: (passphrase, note) => keyring.exportTo(passphrase, note),
      importFrom: (bytes, passphrase) => keyring.importFrom(bytes, passphrase),
      protect: (passphrase) => keyring.protect(passphrase),
      signLog: (seat, text) =>
        this.effect(async () => {
          const signature = await keyring.signLog(seat, text)
          remains.signed.push(text)
          return signature
        }),
      cosign: (seat, kind, text, at) => this.effect(() => keyring.cosign(seat, kind, text, at)),
      signTransport: (seat, text) => keyring.signTransport(seat, text),
      transportKey: (seat) => keyring.transportKey(seat),
      prepare: (seat) => this.effect(() => keyring.prepare(seat)),
      signPrepared: (seat, text) => this.effect(() => keyring.signPrepared(seat, text)),
      adopt: (seat, keys) => this.effect(() => keyring.adopt(seat, keys)),
    }
    const marker = {
      read: async () => remains.marker,
      write: (state: MarkerState) =>
        this.effect(async () => {
          remains.marker = state
        }),
    }
    return {
      ...base,
      clock: new HandClock(parseInstantLoosely('2020-11-01')),
      store,
      keyring: counting,
      marker,
    }
  }

  async desk(seat: string): Promise<Desk> {
    return deskFor(this.ports, await this.remains.store.read(loadCoalition), seat, operator)
  }

  /** What a start does. */
  async start(): Promise<string | undefined> {
    return recover(this.ports, await this.remains.store.read(loadCoalition))
  }
}

/** What does not hold: problems of the audit, entries under no signed head, heads signed twice for one size, forks. */
export async function complaints(remains: Remains): Promise<string[]> {
  const { report, heads, unsigned } = await remains.store.read(async (reader) => {
    const found: { report: AuditReport; heads: string[]; unsigned: string[] } = {
      report: await audit(reader),
      heads: [],
      unsigned: [],
    }
    const coalition = await loadCoalition(reader)
    for (const log of await reader.logs()) {
      const generation = coalition.newest.roster.members.find(({ name }) => name === log.member)?.generation
      if (log.generation !== generation) continue
      const signed = await reader.signedHeads(log)
      const sizes = signed.map(({ size }) => size)
      if (sizes.at(-1) !== log.size)
        found.unsigned.push(`${log.member}: ${log.size} entries, signed ${sizes.at(-1) ?? 0}`)
      found.heads.push(
        ...sizes.filter((size, i) => i > 0 && size <= sizes[i - 1]!).map((size) => `head ${size} twice`),
      )
      for (const act of signed)
        if (!remains.signed.includes(utf8Text(act.text)))
          found.heads.push(`act ${act.number} was never signed`)
    }
    return found
  })
  return [...report.problems.map(({ message }) => message), ...heads, ...unsigned, ...remains.forks()]
}
