import { base64, utf8 } from '../src/kernel/bytes.ts'
import { ed25519PublicKey, signEd25519 } from '../src/kernel/ed25519.ts'
import type { MemberName } from '../src/kernel/id.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { cosignatureMessage, encodeCosignature } from '../src/ledger/cosignature.ts'
import type { CosigningKind } from '../src/ledger/memberKeys.ts'
import type { Keyring } from '../src/node/ports/keyring.ts'
import type { MemberKeys } from '../src/records/roster.ts'
import { hashOf } from './trace.ts'

const ageCharacters = '023456789acdefghjklmnpqrstuvwxyz'

/** A recipient that nobody has the identity of: a run encrypts nothing, and a roster wants one for each member. */
function recipientOf(seat: MemberName): string {
  const drawn = [...hashOf(`${seat} age`), ...hashOf(`${seat} age on`)].slice(0, 58)
  return `age1${drawn.map((byte) => ageCharacters[byte % 32]).join('')}`
}

type KeyKind = 'log' | 'held' | 'witness' | 'transport'

interface Key {
  readonly publicKey: Uint8Array
  readonly seed: Uint8Array
}

/** What a node was about to sign. The run looks whether it may. */
export interface Signing {
  readonly seat: MemberName
  readonly kind: 'log' | CosigningKind
  readonly text: string
}

/** The keys of one seat, made from its name, so that every run of a seed has the same. Signatures are what the kernel makes of them: real ones, or those of `standin.ts`. */
export class SeededKeyring implements Pick<
  Keyring,
  'seats' | 'signLog' | 'cosign' | 'signTransport' | 'protection'
> {
  readonly seat: MemberName
  readonly keys: MemberKeys
  private readonly held: Readonly<Record<KeyKind, Key>>
  /** Told before anything is signed but messages between nodes. */
  before: (signing: Signing) => Promise<void> = async () => undefined

  constructor(seat: MemberName) {
    const key = (kind: string): Key => {
      const seed = hashOf(`${seat} ${kind}`)
      return { publicKey: ed25519PublicKey(seed), seed }
    }
    this.seat = seat
    this.held = { log: key('log'), held: key('held'), witness: key('witness'), transport: key('transport') }
    const { log, held, witness, transport } = this.held
    this.keys = {
      log: base64(log.publicKey),
      held: base64(held.publicKey),
      witness: base64(witness.publicKey),
      transport: base64(transport.publicKey),
      age: recipientOf(seat),
    }
  }

  async seats(): Promise<readonly MemberName[]> {
    return [this.seat]
  }

  async protection(): Promise<'passphrase'> {
    return 'passphrase'
  }

  async signLog(seat: MemberName, text: string): Promise<Uint8Array> {
    await this.before({ seat, kind: 'log', text })
    return this.sign('log', utf8(text))
  }

  async cosign(seat: MemberName, kind: CosigningKind, text: string, at: Instant): Promise<Uint8Array> {
    await this.before({ seat, kind, text })
    const seconds = Math.floor(at / 1000)
    return encodeCosignature(seconds, this.sign(kind, cosignatureMessage(text, seconds)))
  }

  async signTransport(_seat: MemberName, text: Uint8Array): Promise<Uint8Array> {
    return this.sign('transport', text)
  }

  /** A signature without anybody being asked: for founding, and for who lies. */
  sign(kind: KeyKind, message: Uint8Array): Uint8Array {
    return signEd25519(this.held[kind].seed, message)
  }
}
