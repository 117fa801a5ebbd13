import { base64, hex, utf8, utf8Text } from '../src/kernel/bytes.ts'
import { sha256, sha256Hex } from '../src/kernel/hash.ts'
import type { CharterHash, CoalitionId, CompartmentId, MemberName, RecordId } from '../src/kernel/id.ts'
import { instant, parseInstant } from '../src/kernel/instant.ts'
import { quorumUnder } from '../src/decisions/counts.ts'
import { membersOf, type Ground, type Statement, type StatementType } from '../src/decisions/statement.ts'
import { formatCheckpoint, formatOrigin, type LogName } from '../src/ledger/checkpoint.ts'
import { cosign } from '../src/ledger/cosignature.ts'
import { encodeEntry, sealBody } from '../src/ledger/entry.ts'
import {
  foundingBytes,
  plenaryOf,
  epochAfter,
  genesisEpoch,
  type Epoch,
  type LiveCompartment,
} from '../src/ledger/founding.ts'
import { cosignerName } from '../src/ledger/memberKeys.ts'
import { formatNote, signNote } from '../src/ledger/note.ts'
import { proveInclusion } from '../src/ledger/proof.ts'
import { signerOf, type Signer } from '../src/ledger/signer.ts'
import { keyText } from '../src/ledger/signingText.ts'
import { formatTlogProof } from '../src/ledger/tlogProof.ts'
import { leafHash, nodeHash, rootOf, subtreesOf, type HashReader } from '../src/ledger/tree.ts'
import { charter, charterFormat, studyCharter, type Charter } from '../src/records/charter.ts'
import { compartmentFormat } from '../src/records/compartment.ts'
import type { RecordData } from '../src/records/envelope.ts'
import { registry } from '../src/records/registry.ts'
import { rosterFormat, type Roster, type RosterMember } from '../src/records/roster.ts'
import type { z } from 'zod'

type CharterInput = z.input<typeof charter>

/** What of a roster's member a coalition here may say otherwise. */
export type MemberWish = Partial<Omit<RosterMember, 'keys' | 'name'>> & { readonly name: string }

/** How a coalition is founded here. */
export interface Founding {
  /** Names, or more of an entry. Sorted by the caller. */
  readonly members: readonly (string | MemberWish)[]
  readonly charter?: Partial<CharterInput>
  /** Sets the keys apart from those of another coalition. */
  readonly seed?: number
}

interface Leaf {
  readonly extra: Uint8Array
  readonly entry: Uint8Array
}

/** A moment at which everything here is stated, unless somebody says otherwise. */
export const noon = '2026-11-25T12:00:00.000Z'

function seedOf(...parts: readonly (string | number)[]): Uint8Array {
  return sha256(utf8(parts.join(' ')))
}

/** A coalition whose members hold their keys and logs here, so that any statement can be signed, proven and cosigned: honest, twice over, or wrong in any way.
 *  Nothing of it stops anybody from lying. */
export class Proving {
  readonly #seed: number
  readonly #logs = new Map<string, Leaf[]>()
  readonly genesis: Uint8Array
  charter: Charter
  charterBytes: Uint8Array
  epoch: Epoch
  readonly coalition: CoalitionId
  readonly trusted: ReadonlySet<string>
  /** Links of the chain of epochs so far. */
  readonly links: Uint8Array[] = []
  #said = 0
  /** The generation whose keys go on signing in later ones; undefined where each generation has its own. */
  keptKeys: number | undefined
  /** Where everything is said: null for the plenary. */
  #elsewhere: { readonly live: LiveCompartment; readonly body: Uint8Array } | null = null

  constructor({ members, charter: wish = {}, seed = 0 }: Founding) {
    this.#seed = seed
    this.charter = charter.parse({ ...studyCharter, name: 'Council', ...wish, format: charterFormat })
    this.charterBytes = foundingBytes(this.charter)
    const roster: Roster = {
      format: rosterFormat,
      previous: null,
      slot: null,
      charter: sha256Hex(this.charterBytes) as CharterHash,
      recordVersion: 1,
      study: false,
      members: members.map((member) => this.member(typeof member === 'string' ? { name: member } : member)),
    }
    this.genesis = foundingBytes(roster)
    this.epoch = genesisEpoch(this.genesis)
    this.coalition = this.epoch.id as string as CoalitionId
    this.trusted = new Set([this.epoch.id])
  }

