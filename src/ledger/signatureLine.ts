import { base64, bytesOf, concat, fromBase64, fromHex, hex } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { isKeyName, type VerifierKey } from './verifierKey.ts'

// C2SP signed-note v1.0.0, signature lines.

/** One signature line of a note, not yet verified. */
export interface SignatureLine {
  readonly name: string
  /** 8 hex digits. */
  readonly keyId: string
  /** Base64 of key id ‖ signature, as received. */
  readonly encoded: string
}

function malformed(why: string): EntenteError {
  return failure('E_NOTE_MALFORMED', why)
}

const linePattern = /^— ([^ ]+) ((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/

function parseLine(line: string): SignatureLine {
  const [, name = '', encoded = ''] = linePattern.exec(line) ?? []
  if (!isKeyName(name)) throw malformed('a signature line reads "— <key name> <base64>"')
  // Decoded leniently: the line of an unknown key is set aside whatever its last bits are.
  const bytes = bytesOf(atob(encoded))
  if (bytes.length <= 4) throw malformed('a signature line holds a key id and a signature')
  return { name, keyId: hex(bytes.subarray(0, 4)), encoded }
}

/** The lines in `text`, each ended by a newline. Throws `E_NOTE_MALFORMED`, also for none and for more than a note may hold. */
export function parseSignatureLines(text: string): SignatureLine[] {
  if (!text.endsWith('\n')) throw malformed('the last signature line ends with a newline')
  const lines = text.slice(0, -1).split('\n', limits.noteSignatures + 1)
  if (lines.length > limits.noteSignatures) {
    throw malformed(`a note has at most ${limits.noteSignatures} signatures`)
  }
  return lines.map(parseLine)
}

/** The line as it stands in a note, with its newline. */
export function formatSignatureLine(line: SignatureLine): string {
  return `— ${line.name} ${line.encoded}\n`
}

/** The line that shows `signature`, made with the private half of `key`. */
export function signatureLine(key: VerifierKey, signature: Uint8Array): SignatureLine {
  return { name: key.name, keyId: key.keyId, encoded: base64(concat(fromHex(key.keyId), signature)) }
}

/** The signature without its key id, or `undefined` where the encoding has stray bits: such a line can be skipped, never verified. */
export function signatureOf(line: SignatureLine): Uint8Array | undefined {
  try {
    return fromBase64(line.encoded).subarray(4)
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

/** Whether the line claims to be by this key. */
export function isBy(line: SignatureLine, key: VerifierKey): boolean {
  return line.name === key.name && line.keyId === key.keyId
}

/** Whether two lines are the same in every byte. */
export function isSameLine(a: SignatureLine, b: SignatureLine): boolean {
  return a.name === b.name && a.encoded === b.encoded
}
