import type { FeedReading, FeedSource } from '../evidence/intake/feed.ts'
import type { Paragraph } from '../evidence/paragraphs.ts'
import type { ReadableDocument } from '../evidence/read.ts'
import type { DocumentReading, ReadingSource } from '../evidence/reading.ts'
import type { Related, Relating } from '../node/ports/reading.ts'

/** What the reading process can do, with what each takes and gives. */
export type ReadingTasks = {
  readonly read: { readonly given: ReadingSource; readonly found: DocumentReading }
  readonly feed: { readonly given: FeedSource; readonly found: FeedReading }
  /** Keeps a part of what is to be related; `fresh` forgets what was kept before. */
  readonly hold: { readonly given: Relating & { readonly fresh: boolean }; readonly found: null }
  readonly terms: { readonly given: readonly string[]; readonly found: readonly string[] }
  /** Relates what is kept, and forgets it. */
  readonly relate: { readonly given: null; readonly found: Related }
  readonly paragraphs: { readonly given: ReadableDocument; readonly found: readonly Paragraph[] }
}
