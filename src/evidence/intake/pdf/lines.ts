/** A run of text as a page places it. Lengths are in points; y grows downwards, and is that of the baseline. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
}

/** Runs that stand beside each other without a gap that could part columns. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Number of the page, from 0. */
  readonly page: number
}

/** Share of the font's height by which baselines of one line may differ: notes are raised by a third. */
const sameBaseline = 0.5
/** Shares of the font's height: a gap from which words are apart, and one from which columns may be. */
const wordGap = 0.15
const columnGap = 0.9

const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Whether two characters stand together without a space, as Chinese does. */
export function closesUp(before: string, after: string): boolean {
  return han.test(before) && han.test(after)
}

/** Segments of one page, line by line from the top, each line from the left. */
export function segmentsOf(runs: readonly Run[], page: number): Segment[] {
  return linesOf(runs).flatMap((line) => split(line, page))
}

/** Runs by the line they stand in. A run belongs to the line above while its baseline is near that line's first. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  let current: Run[] = []
  let baseline = 0
  let size = 0
  for (const run of runs.filter(({ text }) => text !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (current.length > 0 && run.y - baseline <= sameBaseline * Math.max(size, run.size)) {
      current.push(run)
    } else {
      if (current.length > 0) lines.push(current)
      current = [run]
      baseline = run.y
    }
    size = current.length === 1 ? run.size : Math.max(size, run.size)
  }
  if (current.length > 0) lines.push(current)
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

function split(line: readonly Run[], page: number): Segment[] {
  const segments: Segment[] = []
  let parts: [Run, ...Run[]] | null = null
  let right = -Infinity
  for (const run of line) {
    // Spaces have a width of their own, and count as the gap that they are.
    if (run.text.trim() === '') continue
    if (parts !== null && run.x - right <= columnGap * run.size) parts.push(run)
    else {
      if (parts !== null) segments.push(joined(parts, page))
      parts = [run]
      right = -Infinity
    }
    right = Math.max(right, run.x + run.width)
  }
  if (parts !== null) segments.push(joined(parts, page))
  return segments
}

function joined(parts: readonly [Run, ...Run[]], page: number): Segment {
  const [first] = parts
  const texts: string[] = []
  let { x, width: widest, y, size } = first
  let right = -Infinity
  let tail = ' '
  for (const part of parts) {
    const apart = part.x - right > wordGap * part.size && !closesUp(tail, part.text.slice(0, 1))
    if (apart && !/\s/.test(tail) && !/^\s/.test(part.text)) texts.push(' ')
    texts.push(part.text)
    tail = part.text.slice(-1)
    x = Math.min(x, part.x)
    right = Math.max(right, part.x + part.width)
    // The line is as its widest part is: a raised note does not move it.
    if (part.width > widest) ({ width: widest, y, size } = part)
  }
  return { text: texts.join('').replace(/\s+/g, ' ').trim(), x, right, y, size, page }
}
