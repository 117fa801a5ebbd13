import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { asProbability, clip as bound, type Probability } from '../kernel/probability.ts'
import {
  equally,
  geometricMeanOfOdds,
  linearPool,
  recencyWeightedMedian,
  recencyWeights,
  weightedMedian,
  type Weighted,
} from './pool.ts'
import { probabilities } from '../../test/estimate.ts'

const clip = asProbability(0.001)
const p = (value: number) => asProbability(value)

/** Each rule over weighted probabilities, and where its result must lie. */
const rules: Record<string, (items: readonly Weighted<Probability>[]) => Probability> = {
  linearPool,
  weightedMedian,
  geometricMeanOfOdds: (items) => geometricMeanOfOdds(items, clip),
}
const weighted = fc.record({
  value: probabilities.map(p),
  weight: fc.oneof(fc.constant(1), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
})
const items = fc.array(weighted, { minLength: 1, maxLength: 25 })

describe.each(Object.entries(rules))('%s', (name, rule) => {
  it('does not see the order of members', () => {
    fc.assert(
      fc.property(
        items.chain((xs) => fc.tuple(fc.constant(xs), fc.shuffledSubarray(xs, { minLength: xs.length }))),
        ([xs, shuffled]) => {
          expect(rule(shuffled)).toBe(rule(xs))
        },
      ),
    )
  })
  it('stays between the least and the greatest', () => {
    fc.assert(
      fc.property(items, (xs) => {
        const values = xs.map((x) => (name === 'geometricMeanOfOdds' ? bound(x.value, clip) : x.value))
        expect(rule(xs)).toBeGreaterThanOrEqual(Math.min(...values))
        expect(rule(xs)).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })
  it('never falls when a member raises its probability', () => {
    fc.assert(
      fc.property(items, fc.nat(), probabilities, (xs, which, other) => {
        const k = which % xs.length
        const [low, high] = [xs[k]!.value, p(other)].sort((a, b) => a - b)
        const at = (value: Probability) => rule(xs.with(k, { ...xs[k]!, value }))
        expect(at(high!)).toBeGreaterThanOrEqual(at(low!))
      }),
      { numRuns: 1000 },
    )
  })
  it('gives a single member, and members who agree, back to the bit', () => {
    fc.assert(
      fc.property(weighted, fc.integer({ min: 1, max: 60 }), (x, count) => {
        const wanted = name === 'geometricMeanOfOdds' ? bound(x.value, clip) : x.value
        expect(rule(Array.from({ length: count }, () => x))).toBe(wanted)
      }),
    )
  })
  it('depends on ratios of weights alone', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: -8, max: 8 }), (xs, power) => {
        expect(rule(xs.map((x) => ({ ...x, weight: x.weight * 2 ** power })))).toBe(rule(xs))
      }),
    )
  })
  it('refuses an empty list by code, and broken numbers as the caller’s error', () => {
    expect(refusal(() => rule([]))).toBe('E_NO_JUDGEMENTS')
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(() => rule([{ value: value as Probability, weight: 1 }])).toThrow(RangeError)
    }
    for (const weight of [0, -1, NaN, Infinity])
      expect(() => rule([{ value: p(0.5), weight }])).toThrow(RangeError)
  })
})

describe('linearPool', () => {
  it('is the weighted mean', () => {
    expect(linearPool(equally([0.2, 0.5, 0.9].map(p)))).toBe(1.6 / 3)
    expect(
      linearPool([
        { value: p(0.25), weight: 3 },
        { value: p(0.75), weight: 1 },
      ]),
    ).toBe(0.375)
  })
  it('pools numbers whose sum no double holds', () => {
    expect(linearPool(equally([Number.MAX_VALUE, Number.MAX_VALUE]))).toBe(Number.MAX_VALUE)
    expect(linearPool(equally([Number.MAX_VALUE, Number.MAX_VALUE / 2]))).toBe(Number.MAX_VALUE * 0.75)
  })
})

