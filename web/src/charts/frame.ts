import type { Lines } from './lines.ts'
import { holding } from './lines.ts'
import type { Measure } from './numbers.ts'
import { linear, nextTen, pushedApart, type Scale } from './scale.ts'
import { narrowBelow } from './useWidth.ts'

/** A member as a chart draws it. */
export interface Named {
  readonly author: string
  readonly name: string
  readonly look: { readonly hue: number; readonly hollow: boolean }
}

/** A label at the end of a line; `author` is undefined for the joint line. */
export interface EndLabel {
  readonly author: string | undefined
  /** Where the line ends, and where its label stands. */
  readonly from: number
  readonly y: number
}

/** Where everything of a history chart stands. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly narrow: boolean
  readonly x: Scale
  readonly y: Scale
  readonly ticks: readonly number[]
  readonly labels: readonly EndLabel[]
  /** So many characters of a name stand beside a line's end, next to its value. */
  readonly nameRoom: number
}

const labelGap = 16
/** About as wide as a character of a label is. */
const characterWidth = 6.7

/** Lays a history out for a width: the axis of probabilities starts at 0 and ends at the next ten above all lines. */
export function frameOf(
  lines: Lines,
  measure: Measure,
  {
    from,
    to,
    width,
    longestName,
    top,
  }: Readonly<Record<'from' | 'to' | 'width' | 'longestName' | 'top', number>>,
): Frame {
  const narrow = width < narrowBelow
  const [low, high] = domainOf(lines, measure)
  const marks = measure.ticks(low, high, narrow ? 4 : 5)
  const count = lines.members.length + 1
  const height = Math.max(narrow ? 300 : 330, top + 24 + labelGap * count)
  const widestTick = Math.max(0, ...marks.map((mark) => measure.short(mark).length))
  const left = Math.max(34, widestTick * characterWidth + 8)
  const values = Math.max(narrow ? 26 : 40, widestTick * characterWidth) + 10
  const mark = narrow ? 21 : 29
  const labels = Math.min(width * (narrow ? 0.38 : 0.42), mark + longestName * characterWidth + values)
  const nameRoom = Math.max(3, Math.floor((labels - mark - values) / characterWidth + 0.5))
  const right = Math.max(left + 60, width - labels)
  const bottom = height - 24
  const y = linear([low, high], [bottom, top])
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    narrow,
    x: linear([from, to], [left, right]),
    y,
    ticks: marks,
    labels: labelsOf(lines, y, { to, top, bottom }),
    nameRoom,
  }
}

function domainOf({ members, joint }: Lines, measure: Measure): readonly [number, number] {
  let [least, greatest] = [Infinity, -Infinity]
  for (const steps of [...members.map((line) => line.steps), joint])
    for (const { number, range } of steps) {
      const bounds = measure.kind === 'share' ? undefined : range
      least = Math.min(least, number, bounds?.low ?? number)
      greatest = Math.max(greatest, number, bounds?.high ?? number)
    }
  if (measure.kind === 'share') return [0, nextTen(Math.max(0, greatest))]
  if (least > greatest) return [measure.low, measure.high]
  const room = (greatest - least || Math.abs(greatest) || 1) * 0.08
  return [least - room, greatest + room]
}

function labelsOf(
  { members, joint }: Lines,
  y: Scale,
  { to, top, bottom }: { readonly to: number; readonly top: number; readonly bottom: number },
): EndLabel[] {
  const ends = [
    ...members.map(({ author, steps }) => ({ author, number: holding(steps, to)?.number })),
    { author: undefined, number: holding(joint, to)?.number },
  ].flatMap(({ author, number }) => (number === undefined ? [] : [{ author, from: y(number) }]))
  const places = pushedApart(
    ends.map((end) => end.from),
    labelGap,
    top,
    bottom,
  )
  return ends.map((end, i) => ({ ...end, y: places[i] ?? end.from }))
}

/** A dated event on a chart, in two or three words. */
export interface Event {
  readonly at: number
  readonly label: string
}

/** An event with its place: its label stands in one of two rows. */
export interface PlacedEvent extends Event {
  readonly x: number
  readonly row: 0 | 1
  readonly anchor: 'start' | 'middle' | 'end'
}

/** No more events than this stand on a chart; the rest is for the timeline. */
export const eventsAtMost = 5

/** Puts events, the weightiest first, where their labels do not cover each other; what finds no room is left out. */
export function placeEvents(events: readonly Event[], frame: Frame): PlacedEvent[] {
  const taken: { readonly row: 0 | 1; readonly from: number; readonly to: number }[] = []
  const placed: PlacedEvent[] = []
  const atMost = frame.narrow ? 3 : eventsAtMost
  for (const event of events) {
    if (placed.length === atMost) break
    const x = frame.x(event.at)
    if (x < frame.left || x > frame.right) continue
    const half = (event.label.length * 6.2) / 2
    const anchor = x - half < frame.left ? 'start' : x + half > frame.right + 30 ? 'end' : 'middle'
    const middle = anchor === 'start' ? x + half : anchor === 'end' ? x - half : x
    const [from, to] = [middle - half - 4, middle + half + 4]
    const row = ([0, 1] as const).find(
      (each) => !taken.some((other) => other.row === each && other.from < to && from < other.to),
    )
    if (row === undefined) continue
    taken.push({ row, from, to })
    placed.push({ ...event, x, row, anchor })
  }
  return placed
}
