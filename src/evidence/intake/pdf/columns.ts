import type { Segment } from './lines.ts'

/** A line in reading order, with the edges of the column it stands in. */
export interface Line extends Segment {
  readonly left: number
  readonly edge: number
  /** Number of the stretch of one column that it belongs to: within one, lines follow each other downwards. */
  readonly stretch: number
}

/** Lines that must stand on both sides of a gap before it parts columns. */
const fewestLines = 4
/** UTF-16 units that lines beside a gap have in the middle: cells of a table are shorter. */
const proseUnits = 18
const proseHan = 8
/** Gaps looked at on one page; the text of a page has a few hundred lines. */
const mostGaps = 4_000

interface Gap {
  readonly from: number
  readonly to: number
  readonly left: Segment
  readonly right: Segment
}

/** The lines of a page in reading order: columns one after another, as far as no line runs across them. `stretches` counts those before. */
export function linesInOrder(page: readonly Segment[], stretches: number): Line[] {
  const gutters = guttersOf(page)
  const lines: Line[] = []
  let columns: Segment[][] = gutters.map(() => [])
  columns.push([])
  let stretch = stretches
  const flush = (): void => {
    for (const column of columns) {
      if (column.length === 0) continue
      for (const line of inStretch(column, stretch++)) lines.push(line)
    }
    columns = columns.map(() => [])
  }
  let across: Segment[] = []
  const flushAcross = (): void => {
    if (across.length > 0) for (const line of inStretch(across, stretch++)) lines.push(line)
    across = []
  }
  for (const segment of page) {
    if (gutters.some((gutter) => segment.x < gutter - 1 && segment.right > gutter + 1)) {
      flush()
      across.push(segment)
    } else {
      flushAcross()
      const at = gutters.filter((gutter) => gutter <= (segment.x + segment.right) / 2).length
      columns[at]?.push(segment)
    }
  }
  flush()
  flushAcross()
  return lines
}

/** Segments of one column, those of one line joined. */
function inStretch(column: readonly Segment[], stretch: number): Line[] {
  const left = column.reduce((least, { x }) => Math.min(least, x), Infinity)
  const edge = column.reduce((most, { right }) => Math.max(most, right), -Infinity)
  const lines: Line[] = []
  for (const segment of column) {
    const last = lines.at(-1)
    if (
      last &&
      Math.abs(last.y - segment.y) < 0.4 * Math.max(last.size, segment.size) &&
      segment.x >= last.right
    ) {
      const separator = segment.x - last.right > 2 * segment.size ? '\t' : ' '
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${separator}${segment.text}`,
        right: segment.right,
      }
    } else lines.push({ ...segment, left, edge, stretch })
  }
  return lines
}

/** Where columns of prose part, from the left. */
function guttersOf(page: readonly Segment[]): number[] {
  const gutters: number[] = []
  let gaps = gapsOf(page)
  for (;;) {
    const at = busiest(gaps)
    if (at === null) return gutters.sort((a, b) => a - b)
    const beside = gaps.filter(({ from, to }) => from <= at && at <= to)
    const isProse =
      isProseLike(beside.map(({ left }) => left)) && isProseLike(beside.map(({ right }) => right))
    if (isProse) gutters.push(at)
    gaps = gaps.filter(({ from, to }) => at < from || to < at)
  }
}

/** The white space between each segment and the next to its right that stands beside it, in whichever line. */
function gapsOf(page: readonly Segment[]): Gap[] {
  const gaps: Gap[] = []
  let first = 0
  for (const left of page) {
    while (page[first] !== undefined && (page[first]?.y ?? 0) < left.y - left.size) first++
    let nearest: Segment | undefined
    for (let i = first; i < page.length; i++) {
      const other = page[i]
      if (other === undefined || other.y > left.y + left.size) break
      if (other.x > left.right && (nearest === undefined || other.x < nearest.x)) nearest = other
    }
    if (nearest) gaps.push({ from: left.right, to: nearest.x, left, right: nearest })
    if (gaps.length >= mostGaps) break
  }
  return gaps
}

/** Where most gaps lie above each other; null where fewer do than make columns. */
function busiest(gaps: readonly Gap[]): number | null {
  const steps = gaps
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step)
  let depth = 0
  let best = { depth: fewestLines - 1, from: 0, to: 0 }
  for (const [i, { at, step }] of steps.entries()) {
    depth += step
    if (depth > best.depth) best = { depth, from: at, to: steps[i + 1]?.at ?? at }
  }
  return best.depth < fewestLines ? null : (best.from + best.to) / 2
}

function isProseLike(segments: readonly Segment[]): boolean {
  const lengths = [...new Set(segments)].map(({ text }) => text).sort((a, b) => a.length - b.length)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? ''
  return middle.length >= (/\p{sc=Han}/u.test(middle) ? proseHan : proseUnits)
}
