import { failure } from './error.ts'

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of `text`. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Text of UTF-8 `bytes`; a byte-order mark is kept. Throws `E_ENCODING` where the bytes are not UTF-8. */
export function utf8Text(bytes: Uint8Array, what = 'text'): string {
  try {
    return strictDecoder.decode(bytes)
  } catch (cause) {
    throw failure('E_ENCODING', `${what} is not valid UTF-8`, { cause })
  }
}

/** One array holding all `parts` in order. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** Whether two arrays hold the same bytes. Not constant-time: never used on secrets. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Orders arrays as unsigned bytes, shorter first where one begins the other. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The character codes of the digits. */
const digitCodes = encoder.encode('0123456789abcdef')
/** Room for the digits of a hash, which most of what is written in digits is: filled and read before anything else can run. */
const hashDigits = new Uint8Array(64)
/** What each digit stands for, by its character code; 255 for what is no digit. */
const hexDigits = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(code))
  return value < 0 ? 255 : value
})

/** Lower-case hexadecimal. The digits are written as bytes and read as one text: a text pieced together would be thirty of them in memory. */
export function hex(bytes: Uint8Array): string {
  const length = 2 * bytes.length
  const digits = length === hashDigits.length ? hashDigits : new Uint8Array(length)
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    digits[2 * i] = digitCodes[byte >> 4] ?? 0
    digits[2 * i + 1] = digitCodes[byte & 0x0f] ?? 0
  }
  return strictDecoder.decode(digits)
}

/** Bytes of a hexadecimal string. Throws `E_ENCODING` on anything but lower-case digits in pairs, so that a text has one reading. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  let bad = text.length % 2
  for (let i = 0; i < bytes.length; i++) {
    const high = hexDigits[text.charCodeAt(2 * i)] ?? 255
    const low = hexDigits[text.charCodeAt(2 * i + 1)] ?? 255
    bad |= (high | low) & 0xf0
    bytes[i] = (high << 4) | low
  }
  if (bad !== 0) throw failure('E_ENCODING', 'expected lower-case hexadecimal digits in pairs')
  return bytes
}

const base64Digits = encoder.encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const base64Padding = 0x3d

/** Standard base64 with padding (RFC 4648 §4). Written as bytes: `btoa` wants a string of the bytes first, which takes three times as long. */
export function base64(bytes: Uint8Array): string {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3))
  let end = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let shift = 18; shift >= 0; shift -= 6) text[end++] = base64Digits[(bits >> shift) & 63] ?? 0
  }
  const left = bytes.length % 3
  if (left > 0) text.fill(base64Padding, left - 3)
  return strictDecoder.decode(text)
}

/** Bytes of standard base64 with padding; refuses white space, missing padding and stray bits, so that a text has one reading. */
export function fromBase64(text: string): Uint8Array {
  let binary: string
  try {
    binary = atob(text)
  } catch (cause) {
    throw failure('E_ENCODING', 'expected standard base64 with padding', { cause })
  }
  if (btoa(binary) !== text) throw failure('E_ENCODING', 'expected standard base64 with padding')
  return bytesOf(binary)
}

/** The bytes of a string of characters below 256, as `atob` gives it. */
export function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
