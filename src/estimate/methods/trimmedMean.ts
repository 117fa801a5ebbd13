import { linearPool, equally } from '../pool.ts'

/** How many of `count` values are dropped at each end: the nearest whole number to share·count, halves to the even one, and never so many that
 *  nothing is left. */
export function trimmedAtEachEnd(count: number, share: number): number {
  const exact = count * share
  const below = Math.floor(exact)
  const rest = exact - below
  const rounded = rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below
  return Math.min(rounded, Math.floor((count - 1) / 2))
}

/** Mean of what is left when the least and the greatest values are dropped, `share` of them at each end (0 to below ½). Source: D. R. Jose
 *  and R. L. Winkler, "Simple robust averages of forecasts: some empirical results", Int. J. Forecasting 24, 2008. Throws
 *  `E_NO_JUDGEMENTS` where there is none. */
export function trimmedMean<Value extends number>(values: readonly Value[], share: number): Value {
  const rising = [...values].sort((a, b) => a - b)
  const dropped = trimmedAtEachEnd(rising.length, share)
  return linearPool(equally(rising.slice(dropped, rising.length - dropped)))
}
