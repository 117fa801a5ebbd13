import type { Answer } from '../../api/client.ts'

/** A document as its page shows it. */
export type DocumentAnswer = Answer<'/api/documents/{id}'>
/** One of its events, with its number, grade and history. */
export type DocumentEvent = DocumentAnswer['events'][number]
/** A stretch of its text that is one thing, with its sentences and who speaks in them. */
export type Paragraph = DocumentAnswer['paragraphs'][number]
type Voice = Paragraph['sentences'][number]['speaker']

/** A stretch of the text in one voice. */
export interface Row {
  readonly start: number
  readonly end: number
  readonly kind: Paragraph['kind']
  readonly voice: Voice
  /** Whether a paragraph begins here. */
  readonly opens: boolean
}

function alike(a: Voice, b: Voice): boolean {
  return a?.name === b?.name && a?.quoted === b?.quoted
}

/** The text in rows of one voice each, so that paraphrase and quotation cannot be mixed up. Pure. */
export function rowsOf(paragraphs: readonly Paragraph[]): Row[] {
  return paragraphs.flatMap(({ start, end, kind, sentences }) => {
    const rows: { start: number; voice: Voice }[] = []
    for (const sentence of sentences) {
      const last = rows.at(-1)
      if (last === undefined) rows.push({ start, voice: sentence.speaker })
      else if (!alike(last.voice, sentence.speaker))
        rows.push({ start: sentence.start, voice: sentence.speaker })
    }
    if (rows.length === 0) rows.push({ start, voice: null })
    return rows.map((row, i): Row => {
      return { ...row, end: rows[i + 1]?.start ?? end, kind, opens: i === 0 }
    })
  })
}

/** Something marked in the text. */
export interface Mark {
  /** `e` and an event's number, or `f` and a flag's place: what the panel beside calls it. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Plain text, or a mark with what it holds. */
export type Piece =
  | { readonly start: number; readonly end: number }
  | {
      readonly mark: Mark
      readonly start: number
      readonly end: number
      readonly inside: readonly Piece[]
      /** Whether the mark ends here: its key stands at its end. */
      readonly ends: boolean
    }

/** The text from `start` to `end` as pieces. Marks that hold others enclose them; of two that cross, the later is cut in two. Pure. */
export function weave(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const waiting = marks
    .filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start)
    .map((mark) => ({ mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return woven(start, end, waiting)
}

interface Part {
  readonly mark: Mark
  readonly start: number
  readonly end: number
}

function woven(start: number, end: number, sorted: readonly Part[]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  let waiting = [...sorted]
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const outer = first
    if (outer.start > at) pieces.push({ start: at, end: outer.start })
    const inside: Part[] = []
    const after: Part[] = []
    for (const part of waiting) {
      if (part.start >= outer.end) after.push(part)
      else if (part.end <= outer.end) inside.push(part)
      else {
        inside.push({ ...part, end: outer.end })
        after.push({ ...part, start: outer.end })
      }
    }
    pieces.push({
      mark: outer.mark,
      start: outer.start,
      end: outer.end,
      inside: woven(outer.start, outer.end, inside),
      ends: outer.end === outer.mark.end,
    })
    at = outer.end
    waiting = after.sort((a, b) => a.start - b.start || b.end - a.end)
  }
  if (at < end) pieces.push({ start: at, end })
  return pieces
}

/** The letter of a flag: a to z, then aa. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}
