import { concat } from '../kernel/bytes.ts'
import { encodeEntry } from '../ledger/entry.ts'
import { hashBytes, leafHash, RightEdge } from '../ledger/tree.ts'
import type { Leaf, LogKey, LogState, Reader, StoredTile } from './ports/store.ts'

/** Hashes in a full tile (C2SP tlog-tiles: height 8). */
const tileWidth = 256

/** Root of a full tile: the hash it contributes to the tile above. */
function tileRoot(hashes: Uint8Array): Uint8Array {
  const edge = RightEdge.from(0, new Uint8Array())
  for (let at = 0; at < hashes.length; at += hashBytes) edge.append(hashes.subarray(at, at + hashBytes))
  return edge.root()
}

/** The tiles that `added` entries after `before` complete, on every level. Reads back only what shares a tile with them. */
export async function completedTiles(
  reader: Reader,
  before: LogState,
  added: readonly Leaf[],
): Promise<StoredTile[]> {
  const size = before.size + added.length
  const firstTile = Math.floor(before.size / tileWidth)
  const lastTile = Math.floor(size / tileWidth)
  if (firstTile === lastTile) return []
  const partial = await reader.leaves(before, firstTile * tileWidth, before.size)
  const leaves = [...partial, ...added]
  const tiles: StoredTile[] = []
  for (let index = firstTile; index < lastTile; index++) {
    const from = (index - firstTile) * tileWidth
    const hashes = leaves.slice(from, from + tileWidth).map((leaf) => leafHash(encodeEntry(leaf)))
    tiles.push({ level: 0, index, hashes: concat(...hashes) })
  }
  return [...tiles, ...(await tilesAbove(reader, before, tiles))]
}

/** Tiles of higher levels that the new full tiles of one level complete. */
async function tilesAbove(reader: Reader, key: LogKey, below: readonly StoredTile[]): Promise<StoredTile[]> {
  const last = below.at(-1)
  const first = below[0]
  if (first === undefined || last === undefined) return []
  const level = first.level + 1
  const firstAbove = Math.floor(first.index / tileWidth)
  const lastAbove = Math.floor((last.index + 1) / tileWidth)
  const fresh = new Map(below.map((tile) => [tile.index, tile.hashes]))
  const tiles: StoredTile[] = []
  for (let index = firstAbove; index < lastAbove; index++) {
    const roots: Uint8Array[] = []
    for (let child = index * tileWidth; child < (index + 1) * tileWidth; child++) {
      const hashes = fresh.get(child) ?? (await reader.tile(key, level - 1, child))
      if (hashes === undefined) throw new Error(`tile ${level - 1}/${child} is full but not held`)
      roots.push(tileRoot(hashes))
    }
    tiles.push({ level, index, hashes: concat(...roots) })
  }
  return [...tiles, ...(await tilesAbove(reader, key, tiles))]
}
