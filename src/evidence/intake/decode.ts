import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { guessEncoding } from './encodings.ts'
import { binaryKind } from './signatures.ts'

/** A document's text and the encoding its bytes were in. */
export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding. */
  readonly encoding: string
}

/** Turns a document's bytes into text: by byte-order mark, then by what was declared, then as UTF-8, then by guessing among old encodings.
 *  A byte-order mark is dropped; line ends stay. `charset` is what the sender announced. `name` is used in messages.
 *  Throws `E_DOCUMENT_EMPTY`, `E_DOCUMENT_TOO_LARGE`, `E_DOCUMENT_BINARY` naming what it is, and `E_DOCUMENT_ENCODING` with the offset of the first
 *  byte that does not fit. */
export function decodeDocument(bytes: Uint8Array, name: string, charset?: string): Decoded {
  if (bytes.length > limits.documentBytes) throw tooLarge(name, bytes.length)
  if (bytes.length === 0) throw failure('E_DOCUMENT_EMPTY', `${name} is empty`, { paths: [name] })
  const decoded = decode(bytes, name, charset)
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0)
    throw failure('E_DOCUMENT_BINARY', `${name} holds a NUL character at ${nul}: it is not a text`, {
      paths: [name],
    })
  if (isBlank(decoded.text))
    throw failure('E_DOCUMENT_EMPTY', `${name} holds nothing but white space`, { paths: [name] })
  return decoded
}

/** The error for a document past `limits.documentBytes`. */
export function tooLarge(name: string, size: number): Error {
  return failure(
    'E_DOCUMENT_TOO_LARGE',
    `${name} has ${size} bytes; a document may have ${limits.documentBytes}. Split it into its parts.`,
    { paths: [name] },
  )
}

/** Whether a text shows nothing: white space, controls and characters without width only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{C}\u115f\u1160\u2800\u3164]/u.test(text)
}

function decode(bytes: Uint8Array, name: string, charset: string | undefined): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark) return decodeStrictly(bytes.subarray(mark.length), mark.encoding, name, mark.length)
  const kind = binaryKind(bytes)
  if (kind !== null) throw failure('E_DOCUMENT_BINARY', `${name} is ${kind}, not a text`, { paths: [name] })
  const declared = charset === undefined ? null : encodingNamed(charset)
  const nul = bytes.indexOf(0)
  const wide = declared?.startsWith('utf-16') && nul >= 0 ? declared : wideEncoding(bytes)
  if (wide !== null) return decodeStrictly(bytes, wide, name)
  if (nul >= 0)
    throw failure('E_DOCUMENT_BINARY', `${name} holds a NUL byte at ${nul}: it is not a text`, {
      paths: [name],
    })
  refuseControls(bytes, name)
  return decodeNarrow(bytes, name, declared)
}

function decodeNarrow(bytes: Uint8Array, name: string, declared: string | null): Decoded {
  // Single-byte encodings and UTF-16 accept nearly any bytes, so declaring them proves nothing; text that is valid UTF-8 is UTF-8.
  const first = declared !== null && !/^utf-16/.test(declared) && !isSingleByte(declared) ? declared : 'utf-8'
  const direct = tryDecode(bytes, first)
  if (direct !== null) return { text: direct, encoding: first }
  if (declared !== null) return decodeStrictly(bytes, declared, name)
  const scan = scanUtf8(bytes)
  if (scan.valid >= scan.invalid) throw misfit(name, 'utf-8', scan.firstInvalid)
  const guess = guessEncoding(bytes)
  if (guess === null)
    throw failure(
      'E_DOCUMENT_ENCODING',
      `${name} is not UTF-8 (byte ${scan.firstInvalid}) and no other encoding fits it clearly. Convert it to UTF-8.`,
      { paths: [`${name}:byte ${scan.firstInvalid}`] },
    )
  // Bytes that fit UTF-8 several times running do not happen by chance in a single-byte text: two encodings were laid together.
  if (isSingleByte(guess) && scan.longestRun.length >= 3) throw misfit(name, guess, scan.longestRun.start)
  return decodeStrictly(bytes, guess, name)
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without its mark: nearly every other byte of the head is NUL, as in any text with spaces and digits in a Latin script. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  if (head.length < 4 || bytes.length % 2 !== 0) return null
  const nuls = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls
  const half = head.length / 2
  if (odd > 0.7 * half && even === 0) return 'utf-16le'
  return even > 0.7 * half && odd === 0 ? 'utf-16be' : null
}

/** Controls that texts carry: tab, line ends, form feed, end of file (DOS), escape. */
const textControls = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])

