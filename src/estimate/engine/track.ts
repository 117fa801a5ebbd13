import type { MemberName } from '../../kernel/id.ts'
import { logit } from '../../kernel/math.ts'
import { clip, type Probability } from '../../kernel/probability.ts'
import { inOrder, replaces, type JudgementInput, type QuestionInput } from '../standing.ts'

/** A yes-or-no question's judgements that ever stood, in the order of time, as columns. */
export interface Track {
  /** By seat number. */
  readonly authors: readonly MemberName[]
  /** Whose each judgement is. */
  readonly seat: Uint16Array
  /** When it began to stand, in milliseconds since 1970. */
  readonly at: Float64Array
  readonly probability: Float64Array
  /** Log-odds of the probability, bounded as the method wants it. */
  readonly logOdds: Float64Array
}

/** The track of a binary question, with odds bounded to [bound, 1 − bound]. Judgements that cannot stand are left out; the order given does not
 *  matter. Throws `RangeError` for a question of another form. */
export function trackOf(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  bound: Probability,
): Track {
  if (question.form.kind !== 'binary') throw new RangeError(`a ${question.form.kind} question has no track`)
  const numbers = new Map<MemberName, { readonly seat: number; last: JudgementInput }>()
  const kept = inOrder(question, judgements).filter((judgement) => {
    const known = numbers.get(judgement.author)
    if (known === undefined) numbers.set(judgement.author, { seat: numbers.size, last: judgement })
    else if (replaces(judgement, known.last)) known.last = judgement
    else return false
    return true
  })
  const probability = Float64Array.from(kept, ({ answer }) =>
    answer.kind === 'binary' ? answer.probability : NaN,
  )
  return {
    authors: [...numbers.keys()],
    seat: Uint16Array.from(kept, ({ author }) => numbers.get(author)?.seat ?? NaN),
    at: Float64Array.from(kept, ({ at }) => at),
    probability,
    logOdds: probability.map((p) => logit(clip(p, bound))),
  }
}
