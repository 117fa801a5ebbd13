import { concat } from '../../kernel/bytes.ts'
import { limits } from '../../kernel/limits.ts'
import { encodeEntry, entryHash } from '../../ledger/entry.ts'
import { encodeBundle, encodeTile, parentTile, tileWidth } from '../../ledger/tile.ts'
import { hashBytes } from '../../ledger/tree.ts'
import type { LogFile } from '../ports/exchange.ts'
import type { LogKey, LogState, Reader } from '../ports/store.ts'

/** What files are made of. */
type TileReader = Pick<Reader, 'tile' | 'leaves'>

/** The files of logs as C2SP tlog-tiles names them, out of what is held. */
export class LogFiles {
  /** Tiles above the leaves that are not full, as far as they were asked for, by log and name. What is below them is full and stays as it is, so that
   *  only what came since is hashed. */
  private readonly growing = new Map<string, Uint8Array>()

  /** A tile or bundle of the tree of `size` leaves, whole or as far as asked for; undefined where the tree does not reach so far. */
  async read(
    reader: TileReader,
    log: LogState,
    size: number,
    { level, index, width }: LogFile,
  ): Promise<Uint8Array | undefined> {
    const from = index * tileWidth
    const height = level === 'entries' ? 0 : level
    let reach = size
    for (let i = 0; i < height; i++) reach = Math.floor(reach / tileWidth)
    if (from + width > reach) return undefined
    if (level === 'entries' || level === 0) {
      const kept = level === 0 && width === tileWidth ? await reader.tile(log, 0, index) : undefined
      if (kept) return kept
      const leaves = await reader.leaves(log, from, from + width)
      return level === 0 ? encodeTile(leaves.map(entryHash)) : encodeBundle(leaves.map(encodeEntry))
    }
    const kept = width === tileWidth ? await reader.tile(log, level, index) : undefined
    return kept ?? this.above(reader, log, { level, index, width })
  }

  /** The tile above full ones. */
  private async above(
    reader: TileReader,
    log: LogKey,
    { level, index, width }: LogFile & { readonly level: number },
  ): Promise<Uint8Array | undefined> {
    const name = `${log.compartment}/${log.member}/${log.generation}/${level}/${index}`
    const known = this.growing.get(name) ?? new Uint8Array()
    const from = index * tileWidth
    const children: Uint8Array[] = []
    for (let child = from + known.length / hashBytes; child < from + width; child++) {
      const hashes = await reader.tile(log, level - 1, child)
      if (hashes === undefined) return undefined
      children.push(hashes)
    }
    if (children.length === 0) return known.slice(0, width * hashBytes)
    const tile = concat(known, parentTile(children))
    this.keep(name, tile)
    return tile
  }

  private keep(name: string, tile: Uint8Array): void {
    this.growing.delete(name)
    const [oldest] = this.growing.keys()
    if (oldest !== undefined && this.growing.size >= limits.exchangeGrowingTiles) this.growing.delete(oldest)
    this.growing.set(name, tile)
  }
}
