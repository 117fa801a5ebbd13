import type { Segment } from './lines.ts'

/** A line in reading order, with the edges of the column it stands in. */
export interface Line extends Segment {
  readonly left: number
  readonly edge: number
  /** Number of the stretch of one column that it belongs to: within one, lines follow each other downwards. */
  readonly stretch: number
}

/** Pairs of lines that must stand on both sides of a gap before it parts columns. */
const fewestPairs = 4
/** UTF-16 units that lines beside a gap have in the middle: cells of a table are shorter. */
const proseUnits = 18
const proseHan = 8
/** Shares of the font's height: a gap between columns at least, how far lines of a column may begin from its edge, and a step down that ends it on both sides. */
const leastGap = 0.8
const indent = 4
const stepDown = 3
/** A gap within a line that is wider than this many heights parts cells. */
const cellGap = 4
/** Segments of a page that is looked through for columns: that takes time squared, and dense pages have some hundreds. */
const mostSegments = 2_000

/** The lines of a page in reading order: columns one after another, as far as no line runs across them. `stretches` counts those before. */
export function linesInOrder(page: readonly Segment[], stretches: number): Line[] {
  const blocks = page.length > mostSegments ? [page] : blocksOf(page)
  return blocks.flatMap((block, i) => inStretch(block, stretches + i))
}

/** Segments of one column, those of one line joined. */
function inStretch(column: readonly Segment[], stretch: number): Line[] {
  const left = column.reduce((least, { x }) => Math.min(least, x), Infinity)
  const edge = column.reduce((most, { right }) => Math.max(most, right), -Infinity)
  const lines: { parts: string[]; first: Segment; last: Segment }[] = []
  for (const segment of column) {
    const line = lines.at(-1)
    const beside =
      line &&
      Math.abs(line.last.y - segment.y) < 0.5 * Math.max(line.last.size, segment.size) &&
      segment.x >= line.last.right
    if (beside === true) {
      line.parts.push(segment.x - line.last.right > cellGap * segment.size ? '\t' : ' ', segment.text)
      line.last = segment
    } else lines.push({ parts: [segment.text], first: segment, last: segment })
  }
  return lines.map(({ parts, first, last }) => {
    return { ...first, text: parts.join(''), right: last.right, left, edge, stretch }
  })
}

/** Cuts a page into blocks in reading order: above a gap that parts columns, left of it, right of it, below it, each cut in turn. */
function blocksOf(page: readonly Segment[]): (readonly Segment[])[] {
  if (page.length === 0) return []
  const gutter = widestGutter(page)
  if (gutter === null) return [page]
  const { first, last, at } = gutter
  const beside = page.slice(first, last + 1)
  return [
    page.slice(0, first),
    beside.filter((segment) => middle(segment) < at),
    beside.filter((segment) => middle(segment) >= at),
    page.slice(last + 1),
  ].flatMap(blocksOf)
}

function middle({ x, right }: Pick<Segment, 'x' | 'right'>): number {
  return (x + right) / 2
}

/** A gap between columns: from one segment of the page to another, counted in reading order, at this distance from the page's left. */
interface Gutter {
  readonly first: number
  readonly last: number
  readonly at: number
  readonly pairs: number
}

/** A page looked through for gutters: for each segment, the number of the nearest to its right that stands beside it, in whichever line. */
interface Neighbours {
  readonly page: readonly Segment[]
  readonly right: readonly (number | undefined)[]
  /** Segments that are the nearest to some other's right. */
  readonly taken: ReadonlySet<number | undefined>
}

function widestGutter(page: readonly Segment[]): Gutter | null {
  const right = neighboursOf(page)
  const beside: Neighbours = { page, right, taken: new Set(right) }
  let best: Gutter | null = null
  for (const seed of page.keys()) {
    // What lies in a gutter already found would only find it again.
    if (best !== null && isWithin(beside, seed, best)) continue
    const gutter = gutterFrom(beside, seed)
    if (gutter !== null && gutter.pairs > (best?.pairs ?? 0)) best = gutter
  }
  return best
}

