import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeShared } from '../../test/shared.ts'
import { crps, cumulative } from './cumulative.ts'
import type { PooledQuantile } from './value.ts'

/** The steps of an ensemble's cumulative function. */
function stepsOf(
  members: readonly number[],
  weights: readonly number[] = members.map(() => 1),
): PooledQuantile[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rising = members
    .map((value, i) => ({ value, weight: weights[i]! / total }))
    .sort((a, b) => a.value - b.value)
  let level = 0
  return rising.flatMap(({ value, weight }) => [
    { level, value },
    { level: (level += weight), value },
  ])
}

const numbers = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8)

describe('the continuous ranked probability score', () => {
  it('of a point is its distance from the outcome', () => {
    fc.assert(
      fc.property(numbers, numbers, (point, outcome) => {
        const corners = cumulative([{ level: 0.5, value: point }], { low: null, high: null })
        expect(crps(corners, outcome)).toBe(Math.abs(point - outcome))
      }),
    )
  })

  it('of an ensemble is E|X − y| − ½ E|X − X′|', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 12 }), numbers, (members, outcome) => {
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
        const between = members.flatMap((a) => members.map((b) => Math.abs(a - b)))
        const expected = mean(members.map((x) => Math.abs(x - outcome))) - mean(between) / 2
        expect(crps(stepsOf(members), outcome)).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('of an even spread from 0 to 1 is a third of the cubes on either side', () => {
    const even = cumulative([{ level: 0.5, value: 0.5 }], { low: 0, high: 1 })
    for (const y of [0, 0.25, 0.5, 1]) expect(crps(even, y)).toBeCloseTo((y ** 3 + (1 - y) ** 3) / 3, 15)
    expect(crps(even, -1)).toBeCloseTo(1 + 1 / 3, 15)
    expect(crps(even, 3)).toBeCloseTo(2 + 1 / 3, 15)
  })

  it('is least, in the mean, for saying the distribution that one believes', () => {
    const levels = [0.1, 0.3, 0.5, 0.7, 0.9]
    const drawn = fc
      .array(numbers, { minLength: 5, maxLength: 5 })
      .map((values) => values.sort((a, b) => a - b).map((value, i) => ({ level: levels[i]!, value })))
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 2, maxLength: 8 }), drawn, (outcomes, other) => {
        const mean = (corners: readonly PooledQuantile[]) =>
          outcomes.reduce((sum, outcome) => sum + crps(corners, outcome), 0)
        const said = cumulative(other, { low: null, high: null })
        expect(mean(stepsOf(outcomes))).toBeLessThanOrEqual(mean(said) + 1e-9)
      }),
    )
  })
})

describe('the distribution that quantiles state', () => {
  const quantiles = [
    { level: 0.1, value: 5 },
    { level: 0.9, value: 20 },
  ]
  it('reaches closed ends on a straight line, and stops at the last quantile before open ones', () => {
    expect(cumulative(quantiles, { low: 0, high: 100 })).toEqual([
      { level: 0, value: 0 },
      ...quantiles,
      { level: 1, value: 100 },
    ])
    expect(cumulative(quantiles, { low: null, high: null })).toEqual([
      { level: 0, value: 5 },
      ...quantiles,
      { level: 1, value: 20 },
    ])
  })
  it('never runs back where a quantile lies beyond an end', () => {
    fc.assert(
      fc.property(numbers, numbers, (low, high) => {
        const corners = cumulative(quantiles, { low, high })
        for (const [i, corner] of corners.entries()) {
          expect(corner.value).toBeGreaterThanOrEqual(corners[i - 1]?.value ?? -Infinity)
          expect(corner.level).toBeGreaterThanOrEqual(corners[i - 1]?.level ?? 0)
        }
      }),
    )
  })
})

describeShared('published scores of ensembles', (folder) => {
  interface Case {
    readonly observed: number
    readonly members: readonly number[]
    readonly weights?: readonly number[]
    readonly expected: number
  }
  const cases = JSON.parse(readFileSync(join(folder, 'vectors/scores/crps.json'), 'utf8')) as Record<
    'ensemble' | 'weighted',
    readonly Case[]
  >
  it.each([...cases.ensemble, ...cases.weighted])(
    '$members at $observed',
    ({ observed, members, weights, expected }) => {
      expect(crps(stepsOf(members, weights), observed)).toBeCloseTo(expected, 7)
    },
  )
})
