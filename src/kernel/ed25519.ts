import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { fromHex, hex } from './bytes.ts'
import { limits } from './limits.ts'

// Ed25519 (RFC 8032) over the platform's cryptography; like hash.ts, a bundle for browsers replaces this file.

/** What stands before the raw key in its DER forms (RFC 8410). */
const publicKeyPrefix = fromHex('302a300506032b6570032100')
const privateKeyPrefix = fromHex('302e020100300506032b657004220420')

/** The y coordinates of all points of small order, sign bit clear, canonical and not. */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** Whether 32 bytes may serve as a public key: under a key of small order anyone can sign anything. */
export function isEd25519PublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false
  const y = Uint8Array.from(publicKey)
  y[31] = (y[31] ?? 0) & 0x7f
  return !smallOrder.has(hex(y))
}

/** Parsed keys by their raw bytes, the longest unused first; `undefined` marks bytes that are no key. */
const parsedKeys = new Map<string, KeyObject | undefined>()

function parsedKey(publicKey: Uint8Array): KeyObject | undefined {
  const name = String.fromCharCode(...publicKey)
  const known = parsedKeys.get(name)
  if (known !== undefined || parsedKeys.has(name)) {
    parsedKeys.delete(name)
    parsedKeys.set(name, known)
    return known
  }
  const key = isEd25519PublicKey(publicKey)
    ? createPublicKey({ key: Buffer.concat([publicKeyPrefix, publicKey]), format: 'der', type: 'spki' })
    : undefined
  if (parsedKeys.size >= limits.parsedKeys) {
    for (const oldest of parsedKeys.keys()) {
      parsedKeys.delete(oldest)
      break
    }
  }
  parsedKeys.set(name, key)
  return key
}

/** Whether `signature` (64 bytes) is that of `message` under `publicKey` (32 bytes). Never throws: a key that is none verifies nothing. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = parsedKey(publicKey)
  return key !== undefined && verify(null, message, key, signature)
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
