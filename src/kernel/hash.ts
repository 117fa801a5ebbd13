import { createHash, createHmac, hash } from 'node:crypto'

/** SHA-256 of `bytes`, 32 bytes. The one file that a bundle for browsers replaces by noble's implementation.
 *  The digest crosses from the platform as a string, since a buffer allocated there for each costs two thirds of the time. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const binary = hash('sha256', bytes, 'binary')
  const digest = new Uint8Array(32)
  for (let i = 0; i < 32; i++) digest[i] = binary.charCodeAt(i)
  return digest
}

/** SHA-256 of several byte strings laid end to end, without copying them together. */
export function sha256Of(...parts: readonly Uint8Array[]): Uint8Array {
  const state = createHash('sha256')
  for (const part of parts) state.update(part)
  return new Uint8Array(state.digest())
}

/** SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** HMAC-SHA-256 of parts laid end to end, 32 bytes. Source: RFC 2104. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const state = createHmac('sha256', key)
  for (const part of parts) state.update(part)
  return new Uint8Array(state.digest())
}
