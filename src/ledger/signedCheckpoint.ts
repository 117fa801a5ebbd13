import { failure } from '../kernel/error.ts'
import type { Instant } from '../kernel/instant.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { openNote } from './note.ts'
import { signatureTypes, type VerifierKey } from './verifierKey.ts'

/** When and by which key a head was cosigned. */
export interface Cosignature {
  readonly key: VerifierKey
  readonly time: Instant
}

/** A head that the log's own key signed. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  /** What the signatures cover. */
  readonly text: string
  /** One per key, in the order of the note. */
  readonly cosignatures: readonly Cosignature[]
}

/** Verifies a checkpoint note: the log's key must have signed it, and every cosignature by one of `cosigners` must hold; lines by
 *  other keys are set aside. Throws `E_NOTE_MALFORMED`, `E_NOTE_SIGNATURE`, `E_KEY_MALFORMED`, `E_CHECKPOINT_MALFORMED`. */
export function openCheckpoint(
  bytes: Uint8Array,
  logKey: VerifierKey,
  cosigners: readonly VerifierKey[],
): SignedCheckpoint {
  if (
    logKey.type !== signatureTypes.log ||
    cosigners.some((key) => key.type !== signatureTypes.cosignature)
  ) {
    throw new TypeError('a head is signed by a log key and cosigned by cosigning keys')
  }
  const { text, signatures } = openNote(bytes, [logKey, ...cosigners])
  if (!signatures.some((signature) => signature.key === logKey)) {
    throw failure('E_NOTE_SIGNATURE', `the log key of ${logKey.name} did not sign this head`)
  }
  const cosignatures = signatures.flatMap(({ key, time }) => (time === undefined ? [] : [{ key, time }]))
  return { checkpoint: parseCheckpoint(text), text, cosignatures }
}
