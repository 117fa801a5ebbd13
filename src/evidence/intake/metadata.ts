import { dayOf, isDay, parseInstantLoosely, type Day } from '../../kernel/instant.ts'
import { instantText } from '../../kernel/instant.ts'
import type { DocumentFlag } from '../../records/document.ts'
import { contradiction, headDates, inferredDay, type HeadDate } from './header-date.ts'
import { headOf, shortened, tailOf, type Line } from './lines.ts'
import { findOrigin, type Origin } from './origin.ts'
import type { PageFacts } from './page-facts.ts'
import { titleLine } from './title.ts'
import { dayOfWritten, writtenDates } from './written-date.ts'

/** What a document says of itself, three dates kept apart: when it was published, when it was crawled, and (in its events) what it describes. */
export interface Metadata {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  /** A day or an instant. */
  readonly published: string | null
  /** The day of `published` where it was published. */
  readonly day: Day | null
  readonly crawled: string | null
  readonly flags: readonly DocumentFlag[]
}

/** What metadata is read from. */
export interface MetadataSource {
  readonly text: string
  /** What the page's markup says; null for plain text. */
  readonly page: PageFacts | null
  /** Publication date as a person gave it: wins over the document's own. */
  readonly published?: string | undefined
  readonly fetchedAt?: string | undefined
}

const titleUnits = 2000
const nameUnits = 400
const spanUnits = 200

/** Finds title, origin and dates of a document. Throws `E_INSTANT` where a given date is none. */
export function findMetadata({ text, page, published, fetchedAt }: MetadataSource): Metadata {
  const head = headOf(text)
  const title = titleLine(head)
  const origin = findOrigin(text, head, tailOf(text))
  const publisher = page?.publisher ?? origin.publisher
  const author = page?.author ?? origin.author
  const fetched = fetchedAt === undefined ? null : moment(fetchedAt)
  const dates = datesIn(text, head, fetched?.day ?? null)
  const stated = published === undefined ? null : moment(published)
  const marked = page?.published ? markedMoment(page.published) : null
  const found = stated ?? marked ?? dates.published
  return {
    title: shortenedOrNull(page?.title ?? title?.text.replace(/^#+\s+/, ''), titleUnits),
    publisher: shortenedOrNull(publisher, nameUnits),
    author: shortenedOrNull(author, nameUnits),
    published: found?.text ?? null,
    day: found?.day ?? null,
    crawled: fetched?.text ?? dates.crawled,
    flags: [
      ...dates.flags,
      ...(publisher === null && author === null ? unknownOrigin(text, head, title, origin) : []),
    ],
  }
}

interface Moment {
  readonly text: string
  readonly day: Day
}

/** A day or an instant as a person or a machine gave it. Throws `E_INSTANT`. */
function moment(given: string): Moment {
  if (isDay(given)) return { text: given, day: given }
  const at = parseInstantLoosely(given, 'published')
  const local = given.slice(0, 10)
  return { text: instantText(at), day: isDay(local) ? local : dayOf(at) }
}

/** A date as markup gives it: with an offset it is an instant, without one only its day is sure. Null where it is none. */
function markedMoment(given: string): Moment | null {
  const offset = given.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  if (/T.*(?:Z|[+-]\d{2}:\d{2})$/i.test(offset)) {
    try {
      return moment(offset)
    } catch {
      // A malformed time may still begin with a good day.
    }
  }
  const [date] = writtenDates(given.replace(/T\d.*$/, ''))
  const day = date === undefined ? null : dayOfWritten(date)
  return day === null ? null : { text: day, day }
}

/** Order in which dates of a head are believed to be that of publication. */
const trust: Record<HeadDate['kind'], number> = { label: 0, dateline: 1, line: 2, clock: 3 }

function datesIn(
  text: string,
  head: readonly Line[],
  fetched: Day | null,
): { published: Moment | null; crawled: string | null; flags: DocumentFlag[] } {
  const flags: DocumentFlag[] = []
  const believed: { kind: HeadDate['kind']; day: Day }[] = []
  let crawled: Day | null = null
  for (const found of headDates(head)) {
    const day = inferredDay(text, found)
    if (day === null) continue
    const why = contradiction(text, found)
    if (why !== null)
      flags.push({ code: 'headerDateContradicted', why, span: spanOf(text, found.start, found.end) })
    // A page shows the day it was fetched on: by its place above the menu, by being that very day, or by being none its story fits.
    const shown =
      found.kind === 'clock' ||
      (found.kind === 'line' && (day === fetched || (why !== null && found.date.weekday !== null)))
    if (shown) crawled ??= day
    else if (why === null) believed.push({ kind: found.kind, day })
  }
  const best = believed.sort((a, b) => trust[a.kind] - trust[b.kind])[0]
  return { published: best === undefined ? null : { text: best.day, day: best.day }, crawled, flags }
}

function unknownOrigin(
  text: string,
  head: readonly Line[],
  title: Line | null,
  origin: Origin,
): DocumentFlag[] {
  const line = origin.emptyByline ?? title ?? head[0]
  if (line === undefined) return []
  return [
    {
      code: 'originUnknown',
      why: origin.emptyByline
        ? 'neither publisher nor author is named, and the by-line is empty'
        : 'neither publisher nor author is named',
      span: spanOf(text, line.start, line.end),
    },
  ]
}

function spanOf(text: string, start: number, end: number): DocumentFlag['span'] {
  const shown = shortened(text.slice(start, end), spanUnits)
  return { start, end: start + shown.length, text: shown }
}

function shortenedOrNull(text: string | null | undefined, units: number): string | null {
  const shown = shortened(text?.trim() ?? '', units)
  return shown === '' ? null : shown
}
