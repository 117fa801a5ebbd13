import { concat, utf8, utf8Text } from '../kernel/bytes.ts'
import { signEd25519, verifyEd25519 } from '../kernel/ed25519.ts'
import { failure } from '../kernel/error.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { signatureLine, type SignatureLine } from './signatureLine.ts'
import type { Signer } from './signer.ts'

// C2SP tlog-cosignature v1, the Ed25519 form (signature type 0x04).

const timeBytes = 8
const signatureBytes = 64

/** The last whole second that an instant may hold: no cosigner lives to see a later one. */
const lastSecond = 253_402_300_799

/** The bytes a cosigner signs: `cosignature/v1\ntime <seconds since 1970>\n` and the whole text of the checkpoint. */
export function cosignatureMessage(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`)
}

/** A cosignature's bytes: 8 bytes of seconds, big-endian, then the Ed25519 signature. */
export function encodeCosignature(seconds: number, signature: Uint8Array): Uint8Array {
  const time = new Uint8Array(timeBytes)
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
  return concat(time, signature)
}

/** When a cosignature says it was made, nothing verified; undefined where it is none or names no time that can be. */
export function timeOfCosignature(cosignature: Uint8Array): Instant | undefined {
  if (cosignature.length !== timeBytes + signatureBytes) return undefined
  const view = new DataView(cosignature.buffer, cosignature.byteOffset, timeBytes)
  const seconds = Number(view.getBigUint64(0))
  return seconds > lastSecond ? undefined : instant(seconds * 1000)
}

/** When a cosignature says it was made, or `undefined` where `cosignature` does not hold one of `text` by this key. */
export function verifyCosignature(
  publicKey: Uint8Array,
  text: string,
  cosignature: Uint8Array,
): Instant | undefined {
  const time = timeOfCosignature(cosignature)
  if (time === undefined) return undefined
  const message = cosignatureMessage(text, time / 1000)
  return verifyEd25519(publicKey, message, cosignature.subarray(timeBytes)) ? time : undefined
}

/** Cosigns a checkpoint's text at the whole second that holds `time`. Throws `E_CHECKPOINT_MALFORMED` where `text` is none:
 *  a cosigning key signs nothing else. */
export function cosign(signer: Signer<'cosignature'>, text: string, time: Instant): SignatureLine {
  parseCheckpoint(text)
  const seconds = Math.floor(time / 1000)
  if (seconds < 0) throw failure('E_INSTANT', 'a cosignature is not made before 1970')
  const signature = signEd25519(signer.seed, cosignatureMessage(text, seconds))
  return signatureLine(signer.key, encodeCosignature(seconds, signature))
}

/** What a cosigner's message says, as `cosignatureMessage` writes it; undefined where the bytes are none. */
export function readCosignatureMessage(
  message: Uint8Array,
): { readonly seconds: number; readonly text: string } | undefined {
  const [, digits, text] = /^cosignature\/v1\ntime (0|[1-9][0-9]*)\n([^]*)$/.exec(utf8Text(message)) ?? []
  return digits === undefined || text === undefined ? undefined : { seconds: Number(digits), text }
}
