import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactSum, exactSum } from './sum.ts'

/** A double as a whole number of 2^−1074. */
function units(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const pattern = view.getBigUint64(0)
  const exponent = (pattern >> 52n) & 2047n
  const fraction = pattern & ((1n << 52n) - 1n)
  const value = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return x < 0 ? -value : value
}

/** Whether no double lies nearer to `wanted` units than `got` does (and at a tie, `got` is even). */
function isNearest(got: number, wanted: bigint): boolean {
  const distance = (x: number) => (units(x) > wanted ? units(x) - wanted : wanted - units(x))
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, got)
  const pattern = view.getBigInt64(0)
  return [1n, -1n].every((step) => {
    if (got === 0) return distance(got) <= distance(Number(step) * Number.MIN_VALUE)
    view.setBigInt64(0, pattern + step)
    const neighbour = view.getFloat64(0)
    const difference = distance(got) - distance(neighbour)
    return difference < 0n || (difference === 0n && (pattern & 1n) === 0n)
  })
}

// Up to a thousandth of the greatest double, so that 40 of them stay in range.
const term = fc.oneof(
  fc.double({ noNaN: true, min: -1e305, max: 1e305 }),
  fc.double({ noNaN: true, min: -1, max: 1 }),
  fc.constantFrom(Number.MIN_VALUE, -Number.MIN_VALUE, 1, -1, 2 ** 53, -(2 ** 53), 2 ** -53, 0, -0),
)
const terms = fc.array(term, { maxLength: 40 })

describe('ExactSum', () => {
  it('gives the double nearest to the true sum', () => {
    fc.assert(
      fc.property(terms, (xs) => {
        const wanted = xs.reduce((sum, x) => sum + units(x), 0n)
        expect(isNearest(exactSum(xs), wanted)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('rounds a tie to the even neighbour', () => {
    expect(exactSum([2 ** 53, 1])).toBe(2 ** 53)
    expect(exactSum([2 ** 53, 2, 1])).toBe(2 ** 53 + 4)
    expect(exactSum([2 ** 53, 1, Number.MIN_VALUE])).toBe(2 ** 53 + 2)
    expect(exactSum([2 ** 53, 2, 1, -Number.MIN_VALUE])).toBe(2 ** 53 + 2)
  })
  it('does not see the order of its terms', () => {
    fc.assert(
      fc.property(
        terms.chain((xs) => fc.tuple(fc.constant(xs), fc.shuffledSubarray(xs, { minLength: xs.length }))),
        ([xs, shuffled]) => {
          expect(exactSum(shuffled)).toBe(exactSum(xs))
        },
      ),
    )
  })
  it('forgets what is removed, whenever it is read', () => {
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (kept, gone, read) => {
        const sum = new ExactSum()
        for (const x of [...gone, ...kept]) {
          sum.add(x)
          if (read) sum.value()
        }
        for (const x of gone) sum.remove(x)
        expect(sum.value()).toBe(exactSum(kept))
      }),
    )
  })
  it('carries after more terms than a digit has room for', () => {
    const sum = new ExactSum()
    for (let i = 0; i < 1_000_001; i++) sum.add(0.1)
    // 1,000,001 times the double 0.1, rounded once.
    expect(isNearest(sum.value(), units(0.1) * 1_000_001n)).toBe(true)
    for (let i = 0; i < 1_000_001; i++) sum.remove(0.1)
    expect(sum.value()).toBe(0)
  })
  it('is ∞ beyond the greatest double, and can be read scaled down', () => {
    const sum = new ExactSum()
    for (let i = 0; i < 3; i++) sum.add(-Number.MAX_VALUE)
    expect(sum.value()).toBe(-Infinity)
    expect(sum.value(-64) * 2 ** 62).toBe(-Number.MAX_VALUE * 0.75)
  })
  it('refuses what is not finite', () => {
    for (const x of [NaN, Infinity, -Infinity]) expect(() => exactSum([x])).toThrow(RangeError)
  })
})
