import { exp } from '../../kernel/math.ts'

const dayMs = 86_400_000

/** Weights e^(−age/τ) of judgements given at these instants (milliseconds), ages counted from the newest: what time it is does not matter, since
 *  all weights fall alike. A judgement hundreds of mean lives older than the newest has weight 0. Source: R. G. Brown, "Statistical
 *  Forecasting for Inventory Control", 1959, in continuous time. */
export function exponentialRecency(at: readonly number[], meanLifeDays: number): number[] {
  const newest = Math.max(...at)
  return at.map((each) => exp((each - newest) / (meanLifeDays * dayMs)))
}
