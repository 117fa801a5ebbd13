import { utf8, utf8Text } from '../src/kernel/bytes.ts'
import type { CompartmentId, RecordId } from '../src/kernel/id.ts'
import { instantText } from '../src/kernel/instant.ts'
import { formatCheckpoint, formatOrigin } from '../src/ledger/checkpoint.ts'
import { commitmentOf, encodeEntry, entryHash, type Entry } from '../src/ledger/entry.ts'
import { formatNote } from '../src/ledger/note.ts'
import { signatureLine } from '../src/ledger/signatureLine.ts'
import { RightEdge, type Subtree } from '../src/ledger/tree.ts'
import { signatureTypes, verifierKey } from '../src/ledger/verifierKey.ts'
import { fromBase64 } from '../src/kernel/bytes.ts'
import { memberOf } from '../src/ledger/founding.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { idOfEntry } from '../src/node/exchange/arriving.ts'
import type { LogSource } from '../src/node/exchange/source.ts'
import type { BodyAnswer } from '../src/node/ports/exchange.ts'
import { recordFormat } from '../src/records/envelope.ts'
import type { JoinedNode } from './nodes.ts'

interface Held {
  readonly entry: Entry
  readonly answer: BodyAnswer
}

/** What a test says of a body; the rest is what the author's own node would write. */
export interface Sketch {
  readonly type?: string
  readonly version?: number
  readonly data?: unknown
  readonly refs?: readonly { readonly relation: string; readonly id: string }[]
  readonly stated?: string
  /** Instead of all the rest. */
  readonly text?: string
}

/** A log as whoever has a member's key can write it, whatever the member's own node would refuse. */
export class ForgedLog {
  readonly compartment: CompartmentId
  private readonly node: JoinedNode
  private readonly held: Held[] = []
  private salts = 0

  constructor(node: JoinedNode, where = 'plenary') {
    this.node = node
    this.compartment = compartmentNamed(node.coalition, node.seat, where).id
  }

  get size(): number {
    return this.held.length
  }

  /** The same entries in another log object: what a member that forks goes on from. */
  copy(size = this.size): ForgedLog {
    const log = new ForgedLog(this.node, this.compartment)
    log.held.push(...this.held.slice(0, size))
    log.salts = this.salts + 100
    return log
  }

  bodyOf({
    type = 'comment',
    version = 1,
    data = { text: 'a word', mentions: [] },
    refs = about,
    stated,
  }: Sketch): string {
    const { coalition, seat } = this.node
    return JSON.stringify({
      format: recordFormat,
      type,
      version,
      coalition: coalition.id,
      compartment: this.compartment,
      author: seat,
      epoch: coalition.newest.id,
      stated: stated ?? instantText(this.node.clock.now()),
      tlp: 'GREEN',
      refs,
      data,
    })
  }

  /** Adds a record; gives its id. `answer`: what is answered for its body, where not the body. */
  add(
    sketch: Sketch = {},
    entryClass: 'retractable' | 'permanent' = 'retractable',
    answer?: BodyAnswer,
  ): RecordId {
    const salt = new Uint8Array(16)
    new DataView(salt.buffer).setUint32(0, ++this.salts)
    const body = utf8(sketch.text ?? this.bodyOf(sketch))
    const entry = { class: entryClass, commitment: commitmentOf(salt, body) } as const
    return this.push(entry, answer ?? { kind: 'body', salt, body })
  }

  /** Adds an entry as it is. */
  push(entry: Entry, answer: BodyAnswer = { kind: 'absent' }): RecordId {
    this.held.push({ entry, answer })
    return idOfEntry(entry)
  }

  /** Adds a copy of one that stands already. */
  repeat(index: number): RecordId {
    const held = this.held[index]
    if (!held) throw new Error(`no entry ${index}`)
    return this.push(held.entry, held.answer)
  }

  private edge(size: number): RightEdge {
    const edge = new RightEdge()
    for (const { entry } of this.held.slice(0, size)) edge.append(entryHash(entry))
    return edge
  }

  /** The head at `size`, signed by the member. */
  async head(size = this.size, origin?: string): Promise<Uint8Array> {
    const { coalition, seat, ports } = this.node
    const member = memberOf(coalition.newest.roster, seat)
    const name = { coalition: coalition.id, compartment: this.compartment, member: seat, generation: 0 }
    const text = formatCheckpoint({
      origin: origin ?? formatOrigin(name),
      size,
      root: this.edge(size).root(),
      extensions: [],
    })
    const key = verifierKey(seat, signatureTypes.log, fromBase64(member.keys.log))
    const signature = await ports.keyring.signLog(seat, text)
    return formatNote({ text, lines: [signatureLine(key, signature)] })
  }

  /** A source that serves the log under its head at `size`, with what a test changes. */
  async source(size = this.size, changes: Partial<LogSource> = {}): Promise<LogSource> {
    const held = this.held.slice(0, size)
    const byId = new Map(held.map((each) => [idOfEntry(each.entry), each.answer]))
    const { seat } = this.node
    return {
      from: seat,
      head: await this.head(size),
      entries: async (from, to) => held.slice(from, to).map(({ entry }) => encodeEntry(entry)),
      hashes: async () => (level, index) => this.subtree({ level, index }),
      async *bodies(ids) {
        for (const id of ids) yield [byId.get(id) ?? { kind: 'absent' }]
      },
      blob: async () => undefined,
      ...changes,
    }
  }

  private subtree({ level, index }: Subtree): Uint8Array {
    const width = 2 ** level
    const edge = new RightEdge()
    for (const { entry } of this.held.slice(index * width, (index + 1) * width)) edge.append(entryHash(entry))
    return edge.root()
  }

  /** The text of the head at `size`. */
  async headText(size = this.size): Promise<string> {
    return utf8Text(await this.head(size))
  }
}

const about = [{ relation: 'about', id: 'aa'.repeat(32) }] as const
