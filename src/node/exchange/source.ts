import { failure, type EntenteError } from '../../kernel/error.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { tileHashReader, tileOf, type Tile } from '../../ledger/tile.ts'
import type { HashReader, Subtree } from '../../ledger/tree.ts'
import type { BodyAnswer } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import type { LogKey } from '../ports/store.ts'

/** Where bodies come from. */
export interface BodySource {
  /** Who is at the other end, for the log. */
  readonly from: string
  /** Answers for `ids` in their order, together as they come. */
  bodies(ids: readonly RecordId[]): AsyncIterable<readonly BodyAnswer[]>
  /** An attachment that the record `under` names; undefined where it is not to be had. */
  blob(hash: BlobHash, under: RecordId): Promise<Uint8Array | undefined>
}

/** Where a log comes from: another node over the network, a file that was carried over, a test. Nothing of it is believed before it is checked. */
export interface LogSource extends BodySource {
  /** The signed head, as a note. */
  readonly head: Uint8Array
  /** Entries `from` ≤ index < `to` of the tree under that head, as bundles hold them. */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>
  /** Hashes of full subtrees of the tree under that head. */
  hashes(subtrees: readonly Subtree[]): Promise<HashReader>
}

/** Values of which the first is asked for at once, before anybody waits for it. */
class Begun<T> implements AsyncIterableIterator<T, undefined> {
  private readonly values: AsyncIterator<T>
  private first: Promise<IteratorResult<T>> | undefined

  constructor(values: AsyncIterable<T>) {
    this.values = values[Symbol.asyncIterator]()
    this.first = this.values.next()
    // What it throws is heard when its turn comes, or never.
    this.first.catch(() => undefined)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<T>> {
    const { first } = this
    this.first = undefined
    return first ?? this.values.next()
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    await this.values.return?.()
    return { done: true, value: undefined }
  }
}

/** A log as another node serves it: `size` is that of the head. Files are asked for when they are needed, hash tiles once. */
export class PeerSource implements LogSource {
  readonly head: Uint8Array
  private readonly peer: Peer
  private readonly log: LogKey
  private readonly size: number
  private readonly signal: AbortSignal | undefined
  private readonly tiles = new Map<string, Uint8Array>()

  constructor(peer: Peer, head: Uint8Array, log: LogKey, size: number, signal?: AbortSignal) {
    this.peer = peer
    this.head = head
    this.log = log
    this.size = size
    this.signal = signal
  }

  get from(): string {
    return this.peer.member
  }

  async entries(from: number, to: number): Promise<readonly Uint8Array[]> {
    const entries = await this.peer.entries(this.log, from, to, this.signal)
    if (entries) return entries
    throw this.without('the entries')
  }

  async hashes(subtrees: readonly Subtree[]): Promise<HashReader> {
    for (const { level, index } of subtrees) {
      const tile = tileOf(level, index, this.size)
      const name = `${tile.level}/${tile.index}`
      if (!this.tiles.has(name)) this.tiles.set(name, await this.file(tile))
    }
    return tileHashReader(this.size, (tile) => {
      const bytes = this.tiles.get(`${tile.level}/${tile.index}`)
      if (bytes) return bytes
      throw new Error('every tile was asked for before')
    })
  }

  private async file(tile: Tile): Promise<Uint8Array> {
    const bytes = await this.peer.file(this.log, tile, this.signal)
    if (bytes) return bytes
    throw this.without('the files')
  }

  private without(what: string): EntenteError {
    return failure(
      'E_PEER_ANSWER',
      `${this.from} serves a head of ${this.size} entries without ${what} under it`,
    )
  }

  /** In requests of what one may ask for, each sent while the answers to the one before come: neither node waits for the other. */
  async *bodies(ids: readonly RecordId[]): AsyncGenerator<readonly BodyAnswer[]> {
    let next = this.ask(ids, 0)
    try {
      for (let from = limits.exchangeBodies; next !== undefined; from += limits.exchangeBodies) {
        const current = next
        next = this.ask(ids, from)
        yield* current
      }
    } finally {
      // Nobody waits for what is not wanted any more.
      next?.return().catch(() => undefined)
    }
  }

  private ask(ids: readonly RecordId[], from: number): Begun<readonly BodyAnswer[]> | undefined {
    if (from >= ids.length) return undefined
    return new Begun(this.peer.bodies(ids.slice(from, from + limits.exchangeBodies), this.signal))
  }

  blob(hash: BlobHash, under: RecordId): Promise<Uint8Array | undefined> {
    return this.peer.blob(hash, under, this.signal)
  }
}
