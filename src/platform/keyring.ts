import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { fromBase64, utf8, utf8Text } from '../kernel/bytes.ts'
import { ed25519PublicKey, signEd25519 } from '../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError, type ErrorCode } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { sameJson } from '../kernel/json.ts'
import { cosign } from '../ledger/cosignature.ts'
import { cosignerName, type CosigningKind } from '../ledger/memberKeys.ts'
import { checkMessageText } from '../ledger/messageText.ts'
import { signNote } from '../ledger/note.ts'
import { signatureOf, type SignatureLine } from '../ledger/signatureLine.ts'
import { signerOf } from '../ledger/signer.ts'
import type { MemberKeys } from '../records/roster.ts'
import type { Keyring, KeyExportNote, KeyProtection } from '../node/ports/keyring.ts'
import type { Sealing } from '../node/ports/sealing.ts'
import { readIfThere, setAside, writeWhole } from './files.ts'
import { sealTo, unsealWith } from './sealing.ts'
import { freshKeys, publicHalves, seatKeys, type SeatKeys } from './seatKeys.ts'

const ringForm = z.strictObject({
  format: z.literal('entente/keyring@1'),
  seats: z.array(seatKeys),
  /** Made for seats, and not adopted by the members yet. */
  prepared: z.array(seatKeys).optional(),
})
const exportForm = z.strictObject({
  format: z.literal('entente/keys-export@1'),
  node: z.string(),
  act: z.int().min(0),
  generation: z.int().min(0),
  ring: ringForm,
})
type Ring = z.infer<typeof ringForm>

/** scrypt work of a passphrase, log2: about half a second here, twice what guessing a weak passphrase may cost unpunished. */
const scryptWork = 16
/** First line of an age file whose only stanza is a passphrase's. */
const passphraseStanza = '-> scrypt '

/** Where a keyring rests and what opens it. */
export interface KeyringPlace {
  /** Where the encrypted keyring stands, inside the data folder. */
  readonly dataFolder: string
  /** Where the secret of a study that has no passphrase stands, outside of it. */
  readonly stateFolder: string
  /** Given by the operator, a systemd credential or the environment. */
  readonly passphrase: string | undefined
}

/** Keys in one age-encrypted file, mode 0600, under a passphrase or, for a study, under an identity kept in the state folder. */
export class FileKeyring implements Keyring {
  private readonly path: string
  private readonly secretPath: string
  private passphrase: string | undefined
  private opened: Ring | undefined
  /** Public halves: each message names one, and working it out costs as much as signing. */
  private readonly transportKeys = new WeakMap<SeatKeys, Uint8Array>()

  constructor(place: KeyringPlace) {
    this.path = join(place.dataFolder, 'keys', 'keyring.age')
    this.secretPath = join(place.stateFolder, 'secret')
    this.passphrase = place.passphrase
  }

  async create(seats: readonly MemberName[]): Promise<ReadonlyMap<MemberName, MemberKeys>> {
    const fresh = await Promise.all(seats.map(freshKeys))
    await setAside(this.path)
    await this.keep({ format: 'entente/keyring@1', seats: fresh }, this.passphrase)
    const entries = fresh.map(async (keys) => [keys.seat, await publicHalves(keys)] as const)
    return new Map(await Promise.all(entries))
  }

  async seats(): Promise<readonly MemberName[]> {
    return (await this.ring()).seats.map((keys) => keys.seat)
  }

  async signLog(seat: MemberName, text: string): Promise<Uint8Array> {
    const { log } = await this.keysOf(seat)
    return signatureIn(signNote(signerOf('log', seat, fromBase64(log)), text))
  }

  async cosign(seat: MemberName, kind: CosigningKind, text: string, at: Instant): Promise<Uint8Array> {
    const seed = fromBase64((await this.keysOf(seat))[kind])
    return signatureIn(cosign(signerOf('cosignature', cosignerName(seat, kind), seed), text, at))
  }

  async signTransport(seat: MemberName, text: Uint8Array): Promise<Uint8Array> {
    checkMessageText(text)
    return signEd25519(fromBase64((await this.keysOf(seat)).transport), text)
  }

  async transportKey(seat: MemberName): Promise<Uint8Array> {
    const keys = await this.keysOf(seat)
    const known = this.transportKeys.get(keys) ?? ed25519PublicKey(fromBase64(keys.transport))
    this.transportKeys.set(keys, known)
    return known
  }

