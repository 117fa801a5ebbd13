import { entryHash, type Entry } from '../../ledger/entry.ts'
import { tileWidth } from '../../ledger/tile.ts'
import { hashBytes, RightEdge } from '../../ledger/tree.ts'
import type { LogState } from '../ports/store.ts'

/** Entries that follow what is held of a log, with what the tree has of them: hashed once, to be proven and to be kept. */
export class Stretch {
  readonly entries: readonly Entry[]
  private readonly from: number
  /** Leaf hashes laid end to end: an array of its own for each would be most of what a step holds. */
  private readonly hashes: Uint8Array
  /** Right edges by the size of the tree: where the stretch begins, and wherever a tile is full. */
  private readonly edges = new Map<number, Uint8Array>()

  constructor(before: Pick<LogState, 'size' | 'edge'>, entries: readonly Entry[]) {
    this.entries = entries
    this.from = before.size
    this.hashes = new Uint8Array(entries.length * hashBytes)
    const edge = RightEdge.from(before.size, before.edge)
    this.edges.set(before.size, before.edge)
    for (const [i, entry] of entries.entries()) {
      const leaf = entryHash(entry)
      this.hashes.set(leaf, i * hashBytes)
      edge.append(leaf)
      if (edge.size % tileWidth === 0) this.edges.set(edge.size, edge.bytes())
    }
    this.edges.set(edge.size, edge.bytes())
  }

  /** Where it ends. */
  get end(): number {
    return this.from + this.entries.length
  }

  /** Leaf hashes of the entries at places `from` up to `to` of the log. */
  leaves(from: number, to: number): Uint8Array[] {
    return Array.from({ length: to - from }, (_, i) => {
      const at = (from - this.from + i) * hashBytes
      return this.hashes.subarray(at, at + hashBytes)
    })
  }

  /** The right edge of the tree of `size` leaves, no further than the stretch. */
  edgeAt(size: number): RightEdge {
    const known = this.edges.has(size) ? size : Math.max(this.from, size - (size % tileWidth))
    const edge = RightEdge.from(known, this.edges.get(known) ?? new Uint8Array())
    for (const leaf of this.leaves(known, size)) edge.append(leaf)
    return edge
  }
}
