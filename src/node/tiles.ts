import { entryHash } from '../ledger/entry.ts'
import { encodeTile, parentTile, tileWidth } from '../ledger/tile.ts'
import type { LogKey, LogState, Reader, StoredTile } from './ports/store.ts'

/** The full tiles that the leaves `added` after `before` complete, on every level. Reads back only what shares a tile with them. */
export async function completedTiles(
  reader: Reader,
  before: LogState,
  added: readonly Uint8Array[],
): Promise<StoredTile[]> {
  const firstTile = Math.floor(before.size / tileWidth)
  const lastTile = Math.floor((before.size + added.length) / tileWidth)
  if (firstTile === lastTile) return []
  const begun = (await reader.leaves(before, firstTile * tileWidth, before.size)).map(entryHash)
  const leaves = [...begun, ...added]
  const tiles = Array.from({ length: lastTile - firstTile }, (_, i): StoredTile => {
    return {
      level: 0,
      index: firstTile + i,
      hashes: encodeTile(leaves.slice(i * tileWidth, (i + 1) * tileWidth)),
    }
  })
  return [...tiles, ...(await tilesAbove(reader, before, tiles))]
}

/** The full tiles of higher levels that new full tiles of one level complete. */
async function tilesAbove(reader: Reader, key: LogKey, below: readonly StoredTile[]): Promise<StoredTile[]> {
  const first = below[0]
  const last = below.at(-1)
  if (first === undefined || last === undefined) return []
  const fresh = new Map(below.map((tile) => [tile.index, tile.hashes]))
  const tiles: StoredTile[] = []
  const firstAbove = Math.floor(first.index / tileWidth)
  const lastAbove = Math.floor((last.index + 1) / tileWidth)
  for (let index = firstAbove; index < lastAbove; index++) {
    const children: Uint8Array[] = []
    for (let child = index * tileWidth; child < (index + 1) * tileWidth; child++) {
      const hashes = fresh.get(child) ?? (await reader.tile(key, first.level, child))
      if (hashes === undefined) throw new Error(`tile ${first.level}/${child} is full but not held`)
      children.push(hashes)
    }
    tiles.push({ level: first.level + 1, index, hashes: parentTile(children) })
  }
  return [...tiles, ...(await tilesAbove(reader, key, tiles))]
}
