import { base64 } from '../../kernel/bytes.ts'
import { sha256, sha256Hex } from '../../kernel/hash.ts'

/** The value of a Content-Digest header (RFC 9530) over these bytes. */
export function contentDigest(bytes: Uint8Array): string {
  return `sha-256=:${base64(sha256(bytes))}:`
}

/** The id of a transport key: hex SHA-256 of its 32 raw bytes. */
export function keyIdOf(publicKey: Uint8Array): string {
  return sha256Hex(publicKey)
}
