import { failure } from '../../kernel/error.ts'
import { deadlineOf, timelinessOf } from '../../decisions/closings.ts'
import { quorumUnder } from '../../decisions/counts.ts'
import { is } from '../../decisions/statement.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Motion } from '../../records/motion.ts'
import type { PositionValue } from '../../records/position.ts'
import type { Batch } from '../batch.ts'
import { compartmentOf } from '../coalition.ts'
import { writeRecords, type Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { certified } from './kept.ts'
import { fileOf, isValid, spokenBy, type MotionFile } from './motionFile.ts'
import { groundHere, writtenIn } from './ground.ts'
import { addMotion, ruleNamed } from './open.ts'
import { Heads } from './proofs.ts'
import { followThrough } from './round.ts'
import { standing } from './stands.ts'
import { motionIn, statementsHeld, type HeldMotion, type Statements } from './statements.ts'

/** A motion that was moved again, and the statement that reopens its line. */
export interface Reopened extends Written {
  /** The reopening itself. */
  readonly reopening: RecordId
}

/** Why a line is to be decided again, and what the member would have said, where it said nothing by the deadline. */
export interface Reopening {
  readonly motion: RecordId
  readonly reasons?: string
  readonly value?: PositionValue
}

/** Asks that a line be decided again and moves it anew under the same rule: for an elector whose vote came late, or whose node spoke in its place. Each elector may do so once in a
 *  line, and what was decided stands until the new motion is.
 *  Throws `E_DECISION_STEP` where there is nothing to reopen, `E_ALREADY_SPOKEN` for a second time, `E_MOTION_INVALID` where the charter has the rule no more. */
export async function reopen(desk: Desk, { motion: id, reasons = '', value }: Reopening): Promise<Reopened> {
  requireAct(desk, 'motion')
  const { coalition, ports, seat } = desk
  const written = await writeRecords(desk, async (batch, transaction): Promise<Reopened> => {
    const held = await statementsHeld(ports.store, coalition, transaction)
    const motion = motionIn(desk, held, id)
    const file = await fileOf(coalition, transaction, held, motion)
    const kept = await certified(transaction, id)
    if (file === undefined || kept === undefined)
      throw failure('E_DECISION_STEP', 'only what is decided can be reopened', { paths: [id] })
    const line = firstOf(held, motion).id
    if (held.about(firstOf(held, motion)).some(({ type, author }) => type === 'reopening' && author === seat))
      throw failure('E_ALREADY_SPOKEN', `${seat} has reopened this line before, which it can once`, {
        paths: [id],
      })
    const own = spokenBy(file, seat)
    const late = own ? await lateOf(desk, transaction, held, file, own) : sayLate(batch, file, seat, value)
    // Others get the certificate with the records that name it.
    const bytes = await transaction.blob(kept.file)
    if (bytes) batch.blob(bytes)
    const { compartment, tlp } = motion
    const reopening = batch.add({
      compartment,
      type: 'reopening',
      data: { line, certificate: kept.file, late, reasons },
      tlp,
    })
    const place = compartmentOf(coalition, compartment)
    const ground = groundHere(desk, place.name ?? place.id)
    const again: Motion = {
      ...motion.says,
      rule: ruleToday(desk, motion),
      sponsors: [seat],
      line: { relation: 'reopens', motion: id, certificate: kept.file },
    }
    return { ...writtenIn(place, addMotion(batch, ground, again, tlp)), reopening }
  })
  await followThrough(ports, coalition)
  return written
}

function ruleToday(desk: Desk, { compartment, says }: HeldMotion): Motion['rule'] {
  const place = compartmentOf(desk.coalition, compartment)
  const ground = groundHere(desk, place.name ?? place.id)
  const { id, article, method, grace, settle } = ruleNamed(desk, ground, says.rule.id ?? '')
  return { charter: desk.coalition.charterHash, id, article, method, grace, settle }
}

/** The first motion of a line, as far as it is here. */
function firstOf(held: Statements, motion: HeldMotion): HeldMotion {
  let first = motion
  for (let steps = 0; first.says.line && steps < held.motions.size; steps++) {
    const before = held.motions.get(first.says.line.motion)
    if (before === undefined) return first
    first = before
  }
  return first
}

/** A ballot after the deadline: it counts for nothing but this. Throws `E_DECISION_STEP` for a motion whose members may still speak. */
function sayLate(
  batch: Batch,
  { motion, served }: MotionFile,
  seat: MemberName,
  value: PositionValue | undefined,
): RecordId {
  const { compartment, tlp, says, id } = motion
  if (!says.electors.includes(seat))
    throw failure('E_STATEMENT_INVALID', `${seat} is no elector of this motion`, { paths: ['motion'] })
  if (says.deadline === null || value === undefined) {
    throw failure(
      'E_DECISION_STEP',
      says.deadline
        ? 'say what the member would have said'
        : 'this seat may still speak on the motion itself',
      { paths: ['value'] },
    )
  }
  const data = { motion: id, served: served?.id ?? null, value, by: 'person' as const, reasons: '' }
  return batch.add({ compartment, type: 'ballot', data, tlp })
}

/** What the seat said too late to count; null where its node had spoken for it. Throws `E_DECISION_STEP` where it has had its say. */
async function lateOf(
  { coalition }: Desk,
  reader: Reader,
  held: Statements,
  file: MotionFile,
  own: NonNullable<ReturnType<typeof spokenBy>>,
): Promise<RecordId | null> {
  if ('value' in own.says && own.says.by === 'node') return null
  const { deadline } = file.motion.says
  if (own.type === 'ballot' && deadline && isValid(file)) {
    const { counted } = await standing(held, new Heads(coalition, reader), file)
    const closings = counted
      .filter(is('closing'))
      .map(({ author: member, says }) => ({ member, seen: new Set(says.seen.map(({ id }) => id)) }))
    const counts = deadlineOf(quorumUnder(file.ground, file.rule.faults), deadline.t)
    const { id, author: member, says } = own
    if (timelinessOf({ id, member, value: says.value, by: says.by }, closings, counts) !== 'timely') return id
  }
  throw failure('E_DECISION_STEP', 'this seat has had its say, and what it said was counted', {
    paths: [file.motion.id],
  })
}
