import { exactSum } from '../../kernel/sum.ts'
import { equally, weightedMedian } from '../pool.ts'

/** Weights after the aggreCAT family: E. Gould et al., "aggreCAT: an R package for mathematically aggregating expert judgments", 2022,
 *  and A. Hanea et al., "Mathematically aggregating experts' predictions of possible futures", PLOS ONE 16, 2021. All are for one
 *  question; a place in each list is one member's. `floor` is the least width that a range counts with: 2^−52 gives the published
 *  figures, in which one answer of no width takes nearly all the weight. */

/** A member's answer: best estimate with the least and the greatest it would defend. */
export interface Ranged {
  readonly lower: number
  readonly best: number
  readonly upper: number
}

/** Where no one has any weight, all have the same. */
export function orEqual(weights: readonly number[]): number[] {
  return weights.every((weight) => weight === 0) ? weights.map(() => 1) : [...weights]
}

/** 1/width: the narrower, the more (IntWAgg). */
export function byWidth(widths: readonly number[], floor: number): number[] {
  return widths.map((width) => 1 / Math.max(width, floor))
}

/** Greatest width that the member gave anywhere, over the width here: who is surer than usual counts more (IndIntWAgg). */
export function byIndividualWidth(
  members: readonly { readonly width: number; readonly greatest: number }[],
  floor: number,
): number[] {
  return members.map(({ width, greatest }) => Math.max(greatest, floor) / Math.max(width, floor))
}

/** Sample variance of each member's widths over all its questions: who tells the sure from the unsure counts more (VarIndIntWAgg). 0 for a
 *  member with one question. */
export function byWidthVariance(widthsOfEach: readonly (readonly number[])[], floor: number): number[] {
  return orEqual(widthsOfEach.map((widths) => variance(widths.map((width) => Math.max(width, floor)))))
}

function variance(values: readonly number[]): number {
  const count = values.length
  if (count < 2) return 0
  const mean = exactSum(values) / count
  return exactSum(values.map((value) => (value - mean) * (value - mean))) / (count - 1)
}

/** How far the best estimate lies from the middle of its range (AsymWAgg): 0 in the middle, 1 at an end. */
export function byAsymmetry(members: readonly Ranged[], floor: number): number[] {
  return orEqual(
    members.map(({ lower, best, upper }) => {
      const width = Math.max(upper - lower, floor)
      const inUpperHalf = best >= width / 2 + lower
      const lean = 1 - (2 * (inUpperHalf ? upper - best : best - lower)) / width
      return Math.max(lean, 0)
    }),
  )
}

/** The probability of what the member thinks likelier: who commits itself counts more (DistLimitWAgg). Takes each member's probabilities. */
export function byDistance(answers: readonly (readonly number[])[]): number[] {
  return answers.map((probabilities) => Math.max(...probabilities))
}

/** 1 less the squared distance from the median, as a share of the greatest such distance: the member furthest off has no weight (OutWAgg).
 *  Takes each member's probabilities, one for a yes-or-no question. */
export function byOutlying(answers: readonly (readonly number[])[]): number[] {
  const medians = (answers[0] ?? []).map((_, k) =>
    weightedMedian(equally(answers.map((answer) => answer[k] ?? NaN))),
  )
  const distances = answers.map((answer) =>
    exactSum(answer.map((p, k) => (p - (medians[k] ?? NaN)) * (p - (medians[k] ?? NaN)))),
  )
  const furthest = Math.max(...distances, 0) || Number.EPSILON
  return orEqual(distances.map((distance) => 1 - distance / furthest))
}

/** Whether a probability is finer than a multiple of 5 %: rounding of a few units in the last place does not count. */
export function isFine(p: number): boolean {
  const twentieths = p * 20
  return Math.abs(twentieths - Math.round(twentieths)) > 16 * Number.EPSILON * Math.max(1, twentieths)
}

/** Share of each member's answers that are finer than 5 % (GranWAgg, by the exact rule); who has none has next to no weight. */
export function byGranularity(fineShares: readonly number[]): number[] {
  return fineShares.map((share) => (share === 0 ? Number.EPSILON : share))
}
