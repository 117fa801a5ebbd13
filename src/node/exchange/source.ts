import { failure } from '../../kernel/error.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import { decodeBundle, tileHashReader, tileOf, tileWidth, type Tile } from '../../ledger/tile.ts'
import type { HashReader, Subtree } from '../../ledger/tree.ts'
import type { BodyAnswer } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import type { LogKey } from '../ports/store.ts'

/** Where bodies come from. */
export interface BodySource {
  /** Who is at the other end, for the log. */
  readonly from: string
  /** Answers for `ids`, at most `limits.exchangeBodies`, in their order. */
  bodies(ids: readonly RecordId[]): AsyncIterable<BodyAnswer>
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

/** Bundles asked for side by side. */
const sideBySide = 4

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
    const first = Math.floor(from / tileWidth)
    const last = Math.ceil(to / tileWidth)
    const bundles: Uint8Array[][] = []
    for (let at = first; at < last; at += sideBySide) {
      const indexes = Array.from({ length: Math.min(sideBySide, last - at) }, (_, i) => at + i)
      bundles.push(...(await Promise.all(indexes.map((index) => this.bundle(index)))))
    }
    return bundles.flat().slice(from - first * tileWidth, to - first * tileWidth)
  }

  private async bundle(index: number): Promise<Uint8Array[]> {
    const width = Math.min(tileWidth, this.size - index * tileWidth)
    return decodeBundle(await this.file({ level: 'entries', index, width }), width)
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
    throw failure(
      'E_PEER_ANSWER',
      `${this.from} serves a head of ${this.size} entries without the files under it`,
    )
  }

  bodies(ids: readonly RecordId[]): AsyncIterable<BodyAnswer> {
    return this.peer.bodies(ids, this.signal)
  }

  blob(hash: BlobHash, under: RecordId): Promise<Uint8Array | undefined> {
    return this.peer.blob(hash, under, this.signal)
  }
}
