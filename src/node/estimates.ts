import { isFailure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { parseInstant, type Instant } from '../kernel/instant.ts'
import { history, type HistoryStep } from '../estimate/history.ts'
import { jointEstimate, type JointEstimate } from '../estimate/joint.ts'
import { asMethod, type Method } from '../estimate/method.ts'
import { jointScores, memberScores, type TimedScores } from '../estimate/score.ts'
import type { JudgementInput, QuestionInput } from '../estimate/standing.ts'
import type { Outcome } from '../records/resolution.ts'
import type { Question } from '../records/question.ts'
import { sharedHosts } from './coalition.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { questionOf, resolutionOf } from './questions.ts'
import { everyRow, orderingTime, type Row } from './views.ts'

/** A question with all that members have said of it. */
export interface QuestionInFull {
  readonly id: RecordId
  readonly author: MemberName
  readonly question: Question
  /** Null while no judgement stands. */
  readonly estimate: JointEstimate | null
  readonly history: readonly HistoryStep[]
  readonly rationales: readonly {
    readonly id: RecordId
    readonly author: MemberName
    readonly rationale: string
    readonly evidence: Row<'judgements'>['value']['evidence']
  }[]
  readonly resolution: { readonly outcome: Outcome; readonly at: Instant; readonly author: MemberName } | null
  readonly scores: {
    readonly members: readonly ({ readonly author: MemberName } & TimedScores)[]
    readonly joint: TimedScores
  } | null
  /** Whose word the times are, and who could have seen others' answers. */
  readonly time: 'stated' | 'witnessed'
  readonly notBlind: readonly { readonly host: string; readonly members: readonly MemberName[] }[]
}

/** A question as the estimate room takes it. */
export function questionInput(id: RecordId, question: Question): QuestionInput {
  return {
    id,
    form: question.form,
    opens: parseInstant(question.opens),
    closes: parseInstant(question.closes),
  }
}

function judgementInput(row: Row<'judgements'>): JudgementInput {
  const { answer, round, dissent, confidence } = row.value
  return {
    id: row.id,
    author: row.author,
    index: row.index,
    at: orderingTime(row),
    round,
    answer,
    dissent,
    confidence,
  }
}

/** The method that the charter in force names. */
export function charterMethod(desk: Pick<Desk, 'coalition'>): Method {
  const { name, clip } = desk.coalition.charter.estimateMethod
  return asMethod(name, { clip })
}

/** What to compute beside the charter's own choice. */
export interface EstimateWish {
  /** The joint estimate as it stood then; now where left out. */
  readonly at?: Instant
  /** Another method, for comparison: the manifest names it. */
  readonly method?: string
}

/** The question's joint estimate by the charter's method, with its exact history and, once resolved, its scores. */
export async function questionInFull(
  desk: Desk,
  id: RecordId,
  wish: EstimateWish = {},
): Promise<QuestionInFull> {
  return desk.ports.store.read(async (reader) => {
    const { data, author } = await questionOf(desk, reader, id)
    const rows = await everyRow(desk, reader, 'judgements', [id])
    const resolved = (await resolutionOf(desk, reader, id)) ?? null
    const input = questionInput(id, data)
    const judgements = rows.map(judgementInput)
    const method =
      wish.method === undefined
        ? charterMethod(desk)
        : asMethod(wish.method, { clip: desk.coalition.charter.estimateMethod.clip })
    const at = wish.at ?? desk.ports.clock.now()
    return {
      id,
      author,
      question: data,
      estimate: standingEstimate(desk, input, judgements, method, at),
      history: history(input, judgements, method),
      rationales: rows.map((row) => ({
        id: row.id,
        author: row.author,
        rationale: row.value.rationale,
        evidence: row.value.evidence,
      })),
      resolution: resolved && { outcome: resolved.outcome, at: resolved.at, author: resolved.author },
      scores: resolved && {
        members: memberScores(input, judgements, resolved),
        joint: jointScores(input, history(input, judgements, method), resolved),
      },
      time: 'stated',
      notBlind: sharedHosts(desk.coalition),
    }
  })
}

function standingEstimate(
  desk: Desk,
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  method: Method,
  at: Instant,
): JointEstimate | null {
  try {
    return jointEstimate(question, judgements, { method, charter: desk.coalition.charterHash }, at)
  } catch (error) {
    if (isFailure(error, 'E_NO_JUDGEMENTS')) return null
    throw error
  }
}

/** One row of the list of questions. */
export interface QuestionSummary {
  readonly id: RecordId
  readonly author: MemberName
  readonly compartment: string
  readonly question: Question
  readonly judgements: number
  readonly value: JointEstimate['value'] | null
  readonly resolved: boolean
}

/** Every question that the desk may read, newest first. */
export async function questionList(desk: Desk, reader: Reader): Promise<QuestionSummary[]> {
  const questions = await everyRow(desk, reader, 'questions')
  const byQuestion = Map.groupBy(await everyRow(desk, reader, 'judgements'), (row) => row.topic)
  const resolved = new Set((await everyRow(desk, reader, 'resolutions')).map((row) => row.topic))
  const method = charterMethod(desk)
  const now = desk.ports.clock.now()
  return questions.toReversed().map((row) => {
    const judgements = (byQuestion.get(row.id) ?? []).map(judgementInput)
    const estimate = standingEstimate(desk, questionInput(row.id, row.value), judgements, method, now)
    return {
      id: row.id,
      author: row.author,
      compartment: desk.coalition.compartments.get(row.compartment)?.name ?? row.compartment,
      question: row.value,
      judgements: judgements.length,
      value: estimate?.value ?? null,
      resolved: resolved.has(row.id),
    }
  })
}
