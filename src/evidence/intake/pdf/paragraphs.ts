import type { Line } from './columns.ts'
import { closesUp } from './lines.ts'

/** A text written from lines, and where in it each page begins. */
export interface Written {
  readonly text: string
  readonly pages: readonly { readonly page: number; readonly start: number; readonly end: number }[]
}

/** Units of a line's end or beginning that are looked at: no word is longer. */
const wordUnits = 60

const sentenceEnd = /[.!?…。！？:;：；][”"’»」』)\]]*$/
const bullet = /^(?:[•●▪■◦‣·–—*]\s|\(?(?:\d{1,2}|[a-zа-я])[.)]\s)/u

/** Writes lines as paragraphs: words parted at a line's end are joined, and a paragraph runs on over the end of a column or page. */
export function writeParagraphs(lines: readonly Line[]): Written {
  const usual = usualLeading(lines)
  const hyphens: Hyphens = {
    words: wordsWithin(lines),
    told: lines.some(({ text }) => /[\u2010\u00ad]$/.test(text)),
  }
  const pages: { page: number; start: number; end: number }[] = []
  const parts: string[] = []
  let length = 0
  let tail = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    let shown = line.text
    if (before) {
      const join = isBreak(before, line, lines[i + 1], usual) ? '\n\n' : joint(tail, shown, hyphens)
      if (join === null) {
        // The hyphen was there for the line's end alone.
        parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1)
        length--
        const cut = pages.at(-1)
        if (cut) cut.end = length
      } else {
        parts.push(join)
        length += join.length
      }
    }
    shown = shown.replace(/\u00ad(?=.)/g, '')
    const page = pages.at(-1)
    if (page?.page === line.page) page.end = length + shown.length
    else pages.push({ page: line.page, start: length, end: length + shown.length })
    parts.push(shown)
    length += shown.length
    tail = shown
  }
  return { text: parts.join(''), pages }
}

/** What a text shows of its hyphens. */
interface Hyphens {
  /** Words it has in two inside a line. */
  readonly words: ReadonlySet<string>
  /** Whether those for a line's end alone are another character. */
  readonly told: boolean
}

/** First parts of words in two that are no syllable of another word. */
const firstParts =
  /^(?:well|self|non|vice|военно|научно|торгово|социально|политико|экономико|российско|китайско|американско|вице|юго|северо)$/i

/** What stands between two lines of a paragraph; null where the first one's hyphen goes and nothing comes. */
function joint(before: string, after: string, { words, told }: Hyphens): string | null {
  const head = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u.exec(before.slice(-wordUnits))?.[1]
  const next = /^[\p{L}\p{M}]+/u.exec(after.slice(0, wordUnits))?.[0]
  if (head !== undefined && next !== undefined) {
    if (!before.endsWith('-')) return null
    // A name stays in two, and so does a word that the text has in two elsewhere.
    const inTwo = told || !/^\p{Ll}/u.test(next) || firstParts.test(head)
    return inTwo || words.has(`${head}-${next}`.toLowerCase()) ? '' : null
  }
  return closesUp(before.slice(-1), after.slice(0, 1)) ? '' : ' '
}

/** Words with a hyphen inside a line, in lower case. */
function wordsWithin(lines: readonly Line[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,60}-[\p{L}\p{M}]{1,60}/gu)].map(([word]) =>
        word.toLowerCase(),
      ),
    ),
  )
}

/** The usual distance of two lines, in heights of their font. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    if (before?.stretch !== line.stretch) return []
    const distance = (line.y - before.y) / line.size
    return distance > 0.8 && distance < 3 ? [distance] : []
  })
  distances.sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 2)] ?? 1.2
}

function isBreak(before: Line, line: Line, after: Line | undefined, usual: number): boolean {
  if (Math.max(before.size, line.size) > 1.12 * Math.min(before.size, line.size)) return true
  // A row of a table stands alone.
  if (before.text.includes('\t') || line.text.includes('\t')) return true
  const ends = sentenceEnd.test(before.text.slice(-wordUnits))
  const width = before.edge - before.left
  const room = before.edge - before.right
  if (before.stretch !== line.stretch) {
    // Over the end of a column or page only what is visibly unfinished goes on.
    if (ends && room > 2 * before.size) return true
    return ends ? !/^\p{Ll}/u.test(line.text) : room > 0.4 * width && !/^\p{Ll}/u.test(line.text)
  }
  // Dots that lead to the number of a page end a line of contents.
  if (/\.\s?\.\s?\.\s*\d{1,4}$/.test(before.text.slice(-wordUnits))) return true
  const distance = (line.y - before.y) / line.size
  if (distance > 1.3 * usual || distance < 0) return true
  if (bullet.test(line.text) && (ends || room > 2 * line.size || bullet.test(before.text))) return true
  if (isIndented(before, line, after)) return true
  return ends ? room > 0.15 * width : room > 0.4 * width && !/^\p{Ll}/u.test(line.text)
}

/** Whether a line begins further in than those around it, as the first of a paragraph does. */
function isIndented(before: Line, line: Line, after: Line | undefined): boolean {
  const step = 0.8 * line.size
  const indent = line.x - line.left
  if (indent < step || indent > 5 * line.size || line.x - before.x < step) return false
  // Lines that hang under the first of theirs stand in as far as the next.
  return after?.stretch !== line.stretch || line.x - after.x >= 0.5 * step
}
