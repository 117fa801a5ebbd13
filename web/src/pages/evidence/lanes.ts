import { linear, timeTicks, type Scale, type TimeTick } from '../../charts/scale.ts'
import type { Schema } from '../../api/client.ts'

/** Lanes over time, as the node gives them. */
export type Timeline = Schema<'Timeline'>
type Mark = Timeline['lanes'][number]['marks'][number]

/** A mark with its place: a point, or a bar from `x` to `end`. */
export interface PlacedMark {
  readonly mark: Mark
  readonly lane: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly radius: number
}

/** Where everything of the lanes stands. */
export interface LaneFrame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly narrow: boolean
  readonly laneHeight: number
  readonly x: Scale
  readonly ticks: readonly TimeTick[]
  readonly marks: readonly PlacedMark[]
}

const dayMs = 86_400_000
const labelWidth = 132
const point = 5.2
/** A bar shorter than this is a point. */
const leastBar = 12

/** Days that the filters name, both included. */
export interface Window {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Where only one side of a time is known, the bar reaches so far, as a part of the whole. */
const openPart = 40

/** From and to in ms; a side that nothing bounds is left open a little way. */
function reach({ from, to }: Mark, open: number): readonly [number, number] {
  if (from !== null && to !== null) return [Date.parse(from), Date.parse(to)]
  if (from !== null) return [Date.parse(from), Date.parse(from) + open]
  return to === null ? [0, 0] : [Date.parse(to) - open, Date.parse(to)]
}

/** The time that is shown: that of what has a date, or of what bounds the rest where nothing has. */
function spanOf({ lanes, from, to }: Timeline, now: number, window: Window): readonly [number, number] {
  const dated = lanes.flatMap(({ marks }) => marks.filter((mark) => mark.dated))
  const ends = dated.flatMap((mark) => [mark.from, mark.to]).filter((day) => day !== null)
  const days = (ends.length > 0 ? ends : [from, to].filter((day) => day !== null)).map((day) =>
    Date.parse(day),
  )
  const first = window.from
    ? Date.parse(window.from)
    : days.reduce((a, b) => Math.min(a, b), now - 365 * dayMs)
  const last = window.to ? Date.parse(window.to) : days.reduce((a, b) => Math.max(a, b), now)
  return [first, Math.max(last, first + 30 * dayMs)]
}

/** Lays lanes out for a width. Narrow, a lane's name stands above it. Pure. */
export function placeLanes(timeline: Timeline, width: number, now: number, window: Window = {}): LaneFrame {
  const narrow = width < 560
  const left = narrow ? 8 : labelWidth
  const right = width - 14
  const laneHeight = narrow ? 44 : 33
  const height = timeline.lanes.length * laneHeight + 24
  const [first, last] = spanOf(timeline, now, window)
  const room = (last - first) * 0.02
  const [from, to] = [first - room, last + room]
  const x = linear([from, to], [left, right])
  const clamped = (at: number): number => Math.min(to, Math.max(from, at))
  const marks = timeline.lanes.flatMap(({ marks: own }, lane) =>
    own
      .filter(({ from: a, to: b }) => a !== null || b !== null)
      .map((mark): PlacedMark => {
        const [begins, ends] = reach(mark, (to - from) / openPart)
        const [start, end] = [clamped(begins), clamped(ends)]
        const y = lane * laneHeight + (narrow ? 30 : laneHeight / 2)
        const radius = mark.count === 1 ? point : point + 3 + String(mark.count).length
        const bar = x(end) - x(start) > leastBar
        const middle = x((start + end) / 2)
        return { mark, lane, x: bar ? x(start) : middle, end: bar ? x(end) : middle, y, radius }
      }),
  )
  return {
    width,
    height,
    left,
    right,
    narrow,
    laneHeight,
    x,
    ticks: timeTicks(from, to, narrow ? 4 : 8),
    marks,
  }
}

/** The mark that an arrow key leads to: along its lane, or the nearest of the next lane that has one. */
export function step(
  marks: readonly PlacedMark[],
  at: number,
  key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): number {
  const current = marks[at]
  if (current === undefined) return 0
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const next = at + (key === 'ArrowRight' ? 1 : -1)
    return marks[next]?.lane === current.lane ? next : at
  }
  const down = key === 'ArrowDown'
  const lanes = marks
    .map(({ lane }) => lane)
    .filter((lane) => (down ? lane > current.lane : lane < current.lane))
  if (lanes.length === 0) return at
  const lane = down ? Math.min(...lanes) : Math.max(...lanes)
  const candidates = marks.flatMap((mark, i) =>
    mark.lane === lane ? [{ i, away: Math.abs(mark.x - current.x) }] : [],
  )
  return candidates.reduce((best, each) => (each.away < best.away ? each : best)).i
}