function refuseControls(bytes: Uint8Array, name: string): void {
  const head = bytes.subarray(0, 64 * 1024)
  const controls = head.reduce((count, byte) => count + (byte < 0x20 && !textControls.has(byte) ? 1 : 0), 0)
  if (controls > Math.max(4, head.length / 50))
    throw failure('E_DOCUMENT_BINARY', `${name} is full of control characters: it is not a text`, {
      paths: [name],
    })
}

/** The WHATWG name of a declared charset; null where no decoder has it. */
export function encodingNamed(charset: string): string | null {
  try {
    return new TextDecoder(charset.trim()).encoding
  } catch {
    // An unknown label is a slip of the sender and no reason to refuse a text that is valid UTF-8.
    return null
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(windows-|iso-8859|koi8|ibm866|macintosh|x-mac)/.test(encoding)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string, name: string, skipped = 0): Decoded {
  const text = tryDecode(bytes, encoding)
  if (text === null) {
    const offset = encoding.startsWith('utf-16')
      ? firstLoneSurrogate(bytes, encoding === 'utf-16le')
      : encoding === 'utf-8'
        ? scanUtf8(bytes).firstInvalid
        : firstMisfit(bytes, encoding)
    throw misfit(name, encoding, skipped + offset)
  }
  return { text, encoding }
}

function misfit(name: string, encoding: string, offset: number): Error {
  return failure(
    'E_DOCUMENT_ENCODING',
    `${name} is not ${encoding} throughout: byte ${offset} does not fit. Was it put together from files in different encodings?`,
    { paths: [`${name}:byte ${offset}`] },
  )
}

/** Offset of the byte with which `bytes` stop being `encoding`: the longest prefix that decodes is found by halving. */
function firstMisfit(bytes: Uint8Array, encoding: string): number {
  let fits = 0
  let fails = bytes.length
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      fits = middle
    } catch {
      fails = middle
    }
  }
  return fits
}

/** Offset of the first surrogate of UTF-16 `bytes` without its partner, or of a last byte that is half a unit. */
function firstLoneSurrogate(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const kind = view.getUint16(i, littleEndian) & 0xfc00
    if (kind === 0xdc00) return i
    if (kind !== 0xd800) continue
    if (i + 3 >= bytes.length || (view.getUint16(i + 2, littleEndian) & 0xfc00) !== 0xdc00) return i
    i += 2
  }
  return bytes.length - 1
}

interface Utf8Scan {
  /** Well-formed sequences of two bytes and more. */
  readonly valid: number
  /** High bytes that belong to none. */
  readonly invalid: number
  readonly firstInvalid: number
  /** The most well-formed sequences one after another, with nothing between them. */
  readonly longestRun: { readonly start: number; readonly length: number }
}

/** How far `bytes` are UTF-8 (RFC 3629; overlong forms and surrogates are left to the decoder). */
function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let valid = 0
  let invalid = 0
  let firstInvalid = -1
  let longestRun = { start: 0, length: 0 }
  let run = { start: 0, length: 0 }
  let i = 0
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i)
    if (length > 1) {
      valid++
      run = run.length === 0 ? { start: i, length: 1 } : { start: run.start, length: run.length + 1 }
      if (run.length > longestRun.length) longestRun = run
    } else {
      run = { start: 0, length: 0 }
      if (length === 0) {
        invalid++
        if (firstInvalid < 0) firstInvalid = i
      }
    }
    i += Math.max(length, 1)
  }
  // Only what `sequenceLength` leaves to the decoder can have made a text without a misfit here fail there.
  if (firstInvalid < 0) firstInvalid = firstMisfit(bytes, 'utf-8')
  return { valid, invalid, firstInvalid, longestRun }
}

/** Bytes of the UTF-8 sequence at `i`; 0 where none begins there. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
