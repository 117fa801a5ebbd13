import { log } from '../../kernel/math.ts'

/** How much something costs if it happens: a distribution of amounts, none below 0. */
export interface Amounts {
  /** The expected amount. */
  readonly mean: number
  /** The chance that the amount is above `x`. */
  above(x: number): number
  /** E min(X, x), the amount expected if no more than `x` counted: it says all that a sum needs to know of a distribution. */
  limited(x: number): number
  /** The amount below which a share `p` lies, 0 < p < 1. */
  quantile(p: number): number
  /** `limited(k·step)` for each place k of `into`. */
  fill(into: Float64Array, step: number): void
}

let wholeLogarithms = new Float64Array(0)

/** The natural logarithms of the whole numbers, each at its own place, up to `count` at least. Place 0 holds −∞. */
export function logarithms(count: number): Float64Array {
  if (wholeLogarithms.length <= count)
    wholeLogarithms = Float64Array.from({ length: count + 1 }, (_, k) => log(k))
  return wholeLogarithms
}

/** Every amount multiplied by a `factor` above 0. */
export function scaled(amounts: Amounts, factor: number): Amounts {
  if (factor === 1) return amounts
  return {
    mean: amounts.mean * factor,
    above: (x) => amounts.above(x / factor),
    limited: (x) => factor * amounts.limited(x / factor),
    quantile: (p) => factor * amounts.quantile(p),
    fill(into, step) {
      amounts.fill(into, step / factor)
      for (let k = 0; k < into.length; k++) into[k] = factor * (into[k] ?? NaN)
    },
  }
}

/** Fills by calling `limited` at each place. */
export function fillByOne(limited: (x: number) => number, into: Float64Array, step: number): void {
  for (let k = 0; k < into.length; k++) into[k] = limited(k * step)
}
