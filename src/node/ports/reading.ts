import type { SourcedDocument, SourcedEvent } from '../../evidence/happenings/model.ts'
import type { Related, Relating } from '../../evidence/happenings/relate.ts'
import type { RelatedChange } from '../../evidence/happenings/related.ts'
import type { Paragraph } from '../../evidence/paragraphs.ts'
import type { FeedReading, FeedSource } from '../../evidence/intake/feed.ts'
import type { ReadableDocument } from '../../evidence/read.ts'
import type { DocumentReading, ReadingSource } from '../../evidence/reading.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Grade } from '../../records/grade.ts'

export type { DocumentReading, ReadingSource } from '../../evidence/reading.ts'
export type { Related, Relating } from '../../evidence/happenings/relate.ts'
export type { RelatedChange } from '../../evidence/happenings/related.ts'
export type { FeedEntry, FeedReading, FeedSource } from '../../evidence/intake/feed.ts'
export type { Paragraph } from '../../evidence/paragraphs.ts'

/** What is to be related otherwise than before: documents with all their events in place of those they had, documents that are gone, and grades
 *  that persons gave, or none any more. */
export interface RelatingChange {
  readonly documents: readonly SourcedDocument[]
  readonly events: readonly SourcedEvent[]
  readonly gone: readonly RecordId[]
  readonly grades: readonly { readonly about: RecordId; readonly grade: Grade | null }[]
}

/** What became of a change, in portions, and the number of the state to go on from. */
export interface KeptRelated {
  readonly state: number
  readonly changes: readonly RelatedChange[]
}

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
  /** Relates what has changed with what is kept under this name since the state given; null: with nothing. Gives null where that state is not kept
   *  any more: begin anew with everything. Throws as `relate` does; nothing is kept then. */
  keepRelated(
    scope: string,
    since: number | null,
    parts: AsyncIterable<RelatingChange>,
  ): Promise<KeptRelated | null>
  /** The paragraphs of a stored text with who speaks in them. Throws as `relate` does. */
  paragraphs(document: ReadableDocument): Promise<readonly Paragraph[]>
  /** Terms by which each text is found, separated by spaces: Chinese words need a dictionary that a serving process does not hold. */
  terms(texts: readonly string[]): Promise<readonly string[]>
  /** Ends the process behind it, if any. Documents still waiting fail with `E_READING_FAILED`. */
  close(): Promise<void>
}
