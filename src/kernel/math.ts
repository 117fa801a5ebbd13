/** Elementary functions built of + − × ÷ and bit patterns alone, so that every engine gives the same bits: the standard leaves the
 *  last bit of `Math.exp` and its kin to the engine. The tables are worked out once in integer arithmetic when this file loads. */

/** Fraction bits of the integers that stand for real numbers while the tables are made. */
const fraction = 160n
const one = 1n << fraction

/** 2^e for e from −1074 to 1023, by doubling: exact. */
const powers = new Float64Array(2098)
for (let i = 0, power = Number.MIN_VALUE; i < powers.length; i++, power *= 2) powers[i] = power

/** 2^exponent, exact. `exponent` is whole, from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent + 1074] ?? NaN
}

/** A fixed-point integer as the nearest double (`Number` of a bigint rounds to nearest, ties to even, by the standard). */
function toDouble(fixed: bigint): number {
  return Number(fixed) * powerOfTwo(-Number(fraction))
}

/** A fixed-point number as high + low, where high is a multiple of 2^−42: whole multiples of it up to 2^16 stay exact. */
function split(fixed: bigint): [high: number, low: number] {
  const unit = fraction - 42n
  const high = ((fixed + (1n << (unit - 1n))) >> unit) << unit
  return [toDouble(high), toDouble(fixed - high)]
}

/** Natural logarithm of numerator/denominator as fixed point: 2 artanh((n − d)/(n + d)) by its power series. */
function fixedLog(numerator: bigint, denominator: bigint): bigint {
  const z = ((numerator - denominator) << fraction) / (numerator + denominator)
  const square = (z * z) >> fraction
  let sum = 0n
  for (let power = z, n = 1n; power / n !== 0n; power = (power * square) / one, n += 2n) sum += power / n
  return 2n * sum
}

/** Square root of a fixed-point number from 1 to 2, by Newton's method on integers. */
function fixedSquareRoot(fixed: bigint): bigint {
  const square = fixed << fraction
  let root = one << 1n
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

const fixedLn2 = fixedLog(2n, 1n)

/** exp: x = k·ln2/64 + r, e^x = 2^(k/64)·e^r. */
const steps = 64
const stepsPerUnit = steps / toDouble(fixedLn2)
const [stepHigh, stepLow] = split(fixedLn2 / BigInt(steps))
const rootHigh = new Float64Array(steps)
const rootLow = new Float64Array(steps)
{
  let root = 2n * one
  for (let n = 1; n < steps; n *= 2) root = fixedSquareRoot(root)
  for (let i = 0, power = one; i < steps; i++, power = (power * root) >> fraction) {
    const high = toDouble(power)
    rootHigh[i] = high
    rootLow[i] = toDouble(power - BigInt(high * powerOfTwo(52)) * (one >> 52n))
  }
}
/** Adding it rounds a double below 2^51 to a whole number in its last bits. */
const roundToWhole = 6_755_399_441_055_744

/** e^x, within 0.52 units in the last place. NaN, ±∞ and ±0 as in IEEE 754; below −745.13 it is 0, above 709.78 it is ∞.
 *  Method: table of 2^(k/64) and a Taylor polynomial (P. T. P. Tang, "Table-driven implementation of the exponential function in
 *  IEEE floating-point arithmetic", ACM TOMS 15, 1989). */
export function exp(x: number): number {
  if (!(x > -746)) return Number.isNaN(x) ? NaN : 0
  if (x > 710) return Infinity
  const k = x * stepsPerUnit + roundToWhole - roundToWhole
  const r = x - k * stepHigh - k * stepLow
  const grown = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720))))
  const index = k & (steps - 1)
  const root = rootHigh[index] ?? NaN
  const mantissa = root + ((rootLow[index] ?? NaN) + root * grown)
  const exponent = (k - index) / steps
  // Two factors where one would leave the range of normal doubles.
  if (exponent > 1023) return mantissa * 2 * powerOfTwo(exponent - 1)
  if (exponent < -1021) return mantissa * powerOfTwo(-1000) * powerOfTwo(exponent + 1000)
  return mantissa * powerOfTwo(exponent)
}

