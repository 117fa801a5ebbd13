import { exactSum } from '../../kernel/sum.ts'
import { midpoint, within } from '../pool.ts'
import type { PooledQuantile } from '../value.ts'

/** A distribution by the corners of its cumulative function from level 0 to 1, straight lines between them, with how much it counts. */
export interface WeightedDistribution {
  readonly corners: readonly PooledQuantile[]
  readonly weight: number
}

/** The cumulative function at `x`: its value there, or what it comes from below (`before`). */
function levelAt(corners: readonly PooledQuantile[], x: number, before: boolean): number {
  let low = 0
  let high = corners.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = corners[middle]?.value ?? Infinity
    if (before ? value < x : value <= x) low = middle + 1
    else high = middle
  }
  const left = corners[low - 1]
  const right = corners[low]
  if (left === undefined) return right?.value === x ? right.level : 0
  if (right === undefined) return 1
  if (right.value === x) return right.level
  const share = (x - left.value) / (right.value - left.value)
  // Of values whose difference no double holds, the share is read scaled down.
  const safe = Number.isFinite(right.value - left.value)
    ? share
    : (x / 2 - left.value / 2) / (right.value / 2 - left.value / 2)
  // Rounding must not carry it past the corner that it rises to.
  return Math.min(left.level + (right.level - left.level) * safe, right.level)
}

/** The quantiles at `levels` (rising, in (0, 1)) of the weighted mixture of distributions, which is the linear pool of their cumulative
 *  functions: where that reaches the level first, or the middle of the stretch where it stays there. Weights are at least 0 and some are above;
 *  the order of distributions does not matter. Source: M. Stone, "The opinion pool", Ann. Math. Statist. 32, 1961; against averaging of
 *  quantiles K. C. Lichtendahl et al., Management Science 59, 2013. */
export function mixtureQuantiles(
  distributions: readonly WeightedDistribution[],
  levels: readonly number[],
): number[] {
  const counting = distributions.filter(({ weight }) => weight > 0)
  const all = counting.flatMap(({ corners }) => corners.map(({ value }) => value))
  const places = [...new Set(Float64Array.from(all).sort())]
  const weight = exactSum(counting.map((each) => each.weight))
  const reached = (x: number, before: boolean): number =>
    exactSum(counting.map((each) => levelAt(each.corners, x, before) * each.weight)) / weight
  const pieceAt = (k: number): Piece | undefined => {
    const x = places[k]
    return x === undefined ? undefined : { x, before: reached(x, true), at: reached(x, false) }
  }
  return levels.map((level) => {
    // The mixture never falls from corner to corner, not by a bit, so the first that reaches the level is found by halving.
    let low = 0
    let high = places.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (reached(places[middle] ?? NaN, false) >= level) high = middle
      else low = middle + 1
    }
    return quantileOf(pieceAt(low - 1), pieceAt(low), pieceAt(low + 1), level)
  })
}

/** Where the mixture has a corner: its value coming from below, and there. */
interface Piece {
  readonly x: number
  readonly before: number
  readonly at: number
}

/** The quantile at a level that `piece` is the first to reach, between its neighbours. */
function quantileOf(
  left: Piece | undefined,
  piece: Piece | undefined,
  next: Piece | undefined,
  level: number,
): number {
  if (piece === undefined) throw new RangeError('a mixture has corners')
  // A level at which the mixture stays for a while has no one quantile.
  if (piece.at === level) return next?.before === level ? midpoint(piece.x, next.x) : piece.x
  if (left === undefined || level > piece.before || piece.before <= left.at) return piece.x
  const share = (level - left.at) / (piece.before - left.at)
  return within(left.x * (1 - share) + piece.x * share, left.x, piece.x)
}
