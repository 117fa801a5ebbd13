import { hasHan, stemOf } from './terms.ts'

/** A part of a text, by UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Where a text holds any of `terms`, as search terms of the same language rules are made: by stem, and Chinese terms wherever they stand.
 *  In order, none overlapping, at most `most`. Linear in the text for each Chinese term. */
export function highlights(text: string, terms: ReadonlySet<string>, most: number): Stretch[] {
  const chinese = [...terms].filter(hasHan)
  const found: Stretch[] = []
  for (const match of text.matchAll(words)) {
    const start = match.index
    const end = start + match[0].length
    if (hasHan(match[0])) {
      for (const term of chinese) {
        for (
          let at = text.indexOf(term, start);
          at !== -1 && at + term.length <= end;
          at = text.indexOf(term, at + 1)
        )
          found.push({ start: at, end: at + term.length })
      }
    } else if (terms.has(stemOf(match[0].normalize('NFKC').toLowerCase()))) found.push({ start, end })
    if (found.length >= most) break
  }
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter((each, i) => i === 0 || each.start >= (sorted[i - 1]?.end ?? 0)).slice(0, most)
}

/** Where a text is cut to be shown. */
export interface Excerpt extends Stretch {
  /** What stands there. */
  readonly text: string
  /** The marks within, by offsets into the whole text. */
  readonly marks: readonly Stretch[]
}

/** UTF-16 units of an excerpt: two or three lines. */
const excerptUnits = 240

/** The part of a text in which the most different marks stand together, cut at spaces; its beginning where there are none. */
export function excerptOf(text: string, marks: readonly Stretch[]): Excerpt {
  let best: Stretch = { start: 0, end: 0 }
  let most = -1
  for (const [i, { start }] of marks.entries()) {
    const within = marks.slice(i, i + 40).filter((mark) => mark.end <= start + excerptUnits / 2)
    const different = new Set(within.map((mark) => text.slice(mark.start, mark.end).toLowerCase())).size
    if (different <= most) continue
    most = different
    best = { start, end: within.at(-1)?.end ?? start }
  }
  const spare = Math.max(0, excerptUnits - (best.end - best.start))
  let start = Math.max(0, best.start - Math.floor(spare / 3))
  let end = Math.min(text.length, start + excerptUnits)
  if (start > 0) start = Math.min(best.start, afterSpace(text, start))
  if (end < text.length)
    end = Math.max(best.end, text.lastIndexOf(' ', end) > best.end ? text.lastIndexOf(' ', end) : end)
  return {
    start,
    end,
    text: text.slice(start, end),
    marks: marks.filter((mark) => mark.start >= start && mark.end <= end),
  }
}

function afterSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 ? from : space + 1
}
