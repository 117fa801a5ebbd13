import { html } from 'hono/html'
import type { DocumentInFull, PlacedEvent } from '../documents.ts'
import { spanAnchor } from './event.ts'
import type { Piece } from './frame.ts'
import { familyClass } from './words.ts'

/** What marks a stretch of text: an event with its number, or a flag with its letter. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly event: PlacedEvent | undefined
}

/** Letters of flags: a to z, then aa, ab and so on. */
export function flagKey(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${flagKey(Math.floor(index / 26) - 1)}${letter}`
}

/** Events in the order of the text: the number of each is its place here. */
export function inTextOrder(events: readonly PlacedEvent[]): PlacedEvent[] {
  return events.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  )
}

/** The first `units` of a document's text by paragraphs, each with who speaks in it, its events marked and its flags outlined. */
export function markedText({ text, events, flags }: DocumentInFull, units: number): Piece[] {
  const marks: Mark[] = [
    ...inTextOrder(events).map((event, i): Mark => ({ ...event.span, key: String(i + 1), event })),
    ...flags.map(({ span }, i): Mark => ({ ...span, key: flagKey(i), event: undefined })),
  ]
  const begun = new Set<Mark>()
  return paragraphsOf(text.slice(0, units)).map(({ start, end }) => {
    const inside = marks.filter((mark) => mark.start < end && mark.end > start)
    return html`<p class="who">${speakersOf(inside)}</p>
      <p class="p">${pieces(text, start, end, inside, begun)}</p>`
  })
}

/** Stretches between line ends that hold more than white space. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => {
    return { start: index, end: index + line.length }
  })
}

function speakersOf(marks: readonly Mark[]): Piece[] {
  const speakers = new Map(
    marks.flatMap(({ event }) => (event?.speaker ? [[event.speaker.name, event.speaker]] : [])),
  )
  return [...speakers.values()].map(
    ({ name, quoted }) => html`<span><b>${name}</b> ${quoted ? 'quoted' : 'paraphrased'}</span> `,
  )
}

/** Cuts a paragraph where marks begin and end, so that marks may overlap. `begun` holds the marks that have their anchor already. */
function pieces(text: string, start: number, end: number, marks: readonly Mark[], begun: Set<Mark>): Piece[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start) cuts.add(mark.start)
    if (mark.end < end) cuts.add(mark.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? end
    const covering = marks.filter((mark) => mark.start <= from && mark.end >= to)
    const fresh = covering.filter((mark) => !begun.has(mark))
    for (const mark of fresh) begun.add(mark)
    const ending = marks.filter((mark) => mark.end === to)
    const anchors = fresh.flatMap(({ event }) => (event ? [html`<a id="${spanAnchor(event.id)}"></a>`] : []))
    return html`${anchors}${stretch(text.slice(from, to), covering)}${ending.map(keyOf)}`
  })
}

function stretch(text: string, covering: readonly Mark[]): Piece | string {
  const event = covering.find((mark) => mark.event)?.event
  const isFlagged = covering.some((mark) => !mark.event)
  if (event) return html`<mark class="${familyClass(event.type)}${isFlagged ? ' flag' : ''}">${text}</mark>`
  return isFlagged ? html`<span class="flag">${text}</span>` : text
}

function keyOf({ key, event }: Mark): Piece {
  const family = event ? familyClass(event.type) : 'doubt'
  return html`<sup class="n ${family}"><a href="#k-${key}">${key}</a></sup>`
}
