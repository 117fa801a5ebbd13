import { failure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { isRunning } from '../estimate/rounds/blindRound.ts'
import { standing } from '../estimate/standing.ts'
import type { Body } from '../records/envelope.ts'
import { compartmentOf } from './coalition.ts'
import type { Desk } from './desk.ts'
import { questionInput } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import { questionOf, resolutionOf } from './questions.ts'
import { noteLookOpening } from './readLog.ts'
import { answersTo } from './rounds/answers.ts'
import { recordInFull, type RecordInFull } from './views.ts'

/** Kind of the local rows that say who looked at others' answers before the own seat had given one. */
const lookKind = 'look'

/** What a question's sight depends on. */
export interface Seeing {
  readonly closes: Instant
  /** Members who can read where it stands. */
  readonly readers: readonly MemberName[]
  readonly resolved: boolean
  /** Members with a judgement that stands. */
  readonly answered: readonly MemberName[]
  /** When the person asked to look without answering; null where it has not. */
  readonly looked: Instant | null
  /** Whether its blind round still runs: then nobody is shown anything, whoever asks. */
  readonly sealing: boolean
}

/** Whether others' answers are withheld from `seat`: while the question is open and unresolved, others read it too, and its blind round runs or the seat has neither
 *  answered nor asked to look. Pure. The first answers are worth most where nobody has heard another's: N. Dalkey and O. Helmer,
 *  "An experimental application of the Delphi method to the use of experts", Management Science 9, 1963. */
export function isBlind(seeing: Seeing, seat: MemberName, now: Instant): boolean {
  const { closes, readers, resolved, answered, looked, sealing } = seeing
  if (sealing && !resolved && readers.length > 1) return true
  if (resolved || looked !== null || readers.length < 2 || answered.includes(seat)) return false
  return now < closes
}

/** Whether others' answers to a question that the desk may read are withheld from it now. */
export async function blindTo(desk: Desk, reader: Reader, question: RecordId): Promise<boolean> {
  const { data, compartment } = await questionOf(desk, reader, question)
  const now = desk.ports.clock.now()
  const input = questionInput(question, data)
  const { judgements, round } = await answersTo(desk, reader, { id: question, compartment, data })
  return isBlind(
    {
      closes: input.closes,
      readers: compartmentOf(desk.coalition, compartment).readers,
      resolved: (await resolutionOf(desk, reader, question)) !== undefined,
      answered: standing(input, judgements, now).map(({ author }) => author),
      looked: await lookedAt(desk, reader, question),
      sealing: round !== null && isRunning(round, now),
    },
    desk.seat,
    now,
  )
}

/** Whether a record is a member's word on a question: its answer, its coding of evidence, or a comment. */
function saysOfQuestions({ type }: Body): boolean {
  return type === 'judgement' || type === 'reveal' || type === 'comment' || type === 'consistency'
}

/** The question that a record belongs to, if any: itself, the one it answers, or the one it speaks of. */
async function questionBehind(desk: Desk, reader: Reader, id: RecordId): Promise<RecordId | null> {
  const { body } = await recordInFull(desk, reader, id)
  if (body.type === 'question') return id
  if (!saysOfQuestions(body) && body.type !== 'hypotheses') return null
  const target = body.refs.find(({ relation }) => relation === 'answers' || relation === 'about')?.id
  return target === undefined ? null : questionBehind(desk, reader, target)
}

/** Whether numbers in what others say of a record are withheld: it belongs to a question to which the desk is blind. */
export async function blindAround(desk: Desk, reader: Reader, id: RecordId): Promise<boolean> {
  const question = await questionBehind(desk, reader, id)
  return question !== null && (await blindTo(desk, reader, question))
}

/** Whether a record is another's judgement, coding or comment on a question to which the desk is blind. */
export async function isWithheld(desk: Desk, reader: Reader, record: RecordInFull): Promise<boolean> {
  const { id, author, body } = record
  if (author === desk.seat || !saysOfQuestions(body)) return false
  return blindAround(desk, reader, id)
}

/** Refuses what is withheld. Throws `E_BLIND`. */
export async function requireSight(desk: Desk, reader: Reader, record: RecordInFull): Promise<void> {
  if (!(await isWithheld(desk, reader, record))) return
  throw failure('E_BLIND', 'what others say of this question is shown once this seat has answered it', {
    paths: [record.id],
  })
}

function keyStart(desk: Desk): string {
  return `${desk.seat} ${desk.person.id} `
}

/** When the desk's person asked to look at a question without answering; null where it has not. One person's look leaves the seat's others
 *  blind. */
export async function lookedAt(desk: Desk, reader: Reader, question: RecordId): Promise<Instant | null> {
  return (await reader.localRow(lookKind, keyStart(desk) + question))?.at ?? null
}

/** The same for every question that the person looked at. */
export async function everyLook(desk: Desk, reader: Reader): Promise<ReadonlyMap<string, Instant>> {
  const rows = await reader.localRows(lookKind, { limit: limits.everyRow })
  const start = keyStart(desk)
  return new Map(
    rows.filter(({ key }) => key.startsWith(start)).map(({ key, at }) => [key.slice(start.length), at]),
  )
}

/** Notes that the person looked at a question's answers before the seat had given one: in the read log, then so that it is shown. The first time
 *  stays. */
export async function noteLook(desk: Desk, question: RecordId): Promise<void> {
  await noteLookOpening(desk, question)
  const key = keyStart(desk) + question
  await desk.ports.store.write(async (transaction) => {
    if ((await transaction.localRow(lookKind, key)) !== undefined) return
    const value = JSON.stringify({ seat: desk.seat, person: desk.person.id, question })
    await transaction.putLocal({ kind: lookKind, key, at: desk.ports.clock.now(), value })
  })
}
