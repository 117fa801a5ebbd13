import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  baselineScores,
  baselineSpotScores,
  type CoveredScore,
  type ScoredBucket,
} from '../../src/estimate/scores/baseline.ts'
import { ensembleCrps, normalCrps } from '../../src/estimate/scores/ensemble.ts'
import { bucketsOf, geometricMeans, type StandingForecast } from '../../src/estimate/scores/forecasts.ts'
import { intervalScore, quantileScore, weightedIntervalScore } from '../../src/estimate/scores/intervals.ts'
import { peerScores, peerSpotScores } from '../../src/estimate/scores/peer.ts'
import { describeShared } from '../shared.ts'

interface Given {
  readonly startDay: number
  readonly endDay: number | null
  readonly probabilityYes?: number
  readonly probabilities?: (number | null)[]
  readonly cdf?: number[]
}

interface Timed {
  readonly args: {
    readonly resolutionBucket: number
    readonly questionType: string
    readonly openBoundsCount?: number
    readonly horizonStartDay: number
    readonly horizonEndDay: number
    readonly actualCloseDay: number
    readonly spotDay: number
  }
  readonly forecasts: Given[]
  readonly expected: CoveredScore[]
}

type Means = {
  readonly forecasts: Given[]
  readonly expected: { readonly day: number; readonly forecasters: number; readonly pmf: (number | null)[] }[]
}[]

function forecastOf({ startDay, endDay, probabilityYes, probabilities, cdf }: Given): StandingForecast {
  const buckets =
    probabilityYes !== undefined
      ? [1 - probabilityYes, probabilityYes]
      : (probabilities ?? bucketsOf(cdf ?? []))
  return { start: startDay, end: endDay ?? Infinity, buckets }
}

const within = (found: number, wanted: number, tolerance: number, what?: string) => {
  expect(Math.abs(found - wanted), `${what ?? ''}: ${found}, not ${wanted}`).toBeLessThanOrEqual(tolerance)
}

