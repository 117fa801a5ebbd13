import { exactSum } from '../kernel/sum.ts'
import type { QuestionForm } from '../records/question.ts'
import type { PooledQuantile } from './value.ts'

/** The ends of a scale; null where it is open and nothing bounds the outcome. Dates in milliseconds since 1970. */
export interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** The ends that a form sets. */
export function endsOf(form: QuestionForm): Ends {
  if (form.kind === 'date') return { low: Date.parse(form.range.low), high: Date.parse(form.range.high) }
  if (form.kind !== 'numeric') return { low: 0, high: 1 }
  const { low, high, openLow, openHigh } = form.range
  return { low: openLow ? null : low, high: openHigh ? null : high }
}

/** The distribution that quantiles state, as corners of its cumulative function from level 0 to 1: straight lines between neighbours and out to
 *  a closed end (the density is uniform there, the least that is added to what was said: R. M. Cooke, "Experts in Uncertainty", 1991, ch. 12).
 *  Beyond an open end nothing was said, so what is left sits at the outermost quantile. Two corners of one value are a step. */
export function cumulative(quantiles: readonly PooledQuantile[], { low, high }: Ends): PooledQuantile[] {
  const first = quantiles[0]
  const last = quantiles.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    { level: 0, value: low === null ? first.value : Math.min(low, first.value) },
    ...quantiles,
    { level: 1, value: high === null ? last.value : Math.max(high, last.value) },
  ]
}

/** Continuous ranked probability score ∫ (F(x) − 1{x ≥ outcome})² dx of a distribution given by the corners of its cumulative function: 0 is best,
 *  and the unit is that of the values. Of a single point it is the distance from the outcome. Exact on every straight piece.
 *  Source: J. E. Matheson and R. L. Winkler, "Scoring rules for continuous probability distributions", Management Science 22, 1976. */
export function crps(corners: readonly PooledQuantile[], outcome: number): number {
  const first = corners[0]
  const last = corners.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a distribution has corners')
  const pieces = [Math.max(0, first.value - outcome), Math.max(0, outcome - last.value)]
  for (const [i, right] of corners.entries()) {
    const left = corners[i - 1]
    if (left === undefined || !(right.value > left.value)) continue
    const share = Math.min(1, Math.max(0, (outcome - left.value) / (right.value - left.value)))
    const middle = left.level + (right.level - left.level) * share
    const width = right.value - left.value
    pieces.push(width * share * meanSquare(left.level, middle))
    pieces.push(width * (1 - share) * meanSquare(1 - middle, 1 - right.level))
  }
  return exactSum(pieces)
}

/** Mean of the squares on a straight line from `a` to `b`. */
function meanSquare(a: number, b: number): number {
  return (a * a + a * b + b * b) / 3
}
