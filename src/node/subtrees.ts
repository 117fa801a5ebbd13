import { concat } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { entryHash } from '../ledger/entry.ts'
import { decodeTile, parentTile, tileOf, tileWidth, type Tile } from '../ledger/tile.ts'
import { RightEdge, subtreesOf, type HashReader, type Subtree } from '../ledger/tree.ts'
import { tileHashReader } from '../ledger/tile.ts'
import type { LogKey, LogState, Reader } from './ports/store.ts'

/** Hashes of full subtrees of a log held here, with the tiles behind them: few of each, however large the log. Tiles are kept for whoever asks again. */
export class SubtreeReader {
  private readonly reader: Reader
  private readonly log: LogKey
  private readonly size: number
  private readonly tiles = new Map<string, Uint8Array>()

  constructor(reader: Reader, log: LogKey, size: number) {
    this.reader = reader
    this.log = log
    this.size = size
  }

  /** Reads what the hashes of `subtrees` are taken from. */
  async gather(subtrees: readonly Subtree[]): Promise<HashReader> {
    for (const { level, index } of subtrees) await this.tile(tileOf(level, index, this.size))
    return tileHashReader(this.size, (tile) => {
      const bytes = this.tiles.get(nameOf(tile))
      if (bytes === undefined) throw new Error(`tile ${nameOf(tile)} was not gathered`)
      return bytes
    })
  }

  private async tile(tile: Tile): Promise<Uint8Array> {
    const known = this.tiles.get(nameOf(tile))
    const bytes = known ?? (await this.read(tile))
    this.tiles.set(nameOf(tile), bytes)
    return bytes
  }

  /** A full tile is kept; one that is not full on this level is made of the full ones below it, or of entries. */
  private async read({ level, index, width }: Tile): Promise<Uint8Array> {
    if (level === 'entries') throw new Error('a bundle has no hashes')
    const kept = width === tileWidth ? await this.reader.tile(this.log, level, index) : undefined
    if (kept !== undefined) return kept
    const from = index * tileWidth
    if (level === 0) {
      const leaves = await this.reader.leaves(this.log, from, from + width)
      if (leaves.length !== width) throw this.damaged()
      return concat(...leaves.map(entryHash))
    }
    const below: Uint8Array[] = []
    for (let child = from; child < from + width; child++) {
      const hashes = await this.reader.tile(this.log, level - 1, child)
      if (hashes === undefined) throw this.damaged()
      decodeTile(hashes, tileWidth)
      below.push(hashes)
    }
    return parentTile(below)
  }

  private damaged(): Error {
    return failure(
      'E_DATA_FOLDER_DAMAGED',
      `entries of the log of ${this.log.member} are missing from the store`,
    )
  }
}

function nameOf({ level, index }: Tile): string {
  return `${level}/${index}`
}

/** Reads hashes of the given subtrees of a log's tree of `size` leaves, which is held here at least that far. */
export async function subtreeHashes(
  reader: Reader,
  log: LogKey,
  size: number,
  subtrees: readonly Subtree[],
): Promise<HashReader> {
  return new SubtreeReader(reader, log, size).gather(subtrees)
}

/** The right edge of a log as the store keeps it where the log still has `size` entries, and made of what it holds where it has gone on. For comparing a head
 *  that somebody brings; what is to be signed is read back with `edgeAt`. */
export async function edgeHeld(
  reader: Reader,
  log: LogKey,
  state: Pick<LogState, 'size' | 'edge'> | undefined,
  size: number,
): Promise<RightEdge> {
  return state?.size === size ? RightEdge.from(size, state.edge) : edgeAt(reader, log, size)
}

/** The right edge of a log when it had `size` entries, which it holds at least. Costs the logarithm of the size. */
export async function edgeAt(reader: Reader, log: LogKey, size: number): Promise<RightEdge> {
  const subtrees = subtreesOf(0, size)
  const read = await subtreeHashes(reader, log, size, subtrees)
  return RightEdge.from(size, concat(...subtrees.map(({ level, index }) => read(level, index))))
}
