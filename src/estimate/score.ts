import type { MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { log, log1p } from '../kernel/math.ts'
import { exactSum } from '../kernel/sum.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import { crps, cumulative, endsOf } from './cumulative.ts'
import type { HistoryStep } from './history.ts'
import { inOrder, replaces, type JudgementInput, type QuestionInput } from './standing.ts'
import type { EstimateValue } from './value.ts'

/** An answer as rules score it, whether a member's or the joint one. Values of quantiles are numbers; dates in milliseconds since 1970. */
export type ScoredAnswer = EstimateValue | Answer

/** The rules an answer can be scored by. `brier` and `log` are for probabilities, `crps` for quantiles. */
export const scoreNames = ['brier', 'log', 'crps'] as const
export type ScoreName = (typeof scoreNames)[number]

/** How a question came out, and when. */
export interface ResolutionInput {
  readonly outcome: Outcome
  readonly at: Instant
}

/** The score of one answer, or null where the rule has none: an annulled question, an answer or outcome that the rule is not for. */
export function score(
  rule: ScoreName,
  form: QuestionForm,
  answer: ScoredAnswer,
  outcome: Outcome,
): number | null {
  if (rule === 'crps') return crpsOf(form, answer, outcome)
  const probabilities = probabilitiesOf(answer)
  const happened = placeOf(form, outcome)
  if (probabilities === null || happened === null || happened >= probabilities.length) return null
  if (rule === 'log') {
    // 1 − p loses a small p, its logarithm need not.
    return answer.kind === 'binary' && happened === 0
      ? log1p(0 - answer.probability)
      : logScore(probabilities, happened)
  }
  return form.kind === 'ordered'
    ? rankedProbabilityScore(probabilities, happened)
    : brierScore(probabilities, happened)
}

/** Brier score of a forecast over classes that exclude each other: Σ(p − o)² over the classes, from 0 (best) to 2. Two classes are counted
 *  once each, halved to (p − o)², from 0 to 1, as binary questions are commonly scored; more classes keep Brier's own sum.
 *  Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950, eq. 2. */
export function brierScore(probabilities: readonly number[], happened: number): number {
  const squares = probabilities.map((p, k) => square(p - Number(k === happened)))
  return probabilities.length === 2 ? (squares[1] ?? NaN) : exactSum(squares)
}

/** Ranked probability score, normalised: the mean, over the places between neighbouring options, of the squared difference between the
 *  cumulated forecast and the cumulated outcome. 0 is best, 1 worst; being one option off costs less than being three off. With two
 *  options it is the binary Brier score. Source: E. S. Epstein, "A scoring system for probability forecasts of ranked categories",
 *  J. Applied Meteorology 8, 1969, in the form of A. H. Murphy, "A note on the ranked probability score", ibid. 10, 1971. */
export function rankedProbabilityScore(probabilities: readonly number[], happened: number): number {
  const places = probabilities.length - 1
  const squares = Array.from({ length: places }, (_, k) => {
    const cumulated = exactSum(probabilities.slice(0, k + 1))
    return square(cumulated - Number(happened <= k))
  })
  return exactSum(squares) / places
}

function square(x: number): number {
  return x * x
}

/** Logarithmic score: the natural logarithm of the probability given to what happened. At most 0, and greater is better: 0 is certainty
 *  in the right place, −0.693 a coin's. Source: I. J. Good, "Rational decisions", J. Royal Statistical Society B 14, 1952. */
export function logScore(probabilities: readonly number[], happened: number): number {
  return log(probabilities[happened] ?? NaN)
}

const dayMs = 86_400_000

/** How far quantiles were from what happened, in the question's unit; of dates, in days. */
function crpsOf(form: QuestionForm, answer: ScoredAnswer, outcome: Outcome): number | null {
  if (answer.kind === 'binary' || answer.kind === 'options') return null
  const happened = quantityOf(outcome)
  if (happened === null) return null
  const quantiles = answer.quantiles.map(({ level, value }) => ({
    level,
    value: typeof value === 'string' ? Date.parse(value) : value,
  }))
  const distance = crps(cumulative(quantiles, endsOf(form)), happened)
  return form.kind === 'date' ? distance / dayMs : distance
}

function quantityOf(outcome: Outcome): number | null {
  if (outcome.kind === 'number') return outcome.value
  return outcome.kind === 'instant' ? Date.parse(outcome.value) : null
}

/** No first, yes second, or the options in their order. */
function probabilitiesOf(answer: ScoredAnswer): readonly number[] | null {
  if (answer.kind === 'binary') return [1 - answer.probability, answer.probability]
  return answer.kind === 'options' ? answer.probabilities : null
}

function placeOf(form: QuestionForm, outcome: Outcome): number | null {
  if (form.kind === 'binary') return outcome.kind === 'binary' ? Number(outcome.value) : null
  if (form.kind === 'multipleChoice' || form.kind === 'ordered') {
    return outcome.kind === 'option' ? outcome.index : null
  }
  return null
}

/** A score averaged over time. */
export interface TimedScore {
  /** Mean score, weighted by how long each answer stood. */
  readonly mean: number
  /** Share of the scored time during which an answer stood, from above 0 to 1. A mean over a small share says little. */
  readonly coverage: number
}

/** An answer and the instant it began to stand; it stands until the next one does. */
interface Stand {
  readonly at: Instant
  /** Null where there was none: the members' quantiles shared no level. */
  readonly answer: ScoredAnswer | null
}

/** Averages a score over the time from the question's opening to its close or its resolution, whichever is earlier, weighting each answer by
 *  how long it stood; time without an answer counts for `coverage` alone. Null where nothing stood for any time, or nothing is scored.
 *  `stands` are in the order of time. */
function timeAveraged(
  rule: ScoreName,
  question: QuestionInput,
  stands: readonly Stand[],
  resolution: ResolutionInput,
): TimedScore | null {
  const end = Math.min(question.closes, resolution.at)
  const weighted: number[] = []
  let stood = 0
  for (const [i, stand] of stands.entries()) {
    const until = Math.min(stands[i + 1]?.at ?? end, end)
    const duration = until - Math.max(stand.at, question.opens)
    if (duration <= 0 || stand.answer === null) continue
    const points = score(rule, question.form, stand.answer, resolution.outcome)
    if (points === null) return null
    weighted.push(points * duration)
    stood += duration
  }
  return stood === 0 ? null : { mean: exactSum(weighted) / stood, coverage: stood / (end - question.opens) }
}

/** Every rule's time-averaged score, null where a rule has none. */
export type TimedScores = Readonly<Record<ScoreName, TimedScore | null>>

function everyRule(
  question: QuestionInput,
  stands: readonly Stand[],
  resolution: ResolutionInput,
): TimedScores {
  return {
    brier: timeAveraged('brier', question, stands, resolution),
    log: timeAveraged('log', question, stands, resolution),
    crps: timeAveraged('crps', question, stands, resolution),
  }
}

/** Each member's scores on a resolved question, by author. Judgements that never stood count for nothing; an annulled question has no score.
 *  The order of `judgements` does not matter. */
export function memberScores(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  resolution: ResolutionInput,
): ({ readonly author: MemberName } & TimedScores)[] {
  const byAuthor = new Map<MemberName, JudgementInput[]>()
  for (const judgement of inOrder(question, judgements)) {
    const given = byAuthor.get(judgement.author)
    const last = given?.at(-1)
    if (given === undefined || last === undefined) byAuthor.set(judgement.author, [judgement])
    else if (replaces(judgement, last)) given.push(judgement)
  }
  return [...byAuthor]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([author, given]) => ({ author, ...everyRule(question, given, resolution) }))
}

/** The joint estimate's own scores on a resolved question, from its exact history, so that members can see whether pooling helped. */
export function jointScores(
  question: QuestionInput,
  steps: readonly HistoryStep[],
  resolution: ResolutionInput,
): TimedScores {
  const stands = steps.map(({ at, value }): Stand => ({ at, answer: value }))
  return everyRule(question, stands, resolution)
}
