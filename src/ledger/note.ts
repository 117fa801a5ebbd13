import { concat, utf8, utf8Text } from '../kernel/bytes.ts'
import { signEd25519, verifyEd25519 } from '../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { verifyCosignature } from './cosignature.ts'
import {
  formatSignatureLine,
  isBy,
  isSameLine,
  parseSignatureLines,
  signatureLine,
  signatureOf,
  type SignatureLine,
} from './signatureLine.ts'
import type { Signer } from './signer.ts'
import { signingText } from './signingText.ts'
import { signatureTypes, type VerifierKey } from './verifierKey.ts'

// C2SP signed-note v1.0.0.

/** A note taken apart, nothing verified. */
export interface Note {
  /** Ends with a newline; what the signatures cover. */
  readonly text: string
  readonly lines: readonly SignatureLine[]
}

/** A signature that holds. */
export interface VerifiedSignature {
  readonly key: VerifierKey
  readonly line: SignatureLine
  /** When a cosignature says it was made. */
  readonly time?: Instant
}

/** A note of which at least one known key's signature holds, and none fails. */
export interface OpenedNote {
  readonly text: string
  /** One per key, in the order of the note. */
  readonly signatures: readonly VerifiedSignature[]
  /** Lines by keys that were not asked about, each once: nothing is known of them. */
  readonly unknown: readonly SignatureLine[]
}

function malformed(why: string, cause?: unknown): EntenteError {
  return failure('E_NOTE_MALFORMED', why, { cause })
}

const controlCharacters = /[\u0000-\u0009\u000b-\u001f]/

function textOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes, 'a note')
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed(cause.message, cause)
  }
}

/** Takes a note apart. Throws `E_NOTE_MALFORMED`. */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > limits.noteBytes) throw malformed(`a note has at most ${limits.noteBytes} bytes`)
  const whole = textOf(bytes)
  if (controlCharacters.test(whole)) throw malformed('a note has no control character but the newline')
  const blank = whole.lastIndexOf('\n\n')
  if (blank < 0) throw malformed('a note has a blank line between its text and its signatures')
  return { text: whole.slice(0, blank + 1), lines: parseSignatureLines(whole.slice(blank + 2)) }
}

/** The note's bytes. Throws `E_NOTE_MALFORMED` where they would not parse back to the same note. */
export function formatNote(note: Note): Uint8Array {
  const bytes = concat(utf8(`${note.text}\n`), ...note.lines.map((line) => utf8(formatSignatureLine(line))))
  const { text, lines } = parseNote(bytes)
  if (text !== note.text || lines.length !== note.lines.length) {
    throw malformed('this text and these signature lines do not make a note')
  }
  return bytes
}

function verified(key: VerifierKey, text: string, line: SignatureLine): VerifiedSignature | undefined {
  const signature = signatureOf(line)
  if (signature === undefined) return undefined
  switch (key.type) {
    case signatureTypes.log:
      return verifyEd25519(key.publicKey, utf8(text), signature) ? { key, line } : undefined
    case signatureTypes.cosignature: {
      const time = verifyCosignature(key.publicKey, text, signature)
      return time === undefined ? undefined : { key, line, time }
    }
  }
}

/** Verifies a note against the keys that its reader knows. Lines by other keys are set aside; of several lines by one key the first
 *  counts. Throws `E_NOTE_MALFORMED`; `E_NOTE_SIGNATURE` where a known key's signature fails or no known key signed;
 *  `E_KEY_MALFORMED` where two of `keys` share name and key id and the note bears them. */
export function openNote(bytes: Uint8Array, keys: readonly VerifierKey[]): OpenedNote {
  const { text, lines } = parseNote(bytes)
  const signatures: VerifiedSignature[] = []
  const unknown: SignatureLine[] = []
  for (const line of lines) {
    const [key, ...more] = keys.filter((candidate) => isBy(line, candidate))
    if (key === undefined) {
      if (!unknown.some((other) => isSameLine(other, line))) unknown.push(line)
      continue
    }
    if (more.length > 0) throw failure('E_KEY_MALFORMED', `two keys are named ${key.name}+${key.keyId}`)
    if (signatures.some((signature) => signature.key === key)) continue
    const signature = verified(key, text, line)
    if (signature === undefined) {
      throw failure('E_NOTE_SIGNATURE', `the signature of ${key.name}+${key.keyId} does not hold`)
    }
    signatures.push(signature)
  }
  if (signatures.length === 0) throw failure('E_NOTE_SIGNATURE', 'no known key signed this note')
  return { text, signatures, unknown }
}

/** Signs `text` with a log key. Throws `E_SIGNING_TEXT_REFUSED` for a text that such a key may not sign, a head of another
 *  member's log among them. */
export function signNote(signer: Signer<'log'>, text: string): SignatureLine {
  const meaning = signingText(text)
  if (meaning.kind === 'checkpoint' && meaning.log.member !== signer.key.name) {
    throw failure('E_SIGNING_TEXT_REFUSED', `${signer.key.name} does not sign for ${meaning.log.member}`)
  }
  return signatureLine(signer.key, signEd25519(signer.seed, utf8(text)))
}

/** The note with `lines` added; a line takes the place of an earlier one by the same key. */
export function withSignatures(note: Note, lines: readonly SignatureLine[]): Note {
  const named = (line: SignatureLine) => `${line.name}+${line.keyId}`
  return {
    text: note.text,
    lines: [...new Map([...note.lines, ...lines].map((line) => [named(line), line])).values()],
  }
}
