import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries } from '../../test/ledger.ts'
import { hex, utf8 } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import { emptyRoot, leafHash, nodeHash, RightEdge, rootOf, subtreesOf } from './tree.ts'

const entries = someEntries(300)

function edgeOf(size: number): RightEdge {
  const edge = new RightEdge()
  for (const entry of entries.slice(0, size)) edge.append(leafHash(entry))
  return edge
}

describe('hashes', () => {
  it('are those that RFC 6962 gives by recursion', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(utf8('a')))).toBe(hex(recursiveRoot([utf8('a')])))
    expect(hex(nodeHash(leafHash(utf8('a')), leafHash(utf8('b'))))).toBe(
      hex(recursiveRoot([utf8('a'), utf8('b')])),
    )
  })

  it('join hashes only, so that no two pairs of children give one node the same bytes', () => {
    expect(() => nodeHash(new Uint8Array(31), new Uint8Array(33))).toThrow(RangeError)
  })
})

describe('the right edge', () => {
  it('has the root of the recursive tree at every size', () => {
    const edge = new RightEdge()
    for (let size = 0; size <= entries.length; size++) {
      expect([size, hex(edge.root())]).toEqual([size, hex(recursiveRoot(entries.slice(0, size)))])
      const next = entries[size]
      if (next) edge.append(leafHash(next))
    }
  })

  it('goes on from its stored bytes as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (a, b) => {
        const [stop, end] = [Math.min(a, b), Math.max(a, b)]
        const stopped = edgeOf(stop)
        const resumed = RightEdge.from(stop, stopped.bytes())
        expect(resumed.size).toBe(stop)
        for (const entry of entries.slice(stop, end)) resumed.append(leafHash(entry))
        expect(hex(resumed.bytes())).toBe(hex(edgeOf(end).bytes()))
      }),
    )
  })

  it('refuses bytes that do not fit the size', () => {
    for (const [size, bytes] of [
      [1, 0],
      [1, 31],
      [2, 64],
      [3, 32],
      [-1, 0],
      [0.5, 0],
      [2 ** 53, 32],
    ] as const) {
      let error: unknown
      try {
        RightEdge.from(size, new Uint8Array(bytes))
      } catch (caught) {
        error = caught
      }
      expect([size, bytes, isFailure(error, 'E_PROOF_INVALID')]).toEqual([size, bytes, true])
    }
  })

  it('tells of every full subtree once, with its hash', () => {
    const told = new Map<string, string>()
    const edge = new RightEdge()
    for (const entry of entries) {
      edge.append(leafHash(entry), (level, index, hash) => {
        expect(told.has(`${level}/${index}`)).toBe(false)
        told.set(`${level}/${index}`, hex(hash))
      })
    }
    const read = readerOf(entries)
    let expected = 0
    for (let level = 0; 2 ** level <= entries.length; level++) {
      for (let index = 0; (index + 1) * 2 ** level <= entries.length; index++) {
        expect(told.get(`${level}/${index}`)).toBe(hex(read(level, index)))
        expected += 1
      }
    }
    expect(told.size).toBe(expected)
  })

  it('takes whole subtrees where they fit, and only there', () => {
    const read = readerOf(entries)
    for (let size = 0; size <= 40; size++) {
      const edge = edgeOf(size)
      for (const { level, index } of subtreesOf(size, entries.length))
        edge.appendSubtree(level, read(level, index))
      expect(hex(edge.root())).toBe(hex(recursiveRoot(entries)))
    }
    expect(() => {
      edgeOf(3).appendSubtree(1, read(1, 2))
    }).toThrow(/cannot follow/)
  })

  it('counts past 32 bits', () => {
    const size = 2 ** 40 + 5
    const hash = leafHash(utf8('x'))
    const edge = new RightEdge()
    edge.appendSubtree(40, hash)
    edge.appendSubtree(2, hash)
    edge.append(hash)
    expect(edge.size).toBe(size)
    expect(hex(RightEdge.from(size, edge.bytes()).root())).toBe(hex(nodeHash(hash, nodeHash(hash, hash))))
  })
})

describe('full subtrees', () => {
  it('cover a range without gap, each where it belongs, and none could be larger', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (a, b) => {
        const [begin, end] = [Math.min(a, b), Math.max(a, b)]
        let position = begin
        for (const { level, index } of subtreesOf(begin, end)) {
          const width = 2 ** level
          expect(index * width).toBe(position)
          expect(position % (2 * width) === 0 && position + 2 * width <= end).toBe(false)
          position += width
        }
        expect(position).toBe(end)
      }),
    )
  })

  it('of a tree from 0 give its root', () => {
    const read = readerOf(entries)
    for (let size = 0; size <= 70; size++) {
      const hashes = subtreesOf(0, size).map(({ level, index }) => read(level, index))
      expect(hex(rootOf(hashes))).toBe(hex(recursiveRoot(entries.slice(0, size))))
    }
  })
})
