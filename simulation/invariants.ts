import { sameBytes, utf8Text } from '../src/kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../src/kernel/id.ts'
import { parseCheckpoint, parseOrigin } from '../src/ledger/checkpoint.ts'
import { entryHash } from '../src/ledger/entry.ts'
import { RightEdge } from '../src/ledger/tree.ts'
import type { StoredEntry } from '../src/node/ports/store.ts'
import type { Changes } from './changes.ts'
import { Ending } from './ending.ts'
import type { Signing } from './keys.ts'
import type { Law } from './laws.ts'
import type { SimulatedNode } from './node.ts'
import type { Work } from './work.ts'

/** What must never happen, and did. */
export class Violation extends Error {
  readonly law: Law

  constructor(law: Law, what: string) {
    super(`${law}: ${what}`)
    this.law = law
  }
}

/** What must hold at every tick and at the end. Looks at the nodes from outside and is asked by none of them. */
export class Invariants {
  private readonly nodes: readonly SimulatedNode[]
  private readonly readers: ReadonlyMap<CompartmentId, readonly MemberName[]>
  /** What honest nodes signed as the head of a log, by origin and size. */
  private readonly heads = new Map<string, Map<number, string>>()
  /** Who was seen to cosign a head as held, by origin and size. */
  private readonly cosigned = new Map<string, Set<MemberName>>()
  /** The time up to which each node's entries were looked at. */
  private readonly looked = new Map<SimulatedNode, { store: unknown; seq: number; written: number }>()
  /** Requests that were answered as good, by their signature. */
  private readonly answered = new Map<string, string>()
  private readonly found: Violation[] = []
  /** Where the roster changes: who is a member, and how far logs count. */
  changes: Pick<Changes, 'isMember' | 'countedOf'> = { isMember: () => true, countedOf: () => Infinity }

  constructor(nodes: readonly SimulatedNode[], readers: ReadonlyMap<CompartmentId, readonly MemberName[]>) {
    this.nodes = nodes
    this.readers = readers
    for (const node of nodes) this.watch(node)
  }

  /** Looks at what a node signs from now on. */
  watch(node: SimulatedNode): void {
    node.keyring.before = (signing) => this.beforeSigning(node, signing)
  }

  /** Notes that a law was broken. */
  broken(law: Law, what: string): void {
    this.found.push(new Violation(law, what))
  }

  /** Throws the first violation there is. */
  check(): void {
    const [first] = this.found
    if (first) throw first
    for (const { seat, honest, skipped, errors } of this.nodes) {
      if (honest && skipped !== undefined)
        throw new Violation(
          'an act is finished before the next is begun',
          `${seat} leaves act ${skipped} without its signature`,
        )
      const [error] = errors
      if (error !== undefined)
        throw new Violation(
          'no errors of the program',
          `${seat}: ${error instanceof Error ? (error.stack ?? error.message) : 'something that is no error'}`,
        )
    }
  }

  /** An act is in the folder and the marker before its signature is made; who lost acts makes none; and a head is signed once. */
  private async beforeSigning(node: SimulatedNode, { seat, kind, text, turn }: Signing): Promise<void> {
    // Whoever agrees to its own new keys says nothing on any matter: that is no act, and mute nodes do it.
    if (!node.honest || text.startsWith('entente/key/v1\n')) return
    if (node.lostActs && turn <= node.lostTurn)
      this.broken('who lost acts is mute', `${seat} signs with its ${kind} key`)
    node.signedTurn = turn
    const { lastAct: act, marker } = node.disk
    const isHere = act !== undefined && act.signature === null && utf8Text(act.text).endsWith(text)
    if (!isHere)
      this.broken(
        'acts are kept before they are signed',
        `${seat} signs with its ${kind} key what no act says`,
      )
    else if (marker?.act !== act.number)
      this.broken(
        'the marker moves before the signature',
        `${seat}: act ${act.number}, marker ${marker?.act ?? 'none'}`,
      )
    if (kind === 'log' && !/^entente\/(genesis|compartment)\/v1\n/.test(text)) this.headSigned(seat, text)
    if (kind === 'held') await this.heldSigned(node, text)
  }

