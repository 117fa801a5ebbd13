import type { Ports } from './ports.ts'
import type { FeedEntry, ReadingSource } from './ports/reading.ts'

/** Which entries of feeds were read before. */
export interface SeenEntries {
  has(feed: string, entry: FeedEntry): Promise<boolean>
  add(feed: string, entry: FeedEntry): Promise<void>
}

/** What to read and what is known of it from outside. */
export interface SourceWish {
  /** Publication date of all of them. */
  readonly published?: string
  /** Publication date by file name (the whole name as given, or its last part). */
  readonly dates?: Readonly<Record<string, string>>
  /** Hosts, addresses or ranges that may be fetched from although they are not public. */
  readonly allowAddresses?: readonly string[]
  /** Reads the pages behind a feed's entries where the feed does not carry them whole. */
  readonly follow?: boolean
  /** Entries of feeds that were read before: they are left out. */
  readonly seen?: SeenEntries
}

/** A document to come: named, and loaded when its turn is there. A feed gives its entries, which are documents to come themselves. */
export interface Source {
  readonly name: string
  readonly load: (signal?: AbortSignal) => Promise<ReadingSource | readonly Source[]>
  /** Told once it is kept. */
  readonly kept?: () => Promise<void>
}

/** A page as it came over the network. Throws what `Fetch` throws. */
export async function fetchedPage(
  { fetch }: Pick<Ports, 'fetch'>,
  url: string,
  { allowAddresses }: Pick<SourceWish, 'allowAddresses'>,
  signal?: AbortSignal,
): Promise<ReadingSource> {
  const { bytes, mediaType, fetchedAt } = await fetch.fetch(url, { allowAddresses, signal })
  return { name: url, bytes, mediaType, fetchedAt }
}
