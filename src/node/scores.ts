import { failure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { instant, isDay, parseInstantLoosely, type Instant } from '../kernel/instant.ts'
import { history } from '../estimate/history.ts'
import { trackRecords, type TrackedQuestion, type TrackRecord } from '../estimate/scores/record.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import { compartmentOf } from './coalition.ts'
import type { Desk } from './desk.ts'
import { elsewhereOf } from './elsewhere.ts'
import { methodOf, questionInput } from './estimates.ts'
import { questionFold } from './questionFold.ts'
import type { Resolved } from './questions.ts'
import { requireAct } from './roles.ts'
import { scorable } from './timed.ts'
import type { Row } from './views.ts'

/** Which questions, and whose record. */
export interface TrackWish {
  readonly member?: MemberName
  /** When they came out: a year, a month, a day, or two days with `..` between, each end with all of it; either end may be left out. */
  readonly period?: string
  /** Kinds (`binary` …), compartments (`plenary`, `home`, ids) and questions (ids in full): a question counts that is of one of the kinds named, and in one of
   *  the compartments or one of the questions named, where any are. */
  readonly set?: readonly string[]
}

/** Members' records on questions that came out. */
export interface Track {
  /** Half-open; null where the period has no such end. */
  readonly period: { readonly from: Instant | null; readonly until: Instant | null }
  /** What was counted, the newest first. */
  readonly questions: readonly {
    readonly id: RecordId
    readonly text: string
    readonly kind: QuestionForm['kind']
    readonly compartment: string
    readonly outcome: Outcome
    readonly at: Instant
  }[]
  readonly members: readonly (TrackRecord & { readonly member: MemberName })[]
  readonly joint: TrackRecord
}

/** The track records of all members, or of one, on the resolved questions that the desk may read, and that of their joint estimates by the charter's method.
 *  What is not yet witnessed counts for nobody. Throws `E_USAGE` for a period or a set that cannot be read. */
export async function trackRecord(desk: Desk, wish: TrackWish = {}): Promise<Track> {
  requireAct(desk, 'read')
  const period = periodOf(wish.period)
  const isInSet = setOf(wish.set ?? [])
  const method = methodOf(desk)
  const fold = await desk.ports.store.read((reader) => questionFold(desk, reader))
  const counted = fold.questions
    .flatMap((row) => {
      const resolved = fold.resolutions.get(row.id)
      if (resolved === undefined || resolved.provisional || resolved.outcome.kind === 'annulled') return []
      if (!isIn(period, resolved.at)) return []
      const compartment = compartmentOf(desk.coalition, row.compartment).name ?? row.compartment
      if (!isInSet({ kind: row.value.form.kind, compartments: [compartment, row.compartment], id: row.id }))
        return []
      return [{ row, resolved, compartment }]
    })
    .sort((a, b) => b.resolved.at - a.resolved.at || (a.row.id < b.row.id ? -1 : 1))
  const tracked = counted.map(({ row, resolved }): TrackedQuestion => {
    const question = questionInput(row.id, row.value)
    const judgements = scorable(fold.judgements.get(row.id) ?? [], resolved.at)
    const steps = history(question, judgements, method, elsewhereOf(fold, row, method))
    return { question, judgements, resolution: resolved, steps }
  })
  const { members, joint } = trackRecords(tracked)
  return {
    period,
    questions: counted.map(({ row, resolved, compartment }) => shown(row, resolved, compartment)),
    members: members.filter(({ member }) => wish.member === undefined || member === wish.member),
    joint,
  }
}

function shown(
  row: Row<'questions'>,
  { outcome, at }: Resolved,
  compartment: string,
): Track['questions'][number] {
  return { id: row.id, text: row.value.text, kind: row.value.form.kind, compartment, outcome, at }
}

const dayMs = 86_400_000

/** The stretch of time that a person names. Throws `E_USAGE`. */
export function periodOf(text: string | undefined): Track['period'] {
  if (text === undefined || text === '') return { from: null, until: null }
  const [first = '', second, ...more] = text.split('..')
  const isOne = second === undefined
  if (more.length === 0 && !(isOne ? first === '' : first === '' && second === '')) {
    const last = isOne ? first : second
    const from = first === '' ? null : startOf(first)
    const until = last === '' ? null : endOf(last)
    if (from !== undefined && until !== undefined && (from === null || until === null || from < until)) {
      return { from, until }
    }
  }
  throw failure(
    'E_USAGE',
    `"${text.slice(0, 60)}" is no period like 2020, 2020-10 or 2020-10-01..2020-12-31`,
    {
      paths: ['period'],
    },
  )
}

function startOf(text: string): Instant | undefined {
  const whole = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return isDay(whole) ? parseInstantLoosely(whole) : undefined
}

function endOf(text: string): Instant | undefined {
  const start = startOf(text)
  if (start === undefined) return undefined
  const next = new Date(start)
  if (/^\d{4}$/.test(text)) next.setUTCFullYear(next.getUTCFullYear() + 1)
  else if (/^\d{4}-\d{2}$/.test(text)) next.setUTCMonth(next.getUTCMonth() + 1)
  else return instant(start + dayMs)
  return instant(next.getTime())
}

function isIn({ from, until }: Track['period'], at: Instant): boolean {
  return (from === null || from <= at) && (until === null || at < until)
}

const kinds: readonly string[] = [
  'binary',
  'multipleChoice',
  'ordered',
  'numeric',
  'date',
] satisfies readonly QuestionForm['kind'][]

interface Candidate {
  readonly kind: string
  readonly compartments: readonly string[]
  readonly id: string
}

/** Whether a question is in the set that is named. A compartment that the desk may not read holds nothing, as one that does not exist. Throws `E_USAGE`. */
function setOf(names: readonly string[]): (candidate: Candidate) => boolean {
  const wrong = names.filter((name) => !kinds.includes(name) && !/^(?:plenary|home|[0-9a-f]{64})$/.test(name))
  if (wrong.length > 0) {
    throw failure(
      'E_USAGE',
      'a set is named by kinds of question, compartments and ids of questions in full',
      {
        paths: wrong.map((name) => `set: ${name.slice(0, 80)}`),
      },
    )
  }
  const ofKind = names.filter((name) => kinds.includes(name))
  const places = names.filter((name) => !kinds.includes(name))
  return ({ kind, compartments, id }) =>
    (ofKind.length === 0 || ofKind.includes(kind)) &&
    (places.length === 0 || places.includes(id) || compartments.some((name) => places.includes(name)))
}
