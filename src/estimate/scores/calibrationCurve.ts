import { exactSum } from '../../kernel/sum.ts'

/** A probability that was said of something, and whether that came true. */
export interface Foretold {
  readonly probability: number
  readonly happened: boolean
}

/** How often something came true that was said to be about so likely. */
export interface CurvePoint {
  /** Probabilities from `low` up to but not including `high`; the last bin includes it. */
  readonly low: number
  readonly high: number
  readonly count: number
  readonly happened: number
  /** Mean probability and share that came true; null in an empty bin. */
  readonly mean: number | null
  readonly share: number | null
  /** Where the share would lie with 95 % confidence; null in an empty bin. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** 97.5 % of a standard normal distribution lie below it (OEIS A220510). */
const z = 1.959_963_984_540_054

/** Wilson's interval for a share: where `happened` of `count` (at least 1) leave it with 95 % confidence, inside [0, 1] and never of no width.
 *  Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. American Statistical Association
 *  22, 1927. */
export function wilson(happened: number, count: number): { readonly low: number; readonly high: number } {
  const share = happened / count
  const square = (z * z) / count
  const middle = (share + square / 2) / (1 + square)
  const reach = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / count + square / (4 * count))
  return {
    low: happened === 0 ? 0 : Math.max(0, middle - reach),
    high: happened === count ? 1 : Math.min(1, middle + reach),
  }
}

/** A calibration curve in `bins` bins of equal width, with the uncertainty of each. The order does not matter. */
export function calibrationCurve(foretold: readonly Foretold[], bins = 10): CurvePoint[] {
  const byBin = Map.groupBy(foretold, ({ probability }) => binOf(probability, bins))
  return Array.from({ length: bins }, (_, bin): CurvePoint => {
    const here = byBin.get(bin) ?? []
    const count = here.length
    const happened = here.filter((each) => each.happened).length
    return {
      low: bin / bins,
      high: (bin + 1) / bins,
      count,
      happened,
      mean: count === 0 ? null : exactSum(here.map(({ probability }) => probability)) / count,
      share: count === 0 ? null : happened / count,
      interval: count === 0 ? null : wilson(happened, count),
    }
  })
}

/** The bin of a probability: edges are k/bins, each the lower end of its bin. */
export function binOf(probability: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.floor(probability * bins))
  // A product may round across the edge it stands on.
  while (bin + 1 < bins && probability >= (bin + 1) / bins) bin++
  while (bin > 0 && probability < bin / bins) bin--
  return bin
}