/** log: x = 2^k·m, m·c = 1 + r for a short reciprocal c, ln x = k·ln2 − ln c + ln(1 + r). */
const bins = 128
/** Bins from this one on are halved, so that m lies between about √½ and √2 and x near 1 has k = 0. */
const halvedFrom = 53
const [ln2High, ln2Low] = split(fixedLn2)
const reciprocal = new Float64Array(bins)
const logHigh = new Float64Array(bins)
const logLow = new Float64Array(bins)
for (let bin = 0; bin < bins; bin++) {
  // The two bins beside 1 take c = 1, so that r = x − 1 is exact there.
  const besideOne = bin === 0 || bin === bins - 1
  const middle = (1 + (bin + 0.5) / bins) / (bin < halvedFrom ? 1 : 2)
  const ticks = besideOne ? 512 : Math.round(512 / middle)
  reciprocal[bin] = ticks / 512
  const [high, low] = split(fixedLog(512n, BigInt(ticks)))
  logHigh[bin] = high
  logLow[bin] = low
}

const view = new DataView(new ArrayBuffer(8))

/** ln(x + rest), where x is positive and finite and rest is below half a unit in its last place. */
function logOfSum(x: number, rest: number): number {
  let scale = 0
  if (x < powerOfTwo(-1022)) {
    x *= powerOfTwo(54)
    rest *= powerOfTwo(54)
    scale = -54
  }
  view.setFloat64(0, x)
  const top = view.getInt32(0)
  const bin = (top >>> 13) & (bins - 1)
  const exponent = (top >>> 20) - 1023 + (bin < halvedFrom ? 0 : 1)
  // The mantissa in two parts short enough that each times c is exact.
  view.setInt32(4, 0)
  const upper = view.getFloat64(0)
  const shrink = powerOfTwo(-exponent)
  const c = reciprocal[bin] ?? NaN
  const k = exponent + scale
  const a = upper * shrink * c - 1
  const b = (x - upper) * shrink * c
  const near = a + b
  const nearRest = b - (near - a) + rest * shrink * c
  const r = near + nearRest
  const rRest = nearRest - (r - near)
  const curve =
    r *
    r *
    (-1 / 2 + r * (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r / 9)))))))
  const base = k * ln2High + (logHigh[bin] ?? NaN)
  const sum = base + r
  const sumRest = base === 0 ? 0 : r - (sum - base)
  return sum + (sumRest + (rRest + (k * ln2Low + (logLow[bin] ?? NaN)) + curve))
}

/** Natural logarithm, within 0.52 units in the last place and never falling as x rises. ln 0 = −∞, ln of a negative number NaN, ln ∞ = ∞.
 *  Method: as `exp` (P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic",
 *  ACM TOMS 16, 1990), with a short reciprocal in place of a division. */
export function log(x: number): number {
  if (x > 0 && x < Infinity) return logOfSum(x, 0)
  return x === 0 ? -Infinity : x === Infinity ? x : NaN
}

/** ln(1 + x), exact in the small where 1 + x is not. −1 gives −∞, anything below NaN; −0 gives −0. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? x : NaN
  if (x > -1e-17 && x < 1e-17) return x
  const sum = 1 + x
  const back = sum - x
  return logOfSum(sum, 1 - back + (x - (sum - back)))
}

/** 1/(1 + e^−x): the probability whose log-odds are x. Rises with x, from 0 at −∞ to 1 at ∞. */
export function logistic(x: number): number {
  return x < -700 ? exp(x) : 1 / (1 + exp(-x))
}

/** ln(p/(1 − p)): the log-odds of p. −∞ at 0, ∞ at 1, NaN outside. Exact to a unit in the last place or two, also near ½ and near 0. */
export function logit(p: number): number {
  if (p < powerOfTwo(-60)) return log(p)
  if (p < 0.25) return -log((1 - p) / p)
  // From here to ¾, 1 − 2p is exact and the quotient is rounded once.
  if (p <= 0.5) return -log1p((1 - 2 * p) / p)
  if (p < 0.75) return log1p((2 * p - 1) / (1 - p))
  return log(p / (1 - p))
}
