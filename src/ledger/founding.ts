import { base64, fromBase64, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { CharterHash, CoalitionId, CompartmentId, EpochId, MemberName } from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { charter, type Charter } from '../records/charter.ts'
import { compartment, type Compartment } from '../records/compartment.ts'
import { newestRecordVersion } from '../records/registry.ts'
import { roster, type EndedLogs, type Roster, type RosterMember } from '../records/roster.ts'
import { emptyRoot } from './tree.ts'
import type { z } from 'zod'

/** Checks of the bodies that have no envelope: rosters, compartments, charters. Their ids are SHA-256 of their bytes. */

/** One membership of the coalition: from when it is adopted until its successor is. */
export interface Epoch {
  readonly id: EpochId
  /** 0 for the genesis. */
  readonly number: number
  readonly roster: Roster
  /** The epoch that began this membership: the plenary's id comes from it. */
  readonly membershipSince: EpochId
  /** Where the logs of members end that stood in the epoch before and stand no more: their entries have no place in this body, so the motion says it. */
  readonly ended: readonly EndedLogs[]
  /** The highest log generation that each name had in this epoch or any before: who comes back begins above it. */
  readonly reached: ReadonlyMap<MemberName, number>
}

/** Epoch 0, which a genesis body begins; whether it is one is for the caller to check. Throws as `readRoster`. */
export function genesisEpoch(body: Uint8Array): Epoch {
  const id = foundingId(body) as EpochId
  const read = readRoster(body)
  return { id, number: 0, roster: read, membershipSince: id, ended: [], reached: reachedBy(new Map(), read) }
}

/** The epoch that a body would begin after another; whether it may is for the caller to check. Throws as `readRoster`. */
export function epochAfter(before: Epoch, body: Uint8Array, ended: readonly EndedLogs[] = []): Epoch {
  const id = foundingId(body) as EpochId
  const read = readRoster(body)
  return {
    id,
    number: before.number + 1,
    roster: read,
    membershipSince: sameStandings(before.roster, read) ? before.membershipSince : id,
    ended,
    reached: reachedBy(before.reached, read),
  }
}

/** Whether the same members are in both, each as the same: another plenary begins where this changes. */
function sameStandings(a: Roster, b: Roster): boolean {
  const standings = ({ members }: Roster): string =>
    members.map(({ name, status }) => `${name} ${status}`).join()
  return standings(a) === standings(b)
}

function reachedBy(before: Epoch['reached'], { members }: Roster): Epoch['reached'] {
  const reached = new Map(before)
  for (const { name, generation } of members) reached.set(name, Math.max(generation, reached.get(name) ?? 0))
  return reached
}

/** A compartment as its body says it, or the plenary, which needs no body. */
export interface LiveCompartment {
  readonly id: CompartmentId
  /** `plenary`: that of the running membership. One of a membership that has ended has no such name. */
  readonly name: 'plenary' | 'home' | null
  /** Of a plenary, of whatever membership: the epoch that began it. Null of any other. */
  readonly membership: EpochId | null
  readonly readers: readonly MemberName[]
  readonly tlp: Compartment['tlp']
  readonly public: boolean
  /** What this one succeeds: where its objects may come from by `carry`. Of a plenary, that of the membership before, as far as the epochs are at hand. */
  readonly predecessor: CompartmentId | null
}

const foundingCodes = {
  roster: 'E_ROSTER_INVALID',
  compartment: 'E_GENESIS_INVALID',
  charter: 'E_GENESIS_INVALID',
} as const

/** Strictly parsed and checked against its schema. Throws the kind's code with every bad path, or a JSON code. */
function parseFounding<Schema extends z.ZodType>(
  kind: keyof typeof foundingCodes,
  schema: Schema,
  bytes: Uint8Array,
): z.infer<Schema> {
  if (bytes.length > limits.bodyBytes) {
    throw failure(
      foundingCodes[kind],
      `a ${kind} body has at most ${limits.bodyBytes} bytes, not ${bytes.length}`,
    )
  }
  const value = parseStrictJson(utf8Text(bytes, kind), kind)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw failure(foundingCodes[kind], `this ${kind} body does not fit its schema`, {
    paths: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}

/** The charter in `bytes`, whose hash is `hash`. */
export function readCharter(bytes: Uint8Array, hash: CharterHash): Charter {
  if (sha256Hex(bytes) !== hash)
    throw failure('E_GENESIS_INVALID', `the charter held is not the one named, ${hash}`)
  return parseFounding('charter', charter, bytes)
}

/** The roster in `bytes`: members sorted by name, names and keys unique. Throws `E_ROSTER_INVALID`, and `E_EPOCH_NOT_YET_UNDERSTOOD`
 *  where its members must understand records that this software is too old for. */
export function readRoster(bytes: Uint8Array): Roster {
  const body = parseFounding('roster', roster, bytes)
  if (body.recordVersion > newestRecordVersion) {
    throw failure(
      'E_EPOCH_NOT_YET_UNDERSTOOD',
      `this coalition uses records of version ${body.recordVersion}; this software knows ${newestRecordVersion}`,
      { paths: ['recordVersion'] },
    )
  }
  const names = body.members.map((member) => member.name)
  if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) {
    throw failure('E_ROSTER_INVALID', 'members must be sorted by name, each once', { paths: ['members'] })
  }
  const keys = body.members.flatMap((member) => Object.values(member.keys))
  if (new Set(keys).size !== keys.length) {
    throw failure('E_ROSTER_INVALID', 'a key stands twice in the roster', { paths: ['members'] })
  }
  if (body.study && !isOneHost(body)) {
    throw failure('E_ROSTER_INVALID', 'a study has one host', { paths: ['study', 'members'] })
  }
  return body
}

/** Whether all members share one host, so that nobody outside it could contradict them. */
export function isOneHost(body: Roster): boolean {
  return new Set(body.members.map((member) => member.host)).size === 1
}

/** Members that may lie or lose memory at once among `members` under a charter (DECISIONS, Statements): what the charter says, else none of up to three and
 *  one of more. */
export function faultsOf(inForce: Pick<Charter, 'f'>, members: number): number {
  return inForce.f ?? (members <= 3 ? 0 : 1)
}

/** Checks that a coalition of several hosts bears what its charter says may fail at once: N ≥ 3f + 1, and f at least the size of the largest group of
 *  members that one host runs, since whoever runs it can make all of them lie. Throws `E_ROSTER_INVALID`. */
export function checkFaultBounds(body: Roster, inForce: Pick<Charter, 'f'>): void {
  if (isOneHost(body)) return
  const members = body.members.length
  const f = faultsOf(inForce, members)
  const groups = [...Map.groupBy(body.members, (member) => member.host)].filter(
    ([, group]) => group.length > f,
  )
  const shared = groups.filter(([, group]) => group.length > 1)
  if (shared.length > 0) {
    throw failure(
      'E_ROSTER_INVALID',
      `${shared.map(([host, group]) => `${host} runs ${group.map(({ name }) => name).join(', ')}`).join('; ')}: their operator could make all of them lie, and the charter bears ${f} that do; give them hosts of their own, or a charter with a larger f`,
      { paths: shared.flatMap(([, group]) => group.map(({ name }) => `members.${name}.host`)) },
    )
  }
  if (members < 3 * f + 1) {
    throw failure(
      'E_ROSTER_INVALID',
      `to bear f = ${f} takes at least ${3 * f + 1} members, not ${members}`,
      {
        paths: ['members', 'f'],
      },
    )
  }
}

/** The member of a roster with this name. Throws `E_SEAT_UNKNOWN`. */
export function memberOf(body: Roster, name: MemberName): RosterMember {
  const member = body.members.find((candidate) => candidate.name === name)
  if (member) return member
  throw failure('E_SEAT_UNKNOWN', `${name} is no member of this coalition`, { paths: [name] })
}

/** Raw log key of a member. */
export function logKeyBytes(member: Pick<RosterMember, 'keys'>): Uint8Array {
  return fromBase64(member.keys.log)
}

/** Id of the plenary of a membership: SHA-256(`entente/plenary/v1\n` ‖ epoch id in hex). */
export function plenaryId(membershipSince: EpochId): CompartmentId {
  return sha256Hex(utf8(`entente/plenary/v1\n${membershipSince}`)) as CompartmentId
}

/** The plenary of the membership that an epoch is of. */
export function plenaryOf({ membershipSince, roster: { members } }: Epoch): LiveCompartment {
  return {
    id: plenaryId(membershipSince),
    name: 'plenary',
    membership: membershipSince,
    readers: members.map(({ name }) => name),
    // No body gives the plenary a label, so a record's own label is the only one.
    tlp: 'CLEAR',
    public: false,
    predecessor: null,
  }
}

/** The compartment in `bytes`, checked against the id it is held under. Throws `E_GENESIS_INVALID`. */
export function readCompartment(bytes: Uint8Array, id: CompartmentId, coalition: CoalitionId): Compartment {
  if (sha256Hex(bytes) !== id) throw failure('E_GENESIS_INVALID', `the compartment body held is not ${id}`)
  const body = parseFounding('compartment', compartment, bytes)
  if (body.coalition !== coalition) {
    throw failure('E_GENESIS_INVALID', 'the compartment belongs to another coalition', {
      paths: ['coalition'],
    })
  }
  if (body.readers.some((name, i) => i > 0 && name <= (body.readers[i - 1] ?? ''))) {
    throw failure('E_GENESIS_INVALID', 'readers must be sorted by name, each once', { paths: ['readers'] })
  }
  if (!body.readers.includes(body.opener)) {
    throw failure('E_GENESIS_INVALID', 'who opens a compartment is one of its readers', { paths: ['opener'] })
  }
  return body
}

/** Whether `successor` may follow `previous` without a motion: one host before and after, and nothing new but higher generations and
 *  one frozen head for each log that ends. Throws `E_ROSTER_MOTION_REQUIRED`. */
export function checkOneHostSuccessor(previous: Epoch, successor: Roster): void {
  const refuse = (why: string, path: string): never => {
    throw failure('E_ROSTER_MOTION_REQUIRED', `${why}; only a roster motion can do that`, { paths: [path] })
  }
  if (!isOneHost(previous.roster) || !isOneHost(successor))
    refuse('the members have several hosts', 'members')
  if (successor.previous !== previous.id) refuse('the epoch does not follow the newest one', 'previous')
  if (successor.slot !== null) refuse('the epoch names a slot', 'slot')
  if (successor.charter !== previous.roster.charter) refuse('the charter changes', 'charter')
  if (successor.study !== previous.roster.study) refuse('the study mark changes', 'study')
  if (successor.recordVersion !== previous.roster.recordVersion)
    refuse('the record version changes', 'recordVersion')
  if (successor.members.length !== previous.roster.members.length) refuse('the members change', 'members')
  for (const [i, member] of successor.members.entries()) {
    const before = previous.roster.members[i]
    const at = `members.${i}`
    if (before?.name !== member.name) return refuse('the members change', at)
    if (JSON.stringify(before.keys) !== JSON.stringify(member.keys))
      refuse(`the keys of ${member.name} change`, `${at}.keys`)
    for (const field of ['host', 'status', 'weight', 'ratified'] as const)
      if (before[field] !== member[field]) refuse(`the ${field} of ${member.name} changes`, `${at}.${field}`)
    if (member.generation <= before.generation)
      refuse(`the log generation of ${member.name} does not rise`, `${at}.generation`)
    if (member.frozen.some((head) => head.generation !== before.generation))
      refuse(`${member.name} freezes a generation that does not end here`, `${at}.frozen`)
    if (new Set(member.frozen.map((head) => head.compartment)).size !== member.frozen.length)
      refuse(`a log of ${member.name} is frozen twice`, `${at}.frozen`)
  }
}

/** Where a log ended. `named`: at this head, which the epoch names; nothing beyond it counts. `unnamed`: a motion ended it without knowing of it, as of a compartment
 *  that its mover does not read, so it counts as far as others stand behind it. */
export type LogEnd =
  | { readonly kind: 'named'; readonly epoch: number; readonly size: number; readonly root: string }
  | { readonly kind: 'unnamed'; readonly epoch: number }

/** Where a log ended: null while its generation runs or no epoch began it. It ends with the epoch that gives its author a higher generation, or in which
 *  the author no longer stands. Who signs an epoch for all names every log that has entries, so that one it does not name has none. */
export function endOf(
  epochs: Iterable<Epoch>,
  log: { readonly compartment: CompartmentId; readonly member: MemberName; readonly generation: number },
): LogEnd | null {
  let ran = false
  for (const { number, roster: body, ended } of epochs) {
    const member = body.members.find((candidate) => candidate.name === log.member)
    const runs = member === undefined ? !ran : member.generation <= log.generation
    ran ||= member?.generation === log.generation
    if (runs) continue
    const heads = member?.frozen ?? ended.find((each) => each.member === log.member)?.heads ?? []
    const head = heads.find(
      ({ compartment, generation }) => compartment === log.compartment && generation === log.generation,
    )
    if (head) return { kind: 'named', epoch: number, size: head.size, root: head.root }
    if (body.slot !== null) return { kind: 'unnamed', epoch: number }
    return { kind: 'named', epoch: number, size: 0, root: base64(emptyRoot) }
  }
  return null
}

/** The id of a body without envelope. */
export function foundingId(bytes: Uint8Array): string {
  return sha256Hex(bytes)
}

/** Bytes of a founding body as they are signed, stored and sent. */
export function foundingBytes(body: Roster | Compartment | Charter): Uint8Array {
  return utf8(JSON.stringify(body))
}
