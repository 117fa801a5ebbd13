import { sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { asBlobHash, asRecordId, type RecordId } from '../../kernel/id.ts'
import { asDay } from '../../kernel/instant.ts'
import type { Document } from '../../records/document.ts'
import { eventTypes, type ActorRole, type Event, type EventType } from '../../records/event.ts'
import { findHappenings } from './happenings.ts'
import type { Happening, SourcedDocument, SourcedEvent } from './model.ts'

/** A record's id that follows from a word, for tests. */
export function idOf(word: string): RecordId {
  return asRecordId(sha256Hex(utf8(word)))
}

/** A document for tests, named by one word. */
export function documentOf(word: string, text: string, fields: Partial<Document> = {}): SourcedDocument {
  const document: Document = {
    source: `${word}.txt`,
    original: asBlobHash(sha256Hex(utf8(text))),
    mediaType: 'text/plain',
    text: asBlobHash(sha256Hex(utf8(text))),
    length: text.length,
    title: null,
    publisher: null,
    author: null,
    published: null,
    crawled: null,
    language: 'en',
    flags: [],
    reader: 'test',
    ...fields,
  }
  return { id: idOf(word), text, document }
}

/** What an event for tests has beside type, actors and words; a date is a day or two. */
export type EventFields = Partial<Omit<Event, 'date' | 'type' | 'actors' | 'span'>> & {
  date?: string | readonly [string, string]
}

/** An event that `words` of the text say. Names of actors as `id` or `id:role`. */
export function eventIn(
  source: SourcedDocument,
  type: EventType,
  actors: readonly string[],
  words: string,
  fields: EventFields = {},
): SourcedEvent {
  const start = source.text.indexOf(words)
  if (start === -1) throw new Error(`the text does not hold "${words}"`)
  const { date, ...rest } = fields
  const [from, to] = date === undefined ? [] : typeof date === 'string' ? [date, date] : date
  const event: Event = {
    type,
    modality: 'occurred',
    actors: actors.map((actor) => {
      const [id = '', role = 'participant'] = actor.split(':')
      return { id, name: id, role: role as ActorRole }
    }),
    date:
      from === undefined || to === undefined
        ? null
        : { from: asDay(from), to: asDay(to), precision: from === to ? 'day' : 'interval' },
    place: null,
    figures: [],
    speaker: null,
    span: { start, end: start + words.length, text: words },
    plover: eventTypes[type].plover,
    ...rest,
  }
  return { id: idOf(`${source.id} ${start} ${type}`), documentId: source.id, event }
}

/** A figure that the text of a document gives in these words. */
export function figureIn(
  source: SourcedDocument,
  words: string,
  value: number,
  unit: string,
): Event['figures'][number] {
  const start = source.text.indexOf(words)
  return { value, unit, span: { start, end: start + words.length, text: words } }
}

/** The happening that an event belongs to. */
export function happeningOf(
  events: readonly SourcedEvent[],
  documents: readonly SourcedDocument[],
  one: SourcedEvent,
): Happening {
  const found = findHappenings(events, documents).find((happening) => happening.events.includes(one.id))
  if (!found) throw new Error('every event belongs to a happening')
  return found
}
