import { failure } from '../../kernel/error.ts'
import { exactSum } from '../../kernel/sum.ts'

/** A score with what makes it up: width, and by how much forecasts were too high or too low. All at least 0; less is better. */
export interface IntervalScore {
  readonly score: number
  readonly dispersion: number
  readonly overprediction: number
  readonly underprediction: number
}

/** Score of the central interval [lower, upper] that holds 1 − α: (U − L) + (2/α)·max(L − y, 0) + (2/α)·max(y − U, 0), in the unit of what is
 *  forecast. Source: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", J. American Statistical
 *  Association 102, 2007, eq. 43. */
export function intervalScore(lower: number, upper: number, alpha: number, observed: number): IntervalScore {
  const dispersion = upper - lower
  const overprediction = (2 / alpha) * Math.max(lower - observed, 0)
  const underprediction = (2 / alpha) * Math.max(observed - upper, 0)
  return { score: dispersion + overprediction + underprediction, dispersion, overprediction, underprediction }
}

/** Levels are typed in hundredths; their complements carry rounding. */
const sameLevel = 1e-9

/** Weighted interval score of quantiles at levels that pair up about ½: (w₀·|y − median| + Σ (α/2)·IS_α)/(w₀ + K) over K central intervals, w₀
 *  the weight of the median, commonly ½; without a median level w₀ is 0. `levels` rise, `quantiles` never fall. Throws `E_QUANTILES` for a
 *  level without its complement. Source: J. Bracher et al., "Evaluating epidemic forecasts in an interval format", PLOS Computational
 *  Biology 17, 2021, eq. 2. */
export function weightedIntervalScore(
  levels: readonly number[],
  quantiles: readonly number[],
  observed: number,
  medianWeight = 0.5,
): IntervalScore {
  const half = levels.findIndex((level) => Math.abs(level - 0.5) < sameLevel)
  const lower = levels.flatMap((level, i) => (i !== half && level < 0.5 ? [i] : []))
  const pairs = lower.map((i) => {
    const level = levels[i] ?? NaN
    const j = levels.findIndex((other) => Math.abs(other - (1 - level)) < sameLevel)
    return { i, j, alpha: 2 * level }
  })
  const single = pairs.filter(({ j }) => j < 0)
  if (levels.length === 0 || single.length > 0 || 2 * pairs.length + Number(half >= 0) !== levels.length) {
    throw failure(
      'E_QUANTILES',
      'an interval score needs quantiles in pairs about the median, like 0.1 and 0.9',
      {
        paths: ['levels'],
      },
    )
  }
  const parts = pairs.map(({ i, j, alpha }) =>
    scaled(intervalScore(quantiles[i] ?? NaN, quantiles[j] ?? NaN, alpha, observed), alpha / 2),
  )
  if (half >= 0) {
    const median = quantiles[half] ?? NaN
    parts.push(scaled(intervalScore(median, median, 2, observed), medianWeight))
  }
  const weight = pairs.length + (half >= 0 ? medianWeight : 0)
  const mean = (part: keyof IntervalScore) => exactSum(parts.map((each) => each[part])) / weight
  return {
    score: mean('score'),
    dispersion: mean('dispersion'),
    overprediction: mean('overprediction'),
    underprediction: mean('underprediction'),
  }
}

function scaled(score: IntervalScore, factor: number): IntervalScore {
  return {
    score: score.score * factor,
    dispersion: score.dispersion * factor,
    overprediction: score.overprediction * factor,
    underprediction: score.underprediction * factor,
  }
}

/** Mean quantile score 2·Σ (1{y ≤ q} − τ)·(q − y)/K of quantiles at any levels: with levels in pairs about a median it is the weighted interval
 *  score with w₀ = ½. Less is better. Source: as above, eq. 3; R. Koenker and G. Bassett, "Regression quantiles", Econometrica 46, 1978. */
export function quantileScore(
  levels: readonly number[],
  quantiles: readonly number[],
  observed: number,
): number {
  const terms = levels.map((level, i) => {
    const quantile = quantiles[i] ?? NaN
    return 2 * (Number(observed <= quantile) - level) * (quantile - observed)
  })
  return exactSum(terms) / levels.length
}
