import { scales } from '../charter/profile.ts'
import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { instantText, parseInstant, type Instant } from '../kernel/instant.ts'
import { isRunning } from '../estimate/rounds/blindRound.ts'
import type { Reference, Tlp } from '../records/common.ts'
import type { Answer, Judgement } from '../records/judgement.ts'
import type { Question, QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import { checkStaysHere } from './carries.ts'
import { citedThere, type Citing } from './citing.ts'
import { calledHere, compartmentNamed, compartmentOf } from './coalition.ts'
import { checkReferences, readableEntry, writeRecord, writeRecords, type Desk } from './desk.ts'
import { checkAnswer, checkExpected, checkForm, checkOutcome, checkThreshold } from './forms.ts'
import type { Reader } from './ports/store.ts'
import { answersTo, openRoundOf } from './rounds/answers.ts'
import { seal } from './rounds/seal.ts'
import { timeOf, timesFor } from './timed.ts'
import { everyRow, recordInFull, type Row } from './views.ts'
import type { Times } from './witness/times.ts'
import { requireWriting } from './release-rule.ts'
import { requireAct } from './roles.ts'

/** What was written, where, and who can read it there. */
export interface Written {
  readonly id: RecordId
  readonly compartment: string
  readonly readers: readonly MemberName[]
}

function written(desk: Desk, id: RecordId, compartmentId: CompartmentId): Written {
  const compartment = compartmentOf(desk.coalition, compartmentId)
  return { id, compartment: calledHere(desk.coalition, compartment), readers: compartment.readers }
}

/** A question as a person asks it; what is left out has a default. */
export interface Asking {
  readonly text: string
  readonly in: string
  readonly form: QuestionForm
  readonly closes: Instant
  readonly resolves?: Instant
  readonly opens?: Instant
  /** Until when the first round is blind; no such round where left out. */
  readonly blindUntil?: Instant
  readonly criteria?: string
  readonly sourceOfTruth?: string
  readonly reask?: readonly string[]
  /** The charter's estimate threshold to put it under. */
  readonly under?: string
  /** The step of a relationship that it would have taken, coming true. */
  readonly relationship?: Question['relationship']
  readonly tlp?: Tlp
}

/** Asks a question. Throws `E_RECORD_INVALID`, `E_COMPARTMENT_UNKNOWN`. */
export async function ask(desk: Desk, asking: Asking): Promise<Written> {
  const compartment = compartmentNamed(desk.coalition, desk.seat, asking.in)
  await requireWriting(desk, 'question', compartment)
  checkForm(asking.form)
  checkThreshold(desk.coalition.charter, asking)
  checkStep(asking)
  if (asking.blindUntil !== undefined && compartment.readers.length === 1)
    throw failure('E_RECORD_INVALID', 'nobody else reads this, so nobody could be blind', {
      paths: ['blindUntil'],
    })
  const data: Question = {
    text: asking.text,
    form: asking.form,
    criteria: asking.criteria ?? '',
    sourceOfTruth: asking.sourceOfTruth ?? '',
    opens: instantText(asking.opens ?? desk.ports.clock.now()),
    closes: instantText(asking.closes),
    resolves: instantText(asking.resolves ?? asking.closes),
    ...(asking.blindUntil === undefined ? {} : { blindUntil: instantText(asking.blindUntil) }),
    reask: [...(asking.reask ?? [])],
    ...(asking.under === undefined ? {} : { under: asking.under }),
    ...(asking.relationship === undefined ? {} : { relationship: asking.relationship }),
  }
  const id = await writeRecord(desk, {
    compartment: compartment.id,
    type: 'question',
    data,
    ...(asking.tlp === undefined ? {} : { tlp: asking.tlp }),
  })
  return written(desk, id, compartment.id)
}

/** Refuses a step that the scale of its dimension does not have. */
function checkStep({ relationship }: Asking): void {
  if (relationship === undefined) return
  const { dimension, step } = relationship
  const most = scales[dimension].length - 1
  if (step <= most) return
  throw failure('E_RECORD_INVALID', `the scale of ${dimension} ends with step ${most}`, {
    paths: ['relationship.step'],
  })
}

/** A question with its record's place. Throws `E_NOT_FOUND` for anything that is no question the desk may read. */
export async function questionOf(
  desk: Desk,
  reader: Reader,
  id: RecordId,
): Promise<{
  readonly compartment: CompartmentId
  readonly data: Question
  readonly author: MemberName
  readonly tlp: Tlp
  readonly stated: Instant
}> {
  const { compartment, author, body } = await recordInFull(desk, reader, id)
  if (body.type !== 'question') {
    throw failure('E_NOT_FOUND', `${id.slice(0, 16)}… is a ${body.type}, not a question`, { paths: [id] })
  }
  return { compartment, data: body.data, author, tlp: body.tlp, stated: parseInstant(body.stated) }
}

/** A judgement as a person gives it; what is left out has a default. */
export interface Judging {
  readonly question: RecordId
  readonly answer: Answer
  readonly rationale?: string
  readonly confidence?: Judgement['confidence']
  readonly evidence?: readonly Citing[]
  readonly dissent?: string
  /** Shares of members that the seat expects to find each option likeliest: no and yes, or the options. */
  readonly expected?: readonly number[]
  readonly round?: number
  /** The seat's own newest judgement on the question when this one was written, null for none: where another has come since, nothing is
   *  written. */
  readonly basedOn?: RecordId | null
}

/** What was written of a judgement. */
export interface Judged extends Written {
  /** Whether it is a commit, which holds nothing of the answer itself. */
  readonly sealed: boolean
}

/** Gives the seat's judgement on a question, in the compartment where the question stands. While the question's blind round runs it is sealed: what is written is a
 *  commit to it. Throws `E_QUESTION_CLOSED`, `E_QUESTION_RESOLVED`, `E_RECORD_INVALID` for an answer of another form or to a round that is over, `E_REFERENCE_UNREADABLE`,
 *  `E_CHANGED_MEANWHILE` where the seat's own answer is another by now than `basedOn`, `E_ROUND_SEALED` where it has sealed one before. */
export async function judge(desk: Desk, judging: Judging): Promise<Judged> {
  requireAct(desk, 'judge')
  const { question, evidence, round } = await desk.ports.store.read(async (reader) => {
    const found = await openQuestion(desk, reader, judging.question)
    return {
      question: found,
      evidence: await citedThere(desk, reader, found.compartment, judging.evidence ?? []),
      round: (await answersTo(desk, reader, { id: judging.question, ...found })).round,
    }
  })
  checkAnswer(question.data.form, judging.answer)
  checkExpected(question.data.form, judging.expected)
  const refs: Reference[] = [
    { relation: 'answers', id: judging.question },
    ...evidence.map(({ id }): Reference => ({ relation: 'cites', id })),
  ]
  const said: Omit<Judgement, 'round'> = {
    answer: judging.answer,
    confidence: judging.confidence ?? null,
    rationale: judging.rationale ?? '',
    evidence: [...evidence],
    dissent: judging.dissent ?? null,
    ...(judging.expected === undefined ? {} : { expected: [...judging.expected] }),
  }
  const { compartment } = question
  if (round !== null && isRunning(round, desk.ports.clock.now())) {
    const commit = await seal(desk, { question: judging.question, compartment }, said, refs)
    return { ...written(desk, commit, compartment), sealed: true }
  }
  const data: Judgement = { ...said, round: openRoundOf(judging.round, round) }
  const { basedOn } = judging
  const id = await writeRecords(desk, async (batch, transaction) => {
    await checkReferences(desk, transaction, compartment, refs)
    if (basedOn !== undefined) await checkUnchanged(desk, transaction, judging.question, basedOn)
    return batch.add({ compartment, type: 'judgement', data, refs })
  })
  return { ...written(desk, id, compartment), sealed: false }
}

async function checkUnchanged(
  desk: Desk,
  reader: Reader,
  question: RecordId,
  basedOn: RecordId | null,
): Promise<void> {
  const rows = await everyRow(desk, reader, 'judgements', [question])
  const newest = rows.findLast(({ author }) => author === desk.seat)?.id ?? null
  if (newest === basedOn) return
  throw failure(
    'E_CHANGED_MEANWHILE',
    newest === null
      ? 'the answer that this was written over was taken back meanwhile'
      : 'this seat has answered meanwhile: look at that answer, then send this one again',
    { paths: newest === null ? [] : [newest] },
  )
}

async function openQuestion(desk: Desk, reader: Reader, id: RecordId): ReturnType<typeof questionOf> {
  const question = await questionOf(desk, reader, id)
  await checkStaysHere(desk, reader, id)
  const now = desk.ports.clock.now()
  if (now >= parseInstant(question.data.closes)) {
    throw failure('E_QUESTION_CLOSED', `this question closed at ${question.data.closes}`, { paths: [id] })
  }
  if (now < parseInstant(question.data.opens)) {
    throw failure('E_QUESTION_CLOSED', `this question opens only at ${question.data.opens}`, { paths: [id] })
  }
  if (await resolutionOf(desk, reader, id)) {
    throw failure(
      'E_QUESTION_RESOLVED',
      'this question is resolved; retract the resolution to open it again',
      { paths: [id] },
    )
  }
  return question
}

/** How a question came out, and who says so. */
export interface Resolved {
  readonly id: RecordId
  readonly outcome: Outcome
  readonly at: Instant
  readonly author: MemberName
  /** Whether members have yet to witness when it was found: until then nothing is scored by it. */
  readonly provisional: boolean
}

/** How a question came out, as far as the desk can see. */
export async function resolutionOf(
  desk: Desk,
  reader: Reader,
  question: RecordId,
): Promise<Resolved | undefined> {
  const rows = await everyRow(desk, reader, 'resolutions', [question])
  return newestResolution(rows, await timesFor(desk, reader))
}

/** Of several findings on one question the newest that is witnessed (where one host holds all seats, by its author's word), ties by author and place, so that
 *  every node takes the same one. One that is not yet witnessed stands only where no other does. */
export function newestResolution(
  rows: readonly Row<'resolutions'>[],
  times: Times | null,
): Resolved | undefined {
  const newest = rows
    .map((row) => ({ row, ...timeOf(row, times) }))
    .sort(
      (a, b) =>
        Number(b.provisional) - Number(a.provisional) ||
        a.at - b.at ||
        (a.row.author < b.row.author ? -1 : a.row.author > b.row.author ? 1 : a.row.index - b.row.index),
    )
    .at(-1)
  if (!newest) return undefined
  const { id, author, value } = newest.row
  return {
    id,
    outcome: value.outcome,
    at: parseInstant(value.at),
    author,
    provisional: newest.provisional,
  }
}

/** How a question came out, as a person says it. */
export interface Resolving {
  readonly question: RecordId
  readonly outcome: Outcome
  readonly at?: Instant
  readonly source?: string
}

/** Says how a question came out. Throws `E_QUESTION_RESOLVED`, and `E_RECORD_INVALID` for an outcome of another form. */
export async function resolve(desk: Desk, resolving: Resolving): Promise<Written> {
  requireAct(desk, 'judge')
  const { question: id, outcome } = resolving
  const { data, compartment } = await desk.ports.store.read(async (reader) => {
    const question = await questionOf(desk, reader, id)
    await checkStaysHere(desk, reader, id)
    if (await resolutionOf(desk, reader, id)) {
      throw failure('E_QUESTION_RESOLVED', 'this question is resolved already; retract that first', {
        paths: [id],
      })
    }
    return question
  })
  checkOutcome(data.form, outcome)
  const now = desk.ports.clock.now()
  const at = resolving.at ?? now
  if (at > now) throw failure('E_INSTANT', 'a question cannot have come out in the future', { paths: ['at'] })
  const written_ = await writeRecord(desk, {
    compartment,
    type: 'resolution',
    data: { outcome, at: instantText(at), source: resolving.source ?? '' },
    refs: [{ relation: 'resolves', id }],
  })
  return written(desk, written_, compartment)
}

/** Says something of a record, in the compartment where it stands. Members are called by naming them, or by `@name` in the text.
 *  Throws `E_SEAT_UNKNOWN` where someone called cannot read it there, `E_NOT_FOUND` for a reply to what is not of the same discussion. */
export async function comment(
  desk: Desk,
  about: RecordId,
  text: string,
  mentions: readonly MemberName[] = [],
  replies?: RecordId,
): Promise<Written> {
  const entry = await desk.ports.store.read(async (reader) => {
    const found = await readableEntry(desk, reader, about)
    if (replies !== undefined) await checkReply(desk, reader, about, replies)
    return found
  })
  const { readers } = compartmentOf(desk.coalition, entry.compartment)
  const called = [...new Set([...mentions, ...calledIn(desk, text)])]
  const absent = called.filter((name) => !readers.includes(name))
  if (absent.length > 0) {
    throw failure('E_SEAT_UNKNOWN', `${absent.join(', ')} cannot read this, so a mention would not arrive`, {
      paths: ['mentions'],
    })
  }
  const refs: Reference[] = [{ relation: 'about', id: about }]
  if (replies !== undefined) refs.push({ relation: 'replies', id: replies })
  const id = await writeRecord(desk, {
    compartment: entry.compartment,
    type: 'comment',
    data: { text, mentions: called },
    refs,
  })
  return written(desk, id, entry.compartment)
}

async function checkReply(desk: Desk, reader: Reader, about: RecordId, replies: RecordId): Promise<void> {
  const rows = await everyRow(desk, reader, 'comments', [about])
  if (rows.some(({ id }) => id === replies)) return
  throw failure('E_NOT_FOUND', 'what this answers is not said here', { paths: ['replies'] })
}

/** Members of the coalition whom the text calls by `@name`. Any other word behind an @ is just that. */
function calledIn(desk: Desk, text: string): MemberName[] {
  const members = desk.coalition.newest.roster.members.map(({ name }) => name)
  const names = [...text.matchAll(/(?<![\p{L}\p{N}._%+-])@([a-z0-9-]{1,40})(?![a-z0-9-])/gu)].map(
    ([, name]) => name,
  )
  return members.filter((name) => names.includes(name))
}
