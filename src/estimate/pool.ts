import { failure } from '../kernel/error.ts'
import { exp, logistic, logit, powerOfTwo } from '../kernel/math.ts'
import { clip as bound, type Probability } from '../kernel/probability.ts'
import { ExactSum, exactSum } from '../kernel/sum.ts'

/** Something a member said, and how much it counts: any finite weight above 0; only ratios of weights matter. */
export interface Weighted<Value extends number> {
  readonly value: Value
  readonly weight: number
}

/** `values` with equal weights. */
export function equally<Value extends number>(values: readonly Value[]): Weighted<Value>[] {
  return values.map((value) => ({ value, weight: 1 }))
}

/** The values in rising order, equal ones by weight, −0 before 0: a total order, so that no rule below sees in which order members came.
 *  Throws `E_NO_JUDGEMENTS` where there are none and `RangeError` on a number no judgement can hold. */
export function sorted<Value extends number>(items: readonly Weighted<Value>[]): Weighted<Value>[] {
  if (items.length === 0) throw failure('E_NO_JUDGEMENTS', 'there is no judgement to pool')
  for (const { value, weight } of items) {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be pooled`)
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`${weight} is not a weight`)
  }
  return [...items].sort(
    (a, b) =>
      a.value - b.value ||
      a.weight - b.weight ||
      Number(Object.is(b.value, -0)) - Number(Object.is(a.value, -0)),
  )
}

/** `value` bounded to [least, greatest]: rounding must not carry a mean past what was said. */
export function within<Value extends number>(value: number, least: Value, greatest: Value): Value {
  // A number between two values of a kind is of that kind.
  return value <= least ? least : value >= greatest ? greatest : (value as Value)
}

/** An exact sum divided by the weight behind it. A sum past the greatest double is read scaled down. */
export function meanOf(sum: ExactSum, weight: number): number {
  const total = sum.value()
  return Number.isFinite(total) ? total / weight : (sum.value(-64) / weight) * powerOfTwo(64)
}

/** Linear pool: Σw·v / Σw. Source: M. Stone, "The opinion pool", Ann. Math. Statist. 32, 1961. */
export function linearPool<Value extends number>(items: readonly Weighted<Value>[]): Value {
  const ordered = sorted(items)
  const sum = new ExactSum()
  for (const { value, weight } of ordered) sum.add(value * weight)
  const weight = exactSum(ordered.map((item) => item.weight))
  const [least, greatest] = ends(ordered)
  return within(meanOf(sum, weight), least, greatest)
}

/** Half-way between two values, and exactly either where they are equal. */
export function midpoint<Value extends number>(low: Value, high: Value): Value {
  const sum = low + high
  return within(Number.isFinite(sum) ? sum / 2 : low / 2 + high / 2, low, high)
}

/** Weighted median: half-way between the lower one (the least value at which the weights up to it reach half of all) and the upper one
 *  (the least at which they pass half). They differ only where the weights divide into exact halves; with equal weights this is
 *  the common median. Source: F. Y. Edgeworth, "On observations relating to several quantities", Hermathena 6, 1887; the midpoint
 *  rule for ties as in Cormen et al., "Introduction to Algorithms", problem 9-2, which names both ends. */
export function weightedMedian<Value extends number>(items: readonly Weighted<Value>[]): Value {
  const ordered = sorted(items)
  const half = exactSum(ordered.map((item) => item.weight)) / 2
  let [lower, upper] = ends(ordered)
  let reached = 0
  for (const { value, weight } of ordered) {
    if (reached < half) lower = value
    upper = value
    reached += weight
    if (reached > half) break
  }
  return midpoint(lower, upper)
}

function ends<Value extends number>(ordered: readonly Weighted<Value>[]): [Value, Value] {
  const first = ordered[0]
  const last = ordered[ordered.length - 1]
  if (first === undefined || last === undefined) throw new RangeError('nothing to pool')
  return [first.value, last.value]
}

/** Geometric mean of odds: the probability whose log-odds are the mean of the members', each first bounded to [clip, 1 − clip].
 *  Source: V. A. Satopää et al., "Combining multiple probability predictions using a simple logit model", Int. J. Forecasting 30,
 *  2014, eq. 2 with a = 1. */
export function geometricMeanOfOdds(items: readonly Weighted<Probability>[], clip: Probability): Probability {
  const ordered = sorted(items)
  const sum = new ExactSum()
  for (const { value, weight } of ordered) sum.add(logit(bound(value, clip)) * weight)
  const weight = exactSum(ordered.map((item) => item.weight))
  const [least, greatest] = ends(ordered)
  return within(logistic(sum.value() / weight), bound(least, clip), bound(greatest, clip))
}

/** Fewest judgements that are weighted by recency. */
const recencyFrom = 3

/** Weights of the standing judgements by recency, and half of their sum. */
export interface RecencyWeights {
  /** The oldest judgement's first. */
  readonly weights: Float64Array
  readonly half: number
}

const recencyWeightsByCount: RecencyWeights[] = []

/** Weights of `count` judgements by recency: e^(√k − √count) for k = 1 (the oldest) to count, and 1 each below three.
 *  Source: the community prediction of metaculus.com (class `RecencyWeighted` of its published `utils/the_math/aggregations.py`). */
export function recencyWeights(count: number): RecencyWeights {
  const known = recencyWeightsByCount[count]
  if (known !== undefined) return known
  const weights = new Float64Array(count).fill(1)
  if (count >= recencyFrom) {
    for (let k = 1; k <= count; k++) weights[k - 1] = exp(Math.sqrt(k) - Math.sqrt(count))
  }
  return (recencyWeightsByCount[count] = { weights, half: exactSum(weights) / 2 })
}

/** Median weighted by recency; takes the members' standing values, oldest first. e^√1, e^√2 … are linearly independent over the
 *  rationals (Lindemann–Weierstrass, for square roots that differ), so from three judgements on the weights never divide into halves. */
export function recencyWeightedMedian<Value extends number>(oldestFirst: readonly Value[]): Value {
  const { weights } = recencyWeights(oldestFirst.length)
  return weightedMedian(oldestFirst.map((value, i) => ({ value, weight: weights[i] ?? NaN })))
}
