import type { Related, Relating } from '../../evidence/happenings/relate.ts'
import type { Paragraph } from '../../evidence/paragraphs.ts'
import type { FeedReading, FeedSource } from '../../evidence/intake/feed.ts'
import type { ReadableDocument } from '../../evidence/read.ts'
import type { DocumentReading, ReadingSource } from '../../evidence/reading.ts'

export type { DocumentReading, ReadingSource } from '../../evidence/reading.ts'
export type { Related, Relating } from '../../evidence/happenings/relate.ts'
export type { FeedEntry, FeedReading, FeedSource } from '../../evidence/intake/feed.ts'
export type { Paragraph } from '../../evidence/paragraphs.ts'

/** Reads documents away from the serving thread, within bounds of time and memory. */
export interface Reading {
  /** Name and version of the rule set: the same bytes and reader give the same events. */
  readonly reader: string
  /** Reads one document. Calls may overlap; they are taken in turn. When `signal` aborts, it is dropped wherever it is.
   *  Throws `E_DOCUMENT_…` and `E_HTML_…` for bytes that cannot be a document, `E_READING_TIME` and `E_READING_MEMORY` past the limits,
   *  `E_READING_FAILED` where the reader itself broke, `E_READING_STOPPED` once aborted. The next document is read all the same. */
  read(source: ReadingSource, signal?: AbortSignal): Promise<DocumentReading>
  /** Takes a feed apart into its entries. Throws `E_FEED_INVALID`, `E_DOCUMENT_…`, and as `read` does. */
  feed(source: FeedSource): Promise<FeedReading>
  /** Joins the events of many documents into happenings, and grades them. They come in parts, so that the caller never holds them all.
   *  Throws `E_READING_TIME`, `E_READING_MEMORY`, `E_READING_FAILED`. */
  relate(parts: AsyncIterable<Relating>): Promise<Related>
  /** The paragraphs of a stored text with who speaks in them. Throws as `relate` does. */
  paragraphs(document: ReadableDocument): Promise<readonly Paragraph[]>
  /** Terms by which each text is found, separated by spaces: Chinese words need a dictionary that a serving process does not hold. */
  terms(texts: readonly string[]): Promise<readonly string[]>
  /** Ends the process behind it, if any. Documents still waiting fail with `E_READING_FAILED`. */
  close(): Promise<void>
}
