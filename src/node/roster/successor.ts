import { failure } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { CharterHash, MemberName } from '../../kernel/id.ts'
import { memberOf, readCharter } from '../../ledger/founding.ts'
import type { Charter } from '../../records/charter.ts'
import type { KeyRequestFile, KeyRequestKind } from '../../records/keyRequestFile.ts'
import type { RosterChange, RosterMotionKind } from '../../records/motion.ts'
import type { Roster, RosterMember, RosterSlot } from '../../records/roster.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { headsOf } from './frozen.ts'
import { readKeyRequest } from './requests.ts'

/** What the next roster is to have otherwise. `charter` and `request`: the file's bytes. */
export type ChangeWanted =
  | { readonly kind: 'amend'; readonly charter: Uint8Array }
  | { readonly kind: 'leave' | 'suspend' | 'reinstate' | 'expel'; readonly member: MemberName }
  | { readonly kind: 'rotate' | 'recover'; readonly request: Uint8Array }
  | { readonly kind: 'join'; readonly request: Uint8Array }

/** What a motion for the roster says of the change, worked out from the running epoch. */
export interface Successor {
  readonly kind: RosterMotionKind
  readonly roster: Roster
  /** Whom it is about; nobody where it is about the charter. */
  readonly about: MemberName | null
  readonly ended: RosterChange['ended']
  readonly consents: readonly string[]
  /** Where whoever joins says that its node will be reached. */
  readonly url: string | null
  /** The charter that it would bring. */
  readonly charter: { readonly body: Charter; readonly bytes: Uint8Array } | null
}

/** The roster that would follow. Throws `E_SEAT_UNKNOWN`, `E_GENESIS_INVALID` and JSON codes for a charter that is none, `E_MOTION_INVALID` for one that
 *  changes nothing, and what `readKeyRequest` throws, `E_MEMBER_TWICE`. */
export async function successorFor(
  desk: Pick<Desk, 'coalition' | 'scope'>,
  reader: Reader,
  wanted: ChangeWanted,
  slot: RosterSlot,
): Promise<Successor> {
  const { newest } = desk.coalition
  const base: Roster = { ...newest.roster, previous: newest.id, slot }
  const nothing = { about: null, ended: [], consents: [], url: null, charter: null }
  const kind = wanted.kind === 'reinstate' ? 'suspend' : wanted.kind
  const plain = { kind, roster: base, ...nothing }
  switch (wanted.kind) {
    case 'amend': {
      const { charter: bytes } = wanted
      const hash = sha256Hex(bytes) as CharterHash
      if (hash === newest.roster.charter) throw unchanged('this charter is the one in force')
      const charter = { body: readCharter(bytes, hash), bytes }
      return { ...plain, roster: { ...base, charter: hash }, charter }
    }
    case 'suspend': {
      const { name, status } = memberOf(newest.roster, wanted.member)
      if (status === 'suspended') throw unchanged(`${name} is suspended already`)
      return { ...plain, about: name, roster: withMember(base, name, { status: 'suspended' }) }
    }
    case 'reinstate': {
      const { name, status } = memberOf(newest.roster, wanted.member)
      if (status !== 'suspended') throw unchanged(`${name} is not suspended`)
      return { ...plain, about: name, roster: withMember(base, name, { status: 'member' }) }
    }
    case 'leave':
    case 'expel': {
      const { name } = memberOf(newest.roster, wanted.member)
      const members = base.members.filter((member) => member.name !== name)
      const ended = [{ member: name, heads: await headsOf(desk, reader, name) }]
      return { ...plain, about: name, roster: { ...base, members }, ended }
    }
    case 'join':
      return { ...plain, ...withNewcomer(desk, base, wanted.request) }
    case 'rotate':
    case 'recover':
      return { ...plain, ...(await withKeys(desk, reader, base, wanted)) }
  }
}

function unchanged(why: string): Error {
  return failure('E_MOTION_INVALID', why, { paths: ['roster'] })
}

function withMember(roster: Roster, name: MemberName, change: Partial<RosterMember>): Roster {
  const members = roster.members.map((member) => (member.name === name ? { ...member, ...change } : member))
  return { ...roster, members }
}

/** What a request asks for. Throws `E_ROSTER_INVALID` for one of another kind, and as `readKeyRequest`. */
function requested(coalition: Desk['coalition'], kind: KeyRequestKind, request: Uint8Array): KeyRequestFile {
  const { file } = readKeyRequest(coalition, request)
  if (file.kind === kind) return file
  throw failure('E_ROSTER_INVALID', `the request is one to ${file.kind}, not to ${kind}`, {
    paths: ['kind'],
  })
}

/** Above every generation that the name had: who comes back begins anew. */
function nextGeneration({ newest }: Desk['coalition'], name: MemberName): number {
  return (newest.reached.get(name) ?? -1) + 1
}

function withNewcomer(
  { coalition }: Pick<Desk, 'coalition'>,
  base: Roster,
  request: Uint8Array,
): Pick<Successor, 'roster' | 'about' | 'consents' | 'url'> {
  const { member: name, host, keys, consents, url } = requested(coalition, 'join', request)
  if (base.members.some((member) => member.name === name))
    throw failure('E_MEMBER_TWICE', `${name} is a member already`, { paths: [name] })
  const newcomer: RosterMember = {
    ...{ name, host, status: 'member', weight: 1, ratified: true },
    ...{ keys, generation: nextGeneration(coalition, name), frozen: [] },
  }
  const members = [...base.members, newcomer].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { about: name, consents, url, roster: { ...base, members } }
}

async function withKeys(
  desk: Pick<Desk, 'coalition' | 'scope'>,
  reader: Reader,
  base: Roster,
  { kind, request }: Extract<ChangeWanted, { kind: 'rotate' | 'recover' }>,
): Promise<Pick<Successor, 'roster' | 'about' | 'consents'>> {
  const { coalition } = desk
  const { member: name, keys, consents } = requested(coalition, kind, request)
  const generation = nextGeneration(coalition, name)
  memberOf(base, name)
  const frozen = await headsOf(desk, reader, name)
  return { about: name, consents, roster: withMember(base, name, { keys, generation, frozen }) }
}
