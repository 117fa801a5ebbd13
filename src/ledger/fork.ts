import { base64, compareBytes, concat, fromBase64, sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { parseCheckpoint, parseOrigin, type Checkpoint, type LogName } from './checkpoint.ts'
import { parseNote } from './note.ts'
import { openCheckpoint } from './signedCheckpoint.ts'
import { hashBytes, RightEdge, subtreesOf, type HashReader } from './tree.ts'
import type { VerifierKey } from './verifierKey.ts'

/** That a log's key signed two heads of which neither continues the other. */
export interface ForkProof {
  /** The two checkpoint notes, exactly as received, the smaller tree first. */
  readonly heads: readonly [Uint8Array, Uint8Array]
  /** Where the sizes m < n differ: hashes of the full subtrees that cover [0, m) in the larger tree, largest first. */
  readonly before: readonly Uint8Array[]
  /** And of those that cover [m, n), left to right. */
  readonly after: readonly Uint8Array[]
}

/** What a fork proof proves. */
export interface Fork {
  readonly log: LogName
  /** The two heads, the smaller tree first. */
  readonly heads: readonly [Checkpoint, Checkpoint]
}

const firstLine = 'entente/fork/v1'

function invalid(why: string, cause?: unknown): EntenteError {
  return failure('E_PROOF_INVALID', why, { cause })
}

/** Joins two heads of one log into the proof that they contradict each other. `read` gives hashes of the full subtrees of the larger
 *  tree and is not asked where the sizes are equal. Throws `E_PROOF_INVALID` where the heads do not prove a fork. */
export function makeForkProof(
  first: Uint8Array,
  second: Uint8Array,
  logKey: VerifierKey,
  read: HashReader,
): ForkProof {
  const sizeOf = (head: Uint8Array) => openCheckpoint(head, logKey, []).checkpoint.size
  const heads: [Uint8Array, Uint8Array] = [first, second]
  heads.sort((a, b) => sizeOf(a) - sizeOf(b) || compareBytes(a, b))
  const [small, large] = [sizeOf(heads[0]), sizeOf(heads[1])]
  const hashesOf = (begin: number, end: number) =>
    subtreesOf(begin, end).map(({ level, index }) => read(level, index))
  const proof: ForkProof =
    small === large
      ? { heads, before: [], after: [] }
      : { heads, before: hashesOf(0, small), after: hashesOf(small, large) }
  verifyForkProof(proof, () => logKey)
  return proof
}

/** Checks a fork proof; `keyOf` gives the key that the roster gives the log's member and generation. Cosignatures prove nothing here.
 *  Throws `E_PROOF_INVALID`, and what opening the heads throws. */
export function verifyForkProof(proof: ForkProof, keyOf: (log: LogName) => VerifierKey | undefined): Fork {
  const origin = parseCheckpoint(parseNote(proof.heads[0]).text).origin
  const log = parseOrigin(origin)
  const key = keyOf(log)
  if (key === undefined) throw invalid(`the roster names no key for ${origin}`)
  const small = openCheckpoint(proof.heads[0], key, []).checkpoint
  const large = openCheckpoint(proof.heads[1], key, []).checkpoint
  if (large.origin !== origin) throw invalid('the two heads are of different logs')
  if (small.size === large.size) checkEqualSizes(proof, small, large)
  else checkDifferentSizes(proof, small, large)
  return { log, heads: [small, large] }
}

function checkEqualSizes(proof: ForkProof, small: Checkpoint, large: Checkpoint): void {
  if (proof.before.length + proof.after.length > 0) throw invalid('heads of equal size need no hashes')
  if (sameBytes(small.root, large.root)) throw invalid('the two heads agree')
}

function checkDifferentSizes(proof: ForkProof, small: Checkpoint, large: Checkpoint): void {
  if (small.size === 0 || small.size > large.size)
    throw invalid('a fork proof has its smaller head first, and not empty')
  const edge = RightEdge.from(small.size, concat(...proof.before))
  if (sameBytes(edge.root(), small.root)) throw invalid('the larger head continues the smaller one')
  const rest = subtreesOf(small.size, large.size)
  const hashes = [...proof.before, ...proof.after]
  if (proof.after.length !== rest.length || hashes.some((hash) => hash.length !== hashBytes)) {
    throw invalid('the hashes do not cover the larger tree')
  }
  rest.forEach(({ level }, i) => {
    edge.appendSubtree(level, proof.after[i] ?? new Uint8Array())
  })
  if (!sameBytes(edge.root(), large.root)) throw invalid('the hashes do not lead to the larger root')
}

/** The proof as a file: a first line, the two notes and the two runs of hashes, each in base64 on a line of its own. */
export function formatForkProof(proof: ForkProof): Uint8Array {
  const parts = [...proof.heads, concat(...proof.before), concat(...proof.after)]
  return utf8([firstLine, ...parts.map(base64), ''].join('\n'))
}

function hashesIn(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length % hashBytes !== 0) throw invalid('a run of hashes has 32 bytes for each')
  return Array.from({ length: bytes.length / hashBytes }, (_, i) =>
    bytes.slice(i * hashBytes, (i + 1) * hashBytes),
  )
}

/** The proof in `bytes`, nothing verified. Throws `E_PROOF_INVALID`. */
export function parseForkProof(bytes: Uint8Array): ForkProof {
  if (bytes.length > limits.forkProofBytes) {
    throw invalid(`a fork proof has at most ${limits.forkProofBytes} bytes`)
  }
  let parts: Uint8Array[]
  try {
    const [first, ...lines] = utf8Text(bytes, 'a fork proof').split('\n')
    if (first !== firstLine || lines.length !== 5 || lines.pop() !== '') {
      throw invalid(`a fork proof is ${firstLine} and four lines`)
    }
    parts = lines.map(fromBase64)
  } catch (cause) {
    if (!isFailure(cause) || cause.code === 'E_PROOF_INVALID') throw cause
    throw invalid(cause.message, cause)
  }
  const [small, large, before, after] = parts
  if (!small || !large || !before || !after) throw invalid('a fork proof is two heads and two runs of hashes')
  return { heads: [small, large], before: hashesIn(before), after: hashesIn(after) }
}
