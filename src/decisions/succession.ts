import { fromBase64, utf8 } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { EpochId, MemberName } from '../kernel/id.ts'
import { sameJson } from '../kernel/json.ts'
import {
  checkFaultBounds,
  faultsOf,
  foundingId,
  logKeyBytes,
  readRoster,
  type Epoch,
} from '../ledger/founding.ts'
import { openNote } from '../ledger/note.ts'
import { quorumOf } from '../ledger/quorum.ts'
import { keyText } from '../ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../ledger/verifierKey.ts'
import type { Charter } from '../records/charter.ts'
import type { Motion, RosterChange, RosterMotionKind } from '../records/motion.ts'
import type { Roster, RosterMember } from '../records/roster.ts'
import { quorumUnder } from './counts.ts'
import type { TakenRule } from './rule.ts'
import type { Ground } from './statement.ts'
import { enough } from './total.ts'

type Report = (path: string, why: string) => void

/** The epoch that a roster motion would begin. Throws `E_ROSTER_INVALID`, `E_JSON_…`, `E_ENCODING`, `E_EPOCH_NOT_YET_UNDERSTOOD`. */
export function successorOf(epoch: Epoch, change: Pick<RosterChange, 'body'>): Epoch {
  const bytes = fromBase64(change.body)
  const roster = readRoster(bytes)
  const id = foundingId(bytes) as EpochId
  const stays = sameJson(standings(epoch.roster), standings(roster))
  return { id, number: epoch.number + 1, roster, membershipSince: stays ? epoch.membershipSince : id }
}

/** Who is in it, and as what: another plenary begins where this changes. */
function standings({ members }: Roster): readonly (readonly [MemberName, string])[] {
  return members.map(({ name, status }) => [name, status] as const)
}

/** Supporters that a roster motion needs, counted by heads; undefined for a method that does not decide such motions. */
export function supportersNeeded(
  { method }: Pick<TakenRule, 'method'>,
  electors: number,
): number | undefined {
  const { count, rule, weighted } = method
  if (rule === 'B' || weighted) return undefined
  switch (count.kind) {
    case 'consensus':
      return electors
    case 'threshold':
      return count.vetoes.length > 0 ? undefined : enough(count.needs, electors)
    case 'voting':
      return undefined
  }
}

/** Checks what a motion would make of the roster: exactly one kind of change, every bound of DECISIONS, section 3, before and after it. */
export function checkRosterChange(
  ground: Ground,
  motion: Motion,
  rule: TakenRule,
  next: Charter | undefined,
  report: Report,
): void {
  const { roster: change } = motion
  if (change === null) return
  const { needed } = quorumUnder(ground, rule.faults)
  if (ground.compartment.name !== 'plenary') report('compartment', 'the roster is decided in the plenary')
  const supporters = supportersNeeded(rule, motion.electors.length)
  if (supporters === undefined)
    report(
      'data.rule.method',
      'a roster needs supporters that are counted by heads among all electors, without a deadline and without a veto',
    )
  else if (supporters < needed)
    report(
      'data.electors',
      `${supporters} supporters would do, and two successors exclude each other only from ${needed} on`,
    )
  checkSlot(ground, change, report)
  let successor: Epoch
  try {
    successor = successorOf(ground.epoch, change)
  } catch (error) {
    if (!isFailure(error)) throw error
    report('data.roster.body', error.message)
    return
  }
  checkFollows(ground.epoch, successor.roster, change, report)
  checkKind(ground, successor.roster, motion, change, report)
  checkAfterwards(successor.roster, change.kind === 'amend' ? next : ground.charter, report)
}

function checkSlot({ epoch }: Ground, { slot, dead }: RosterChange, report: Report): void {
  if (slot.epoch !== epoch.id) report('data.roster.slot.epoch', 'the slot is that of another epoch')
  if ((slot.attempt === 0) !== (dead === null))
    report('data.roster.dead', 'every attempt but the first pins the certificate that the one before is dead')
}

/** What holds for every successor. */
function checkFollows(epoch: Epoch, successor: Roster, { slot }: RosterChange, report: Report): void {
  const at = 'data.roster.body'
  if (successor.previous !== epoch.id) report(`${at}.previous`, 'the body follows another epoch')
  if (!sameJson(successor.slot, slot)) report(`${at}.slot`, 'the body names another slot than the motion')
  if (successor.recordVersion < epoch.roster.recordVersion)
    report(`${at}.recordVersion`, 'what members understand never shrinks')
  if (successor.study && !epoch.roster.study) report(`${at}.study`, 'a coalition does not become a study')
}

/** What each kind of change may change of a member that stays: fields of its entry. */
const mayChange: Readonly<Record<RosterMotionKind, readonly (keyof RosterMember)[]>> = {
  amend: [],
  join: [],
  leave: [],
  expel: [],
  suspend: ['status'],
  rotate: ['keys', 'generation', 'frozen'],
  recover: ['keys', 'generation', 'frozen'],
}

