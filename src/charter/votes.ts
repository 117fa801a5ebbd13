import type { Fraction } from '../records/decisionRule.ts'

/** The least whole number that is at least p/d of n, or more than it. Whole numbers throughout, so that thirds stay thirds. */
export function shareOf(n: number, { p, d }: Fraction, moreThan = false): number {
  return moreThan ? Math.floor((n * p) / d) + 1 : Math.floor((n * p + d - 1) / d)
}

/** More than half of n. */
export function majorityOf(n: number): number {
  return Math.floor(n / 2) + 1
}
