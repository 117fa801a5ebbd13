import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { CosigningKind } from '../../ledger/memberKeys.ts'
import type { MemberKeys } from '../../records/roster.ts'

/** How private keys rest on disk. `stateSecret`: under a random secret beside the marker, which only a study may do. */
export type KeyProtection = 'passphrase' | 'stateSecret'

/** The private keys of this node's seats. They never leave it but as an encrypted export. */
export interface Keyring {
  /** Makes keys for seats that are about to be founded and keeps them before it resolves. A keyring that stands there already is set
   *  aside, never overwritten: it is left of a founding that was cut off, or of a store that is gone. Gives the public halves. */
  create(seats: readonly MemberName[]): Promise<ReadonlyMap<MemberName, MemberKeys>>
  /** Seats whose keys are here. Empty where there is no keyring. Throws `E_KEYS_LOCKED`, `E_PASSPHRASE`. */
  seats(): Promise<readonly MemberName[]>
  /** 64-byte signature by a seat's log key over a text that such a key may sign.
   *  Throws `E_KEYS_MISSING`, `E_KEYS_LOCKED`, `E_SIGNING_TEXT_REFUSED`. */
  signLog(seat: MemberName, text: string): Promise<Uint8Array>
  /** 72-byte cosignature (seconds since 1970, signature) of a checkpoint's text by a seat's key of one kind.
   *  Throws `E_KEYS_MISSING`, `E_KEYS_LOCKED`, `E_CHECKPOINT_MALFORMED` for a text that is none. */
  cosign(seat: MemberName, kind: CosigningKind, text: string, at: Instant): Promise<Uint8Array>
  /** 64-byte signature by a seat's transport key over what HTTP message signatures cover, and nothing else.
   *  Throws `E_KEYS_MISSING`, `E_KEYS_LOCKED`, `E_SIGNING_TEXT_REFUSED`. */
  signTransport(seat: MemberName, text: Uint8Array): Promise<Uint8Array>
  /** Public half of the transport key that a seat signs with, 32 bytes. Throws `E_KEYS_MISSING`, `E_KEYS_LOCKED`. */
  transportKey(seat: MemberName): Promise<Uint8Array>
  /** Makes keys that a seat is to have once the members adopt them, and keeps them beside those in use before it resolves; those made before that are not in use
   *  yet are given again. Gives the public halves. */
  prepare(seat: MemberName): Promise<MemberKeys>
  /** 64-byte signature by the log key that was prepared for a seat. Throws as `signLog`. */
  signPrepared(seat: MemberName, text: string): Promise<Uint8Array>
  /** Has a seat sign with its prepared keys from now on, whose public halves these are; nothing changes where they are in use already.
   *  Throws `E_KEYS_MISSING` where neither is so, `E_KEYS_LOCKED`. */
  adopt(seat: MemberName, keys: MemberKeys): Promise<void>
  protection(): Promise<KeyProtection | undefined>
  /** All keys in one file encrypted under `passphrase`, with what a restore must know. */
  exportTo(passphrase: string, note: KeyExportNote): Promise<Uint8Array>
  /** Takes in an export, beside the keys that are here. `accept` is told what the export says before anything is kept; nothing is
   *  where it throws. A keyring that cannot be opened is set aside, never overwritten.
   *  Throws `E_PASSPHRASE`; `E_BACKUP_INVALID` for what is no export, or has other keys of a seat than are here. */
  importFrom(
    bytes: Uint8Array,
    passphrase: string,
    accept?: (note: KeyExportNote) => Promise<void>,
  ): Promise<KeyExportNote>
  /** Keeps the keys under another protection from now on. */
  protect(passphrase: string | undefined): Promise<void>
}

/** What an export of keys tells a restore: whose node, and how far it had signed. */
export interface KeyExportNote {
  readonly node: string
  readonly act: number
  readonly generation: number
}
