import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, log1p, logistic, logit, powerOfTwo } from './math.ts'
import { logGamma, normalDistribution } from './special.ts'

// The reference: real numbers as integers times 2^−bits, worked out by other formulas than the code under test.
const bits = 1400n
const one = 1n << bits

function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const pattern = view.getBigUint64(0)
  const exponent = (pattern >> 52n) & 2047n
  const mantissa = (pattern & ((1n << 52n) - 1n)) | (exponent === 0n ? 0n : 1n << 52n)
  const value = mantissa << ((exponent === 0n ? 1n : exponent) + bits - 1075n)
  return x < 0 ? -value : value
}

const times = (a: bigint, b: bigint) => (a * b) >> bits
const over = (a: bigint, b: bigint) => (a << bits) / b

function artanhOfInverse(n: bigint): bigint {
  let sum = 0n
  for (let k = 1n, power = one / n; power !== 0n; k += 2n, power /= n * n) sum += power / k
  return sum
}
function arctanOfInverse(n: bigint): bigint {
  let sum = 0n
  for (let k = 1n, power = one / n; power !== 0n; k += 2n, power /= -n * n) sum += power / k
  return sum
}
const ln2 = 18n * artanhOfInverse(26n) - 2n * artanhOfInverse(4801n) + 8n * artanhOfInverse(8749n)
const pi = 16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)

function root(a: bigint): bigint {
  let x = a > one ? a : one
  for (;;) {
    const next = (x + over(a, x)) >> 1n
    if (next >= x) return x
    x = next
  }
}

/** e^x: halve 64 times after taking out ln 2, sum the series, square back. */
function bigExp(x: bigint): bigint {
  let k = x / ln2
  if (x < 0n) k -= 1n
  const r = (x - k * ln2) >> 64n
  let sum = one
  for (let term = one, n = 1n; term !== 0n; n++) sum += term = times(term, r) / n
  for (let i = 0; i < 64; i++) sum = times(sum, sum)
  return k >= 0n ? sum << k : sum >> -k
}

/** ln x for x > 0, by Newton's method on `bigExp`, which doubles the digits each time. */
function bigLog(x: bigint): bigint {
  const shift = BigInt(x.toString(2).length) - bits
  const m = shift >= 0n ? x >> shift : x << -shift
  let y = fixed(Math.log(Number(m >> (bits - 60n)) / Number(1n << 60n)))
  for (let i = 0; i < 5; i++) y += 2n * over(m - bigExp(y), m + bigExp(y))
  return y + shift * ln2
}

/** Φ(x) by its power series: at 1,400 bits no cancellation matters down to −37. */
function bigNormal(x: bigint): bigint {
  const square = times(x, x)
  let sum = x
  for (let term = x, n = 3n; term !== 0n && term !== -1n; n += 2n) sum += term = times(term, square) / n
  return (one >> 1n) + over(sum, times(bigExp(square >> 1n), root(2n * pi)))
}

/** |got − wanted| in units of the last place of `got`. */
function ulps(got: number, wanted: bigint): number {
  const size = Math.abs(got)
  const unit =
    size < powerOfTwo(-1022) ? fixed(Number.MIN_VALUE) : fixed(powerOfTwo(Math.floor(Math.log2(size)) - 52))
  const difference = fixed(got) - wanted
  return Number(((difference < 0n ? -difference : difference) * 10_000n) / unit) / 10_000
}

function relativeError(got: number, wanted: bigint): number {
  const difference = fixed(got) - wanted
  const size = wanted < 0n ? -wanted : wanted
  return Number(((difference < 0n ? -difference : difference) * 10n ** 20n) / size) / 1e20
}

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true })

