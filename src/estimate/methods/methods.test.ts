import { describe, expect, it } from 'vitest'
import { asProbability, type Probability } from '../../kernel/probability.ts'
import { equally } from '../pool.ts'
import { mixtureQuantiles } from './mixture.ts'
import { bayesianOdds, extremizedOdds, neymanRoughgarden } from './odds.ts'
import { cumulated, singly } from './ordered.ts'
import {
  byAsymmetry,
  byGranularity,
  byIndividualWidth,
  byOutlying,
  byWidth,
  byWidthVariance,
  isFine,
} from './ranges.ts'
import { popularity, surprisinglyPopular, voteOf } from './surprisinglyPopular.ts'
import { betaTransformed, karmarkar } from './transforms.ts'
import { trimmedAtEachEnd, trimmedMean } from './trimmedMean.ts'

const clip = asProbability(0.001)
const p = (value: number): Probability => asProbability(value)
const odds = (x: number) => x / (1 - x)

describe('trimmedMean', () => {
  it('drops the nearest whole number at each end, halves to the even one', () => {
    expect([1, 4, 5, 6, 10, 15, 25].map((count) => trimmedAtEachEnd(count, 0.1))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ])
    // Something is always left.
    expect([1, 2, 3, 4].map((count) => trimmedAtEachEnd(count, 0.49))).toEqual([0, 0, 1, 1])
    expect(trimmedMean([0.9, 0.1, 0.2, 0.3, 0.25, 0.15].map(p), 0.1)).toBeCloseTo(0.225, 15)
  })
})

describe('extremizedOdds', () => {
  it('has the factor of the paper: 1 for one, rising to √3', () => {
    expect(neymanRoughgarden(1)).toBe(1)
    expect(neymanRoughgarden(2)).toBeCloseTo(2 * (Math.sqrt(7) - 2), 14)
    expect(neymanRoughgarden(1e8)).toBeCloseTo(Math.sqrt(3), 6)
  })
  it('raises the geometric mean of odds to it', () => {
    const pooled = extremizedOdds(equally([0.6, 0.8].map(p)), clip, 2)
    expect(odds(pooled)).toBeCloseTo(odds(0.6) * odds(0.8), 12)
    expect(extremizedOdds(equally([0.7].map(p)), clip)).toBeCloseTo(0.7, 15)
  })
})

describe('bayesianOdds', () => {
  it('multiplies the odds by every member’s likelihood ratio where each brings its own evidence', () => {
    const pooled = bayesianOdds(equally([0.2, 0.3].map(p)), { clip, prior: 0.1, factor: 2 })
    expect(odds(pooled)).toBeCloseTo(odds(0.1) * (odds(0.2) / odds(0.1)) * (odds(0.3) / odds(0.1)), 12)
  })
  it('with factor 1 does not see the prior', () => {
    for (const prior of [0.01, 0.5, 0.9]) {
      expect(bayesianOdds(equally([0.2, 0.8].map(p)), { clip, prior, factor: 1 })).toBeCloseTo(0.5, 14)
    }
  })
})

describe('transforms', () => {
  it('are their formulas', () => {
    expect(karmarkar(p(0.8), 2)).toBeCloseTo(0.64 / 0.68, 14)
    expect(betaTransformed(p(0.25), 1, 1)).toBeCloseTo(0.25, 15)
    expect(betaTransformed(p(0.5), 6, 6)).toBeCloseTo(0.5, 13)
    for (const extreme of [1e-300, Number.MIN_VALUE, 1 - 2 ** -53]) {
      expect(karmarkar(p(extreme), 5)).toSatisfy((x: number) => x > 0 && x < 1)
      expect(betaTransformed(p(extreme), 6, 6)).toSatisfy((x: number) => x > 0 && x < 1)
    }
  })
})

describe('range weights', () => {
  it('are those of the published family, by hand', () => {
    expect(byWidth([0.5, 0], 0.25)).toEqual([2, 4])
    expect(byIndividualWidth([{ width: 0.25, greatest: 0.5 }], 0.01)).toEqual([2])
    expect(
      byWidthVariance(
        [
          [0.25, 0.75],
          [0.5, 0.5],
        ],
        0.01,
      ),
    ).toEqual([0.125, 0])
    expect(byWidthVariance([[0.25], [0.5]], 0.01)).toEqual([1, 1])
    expect(
      byAsymmetry(
        [
          { lower: 0.25, best: 0.5, upper: 0.75 },
          { lower: 0.25, best: 0.25, upper: 0.75 },
          { lower: 0, best: 0.75, upper: 1 },
        ],
        0.01,
      ),
    ).toEqual([0, 1, 0.5])
    expect(byOutlying([[0.25], [0.5], [0.875]])).toEqual([1 - 0.0625 / 0.140625, 1, 0])
    expect(byGranularity([0, 0.5])).toEqual([Number.EPSILON, 0.5])
  })
  it('know 15, 30, 35, 60 and 70 % for multiples of 5 %', () => {
    for (let k = 0; k <= 20; k++) expect(isFine((5 * k) / 100), `${5 * k} %`).toBe(false)
    expect([0.01, 0.149, 0.151, 0.999, 1e-300].map(isFine)).toEqual([true, true, true, true, false])
  })
})

describe('surprisinglyPopular', () => {
  it('compares shares of votes with what was expected', () => {
    const voters = [
      { vote: 0, expected: [0.75, 0.25] },
      { vote: 0, expected: [1, 0] },
      { vote: 1, expected: [0.5, 0.5] },
      { vote: 1, expected: null },
    ]
    expect(popularity(voters, 2)).toEqual([
      { share: 0.5, expected: 0.75, surprise: -0.25 },
      { share: 0.5, expected: 0.25, surprise: 0.25 },
    ])
    expect(surprisinglyPopular(voters, 2)).toEqual([1])
    expect(() => surprisinglyPopular([{ vote: -1, expected: null }], 2)).toThrow(RangeError)
    expect(voteOf([0.5, 0.5])).toBe(0)
  })
})

describe('mixtureQuantiles', () => {
  const step = (value: number) => [
    { level: 0, value },
    { level: 1, value },
  ]
  it('passes steps, ties and stretches where nothing lies', () => {
    const two = [
      { corners: step(1), weight: 1 },
      { corners: step(3), weight: 1 },
    ]
    expect(mixtureQuantiles(two, [0.25, 0.5, 0.75])).toEqual([1, 2, 3])
    expect(mixtureQuantiles([...two, { corners: step(9), weight: 0 }], [0.9])).toEqual([3])
    const even = [
      { level: 0, value: 0 },
      { level: 1, value: 8 },
    ]
    expect(mixtureQuantiles([{ corners: even, weight: 5 }], [0.125, 0.5])).toEqual([1, 4])
    // Even from 0 to 8 and a step at 4: reaches ¼ below the step, ¾ on it.
    const both = [
      { corners: even, weight: 1 },
      { corners: step(4), weight: 1 },
    ]
    expect(mixtureQuantiles(both, [0.125, 0.25, 0.5, 0.75, 0.875])).toEqual([2, 4, 4, 4, 6])
  })
})

describe('cumulated', () => {
  it('goes there and back', () => {
    expect(cumulated([0.25, 0.5, 0.25])).toEqual([0.25, 0.75])
    expect(singly([0.25, 0.75])).toEqual([0.25, 0.5, 0.25])
    expect(singly([0.75, 0.5])).toEqual([0.75, 0, 0.25])
  })
})