describeShared('scoring vectors', (folder) => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'vectors/scores', name), 'utf8'))
  const platform = read('metaculus.json') as Record<string, Timed[]> & { geometricMeans: Means }

  it('of geometric means agree to 8 digits', () => {
    expect(platform.geometricMeans).toHaveLength(13)
    for (const { forecasts, expected } of platform.geometricMeans) {
      const found = geometricMeans(forecasts.map(forecastOf))
      // A lone forecaster is counted as none there.
      expect(found.map(({ at, forecasters }) => [at, forecasters === 1 ? 0 : forecasters])).toEqual(
        expected.map(({ day, forecasters }) => [day, forecasters]),
      )
      for (const [i, { buckets }] of found.entries()) {
        for (const [k, wanted] of expected[i]!.pmf.entries()) {
          if (wanted === null) expect(buckets[k]).toBeNull()
          else within(buckets[k]!, wanted, 1e-8)
        }
      }
    }
  })

  const kinds: [
    string,
    number,
    (forecasts: StandingForecast[], scored: ScoredBucket, args: Timed['args']) => CoveredScore[],
  ][] = [
    ['baselineTimeAveraged', 24, (all, scored, args) => baselineScores(all, scored, horizonOf(args))],
    ['baselineSpot', 25, (all, scored, { spotDay }) => baselineSpotScores(all, scored, spotDay)],
    ['peerTimeAveraged', 21, (all, scored, args) => peerScores(all, scored, horizonOf(args))],
    ['peerSpot', 23, (all, scored, { spotDay }) => peerSpotScores(all, scored, spotDay)],
  ]
  const horizonOf = (args: Timed['args']) => ({
    from: args.horizonStartDay,
    to: args.horizonEndDay,
    closed: args.actualCloseDay,
  })
  it.each(kinds)('of %s agree to 8 decimals', (name, count, scores) => {
    const cases = platform[name]!
    expect(cases).toHaveLength(count)
    for (const { args, forecasts, expected } of cases) {
      const continuous = !/binary|choice/.test(args.questionType)
      const scored = { bucket: args.resolutionBucket, continuous, openEnds: args.openBoundsCount ?? 0 }
      const found = scores(forecasts.map(forecastOf), scored, args)
      expect(found).toHaveLength(expected.length)
      for (const [i, { score, coverage }] of found.entries()) {
        within(score, expected[i]!.score, 1e-8, JSON.stringify({ args, forecasts }))
        within(coverage, expected[i]!.coverage, 1e-8)
      }
    }
  })

  describe('of intervals', () => {
    const wis = read('wis.json') as {
      closedForm: {
        levels: number[]
        observed: number[]
        predicted: number[][]
        medianWeight: number
        expected: number[]
      }[]
      intervalScore: {
        level: number
        observed: number
        lower: number
        upper: number
        weighted: boolean
        expected: number
      }[]
      exampleTable: {
        data: string
        levels: number[]
        rows: {
          target: string
          model: string
          forecasts: number
          wis: number
          dispersion: number
          overprediction: number
          underprediction: number
        }[]
      }
    }
    it('agree to 1e-12 with the closed forms', () => {
      expect([wis.closedForm.length, wis.intervalScore.length]).toEqual([8, 6])
      for (const { levels, observed, predicted, medianWeight, expected } of wis.closedForm) {
        for (const [i, y] of observed.entries()) {
          within(weightedIntervalScore(levels, predicted[i]!, y, medianWeight).score, expected[i]!, 1e-12)
        }
      }
      for (const { level, observed, lower, upper, weighted, expected } of wis.intervalScore) {
        const alpha = 1 - level / 100
        const { score } = intervalScore(lower, upper, alpha, observed)
        within(weighted ? (score * alpha) / 2 : score, expected, 1e-12)
      }
    })
    it('agree with the table of 887 forecasts', () => {
      const { data, levels, rows } = wis.exampleTable
      const lines = readFileSync(join(folder, 'vectors/scores', data), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
      expect(lines).toHaveLength(887)
      const scored = lines.map((line) => {
        const [target = '', model = '', , , , observed = '', ...quantiles] = line.split(',')
        const numbers = quantiles.map(Number)
        const score = weightedIntervalScore(levels, numbers, Number(observed))
        within(quantileScore(levels, numbers, Number(observed)) / score.score, 1, 1e-9)
        return { target, model, ...score }
      })
      for (const row of rows) {
        const own = scored.filter(({ target, model }) => target === row.target && model === row.model)
        expect(own).toHaveLength(row.forecasts)
        const mean = (part: 'score' | 'dispersion' | 'overprediction' | 'underprediction') =>
          own.reduce((sum, each) => sum + each[part], 0) / own.length
        within(mean('score') / row.wis, 1, 1e-11)
        for (const part of ['dispersion', 'overprediction', 'underprediction'] as const)
          within(mean(part) / row[part], 1, 1e-11)
      }
    })
  })

  describe('of ensembles', () => {
    interface Ensemble {
      observed: number | null
      members: (number | null)[]
      weights?: (number | null)[]
      expected: number
    }
    const crps = read('crps.json') as {
      ensemble: Ensemble[]
      weighted: Ensemble[]
      missing: { givesMissing: Ensemble[]; memberSkipped: Ensemble[] }
      gaussian: { mu: number; sigma: number; observed: number; expected: number }[]
    }
    const score = ({ observed, members, weights }: Ensemble) =>
      ensembleCrps(
        observed,
        members.map((value, i) => ({ value, weight: weights === undefined ? 1 : weights[i]! })),
      )
    it('agree to 7 decimals', () => {
      const cases = [...crps.ensemble, ...crps.weighted, ...crps.missing.memberSkipped]
      expect(cases).toHaveLength(32)
      for (const each of cases) within(score(each)!, each.expected, 1e-7, JSON.stringify(each))
    })
    it('are missing where something is', () => {
      expect(crps.missing.givesMissing.map(score)).toEqual([null, null, null, null, null, null])
    })
    it('agree to 1e-9 with the closed form for normal distributions', () => {
      expect(crps.gaussian).toHaveLength(6)
      for (const { mu, sigma, observed, expected } of crps.gaussian)
        within(normalCrps(mu, sigma, observed) / expected, 1, 1e-9)
    })
  })
})
