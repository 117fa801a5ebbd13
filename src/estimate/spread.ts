/** How far apart the members are on one number: the least and greatest answer, and the quartiles between them. */
export interface Spread {
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly greatest: number
}

/** The spread of the first `count` of `sorted`, which rise and are at least one. Members count equally whatever the pooling method.
 *  Quartiles lie on the straight line between neighbours at place 1 + (count − 1)·share: type 7 of R. J. Hyndman and Y. Fan,
 *  "Sample quantiles in statistical packages", Am. Statistician 50, 1996. */
export function spreadOf(sorted: ArrayLike<number>, count: number): Spread {
  return {
    least: sorted[0] ?? NaN,
    lowerQuartile: quantile(sorted, (count - 1) / 4),
    median: quantile(sorted, (count - 1) / 2),
    upperQuartile: quantile(sorted, ((count - 1) * 3) / 4),
    greatest: sorted[count - 1] ?? NaN,
  }
}

function quantile(sorted: ArrayLike<number>, place: number): number {
  const below = Math.floor(place)
  const share = place - below
  const low = sorted[below] ?? NaN
  if (share === 0) return low
  const high = sorted[below + 1] ?? NaN
  // Each form rises with `share` to the last bit where it is used, and cannot overflow there: a quartile never passes the median.
  const value = low < 0 && high > 0 ? low * (1 - share) + high * share : low + (high - low) * share
  return value > high ? high : value
}