  /** An entry of a roster. `keys` sets its keys apart from those that the same name has elsewhere. */
  member({ name, ...rest }: MemberWish, keys = 0): RosterMember {
    const pub = (kind: 'log' | 'held' | 'witness' | 'transport'): string =>
      base64(this.signer('log', name, kind, keys).key.publicKey)
    const number = Number.parseInt(hex(seedOf(this.#seed, name, keys)).slice(0, 6), 16)
    return {
      name: name as MemberName,
      host: `${name}.example`,
      status: 'member',
      weight: 1,
      ratified: true,
      keys: {
        log: pub('log'),
        held: pub('held'),
        witness: pub('witness'),
        transport: pub('transport'),
        age: ageOf(number),
      },
      generation: keys,
      frozen: [],
      ...rest,
    }
  }

  /** A member's private key. */
  signer<Kind extends 'log' | 'cosignature'>(
    kind: Kind,
    name: string,
    use: 'log' | 'held' | 'witness' | 'transport',
    keys = 0,
  ): Signer<Kind> {
    const called = kind === 'log' ? name : cosignerName(name as MemberName, 'held')
    return signerOf(kind, called, seedOf('seed', this.#seed, name, use, keys))
  }

  get plenary(): LiveCompartment {
    return plenaryOf(this.epoch)
  }

  get ground(): Ground {
    const compartment = this.#elsewhere?.live ?? this.plenary
    return { coalition: this.coalition, epoch: this.epoch, compartment, charter: this.charter }
  }

  /** The body of the compartment in which everything is said; null for the plenary. */
  get compartmentBody(): Uint8Array | null {
    return this.#elsewhere?.body ?? null
  }

  /** From here on everything is said in a compartment of some members. */
  meetApart(readers: readonly string[]): void {
    const names = readers.map((name) => name as MemberName)
    const [opener] = names
    if (opener === undefined) throw new Error('a compartment has readers')
    const body = foundingBytes({
      ...{ format: compartmentFormat, coalition: this.coalition, epoch: this.epoch.id, opener },
      ...{ readers: names, tlp: 'GREEN', public: false, predecessor: null },
      secret: base64(seedOf('secret', this.#seed, ...readers)),
    })
    const id = sha256Hex(body) as CompartmentId
    this.#elsewhere = {
      live: {
        id,
        name: null,
        membership: null,
        readers: names,
        tlp: 'GREEN',
        public: false,
        predecessor: null,
      },
      body,
    }
  }

  get needed(): number {
    return quorumUnder(this.ground, 0).needed
  }

  /** Puts a record into its author's log of the plenary, whatever it says. `as`: what the envelope says otherwise. */
  say<Type extends StatementType>(
    author: string,
    type: Type,
    says: RecordData[Type],
    as: Readonly<Record<string, unknown>> = {},
  ): Extract<Statement, { type: Type }> {
    const { generation } = this.#memberNow(author)
    const log = this.#log(author, generation)
    const body = {
      format: 'entente/record@1',
      type,
      version: registry[type].version,
      coalition: this.coalition,
      compartment: this.ground.compartment.id,
      author,
      epoch: this.epoch.id,
      stated: noon,
      tlp: 'GREEN',
      refs: [],
      data: says,
      by: { role: 'owner', person: 'ab'.repeat(8) },
      ...as,
    }
    this.#said += 1
    const salt = seedOf('salt', this.#seed, this.#said).slice(0, 16)
    const sealed = sealBody(salt, JSON.stringify(body))
    const extra = new Uint8Array(16 + sealed.body.length)
    extra.set(salt)
    extra.set(sealed.body, 16)
    const { commitment } = sealed
    log.push({ extra, entry: encodeEntry({ class: 'permanent', commitment }) })
    return {
      id: hex(commitment) as RecordId,
      author: author as MemberName,
      generation,
      index: log.length - 1,
      epoch: body.epoch,
      stated: body.stated,
      type,
      says,
    } as Extract<Statement, { type: Type }>
  }

  /** A statement's proof under a head that its author signs now, with the held-cosignatures of `cosigners`: as many others as are needed where left
   *  out, in the order of names. */
  proof({ author, generation, index }: Statement, cosigners?: readonly string[] | number): Uint8Array {
    const leaves = this.#log(author, generation)
    const { compartment, coalition } = this.ground
    const log: LogName = { coalition, compartment: compartment.id, member: author, generation }
    const read = readerOf(leaves.map(({ entry }) => leafHash(entry)))
    const size = leaves.length
    const root = rootOf(subtreesOf(0, size).map(({ level, index: at }) => read(level, at)))
    const text = formatCheckpoint({ origin: formatOrigin(log), size, root, extensions: [] })
    const others = membersOf(this.ground)
      .map(({ name }) => name)
      .filter((name) => name !== author)
    const by = Array.isArray(cosigners)
      ? (cosigners as readonly string[])
      : others.slice(0, typeof cosigners === 'number' ? cosigners : this.needed - 1)
    const time = instant(parseInstant(noon) + 60_000)
    const checkpoint = formatNote({
      text,
      lines: [
        signNote(this.signer('log', author, 'log', this.#keysOf(generation)), text),
        ...by.map((name) =>
          cosign(
            this.signer('cosignature', name, 'held', this.#keysOf(this.#memberNow(name).generation)),
            text,
            time,
          ),
        ),
      ],
    })
    const extra = leaves[index]?.extra ?? new Uint8Array(17)
    return formatTlogProof({ extra, index, proof: proveInclusion(index, size, read), checkpoint })
  }

  /** A note by which a member's log key, the fresh one or the one before, agrees that the fresh one is its key from the next epoch on. */
  consent(fresh: RosterMember, keys = fresh.generation): string {
    const text = keyText(this.coalition, this.epoch.id, fresh.keys.log)
    const signer = this.signer('log', fresh.name, 'log', keys)
    return utf8Text(formatNote({ text, lines: [signNote(signer, text)] }))
  }

  /** Goes on under a successor that a motion or one operator began. `charterBody` is left out where the charter stays. */
  enter(successor: Roster, link: Uint8Array, inForce: Charter = this.charter): void {
    this.epoch = epochAfter(this.epoch, foundingBytes(successor))
    this.links.push(link)
    this.charter = inForce
    this.charterBytes = foundingBytes(inForce)
  }

  /** Which of a member's keys sign in a log of this generation: those that came with it, unless keys of before went on. */
  #keysOf(generation: number): number {
    return this.keptKeys ?? generation
  }

  #memberNow(name: string): RosterMember {
    const member = this.epoch.roster.members.find((each) => each.name === name)
    if (member === undefined) throw new Error(`${name} is no member`)
    return member
  }

  #log(author: string, generation: number): Leaf[] {
    const key = `${this.ground.compartment.id} ${author} ${generation}`
    const known = this.#logs.get(key)
    if (known) return known
    const fresh: Leaf[] = []
    this.#logs.set(key, fresh)
    return fresh
  }
}

/** An age recipient that is one in form. */
function ageOf(number: number): string {
  const digits = '023456789acdefghjklmnpqrstuvwxyz'
  let text = ''
  for (let rest = number, i = 0; i < 58; i++, rest = Math.floor(rest / 32)) text += digits.charAt(rest % 32)
  return `age1${text}`
}

/** Hashes of the full subtrees over some leaves. */
function readerOf(leaves: readonly Uint8Array[]): HashReader {
  const read: HashReader = (level, index) => {
    const leaf = leaves[index]
    if (level === 0 && leaf !== undefined) return leaf
    return nodeHash(read(level - 1, 2 * index), read(level - 1, 2 * index + 1))
  }
  return read
}
