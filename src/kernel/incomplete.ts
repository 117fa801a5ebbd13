import { exp, log, log1p } from './math.ts'
import { logGamma } from './special.ts'

/** A continued fraction or a power series has settled where its next factor changes nothing beyond this. */
const settled = 1e-16
/** What stands for 0 in a denominator of Lentz's method. */
const tiny = 1e-300
/** Steps after which it is no use to go on; for the arguments met here a few dozen are enough. */
const stepsMost = 100_000

/** Q(a, x) = Γ(a, x)/Γ(a), the upper regularised incomplete gamma function: 1 at x = 0, 0 at ∞. `a` above 0, `x` at least 0; NaN outside.
 *  Relative error below 1e-13 for a up to 100. Source: Abramowitz & Stegun 6.5.29 (power series, for x < a + 1) and 6.5.31 (continued
 *  fraction, in the even form of DLMF 8.9.2, by Lentz's method). */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0 && a < Infinity && x >= 0)) return NaN
  if (x === 0) return 1
  if (x === Infinity) return 0
  const scale = exp(a * log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < stepsMost; n++) {
      term *= x / (a + n)
      sum += term
      if (term < sum * settled) break
    }
    return Math.max(0, 1 - sum * scale)
  }
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < stepsMost; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < settled) break
  }
  return scale * fraction
}

function awayFromZero(x: number): number {
  return Math.abs(x) < tiny ? tiny : x
}

/** The probability that a χ² variable with `degrees` of freedom (above 0) exceeds `x` (at least 0). */
export function chiSquareTail(degrees: number, x: number): number {
  return upperIncompleteGamma(degrees / 2, x / 2)
}

/** I_x(a, b), the regularised incomplete beta function, which is the distribution function of Beta(a, b): 0 at x = 0, 1 at x = 1. `a`, `b`
 *  above 0, `x` in [0, 1]; NaN outside. Relative error below 1e-12 for a, b up to 1,000. Source: Abramowitz & Stegun 26.5.8 (continued
 *  fraction, by Lentz's method) on the side where it settles fast, 26.5.2 for the other. */
export function betaDistribution(x: number, a: number, b: number): number {
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity && x >= 0 && x <= 1)) return NaN
  if (x === 0 || x === 1) return x
  // 1 − x is exact from ½ on, which is all that the mirrored side needs.
  if (x > (a + 1) / (a + b + 2)) return Math.max(0, 1 - betaSide(1 - x, b, a, log(x), log1p(0 - x)))
  return betaSide(x, a, b, log1p(0 - x), log(x))
}

/** I_x(a, b) for x up to (a + 1)/(a + b + 2), with ln(1 − x) and ln x. */
function betaSide(x: number, a: number, b: number, logRest: number, logX: number): number {
  const scale = exp(a * logX + b * logRest + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let n = 1; n < stepsMost; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < settled) break
  }
  return Math.min(1, scale * fraction)
}
