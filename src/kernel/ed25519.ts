import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { concat, fromHex } from './bytes.ts'
import { sha256Hex } from './hash.ts'
import { limits } from './limits.ts'

// Ed25519 (RFC 8032) over the platform's cryptography; like hash.ts, a bundle for browsers replaces this file.
// Verification is strict: a scalar that is not reduced and a key of small order verify nothing.

/** What stands before the raw key in its DER forms (RFC 8410). */
const publicKeyPrefix = fromHex('302a300506032b6570032100')
const privateKeyPrefix = fromHex('302e020100300506032b657004220420')

/** Bytes of a public key. */
export const publicKeyBytes = 32

/** Parsed keys by their raw bytes, the longest unused first. */
const parsedKeys = new Map<string, KeyObject>()

function parsedKey(publicKey: Uint8Array): KeyObject {
  const name = String.fromCharCode(...publicKey)
  const key =
    parsedKeys.get(name) ??
    createPublicKey({ key: Buffer.concat([publicKeyPrefix, publicKey]), format: 'der', type: 'spki' })
  parsedKeys.delete(name)
  parsedKeys.set(name, key)
  if (parsedKeys.size > limits.parsedKeys) {
    for (const oldest of parsedKeys.keys()) {
      parsedKeys.delete(oldest)
      break
    }
  }
  return key
}

/** Digests of what was found to hold, the longest unused first: kept heads are opened again and again, and a hash costs a fiftieth of a verification. */
const verified = new Set<string>()

/** Whether `signature` (64 bytes) is that of `message` under `publicKey` (32 bytes). Never throws: a key that is none verifies nothing. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== publicKeyBytes || signature.length !== 64) return false
  // Two of fixed length before the one that is not: no two questions share a digest.
  const asked = sha256Hex(concat(publicKey, signature, message))
  if (verified.delete(asked)) {
    verified.add(asked)
    return true
  }
  if (!verify(null, message, parsedKey(publicKey), signature)) return false
  verified.add(asked)
  if (verified.size > limits.verifiedSignatures) {
    for (const oldest of verified) {
      verified.delete(oldest)
      break
    }
  }
  return true
}

function privateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`)
  return createPrivateKey({ key: Buffer.concat([privateKeyPrefix, seed]), format: 'der', type: 'pkcs8' })
}

/** Signature of `message`, 64 bytes, by the key that `seed` (32 secret bytes) stands for. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKey(seed)))
}

/** The public key of `seed`, 32 bytes. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(publicKeyPrefix.length))
}