describe('weightedMedian', () => {
  it('is the common median where weights are equal', () => {
    expect(weightedMedian(equally([0.9, 0.1, 0.4].map(p)))).toBe(0.4)
    expect(weightedMedian(equally([0.9, 0.1, 0.25, 0.75].map(p)))).toBe(0.5)
  })
  it('takes the midpoint only where the weights divide into exact halves', () => {
    const of = (...pairs: [number, number][]) =>
      weightedMedian(pairs.map(([value, weight]) => ({ value, weight })))
    expect(of([1, 3], [2, 1], [4, 2])).toBe(1.5)
    expect(of([1, 3], [2, 1], [4, 1])).toBe(1)
    expect(of([1, 1], [2, 1], [4, 3])).toBe(4)
    expect(of([0, 1], [10, 1e-9])).toBe(0)
  })
})

describe('weightedMedian of equal values', () => {
  it('adds their weights in one order, whichever they came in', () => {
    // 0.1 + 0.2 + 0.3 rounds above 0.6, 0.3 + 0.2 + 0.1 does not.
    const of = (...weights: number[]) =>
      weightedMedian([...weights.map((weight) => ({ value: 1, weight })), { value: 2, weight: 0.6 }])
    expect(of(0.3, 0.2, 0.1)).toBe(of(0.1, 0.2, 0.3))
  })
})

describe('geometricMeanOfOdds', () => {
  it('is the geometric mean of the odds', () => {
    // Odds ¼, 1, 9: their geometric mean is (9/4)^⅓.
    const odds = Math.cbrt(9 / 4)
    expect(geometricMeanOfOdds(equally([0.2, 0.5, 0.9].map(p)), clip)).toBeCloseTo(odds / (1 + odds), 14)
    expect(geometricMeanOfOdds(equally([0.2, 0.8].map(p)), clip)).toBe(0.5)
  })
  it('treats an event and its complement alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1023 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const one = geometricMeanOfOdds(equally(parts.map((n) => p(n / 1024))), clip)
        const other = geometricMeanOfOdds(equally(parts.map((n) => p(1 - n / 1024))), clip)
        expect(Math.abs(one + other - 1)).toBeLessThan(1e-15)
      }),
    )
  })
  it('bounds a near-certain answer by the clip', () => {
    expect(geometricMeanOfOdds(equally([1e-300, 0.5].map(p)), clip)).toBe(
      geometricMeanOfOdds(equally([0.001, 0.5].map(p)), clip),
    )
  })
})

describe('recencyWeightedMedian', () => {
  it('has the published weights', () => {
    const { weights } = recencyWeights(5)
    for (let k = 1; k <= 5; k++) expect(weights[k - 1]).toBeCloseTo(Math.exp(Math.sqrt(k) - Math.sqrt(5)), 15)
    expect([...recencyWeights(1).weights]).toEqual([1])
    expect([...recencyWeights(2).weights]).toEqual([1, 1])
  })
  it('weighs by recency from three judgements on', () => {
    expect(recencyWeightedMedian([0.2, 0.8].map(p))).toBe(0.5)
    expect(recencyWeightedMedian([0.8, 0.2].map(p))).toBe(0.5)
    // Weights e^(1−2), e^(√2−2), e^(√3−2), 1 = 0.37, 0.56, 0.76, 1: half of 2.69 is passed at 0.6 one way and 0.4 the other.
    expect(recencyWeightedMedian([0.2, 0.4, 0.6, 0.8].map(p))).toBe(0.6)
    expect(recencyWeightedMedian([0.8, 0.6, 0.4, 0.2].map(p))).toBe(0.4)
  })
  it('stays among what was said, and rises with it', () => {
    fc.assert(
      fc.property(
        fc.array(probabilities, { minLength: 3, maxLength: 40 }),
        fc.nat(),
        probabilities,
        (drawn, which, other) => {
          const values = drawn.map(p)
          expect(values).toContain(recencyWeightedMedian(values))
          const k = which % values.length
          const [low, high] = [values[k]!, p(other)].sort((a, b) => a - b)
          expect(recencyWeightedMedian(values.with(k, high!))).toBeGreaterThanOrEqual(
            recencyWeightedMedian(values.with(k, low!)),
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
