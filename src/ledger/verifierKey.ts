import { base64, concat, fromBase64, hex, utf8 } from '../kernel/bytes.ts'
import { publicKeyBytes } from '../kernel/ed25519.ts'
import { failure, isFailure } from '../kernel/error.ts'
import { sha256 } from '../kernel/hash.ts'

// C2SP signed-note v1.0.0, keys.

/** Signature types in use: a log's own Ed25519 signature, and the timestamped cosignature. */
export const signatureTypes = { log: 0x01, cosignature: 0x04 } as const
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes]

/** A public key that may verify signatures of notes. Name and key id together name it. */
export interface VerifierKey {
  readonly name: string
  readonly type: SignatureType
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  /** 8 hex digits: the first 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
  readonly keyId: string
}

/** Whether `name` may stand in a signature line: not empty, no white space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^+\p{White_Space}\p{Cc}]+$/u.test(name)
}

function asSignatureType(type: number | undefined): SignatureType {
  if (type === signatureTypes.log || type === signatureTypes.cosignature) return type
  throw failure('E_KEY_MALFORMED', `no signature type ${type ?? 'is given'}`)
}

/** The key with this name, type and raw public key. Throws `E_KEY_MALFORMED`. */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw failure('E_KEY_MALFORMED', `"${name.slice(0, 80)}" cannot name a key`)
  if (publicKey.length !== publicKeyBytes) {
    throw failure('E_KEY_MALFORMED', `the public key of ${name.slice(0, 80)} is not an Ed25519 key`)
  }
  const id = sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4)
  return { name, type, publicKey: Uint8Array.from(publicKey), keyId: hex(id) }
}

/** `<name>+<key id>+<base64 of type ‖ public key>`. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.keyId}+${base64(concat(Uint8Array.of(key.type), key.publicKey))}`
}

/** The key that `text` describes. Throws `E_KEY_MALFORMED`, also where the key id is not that of the key. */
export function parseVerifierKey(text: string): VerifierKey {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text)
  const [, name = '', keyId = '', encoded = ''] = parts ?? []
  let bytes: Uint8Array
  try {
    bytes = fromBase64(encoded)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw failure('E_KEY_MALFORMED', 'a verifier key holds standard base64', { cause })
  }
  if (parts === null) throw failure('E_KEY_MALFORMED', 'a verifier key reads <name>+<key id>+<key>')
  const key = verifierKey(name, asSignatureType(bytes[0]), bytes.subarray(1))
  if (key.keyId !== keyId)
    throw failure('E_KEY_MALFORMED', `the key id of ${name} is ${key.keyId}, not ${keyId}`)
  return key
}
