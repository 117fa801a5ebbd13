import { describe, expect, it } from 'vitest'
import {
  aheadOf,
  rangeOf,
  runningMeans,
  saidAndHappened,
  scoredOf,
  type Scored,
  type TrackOf,
} from './running.ts'

const scored = (...means: number[]): Scored[] =>
  means.map((mean, i) => ({ id: String(i), at: i, mean, coverage: 1 }))

describe('a track record', () => {
  it('has the mean so far after each question, weighted by the time that was covered', () => {
    expect(runningMeans(scored(0.2, 0.4, 0))).toEqual([
      { at: 0, number: 0.2 },
      { at: 1, number: expect.closeTo(0.3, 12) as number },
      { at: 2, number: expect.closeTo(0.2, 12) as number },
    ])
    const [first, second] = scored(0.1, 0.5)
    expect(runningMeans([first!, { ...second!, coverage: 3 }]).at(-1)?.number).toBeCloseTo(0.4, 12)
    // Two on one day are one step.
    expect(runningMeans(scored(0.1, 0.3).map((each) => ({ ...each, at: 7 })))).toHaveLength(1)
    expect(runningMeans([{ ...first!, coverage: 0 }])).toEqual([])
  })

  it('has a range that holds the mean, the same every time, and none for too few questions', () => {
    const some = scored(0.02, 0.3, 0.5, 0.04, 0.1, 0.9)
    const range = rangeOf(some)!
    expect(range.low).toBeLessThan(0.31)
    expect(range.high).toBeGreaterThan(0.31)
    expect(range.low).toBeGreaterThan(0.02)
    expect(range.high).toBeLessThan(0.9)
    expect(rangeOf(some)).toEqual(range)
    expect(rangeOf(scored(0.2, 0.2, 0.2))).toEqual({
      low: expect.closeTo(0.2, 12) as number,
      high: expect.closeTo(0.2, 12) as number,
    })
    expect(rangeOf(scored(0.1, 0.2))).toBeUndefined()
  })

  it('is put in the order in which questions came out', () => {
    const brier = (mean: number): object => ({ brier: { mean, coverage: 1 } })
    const record = {
      perQuestion: [
        { id: 'b', scores: brier(0.2) },
        { id: 'a', scores: brier(0.1) },
        { id: 'c', scores: { brier: null } },
      ],
    } as unknown as TrackOf
    const questions = [
      { id: 'a', at: 1 },
      { id: 'b', at: 2 },
    ] as unknown as Parameters<typeof scoredOf>[1]
    expect(scoredOf(record, questions).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('puts nobody ahead for having answered the easy questions alone', () => {
    const questions = Array.from({ length: 8 }, (_, i) => ({ id: String(i), at: i }))
    const member = (name: string, means: readonly (number | undefined)[]): object => ({
      member: name,
      perQuestion: means.flatMap((mean, i) =>
        mean === undefined ? [] : [{ id: String(i), scores: { brier: { mean, coverage: 1 } } }],
      ),
    })
    const ahead = (...members: object[]): string | undefined =>
      aheadOf({ members, questions } as unknown as Parameters<typeof aheadOf>[0])
    const hard = [0.02, 0.03, 0.02, 0.01, 0.9, 0.8, 0.9, 0.7]
    expect(ahead(member('easy', hard.slice(0, 4)), member('all', hard))).toBeUndefined()
    expect(
      ahead(
        member(
          'good',
          hard.map((each) => each / 2),
        ),
        member('all', hard),
      ),
    ).toBe('good')
    expect(ahead(member('few', [0.01, 0.01]), member('all', hard))).toBeUndefined()
    expect(ahead(member('alone', hard))).toBeUndefined()
  })

  it('tells what was called likely from what was called unlikely; even odds are neither', () => {
    const bin = (mean: number | null, count: number, happened: number): TrackOf['curve'][number] => ({
      low: 0,
      high: 1,
      mean,
      count,
      happened,
      share: null,
      interval: null,
    })
    expect(
      saidAndHappened({ curve: [bin(0.1, 4, 1), bin(0.5, 2, 1), bin(0.8, 3, 3), bin(null, 0, 0)] }),
    ).toEqual({ likely: { count: 3, came: 3 }, unlikely: { count: 4, came: 1 } })
  })
})
