import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binary, probabilities, questionOf } from '../../../test/estimate.ts'
import { asProbability } from '../../kernel/probability.ts'
import { history } from '../history.ts'
import { asMethod } from '../method.ts'
import { geometricMeanOfOdds, equally } from '../pool.ts'
import { standing, type JudgementInput } from '../standing.ts'
import { OddsReader } from './odds.ts'
import { peerScores } from './peer.ts'
import { RecencyReader } from './recency.ts'
import { trackOf } from './track.ts'

const question = questionOf({ kind: 'binary' })
const clip = asProbability(0.01)

/** Judgements of some seats, also late, early, of earlier rounds, and many alike. */
const judgements = fc
  .array(
    fc.record({
      seat: fc.nat({ max: 12 }),
      at: fc.integer({ min: -5, max: 1005 }),
      probability: fc.oneof(probabilities, fc.constantFrom(0.1, 0.2, 0.3, 0.5)),
      round: fc.constantFrom(1, 1, 1, 2),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ seat, at, probability, round }, index) =>
      binary(`seat-${seat}`, at, probability, { index, round }),
    ),
  )
const instants = fc
  .array(fc.integer({ min: -10, max: 1010 }), { minLength: 1, maxLength: 20 })
  .map((all) => all.sort((a, b) => a - b))

/** What the history says at each instant. */
function byHistory(all: readonly JudgementInput[], name: string, at: readonly number[]): number[] {
  const steps = history(question, all, asMethod(name, { clip }))
  return at.map((instant) => {
    const value = steps.findLast((step) => step.at <= instant)?.value
    return value?.kind === 'binary' ? value.probability : NaN
  })
}

describe('reading a track', () => {
  it('gives the mean odds of the history, bit for bit', () => {
    fc.assert(
      fc.property(judgements, instants, (all, at) => {
        const reader = new OddsReader(trackOf(question, all, clip), clip)
        expect(at.map((each) => reader.read(each))).toStrictEqual(byHistory(all, 'geometricMeanOfOdds', at))
      }),
      { numRuns: 300 },
    )
  })
  it('gives its recency-weighted median, bit for bit', () => {
    fc.assert(
      fc.property(judgements, instants, (all, at) => {
        const reader = new RecencyReader(trackOf(question, all, clip))
        expect(at.map((each) => reader.read(each))).toStrictEqual(byHistory(all, 'recencyWeightedMedian', at))
      }),
      { numRuns: 300 },
    )
  })
  it('gives both for many seats and judgements', () => {
    const all = Array.from({ length: 3000 }, (_, i) =>
      binary(`seat-${(i * 7919) % 150}`, (i * 331) % 1000, (((i * 613) % 97) + 1) / 99, { index: i }),
    )
    const at = Array.from({ length: 101 }, (_, k) => 10 * k)
    const track = trackOf(question, all, clip)
    const [odds, recency] = [new OddsReader(track, clip), new RecencyReader(track)]
    expect(at.map((each) => odds.read(each))).toStrictEqual(byHistory(all, 'geometricMeanOfOdds', at))
    expect(at.map((each) => recency.read(each))).toStrictEqual(byHistory(all, 'recencyWeightedMedian', at))
  })
  it('tells what it would be without each member, bit for bit', () => {
    fc.assert(
      fc.property(judgements, fc.integer({ min: 0, max: 999 }), (all, at) => {
        const track = trackOf(question, all, clip)
        const reader = new OddsReader(track, clip)
        reader.read(at)
        const told = new Float64Array(track.authors.length)
        reader.withoutEach(told)
        const stand = standing(question, all, at as never)
        for (const [seat, author] of track.authors.entries()) {
          const others = stand.filter((each) => each.author !== author)
          const speaks = others.length < stand.length && others.length > 0
          const values = others.map(({ answer }) =>
            asProbability((answer as { probability: number }).probability),
          )
          expect(told[seat]).toBe(speaks ? geometricMeanOfOdds(equally(values), clip) : NaN)
        }
      }),
    )
  })
  it('refuses what its sums would not hold', () => {
    const wide = asProbability(1e-300)
    const many = Array.from({ length: 2000 }, (_, i) => binary(`seat-${i}`, 1, 0.5))
    expect(() => new OddsReader(trackOf(question, many, wide), wide)).toThrow(RangeError)
    expect(() => trackOf(questionOf({ kind: 'ordered', options: ['a', 'b'] }), [], clip)).toThrow(RangeError)
  })
})

/** Peer scores by their definition: over every stretch between two changes, everything anew. */
function naivePeers(all: readonly JudgementInput[], from: number, to: number, happened: boolean) {
  const cuts = [...new Set([from, to, ...all.map(({ at }) => Number(at))])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  const totals = new Map<string, { points: number; stood: number }>()
  for (const [i, at] of cuts.slice(0, -1).entries()) {
    const stand = standing(question, all, at as never)
    const logs = stand.map(({ answer }) => {
      const p = (answer as { probability: number }).probability
      return happened ? Math.log(p) : Math.log1p(-p)
    })
    const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length
    for (const [k, { author }] of stand.entries()) {
      const total = totals.get(author) ?? { points: 0, stood: 0 }
      const n = stand.length
      const elapsed = cuts[i + 1]! - at
      total.points += n > 1 ? ((100 * n) / (n - 1)) * (logs[k]! - mean) * elapsed : 0
      total.stood += elapsed
      totals.set(author, total)
    }
  }
  return totals
}

describe('peer scores', () => {
  it('are those of their definition', () => {
    fc.assert(
      fc.property(judgements, fc.boolean(), fc.integer({ min: 0, max: 400 }), (all, happened, from) => {
        const track = trackOf(question, all, clip)
        const { mean, coverage } = peerScores(track, { from, to: 1000, happened })
        const naive = naivePeers(all, from, 1000, happened)
        for (const [seat, author] of track.authors.entries()) {
          const { points = 0, stood = 0 } = naive.get(author) ?? {}
          expect(coverage[seat]).toBeCloseTo(stood / (1000 - from), 12)
          if (stood === 0) expect(mean[seat]).toBeNaN()
          // Scores of 1e-300 are tens of thousands.
          else
            expect(Math.abs(mean[seat]! - points / stood)).toBeLessThan(
              1e-9 * (1 + Math.abs(points / stood)) + 1e-6,
            )
        }
      }),
    )
  })
  it('are nothing for who stands alone, and by hand for two', () => {
    const alone = peerScores(trackOf(question, [binary('a', 0, 0.9)], clip), {
      from: 0,
      to: 1000,
      happened: true,
    })
    expect([alone.mean[0], alone.coverage[0]]).toEqual([0, 1])
    const two = trackOf(question, [binary('a', 0, 0.8), binary('b', 500, 0.4)], clip)
    const { mean, coverage } = peerScores(two, { from: 0, to: 1000, happened: true })
    // Of two, each is scored against the other: 100·ln 2 over half of the time, and nothing over the other half.
    expect(mean[0]).toBeCloseTo(50 * Math.log(2), 10)
    expect(mean[1]).toBeCloseTo(-100 * Math.log(2), 10)
    expect([...coverage]).toEqual([1, 0.5])
  })
})
