import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { concat, hex } from '../../src/kernel/bytes.ts'

// Stands in for src/kernel/hash.ts where there is no node:crypto; what each does is said there.

/** SHA-256 of `bytes`, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return digest(bytes)
}

/** SHA-256 of several byte strings laid end to end. */
export function sha256Of(...parts: readonly Uint8Array[]): Uint8Array {
  const state = digest.create()
  for (const part of parts) state.update(part)
  return state.digest()
}

/** SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return hex(digest(bytes))
}

/** HMAC-SHA-256 of parts laid end to end, 32 bytes. Source: RFC 2104. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return hmac(digest, key, concat(...parts))
}
