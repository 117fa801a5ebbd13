import { exp } from '../../kernel/math.ts'
import { normalDistribution } from '../../kernel/special.ts'
import { exactSum } from '../../kernel/sum.ts'

/** A member of an ensemble; null where it is missing. */
export interface EnsembleMember {
  readonly value: number | null
  readonly weight: number | null
}

/** Continuous ranked probability score of an ensemble: E|X − y| − ½·E|X − X′|, in the unit of the values, 0 at best. Weights are at least 0 and
 *  only their ratios matter; a member without a value or a weight is left out. Null where the observation is missing or nobody has
 *  weight. O(n log n); the order of members does not matter. Source: T. Gneiting and A. E. Raftery, J. American Statistical
 *  Association 102, 2007, eq. 21. */
export function ensembleCrps(observed: number | null, members: readonly EnsembleMember[]): number | null {
  const known = members
    .flatMap(({ value, weight }) =>
      value === null || weight === null || weight === 0 ? [] : [{ value, weight }],
    )
    .sort((a, b) => a.value - b.value || a.weight - b.weight)
  if (observed === null || known.length === 0) return null
  const greatest = Math.max(...known.map(({ weight }) => weight))
  const shares = known.map(({ weight }) => weight / greatest)
  const total = exactSum(shares)
  // ½·E|X − X′| = Σ over gaps of (weight below)·(weight above)·gap, so that each gap is counted once and nothing cancels.
  let below = 0
  const gaps = known.map(({ value }, i) => {
    const next = known[i + 1]
    below += (shares[i] ?? NaN) / total
    return next === undefined ? 0 : below * Math.max(0, 1 - below) * (next.value - value)
  })
  const distance = known.map(({ value }, i) => ((shares[i] ?? NaN) / total) * Math.abs(value - observed))
  return Math.max(0, exactSum(distance) - exactSum(gaps))
}

const rootOfTwoPi = 2.506_628_274_631_000_5
const inverseRootOfPi = 0.564_189_583_547_756_3

/** Continuous ranked probability score of a normal distribution: s·(z·(2Φ(z) − 1) + 2φ(z) − 1/√π), z = (y − μ)/s. `deviation` is at least 0; 0
 *  gives the distance. Source: as above, eq. 20 and what follows it. */
export function normalCrps(mean: number, deviation: number, observed: number): number {
  if (deviation === 0) return Math.abs(observed - mean)
  const z = (observed - mean) / deviation
  const density = exp((-z * z) / 2) / rootOfTwoPi
  return deviation * (z * (2 * normalDistribution(z) - 1) + 2 * density - inverseRootOfPi)
}
