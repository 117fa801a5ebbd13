import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Answer, Judgement } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'

/** A question as far as an estimate needs it. */
export interface QuestionInput {
  readonly id: RecordId
  readonly form: QuestionForm
  readonly opens: Instant
  readonly closes: Instant
}

/** A judgement as far as an estimate needs it. `at` is the time that orders it (witnessed, or stated where one host holds all), `index`
 *  its place in its author's log. A retracted judgement has no body left and is never handed in. */
export interface JudgementInput {
  readonly id: RecordId
  readonly author: MemberName
  readonly index: number
  readonly at: Instant
  readonly round: number
  readonly answer: Answer
  readonly dissent: string | null
  /** Shares of members that it expects to find each option likeliest (no, yes, or the question's), where it says so. */
  readonly expected?: readonly number[]
  readonly confidence: Judgement['confidence']
  /** Why the rules of a blind round keep it from standing; see `rounds`. */
  readonly barred?: Exclusion
}

/** Why a judgement can never stand: given before the question opened, at or after its closing instant, or in another form than asked; in a blind round also open where it had to be
 *  sealed, sealed twice, or another than its author had sealed. */
export type Exclusion = 'early' | 'late' | 'unfit' | 'unsealed' | 'double' | 'unmatched'

/** Orders judgements by time, ties by author, then by place in the author's log. */
export function byTime(a: JudgementInput, b: JudgementInput): number {
  return a.at - b.at || (a.author < b.author ? -1 : a.author > b.author ? 1 : a.index - b.index)
}

/** Whether `answer` has the form the question asks for. */
export function fits(form: QuestionForm, answer: Answer): boolean {
  switch (form.kind) {
    case 'binary':
      return answer.kind === 'binary'
    case 'multipleChoice':
    case 'ordered':
      return answer.kind === 'options' && answer.probabilities.length === form.options.length
    case 'numeric':
      return answer.kind === 'quantiles'
    case 'date':
      return answer.kind === 'dateQuantiles'
  }
}

/** Why `judgement` can never stand on `question`, or null where it can. */
export function exclusion(question: QuestionInput, judgement: JudgementInput): Exclusion | null {
  if (judgement.barred !== undefined) return judgement.barred
  if (judgement.at < question.opens) return 'early'
  if (judgement.at >= question.closes) return 'late'
  return fits(question.form, judgement.answer) ? null : 'unfit'
}

/** Whether `later`, which comes after `earlier` by time, takes its place. An answer of an earlier round that arrives late does not. */
export function replaces(later: JudgementInput, earlier: JudgementInput): boolean {
  return later.round >= earlier.round
}

/** The judgements that stand at `at`, oldest first: of each author the newest of its latest round. A member that is silent in a later
 *  round keeps its answer of an earlier one, so that no one can end another's judgement by opening a round. After the closing instant
 *  those that stood then go on standing. The order of `judgements` does not matter. */
export function standing(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  at: Instant,
): JudgementInput[] {
  const newest = new Map<MemberName, JudgementInput>()
  for (const judgement of inOrder(question, judgements)) {
    if (judgement.at > at) break
    const earlier = newest.get(judgement.author)
    if (earlier === undefined || replaces(judgement, earlier)) newest.set(judgement.author, judgement)
  }
  return [...newest.values()].sort(byTime)
}

/** The judgements that ever stand or stood, in the order of time. */
export function inOrder(question: QuestionInput, judgements: readonly JudgementInput[]): JudgementInput[] {
  return judgements.filter((judgement) => exclusion(question, judgement) === null).sort(byTime)
}
