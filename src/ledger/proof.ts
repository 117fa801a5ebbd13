import { sameBytes } from '../kernel/bytes.ts'
import { failure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { hashBytes, isTreeSize, nodeHash, rootOf, subtreesOf, type HashReader } from './tree.ts'

/** A run of leaves, end exclusive. */
export interface LeafRange {
  readonly begin: number
  readonly end: number
}

function invalid(why: string): EntenteError {
  return failure('E_PROOF_INVALID', why)
}

function checkHashes(proof: readonly Uint8Array[]): void {
  if (proof.length > limits.proofHashes) throw invalid(`a proof has at most ${limits.proofHashes} hashes`)
  // A hash of another length would let two different pairs of children give the same bytes to a node.
  if (proof.some((hash) => hash.length !== hashBytes)) throw invalid('a proof holds hashes of 32 bytes')
}

/** Checks that a leaf stands at `index` in the tree of `size` leaves with this `root`. Throws `E_PROOF_INVALID`.
 *  Source: RFC 9162 §2.1.3.2. */
export function verifyInclusion(claim: {
  index: number
  size: number
  leafHash: Uint8Array
  root: Uint8Array
  proof: readonly Uint8Array[]
}): void {
  const { index, size, proof } = claim
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw invalid(`a tree of ${size} leaves has none at ${index}`)
  }
  checkHashes(proof)
  if (claim.leafHash.length !== hashBytes) throw invalid('a leaf hash has 32 bytes')
  let node = index
  let last = size - 1
  let hash = claim.leafHash
  for (const sibling of proof) {
    if (last === 0) throw invalid('the inclusion proof is too long')
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  if (last !== 0) throw invalid('the inclusion proof is too short')
  if (!sameBytes(hash, claim.root)) throw invalid('the inclusion proof leads to another root')
}

/** Checks that the tree of `newSize` leaves begins with the tree of `oldSize` leaves. Throws `E_PROOF_INVALID`, for `oldSize` 0
 *  too: the empty tree begins every tree, so there is nothing to prove. Source: RFC 9162 §2.1.4.2. */
export function verifyConsistency(claim: {
  oldSize: number
  newSize: number
  oldRoot: Uint8Array
  newRoot: Uint8Array
  proof: readonly Uint8Array[]
}): void {
  const { oldSize, newSize, proof } = claim
  if (!isTreeSize(oldSize) || !isTreeSize(newSize) || oldSize === 0 || oldSize > newSize) {
    throw invalid(`there is no consistency proof from ${oldSize} to ${newSize} leaves`)
  }
  checkHashes(proof)
  if (oldSize === newSize) {
    if (proof.length > 0) throw invalid('equal sizes need no consistency proof')
    if (!sameBytes(claim.oldRoot, claim.newRoot)) throw invalid('equal sizes have different roots')
    return
  }
  let node = oldSize - 1
  let last = newSize - 1
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  // Where the old tree is one full subtree its root is the first hash of the path, and the proof leaves it out.
  const [first, ...rest] = node === 0 ? [claim.oldRoot, ...proof] : proof
  if (first === undefined) throw invalid('the consistency proof is empty')
  if (first.length !== hashBytes) throw invalid('a root has 32 bytes')
  let oldHash = first
  let newHash = first
  for (const sibling of rest) {
    if (last === 0) throw invalid('the consistency proof is too long')
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash)
      newHash = nodeHash(sibling, newHash)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      newHash = nodeHash(newHash, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  if (last !== 0) throw invalid('the consistency proof is too short')
  if (!sameBytes(oldHash, claim.oldRoot)) throw invalid('the consistency proof leads to another old root')
  if (!sameBytes(newHash, claim.newRoot)) throw invalid('the consistency proof leads to another new root')
}

/** The largest power of two below `width` (at least 2): where RFC 6962 splits a tree. */
function splitOf(width: number): number {
  let split = 1
  while (2 * split < width) split *= 2
  return split
}

/** The runs of leaves whose roots make the inclusion proof of `index` in a tree of `size`, in the order of the proof.
 *  Throws `E_PROOF_INVALID` where the tree has no such leaf. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw invalid(`a tree of ${size} leaves has none at ${index}`)
  }
  const ranges: LeafRange[] = []
  let begin = 0
  let end = size
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin)
    if (index < middle) {
      ranges.push({ begin: middle, end })
      end = middle
    } else {
      ranges.push({ begin, end: middle })
      begin = middle
    }
  }
  return ranges.reverse()
}

/** The runs of leaves whose roots make the consistency proof from `oldSize` to `newSize`, in the order of the proof.
 *  Throws `E_PROOF_INVALID` where 0 < `oldSize` ≤ `newSize` does not hold. */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  if (!isTreeSize(oldSize) || !isTreeSize(newSize) || oldSize === 0 || oldSize > newSize) {
    throw invalid(`there is no consistency proof from ${oldSize} to ${newSize} leaves`)
  }
  const ranges: LeafRange[] = []
  let begin = 0
  let end = newSize
  while (end !== oldSize) {
    const middle = begin + splitOf(end - begin)
    if (oldSize <= middle) {
      ranges.push({ begin: middle, end })
      end = middle
    } else {
      ranges.push({ begin, end: middle })
      begin = middle
    }
  }
  if (begin !== 0) ranges.push({ begin, end })
  return ranges.reverse()
}

/** Root over the leaves of `range`, which must begin where a subtree of its width may begin. */
export function rangeRoot(range: LeafRange, read: HashReader): Uint8Array {
  return rootOf(subtreesOf(range.begin, range.end).map(({ level, index }) => read(level, index)))
}

/** Inclusion proof of the leaf at `index` in the tree of `size` leaves, from hashes of its full subtrees. */
export function proveInclusion(index: number, size: number, read: HashReader): Uint8Array[] {
  return inclusionRanges(index, size).map((range) => rangeRoot(range, read))
}

/** Consistency proof from `oldSize` to `newSize` leaves, from hashes of the full subtrees of the larger tree. */
export function proveConsistency(oldSize: number, newSize: number, read: HashReader): Uint8Array[] {
  return consistencyRanges(oldSize, newSize).map((range) => rangeRoot(range, read))
}
