import { describe, expect, it } from 'vitest'
import { placeLanes, step, type Timeline } from './lanes.ts'

const mark = (from: string | null, to: string | null, more: object = {}) => ({
  from,
  to,
  dated: true,
  standing: 'happened' as const,
  count: 1,
  happenings: [],
  says: '',
  ...more,
})
const lanes = (...all: readonly (readonly ReturnType<typeof mark>[])[]): Timeline => ({
  from: '2010-01-01',
  to: '2020-01-01',
  lanes: all.map((marks, i) => ({ lane: String(i), count: marks.length, marks: [...marks] })),
})
const now = Date.parse('2020-06-01')

describe('placing lanes', () => {
  it('puts a day at a point, what lasts on a bar, and later to the right of earlier', () => {
    const { marks } = placeLanes(
      lanes([
        mark('2012-05-01', '2012-05-01'),
        mark('2014-01-01', '2016-01-01'),
        mark('2019-01-01', '2019-01-01'),
      ]),
      990,
      now,
    )
    expect(marks.map(({ x, end }) => end > x)).toEqual([false, true, false])
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((a, b) => a - b))
  })

  it('leaves an open side open a little way, and keeps what is bounded so out of the span of time', () => {
    const open = mark(null, '2015-01-01', { dated: false })
    const timeline = lanes([mark('2014-01-01', '2014-01-01'), open])
    const { marks, left, right } = placeLanes(timeline, 990, now)
    const [, bar] = marks
    expect(bar?.end).toBeGreaterThan(bar?.x ?? Infinity)
    expect((bar?.end ?? 0) - (bar?.x ?? 0)).toBeLessThan((right - left) / 20)
  })

  it('stays within the days that the filters name', () => {
    const { marks, left, right } = placeLanes(lanes([mark('1980-01-01', '2019-01-01')]), 990, now, {
      from: '2012-01-01',
    })
    expect(marks[0]?.x).toBeGreaterThanOrEqual(left)
    expect(marks[0]?.end).toBeLessThanOrEqual(right)
  })

  it('names lanes above their marks where it is narrow', () => {
    expect(placeLanes(lanes([]), 346, now).left).toBeLessThan(placeLanes(lanes([]), 990, now).left)
  })
})

describe('stepping through marks', () => {
  const { marks } = placeLanes(
    lanes(
      [mark('2012-01-01', '2012-01-01'), mark('2018-01-01', '2018-01-01')],
      [],
      [mark('2011-01-01', '2011-01-01'), mark('2017-01-01', '2017-01-01')],
    ),
    990,
    now,
  )

  it('goes along a lane and stops at its ends', () => {
    expect(step(marks, 0, 'ArrowRight')).toBe(1)
    expect(step(marks, 1, 'ArrowRight')).toBe(1)
    expect(step(marks, 0, 'ArrowLeft')).toBe(0)
  })

  it('goes to the nearest mark of the next lane that has one', () => {
    expect(step(marks, 1, 'ArrowDown')).toBe(3)
    expect(step(marks, 2, 'ArrowUp')).toBe(0)
    expect(step(marks, 0, 'ArrowUp')).toBe(0)
  })
})
