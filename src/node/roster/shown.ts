import { quorumUnder } from '../../decisions/counts.ts'
import { is } from '../../decisions/statement.ts'
import { changeNameOf, successorOf, supportersNeeded } from '../../decisions/succession.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, EpochId, MemberName, RecordId } from '../../kernel/id.ts'
import { sameJson } from '../../kernel/json.ts'
import { plenaryOf, type Epoch } from '../../ledger/founding.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import type { RosterChangeName } from '../../records/motion.ts'
import type { FrozenHead, RosterMember } from '../../records/roster.ts'
import { sharedHosts } from '../coalition.ts'
import { everyCertified } from '../decisions/kept.ts'
import { fileOf, isValid } from '../decisions/motionFile.ts'
import { statementsHeld, type HeldMotion, type Statements } from '../decisions/statements.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { freezingFor } from '../witness/freeze.ts'
import { leaving } from './leaving.ts'
import { openSlot } from './slots.ts'

/** What is otherwise in an epoch than in the one before. */
export type RosterDifference =
  | { readonly kind: 'joined' | 'gone' | 'keys'; readonly member: MemberName }
  | { readonly kind: 'status'; readonly member: MemberName; readonly status: RosterMember['status'] }
  | { readonly kind: 'charter'; readonly charter: CharterHash }
  /** New log generations after a restore, where one host runs all. */
  | { readonly kind: 'restored' }

/** One epoch of the coalition. */
export interface EpochShown {
  readonly id: EpochId
  readonly number: number
  readonly members: number
  readonly charter: CharterHash
  readonly differs: readonly RosterDifference[]
  /** The motion that began it, where it is held here; null for the genesis and where one host needed none. */
  readonly motion: { readonly id: RecordId; readonly title: string } | null
  /** Where logs ended with it. */
  readonly ended: readonly { readonly member: MemberName; readonly heads: readonly FrozenHead[] }[]
}

/** One member of the running epoch. */
export interface MemberShown {
  readonly name: MemberName
  readonly host: string
  readonly status: RosterMember['status']
  readonly weight: number
  readonly ratified: boolean
  readonly generation: number
  /** The twelve words of its keys, to be compared by another way. */
  readonly words: readonly string[]
  /** Its seat is on this node. */
  readonly here: boolean
  /** It has said that it leaves. */
  readonly leaves: boolean
  /** Others on the same host: none of them is blind from the operator of the rest. */
  readonly hostedWith: readonly MemberName[]
}

/** A motion for the next roster, in the race of its slot. */
export interface RacingShown {
  readonly id: RecordId
  readonly title: string
  readonly kind: RosterChangeName
  readonly mover: MemberName
  /** Supporters it needs. */
  readonly needed: number
  readonly supporters: readonly MemberName[]
}

/** Who the coalition is, how it came to be so, and what is under way to change it. */
export interface RosterShown {
  /** The twelve words of the coalition, by which a newcomer knows that an invitation is to this one. */
  readonly words: readonly string[]
  /** Whether a node elsewhere can join: a study has one host. */
  readonly takesIn: boolean
  readonly members: readonly MemberShown[]
  readonly counts: { readonly members: number; readonly faults: number; readonly quorum: number }
  /** Oldest first. */
  readonly epochs: readonly EpochShown[]
  readonly slot: {
    readonly attempt: number
    /** The proof that the attempt before is dead; null in the first. */
    readonly dead: BlobHash | null
    readonly motions: readonly RacingShown[]
    /** Who supports none. */
    readonly none: readonly MemberName[]
    /** Who has not spoken in it. */
    readonly missing: readonly MemberName[]
  }
  /** Motions for whose sake the desk's seat says nothing new on others. */
  readonly freezing: readonly RecordId[]
}

/** The roster in full. Throws `E_ROLE_REFUSED`. */
export async function showRoster(desk: Desk): Promise<RosterShown> {
  requireAct(desk, 'read')
  const { coalition, ports, seat } = desk
  return ports.store.read(async (reader) => {
    const held = await statementsHeld(ports.store, coalition, reader)
    const { id, newest, charter } = coalition
    const ground = { coalition: id, epoch: newest, compartment: plenaryOf(newest), charter }
    const { faults, needed, members } = quorumUnder(ground, 0)
    const adopted = await adoptedBy(coalition, reader, held)
    const inOrder = [...coalition.epochs.values()]
    return {
      words: spokenWords(id),
      takesIn: !newest.roster.study,
      members: membersShown(desk, held),
      counts: { members, faults, quorum: needed },
      epochs: inOrder.map((epoch, i) => epochShown(epoch, inOrder[i - 1], adopted.get(epoch.id))),
      slot: await slotShown(desk, reader, held),
      freezing: await freezingFor(reader, seat, coalition.newest.id),
    }
  })
}

