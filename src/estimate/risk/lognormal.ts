import { exp, log, log1p } from '../../kernel/math.ts'
import { normalQuantile, normalSeries, quickNormalDistribution } from '../../kernel/normal.ts'
import { normalDistribution } from '../../kernel/special.ts'
import { logarithms, type Amounts } from './amounts.ts'

/** Log-normal amounts: their logarithms are normal with mean `centre` and standard deviation `width` (above 0). */
export function lognormal(centre: number, width: number): Amounts {
  const mean = exp(centre + (width * width) / 2)
  return {
    mean,
    above: (x) => (x <= 0 ? 1 : normalDistribution((centre - log(x)) / width)),
    limited(x) {
      if (x <= 0) return 0
      const series = normalSeries()
      const z = (log(x) - centre) / width
      return mean * quickNormalDistribution(series, z - width) + x * quickNormalDistribution(series, -z)
    },
    quantile: (p) => exp(centre + width * normalQuantile(p)),
    fill(into, step) {
      const series = normalSeries()
      const logs = logarithms(into.length - 1)
      const narrow = 1 / width
      const start = (log(step) - centre) * narrow
      into[0] = 0
      for (let k = 1; k < into.length; k++) {
        const z = (logs[k] ?? NaN) * narrow + start
        into[k] =
          mean * quickNormalDistribution(series, z - width) + k * step * quickNormalDistribution(series, -z)
      }
    },
  }
}

/** The log-normal through two quantiles, rising in level and value, values above 0. */
export function lognormalThrough(
  low: { readonly level: number; readonly value: number },
  high: { readonly level: number; readonly value: number },
): Amounts {
  const a = normalQuantile(low.level)
  const b = normalQuantile(high.level)
  const width = (log(high.value) - log(low.value)) / (b - a)
  // From the quantile nearer the middle, whose place is known better.
  const nearer = a * a < b * b ? low : high
  return lognormal(log(nearer.value) - width * normalQuantile(nearer.level), width)
}

/** The log-normal with this mean and standard deviation, both above 0: N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate
 *  distributions", vol. 1, 1994, ch. 14. */
export function lognormalOf(mean: number, deviation: number): Amounts {
  const ratio = deviation / mean
  const square = log1p(ratio * ratio)
  return lognormal(log(mean) - square / 2, Math.sqrt(square))
}
