import { failure } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, MemberName, RecordId } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { quorumUnder } from '../../decisions/counts.ts'
import { rulesOn, type TakenRule } from '../../decisions/rule.ts'
import { membersOf, statementOf, votersOf, type Ground, type Statement } from '../../decisions/statement.ts'
import { checkMotion } from '../../decisions/validity.ts'
import type { Tlp } from '../../records/common.ts'
import type { Motion } from '../../records/motion.ts'
import type { Batch } from '../batch.ts'
import { compartmentOf } from '../coalition.ts'
import { writeRecords, type Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { groundHere, writtenIn } from './ground.ts'
import { certified } from './kept.ts'
import { fileOf, spokenBy } from './motionFile.ts'
import { followThrough } from './round.ts'
import { motionIn, statementsHeld } from './statements.ts'

/** What a motion follows. */
export interface Follows {
  readonly relation: 'replaces' | 'after'
  readonly motion: RecordId
}

/** A motion as a person opens it. What the rule does not leave to the case is worked out, and so refused where it is given otherwise. */
export interface Opening {
  readonly in: string
  /** The rule of the charter in force, by its name. */
  readonly rule: string
  readonly title: string
  /** What is to be decided: in words, or the bytes of a file that says it. */
  readonly text: string | Uint8Array
  /** Who has a say, where the rule leaves that to the case. */
  readonly electors?: readonly MemberName[]
  /** Members whose own voice does not count, with the article that says so; the rule's own where left out. */
  readonly excluded?: readonly { readonly member: MemberName; readonly article?: string }[]
  /** Milliseconds that members have, where the rule leaves that to the case. */
  readonly period?: number
  /** Closers that may stay away, where the rule leaves that to the case; as many as can be where left out. */
  readonly t?: number
  /** Who puts it forward beside the mover. */
  readonly sponsors?: readonly MemberName[]
  /** The motion that it takes up again, or after whose rejection its rule comes. */
  readonly follows?: Follows
  readonly tlp?: Tlp
}

/** Opens a motion under a rule of the charter in force, in a compartment. Nothing is signed that roster and charter do not give.
 *  Throws `E_MOTION_INVALID` with every bad place, `E_COMPARTMENT_UNKNOWN`, `E_ROLE_REFUSED`, `E_SEAT_MUTE`. */
export async function openMotion(desk: Desk, opening: Opening): Promise<Written> {
  requireAct(desk, 'motion')
  const ground = groundHere(desk, opening.in)
  const id = await writeRecords(desk, async (batch, transaction) => {
    const line = await lineOfOpening(desk, transaction, opening.follows)
    const pinned = line && 'certificate' in line ? await transaction.blob(line.certificate) : undefined
    // Others get the certificate with the motion that names it.
    if (pinned) batch.blob(pinned)
    if (typeof opening.text !== 'string') batch.blob(attachable(opening.text))
    return addMotion(batch, ground, motionData(desk, ground, opening, line), opening.tlp)
  })
  await followThrough(desk.ports, desk.coalition)
  return writtenIn(ground.compartment, id)
}

/** The bytes of a file that a motion may have in place of its text. Throws `E_MOTION_INVALID`. */
function attachable(bytes: Uint8Array): Uint8Array {
  if (bytes.length > 0 && bytes.length <= limits.motionAttachmentBytes) return bytes
  throw failure(
    'E_MOTION_INVALID',
    `the file of a motion has ${limits.motionAttachmentBytes} bytes at most and is not empty, not ${bytes.length}`,
    { paths: ['attachment'] },
  )
}

/** How a motion stands to the one that it follows. Throws `E_NOT_FOUND`, and `E_DECISION_STEP` where a rule that comes after a rejection is to be tried before it. */
export async function lineOfOpening(
  desk: Desk,
  reader: Reader,
  follows: Follows | undefined,
): Promise<Motion['line']> {
  if (follows === undefined) return null
  const { relation, motion } = follows
  motionIn(desk, await statementsHeld(desk.ports.store, desk.coalition, reader), motion)
  if (relation === 'replaces') return { relation, motion }
  const kept = await certified(reader, motion)
  if (kept?.outcome === 'rejected') return { relation, motion, certificate: kept.file }
  throw failure('E_DECISION_STEP', 'this rule comes after a rejection, and that motion is not rejected', {
    paths: ['follows'],
  })
}

/** Adds a motion to a batch once it is found to be what its roster and charter give: nothing is appended otherwise. Throws `E_MOTION_INVALID`. */
export function addMotion(batch: Batch, ground: Ground, data: Motion, tlp?: Tlp): RecordId {
  const record = batch.record({
    ...{ compartment: ground.compartment.id, type: 'motion', data },
    ...(tlp === undefined ? {} : { tlp }),
  })
  checkMotion(ground, statementOf(record) as Statement<'motion'>)
  return record.id
}

/** A motion's own words: what the person said, what the rule says, and who that gives. Throws `E_MOTION_INVALID` for an unknown rule, or a period out of bounds. */
export function motionData(desk: Desk, ground: Ground, opening: Opening, line: Motion['line']): Motion {
  const rule = ruleNamed(desk, ground, opening.rule)
  const excluded = (opening.excluded ?? [])
    .map(({ member, article }) => ({ member, article: article ?? rule.article }))
    .sort((a, b) => (a.member < b.member ? -1 : 1))
  const named = new Set(excluded.map(({ member }) => member))
  const everybody = votersOf(ground)
    .filter(({ ratified }) => rule.method.electors === 'members' || ratified)
    .map(({ name }) => name)
  const { id, article, method, grace, settle } = rule
  return {
    title: opening.title,
    ...(typeof opening.text === 'string'
      ? { text: opening.text, attachment: null }
      : { text: null, attachment: sha256Hex(opening.text) as BlobHash }),
    rule: { charter: desk.coalition.charterHash, id, article, method, grace, settle },
    electors: sorted(opening.electors ?? everybody.filter((name) => !named.has(name))),
    excluded,
    sponsors: sorted([desk.seat, ...(opening.sponsors ?? [])]),
    period: periodOf(rule, opening.period),
    deadline: method.rule === 'B' ? deadlineFor(ground, rule, opening.t) : null,
    roster: null,
    line,
  }
}

function sorted(names: readonly MemberName[]): MemberName[] {
  return [...new Set(names)].sort()
}

/** The rule of that name that runs today. Throws `E_MOTION_INVALID`. */
export function ruleNamed(desk: Desk, ground: Ground, name: string): TakenRule {
  const running = rulesOn(ground, instantText(desk.ports.clock.now()))
  const found = running.find(({ id }) => id === name)
  if (found) return found
  const known = running.map(({ id }) => id).join(', ')
  throw failure(
    'E_MOTION_INVALID',
    `the charter has no rule "${name.slice(0, 80)}" that runs: it has ${known || 'none'}`,
    { paths: ['rule'] },
  )
}

function periodOf({ period }: TakenRule, asked: number | undefined): number {
  const taken = asked ?? period ?? limits.motionPeriodMs
  if (Number.isInteger(taken) && taken >= limits.leastMotionPeriodMs && taken <= limits.mostMotionPeriodMs)
    return taken
  throw failure(
    'E_MOTION_INVALID',
    `members have ${limits.leastMotionPeriodMs / 60_000} minutes at least and ten years at most, not ${taken} milliseconds`,
    { paths: ['period'] },
  )
}

function deadlineFor(ground: Ground, rule: TakenRule, asked: number | undefined): Motion['deadline'] {
  const closers = membersOf(ground).map(({ name }) => name)
  const { members, needed } = quorumUnder(ground, rule.faults)
  const most = Math.min(Math.floor((members - 1) / 2), members - needed)
  return { closers, t: asked ?? rule.t ?? most }
}

/** Takes a motion of the seat's own back, before all electors have it. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`, and `E_DECISION_STEP` where it is another's,
 *  served, or taken back already. */
export async function withdraw(desk: Desk, id: RecordId): Promise<Written> {
  requireAct(desk, 'motion')
  const { coalition, ports } = desk
  return writeRecords(desk, async (batch, transaction) => {
    const held = await statementsHeld(ports.store, coalition, transaction)
    const motion = motionIn(desk, held, id)
    const file = await fileOf(coalition, transaction, held, motion)
    const why =
      motion.author !== desk.seat
        ? `${motion.author} moved it, and alone can take it back`
        : motion.epoch !== coalition.newest.id
          ? 'the epoch in which it was moved has ended'
          : file?.withdrawn
            ? 'it is taken back already'
            : file?.served
              ? 'all electors have received it: from then on it is decided, and can only be moved anew'
              : file && spokenBy(file, desk.seat)
                ? 'this seat has spoken on it'
                : undefined
    if (why !== undefined) throw failure('E_DECISION_STEP', why, { paths: [id] })
    const { compartment } = motion
    const written = batch.add({ compartment, type: 'withdrawal', data: { motion: id } })
    return writtenIn(compartmentOf(coalition, compartment), written)
  })
}
