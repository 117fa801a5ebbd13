/** Where a value stands on the screen. */
export type Scale = (value: number) => number

/** A straight scale from `domain` to `range`; a domain without width puts everything in the middle. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const width = high - low
  return (value) => (width === 0 ? (from + to) / 2 : from + ((value - low) / width) * (to - from))
}

/** Round numbers from `low` to `high`, about `count` of them, in steps of 1, 2 or 5. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * 0.99) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** The next ten per cent above `greatest`, where a chart of probabilities ends. */
export function nextTen(greatest: number): number {
  return Math.min(1, Math.max(0.1, Math.ceil(greatest * 10 - 1e-9) / 10))
}

/** A mark of a time axis, and how finely it is written. */
export interface TimeTick {
  readonly at: number
  readonly unit: 'year' | 'month' | 'day' | 'minute'
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const shortSteps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour] as const

/** Marks of a time axis in UTC, no more than `count`: years, months, days or times of day, whichever fits. */
export function timeTicks(from: number, to: number, count: number): TimeTick[] {
  const rough = (to - from) / Math.max(1, count)
  if (rough < day / 2) {
    const step = shortSteps.find((size) => size >= rough) ?? day / 2
    return every(Math.ceil(from / step) * step, to, (at) => at + step, 'minute')
  }
  if (rough < 20 * day) {
    const step = [1, 2, 5, 10, 20].find((size) => size * day >= rough) ?? 20
    return every(Math.ceil(from / day) * day, to, (at) => at + step * day, 'day')
  }
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => size * 31 * day >= rough) ?? 600
  const start = new Date(from)
  const index = start.getUTCFullYear() * 12 + start.getUTCMonth()
  const begun = Date.UTC(Math.floor(index / 12), index % 12, 1) < from ? index + 1 : index
  const first = Math.ceil(begun / months) * months
  const marks: TimeTick[] = []
  for (let i = first; Date.UTC(Math.floor(i / 12), i % 12, 1) <= to; i += months)
    marks.push({ at: Date.UTC(Math.floor(i / 12), i % 12, 1), unit: months < 12 ? 'month' : 'year' })
  return marks
}

function every(first: number, to: number, next: (at: number) => number, unit: TimeTick['unit']): TimeTick[] {
  const marks: TimeTick[] = []
  for (let at = first; at <= to; at = next(at)) marks.push({ at, unit })
  return marks
}

/** A point on the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

const short = (value: number): number => Math.round(value * 10) / 10

/** A line that holds each value until the next, and the last until `end`. */
export function stepPath(points: readonly Point[], end: number): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const steps = rest.map(({ x, y }) => `H${short(x)}V${short(y)}`).join('')
  return `M${short(first.x)} ${short(first.y)}${steps}H${short(end)}`
}

/** A band between two stepped lines; `low` and `high` are heights on the screen at `x`. */
export function stepBand(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
  end: number,
): string {
  const [first] = points
  if (first === undefined) return ''
  const there = stepPath(
    points.map(({ x, high }) => ({ x, y: high })),
    end,
  )
  const back = points
    .toReversed()
    .map(({ x, low }, i) => `${i === 0 ? `V${short(low)}` : ''}H${short(x)}${heightBefore(points, i)}`)
    .join('')
  return `${there}${back}Z`
}

/** Going back, each step falls to the low of the one before it. */
function heightBefore(points: readonly { readonly low: number }[], back: number): string {
  const before = points[points.length - 2 - back]
  return before === undefined ? '' : `V${short(before.low)}`
}

/** Moves labels apart until none is nearer than `gap` to the next, as little as that takes, within `low` and `high`. Gives the new places in
 *  the order of `wanted`. Neighbours that press on each other move as one block around the middle of where they want to be. */
export function pushedApart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  interface Block {
    sum: number
    count: number
  }
  const centre = ({ sum, count }: Block): number => {
    const half = ((count - 1) * gap) / 2
    return Math.max(low + half, Math.min(high - half, sum / count))
  }
  const blocks: Block[] = []
  for (const { place } of order) {
    let block: Block = { sum: place, count: 1 }
    for (;;) {
      const above = blocks.at(-1)
      if (above === undefined) break
      const free = centre(block) - centre(above) - ((above.count + block.count) * gap) / 2
      if (free >= -1e-9) break
      blocks.pop()
      block = { sum: above.sum + block.sum, count: above.count + block.count }
    }
    blocks.push(block)
  }
  const places = blocks.flatMap((block) =>
    Array.from({ length: block.count }, (_, i) => centre(block) + (i - (block.count - 1) / 2) * gap),
  )
  const result = new Array<number>(wanted.length).fill(0)
  for (const [i, { index }] of order.entries()) result[index] = places[i] ?? 0
  return result
}

/** Place of the last of rising `values` that is not above `value`; −1 where all are. */
export function lastUpTo(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? Infinity) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
