import { base64, fromBase64, utf8 } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { sameJson } from '../kernel/json.ts'
import {
  checkFaultBounds,
  epochAfter,
  faultsOf,
  logKeyBytes,
  readRoster,
  type Epoch,
} from '../ledger/founding.ts'
import { openNote } from '../ledger/note.ts'
import { quorumOf } from '../ledger/quorum.ts'
import { keyText } from '../ledger/signingText.ts'
import { emptyRoot } from '../ledger/tree.ts'
import { signatureTypes, verifierKey } from '../ledger/verifierKey.ts'
import type { Charter } from '../records/charter.ts'
import type { Motion, RosterChange, RosterChangeName, RosterMotionKind } from '../records/motion.ts'
import type { FrozenHead, Roster, RosterMember } from '../records/roster.ts'
import { quorumUnder } from './counts.ts'
import type { TakenRule } from './rule.ts'
import type { Ground } from './statement.ts'
import { enough } from './total.ts'

type Report = (path: string, why: string) => void

/** The epoch that a roster motion would begin. Throws `E_ROSTER_INVALID`, `E_JSON_…`, `E_ENCODING`, `E_EPOCH_NOT_YET_UNDERSTOOD`. */
export function successorOf(epoch: Epoch, { body, ended }: Pick<RosterChange, 'body' | 'ended'>): Epoch {
  return epochAfter(epoch, fromBase64(body), ended)
}

/** What a change is called: that of a suspension which it ends is of the kind that suspends. */
export function changeNameOf({ roster, excluded }: Motion): RosterChangeName | null {
  if (roster?.kind !== 'suspend') return roster?.kind ?? null
  const named = new Set<string>(excluded.map(({ member }) => member))
  const { members } = readRoster(fromBase64(roster.body))
  return members.some(({ name, status }) => named.has(name) && status === 'member') ? 'reinstate' : 'suspend'
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
  if (ground.compartment.membership === null) report('compartment', 'the roster is decided in the plenary')
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
  checkCharter(epoch, successor, motion, report)
  checkEnded(before, gone, change, report)
  checkGenerations(epoch, before, after, { kind, concerned: concerned[kind] }, report)
  checkConsents(ground, before, after, concerned[kind], change, report)
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

/** Another charter is the motion's attachment: who has a say holds what it would bring, and whoever holds the motion has it when it is adopted. */
function checkCharter(epoch: Epoch, successor: Roster, { attachment }: Motion, report: Report): void {
  const { charter } = successor
  if (charter !== epoch.roster.charter && attachment !== (charter as string))
    report('data.attachment', 'the charter that the body names is the attachment of the motion')
}

/** Of everybody who goes it is said where its logs end, and of nobody else. */
function checkEnded(
  before: ReadonlyMap<MemberName, RosterMember>,
  gone: readonly MemberName[],
  { kind, ended }: RosterChange,
  report: Report,
): void {
  const at = 'data.roster.ended'
  if (
    !sameJson(
      ended.map(({ member }) => member),
      [...gone].sort(),
    )
  )
    report(at, `a motion to ${kind} says, sorted, where the logs of ${gone.join(', ') || 'nobody'} end`)
  for (const { member, heads } of ended) checkHeads(heads, before.get(member), report, `${at}.${member}`)
}

/** Heads of the generation that ends, one of a log, in the order of compartments. */
function checkHeads(
  heads: readonly FrozenHead[],
  before: RosterMember | undefined,
  report: Report,
  at: string,
): void {
  if (heads.some(({ generation }) => generation !== before?.generation))
    report(at, 'a head is of another generation than the one that ends')
  if (heads.some(({ compartment }, i) => i > 0 && compartment <= (heads[i - 1]?.compartment ?? '')))
    report(at, 'heads are sorted by compartment, one of each')
  if (heads.some(({ size, root }) => (size === 0) !== (root === base64(emptyRoot))))
    report(at, 'a head of no entries has the root of none, and no other has')
}

/** Logs of whose keys are new begin a generation above every one that the name had, and their old ones end at the frozen heads. */
function checkGenerations(
  { reached }: Epoch,
  before: ReadonlyMap<MemberName, RosterMember>,
  after: ReadonlyMap<MemberName, RosterMember>,
  { kind, concerned }: { readonly kind: RosterMotionKind; readonly concerned: readonly MemberName[] },
  report: Report,
): void {
  if (kind !== 'join' && kind !== 'rotate' && kind !== 'recover') return
  const at = 'data.roster.body.members'
  for (const name of concerned) {
    const [old, fresh] = [before.get(name), after.get(name)]
    if (fresh === undefined) continue
    if (fresh.generation <= (reached.get(name) ?? -1))
      report(at, `the log generation of ${name} does not rise`)
    if (old === undefined && fresh.frozen.length > 0) report(at, `${name} is new and has no log that ends`)
    if (old !== undefined) checkHeads(fresh.frozen, old, report, `${at}.${name}.frozen`)
  }
}

/** New keys come with a signature by themselves, and by those before them where these are not lost. */
function checkConsents(
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
    const text = keyText(coalition, epoch.id, fresh.keys.log)
    const signers = kind === 'rotate' && old !== undefined ? [fresh, old] : [fresh]
    if (!signers.every((signer) => consents.some((note) => isSigned(note, text, signer))))
      report(
        'data.roster.consents',
        `${name} has not signed its new key with ${signers.length > 1 ? 'both keys' : 'it'}`,
      )
  }
}

/** Whether a note is over a text and signed by a member's log key. */
export function isSigned(note: string, text: string, signer: Pick<RosterMember, 'name' | 'keys'>): boolean {
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
