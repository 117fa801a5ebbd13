import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastUpTo, linear, nextTen, pushedApart, stepBand, stepPath, ticks, timeTicks } from './scale.ts'

describe('a straight scale', () => {
  it('puts the ends on the ends and the middle in the middle', () => {
    const scale = linear([0, 50], [10, 110])
    expect([scale(0), scale(25), scale(50)]).toEqual([10, 60, 110])
  })
  it('puts everything in the middle where there is nothing to tell apart', () => {
    expect(linear([3, 3], [0, 10])(3)).toBe(5)
  })
})

it('marks an axis with round numbers', () => {
  expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(ticks(0, 1, 10)).toHaveLength(11)
  expect(ticks(480, 1050, 4)).toEqual([600, 800, 1000])
})

it('ends a chart of probabilities at the next ten above', () => {
  expect([0.04, 0.22, 0.3, 0.95, 1].map(nextTen)).toEqual([0.1, 0.3, 0.3, 1, 1])
})

describe('a time axis', () => {
  const at = (text: string): number => Date.parse(text)
  it('names years over years, months over months, days over days', () => {
    const years = timeTicks(at('2014-12-03'), at('2020-10-27'), 6)
    expect(years.map((tick) => new Date(tick.at).getUTCFullYear())).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020,
    ])
    expect(timeTicks(at('2020-01-15'), at('2020-06-15'), 6)[0]?.unit).toBe('month')
    expect(timeTicks(at('2020-01-15'), at('2020-01-22'), 7)[0]?.unit).toBe('day')
    expect(timeTicks(at('2020-01-15T00:10Z'), at('2020-01-15T05:00Z'), 6)[0]?.unit).toBe('minute')
  })
  it('stays within its ends and near the number asked for', () => {
    const instants = fc.tuple(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.integer({ min: 3_600, max: 600_000_000 }),
      fc.integer({ min: 2, max: 9 }),
    )
    fc.assert(
      fc.property(instants, ([start, length, count]) => {
        const [from, to] = [start * 1000, (start + length) * 1000]
        const marks = timeTicks(from, to, count)
        for (const mark of marks) {
          expect(mark.at).toBeGreaterThanOrEqual(from)
          expect(mark.at).toBeLessThanOrEqual(to)
        }
        expect(marks.length).toBeLessThanOrEqual(count + 2)
      }),
    )
  })
})

it('draws steps and bands that hold', () => {
  expect(
    stepPath(
      [
        { x: 0, y: 5 },
        { x: 10, y: 2 },
      ],
      20,
    ),
  ).toBe('M0 5H10V2H20')
  expect(
    stepBand(
      [
        { x: 0, high: 1, low: 9 },
        { x: 10, high: 2, low: 8 },
      ],
      20,
    ),
  ).toBe('M0 1H10V2H20V8H10V9H0Z')
  expect(stepPath([], 20)).toBe('')
})

it('pushes labels apart, keeps their order and loses none', () => {
  const labels = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 19 })
  fc.assert(
    fc.property(labels, (wanted) => {
      const places = pushedApart(wanted, 16, 0, 310)
      expect(places).toHaveLength(wanted.length)
      const sorted = places.toSorted((a, b) => a - b)
      for (const [i, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-6)
        expect(place).toBeLessThanOrEqual(310 + 1e-6)
        if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6)
      }
      for (const [i, a] of wanted.entries())
        for (const [j, b] of wanted.entries()) if (a < b) expect(places[i]).toBeLessThan(places[j] ?? 0)
    }),
  )
})

it('leaves labels where they are when there is room', () => {
  expect(pushedApart([10, 100, 50], 16, 0, 200)).toEqual([10, 100, 50])
})

it('finds the last that is not above', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, value) => {
      const rising = numbers.toSorted((a, b) => a - b)
      expect(lastUpTo(rising, value)).toBe(rising.findLastIndex((each) => each <= value))
    }),
  )
})