  async prepare(seat: MemberName): Promise<MemberKeys> {
    const ring = await this.ring()
    const before = ring.prepared?.find((keys) => keys.seat === seat)
    if (before) return publicHalves(before)
    const fresh = await freshKeys(seat)
    await this.keepAsBefore({ ...ring, prepared: [...(ring.prepared ?? []), fresh] })
    return publicHalves(fresh)
  }

  async signPrepared(seat: MemberName, text: string): Promise<Uint8Array> {
    const keys = (await this.ring()).prepared?.find((candidate) => candidate.seat === seat)
    if (keys === undefined) throw this.missing(seat)
    return signatureIn(signNote(signerOf('log', seat, fromBase64(keys.log)), text))
  }

  async adopt(seat: MemberName, wanted: MemberKeys): Promise<void> {
    const ring = await this.ring()
    const isWanted = async (keys: SeatKeys): Promise<boolean> =>
      keys.seat === seat && sameJson(await publicHalves(keys), wanted)
    for (const keys of ring.seats) if (await isWanted(keys)) return
    for (const keys of ring.prepared ?? []) {
      if (!(await isWanted(keys))) continue
      const seats = [...ring.seats.filter((each) => each.seat !== seat), keys]
      await this.keepAsBefore({
        ...ring,
        seats,
        prepared: (ring.prepared ?? []).filter((each) => each !== keys),
      })
      return
    }
    throw this.missing(seat)
  }

  /** What an age file made for a seat holds. Throws as `unsealWith`, `E_KEYS_MISSING`, `E_KEYS_LOCKED`. */
  async *unseal(seat: MemberName, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* unsealWith((await this.keysOf(seat)).age, sealed)
  }

  private async keysOf(seat: MemberName): Promise<SeatKeys> {
    const keys = (await this.ring()).seats.find((candidate) => candidate.seat === seat)
    if (keys) return keys
    throw this.missing(seat)
  }

  private missing(seat: MemberName): EntenteError {
    return failure(
      'E_KEYS_MISSING',
      `the keys of ${seat} are not in this data folder; "entente keys import" brings them`,
      { paths: [this.path] },
    )
  }

  async protection(): Promise<KeyProtection | undefined> {
    const bytes = await readIfThere(this.path)
    if (bytes === undefined) return undefined
    return isUnderPassphrase(bytes) ? 'passphrase' : 'stateSecret'
  }

  async exportTo(passphrase: string, note: KeyExportNote): Promise<Uint8Array> {
    const ring = await this.ring()
    if (ring.seats.length === 0)
      throw failure('E_KEYS_MISSING', 'there are no keys to export', { paths: [this.path] })
    const text = JSON.stringify({ format: 'entente/keys-export@1', ...note, ring })
    return encryptUnder(passphrase, utf8(text))
  }

  async importFrom(
    bytes: Uint8Array,
    passphrase: string,
    accept?: (note: KeyExportNote) => Promise<void>,
  ): Promise<KeyExportNote> {
    if (!isAgeFile(bytes)) throw failure('E_BACKUP_INVALID', 'this is no export of keys')
    const text = await decryptUnder(passphrase, bytes, 'the export')
    const { ring, ...note } = parsedAs(exportForm, text, () =>
      failure('E_BACKUP_INVALID', 'this is no export of keys'),
    )
    const known = await this.ringIfOpen()
    const merged = joined(known?.seats ?? [], ring.seats)
    const { node, act, generation } = note
    await accept?.({ node, act, generation })
    if (known === undefined) {
      await setAside(this.path)
      await this.keep({ ...ring, seats: merged }, this.passphrase)
    } else await this.keepAsBefore({ ...known, seats: merged })
    return { node, act, generation }
  }

  async protect(passphrase: string | undefined): Promise<void> {
    await this.keep(await this.ring(), passphrase)
    this.passphrase = passphrase
  }

  /** The opened keyring; undefined where it cannot be opened. */
  private async ringIfOpen(): Promise<Ring | undefined> {
    try {
      return await this.ring()
    } catch (error) {
      const codes: readonly ErrorCode[] = ['E_KEYS_LOCKED', 'E_PASSPHRASE', 'E_DATA_FOLDER_DAMAGED']
      if (isFailure(error) && codes.includes(error.code)) return undefined
      throw error
    }
  }

