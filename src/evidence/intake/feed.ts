import { parseFeed } from 'feedsmith'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { decodeDocument } from './decode.ts'
import { feedDate } from './feed-date.ts'

/** One entry of a feed: what it brings, and what the feed says of it. */
export interface FeedEntry {
  /** By what the feed knows it again: its id, else its address, else its title. */
  readonly key: string
  readonly title: string | null
  /** Its page: an http or https address. */
  readonly link: string | null
  /** A day or an instant. */
  readonly published: string | null
  readonly author: string | null
  /** What the feed carries of it, as HTML; without its title. */
  readonly html: string
  /** Whether that is the whole of it, as far as the feed says. */
  readonly whole: boolean
}

/** A feed as it was read. */
export interface FeedReading {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/** A feed's bytes, as a document's come. */
export interface FeedSource {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads RSS, Atom, RDF and JSON feeds. Entities that a feed declares are never looked up: a feed with a document type is refused.
 *  Throws `E_FEED_INVALID`, and what `decodeDocument` throws. */
export function readFeed({ name, bytes }: FeedSource): FeedReading {
  const { text } = decodeDocument(bytes, name, declaredCharset(bytes))
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, headUnits))) {
    throw invalid(name, 'it declares a document type or entities of its own')
  }
  const feed = parsed(text, name)
  if (feed.entries.length > limits.feedEntries) {
    throw invalid(name, `it has ${feed.entries.length} entries; at most ${limits.feedEntries} are read`)
  }
  return {
    title: plain(feed.title),
    entries: feed.entries.flatMap((entry) => entryOf(entry, base(name, feed.home))),
  }
}

const headUnits = 100_000

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
}

/** What feeds of every form have. */
interface Common {
  readonly title: string | undefined
  readonly home: string | undefined
  readonly entries: readonly CommonEntry[]
}

interface CommonEntry {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  /** As written; the first that is a date counts. */
  readonly dates: readonly unknown[]
  readonly author: string | undefined
  readonly content: string | undefined
  readonly summary: string | undefined
}

function parsed(text: string, name: string): Common {
  try {
    return common(parseFeed(text))
  } catch (cause) {
    throw invalid(name, 'it is not written as one', cause)
  }
}

function common(result: ReturnType<typeof parseFeed>): Common {
  switch (result.format) {
    case 'atom': {
      const { feed } = result
      return {
        title: asHtml(feed.title),
        home: linkOf(feed.links),
        entries: (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: asHtml(entry.title),
          link: linkOf(entry.links),
          dates: [entry.published, entry.updated],
          author: entry.authors?.[0]?.name,
          content: asHtml(entry.content),
          summary: asHtml(entry.summary),
        })),
      }
    }
    case 'json': {
      const { feed } = result
      return {
        title: feed.title === undefined ? undefined : escaped(feed.title),
        home: feed.home_page_url,
        entries: (feed.items ?? []).map((item) => ({
          id: item.id,
          title: item.title === undefined ? undefined : escaped(item.title),
          link: item.url ?? item.external_url,
          dates: [item.date_published, item.date_modified],
          author: item.authors?.[0]?.name,
          content:
            item.content_html ?? (item.content_text === undefined ? undefined : escaped(item.content_text)),
          summary: item.summary === undefined ? undefined : escaped(item.summary),
        })),
      }
    }
    case 'rdf':
    case 'rss': {
      const { feed } = result
      return {
        title: feed.title,
        home: feed.link,
        entries: (feed.items ?? []).map((item) => ({
          id: 'guid' in item ? item.guid.value : undefined,
          title: item.title,
          link:
            item.link ?? ('guid' in item && item.guid.isPermaLink !== false ? item.guid.value : undefined),
          dates: ['pubDate' in item ? item.pubDate : undefined, item.dc?.dates?.[0]],
          author: item.dc?.creators?.[0],
          content: item.content?.encoded,
          summary: item.description,
        })),
      }
    }
  }
}

/** A text of Atom as HTML. Its type is plain text where none is given (RFC 4287, 3.1.1). */
function asHtml(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string | undefined {
  if (text?.value === undefined) return undefined
  return text.type === 'html' || text.type === 'xhtml' ? text.value : escaped(text.value)
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\n{2,}/g, '<p>')
}

function linkOf(
  links: readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[] | undefined,
): string | undefined {
  return (links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href
}

function entryOf(entry: CommonEntry, home: string | undefined): FeedEntry[] {
  const link = address(entry.link, home)
  const title = plain(entry.title)
  const key = entry.id ?? link ?? title
  const html = (entry.content ?? entry.summary ?? '').trim()
  if (key === null || (title === null && html === '')) return []
  const published = entry.dates
    .map((date) => (typeof date === 'string' ? feedDate(date) : null))
    .find((date) => date !== null)
  return [
    {
      key,
      title,
      link,
      published: published ?? null,
      author: plain(entry.author),
      html,
      whole: (entry.content ?? '').trim() !== '',
    },
  ]
}

/** A line of text without markup. Entities that are left are the page parser's to read. */
function plain(html: string | undefined): string | null {
  const text = (html ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, '’')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

function base(name: string, home: string | undefined): string | undefined {
  return /^https?:/i.test(name) ? name : home
}

function address(link: string | undefined, home: string | undefined): string | null {
  const url = link === undefined ? null : URL.parse(link.trim(), home)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

function invalid(name: string, why: string, cause?: unknown): Error {
  return failure('E_FEED_INVALID', `${name} is no feed that can be read: ${why}`, { paths: [name], cause })
}
