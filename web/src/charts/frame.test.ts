import { describe, expect, it } from 'vitest'
import { formatsFor } from '../lib/format.ts'
import { frameOf, placeEvents } from './frame.ts'
import type { Lines } from './lines.ts'
import { measureOf } from './numbers.ts'

const measure = measureOf({ kind: 'binary' }, formatsFor('en'))
const place = { from: 0, to: 100, longestName: 8, top: 42 }
const lines: Lines = {
  members: Array.from({ length: 20 }, (_, i) => ({ author: `m${i}`, steps: [{ at: 0, number: 0.2 }] })),
  joint: [{ at: 0, number: 0.22 }],
}

describe('the frame of a history', () => {
  it('starts the axis of likelihood at 0 and ends it at the next ten above all lines', () => {
    const frame = frameOf(lines, measure, { ...place, width: 640 })
    expect(frame.ticks.at(0)).toBe(0)
    expect(frame.y(0)).toBe(frame.bottom)
    expect(frame.y(0.3)).toBeCloseTo(frame.top)
  })

  it.each([346, 640, 1100])('keeps every label inside and apart at %i px', (width) => {
    const frame = frameOf(lines, measure, { ...place, width })
    const ys = frame.labels.map(({ y }) => y).sort((a, b) => a - b)
    expect(ys).toHaveLength(21)
    for (const [i, y] of ys.entries()) {
      expect(y).toBeGreaterThanOrEqual(frame.top - 1e-6)
      expect(y).toBeLessThanOrEqual(frame.bottom + 1e-6)
      if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThan(15.9)
    }
    expect(frame.right).toBeLessThan(width)
    expect(frame.right).toBeGreaterThan(frame.left)
  })
})

describe('labels of dates', () => {
  const day = (date: string): number => Date.parse(date)
  const range = { low: '2020-01-01', high: '2023-12-31' }
  const dates = measureOf({ kind: 'date', range }, formatsFor('en'))
  const long: Lines = {
    members: [{ author: 'a', steps: [{ at: 0, number: day('2021-07-01') }] }],
    joint: [{ at: 0, number: day('2022-01-01') }],
  }

  it.each([346, 640])('stand beside a long name within %i px', (width) => {
    const frame = frameOf(long, dates, { ...place, longestName: 30, width })
    const mark = frame.narrow ? 21 : 29
    const label = frame.nameRoom + 1 + dates.short(day('2021-07-01')).length
    // Characters of these names are six pixels wide on average.
    expect(frame.right + mark + label * 6).toBeLessThanOrEqual(width)
    expect(frame.nameRoom).toBeGreaterThanOrEqual(6)
  })
})

describe('events on a chart', () => {
  const frame = frameOf(lines, measure, { ...place, width: 640 })
  const many = Array.from({ length: 30 }, (_, i) => ({ at: i * 3, label: `Joint exercise ${i}` }))

  it('are no more than five, and no label covers another', () => {
    const placed = placeEvents(many, frame)
    expect(placed.length).toBeLessThanOrEqual(5)
    expect(placed.length).toBeGreaterThan(1)
    for (const [i, one] of placed.entries())
      for (const other of placed.slice(i + 1))
        if (one.row === other.row) expect(Math.abs(one.x - other.x)).toBeGreaterThan(60)
  })

  it('outside the time shown are left out', () => {
    expect(
      placeEvents(
        [
          { at: -5, label: 'before' },
          { at: 105, label: 'after' },
        ],
        frame,
      ),
    ).toEqual([])
  })
})
