import { describe, expect, it } from 'vitest'
import { normalQuantile, normalSeries, quickNormalDistribution } from './normal.ts'
import { normalDistribution } from './special.ts'

const series = normalSeries()

describe('the quick normal distribution', () => {
  it('is the slow one to within 1.1e-15, between and on its knots', () => {
    let most = 0
    for (let x = -9; x <= 9; x += 1 / 1021)
      most = Math.max(most, Math.abs(quickNormalDistribution(series, x) - normalDistribution(x)))
    for (let knot = -544; knot <= 544; knot++)
      most = Math.max(
        most,
        Math.abs(quickNormalDistribution(series, knot / 64) - normalDistribution(knot / 64)),
      )
    expect(most).toBeLessThanOrEqual(1.1e-15)
  })

  it('is 0 and 1 far out, and nothing of what is no number', () => {
    const far = [-Infinity, -1e300, -8.5, 8.5, 1e300, Infinity].map((x) => quickNormalDistribution(series, x))
    expect(far).toEqual([0, 0, 0, 1, 1, 1])
    expect(quickNormalDistribution(series, NaN)).toBeNaN()
  })

  it('is undone by the quantile', () => {
    for (const share of [0.001, 0.2, 0.5, 0.9, 0.999])
      expect(quickNormalDistribution(series, normalQuantile(share))).toBeCloseTo(share, 13)
  })
})
