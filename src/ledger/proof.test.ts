import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries, withBitTurned } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './proof.ts'
import { leafHash } from './tree.ts'

const largest = 70
const entries = someEntries(largest)
const leaves = entries.map(leafHash)
const roots = Array.from({ length: largest + 1 }, (_, size) => recursiveRoot(entries.slice(0, size)))
const root = (size: number): Uint8Array => roots[size]!
const leaf = (index: number): Uint8Array => leaves[index]!

// Hashes of full subtrees, made once: the tests ask for the same ones many thousand times.
const known = new Map<string, Uint8Array>()
const slow = readerOf(entries)
const read = (level: number, index: number): Uint8Array => {
  const place = `${level}/${index}`
  const hash = known.get(place) ?? slow(level, index)
  known.set(place, hash)
  return hash
}

const refuses = (claim: () => void): boolean => refusal(claim) === 'E_PROOF_INVALID'

/** Every proof that differs from `proof` by one bit of one hash (a bit per hash that moves with `seed`), a hash less, more or twice. */
function* spoiled(proof: readonly Uint8Array[], seed: number): Generator<Uint8Array[]> {
  for (let i = 0; i < proof.length; i++) {
    yield proof.with(i, withBitTurned(proof[i]!, (seed * 31 + i * 7) % 256))
    yield proof.with(i, proof[i]!.slice(1))
    yield proof.toSpliced(i, 1)
    yield proof.toSpliced(i, 0, proof[i]!)
  }
  yield [...proof, new Uint8Array(32)]
}

describe('inclusion proofs', () => {
  it('hold for every leaf of every size, and fail for another leaf, place, root or spoiled proof', () => {
    for (let size = 1; size <= largest; size++) {
      for (let index = 0; index < size; index++) {
        const claim = {
          index,
          size,
          leafHash: leaf(index),
          root: root(size),
          proof: proveInclusion(index, size, read),
        }
        verifyInclusion(claim)
        const wrong = [
          { ...claim, leafHash: leaf((index + 1) % largest) },
          { ...claim, root: root(size - 1) },
          { ...claim, root: claim.root.slice(1) },
          { ...claim, leafHash: claim.leafHash.slice(1) },
          { ...claim, index: size },
          { ...claim, index: -1 },
          { ...claim, index: index + 0.5 },
          ...(size > 1 ? [{ ...claim, index: (index + 1) % size }] : []),
          ...[...spoiled(claim.proof, size * largest + index)].map((proof) => ({ ...claim, proof })),
        ]
        for (const spoiledClaim of wrong) {
          const refused = refuses(() => {
            verifyInclusion(spoiledClaim)
          })
          if (!refused) expect.fail(`accepted ${index} of ${size}`)
        }
      }
    }
  })

  it('fail with any one bit turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: largest }),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 255 }),
        (size, a, b, bit) => {
          const index = a % size
          const proof = proveInclusion(index, size, read)
          const i = b % proof.length
          const turned = proof.with(i, withBitTurned(proof[i]!, bit))
          expect(
            refuses(() => {
              verifyInclusion({ index, size, leafHash: leaf(index), root: root(size), proof: turned })
            }),
          ).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('cannot be made where there is no such leaf', () => {
    for (const [index, size] of [
      [0, 0],
      [5, 5],
      [-1, 5],
      [2 ** 53, 2 ** 53],
    ] as const) {
      expect(refuses(() => void proveInclusion(index, size, read))).toBe(true)
    }
  })
})

describe('consistency proofs', () => {
  it('hold between any two sizes, and fail for another size, root or spoiled proof', () => {
    for (let newSize = 1; newSize <= largest; newSize++) {
      for (let oldSize = 1; oldSize <= newSize; oldSize++) {
        const claim = {
          oldSize,
          newSize,
          oldRoot: root(oldSize),
          newRoot: root(newSize),
          proof: proveConsistency(oldSize, newSize, read),
        }
        verifyConsistency(claim)
        const wrong = [
          { ...claim, oldRoot: root(oldSize - 1) },
          { ...claim, newRoot: root(newSize - 1) },
          { ...claim, oldRoot: claim.oldRoot.slice(1) },
          { ...claim, oldSize: 0 },
          { ...claim, oldSize: newSize + 1 },
          ...[...spoiled(claim.proof, newSize * largest + oldSize)].map((proof) => ({ ...claim, proof })),
        ]
        for (const spoiledClaim of wrong) {
          const refused = refuses(() => {
            verifyConsistency(spoiledClaim)
          })
          if (!refused) expect.fail(`accepted ${oldSize} to ${newSize}`)
        }
      }
    }
  })

  it('fail with any one bit turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: largest }),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 255 }),
        (newSize, a, b, bit) => {
          const oldSize = 1 + (a % (newSize - 1))
          const proof = proveConsistency(oldSize, newSize, read)
          const i = b % proof.length
          const turned = proof.with(i, withBitTurned(proof[i]!, bit))
          const [oldRoot, newRoot] = [root(oldSize), root(newSize)]
          expect(
            refuses(() => {
              verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof: turned })
            }),
          ).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('cannot be made from nothing, nor backwards', () => {
    expect(refuses(() => void proveConsistency(0, 5, read))).toBe(true)
    expect(refuses(() => void proveConsistency(6, 5, read))).toBe(true)
  })
})
