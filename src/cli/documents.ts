import type { ReadDocument } from '../node/read.ts'

/** A document with its events, in the form the command line and its users' scripts rely on. */
export function documentJson({ id, document, text, events }: ReadDocument): unknown {
  const { source, title, publisher, published, crawled, language, flags } = document
  return {
    id,
    source,
    title,
    publisher,
    published,
    crawled,
    language,
    text,
    flags: flags.map(({ code, why, span }) => ({ code, why, span })),
    events: events.map(({ id: eventId, event }) => ({
      id: eventId,
      type: event.type,
      modality: event.modality,
      actors: event.actors,
      date: event.date,
      place: event.place,
      figures: event.figures.map(({ value, unit, span }) => ({ value, unit, span })),
      speaker: event.speaker,
      span: event.span,
      plover: event.plover,
    })),
  }
}
