import { html } from 'hono/html'
import type { Desk } from '../../node/desk.ts'
import type { PlacedEvent } from '../documents.ts'
import { link, type Piece } from './frame.ts'
import { counted, dateWords, familyClass, modalityWords, spaced } from './words.ts'

/** The anchor of an event's span in its document's page. */
export function spanAnchor(id: string): string {
  return `s-${id.slice(0, 16)}`
}

/** An event's type, in the colour of its family. */
export function familyBadge(type: PlacedEvent['type']): Piece {
  return html`<span class="fam ${familyClass(type)}">${spaced(type)}</span>`
}

/** In what sense the text says it: solid happened, dashed is promised, dotted is imagined. */
export function modalityBadge(modality: PlacedEvent['modality']): Piece {
  return html`<span class="badge mod ${modality}">${modalityWords(modality)}</span>`
}

/** Who takes part, each once. */
export function actorWords(event: Pick<PlacedEvent, 'actors'>): string {
  const names = new Map(event.actors.map(({ id, name }) => [id, name]))
  if (names.size === 0) return 'no actor named'
  return [...names].map(([id, name]) => (/^[A-Z]{3}$/.test(id) ? `${name} (${id})` : name)).join(', ')
}

/** Who says it, if the text tells. */
export function speakerWords({ speaker }: Pick<PlacedEvent, 'speaker'>): string {
  if (!speaker) return ''
  return `${speaker.name}, ${speaker.quoted ? 'quoted' : 'paraphrased'}`
}

/** Facts of an event in one line. */
export function factsLine(event: PlacedEvent): Piece {
  const figures = event.figures.map(({ value, unit }) => `${value} ${unit}`.trim())
  const facts = [actorWords(event), dateWords(event.date), event.place ?? '', ...figures, speakerWords(event)]
  return html`<p class="facts">
    ${facts.filter((fact) => fact !== '').map((fact) => html`<span>${fact}</span>`)}
  </p>`
}

/** The words that say it, leading to their place in the document. */
export function quote(desk: Desk, event: PlacedEvent, language: string | undefined): Piece {
  return html`<p class="q">
    <a href="${link(desk, `/documents/${event.document}`, spanAnchor(event.id))}" ${langOf(language)}
      >“${event.span.text.replaceAll(/\s+/g, ' ')}”</a
    >
  </p>`
}

/** The language attribute of text that stays in its own language; nothing where it is not known. */
export function langOf(language: string | undefined): Piece | '' {
  return language === undefined || language === 'und' ? '' : html`lang="${language}"`
}

/** Independent sources as dots, and in words. */
export function sourcesLine(independent: number, events: number): Piece {
  const dots = Math.min(independent, 6)
  return html`<span class="dots" aria-hidden="true"
      >${Array.from({ length: dots }, () => html`<i></i>`)}</span
    >
    ${counted(independent, 'independent source')}, ${counted(events, 'event')}`
}
