import { log } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'

/** By how much an item's range is widened on both sides, as a share of it. */
export const overshoot = 0.1

/** The range over which distributions on one item are compared: from the least to the greatest of what experts said of it, and of what came
 *  out, widened by 10 % on both sides (R. M. Cooke, "Experts in Uncertainty", 1991, ch. 12). */
export interface IntrinsicRange {
  readonly low: number
  readonly high: number
}

/** The intrinsic range of an item on which at least one value is known. */
export function intrinsicRange(values: readonly number[]): IntrinsicRange {
  const least = Math.min(...values)
  const greatest = Math.max(...values)
  const margin = overshoot * (greatest - least)
  return { low: least - margin, high: greatest + margin }
}

/** Theoretical shares between quantiles: from 0 over `levels`, which rise in (0, 1), to 1. */
export function sharesBetween(levels: readonly number[]): number[] {
  return [...levels, 1].map((level, i) => level - (levels[i - 1] ?? 0))
}

/** Relative information of one answer about one item against the uniform distribution on the range: ln(U − L) + Σ p·ln(p/Δx), in nats. The
 *  narrower, the more; 0 at least. `quantiles` rise inside the range; ∞ where two of them, or one and an end, are equal or so close that no
 *  double holds what their density would be. Source: R. M. Cooke, "Experts in Uncertainty", 1991,
 *  eq. 8.2. */
export function relativeInformation(
  quantiles: readonly number[],
  levels: readonly number[],
  { low, high }: IntrinsicRange,
): number {
  const widths = [...quantiles, high].map((value, i) => value - (quantiles[i - 1] ?? low))
  if (!widths.every((width) => width > 1e-300 && width < Infinity)) return Infinity
  const terms = sharesBetween(levels).map((share, i) => share * log(share / (widths[i] ?? NaN)))
  return log(high - low) + exactSum(terms)
}

/** Relative information of each member's quantiles on one question, over the range of all; 0 for one with two equal quantiles, which no density
 *  has, and for all where there is no range. */
export function classicalInformation(
  rows: readonly (readonly number[])[],
  levels: readonly number[],
): number[] {
  const range = intrinsicRange(rows.flat())
  return rows.map((row) => {
    const information = relativeInformation(row, levels, range)
    return Number.isFinite(information) && information > 0 ? information : 0
  })
}
