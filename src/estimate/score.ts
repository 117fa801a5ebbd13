import type { MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { log, log1p } from '../kernel/math.ts'
import { exactSum } from '../kernel/sum.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import type { HistoryStep } from './history.ts'
import { inOrder, replaces, type JudgementInput, type QuestionInput } from './standing.ts'

/** An answer in probabilities, whether a member's or the joint one. Quantiles have no probability of an outcome and get neither score. */
export type ScoredAnswer =
  | { readonly kind: 'binary'; readonly probability: number }
  | { readonly kind: 'options'; readonly probabilities: readonly number[] }
  | { readonly kind: 'quantiles' | 'dateQuantiles' }

/** The rules an answer can be scored by. */
export const scoreNames = ['brier', 'log'] as const
export type ScoreName = (typeof scoreNames)[number]

/** How a question came out, and when. */
export interface ResolutionInput {
  readonly outcome: Outcome
  readonly at: Instant
}

/** The score of one answer, or null where there is none: an annulled question, quantiles, an outcome of another form than asked. */
export function score(
  rule: ScoreName,
  form: QuestionForm,
  answer: ScoredAnswer,
  outcome: Outcome,
): number | null {
  const probabilities = probabilitiesOf(answer)
  const happened = placeOf(form, outcome)
  if (probabilities === null || happened === null || happened >= probabilities.length) return null
  if (rule === 'log') {
    // 1 − p loses a small p, its logarithm need not.
    return answer.kind === 'binary' && happened === 0
      ? log1p(-answer.probability)
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
  readonly answer: ScoredAnswer
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
    if (duration <= 0) continue
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
  const stands = steps.map(({ at, value }): Stand => ({ at, answer: value ?? { kind: 'quantiles' } }))
  return everyRule(question, stands, resolution)
}