  private headSigned(seat: MemberName, text: string): void {
    const { origin, size } = parseCheckpoint(text)
    const heads = this.heads.get(origin) ?? new Map<number, string>()
    this.heads.set(origin, heads)
    const before = heads.get(size)
    if (before !== undefined && before !== text)
      this.broken('honest nodes never fork', `${seat} signs two heads of ${size} entries`)
    heads.set(size, text)
  }

  /** A held-cosignature says that every permanent body under the head is held and usable; a retractable one may be on its way. */
  private async heldSigned(node: SimulatedNode, text: string): Promise<void> {
    const { origin, size, root } = parseCheckpoint(text)
    const log = parseOrigin(origin)
    const name = `${origin} ${size}`
    this.cosigned.set(name, (this.cosigned.get(name) ?? new Set()).add(node.seat))
    const entries = await node.disk.store.read((reader) => reader.entries(log, 0, size))
    const edge = RightEdge.from(0, new Uint8Array())
    const leaves = await node.disk.store.read((reader) => reader.leaves(log, 0, size))
    for (const leaf of leaves) edge.append(entryHash(leaf))
    if (edge.size !== size || !sameBytes(edge.root(), root))
      this.broken(
        'who cosigns holds the log',
        `${node.seat} cosigns ${log.member} at ${size} and holds another`,
      )
    const lacking = entries.find((entry) => entry.class === 'permanent' && entry.state !== 'usable')
    if (lacking)
      this.broken(
        'who cosigns as held holds the bodies',
        `${node.seat} cosigns ${log.member} at ${size} with entry ${lacking.index} ${lacking.state}`,
      )
  }

  /** A signed request is answered as good once; `status` is what came of it. */
  requestAnswered(to: string, signature: string, status: number): void {
    if (status >= 400 || signature === '') return
    // What a member that lies takes twice, by itself or by a machine of the same keys, harms nobody else; and who lost its folder lost what it remembered of
    // the requests since.
    if (!this.nodes.some(({ host, honest, lostActs }) => host === to && honest && !lostActs)) return
    const before = this.answered.get(signature)
    if (before === to) this.broken('no request counts twice', `${to} answers one request again`)
    if (before !== undefined && before !== to)
      this.broken('a request is for one node', `${before} and ${to} answer one request`)
    this.answered.set(signature, to)
  }

  /** What a stranger to a compartment is told of it is what it is told of nothing. */
  strangerAnswered(what: string, about: Uint8Array, nothing: Uint8Array): void {
    if (!sameBytes(about, nothing)) this.broken('strangers learn nothing', what)
  }

  /** At every tick: nobody holds what it may not read. New entries only, so that a tick costs what happened in it. */
  async tick(): Promise<void> {
    for (const node of this.nodes) {
      const { store, written } = node.disk
      const before = this.looked.get(node)
      if (before?.written === written) continue
      const from = before?.store === store ? before.seq : 0
      const seq = await store.read(async (reader) => {
        const { last } = await reader.searchReach()
        if (last <= from) return last
        for (const entry of await reader.entriesAfter(from, 100_000)) this.entitled(node, entry)
        return last
      })
      this.looked.set(node, { store, seq, written })
    }
    this.check()
  }

  private entitled({ seat }: SimulatedNode, { compartment, index }: StoredEntry): void {
    const readers = this.readers.get(compartment)
    if (readers && !readers.includes(seat))
      this.broken(
        'bodies only at entitled nodes',
        `${seat} holds entry ${index} of a compartment that it does not read`,
      )
  }

  /** At the end, when everything is mended and calm. */
  async end(work: Work): Promise<void> {
    const { nodes, readers, heads, cosigned, changes } = this
    await new Ending({ nodes, readers, heads, cosigned, changes }, (law, what) => {
      this.broken(law, what)
    }).look(work)
    this.check()
  }
}
