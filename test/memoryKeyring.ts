import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { base64 } from '../src/kernel/bytes.ts'
import { ed25519PublicKey, signEd25519 } from '../src/kernel/ed25519.ts'
import { failure } from '../src/kernel/error.ts'
import type { MemberName } from '../src/kernel/id.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { sameJson } from '../src/kernel/json.ts'
import { cosign } from '../src/ledger/cosignature.ts'
import { cosignerName, type CosigningKind } from '../src/ledger/memberKeys.ts'
import { checkMessageText } from '../src/ledger/messageText.ts'
import { signNote } from '../src/ledger/note.ts'
import { signatureOf } from '../src/ledger/signatureLine.ts'
import { signerOf } from '../src/ledger/signer.ts'
import type { Keyring, KeyProtection } from '../src/node/ports/keyring.ts'
import type { MemberKeys } from '../src/records/roster.ts'

/** Seeds of one seat's signing keys, 32 bytes each. */
interface Seeds {
  readonly log: Uint8Array
  readonly held: Uint8Array
  readonly witness: Uint8Array
  readonly transport: Uint8Array
}

/** Keys in memory, said to be under a passphrase: what opens one takes half a second, which a test of many nodes does not have. */
export class MemoryKeyring implements Keyring {
  protected readonly held = new Map<MemberName, Seeds>()
  private readonly under: KeyProtection

  private readonly identities = new Map<MemberName, string>()
  readonly #prepared = new Map<MemberName, FreshKeys>()

  constructor(under: KeyProtection = 'passphrase') {
    this.under = under
  }

  async create(seats: readonly MemberName[]): Promise<ReadonlyMap<MemberName, MemberKeys>> {
    this.held.clear()
    const made = new Map<MemberName, MemberKeys>()
    for (const seat of seats) {
      const keys = await freshKeys()
      this.use(seat, keys)
      made.set(seat, publicHalves(keys))
    }
    return made
  }

  async prepare(seat: MemberName): Promise<MemberKeys> {
    const keys = this.#prepared.get(seat) ?? (await freshKeys())
    this.#prepared.set(seat, keys)
    return publicHalves(keys)
  }

  async signPrepared(seat: MemberName, text: string): Promise<Uint8Array> {
    return noteSignature(seat, this.preparedOf(seat).log, text)
  }

  async adopt(seat: MemberName, wanted: MemberKeys): Promise<void> {
    const log = this.held.get(seat)?.log
    if (log && base64(ed25519PublicKey(log)) === wanted.log) return
    const keys = this.preparedOf(seat)
    if (!sameJson(publicHalves(keys), wanted)) throw missing(seat)
    this.use(seat, keys)
    this.#prepared.delete(seat)
  }

  private use(seat: MemberName, { identity, ...seeds }: FreshKeys): void {
    this.held.set(seat, seeds)
    this.identities.set(seat, identity)
  }

  private preparedOf(seat: MemberName): FreshKeys {
    const keys = this.#prepared.get(seat)
    if (keys) return keys
    throw missing(seat)
  }

  async seats(): Promise<readonly MemberName[]> {
    return [...this.held.keys()]
  }

  async signLog(seat: MemberName, text: string): Promise<Uint8Array> {
    return noteSignature(seat, this.seedsOf(seat).log, text)
  }

  async cosign(seat: MemberName, kind: CosigningKind, text: string, at: Instant): Promise<Uint8Array> {
    const signer = signerOf('cosignature', cosignerName(seat, kind), this.seedsOf(seat)[kind])
    const signature = signatureOf(cosign(signer, text, at))
    if (signature) return signature
    throw new Error('a cosigning key gives one kind of signature')
  }

  async signTransport(seat: MemberName, text: Uint8Array): Promise<Uint8Array> {
    checkMessageText(text)
    return signEd25519(this.seedsOf(seat).transport, text)
  }

  async transportKey(seat: MemberName): Promise<Uint8Array> {
    return ed25519PublicKey(this.seedsOf(seat).transport)
  }

  async exportTo(): Promise<never> {
    throw new Error('keys in memory are not exported')
  }

  async importFrom(): Promise<never> {
    throw new Error('keys in memory are not imported')
  }

  async protect(): Promise<void> {
    // They are under nothing.
  }

  async protection(): Promise<KeyProtection | undefined> {
    return this.held.size === 0 ? undefined : this.under
  }

  /** What opens files made for a seat. */
  identityOf(seat: MemberName): string {
    const identity = this.identities.get(seat)
    if (identity !== undefined) return identity
    throw missing(seat)
  }

  protected seedsOf(seat: MemberName): Seeds {
    const seeds = this.held.get(seat)
    if (seeds) return seeds
    throw missing(seat)
  }
}

function missing(seat: MemberName): Error {
  return failure('E_KEYS_MISSING', `no keys of ${seat}`, { paths: [seat] })
}

function seed(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}

/** All keys of a seat that begins, with the recipient that others seal to. */
interface FreshKeys extends Seeds {
  readonly identity: string
  readonly recipient: string
}

async function freshKeys(): Promise<FreshKeys> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  return { log: seed(), held: seed(), witness: seed(), transport: seed(), identity, recipient }
}

function publicHalves({ log, held, witness, transport, recipient }: FreshKeys): MemberKeys {
  const key = (bytes: Uint8Array): string => base64(ed25519PublicKey(bytes))
  return { log: key(log), held: key(held), witness: key(witness), transport: key(transport), age: recipient }
}

function noteSignature(seat: MemberName, log: Uint8Array, text: string): Uint8Array {
  const signature = signatureOf(signNote(signerOf('log', seat, log), text))
  if (signature) return signature
  throw new Error('a log key gives one kind of signature')
}
