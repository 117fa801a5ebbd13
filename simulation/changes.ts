import { isFailure } from '../src/kernel/error.ts'
import type { CompartmentId, MemberName } from '../src/kernel/id.ts'
import { endOf, plenaryOf, type Epoch } from '../src/ledger/founding.ts'
import { invitationTo, welcomeTo } from '../src/node/joining/invite.ts'
import type { LogKey } from '../src/node/ports/store.ts'
import { giveNotice } from '../src/node/roster/leave.ts'
import { openRosterMotion } from '../src/node/roster/open.ts'
import { keyRequestBytes, requestKeys } from '../src/node/roster/requests.ts'
import type { ChangeWanted } from '../src/node/roster/successor.ts'
import { asksIn, comesIn } from './newcomer.ts'
import type { SimulatedNode } from './node.ts'
import type { Seed } from './seed.ts'

/** What a run does to the roster. */
export const changeKinds = ['rotate', 'recover', 'leave', 'expel', 'join'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change that people want, until it is so. */
interface Wish {
  readonly kind: ChangeKind
  readonly about: SimulatedNode
  /** How many keys it has had. */
  readonly turn: number
}

/** Milliseconds that a motion for the roster gives its members. */
const periodMs = 15_000

/** Who is a member of a run and with which keys, how that changes, and what people do to change it. */
export class Changes {
  /** Each change that came about, in order. */
  readonly done: ChangeKind[] = []
  /** Epochs as the first honest node went on under them, by their number. */
  readonly epochs: Epoch[] = []
  private readonly seed: Seed
  private readonly nodes: SimulatedNode[]
  private readonly readers: Map<CompartmentId, readonly MemberName[]>
  /** A node that founded nothing, until it is a member. */
  private newcomer: SimulatedNode | undefined
  private readonly took: (node: SimulatedNode) => void
  private readonly plan: Exclude<ChangeKind, 'recover'>[]
  private wish: Wish | undefined

  constructor(
    seed: Seed,
    all: {
      readonly nodes: SimulatedNode[]
      readonly readers: Map<CompartmentId, readonly MemberName[]>
      readonly newcomer: SimulatedNode
      /** Told of the newcomer once it is in. */
      readonly took: (node: SimulatedNode) => void
    },
  ) {
    this.seed = seed
    this.nodes = all.nodes
    this.readers = all.readers
    this.newcomer = all.newcomer
    this.took = all.took
    // Four members bear one that goes, and one that comes beside it.
    const goes = seed.pick(['leave', 'expel'] as const)
    this.plan = seed
      .pick([
        ['rotate', goes, 'join'],
        ['join', 'rotate', goes],
        [goes, 'rotate', 'join'],
      ] as const satisfies readonly Exclude<ChangeKind, 'recover'>[][])
      .slice()
  }

  /** Whether a node's seat is a member of the newest epoch that any honest node is in. */
  isMember(seat: MemberName): boolean {
    return this.epochs.at(-1)?.roster.members.some(({ name }) => name === seat) ?? true
  }

  /** How many entries of a log count: all while it runs, and as many as the epoch names that ended it; undefined where it named none. */
  countedOf(log: LogKey): number | undefined {
    const end = endOf(this.epochs, log)
    return end === null ? Infinity : end.kind === 'named' ? end.size : undefined
  }

  /** Compartments that a member writes in: not the plenaries of memberships that are over. */
  livingOf(seat: MemberName): readonly CompartmentId[] {
    const over = new Set(this.epochs.map((epoch) => plenaryOf(epoch).id))
    const newest = this.epochs.at(-1)
    if (newest) over.delete(plenaryOf(newest).id)
    return [...this.readers].filter(([id, own]) => own.includes(seat) && !over.has(id)).map(([id]) => id)
  }

  /** The plenary of the newest membership. */
  get plenary(): CompartmentId | undefined {
    const newest = this.epochs.at(-1)
    return newest && plenaryOf(newest).id
  }

  /** Looks which epochs have begun, before anything else looks: who reads the plenary that one brings is known from its roster. */
  look(): void {
    for (const { honest, process } of this.nodes) {
      if (!honest || !process) continue
      for (const epoch of process.coalition.epochs.values()) {
        if (this.epochs[epoch.number]) continue
        this.epochs[epoch.number] = epoch
        const plenary = plenaryOf(epoch)
        this.readers.set(plenary.id, plenary.readers)
      }
    }
    if (this.wish && this.isSo(this.wish)) {
      this.done.push(this.wish.kind)
      this.wish = undefined
    }
  }

  private isSo({ kind, about, turn }: Wish): boolean {
    if (kind === 'join') return this.newcomer === undefined
    if (kind === 'rotate' || kind === 'recover') return about.keyring.turn > turn
    return !this.isMember(about.seat)
  }

  /** Somebody does something for the change that is wanted. */
  async once(node: SimulatedNode): Promise<void> {
    try {
      this.wish ??= this.next()
      if (this.wish) await this.further(this.wish, node)
    } catch (error) {
      if (!isFailure(error)) throw error
    }
  }

  private next(): Wish | undefined {
    const members = this.nodes.filter(({ seat }) => this.isMember(seat))
    const mute = members.find(({ lostActs, keyring, lostTurn }) => lostActs && keyring.turn === lostTurn)
    if (mute) return { kind: 'recover', about: mute, turn: mute.keyring.turn }
    const kind = this.plan.shift()
    if (kind === undefined) return undefined
    const about = kind === 'join' ? this.newcomer : this.seed.pick(members.filter(({ honest }) => honest))
    return about && { kind, about, turn: about.keyring.turn }
  }

  private async further({ kind, about }: Wish, node: SimulatedNode): Promise<void> {
    if (kind === 'leave') {
      const leaver = about.desk()
      if (leaver) await giveNotice(leaver)
      return
    }
    const mover = node === about || !this.isMember(node.seat) ? undefined : node.desk()
    if (!mover) return
    if (kind === 'join') {
      if (mover.coalition.newest.roster.members.some(({ name }) => name === about.seat)) {
        await this.come(about, node)
        return
      }
      const request = await asksIn(about, await invitationTo(mover))
      await openRosterMotion(mover, { wanted: { kind, request }, period: periodMs })
      return
    }
    const wanted = await this.wanted(kind, about)
    if (wanted) await openRosterMotion(mover, { wanted, period: periodMs })
  }

  private async wanted(
    kind: 'rotate' | 'recover' | 'expel',
    about: SimulatedNode,
  ): Promise<ChangeWanted | undefined> {
    if (kind === 'expel') return { kind, member: about.seat }
    const desk = about.desk()
    return desk && { kind, request: keyRequestBytes((await requestKeys(desk, kind)).file) }
  }

  private async come(newcomer: SimulatedNode, by: SimulatedNode): Promise<void> {
    const desk = by.desk()
    if (!desk) return
    await comesIn(newcomer, await welcomeTo(desk), this.nodes)
    this.newcomer = undefined
    this.took(newcomer)
  }
}