function checkKind(
  ground: Ground,
  successor: Roster,
  motion: Motion,
  change: RosterChange,
  report: Report,
): void {
  const { epoch } = ground
  const { kind } = change
  const at = 'data.roster.body'
  const before = new Map(epoch.roster.members.map((member) => [member.name, member]))
  const after = new Map(successor.members.map((member) => [member.name, member]))
  const joined = [...after.values()].filter(({ name }) => !before.has(name))
  const gone = [...before.keys()].filter((name) => !after.has(name))
  const changed = [...after.values()].filter((member) => {
    const earlier = before.get(member.name)
    return earlier !== undefined && !sameJson(earlier, member)
  })
  if (joined.length > 0 && kind !== 'join') report(`${at}.members`, `a motion to ${kind} lets nobody in`)
  if (gone.length > 0 && kind !== 'leave' && kind !== 'expel')
    report(`${at}.members`, `a motion to ${kind} lets nobody go`)
  if (successor.charter !== epoch.roster.charter && kind !== 'amend')
    report(`${at}.charter`, `a motion to ${kind} leaves the charter as it is`)
  for (const member of changed) {
    const earlier = before.get(member.name)
    const fields = Object.keys(member) as (keyof RosterMember)[]
    const wrong = fields.filter(
      (field) => !sameJson(member[field], earlier?.[field]) && !mayChange[kind].includes(field),
    )
    if (wrong.length > 0)
      report(`${at}.members`, `a motion to ${kind} leaves ${wrong.join(', ')} of ${member.name} as it is`)
  }
  const concerned: Record<RosterMotionKind, readonly MemberName[]> = {
    amend: [],
    join: joined.map(({ name }) => name),
    leave: gone,
    expel: gone,
    suspend: changed.map(({ name }) => name),
    rotate: changed.map(({ name }) => name),
    recover: changed.map(({ name }) => name),
  }
  const isAmended =
    successor.charter !== epoch.roster.charter || successor.recordVersion > epoch.roster.recordVersion
  if (kind === 'amend' ? !isAmended : concerned[kind].length === 0)
    report(`${at}.members`, `this is no motion to ${kind}: the body changes nothing of the kind`)
  checkNamed(kind, concerned[kind], motion, report)
  checkEnded(kind, gone, change, report)
  checkKeys(ground, before, after, concerned[kind], change, report)
}

/** Whose own voice does not count. */
function checkNamed(
  kind: RosterMotionKind,
  concerned: readonly MemberName[],
  { excluded }: Motion,
  report: Report,
): void {
  if (kind === 'amend' || kind === 'join' || kind === 'rotate') return
  if (!sameJson(excluded.map(({ member }) => member).sort(), [...concerned].sort()))
    report('data.excluded', `the motion names whom it concerns: ${concerned.join(', ') || 'nobody'}`)
}

function checkEnded(
  kind: RosterMotionKind,
  gone: readonly MemberName[],
  { ended }: RosterChange,
  report: Report,
): void {
  const names = ended.map(({ member }) => member)
  if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? '')))
    report('data.roster.ended', 'members are sorted, each once')
  if (names.some((name) => !gone.includes(name)))
    report('data.roster.ended', `a motion to ${kind} ends the logs of those that go, and of nobody else`)
}

/** New keys come with a signature by themselves, and by those before them where these are not lost; their logs begin a new generation. */
function checkKeys(
  { coalition, epoch }: Ground,
  before: ReadonlyMap<MemberName, RosterMember>,
  after: ReadonlyMap<MemberName, RosterMember>,
  concerned: readonly MemberName[],
  { kind, consents }: RosterChange,
  report: Report,
): void {
  if (kind !== 'join' && kind !== 'rotate' && kind !== 'recover') return
  for (const name of concerned) {
    const old = before.get(name)
    const fresh = after.get(name)
    if (fresh === undefined) continue
    if (old !== undefined && fresh.generation <= old.generation)
      report('data.roster.body.members', `the log generation of ${name} does not rise`)
    const text = keyText(coalition, epoch.id, fresh.keys.log)
    const signers = kind === 'rotate' && old !== undefined ? [fresh, old] : [fresh]
    if (!signers.every((signer) => consents.some((note) => isSigned(note, text, signer))))
      report(
        'data.roster.consents',
        `${name} has not signed its new key with ${signers.length > 1 ? 'both keys' : 'it'}`,
      )
  }
}

function isSigned(note: string, text: string, signer: RosterMember): boolean {
  try {
    const key = verifierKey(signer.name, signatureTypes.log, logKeyBytes(signer))
    return openNote(utf8(note), [key]).text === text
  } catch (error) {
    if (!isFailure(error)) throw error
    return false
  }
}

/** What the successor must still be able to do: bear the faults it is meant to, and change again. `inForce` is undefined where an amendment's charter is
 *  not at hand; whoever signs has it. */
function checkAfterwards(successor: Roster, inForce: Charter | undefined, report: Report): void {
  if (inForce === undefined) return
  try {
    checkFaultBounds(successor, inForce)
  } catch (error) {
    if (!isFailure(error)) throw error
    report('data.roster.body.members', error.message)
    return
  }
  const members = successor.members.length
  const { needed } = quorumOf(members, faultsOf(inForce, members))
  const voters = successor.members.filter(({ status }) => status === 'member').length
  // Joining and amending are decided by everybody with a say at best, leaving by one less.
  if (voters < needed)
    report(
      'data.roster.body.members',
      `afterwards ${voters} would have a say, and no further change could find its ${needed} supporters`,
    )
}
