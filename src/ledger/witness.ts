import { base64, concat, fromBase64, sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { parseCheckpoint, parseSize, type Checkpoint } from './checkpoint.ts'
import { parseNote } from './note.ts'
import { verifyConsistency } from './proof.ts'
import { openCheckpoint } from './signedCheckpoint.ts'
import { hashBytes } from './tree.ts'
import type { VerifierKey } from './verifierKey.ts'

// C2SP tlog-witness: what a witness is asked, and what it answers.

/** A request to cosign a head, taken apart and not yet judged. */
export interface AddCheckpoint {
  /** Size of the head that the witness is thought to have cosigned last; 0 for none. */
  readonly oldSize: number
  /** Consistency proof from there. */
  readonly proof: readonly Uint8Array[]
  /** The checkpoint note, exactly as received. */
  readonly note: Uint8Array
}

/** What a witness keeps of a log: the head that it cosigned last. */
export interface WitnessedHead {
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** How a witness answers: 200 once the cosignature is kept; 409 with the size it has cosigned last. */
export type WitnessVerdict =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly why: string }
  | { readonly status: 409; readonly size: number; readonly why: string }

/** Content type of a 409's body, which is the size and a newline. */
export const sizeMediaType = 'text/x.tlog.size'

const newline = 0x0a

function malformed(why: string, cause?: unknown): EntenteError {
  return failure('E_CHECKPOINT_MALFORMED', why, { cause })
}

/** The request in `bytes`: `old <size>`, a line for each hash, an empty line, the checkpoint. Throws `E_CHECKPOINT_MALFORMED`. */
export function parseAddCheckpoint(bytes: Uint8Array): AddCheckpoint {
  if (bytes.length > limits.addCheckpointBytes)
    throw malformed(`a request to a witness has at most ${limits.addCheckpointBytes} bytes`)
  const blank = bytes.findIndex((byte, i) => byte === newline && bytes[i + 1] === newline)
  if (blank < 0) throw malformed('a request to a witness has an empty line before its checkpoint')
  const [old = '', ...lines] = textOf(bytes.subarray(0, blank)).split('\n', limits.proofHashes + 2)
  const oldSize = old.startsWith('old ') ? parseSize(old.slice(4)) : undefined
  if (oldSize === undefined) throw malformed('a request to a witness begins with "old " and a size')
  if (lines.length > limits.proofHashes)
    throw malformed(`a consistency proof has at most ${limits.proofHashes} lines`)
  return { oldSize, proof: lines.map(hashIn), note: bytes.slice(blank + 2) }
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes, 'a request to a witness')
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed(cause.message, cause)
  }
}

function hashIn(line: string): Uint8Array {
  let hash: Uint8Array
  try {
    hash = fromBase64(line)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed('a line of a consistency proof is in standard base64', cause)
  }
  if (hash.length !== hashBytes) throw malformed('a line of a consistency proof holds 32 bytes')
  return hash
}

/** The bytes of a request. */
export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): Uint8Array {
  return concat(utf8([`old ${oldSize}`, ...proof.map(base64), '', ''].join('\n')), note)
}

/** What a witness answers to a request. `keysOf` gives the keys trusted for an origin, undefined for a log it does not know; `heldOf` the head it
 *  has cosigned last of that log, undefined where it never did. Pure: whoever asks keeps the new head before it lets the cosignature out.
 *  Never throws for what the bytes hold. */
export function judgeAddCheckpoint(
  bytes: Uint8Array,
  keysOf: (origin: string) => readonly VerifierKey[] | undefined,
  heldOf: (origin: string) => WitnessedHead | undefined,
): WitnessVerdict {
  try {
    const request = parseAddCheckpoint(bytes)
    // Before any signature is looked at: of an unknown log there is no key to look by.
    const { origin } = parseCheckpoint(parseNote(request.note).text)
    const keys = keysOf(origin)
    if (keys === undefined) return { status: 404, why: 'this witness does not know that log' }
    const opened = openedBy(request.note, keys)
    if (opened === undefined) return { status: 403, why: 'no key trusted for that log signed the head' }
    return judged(request, opened, heldOf(origin))
  } catch (error) {
    if (!isFailure(error)) throw error
    return { status: 400, why: error.message }
  }
}

/** The head as signed by one of `keys`; undefined where none did, or where one of them is named and its signature fails. */
function openedBy(
  note: Uint8Array,
  keys: readonly VerifierKey[],
): { readonly checkpoint: Checkpoint; readonly text: string } | undefined {
  for (const key of keys) {
    try {
      return openCheckpoint(note, key, [])
    } catch (error) {
      if (!isFailure(error, 'E_NOTE_SIGNATURE')) throw error
    }
  }
  return undefined
}

function judged(
  { oldSize, proof }: AddCheckpoint,
  { checkpoint, text }: { readonly checkpoint: Checkpoint; readonly text: string },
  held: WitnessedHead | undefined,
): WitnessVerdict {
  const heldSize = held?.size ?? 0
  if (oldSize > checkpoint.size) return { status: 400, why: 'the old size is past the size of the head' }
  if (oldSize !== heldSize) return { status: 409, size: heldSize, why: 'the old size is not the last one' }
  if (held === undefined || heldSize === 0) {
    if (proof.length === 0) return { status: 200, checkpoint, text }
    return { status: 422, why: 'from the empty tree there is nothing to prove' }
  }
  if (checkpoint.size === heldSize && !sameBytes(checkpoint.root, held.root))
    return { status: 409, size: heldSize, why: 'a head of the same size has another root' }
  try {
    verifyConsistency({
      oldSize,
      oldRoot: held.root,
      newSize: checkpoint.size,
      newRoot: checkpoint.root,
      proof,
    })
  } catch (error) {
    if (!isFailure(error, 'E_PROOF_INVALID')) throw error
    return { status: 422, why: error.message }
  }
  return { status: 200, checkpoint, text }
}
