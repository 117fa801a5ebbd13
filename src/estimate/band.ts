import type { Instant } from '../kernel/instant.ts'
import { history, type HistoryStep } from './history.ts'
import type { Method } from './method.ts'
import type { Elsewhere } from './methods/elsewhere.ts'
import type { JudgementInput, QuestionInput } from './standing.ts'

/** The least and the greatest that the members together would defend. */
export interface Band {
  readonly low: number
  readonly high: number
}

/** The band of a yes-or-no question after each change, one for each of `steps`, which are its `history`: the members' lowest and highest, pooled as their
 *  answers are. Who states no end stands at its own answer, so that the band always holds the joint estimate. Empty where nobody states
 *  one, and for other forms: pooled quantiles are their own band. */
export function bands(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  method: Method,
  steps: readonly HistoryStep[],
  elsewhere?: (at: Instant) => Elsewhere,
): (Band | null)[] {
  if (!judgements.some(({ answer }) => answer.kind === 'binary' && statesAnEnd(answer))) return []
  const pooled = (end: End) =>
    history(
      question,
      judgements.map((judgement) => at(judgement, end)),
      method,
      elsewhere,
    )
  const low = pooled('lowest')
  const high = pooled('highest')
  return steps.map((step, i) => {
    const [best, least, greatest] = [step, low[i], high[i]].map((each) =>
      each?.value?.kind === 'binary' ? each.value.probability : null,
    )
    if (best == null || least == null || greatest == null) return null
    // Each pool rises with what it pools; only its rounding could cross.
    return { low: Math.min(least, best), high: Math.max(greatest, best) }
  })
}

type End = 'lowest' | 'highest'

function statesAnEnd(answer: {
  readonly lowest?: number | undefined
  readonly highest?: number | undefined
}): boolean {
  return answer.lowest !== undefined || answer.highest !== undefined
}

function at(judgement: JudgementInput, end: End): JudgementInput {
  const { answer } = judgement
  if (answer.kind !== 'binary') return judgement
  // The range stays, since some methods weigh by it.
  return { ...judgement, answer: { ...answer, probability: answer[end] ?? answer.probability } }
}
