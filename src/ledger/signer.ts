import { ed25519PublicKey } from '../kernel/ed25519.ts'
import { signatureTypes, verifierKey, type VerifierKey } from './verifierKey.ts'

/** A private key with its public half. Its kind is what it may sign. */
export interface Signer<Kind extends keyof typeof signatureTypes> {
  readonly kind: Kind
  readonly key: VerifierKey
  /** 32 secret bytes. */
  readonly seed: Uint8Array
}

/** The signer that `seed` (32 secret bytes) stands for. Throws `E_KEY_MALFORMED` where `name` cannot name a key. */
export function signerOf<Kind extends keyof typeof signatureTypes>(
  kind: Kind,
  name: string,
  seed: Uint8Array,
): Signer<Kind> {
  return { kind, key: verifierKey(name, signatureTypes[kind], ed25519PublicKey(seed)), seed }
}