function isWithin({ page, right }: Neighbours, seed: number, { first, last, at }: Gutter): boolean {
  const [left, other] = [page[seed], page[right[seed] ?? -1]]
  return (
    seed > first &&
    seed <= last &&
    left !== undefined &&
    other !== undefined &&
    left.right <= at &&
    at <= other.x
  )
}

function neighboursOf(page: readonly Segment[]): (number | undefined)[] {
  let first = 0
  return page.map((left) => {
    while ((page[first]?.y ?? Infinity) < left.y - left.size) first++
    let nearest: number | undefined
    for (let i = first; i < page.length; i++) {
      const other = page[i]
      if (other === undefined || other.y > left.y + left.size) break
      if (other.x > left.right && other.x < (page[nearest ?? -1]?.x ?? Infinity)) nearest = i
    }
    return nearest
  })
}

/** The gutter that the gap to the right of a segment belongs to: as far up and down as nothing crosses it. */
function gutterFrom(beside: Neighbours, seed: number): Gutter | null {
  const { page, right } = beside
  const [left, other] = [page[seed], page[right[seed] ?? -1]]
  if (left === undefined || other === undefined || other.x - left.right < leastGap * left.size) return null
  const gap = new Gap(left, other)
  const last = gap.extend(beside, seed, 1)
  const first = gap.extend(beside, seed - 1, -1)
  if (gap.pairs.length < fewestPairs || !gap.isProse()) return null
  return { first, last, at: gap.at, pairs: gap.pairs.length }
}

/** A gap in the making: its sides close in on each line that it is led past. */
class Gap {
  private from: number
  private to: number
  private readonly size: number
  /** Where lines of the column to its right begin. */
  private readonly margin: number
  readonly pairs: (readonly [Segment, Segment])[] = []

  constructor(left: Segment, right: Segment) {
    this.from = left.right
    this.to = right.x
    this.size = left.size
    this.margin = right.x
  }

  get at(): number {
    return (this.from + this.to) / 2
  }

  /** Leads the gap past segments from `start` on, downwards or upwards, until one crosses it. Gives the last that stands beside it as lines of
   *  columns do: with its like on the other side, or below one that has. */
  extend({ page, right, taken }: Neighbours, start: number, step: 1 | -1): number {
    const further = step === 1 ? Math.max : Math.min
    let last = step === 1 ? start : start + 1
    let strays = false
    let y = page[start]?.y ?? 0
    for (let i = start; i >= 0 && i < page.length; i += step) {
      const segment = page[i]
      if (segment === undefined || Math.abs(segment.y - y) > stepDown * segment.size) break
      if (!this.narrow(segment)) break
      const number = segment.right <= this.from ? right[i] : undefined
      const neighbour = page[number ?? -1]
      if (number !== undefined && neighbour && neighbour.x >= this.to) {
        strays = !this.isAligned(neighbour)
        if (!strays) {
          this.pairs.push([segment, neighbour])
          last = further(last, i, number)
        }
      } else if (neighbour === undefined && !taken.has(i)) {
        // It stands alone on its side.
        if (!strays) last = further(last, i)
      }
      y = segment.y
    }
    return last
  }

  isProse(): boolean {
    return isProse(this.pairs.map(([left]) => left)) && isProse(this.pairs.map(([, right]) => right))
  }

  private isAligned({ x }: Segment): boolean {
    return x - this.margin > -0.5 * this.size && x - this.margin < indent * this.size
  }

  /** Closes the gap in on a segment; not where hardly anything would be left of it. */
  private narrow({ x, right }: Segment): boolean {
    const toLeft = middle({ x, right }) < this.at
    const from = toLeft ? Math.max(this.from, right) : this.from
    const to = toLeft ? this.to : Math.min(this.to, x)
    if (to - from < leastGap * this.size) return false
    this.from = from
    this.to = to
    return true
  }
}

function isProse(segments: readonly Segment[]): boolean {
  const texts = segments.map(({ text }) => text).sort((a, b) => a.length - b.length)
  const text = texts[Math.floor(texts.length / 2)] ?? ''
  return text.length >= (/\p{sc=Han}/u.test(text) ? proseHan : proseUnits)
}
