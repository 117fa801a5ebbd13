import { exactSum } from '../../kernel/sum.ts'
import { binOf, type Foretold } from './calibrationCurve.ts'

/** What a mean Brier score is made of: brier = reliability − resolution + uncertainty + withinBins, exactly but for rounding. */
export interface MurphyDecomposition {
  readonly brier: number
  /** How far shares were from what was said: 0 at best. */
  readonly reliability: number
  /** How far shares differ from the common one: greater is better. */
  readonly resolution: number
  /** What anybody would have got for saying the common share. */
  readonly uncertainty: number
  /** What binning hides: variance of probabilities in their bin less twice their covariance with what happened. */
  readonly withinBins: number
}

/** Decomposes the mean Brier score of probabilities over `bins` bins of equal width; null where there are none. Source: A. H. Murphy, "A new
 *  vector partition of the probability score", J. Applied Meteorology 12, 1973; with probabilities that differ inside a bin D. B. Stephenson
 *  et al., "Two extra components in the Brier score decomposition", Weather and Forecasting 23, 2008. */
export function murphy(foretold: readonly Foretold[], bins = 10): MurphyDecomposition | null {
  const count = foretold.length
  if (count === 0) return null
  const groups = [...Map.groupBy(foretold, ({ probability }) => binOf(probability, bins)).values()]
  const mean = (terms: readonly number[]) => exactSum(terms) / count
  const common = shareOf(foretold)
  const parts = groups.map((group) => {
    const share = shareOf(group)
    const said = exactSum(group.map(({ probability }) => probability)) / group.length
    return {
      reliability: group.length * square(said - share),
      resolution: group.length * square(share - common),
      within: group.map(
        ({ probability, happened }) =>
          square(probability - said) - 2 * (probability - said) * (Number(happened) - share),
      ),
    }
  })
  return {
    brier: mean(foretold.map(({ probability, happened }) => square(probability - Number(happened)))),
    reliability: mean(parts.map(({ reliability }) => reliability)),
    resolution: mean(parts.map(({ resolution }) => resolution)),
    uncertainty: common * (1 - common),
    withinBins: mean(parts.flatMap(({ within }) => within)),
  }
}

function square(x: number): number {
  return x * x
}

function shareOf(group: readonly Foretold[]): number {
  return group.filter(({ happened }) => happened).length / group.length
}
