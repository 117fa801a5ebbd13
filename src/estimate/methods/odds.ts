import { logistic, logit } from '../../kernel/math.ts'
import { clip as bound, leastProbability, type Probability } from '../../kernel/probability.ts'
import { exactSum } from '../../kernel/sum.ts'
import { sorted, type Weighted } from '../pool.ts'

/** Mean log-odds of the members, each first bounded to [clip, 1 − clip]. */
function meanLogOdds(items: readonly Weighted<Probability>[], clip: Probability): number {
  const ordered = sorted(items)
  const sum = exactSum(ordered.map(({ value, weight }) => logit(bound(value, clip)) * weight))
  return sum / exactSum(ordered.map(({ weight }) => weight))
}

/** The factor that makes the best of `count` forecasts in the worst case, where their errors are as unlike as they may be:
 *  n(√(3n² − 3n + 1) − 2)/(n² − n − 1). 1 for one forecast, and up to √3. Source: E. Neyman and T. Roughgarden, "Are you smarter than a
 *  random expert? The robust aggregation of substitutable signals", EC 2022, theorem 1.2. */
export function neymanRoughgarden(count: number): number {
  const n = count
  return (n * (Math.sqrt(3 * n * n - 3 * n + 1) - 2)) / (n * n - n - 1)
}

/** Extremized log-odds: σ(a·Σw·ℓ) with `factor` a, or with Neyman's and Roughgarden's for as many members as there are. Source: V. A. Satopää
 *  et al., "Combining multiple probability predictions using a simple logit model", Int. J. Forecasting 30, 2014, eq. 2. */
export function extremizedOdds(
  items: readonly Weighted<Probability>[],
  clip: Probability,
  factor: number = neymanRoughgarden(items.length),
): Probability {
  return bound(logistic(factor * meanLogOdds(items, clip)), leastProbability)
}

/** The members' departures from a common prior, added to it: σ(ℓ₀ + a·Σw·(ℓᵢ − ℓ₀)), weights summing to 1. With a = 1 the prior is of no
 *  consequence and this is the geometric mean of odds; above 1 it goes further from the prior than the members did, as far as n where each
 *  brings evidence of its own; below 1 back towards it. Source: R. L. Winkler, "The consensus of subjective probability distributions",
 *  Management Science 15, 1968, for independent evidence on one prior (a = n); with a free factor J. Baron et al., "Two reasons to make
 *  aggregated probability forecasts more extreme", Decision Analysis 11, 2014, for the prior ½. */
export function bayesianOdds(
  items: readonly Weighted<Probability>[],
  { clip, prior, factor }: { readonly clip: Probability; readonly prior: number; readonly factor: number },
): Probability {
  const start = logit(prior)
  return bound(logistic(start + factor * (meanLogOdds(items, clip) - start)), leastProbability)
}
