import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import type { Ports } from './ports.ts'
import type { FeedEntry, FeedReading, ReadingSource } from './ports/reading.ts'
import { fetchedPage, type Source, type SourceWish } from './source.ts'

/** Units of a document's source that are kept. */
const nameUnits = 4096

/** The entries of a feed as documents to come, those left out that were read before. `source` is the feed itself. An entry is its page where the
 *  wish is to follow and the feed does not carry it whole, for the first `limits.feedPages`; else what the feed carries. */
export async function entrySources(
  ports: Pick<Ports, 'fetch'>,
  source: ReadingSource,
  feed: FeedReading,
  wish: SourceWish,
): Promise<Source[]> {
  const { seen } = wish
  const sources: Source[] = []
  let pages = 0
  for (const entry of feed.entries) {
    if ((await seen?.has(source.name, entry)) === true) continue
    const { link } = entry
    const follow = wish.follow === true && link !== null && !entry.whole && pages++ < limits.feedPages
    sources.push({
      name: nameOf(source.name, entry),
      load: async (signal) =>
        follow
          ? { ...(await fetchedPage(ports, link, wish, signal)), published: entry.published ?? undefined }
          : carried(source, feed, entry),
      ...(seen === undefined ? {} : { kept: () => seen.add(source.name, entry) }),
    })
  }
  return sources
}

function nameOf(feed: string, { link, key }: FeedEntry): string {
  return (link ?? `${feed}#${key}`).slice(0, nameUnits)
}

/** An entry as the feed carries it: a page of its title and its text. */
function carried(source: ReadingSource, feed: FeedReading, entry: FeedEntry): ReadingSource {
  const title = (entry.title ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const heading = title === '' ? '' : `<h1>${title}</h1>\n`
  return {
    name: nameOf(source.name, entry),
    bytes: utf8(
      `<!DOCTYPE html>\n<meta charset="utf-8">\n<title>${title}</title>\n<article>${heading}${entry.html}</article>\n`,
    ),
    mediaType: 'text/html; charset=utf-8',
    fetchedAt: source.fetchedAt,
    published: entry.published ?? undefined,
    title: entry.title ?? undefined,
    publisher: feed.title ?? undefined,
    author: entry.author ?? undefined,
  }
}
