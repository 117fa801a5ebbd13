import { failure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import { allowed } from '../../decisions/admissible.ts'
import type { Motion } from '../../records/motion.ts'
import type { PositionValue } from '../../records/position.ts'
import { compartmentOf } from '../coalition.ts'
import type { Draft } from '../batch.ts'
import { writeRecords, type Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { checkNotice } from '../roster/leaving.ts'
import { addSaid, inSlot } from '../roster/say.ts'
import { freezingFor } from '../witness/freeze.ts'
import { fileOf, isValid, spokenBy, type MotionFile, type Spoken, type ValidFile } from './motionFile.ts'
import { writtenIn } from './ground.ts'
import { followThrough } from './round.ts'
import { motionIn, statementsHeld } from './statements.ts'

/** What a person says of a motion for the member. */
export interface Speaking {
  readonly motion: RecordId
  readonly value: PositionValue
  readonly reasons?: string
}

/** Why a member may not speak on a motion now. `unserved`: not all electors have it yet; `spoken`: it has; `closed`: its own closing stands. */
export type Silenced = 'noSay' | 'invalid' | 'overtaken' | 'withdrawn' | 'unserved' | 'spoken' | 'closed'

/** Whether a member may speak on a motion now, and if not, why. */
export function silenced(file: MotionFile, member: MemberName, running: string): Silenced | null {
  const { motion, said, served, withdrawn } = file
  if (!motion.says.electors.includes(member)) return 'noSay'
  if (!isValid(file)) return 'invalid'
  if (spokenBy(file, member)) return 'spoken'
  if (motion.epoch !== running) return 'overtaken'
  if (withdrawn) return 'withdrawn'
  // In a slot nobody's silence is spoken for, so that nobody is waited for to begin.
  if (!served && !motion.says.roster) return 'unserved'
  const isClosed = said.some(
    ({ type, author, epoch }) => type === 'closing' && author === member && epoch === motion.epoch,
  )
  return isClosed ? 'closed' : null
}

/** Values that a motion's method lets an elector choose from; `follow` stands for any elector to follow. In a slot one supports a motion or none. */
export function valuesUnder({
  rule: { method },
  electors,
  roster,
}: Pick<Motion, 'rule' | 'electors' | 'roster'>): readonly string[] {
  if (roster) return ['support', 'oppose']
  return [
    ...(method.count.kind === 'consensus' && method.count.silence ? ['no-objection'] : ['support']),
    ...['oppose', 'abstain'],
    ...(electors.length > 1 ? ['excluded'] : []),
    ...(method.proxy && method.rule === 'A' && electors.length > 1 ? ['follow'] : []),
  ]
}

/** Takes the member's one position on a motion. It cannot be taken back, and there is no second.
 *  Throws `E_ALREADY_SPOKEN`, which names what was said, `E_DECISION_STEP` where nobody may speak now, `E_STATEMENT_INVALID` for a value that the method
 *  does not have, `E_MOTION_INVALID`, `E_NOT_FOUND`, `E_ROLE_REFUSED`, `E_SEAT_MUTE`. */
export async function speak(desk: Desk, { motion: id, value, reasons = '' }: Speaking): Promise<Written> {
  requireAct(desk, 'position')
  const { coalition, ports, seat } = desk
  const written = await writeRecords(desk, async (batch, transaction): Promise<Written> => {
    const file = await speakable(desk, transaction, id)
    const { motion } = file
    checkValue(motion.says, seat, value)
    const held = await statementsHeld(ports.store, coalition, transaction)
    if (value === 'support') checkNotice(coalition, held, motion.says)
    const drafts = motion.says.roster
      ? await inSlot(transaction, seat, file, { supports: value === 'support', by: 'person', reasons })
      : [drafted(file, value, reasons)]
    const saying = { seat, held, ground: file.ground, now: ports.clock.now() }
    const said = await addSaid(batch, transaction, saying, drafts)
    if (said === undefined) throw new Error('a position was drafted')
    return writtenIn(compartmentOf(coalition, motion.compartment), said)
  })
  await followThrough(ports, coalition)
  return written
}

function drafted({ motion, served }: MotionFile, value: PositionValue, reasons: string): Draft {
  const { compartment, tlp } = motion
  const type = motion.says.rule.method.rule === 'B' ? 'ballot' : 'position'
  const data = { motion: motion.id, served: served?.id ?? null, value, by: 'person' as const, reasons }
  return { compartment, type, data, tlp }
}

/** The motion's file, where the desk's seat may speak on it. */
async function speakable(desk: Desk, reader: Reader, id: RecordId): Promise<ValidFile> {
  const { coalition, ports, seat } = desk
  const held = await statementsHeld(ports.store, coalition, reader)
  const file = await fileOf(coalition, reader, held, motionIn(desk, held, id))
  if (file === undefined)
    throw failure('E_DECISION_STEP', 'the charter that it was moved under is not here', { paths: [id] })
  const why = silenced(file, seat, coalition.newest.id)
  if (why === null && isValid(file)) {
    await checkFreeze(desk, reader, file)
    return file
  }
  if (why === 'spoken') throw alreadySpoken(file, seat)
  if ('code' in file.rule) throw file.rule
  if (why === 'noSay')
    throw failure('E_STATEMENT_INVALID', `${seat} is no elector of this motion`, { paths: ['motion'] })
  throw failure('E_DECISION_STEP', stepSaid(file, why ?? 'invalid'), { paths: [id] })
}

/** Whoever has promised to cosign nothing beyond where a motion for the roster ends a log says nothing new on other motions until that one is over. */
async function checkFreeze({ seat }: Desk, reader: Reader, { motion, rivals }: ValidFile): Promise<void> {
  const racing = [motion.id, ...rivals.map(({ id }) => id)]
  const freezing = await freezingFor(reader, seat, motion.epoch)
  const other = freezing.find((id) => !racing.includes(id))
  if (other !== undefined)
    throw failure(
      'E_DECISION_STEP',
      `${seat} supports a motion that ends a member's log: until that is decided it says nothing new in this epoch`,
      { paths: [other] },
    )
}

function alreadySpoken(file: MotionFile, seat: MemberName): Error {
  const first = spokenBy(file, seat)
  if (first === undefined) throw new Error('who has spoken has said something')
  const { id, stated, says } = first
  const what = saidIn(says, file)
  const who = says.by === 'person' ? 'a person' : 'the node, for people who were silent'
  return failure(
    'E_ALREADY_SPOKEN',
    `${seat} has spoken: "${what}" by ${who}, ${stated}, in ${id.slice(0, 16)}…; it cannot be taken back, and a second would be a fault`,
    { paths: [id] },
  )
}

function saidIn(says: Spoken['says'], { motion }: MotionFile): string {
  if ('slot' in says)
    return says.motion === null ? 'none of them' : says.motion === motion.id ? 'support' : 'support another'
  return typeof says.value === 'string' ? says.value : `follow ${says.value.follow}`
}

function stepSaid({ motion, receivers, ground }: MotionFile, why: Silenced): string {
  switch (why) {
    case 'overtaken':
      return `epoch ${ground.epoch.number} has ended, so this motion is overtaken: move it again`
    case 'withdrawn':
      return `${motion.author} has taken it back`
    case 'closed':
      return 'this seat has said what it had seen by the deadline, so its own vote would come late'
    default: {
      const waiting = motion.says.electors.filter((member) => !receivers.has(member))
      return waiting.length > 0
        ? `not everybody has received it: the word is given once ${waiting.join(', ')} has`
        : `everybody has received it, and ${motion.author} has not given the word yet`
    }
  }
}

function checkValue(motion: Motion, seat: MemberName, value: PositionValue): void {
  const isThere = motion.roster
    ? typeof value === 'string' && valuesUnder(motion).includes(value)
    : allowed(motion, value, 'person')
  if (!isThere) {
    const name = typeof value === 'string' ? value : 'follow'
    throw failure(
      'E_STATEMENT_INVALID',
      `under this rule one says ${valuesUnder(motion).join(', ')}, not ${name}`,
      { paths: ['value'] },
    )
  }
  if (typeof value === 'string') return
  const { follow } = value
  if (follow !== seat && motion.electors.includes(follow)) return
  throw failure(
    'E_STATEMENT_INVALID',
    `${follow} is no other elector of this motion, so nobody can follow it`,
    { paths: ['value.follow'] },
  )
}
