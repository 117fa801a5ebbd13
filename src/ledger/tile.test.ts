import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recursiveRoot, someEntries } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { concat, hex } from '../kernel/bytes.ts'
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './proof.ts'
import {
  decodeBundle,
  decodeTile,
  encodeBundle,
  encodeTile,
  formatTilePath,
  leafTile,
  parentTile,
  parseTilePath,
  rootFromTiles,
  tileHashReader,
  tilesOf,
  type Tile,
} from './tile.ts'
import { leafHash, RightEdge } from './tree.ts'

const tile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
  index: fc.oneof(fc.nat({ max: 2000 }), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
})

describe('tile paths', () => {
  it.each([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/1/x001/x234/067', { level: 1, index: 1_234_067, width: 256 }],
    ['tile/0/x001/000.p/17', { level: 0, index: 1000, width: 17 }],
    ['tile/entries/999.p/255', { level: 'entries', index: 999, width: 255 }],
    ['tile/63/x009/x007/x199/x254/x740/991', { level: 63, index: 2 ** 53 - 1, width: 256 }],
  ] as const)('%s', (path, named) => {
    expect(parseTilePath(path)).toEqual(named)
    expect(formatTilePath(named)).toBe(path)
  })

  it('come back as they went', () => {
    fc.assert(
      fc.property(tile, (given) => {
        expect(parseTilePath(formatTilePath(given))).toEqual(given)
      }),
    )
  })

  it.each([
    '',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/0/../000',
    'tile/entries/000/',
    'tile/data/000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/٠٠٠',
  ])('refuses %j', (path) => {
    expect(refusal(() => parseTilePath(path))).toBe('E_TILE_MALFORMED')
  })
})

describe('the tiles of a tree', () => {
  const names = (size: number, since?: number) => [...tilesOf(size, since)].map(formatTilePath)

  it('are those the specification counts for 70,000 leaves', () => {
    const hashes = [...tilesOf(70_000)].filter(({ level }) => level !== 'entries')
    const count = (level: number, full: boolean) =>
      hashes.filter((each) => each.level === level && (each.width === 256) === full).length
    expect([0, 1, 2].map((level) => [count(level, true), count(level, false)])).toEqual([
      [273, 1],
      [1, 1],
      [0, 1],
    ])
    expect(hashes.filter(({ width }) => width < 256).map(({ width }) => width)).toEqual([112, 17, 1])
  })

  it('come with an upper one as soon as a lower one is full', () => {
    expect(names(0)).toEqual([])
    expect(names(255)).toEqual(['tile/entries/000.p/255', 'tile/0/000.p/255'])
    expect(names(256)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  })

  it('since an earlier size are exactly those it had not', () => {
    fc.assert(
      fc.property(fc.nat({ max: 140_000 }), fc.nat({ max: 2000 }), (since, more) => {
        const had = new Set(names(since))
        expect(names(since + more, since)).toEqual(names(since + more).filter((name) => !had.has(name)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('tiles and bundles', () => {
  const entries = someEntries(66_000)
  const edge = new RightEdge()
  const roots = new Map<number, string>()
  const sizes = [1, 2, 70, 255, 256, 257, 512, 700, 65_535, 65_536, 65_793, 66_000]
  for (const entry of entries) {
    edge.append(leafHash(entry))
    if (sizes.includes(edge.size)) roots.set(edge.size, hex(edge.root()))
  }
  /** The tiles of the tree over the first `size` entries, each made from the level below. */
  const tilesFor = (size: number): Map<string, Uint8Array> => {
    const tiles = new Map<string, Uint8Array>()
    for (const each of tilesOf(size)) {
      const path = formatTilePath(each)
      const first = each.index * 256
      if (each.level === 'entries') tiles.set(path, encodeBundle(entries.slice(first, first + each.width)))
      else if (each.level === 0) tiles.set(path, leafTile(entries.slice(first, first + each.width)))
      else {
        const below = Array.from({ length: each.width }, (_, i) =>
          formatTilePath({ level: Number(each.level) - 1, index: first + i, width: 256 }),
        )
        tiles.set(path, parentTile(below.map((name) => tiles.get(name)!)))
      }
    }
    return tiles
  }
  const readerFor = (size: number) => {
    const tiles = tilesFor(size)
    return (wanted: Tile) => tiles.get(formatTilePath(wanted))!
  }

  it.each(sizes)('give the root of the tree of %i leaves', (size) => {
    expect(hex(rootFromTiles(size, readerFor(size)))).toBe(roots.get(size))
  })

  it('give the root of the recursive tree', () => {
    expect(hex(rootFromTiles(700, readerFor(700)))).toBe(hex(recursiveRoot(entries.slice(0, 700))))
  })

  it('give the proofs of a large tree', () => {
    const size = 66_000
    const read = tileHashReader(size, readerFor(size))
    const root = rootFromTiles(size, readerFor(size))
    for (const index of [0, 255, 256, 40_000, 65_535, 65_536, 65_999]) {
      verifyInclusion({
        index,
        size,
        root,
        leafHash: leafHash(entries[index]!),
        proof: proveInclusion(index, size, read),
      })
    }
    for (const oldSize of sizes) {
      const oldRoot = rootFromTiles(oldSize, readerFor(oldSize))
      verifyConsistency({
        oldSize,
        newSize: size,
        oldRoot,
        newRoot: root,
        proof: proveConsistency(oldSize, size, read),
      })
    }
  })

  it('refuse a tile that is cut, and a subtree that is not there', () => {
    expect(refusal(() => decodeTile(new Uint8Array(95), 3))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => decodeTile(new Uint8Array(96), 2))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => encodeTile([]))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => encodeTile([new Uint8Array(31)]))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => parentTile([new Uint8Array(255 * 32)]))).toBe('E_TILE_MALFORMED')
    const read = tileHashReader(257, readerFor(257))
    expect(refusal(() => read(0, 257))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => read(1, 128))).toBe('E_TILE_MALFORMED')
    expect(hex(read(0, 256))).toBe(hex(leafHash(entries[256]!)))
  })

  it('bundles come back as they went', () => {
    const given = fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 256 })
    fc.assert(
      fc.property(given, (some) => {
        expect(decodeBundle(encodeBundle(some), some.length)).toEqual(some)
      }),
    )
    const longest = [new Uint8Array(65_535).fill(1)]
    expect(decodeBundle(encodeBundle(longest), 1)).toEqual(longest)
  })

  it('bundles are read in one way only, and never past their end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (bytes, width) => {
        const code = refusal(() => {
          expect(hex(encodeBundle(decodeBundle(bytes, width)))).toBe(hex(bytes))
        })
        expect([undefined, 'E_TILE_MALFORMED']).toContain(code)
      }),
    )
    const bundle = encodeBundle(entries.slice(0, 3))
    expect(refusal(() => decodeBundle(bundle.slice(0, -1), 3))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => decodeBundle(concat(bundle, Uint8Array.of(0)), 3))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => decodeBundle(bundle, 2))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => decodeBundle(bundle, 4))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => encodeBundle([new Uint8Array(65_536)]))).toBe('E_TILE_MALFORMED')
    expect(refusal(() => encodeBundle([]))).toBe('E_TILE_MALFORMED')
  })
})