/** Numbers from the whole range alike; `fc.double` alone favours the small. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min: 0, max: 2 ** 32 - 1 })).map((n) => min + ((max - min) * n) / 2 ** 32)
}
const few = { numRuns: 150, seed: 20_251 }

describe('exp', () => {
  it('is within one unit in the last place of the true value', () => {
    fc.assert(
      fc.property(
        fc.oneof(evenly(-708, 709.7), evenly(-1, 1), fc.double({ min: -1, max: 1, noNaN: true })),
        (x) => {
          expect(ulps(exp(x), bigExp(fixed(x)))).toBeLessThan(0.52)
        },
      ),
      few,
    )
  })
  it('gives the published decimals', () => {
    // OEIS A001113, A092578 (e^10 to the nearest double is 22026.465794806716516957900645…).
    expect(exp(1)).toBe(2.718281828459045)
    expect(exp(10)).toBe(22026.465794806718)
    expect(exp(-1)).toBe(0.36787944117144233)
  })
  it('is defined everywhere', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 1e-300, 5e-324, -5e-324].map(exp)).toEqual([
      1,
      1,
      Infinity,
      0,
      NaN,
      1,
      1,
      1,
    ])
    expect(exp(709.782712893384)).toBeLessThan(Infinity)
    expect(exp(709.7827128933841)).toBe(Infinity)
    expect(exp(-745.1332191019411)).toBe(5e-324)
    expect(exp(-745.1332191019412)).toBe(0)
    // Below the normal doubles the last place is coarser, and two roundings meet.
    for (const x of [-708.5, -709.25, -720.125, -744.75])
      expect(ulps(exp(x), bigExp(fixed(x)))).toBeLessThan(1)
  })
  it('never falls where one table entry gives way to the next', () => {
    const step = 0.6931471805599453 / 64
    let falls = 0
    for (let k = -68_000; k < 65_000; k++) {
      let x = (k + 0.5) * step
      for (let i = 0, before = 0; i < 6; i++, x += Math.max(Math.abs(x) * 2 ** -53, 2 ** -60)) {
        const y = exp(x)
        if (y < before) falls++
        before = y
      }
    }
    expect(falls).toBe(0)
  })
})

describe('log and log1p', () => {
  it('are within one unit in the last place of the true value', () => {
    fc.assert(
      fc.property(fc.oneof(positive, evenly(0.4, 2.1)), (x) => {
        expect(ulps(log(x), bigLog(fixed(x)))).toBeLessThan(0.52)
      }),
      few,
    )
    fc.assert(
      fc.property(evenly(-0.999, 4), fc.integer({ min: 0, max: 60 }), (x, halvings) => {
        const small = x * powerOfTwo(-halvings)
        fc.pre(small !== 0)
        expect(ulps(log1p(small), bigLog(one + fixed(small)))).toBeLessThan(0.52)
      }),
      few,
    )
  })
  it('give the published decimals', () => {
    // OEIS A002162 (ln 2), A002392 (ln 10).
    expect(log(2)).toBe(0.6931471805599453)
    expect(log(10)).toBe(2.302585092994046)
    expect(log(1)).toBe(0)
  })
  it('are defined everywhere', () => {
    expect([0, -0, Infinity, -Infinity, NaN, -1].map(log)).toEqual([
      -Infinity,
      -Infinity,
      Infinity,
      NaN,
      NaN,
      NaN,
    ])
    expect(log(1e-300)).toBe(-690.7755278982137)
    expect(log(5e-324)).toBe(-744.4400719213812)
    expect([0, -0, Infinity, -Infinity, NaN, -1, 5e-324, -1e-300].map(log1p)).toEqual([
      0,
      -0,
      Infinity,
      NaN,
      NaN,
      -Infinity,
      5e-324,
      -1e-300,
    ])
  })
  it('never fall as x rises', () => {
    let falls = 0
    for (let k = 0; k < 60_000; k++) {
      // Around every edge between bins, and places between, in several octaves.
      let x = (1 + k / 60_000) * powerOfTwo((k % 7) * 40 - 120)
      if (k % 2 === 0) x = (1 + (k % 128) / 128) * powerOfTwo((k % 11) - 6)
      let before = -Infinity
      for (let i = -7; i < 8; i++) {
        const y = log(x * (1 + i * 2 ** -52))
        if (y < before) falls++
        before = y
      }
    }
    expect(falls).toBe(0)
  })
})

describe('logistic and logit', () => {
  it('are within 3 units in the last place of the true value', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true }), evenly(0.001, 0.999)),
        fc.oneof(evenly(-700, 700), evenly(-40, 40)),
        (p, x) => {
          if (p !== 0.5) expect(ulps(logit(p), bigLog(fixed(p)) - bigLog(one - fixed(p)))).toBeLessThan(3)
          expect(ulps(logistic(x), over(one, one + bigExp(-fixed(x))))).toBeLessThan(3)
        },
      ),
      few,
    )
  })
  it('rise with their argument, also where one formula gives way to another', () => {
    for (const seam of [2 ** -60, 0.25, 0.5, 0.75, 0.001, 0.999]) {
      let before = logit(seam * (1 - 2 ** -48))
      for (let i = -31; i < 32; i++) {
        const x = logit(seam * (1 + i * 2 ** -53))
        expect(x).toBeGreaterThanOrEqual(before)
        before = x
      }
    }
    fc.assert(
      fc.property(fc.oneof(evenly(-745, 745), evenly(-5, 5)), (x) => {
        const next = x + Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE)
        expect(logistic(next)).toBeGreaterThanOrEqual(logistic(x))
      }),
      { seed: 20_251, numRuns: 2000 },
    )
  })
  it('are defined everywhere', () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(logistic)).toEqual([0.5, 0.5, 1, 0, NaN])
    expect([0, -0, 0.5, 1, -1, 2, NaN, Infinity, -Infinity].map((p) => logit(p) + 0)).toEqual([
      -Infinity,
      -Infinity,
      0,
      Infinity,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ])
    expect(logit(1e-300)).toBe(-690.7755278982137)
  })
})

describe('normalDistribution', () => {
  it('has a relative error below 1e-14', () => {
    fc.assert(
      fc.property(fc.oneof(evenly(-37, 9), evenly(-2.5, 2.5)), (x) => {
        expect(relativeError(normalDistribution(x), bigNormal(fixed(x)))).toBeLessThan(1e-14)
      }),
      few,
    )
  })
  it('is defined everywhere', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 1e-300, 40, -40].map(normalDistribution)).toEqual([
      0.5,
      0.5,
      1,
      0,
      NaN,
      0.5,
      1,
      0,
    ])
  })
})

describe('logGamma', () => {
  it('agrees with factorials, and with √π at one half', () => {
    let factorial = 1n
    for (let n = 2; n <= 170; n++) {
      factorial *= BigInt(n)
      expect(relativeError(logGamma(n + 1), bigLog(factorial << bits))).toBeLessThan(1e-14)
    }
    expect(relativeError(logGamma(0.5), bigLog(pi) >> 1n)).toBeLessThan(1e-14)
    // Γ(x + ½) = √π·(2x − 1)!!/2^x
    let odd = 1n
    for (let n = 1; n < 60; n++) {
      odd *= BigInt(2 * n - 1)
      const wanted = (bigLog(pi) >> 1n) + bigLog(odd << bits) - BigInt(n) * ln2
      expect(relativeError(logGamma(n + 0.5), wanted)).toBeLessThan(1e-14)
    }
  })
  it('keeps its relative accuracy at its zeros', () => {
    // ln Γ(1 + z) ≈ −γz + ζ(2)z²/2, ln Γ(2 + z) ≈ (1 − γ)z + (ζ(2) − 1)z²/2; γ: OEIS A001620.
    for (const z of [2 ** -30, -(2 ** -30), 2 ** -45, -(2 ** -50)]) {
      expect(
        Math.abs(logGamma(1 + z) / (-0.5772156649015329 * z + 0.8224670334241132 * z * z) - 1),
      ).toBeLessThan(1e-14)
      expect(
        Math.abs(logGamma(2 + z) / (0.4227843350984671 * z + 0.3224670334241132 * z * z) - 1),
      ).toBeLessThan(1e-14)
    }
    expect([logGamma(1), logGamma(2)].map(Math.abs)).toEqual([0, 0])
  })
  it('obeys Γ(x + 1) = xΓ(x) and the duplication formula', () => {
    fc.assert(
      fc.property(fc.oneof(evenly(0.01, 20), evenly(0.01, 1000)), (x) => {
        const size = Math.max(1, Math.abs(logGamma(2 * x)))
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - log(x)) / size).toBeLessThan(1e-14)
        const doubled = logGamma(x) + logGamma(x + 0.5) - (1 - 2 * x) * log(2) - 0.5723649429247001
        expect(Math.abs(doubled - logGamma(2 * x)) / size).toBeLessThan(2e-14)
      }),
    )
  })
  it('is defined everywhere', () => {
    expect([0, -0, Infinity, -Infinity, NaN, -1, -0.5].map(logGamma)).toEqual([
      Infinity,
      Infinity,
      Infinity,
      NaN,
      NaN,
      NaN,
      NaN,
    ])
    expect(logGamma(1e-300)).toBe(690.7755278982137)
    expect(logGamma(5e-324)).toBe(744.4400719213812)
  })
})
