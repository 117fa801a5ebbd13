/** A line of a text without the white space around it: UTF-16 offsets. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Units of a text in which its head is looked for; a page of one long line has no head. */
const headUnits = 20_000
const headLines = 30
const tailUnits = 6_000

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (const match of text.slice(from, to).matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = match[0].trim()
    if (trimmed === '') continue
    const start = from + match.index + match[0].indexOf(trimmed)
    lines.push({ text: trimmed, start, end: start + trimmed.length })
  }
  return lines
}

/** The first lines that show anything. */
export function headOf(text: string): Line[] {
  return linesOf(text, 0, headUnits).slice(0, headLines)
}

/** The last lines, where pages say whose they are. */
export function tailOf(text: string): Line[] {
  return linesOf(text, Math.max(0, text.length - tailUnits), text.length)
}

/** At most `units` of `text`, not parting a surrogate pair. */
export function shortened(text: string, units: number): string {
  if (text.length <= units) return text
  const cut = text.slice(0, units)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}
