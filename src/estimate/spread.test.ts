import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

describe('spreadOf', () => {
  it('gives type 7 of Hyndman and Fan', () => {
    expect(spreadOf([0.1, 0.2, 0.4, 0.8, 0.9, 1], 4)).toEqual({
      least: 0.1,
      lowerQuartile: 0.1 + (0.2 - 0.1) * 0.75,
      median: 0.2 + (0.4 - 0.2) * 0.5,
      upperQuartile: 0.4 + (0.8 - 0.4) * 0.25,
      greatest: 0.8,
    })
    expect(spreadOf([0.3], 1)).toEqual({
      least: 0.3,
      lowerQuartile: 0.3,
      median: 0.3,
      upperQuartile: 0.3,
      greatest: 0.3,
    })
  })
  it('never lets a quartile pass the median, down to the least numbers there are and up to the greatest', () => {
    const tiny = fc.integer({ min: 0, max: 40 }).map((n) => n * Number.MIN_VALUE)
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), tiny)
    const sets = fc.array(number, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(sets, (drawn) => {
        const sorted = Float64Array.from(drawn).sort()
        const spread = Object.values<number>({ ...spreadOf(sorted, sorted.length) })
        expect(spread).toEqual([...Float64Array.from(spread).sort()])
        expect(spread[0]).toBe(sorted[0])
        expect(spread[4]).toBe(sorted[sorted.length - 1])
      }),
      { examples: [[[18, 19].map((n) => n * Number.MIN_VALUE)], [[-1.7e308, 1.7e308]]], numRuns: 2000 },
    )
  })
})
