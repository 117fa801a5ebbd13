import { concat } from '../kernel/bytes.ts'
import { failure, type EntenteError } from '../kernel/error.ts'
import { parseSize } from './checkpoint.ts'
import { rangeRoot } from './proof.ts'
import { hashBytes, leafHash, RightEdge, type HashReader } from './tree.ts'

// C2SP tlog-tiles: the tree as files of 256 hashes, the entries as files of 256 entries.

/** Levels of the tree that one tile spans. */
export const tileHeight = 8
/** Hashes of a full tile, entries of a full bundle. */
export const tileWidth = 256
const highestTileLevel = 63
const longestEntry = 0xffff

/** Names a tile of hashes, or a bundle of entries. */
export interface Tile {
  /** 0 holds leaf hashes; each level above holds the roots of full tiles of the one below. */
  readonly level: number | 'entries'
  /** Place within the level. */
  readonly index: number
  /** Hashes or entries in it: 1 to 256. */
  readonly width: number
}

function malformed(why: string): EntenteError {
  return failure('E_TILE_MALFORMED', why)
}

/** `tile/<level>/<index>`, with `.p/<width>` for a partial one; the index in groups of three digits, all but the last after an x. */
export function formatTilePath(tile: Tile): string {
  const digits = `${tile.index}`
  const groups = digits.padStart(3 * Math.ceil(digits.length / 3), '0').match(/[0-9]{3}/g) ?? []
  const place = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${tile.level}/${place}${tile.width === tileWidth ? '' : `.p/${tile.width}`}`
}

const tilePath = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/

/** The tile that `path` names. Throws `E_TILE_MALFORMED` for anything but the one way to write it. */
export function parseTilePath(path: string): Tile {
  const [, levelText, indexText = '', widthText] = tilePath.exec(path) ?? []
  const level = levelText === 'entries' ? levelText : (parseSize(levelText) ?? -1)
  const index = Number(indexText.replaceAll(/[x/]/g, ''))
  const width = widthText === undefined ? tileWidth : Number(widthText)
  const tile: Tile = { level, index, width }
  const inside =
    (level === 'entries' || (level >= 0 && level <= highestTileLevel)) &&
    Number.isSafeInteger(index) &&
    width >= 1 &&
    (widthText === undefined || width < tileWidth)
  if (!inside || formatTilePath(tile) !== path) {
    throw malformed(`"${path.slice(0, 80)}" is not the path of a tile`)
  }
  return tile
}

/** The tiles and bundles that a tree of `size` leaves has and one of `since` leaves had not, levels ascending, bundles first. */
export function* tilesOf(size: number, since = 0): Generator<Tile> {
  for (const tile of tilesOfLevel(size, since)) yield { ...tile, level: 'entries' }
  let count = size
  let had = since
  for (let level = 0; count > 0; level++) {
    for (const tile of tilesOfLevel(count, had)) yield { ...tile, level }
    count = Math.floor(count / tileWidth)
    had = Math.floor(had / tileWidth)
  }
}

function* tilesOfLevel(count: number, had: number): Generator<{ index: number; width: number }> {
  if (count === had) return
  for (let index = Math.floor(had / tileWidth); index * tileWidth < count; index++) {
    yield { index, width: Math.min(tileWidth, count - index * tileWidth) }
  }
}

/** The hashes of a tile. Throws `E_TILE_MALFORMED` where there are not exactly `width`. */
export function decodeTile(bytes: Uint8Array, width: number): Uint8Array[] {
  checkWidth(bytes, width)
  return Array.from({ length: width }, (_, i) => bytes.slice(i * hashBytes, (i + 1) * hashBytes))
}

function checkWidth(bytes: Uint8Array, width: number): void {
  if (bytes.length === width * hashBytes) return
  throw malformed(`a tile of ${width} hashes has ${width * hashBytes} bytes, not ${bytes.length}`)
}

/** A tile's bytes. Throws `E_TILE_MALFORMED` where it would be empty, too wide, or hold what is no hash. */
export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length < 1 || hashes.length > tileWidth || hashes.some((hash) => hash.length !== hashBytes)) {
    throw malformed(`a tile holds 1 to ${tileWidth} hashes`)
  }
  return concat(...hashes)
}

/** An entry bundle's bytes: each entry behind its length in two bytes, big-endian. Throws `E_TILE_MALFORMED` where it would be
 *  empty, too wide, or hold an entry of more than 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (
    entries.length < 1 ||
    entries.length > tileWidth ||
    entries.some((entry) => entry.length > longestEntry)
  ) {
    throw malformed(`a bundle holds 1 to ${tileWidth} entries of at most ${longestEntry} bytes`)
  }
  return concat(...entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]))
}

/** The entries of a bundle. Throws `E_TILE_MALFORMED` where there are not exactly `width` or bytes are left. */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = []
  let offset = 0
  while (entries.length < width) {
    const start = offset + 2
    const end = start + (bytes[offset] ?? 0) * 256 + (bytes[offset + 1] ?? 0)
    if (start > bytes.length || end > bytes.length) {
      throw malformed(`a bundle of ${width} entries ends inside entry ${entries.length}`)
    }
    entries.push(bytes.slice(start, end))
    offset = end
  }
  if (offset !== bytes.length)
    throw malformed(`a bundle of ${width} entries has ${bytes.length - offset} bytes more`)
  return entries
}

/** The level 0 tile that belongs to a bundle's entries. Throws `E_TILE_MALFORMED` as `encodeTile` does. */
export function leafTile(entries: readonly Uint8Array[]): Uint8Array {
  return encodeTile(entries.map(leafHash))
}

/** Root over the hashes of one tile: for a full tile, its hash in the tile above. */
function tileRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const edge = new RightEdge()
  for (const hash of hashes) edge.append(hash)
  return edge.root()
}

/** The tile above 1 to 256 full tiles. Throws `E_TILE_MALFORMED` where one of them is not full. */
export function parentTile(tiles: readonly Uint8Array[]): Uint8Array {
  return encodeTile(tiles.map((bytes) => tileRoot(decodeTile(bytes, tileWidth))))
}

/** The tile that holds the hashes below a full subtree, in a tree of `size` leaves. */
export function tileOf(level: number, index: number, size: number): Tile {
  const tileLevel = Math.floor(level / tileHeight)
  const first = index * 2 ** (level % tileHeight)
  const tileIndex = Math.floor(first / tileWidth)
  const count = Math.floor(size / tileWidth ** tileLevel)
  return { level: tileLevel, index: tileIndex, width: Math.min(tileWidth, count - tileIndex * tileWidth) }
}

/** Reads hashes of full subtrees out of the tiles of a tree of `size` leaves. `readTile` gives a tile's bytes; what comes out is
 *  only as true as those are, so compare the root. Throws `E_TILE_MALFORMED` where a tile has not the width it should. */
export function tileHashReader(size: number, readTile: (tile: Tile) => Uint8Array): HashReader {
  return (level, index) => {
    const tile = tileOf(level, index, size)
    const width = 2 ** (level % tileHeight)
    const first = index * width - tile.index * tileWidth
    if (first + width > tile.width)
      throw malformed(`a tree of ${size} leaves has no full subtree ${level}/${index}`)
    const bytes = readTile(tile)
    checkWidth(bytes, tile.width)
    return tileRoot(decodeTile(bytes.subarray(first * hashBytes, (first + width) * hashBytes), width))
  }
}

/** Root of the tree of `size` leaves out of its tiles. */
export function rootFromTiles(size: number, readTile: (tile: Tile) => Uint8Array): Uint8Array {
  return rangeRoot({ begin: 0, end: size }, tileHashReader(size, readTile))
}
