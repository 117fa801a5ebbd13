import { reader } from './reader.ts'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { Span } from '../records/common.ts'
import type { Document, DocumentFlag } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import { decodeDocument, tooLarge } from './intake/decode.ts'
import { htmlText } from './intake/html.ts'
import { parseWithinBounds } from './intake/html-source.ts'
import type { Locator } from './intake/locator.ts'
import { isFeed } from './intake/feed-head.ts'
import { findMetadata } from './intake/metadata.ts'
import { documentForm, pageCharset, parseMediaType, type DocumentForm } from './intake/names.ts'
import { pageFacts, type PageFacts } from './intake/page-facts.ts'
import { pdfText } from './intake/pdf/pdf.ts'
import { unexpectedScripts } from './intake/unexpected-script.ts'
import { detectLanguage } from './language/detect.ts'
import type { Name } from './language/name.ts'
import { findNames } from './language/names.ts'
import { findSentences, type SentenceRange } from './language/sentences.ts'
import { readEvents } from './read.ts'

/** Bytes to be read as one document, and what is known of them from outside. */
export interface ReadingSource {
  /** A path or an address, as given. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type as announced, with its charset where that was announced too (`text/html; charset=koi8-r`). Told from name and bytes where missing. */
  readonly mediaType?: string | undefined
  /** What was told of it where it was found, as a feed tells of its entries. Wins over what the document says. */
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  /** Publication date as a person gave it: a day or an instant. Wins over what the document says. */
  readonly published?: string | undefined
  /** When the bytes were fetched: a day or an instant. A date of the same day in the page's furniture is then no publication date. */
  readonly fetchedAt?: string | undefined
}

/** One document as read: the fields of its record but the hashes, its stored text, and the events the text asserts. */
export interface DocumentReading {
  readonly document: Omit<Document, 'original' | 'text'>
  readonly text: string
  readonly events: readonly Event[]
  /** Where stretches of the text stand in its source. Null for plain text, whose offsets are its own. */
  readonly locator: Locator | null
  /** Sentences of a text in a language whose events are not read yet; none for English, whose events carry their spans. */
  readonly sentences: readonly SentenceRange[]
  /** States, organisations, and holders of offices named in such a text (Chinese and Russian). */
  readonly names: readonly Name[]
}

/** UTF-16 units of the head in which a page says what it is. */
const headUnits = 4096

/** Reads one document from its bytes: text, metadata, language, events, and what makes it doubtful. Reads no clock, network or disk.
 *  Throws `E_DOCUMENT_…`, `E_HTML_…`, and `E_INSTANT` for a given date that is none. */
export async function readDocument(source: ReadingSource): Promise<DocumentReading> {
  const announced = parseMediaType(source.mediaType ?? '')
  const head = Array.from(source.bytes.subarray(0, headUnits), (byte) => String.fromCharCode(byte)).join('')
  const form = documentForm(announced.type, source.name, head)
  if (isFeed(announced.type, source.name, source.bytes))
    throw failure('E_DOCUMENT_TYPE', `${source.name} is a feed: its entries are documents, each its own`, {
      paths: [source.name],
    })
  if (form === null)
    throw failure(
      'E_DOCUMENT_TYPE',
      `${source.name} is ${announced.type}; plain text, Markdown, HTML, PDF and feeds are read`,
      {
        paths: [source.name],
      },
    )
  const { text, locator, page, ...more } = await textOf(source, form, announced.charset, head)
  const language = detectLanguage(text)
  const { published, fetchedAt } = source
  const metadata = findMetadata({ text, page: toldOf(source, page), published, fetchedAt })
  const { events, flags } = readEvents({
    text,
    language,
    published: metadata.day,
    mediaType: mediaTypes[form],
  })
  return {
    document: {
      source: source.name,
      mediaType: announced.type === '' ? mediaTypes[form] : announced.type,
      length: text.length,
      title: metadata.title,
      publisher: metadata.publisher,
      author: metadata.author,
      published: metadata.published,
      crawled: metadata.crawled,
      language,
      flags: mergeFlags([...metadata.flags, ...unexpectedScripts(text, language)], flags),
      reader,
      ...more,
    },
    text,
    events,
    locator,
    sentences: language === 'en' ? [] : findSentences(text, language),
    names: findNames(text, language),
  }
}

/** What a page says of itself, with what was told of it elsewhere in its place. */
function toldOf({ title, publisher, author }: ReadingSource, page: PageFacts | null): PageFacts | null {
  if (title === undefined && publisher === undefined && author === undefined) return page
  return {
    title: title ?? page?.title ?? null,
    publisher: publisher ?? page?.publisher ?? null,
    author: author ?? page?.author ?? null,
    published: page?.published ?? null,
  }
}

const mediaTypes = { plain: 'text/plain', html: 'text/html', pdf: 'application/pdf' } as const

interface TextOfDocument extends Pick<Document, 'created' | 'pages'> {
  readonly text: string
  readonly locator: Locator | null
  readonly page: PageFacts | null
}

async function textOf(
  source: ReadingSource,
  form: DocumentForm,
  charset: string | undefined,
  head: string,
): Promise<TextOfDocument> {
  if (form === 'pdf') {
    if (source.bytes.length > limits.documentBytes) throw tooLarge(source.name, source.bytes.length)
    return pdfText(source.bytes, source.name)
  }
  const declared = charset ?? (form === 'html' ? pageCharset(head) : undefined)
  const decoded = decodeDocument(source.bytes, source.name, declared).text
  if (form === 'plain') return { text: decoded, locator: null, page: null }
  const tree = parseWithinBounds(decoded, source.name)
  return { ...(await htmlText(tree, source.name)), page: pageFacts(tree) }
}

/** Both readers' flags in the order of the text, each place and code once, no more than a record holds. */
function mergeFlags(own: readonly DocumentFlag[], found: readonly DocumentFlag[]): DocumentFlag[] {
  const kept = [...own]
  for (const flag of found)
    if (!kept.some((one) => one.code === flag.code && overlap(one.span, flag.span))) kept.push(flag)
  return kept
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .slice(0, limits.documentFlags)
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
