import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concat, sameBytes } from '../../src/kernel/bytes.ts'

// Stands in for src/kernel/ed25519.ts where there is no node:crypto. Two verifiers must never differ over a signature that somebody made to divide them, so
// it accepts what OpenSSL accepts: the equation without the cofactor (RFC 8032, section 5.1.7, second form), R compared as bytes. noble's own `verify` clears the
// cofactor, and would take signatures that the node refuses.

const { Point } = ed25519
type Point = InstanceType<typeof Point>

/** Bytes of a public key. */
export const publicKeyBytes = 32

const order = Point.Fn.ORDER
/** Keys that verify once cost less without a table, keys that verify often less with one of this width. */
const tableWidth = 4
const oftenFrom = 2

Point.BASE.precompute(8, false)

/** A public key as it is verified by: its negative, and how often it was asked for. */
interface ParsedKey {
  readonly negative: Point
  uses: number
}

/** Parsed keys by their raw bytes; null for what is no key. A page verifies a few files and is closed. */
const parsedKeys = new Map<string, ParsedKey | null>()

function parsedKey(publicKey: Uint8Array): ParsedKey | null {
  const name = String.fromCharCode(...publicKey)
  let key = parsedKeys.get(name)
  if (key === undefined) {
    key = parse(publicKey)
    parsedKeys.set(name, key)
  }
  if (key === null) return null
  key.uses += 1
  if (key.uses === oftenFrom) key.negative.precompute(tableWidth, false)
  return key
}

function parse(publicKey: Uint8Array): ParsedKey | null {
  try {
    const point = Point.fromBytes(publicKey)
    return point.isSmallOrder() ? null : { negative: point.negate(), uses: 0 }
  } catch {
    // noble throws for bytes that are no point; they verify nothing.
    return null
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let number = 0n
  for (let i = bytes.length - 1; i >= 0; i--) number = (number << 8n) | BigInt(bytes[i] ?? 0)
  return number
}

/** Whether `signature` (64 bytes) is that of `message` under `publicKey` (32 bytes). Never throws: a key that is none verifies nothing. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== publicKeyBytes || signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (s >= order) return false
  const key = parsedKey(publicKey)
  if (key === null) return false
  const k = littleEndian(sha512(concat(r, publicKey, message))) % order
  const found = Point.BASE.multiplyUnsafe(s).add(key.negative.multiplyUnsafe(k))
  return sameBytes(found.toBytes(), r)
}

/** Signature of `message`, 64 bytes, by the key that `seed` (32 secret bytes) stands for. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed)
}

/** The public key of `seed`, 32 bytes. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed)
}
