import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aggrecatNames, poolRatings, ratingMethod, type Rating } from '../../src/estimate/methods/ratings.ts'
import { describeShared } from '../shared.ts'

describeShared('aggreCAT figures', (folder) => {
  const table = (name: string): Record<string, string>[] => {
    const lines = readFileSync(join(folder, 'vectors/aggrecat', name), 'utf8')
      .trim()
      .split(/\r?\n/)
    const [head = [], ...rows] = lines.map((line) => line.split(','))
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
  }
  const ratings = table('ratings.csv')
    .filter(({ round }) => round === '2')
    .map(({ participant, claim, lower, best, upper }): Rating => ({
      participant: participant!,
      claim: claim!,
      lower: Number(lower) / 100,
      best: Number(best) / 100,
      upper: Number(upper) / 100,
      at: null,
      expectedYes: null,
    }))
  const expected = table('expected.csv')
  // The published GranWAgg counts 15 % as finer than 5 %; the exact rule is GranWAggExact.
  const names = aggrecatNames.filter((name) => name in expected[0]! && name !== 'GranWAgg')

  it('are all there', () => {
    expect([ratings.length, expected.length, names.length]).toEqual([625, 25, 11])
  })

  it.each(names)('agree to 1e-9: %s', (name) => {
    const pooled = new Map(poolRatings(ratingMethod(name), ratings).map(({ claim, value }) => [claim, value]))
    for (const row of expected) {
      expect(Math.abs(pooled.get(row['claim']!)! - Number(row[name])), row['claim']).toBeLessThan(1e-9)
    }
  })

  it('do not depend on the order of ratings', () => {
    for (const name of names) {
      const sorted = (all: readonly Rating[]) =>
        poolRatings(ratingMethod(name), all).toSorted((a, b) => Number(a.claim) - Number(b.claim))
      expect(sorted(ratings.toReversed())).toEqual(sorted(ratings))
    }
  })

  it('have the published squared error against what happened', () => {
    const outcomes = new Map(table('outcomes.csv').map(({ claim, outcome }) => [claim, Number(outcome)]))
    const errors = Object.fromEntries(
      ['ArMean', 'BetaArMean', 'IndIntWAgg', 'AsymWAgg'].map((name) => {
        const squares = poolRatings(ratingMethod(name), ratings).map(
          ({ claim, value }) => (value - outcomes.get(claim)!) ** 2,
        )
        return [name, (squares.reduce((sum, each) => sum + each) / squares.length).toFixed(4)]
      }),
    )
    expect(errors).toEqual({
      ArMean: '0.1516',
      BetaArMean: '0.1105',
      IndIntWAgg: '0.1370',
      AsymWAgg: '0.1382',
    })
  })
})
