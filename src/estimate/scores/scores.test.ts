import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { binOf, calibrationCurve, wilson } from './calibrationCurve.ts'
import { ensembleCrps, normalCrps, type EnsembleMember } from './ensemble.ts'
import type { StandingForecast } from './forecasts.ts'
import { weightedIntervalScore } from './intervals.ts'
import { murphy } from './murphy.ts'
import { PeerIntegrals, peerScores, peerSpotScores } from './peer.ts'
import { baselinePoints } from './baseline.ts'

const percent = fc.integer({ min: 1, max: 99 }).map((n) => n / 100)
const forecast = fc
  .tuple(fc.nat({ max: 20 }), fc.option(fc.integer({ min: 1, max: 20 })), percent)
  .map(([start, length, p]): StandingForecast => ({
    start,
    end: length === null ? Infinity : start + length,
    buckets: [1 - p, p],
  }))
const forecasts = fc.array(forecast, { maxLength: 12 })
const scored = { bucket: 1, continuous: false, openEnds: 0 }

describe('peer scores', () => {
  const horizon = { from: 2, to: 30, closed: 25 }
  it('by prefix integrals are the mean of spot scores over every stretch', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const byTime = peerScores(all, scored, horizon)
        const slow = all.map(() => 0)
        // All changes happen at whole instants, so that the middle of each unit stands for it.
        for (let at = horizon.from; at < horizon.closed; at++) {
          for (const [i, { score }] of peerSpotScores(all, scored, at + 0.5).entries())
            slow[i] = slow[i]! + score / (horizon.to - horizon.from)
        }
        for (const [i, { score }] of byTime.entries()) expect(Math.abs(score - slow[i]!)).toBeLessThan(1e-10)
        expect(Math.abs(byTime.reduce((sum, { score }) => sum + score, 0))).toBeLessThan(1e-9)
      }),
      { numRuns: 200 },
    )
  })
  it('do not see the order of forecasts', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        expect(peerScores(all.toReversed(), scored, horizon).toReversed()).toEqual(
          peerScores(all, scored, horizon),
        )
      }),
    )
  })
  it('are 0 for a lone forecast and for no time', () => {
    expect(peerScores([{ start: 0, end: Infinity, buckets: [0.1, 0.9] }], scored, horizon)[0]!.score).toBe(0)
    expect(new PeerIntegrals([]).between(0, 9, -1)).toBe(0)
    expect(new PeerIntegrals([{ start: 3, end: 3, logChance: -1 }]).between(0, 9, -1)).toBe(0)
  })
})

describe('baseline points', () => {
  it('are 0 for even odds, 100 for certainty, and count the options offered', () => {
    expect(baselinePoints({ buckets: [0.5, 0.5] }, scored)).toBe(0)
    expect(baselinePoints({ buckets: [0, 1] }, scored)).toBe(100)
    expect(baselinePoints({ buckets: [0.25, null, 0.75, 0] }, { ...scored, bucket: 0 })).toBeCloseTo(
      (100 * Math.log(0.75)) / Math.log(3),
      12,
    )
  })
})

describe('ensembles', () => {
  const member = fc.record({
    value: fc.integer({ min: -20, max: 20 }),
    weight: fc.integer({ min: 1, max: 5 }),
  })
  const ensembles = fc.array(member, { minLength: 1, maxLength: 12 })
  it('score as the double sum says, in any order, whatever the size of weights', () => {
    fc.assert(
      fc.property(ensembles, fc.integer({ min: -30, max: 30 }), (members, y) => {
        const total = members.reduce((sum, { weight }) => sum + weight, 0)
        let wanted = 0
        for (const a of members) {
          wanted += (a.weight * Math.abs(a.value - y)) / total
          for (const b of members)
            wanted -= (a.weight * b.weight * Math.abs(a.value - b.value)) / (2 * total * total)
        }
        const found = ensembleCrps(y, members)!
        expect(Math.abs(found - wanted)).toBeLessThan(1e-11)
        expect(ensembleCrps(y, members.toReversed())).toBe(found)
        expect(
          ensembleCrps(
            y,
            members.map((each) => ({ ...each, weight: each.weight * 1024 })),
          ),
        ).toBe(found)
      }),
    )
  })
  it('grow by exactly the distance beyond their range, and of one point are the distance', () => {
    const members: EnsembleMember[] = [0, 1, 5].map((value) => ({ value, weight: 1 }))
    expect(ensembleCrps(10, members)! - ensembleCrps(7, members)!).toBeCloseTo(3, 13)
    expect(ensembleCrps(3, [{ value: 1e-300, weight: 7 }])).toBeCloseTo(3, 15)
    expect(normalCrps(2, 0, 5)).toBe(3)
    expect(normalCrps(0, 1, 1e300)).toBe(1e300)
    expect(ensembleCrps(0, [{ value: 1, weight: 0 }])).toBeNull()
  })
})

describe('weighted interval scores', () => {
  it('refuse levels without their complement', () => {
    expect(refusal(() => weightedIntervalScore([0.1, 0.5], [1, 2], 3))).toBe('E_QUANTILES')
    expect(refusal(() => weightedIntervalScore([0.5, 0.9], [1, 2], 3))).toBe('E_QUANTILES')
    expect(refusal(() => weightedIntervalScore([], [], 3))).toBe('E_QUANTILES')
  })
})

const said = fc.record({ probability: percent, happened: fc.boolean() })

describe('calibration curves', () => {
  it('put each probability into its bin and nothing beside it', () => {
    for (let k = 0; k < 10; k++) expect(binOf(k / 10, 10)).toBe(k)
    expect([1, 1e-300, 0.1 + 0.2, 1 - 2 ** -53].map((p) => binOf(p, 10))).toEqual([9, 0, 3, 9])
    fc.assert(
      fc.property(fc.array(said), (all) => {
        const curve = calibrationCurve(all)
        expect(curve.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        for (const { low, high, mean, share, interval } of curve) {
          if (mean === null || share === null || interval === null) continue
          expect(mean).toBeGreaterThanOrEqual(low)
          expect(mean).toBeLessThanOrEqual(high)
          expect(interval.low).toBeLessThanOrEqual(share + 1e-15)
          expect(interval.high).toBeGreaterThanOrEqual(share - 1e-15)
        }
        expect(calibrationCurve(all.toReversed())).toEqual(curve)
      }),
    )
  })
  it('have Wilson’s interval: of 5 in 10 from 0.2366 to 0.7634, of 0 in 10 up to 0.2775', () => {
    expect(wilson(5, 10).low).toBeCloseTo(0.23659, 5)
    expect(wilson(5, 10).high).toBeCloseTo(0.76341, 5)
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.27753, 5) as number })
    expect(wilson(10, 10).high).toBe(1)
  })
})

describe('Murphy’s decomposition', () => {
  it('adds up to the Brier score', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (all, bins) => {
        const parts = murphy(all, bins)!
        const sum = parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins
        expect(Math.abs(parts.brier - sum)).toBeLessThan(1e-12)
        for (const part of [parts.reliability, parts.resolution, parts.uncertainty])
          expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  it('is right by hand, and is nothing of nothing', () => {
    const all = [
      { probability: 0.25, happened: false },
      { probability: 0.25, happened: true },
      { probability: 0.75, happened: true },
      { probability: 0.75, happened: true },
    ]
    expect(murphy(all)).toEqual({
      brier: (0.0625 + 0.5625 + 0.0625 + 0.0625) / 4,
      reliability: 0.0625,
      resolution: 0.0625,
      uncertainty: 0.1875,
      withinBins: 0,
    })
    expect(murphy([])).toBeNull()
  })
})
