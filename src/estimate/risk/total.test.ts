import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, someChances } from '../../../test/risk.ts'
import { normalDistribution } from '../../kernel/special.ts'
import { log } from '../../kernel/math.ts'
import type { Chance } from './chances.ts'
import { chanceOf } from './chances.ts'
import { places } from './grid.ts'
import { simulate } from './simulate.ts'
import { Total } from './total.ts'

const shares = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.002]

/** Eight risks of a sketched register: chance, 10 % and 90 % of the amount. */
const register: Chance[] = (
  [
    [0.004, 1200, 20_000],
    [0.06, 170, 1000],
    [0.08, 54, 420],
    [0.1, 35, 350],
    [0.12, 15, 250],
    [0.18, 13, 98],
    [0.02, 72, 940],
    [0.05, 28, 290],
  ] as const
).map(([p, low, high], i) =>
  chanceOf(`risk-${i}`, p, {
    kind: 'lognormal',
    low: { level: 0.1, value: low },
    high: { level: 0.9, value: high },
  }),
)

describe('a total', () => {
  it('of one risk is that risk', () => {
    const p = 0.3
    const one = chanceOf('a', p, around(100, 4))
    const total = new Total([one])
    for (const loss of [1, 10, 100, 1000, 3000]) {
      expect(total.atLeast(loss)).toBeCloseTo(p * one.amounts.above(loss), 5)
      expect(total.within(loss).loss).toBeLessThan(0.005 * loss)
    }
    for (const share of shares.slice(1)) {
      const loss = one.amounts.quantile(1 - share / p)
      expect(total.reached(share) / loss).toBeCloseTo(1, 4)
      // E[X; X > q] of a log-normal is its mean times Φ(width − z).
      const width = (log(400) - log(25)) / (2 * 1.2815515655446004)
      const z = log(loss / 100) / width
      const mean = (p * one.amounts.mean * normalDistribution(width - z)) / share
      expect(total.worst(share).mean / mean).toBeCloseTo(1, 6)
    }
    expect(total.reached(0.5)).toBe(0)
    expect(total.worst(0.5).mean).toBeCloseTo((p * one.amounts.mean) / 0.5, 9)
  })
  it('of like amounts is binomial', () => {
    const like = Array.from({ length: 5 }, (_, i) => chanceOf(`r${i}`, 0.4, { kind: 'point', value: 10 }))
    const total = new Total(like)
    // P(at least k of 5 at 0.4), by hand: 1 − 0.6⁵ = 0.92224 and so on.
    for (const [happen, probability] of [0.92224, 0.66304, 0.31744, 0.08704, 0.01024].entries())
      expect(total.atLeast(10 * (happen + 1) - 1)).toBeCloseTo(probability, 7)
    expect(total.anyLoss).toBeCloseTo(0.92224, 12)
    expect(total.expected).toBe(20)
    expect(total.worst(0.01024).mean).toBeCloseTo(50, 6)
  })
  it('finds the figures of a register as they were found elsewhere', () => {
    const total = new Total(register)
    // Expected 137.99 by closed form; 1 in 50: 901, of which 62, 21, 3, 3, 3, 0, 7 and 1 % by another convolution.
    expect(total.expected).toBeCloseTo(137.99, 2)
    expect(total.reached(0.02)).toBeCloseTo(900.83, 1)
    const worst = total.worst(0.02)
    const parts = worst.parts.map(({ mean }) => Math.round((100 * mean) / worst.mean))
    expect(parts).toEqual([61, 21, 3, 3, 3, 0, 7, 1])
  })
  it('is what drawing it says, within what drawing can tell', () => {
    const total = new Total(register)
    const drawn = simulate(register, { count: 200_000, seed: 7 }, shares)
    expect(Math.abs(drawn.mean - total.expected)).toBeLessThan(4 * drawn.error)
    for (const { share, loss } of drawn.worst) {
      // The share of periods that reach the drawn loss, against its standard error.
      const error = Math.sqrt((share * (1 - share)) / drawn.count)
      if (loss > 0) expect(Math.abs(total.atLeast(loss) - share)).toBeLessThan(4 * error)
    }
  })
  it('holds together, whatever is added up', () => {
    fc.assert(
      fc.property(someChances(6), (chances) => {
        const total = new Total(chances)
        expect(total.expected).toBeGreaterThan(0)
        let before = 0
        for (const share of shares) {
          const loss = total.reached(share)
          expect(loss).toBeGreaterThanOrEqual(before)
          before = loss
          const worst = total.worst(share)
          expect(worst.mean).toBeGreaterThanOrEqual(loss - total.within(loss).loss)
          const parts = worst.parts.reduce((sum, { mean }) => sum + mean, 0)
          expect(parts / worst.mean).toBeCloseTo(1, 9)
          expect(worst.mean * share).toBeLessThanOrEqual(total.expected * (1 + 1e-9))
        }
        for (const { mass, upTo } of total.grids) {
          expect(upTo[places - 1]).toBeLessThanOrEqual(1 + 1e-9)
          expect(mass.every((value) => value >= 0)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
  it('keeps the mean on its grid', () => {
    fc.assert(
      fc.property(someChances(5), (chances) => {
        const total = new Total(chances)
        const [grid] = total.grids
        let mean = 0
        for (const [k, mass] of grid!.mass.entries()) mean += k * grid!.step * mass
        const beyond = 1 - grid!.upTo[places - 1]!
        // What lies beyond the grid is rarer than one in two thousand, but may be anything.
        expect(mean).toBeLessThanOrEqual(total.expected * (1 + 1e-7))
        if (beyond < 1e-11) expect(mean / total.expected).toBeCloseTo(1, 6)
      }),
      { numRuns: 30 },
    )
  })
  it('does not depend on the order of risks, to the last bit', () => {
    fc.assert(
      fc.property(
        someChances(6).chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([one, other]) => {
          const told = (chances: Chance[]) => {
            const total = new Total(chances)
            return [total.expected, shares.map((share) => [total.reached(share), total.worst(share)])]
          }
          expect(told(one)).toStrictEqual(told(other))
        },
      ),
      { numRuns: 10 },
    )
  })
  it('never falls where something gets likelier', () => {
    fc.assert(
      fc.property(someChances(5), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (chances, by) => {
        const [first, ...rest] = chances
        const p =
          first!.probability + (0.9999 - first!.probability) * by * Number(first!.probability < 0.9999)
        const before = new Total(chances)
        const after = new Total([{ ...first!, probability: p as Chance['probability'] }, ...rest])
        for (const share of shares) {
          const loss = before.reached(share)
          // The two may be read on grids of different steps, so an amount that is one for sure lies elsewhere on each.
          const off = before.within(loss).loss + after.within(loss).loss
          expect(after.atLeast(loss - off)).toBeGreaterThanOrEqual(before.atLeast(loss) - 1e-6)
        }
      }),
      { numRuns: 20 },
    )
  })
  it('lies within the distance stated of a grid sixteen times as fine', () => {
    const total = new Total(register)
    const [coarse, fine] = total.grids
    for (let k = 1; k < places; k++) {
      const off = total.stepsOff * coarse!.step
      const loss = k * fine!.step
      const least = 1 - coarse!.upTo[Math.min(places - 1, Math.ceil((loss + off) / coarse!.step))]!
      const most = 1 - (coarse!.upTo[Math.floor((loss - off) / coarse!.step) - 1] ?? 0)
      expect(1 - fine!.upTo[k]!).toBeGreaterThanOrEqual(least - 1e-6)
      expect(1 - fine!.upTo[k]!).toBeLessThanOrEqual(most + 1e-6)
    }
  })
  it('of losses without amount is no loss', () => {
    const total = new Total([chanceOf('a', 0.5, { kind: 'point', value: 0 })])
    expect([total.expected, total.anyLoss, total.reached(0.1), total.curve(), total.worst(0.1).mean]).toEqual(
      [0, 0, 0, [], 0],
    )
    expect(new Total([]).expected).toBe(0)
    expect(() => total.worst(0.0001)).toThrow(RangeError)
    expect(() => new Total([...register, register[0]!])).toThrow(RangeError)
  })
  it('has a curve that falls from any loss to the rarest', () => {
    const curve = new Total(register).curve()
    expect(curve.length).toBeGreaterThan(40)
    expect(curve.at(-1)!.probability).toBeCloseTo(0.001, 6)
    for (const [i, { loss, probability }] of curve.slice(1).entries()) {
      expect(loss).toBeGreaterThan(curve[i]!.loss)
      expect(probability).toBeLessThanOrEqual(curve[i]!.probability)
    }
  })
})