function membersShown({ coalition }: Desk, held: Statements): MemberShown[] {
  const gone = leaving(coalition, held)
  const hosts = sharedHosts(coalition)
  return coalition.newest.roster.members.map(
    ({ name, host, status, weight, ratified, generation, keys }) => ({
      ...{ name, host, status, weight, ratified, generation },
      words: spokenWords(sha256Hex(utf8(JSON.stringify(keys)))),
      here: coalition.seats.includes(name),
      leaves: gone.has(name),
      hostedWith: (hosts.find((each) => each.host === host)?.members ?? []).filter((other) => other !== name),
    }),
  )
}

/** Motions that began epochs, by the epoch. */
async function adoptedBy(
  { epochs }: Desk['coalition'],
  reader: Reader,
  { motions }: Statements,
): Promise<ReadonlyMap<EpochId, HeldMotion>> {
  const certificates = await everyCertified(reader)
  const found = new Map<EpochId, HeldMotion>()
  for (const motion of motions.values()) {
    const { roster } = motion.says
    const before = epochs.get(motion.epoch)
    if (roster && before && certificates.get(motion.id)?.outcome === 'adopted')
      found.set(successorOf(before, roster).id, motion)
  }
  return found
}

function epochShown(epoch: Epoch, before: Epoch | undefined, motion: HeldMotion | undefined): EpochShown {
  const { id, number, roster } = epoch
  const frozen = roster.members.flatMap(({ name: member, frozen: heads }) =>
    before !== undefined && heads.length > 0 && !hasSameEnds(before, member, heads)
      ? [{ member, heads }]
      : [],
  )
  return {
    ...{ id, number, members: roster.members.length, charter: roster.charter },
    differs: before === undefined ? [] : differences(before, epoch),
    motion: motion === undefined ? null : { id: motion.id, title: motion.says.title },
    ended: [...epoch.ended, ...frozen],
  }
}

function hasSameEnds({ roster }: Epoch, name: MemberName, heads: readonly FrozenHead[]): boolean {
  return sameJson(roster.members.find((member) => member.name === name)?.frozen ?? null, heads)
}

function differences({ roster: before }: Epoch, { roster: after }: Epoch): RosterDifference[] {
  const old = new Map(before.members.map((member) => [member.name, member]))
  const names = new Set(after.members.map(({ name }) => name))
  const found: RosterDifference[] = after.members.flatMap(
    ({ name: member, status, keys }): RosterDifference[] => {
      const was = old.get(member)
      if (was === undefined) return [{ kind: 'joined', member }]
      return [
        ...(was.status === status ? [] : [{ kind: 'status' as const, member, status }]),
        ...(sameJson(was.keys, keys) ? [] : [{ kind: 'keys' as const, member }]),
      ]
    },
  )
  for (const member of old.keys()) if (!names.has(member)) found.push({ kind: 'gone', member })
  if (before.charter !== after.charter) found.push({ kind: 'charter', charter: after.charter })
  return found.length > 0 ? found : [{ kind: 'restored' }]
}

async function slotShown(desk: Desk, reader: Reader, held: Statements): Promise<RosterShown['slot']> {
  const { coalition } = desk
  const { slot, dead } = await openSlot(coalition, reader, held)
  const racing = [...held.motions.values()].filter(({ says }) => sameJson(says.roster?.slot ?? null, slot))
  const voters = coalition.newest.roster.members
    .filter(({ status }) => status === 'member')
    .map(({ name }) => name)
  const said = new Map<MemberName, RecordId | null>()
  const motions: RacingShown[] = []
  for (const motion of racing) {
    const file = await fileOf(coalition, reader, held, motion)
    if (file === undefined || !isValid(file) || file.withdrawn) continue
    for (const { author, says } of file.said.filter(is('position')))
      if ('slot' in says && !said.has(author)) said.set(author, says.motion)
    const { id, author: mover } = motion
    const { title, electors } = motion.says
    const kind = changeNameOf(motion.says)
    if (kind === null) continue
    const needed = supportersNeeded(file.rule, electors.length) ?? electors.length
    motions.push({ id, title, kind, mover, needed, supporters: [] })
  }
  const whoSaid = (about: RecordId | null): MemberName[] => voters.filter((name) => said.get(name) === about)
  return {
    attempt: slot.attempt,
    dead,
    motions: motions.map((motion) => ({ ...motion, supporters: whoSaid(motion.id) })),
    none: whoSaid(null),
    missing: voters.filter((name) => !said.has(name)),
  }
}
