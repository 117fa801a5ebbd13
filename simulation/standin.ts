import { concat, sameBytes } from '../src/kernel/bytes.ts'
import { sha256 } from '../src/kernel/hash.ts'

// What stands in for src/kernel/ed25519.ts in most runs: hashes in the place of signatures, at a twentieth of the time. They bind a message to a key and
// change with every byte, as real ones do; what they do not do is keep anybody from signing for another, and no fault of a run forges by calculation.

/** Bytes of a public key. */
export const publicKeyBytes = 32

/** Whether `signature` is that of `message` under `publicKey`. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return (
    publicKey.length === publicKeyBytes &&
    signature.length === 64 &&
    sameBytes(signature, made(publicKey, message))
  )
}

/** The signature of `message` by the key that `seed` stands for. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return made(ed25519PublicKey(seed), message)
}

/** The public key of `seed`, made once for each: a keyring signs by the same seeds all along. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  const key = keys.get(seed) ?? sha256(seed)
  keys.set(seed, key)
  return key
}

const keys = new WeakMap<Uint8Array, Uint8Array>()

function made(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const half = sha256(concat(publicKey, message))
  return concat(half, half)
}