  /** The opened keyring; empty where there is none. */
  private async ring(): Promise<Ring> {
    if (this.opened) return this.opened
    const bytes = await readIfThere(this.path)
    if (bytes === undefined) return { format: 'entente/keyring@1', seats: [] }
    if (!isAgeFile(bytes))
      throw failure(
        'E_DATA_FOLDER_DAMAGED',
        `${this.path} is damaged; "entente keys import" brings the keys back`,
        { paths: [this.path] },
      )
    const text = isUnderPassphrase(bytes)
      ? await this.openByPassphrase(bytes)
      : await this.openBySecret(bytes)
    this.opened = parsedAs(ringForm, text, () =>
      failure('E_DATA_FOLDER_DAMAGED', `${this.path} opens, but is no keyring that this software knows`, {
        paths: [this.path],
      }),
    )
    return this.opened
  }

  private async openByPassphrase(bytes: Uint8Array): Promise<Uint8Array> {
    if (this.passphrase === undefined) {
      throw failure(
        'E_KEYS_LOCKED',
        'the keys are under a passphrase: set ENTENTE_PASSPHRASE or --passphrase-file',
        {
          paths: [this.path],
        },
      )
    }
    return decryptUnder(this.passphrase, bytes, 'the keyring')
  }

  private async openBySecret(bytes: Uint8Array): Promise<Uint8Array> {
    const secret = await readIfThere(this.secretPath)
    const decrypter = new Decrypter()
    try {
      if (secret !== undefined) decrypter.addIdentity(utf8Text(secret).trim())
      return await decrypter.decrypt(bytes)
    } catch (cause) {
      throw failure(
        'E_KEYS_LOCKED',
        `the secret that opens the keys is not at ${this.secretPath}; "entente keys import" brings the keys back`,
        {
          paths: [this.path, this.secretPath],
          cause,
        },
      )
    }
  }

  /** Keeps a ring under what the one before was under. */
  private async keepAsBefore(ring: Ring): Promise<void> {
    const isUnderSecret = (await this.protection()) === 'stateSecret'
    await this.keep(ring, isUnderSecret ? undefined : this.passphrase)
  }

  private async keep(ring: Ring, passphrase: string | undefined): Promise<void> {
    const text = utf8(JSON.stringify(ring))
    await writeWhole(
      this.path,
      passphrase === undefined ? await this.encryptUnderSecret(text) : await encryptUnder(passphrase, text),
    )
    this.opened = ring
  }

  private async encryptUnderSecret(text: Uint8Array): Promise<Uint8Array> {
    const known = await readIfThere(this.secretPath)
    const identity = known ? utf8Text(known).trim() : await generateX25519Identity()
    if (!known) await writeWhole(this.secretPath, utf8(`${identity}\n`))
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(identity))
    return encrypter.encrypt(text)
  }
}

/** Encrypts for members, and opens for the seats of a keyring in a folder what was encrypted for them. */
export function sealingBy(keyring: Keyring): Sealing {
  if (!(keyring instanceof FileKeyring)) throw new Error('only the keyring of a folder opens files')
  return { seal: sealTo, unseal: (seat, sealed) => keyring.unseal(seat, sealed) }
}

function signatureIn(line: SignatureLine): Uint8Array {
  const signature = signatureOf(line)
  if (signature === undefined) throw new Error('a key of ours gives no signature with stray bits')
  return signature
}

/** The keys that are here and those given. Throws `E_BACKUP_INVALID` where they differ for one seat. */
function joined(known: Ring['seats'], given: Ring['seats']): Ring['seats'] {
  const seats = new Map(known.map((keys) => [keys.seat, keys]))
  for (const keys of given) {
    const here = seats.get(keys.seat)
    if (here && JSON.stringify(here) !== JSON.stringify(keys)) {
      throw failure('E_BACKUP_INVALID', `the export has other keys of ${keys.seat} than are here`, {
        paths: [keys.seat],
      })
    }
    seats.set(keys.seat, keys)
  }
  return [...seats.values()]
}

/** What `bytes` say in the form of `schema`. Throws what `refusal` makes. */
function parsedAs<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
  refusal: () => EntenteError,
): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(utf8Text(bytes))
  } catch {
    throw refusal()
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw refusal()
  return parsed.data
}

function isAgeFile(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 22)) === 'age-encryption.org/v1\n'
}

function isUnderPassphrase(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 80)).includes(passphraseStanza)
}

async function encryptUnder(passphrase: string, text: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(scryptWork)
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(text)
}

async function decryptUnder(passphrase: string, bytes: Uint8Array, what: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(bytes)
  } catch (cause) {
    throw failure('E_PASSPHRASE', `the passphrase does not open ${what}`, { cause })
  }
}
