import { base64, utf8 } from '../src/kernel/bytes.ts'
import { ed25519PublicKey, signEd25519 } from '../src/kernel/ed25519.ts'
import { failure } from '../src/kernel/error.ts'
import type { MemberName } from '../src/kernel/id.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { cosignatureMessage, encodeCosignature } from '../src/ledger/cosignature.ts'
import type { CosigningKind } from '../src/ledger/memberKeys.ts'
import type { Keyring } from '../src/node/ports/keyring.ts'
import type { MemberKeys } from '../src/records/roster.ts'
import { hashOf } from './trace.ts'

const ageCharacters = '023456789acdefghjklmnpqrstuvwxyz'

/** A recipient that nobody has the identity of: a run encrypts nothing, and a roster wants one for each member. */
function recipientOf(owner: string): string {
  const drawn = [...hashOf(`${owner} age`), ...hashOf(`${owner} age on`)].slice(0, 58)
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
  /** How many keys the seat had before these. */
  readonly turn: number
}

/** What of a keyring a run has: nothing is exported or kept on a disk. */
export type SimulatedKeyring = Pick<
  Keyring,
  | 'seats'
  | 'create'
  | 'signLog'
  | 'cosign'
  | 'signTransport'
  | 'transportKey'
  | 'protection'
  | 'prepare'
  | 'signPrepared'
  | 'adopt'
>

/** All keys that a seat has at a time. */
interface Turn {
  readonly held: Readonly<Record<KeyKind, Key>>
  readonly keys: MemberKeys
}

function turnOf(seat: MemberName, turn: number): Turn {
  const owner = turn === 0 ? seat : `${seat} ${turn}`
  const key = (kind: string): Key => {
    const seed = hashOf(`${owner} ${kind}`)
    return { publicKey: ed25519PublicKey(seed), seed }
  }
  const held = { log: key('log'), held: key('held'), witness: key('witness'), transport: key('transport') }
  const keys = {
    log: base64(held.log.publicKey),
    held: base64(held.held.publicKey),
    witness: base64(held.witness.publicKey),
    transport: base64(held.transport.publicKey),
    age: recipientOf(owner),
  }
  return { held, keys }
}

/** The keys of one seat, made from its name and how many it had before, so that every run of a seed has the same. Signatures are what the kernel makes of them: real ones, or those of `standin.ts`. */
export class SeededKeyring implements SimulatedKeyring {
  readonly seat: MemberName
  /** How many keys the seat had before those in use. */
  turn = 0
  private now: Turn
  /** Told before anything is signed but messages between nodes. */
  before: (signing: Signing) => Promise<void> = async () => undefined

  constructor(seat: MemberName) {
    this.seat = seat
    this.now = turnOf(seat, 0)
  }

  get keys(): MemberKeys {
    return this.now.keys
  }

  async create(): Promise<ReadonlyMap<MemberName, MemberKeys>> {
    return new Map([[this.seat, this.keys]])
  }

  async prepare(seat: MemberName): Promise<MemberKeys> {
    return turnOf(seat, this.turn + 1).keys
  }

  async signPrepared(seat: MemberName, text: string): Promise<Uint8Array> {
    return signEd25519(turnOf(seat, this.turn + 1).held.log.seed, utf8(text))
  }

  async adopt(seat: MemberName, { log }: MemberKeys): Promise<void> {
    if (this.keys.log === log) return
    const next = turnOf(seat, this.turn + 1)
    if (next.keys.log !== log) throw failure('E_KEYS_MISSING', `no keys of ${seat}`, { paths: [seat] })
    this.now = next
    this.turn += 1
  }

  async seats(): Promise<readonly MemberName[]> {
    return [this.seat]
  }

  async protection(): Promise<'passphrase'> {
    return 'passphrase'
  }

  async signLog(seat: MemberName, text: string): Promise<Uint8Array> {
    await this.before({ seat, kind: 'log', text, turn: this.turn })
    return this.sign('log', utf8(text))
  }

  async cosign(seat: MemberName, kind: CosigningKind, text: string, at: Instant): Promise<Uint8Array> {
    await this.before({ seat, kind, text, turn: this.turn })
    const seconds = Math.floor(at / 1000)
    return encodeCosignature(seconds, this.sign(kind, cosignatureMessage(text, seconds)))
  }

  async signTransport(_seat: MemberName, text: Uint8Array): Promise<Uint8Array> {
    return this.sign('transport', text)
  }

  async transportKey(): Promise<Uint8Array> {
    return this.now.held.transport.publicKey
  }

  /** A signature without anybody being asked: for founding, and for who lies. */
  sign(kind: KeyKind, message: Uint8Array): Uint8Array {
    return signEd25519(this.now.held[kind].seed, message)
  }
}
