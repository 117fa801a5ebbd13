import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'

/** Bytes to be read as one document, and what is known of them from outside. */
export interface ReadingSource {
  /** A path or an address, as given. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type as announced, with its charset where that was announced too (`text/html; charset=koi8-r`). Told from name and bytes where missing. */
  readonly mediaType?: string | undefined
  /** Publication date as a person gave it: a day or an instant. Wins over what the document says. */
  readonly published?: string | undefined
  /** When the bytes were fetched: a day or an instant. A date of the same day in the page's furniture is then no publication date. */
  readonly fetchedAt?: string | undefined
}

/** Where a range of the stored text stands in its source: a path from the root element, `html>body>div:nth-child(2)>p`. */
export interface LocatorEntry {
  readonly start: number
  readonly end: number
  readonly path: string
}

/** Ranges in rising order, not overlapping. */
export type Locator = readonly LocatorEntry[]

/** One document as read: the fields of its record but the hashes, its stored text, and the events the text asserts. */
export interface DocumentReading {
  readonly document: Omit<Document, 'original' | 'text'>
  readonly text: string
  readonly events: readonly Event[]
  /** Null for plain text, whose offsets are its own. */
  readonly locator: Locator | null
}
