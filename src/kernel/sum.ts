import { powerOfTwo } from './math.ts'

const digitSpan = 4_294_967_296
const digitSize = 32
/** Digits that hold every double, from 2^−1074 to 2^1024, and the carries of 2^32 sums above them. */
const digitCount = 68
/** A digit grows by less than 2^33 with each term; below 2^53 it stays exact. */
const termsBeforeCarry = 500_000

const view = new DataView(new ArrayBuffer(8))
const magnitude = new Float64Array(digitCount)

/** A sum of doubles without rounding: what comes out is the true sum, rounded once, whatever the order the terms came in, and
 *  removing a term leaves what never adding it would have left. Terms must be finite.
 *  Method: a fixed-point number wide enough for all doubles, in digits of 32 bits with room for carries
 *  (R. M. Neal, "Fast exact summation using small and large superaccumulators", arXiv:1505.05571, 2015). */
export class ExactSum {
  /** Digit i counts units of 2^(32i − 1074); digits from `low` to `high` may differ from 0. */
  readonly #digits = new Float64Array(digitCount)
  #low = digitCount
  #high = 0
  #pending = 0

  /** Adds `x`. Throws `RangeError` where it is not finite: that is the caller's error. */
  add(x: number): void {
    this.#put(x, 1)
  }

  /** Takes away `x`, added before. */
  remove(x: number): void {
    this.#put(x, -1)
  }

  #put(x: number, sign: number): void {
    if (x === 0) return
    view.setFloat64(0, x)
    const top = view.getInt32(0)
    const exponent = (top >>> 20) & 2047
    if (exponent === 2047) throw new RangeError(`${x} cannot be summed`)
    const position = exponent === 0 ? 0 : exponent - 1
    const upper = exponent === 0 ? top & 0xf_ffff : (top & 0xf_ffff) | 0x10_0000
    const lower = view.getInt32(4)
    const digit = position >>> 5
    const shift = position & 31
    const unit = top < 0 ? -sign : sign
    // A shift by 32 is a shift by 0 in this language, so the part that crosses a digit shifts by 1 first.
    const digits = this.#digits
    digits[digit] = (digits[digit] ?? 0) + unit * ((lower << shift) >>> 0)
    digits[digit + 1] =
      (digits[digit + 1] ?? 0) + unit * (((lower >>> 1) >>> (31 - shift)) + ((upper << shift) >>> 0))
    digits[digit + 2] = (digits[digit + 2] ?? 0) + unit * ((upper >>> 1) >>> (31 - shift))
    if (digit < this.#low) this.#low = digit
    if (digit + 2 > this.#high) this.#high = digit + 2
    if (++this.#pending === termsBeforeCarry) this.#carry()
  }

  /** Brings every digit but the highest into [0, 2^32); the highest keeps the sign. */
  #carry(): void {
    const digits = this.#digits
    for (let i = this.#low; i < this.#high; i++) {
      const digit = digits[i] ?? 0
      const carried = Math.floor(digit / digitSpan)
      if (carried === 0) continue
      digits[i] = digit - carried * digitSpan
      digits[i + 1] = (digits[i + 1] ?? 0) + carried
    }
    const last = digits[this.#high] ?? 0
    if (last >= digitSpan || last < -digitSpan) {
      const carried = Math.floor(last / digitSpan)
      digits[this.#high] = last - carried * digitSpan
      this.#high++
      digits[this.#high] = carried
    }
    this.#pending = 0
  }

  /** The sum times 2^exponent, rounded to the nearest double, ties to even; ∞ with its sign beyond the greatest. 0 when nothing is
   *  left. `exponent` (0 or below, default 0) lets a caller read a sum that lies beyond the greatest double. */
  value(exponent = 0): number {
    this.#carry()
    const digits = this.#digits
    const low = this.#low
    const high = this.#high
    if ((digits[high] ?? 0) >= 0) return roundedMagnitude(digits, low, high, exponent)
    let borrow = 0
    for (let i = low; i < high; i++) {
      const digit = -(digits[i] ?? 0) - borrow
      borrow = digit < 0 ? 1 : 0
      magnitude[i] = digit + borrow * digitSpan
    }
    magnitude[high] = -(digits[high] ?? 0) - borrow
    return -roundedMagnitude(magnitude, low, high, exponent)
  }
}

/** The nearest double to Σ digits[i]·2^(32i − 1074 + exponent), digits below 2^32 and not negative. */
function roundedMagnitude(digits: Float64Array, low: number, high: number, exponent: number): number {
  let top = high
  while (top >= low && digits[top] === 0) top--
  if (top < low) return 0
  const first = digits[top] ?? 0
  const second = top > 0 ? (digits[top - 1] ?? 0) * Number(top > low) : 0
  const third = top - 1 > low ? (digits[top - 2] ?? 0) : 0
  const length = digitSize - Math.clz32(first)
  // Fewer than 54 bits in all: nothing to round.
  if (top === 0 || (top === 1 && length <= 21)) {
    const whole = top === 0 ? first : first * digitSpan + second
    return whole * powerOfTwo(-1074) * powerOfTwo(exponent)
  }
  // 53 bits from the top; `dropped` bits of the digit at `cut`, and all below it, decide the rounding.
  const inSecond = length > 21
  const dropped = inSecond ? length - 21 : length + 11
  const cut = inSecond ? top - 1 : top - 2
  const span = powerOfTwo(dropped)
  const edge = inSecond ? second : third
  const kept = Math.floor(edge / span)
  let mantissa = inSecond
    ? first * (digitSpan / span) + kept
    : (first * digitSpan + second) * (digitSpan / span) + kept
  const remainder = edge - kept * span
  if (
    remainder > span / 2 ||
    (remainder === span / 2 && (mantissa % 2 === 1 || anyBelow(digits, low, cut)))
  ) {
    mantissa++
  }
  const scale = digitSize * cut + dropped - 1074 + exponent
  if (scale > 971) return Infinity
  return scale < -1074
    ? mantissa * powerOfTwo(-1074) * powerOfTwo(scale + 1074)
    : mantissa * powerOfTwo(scale)
}

function anyBelow(digits: Float64Array, low: number, end: number): boolean {
  for (let i = low; i < end; i++) if (digits[i] !== 0) return true
  return false
}

/** The true sum of `terms`, rounded once: the same for every order of the terms. Throws `RangeError` on a term that is not finite. */
export function exactSum(terms: Iterable<number>): number {
  const sum = new ExactSum()
  for (const term of terms) sum.add(term)
  return sum.value()
}
