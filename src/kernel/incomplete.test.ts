import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaDistribution, chiSquareTail, upperIncompleteGamma } from './incomplete.ts'

const near = (value: number, wanted: number, tolerance = 1e-12) => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted))
}

describe('chiSquareTail', () => {
  it('is e^(−x/2) with two degrees of freedom, and its polynomial with four', () => {
    for (const x of [1e-9, 0.1, 1, 2.9, 3.1, 7, 40, 300]) {
      near(chiSquareTail(2, x), Math.exp(-x / 2))
      near(chiSquareTail(4, x), Math.exp(-x / 2) * (1 + x / 2))
    }
  })
  it.each([
    // Abramowitz & Stegun, table 26.8: percentage points.
    [3, 7.81473, 0.05],
    [5, 15.0863, 0.01],
    [1, 3.84146, 0.05],
    [30, 59.7031, 0.001],
  ])('agrees with the printed table: %d degrees, %d', (degrees, x, tail) => {
    near(chiSquareTail(degrees, x), tail, 2e-5)
  })
  it('falls from 1 to 0 and is never NaN where it is defined', () => {
    const positive = fc.double({ min: 1e-300, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), positive, positive, (degrees, x, y) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)]
        const [high, low] = [chiSquareTail(degrees, less), chiSquareTail(degrees, more)]
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
    )
    expect([chiSquareTail(3, 0), chiSquareTail(3, Infinity)]).toEqual([1, 0])
    for (const bad of [NaN, -1]) expect(upperIncompleteGamma(1, bad)).toBeNaN()
    expect(upperIncompleteGamma(0, 1)).toBeNaN()
  })
})

describe('betaDistribution', () => {
  it('is x, its powers, and the binomial sum for whole parameters', () => {
    for (const x of [1e-12, 0.01, 0.3, 0.5, 0.77, 0.999]) {
      near(betaDistribution(x, 1, 1), x)
      near(betaDistribution(x, 3, 1), x ** 3)
      expect(betaDistribution(x, 1, 3)).toBeCloseTo(1 - (1 - x) ** 3, 14)
      // I_x(6, 6) = P(at least 6 of 11), Abramowitz & Stegun 26.5.24.
      let sum = 0
      for (let k = 6; k <= 11; k++) sum += [462, 330, 165, 55, 11, 1][k - 6]! * x ** k * (1 - x) ** (11 - k)
      near(betaDistribution(x, 6, 6), sum)
    }
  })
  it('is symmetric, rises, and stays in [0, 1]', () => {
    const parameter = fc.double({ min: 0.01, max: 1000, noNaN: true })
    const share = fc.integer({ min: 0, max: 1024 }).map((n) => n / 1024)
    fc.assert(
      fc.property(parameter, parameter, share, share, (a, b, x, y) => {
        expect(Math.abs(betaDistribution(x, a, b) + betaDistribution(1 - x, b, a) - 1)).toBeLessThan(1e-12)
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((each) => betaDistribution(each, a, b))
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low! - high!).toBeLessThan(1e-12)
      }),
    )
    expect(betaDistribution(-0.1, 1, 1)).toBeNaN()
    expect(betaDistribution(0.5, 0, 1)).toBeNaN()
  })
})
