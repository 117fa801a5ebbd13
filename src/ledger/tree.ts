import { concat } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { sha256 } from '../kernel/hash.ts'

// Merkle trees as RFC 6962 §2.1 and RFC 9162 §2.1 define them, over SHA-256. Sizes and indices are safe integers:
// arithmetic is by division, since bit operators end at 32 bits.

/** Bytes of one hash. */
export const hashBytes = 32

/** Root of the tree without leaves: the hash of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array())

/** Hash of a leaf: SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length)
  input.set(entry, 1)
  return sha256(input)
}

/** One buffer for every node: filled and hashed before anything else can run. */
const nodeInput = new Uint8Array(1 + 2 * hashBytes)
nodeInput[0] = 1

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). Both are 32 bytes; anything else is a programmer error. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashBytes || right.length !== hashBytes) throw new RangeError('a node joins two hashes')
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashBytes)
  return sha256(nodeInput)
}

/** Whether `size` may be the size of a tree. */
export function isTreeSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0
}

/** A full subtree: the leaves from `index`·2^`level` up to (`index`+1)·2^`level`, end exclusive. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** Reads the hash of a full subtree. Throws where it holds none. */
export type HashReader = (level: number, index: number) => Uint8Array

/** The fewest full subtrees that cover the leaves [begin, end), left to right: for [0, n) the largest comes first. */
export function subtreesOf(begin: number, end: number): Subtree[] {
  const subtrees: Subtree[] = []
  let position = begin
  while (position < end) {
    let level = 0
    let width = 1
    while (position % (2 * width) === 0 && position + 2 * width <= end) {
      width *= 2
      level += 1
    }
    subtrees.push({ level, index: position / width })
    position += width
  }
  return subtrees
}

/** Root over full subtrees that cover [0, n), largest first; the empty root where there are none. */
export function rootOf(subtreeHashes: readonly Uint8Array[]): Uint8Array {
  let root = subtreeHashes.at(-1) ?? emptyRoot
  for (let i = subtreeHashes.length - 2; i >= 0; i--) root = nodeHash(subtreeHashes[i] ?? emptyRoot, root)
  return root
}

/** The right edge of a growing tree (a compact range from 0): all that is needed to append and to know the root. */
export class RightEdge {
  #size = 0
  readonly #hashes: Uint8Array[] = []

  /** The edge of a tree of `size` leaves from its stored `bytes`. Throws `E_PROOF_INVALID` where the two do not fit. */
  static from(size: number, bytes: Uint8Array): RightEdge {
    const subtrees = isTreeSize(size) ? subtreesOf(0, size) : undefined
    if (subtrees === undefined || bytes.length !== subtrees.length * hashBytes) {
      throw failure(
        'E_PROOF_INVALID',
        `${bytes.length} bytes are not the right edge of a tree of ${size} leaves`,
      )
    }
    const edge = new RightEdge()
    edge.#size = size
    for (let i = 0; i < bytes.length; i += hashBytes) edge.#hashes.push(bytes.slice(i, i + hashBytes))
    return edge
  }

  /** Leaves in the tree. */
  get size(): number {
    return this.#size
  }

  /** Hashes of the full subtrees that make up the tree, largest first. */
  get hashes(): readonly Uint8Array[] {
    return this.#hashes
  }

  /** Appends one leaf hash; `emit` is told of every full subtree this completes, the leaf itself first. */
  append(leaf: Uint8Array, emit?: (level: number, index: number, hash: Uint8Array) => void): void {
    this.appendSubtree(0, leaf, emit)
  }

  /** Appends a full subtree of 2^`level` leaves. Throws `E_PROOF_INVALID` where the size is no multiple of that. */
  appendSubtree(
    level: number,
    hash: Uint8Array,
    emit?: (level: number, index: number, hash: Uint8Array) => void,
  ): void {
    const width = 2 ** level
    if (this.#size % width !== 0 || !isTreeSize(this.#size + width)) {
      throw failure('E_PROOF_INVALID', `a subtree of ${width} leaves cannot follow ${this.#size} leaves`)
    }
    let merged = hash
    let height = level
    let index = this.#size / width
    emit?.(height, index, merged)
    while (index % 2 === 1) {
      merged = nodeHash(this.#hashes.pop() ?? emptyRoot, merged)
      height += 1
      index = (index - 1) / 2
      emit?.(height, index, merged)
    }
    this.#hashes.push(merged)
    this.#size += width
  }

  /** Root of the tree as it stands. */
  root(): Uint8Array {
    return rootOf(this.#hashes)
  }

  /** The hashes laid end to end, largest subtree first; kept with the size they give the edge back. */
  bytes(): Uint8Array {
    return concat(...this.#hashes)
  }
}
