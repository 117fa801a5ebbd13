import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, someChances } from '../../../test/risk.ts'
import { chanceOf } from './chances.ts'
import { Draws } from './draws.ts'
import { Gaps } from './gaps.ts'
import { greatestFrom } from './select.ts'
import { drawTotals, simulate } from './simulate.ts'

describe('draws', () => {
  // Known answers of Random123 (kat_vectors, threefry2x32 20).
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)('are those of Threefry (key %j)', ([seed, more], [low, high], words) => {
    const draws = new Draws(seed, more)
    draws.at(low, high)
    expect([draws.first, draws.second]).toEqual(words)
  })
})

describe('gaps', () => {
  it('are as long as the powers of not happening say', () => {
    const gaps = new Gaps(0.25)
    // At least k pass with 0.75^k: 0.75, 0.5625, 0.421875 …
    expect([0.99, 0.751, 0.749, 0.563, 0.562, 0.4219, 0.4218].map((u) => gaps.at(u))).toEqual([
      0, 0, 1, 1, 2, 2, 3,
    ])
    const rare = new Gaps(1e-6)
    expect([rare.at(0.5), rare.at(0.9999995)]).toEqual([-1, 0])
  })
})

describe('selecting', () => {
  it('puts the greatest last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2)), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(),
        (drawn, any) => {
          const place = any % drawn.length
          const values = Float64Array.from(drawn)
          const sorted = values.toSorted()
          greatestFrom(values, place)
          expect(values[place]).toBe(sorted[place]! + 0 === 0 ? values[place] : sorted[place])
          expect(Math.max(...values.slice(0, place))).toBeLessThanOrEqual(values[place]!)
          expect(Math.min(...values.slice(place + 1))).toBeGreaterThanOrEqual(values[place]!)
          expect(values.toSorted()).toEqual(sorted)
        },
      ),
    )
  })
})

describe('drawn totals', () => {
  it('are the same for a seed in whatever order the risks come', () => {
    fc.assert(
      fc.property(someChances(5), fc.nat(), (chances, seed) => {
        const drawing = { count: 500, seed }
        expect(drawTotals(chances.toReversed(), drawing)).toEqual(drawTotals(chances, drawing))
      }),
      { numRuns: 20 },
    )
    const one = [chanceOf('a', 0.5, around(10, 2))]
    expect(drawTotals(one, { count: 50, seed: 1 })).not.toEqual(drawTotals(one, { count: 50, seed: 2 }))
  })
  it('happen as often as they should, also when rare', () => {
    for (const p of [1e-5, 0.001, 0.3, 0.999]) {
      const totals = drawTotals([chanceOf('a', p, { kind: 'point', value: 1 })], {
        count: 1_000_000,
        seed: 3,
      })
      const happened = totals.reduce((sum, each) => sum + each, 0)
      expect(Math.abs(happened - p * 1e6)).toBeLessThan(4 * Math.sqrt(p * (1 - p) * 1e6))
    }
  })
  it('tell their worst as sorting them would', () => {
    const chances = [chanceOf('a', 0.5, around(10, 3)), chanceOf('b', 0.2, around(30, 2))]
    const drawing = { count: 999, seed: 5 }
    const sorted = drawTotals(chances, drawing).sort()
    const { worst } = simulate(chances, drawing, [0.1])
    // 99.9 periods: the 99 greatest, and nine tenths of the next.
    const mean = (sorted.slice(-99).reduce((sum, each) => sum + each, 0) + 0.9 * sorted[899]!) / 99.9
    expect(worst[0]!.loss).toBe(sorted[899])
    expect(worst[0]!.mean).toBeCloseTo(mean, 10)
  })
  it('are refused beyond the limit', () => {
    expect(() => drawTotals([], { count: 0, seed: -1 })).toThrow(
      expect.objectContaining({
        code: 'E_USAGE',
        paths: ['count', 'seed'],
      }),
    )
  })
})
