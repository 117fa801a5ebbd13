import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, impacts } from '../../../test/risk.ts'
import { scaled } from './amounts.ts'
import { amountsOf, chanceOf } from './chances.ts'

describe('amounts', () => {
  it('have a limited mean that rises to the mean as steeply as amounts lie above', () => {
    fc.assert(
      fc.property(impacts, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (impact, share) => {
        const amounts = amountsOf(impact)
        const x = amounts.quantile(share)
        const step = x / 4096
        const before = amounts.limited(x - step)
        const after = amounts.limited(x + step)
        expect(before).toBeLessThanOrEqual(after)
        expect(after).toBeLessThanOrEqual(Math.min(x + step, amounts.mean * (1 + 1e-12)))
        const steepness = (after - before) / (2 * step)
        expect(steepness).toBeLessThanOrEqual(amounts.above(x - step) + 1e-9)
        expect(steepness).toBeGreaterThanOrEqual(amounts.above(x + step) - 1e-9)
        // So far out that the widest of them has all its mean below.
        expect(amounts.limited(x * 1e40) / amounts.mean).toBeCloseTo(1, 9)
      }),
    )
  })
  it('have quantiles below which their shares lie', () => {
    fc.assert(
      fc.property(impacts, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (impact, share) => {
        const amounts = amountsOf(impact)
        const x = amounts.quantile(share)
        // PERT is drawn from a table: to 1e-6.
        expect(amounts.above(x * (1 + 1e-9) + 1e-300)).toBeLessThanOrEqual(1 - share + 1e-6)
        expect(amounts.above(x * (1 - 1e-9) - 1e-300)).toBeGreaterThanOrEqual(1 - share - 1e-6)
      }),
    )
  })
  it('fill a grid with what they say one by one', () => {
    fc.assert(
      fc.property(impacts, (impact) => {
        const amounts = scaled(amountsOf(impact), 3)
        const step = amounts.mean / 20
        const grid = new Float64Array(64)
        amounts.fill(grid, step)
        for (const [k, value] of grid.entries())
          expect(Math.abs(value - amounts.limited(k * step))).toBeLessThanOrEqual(1e-13 * amounts.mean)
      }),
      { numRuns: 40 },
    )
  })
  it('have the moments and quantiles stated', () => {
    expect(amountsOf({ kind: 'lognormalMoments', mean: 40, deviation: 25 }).mean).toBeCloseTo(40, 12)
    expect(amountsOf({ kind: 'pert', low: 2, mode: 5, high: 20 }).mean).toBeCloseTo((2 + 20 + 20) / 6, 12)
    expect(amountsOf({ kind: 'triangular', low: 2, mode: 5, high: 20 }).mean).toBe(9)
    const through = amountsOf(around(100, 3))
    for (const [share, value] of [
      [0.1, 100 / 3],
      [0.5, 100],
      [0.9, 300],
    ] as const) {
      expect(through.quantile(share)).toBeCloseTo(value, 10)
      expect(through.above(value)).toBeCloseTo(1 - share, 13)
    }
    // Beta(3, 3) on [0, 1] has F(1/4) = 10·(1/64)·… = 0.103515625 by its polynomial 10x³ − 15x⁴ + 6x⁵.
    expect(amountsOf({ kind: 'pert', low: 0, mode: 1, high: 2 }).above(0.5)).toBeCloseTo(1 - 0.103515625, 12)
  })
  it('are refused where nothing could be expected of them', () => {
    const wild: Parameters<typeof amountsOf>[0] = {
      kind: 'lognormal',
      low: { level: 0.49, value: 1e-300 },
      high: { level: 0.51, value: 1e15 },
    }
    expect(() => amountsOf(wild, 'risks.3.impact')).toThrow(
      expect.objectContaining({
        code: 'E_RECORD_INVALID',
        paths: ['risks.3.impact'],
      }),
    )
    expect(() => chanceOf('a', 1, around(1, 2))).toThrow(
      expect.objectContaining({
        code: 'E_PROBABILITY',
        paths: ['a.probability'],
      }),
    )
  })
})
