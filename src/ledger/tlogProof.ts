import { base64, concat, fromBase64, sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { parseSize } from './checkpoint.ts'
import { verifyInclusion } from './proof.ts'
import { openCheckpoint, type SignedCheckpoint } from './signedCheckpoint.ts'
import { hashBytes, leafHash } from './tree.ts'
import type { VerifierKey } from './verifierKey.ts'

// C2SP tlog-proof v1.

/** That an entry stands in a log, in one file. */
export interface TlogProof {
  /** What the application needs to make the entry again. Not covered by any signature. */
  readonly extra?: Uint8Array
  /** The entry's place in the log. */
  readonly index: number
  /** Inclusion proof, the leaf's sibling first. */
  readonly proof: readonly Uint8Array[]
  /** The checkpoint note, exactly as received. */
  readonly checkpoint: Uint8Array
}

const firstLine = 'c2sp.org/tlog-proof@v1'

function malformed(why: string, cause?: unknown): EntenteError {
  return failure('E_PROOF_INVALID', why, { cause })
}

/** The file's bytes. Throws `E_PROOF_INVALID` where they would not parse back to the same proof. */
export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): Uint8Array {
  const lines = [
    firstLine,
    ...(extra === undefined ? [] : [`extra ${base64(extra)}`]),
    `index ${index}`,
    ...proof.map(base64),
    '',
    '',
  ]
  const bytes = concat(utf8(lines.join('\n')), checkpoint)
  if (!sameBytes(parseTlogProof(bytes).checkpoint, checkpoint))
    throw malformed('a proof holds one checkpoint')
  return bytes
}

function fromLine(line: string): Uint8Array {
  try {
    return fromBase64(line)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed('a tlog-proof holds standard base64', cause)
  }
}

/** Where the first of two newlines in a row stands; −1 where there are none. */
function blankLine(bytes: Uint8Array): number {
  let at = bytes.indexOf(0x0a)
  while (at >= 0 && bytes[at + 1] !== 0x0a) at = bytes.indexOf(0x0a, at + 1)
  return at
}

/** The proof in `bytes`, nothing verified. Throws `E_PROOF_INVALID`. */
export function parseTlogProof(bytes: Uint8Array): TlogProof {
  if (bytes.length > limits.tlogProofBytes) {
    throw malformed(`a tlog-proof has at most ${limits.tlogProofBytes} bytes`)
  }
  const blank = blankLine(bytes)
  if (blank < 0) throw malformed('a tlog-proof has a blank line before its checkpoint')
  let head: string
  try {
    head = utf8Text(bytes.subarray(0, blank), 'a tlog-proof')
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed(cause.message, cause)
  }
  const [first, ...lines] = head.split('\n')
  if (first !== firstLine) throw malformed(`a tlog-proof begins with ${firstLine}`)
  const extra = lines[0]?.startsWith('extra ') ? fromLine(lines.shift()?.slice(6) ?? '') : undefined
  if (extra?.length === 0) throw malformed('an extra line without data is left out')
  const indexLine = lines.shift()
  const index = indexLine?.startsWith('index ') ? parseSize(indexLine.slice(6)) : undefined
  if (index === undefined) throw malformed('a tlog-proof states the index of its entry')
  if (lines.length > limits.proofHashes) throw malformed(`a proof has at most ${limits.proofHashes} hashes`)
  const proof = lines.map(fromLine)
  if (proof.some((hash) => hash.length !== hashBytes)) throw malformed('a proof holds hashes of 32 bytes')
  return { ...(extra && { extra }), index, proof, checkpoint: bytes.slice(blank + 2) }
}

/** Checks that `entry` stands at the proof's index in the log that `logKey` signed; returns the head that says so, with the
 *  cosignatures of those of `cosigners` who cosigned it. Throws `E_PROOF_INVALID`, and whatever `openCheckpoint` throws. */
export function verifyTlogProof(
  { index, proof, checkpoint }: TlogProof,
  entry: Uint8Array,
  logKey: VerifierKey,
  cosigners: readonly VerifierKey[],
): SignedCheckpoint {
  const head = openCheckpoint(checkpoint, logKey, cosigners)
  const { size, root } = head.checkpoint
  verifyInclusion({ index, size, leafHash: leafHash(entry), root, proof })
  return head
}
