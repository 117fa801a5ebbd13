import { utf8Text } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { excerptOf, highlights, type Excerpt } from '../evidence/language/highlight.ts'
import { hasHan, stemTerms } from '../evidence/language/terms.ts'
import { parseBody } from '../ledger/verify.ts'
import type { Body } from '../records/envelope.ts'
import type { Desk } from './desk.ts'
import { corpusNow, isUnread } from './corpusNow.ts'
import { recordInFull, type RecordInFull } from './views.ts'
import type { Ports } from './ports.ts'
import type { Reader, StoredEntry } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { titleOf } from './title.ts'
import { isWithheld } from './sight.ts'

/** Records indexed in one step: their texts are in memory together. */
const indexStep = 100

type SearchPorts = Pick<Ports, 'store' | 'reading'>

/** Brings the full-text index up to the newest record. Gives how many records were behind. A crash between steps loses nothing: the index
 *  goes on from where it reached. */
export async function indexNew(ports: SearchPorts): Promise<number> {
  let behind = 0
  for (;;) {
    const { reach, entries, texts } = await ports.store.read(async (reader) => {
      const at = await reader.searchReach()
      const next = await reader.entriesAfter(at.indexed, indexStep)
      return {
        reach: at,
        entries: next,
        texts: await Promise.all(next.map((entry) => textFor(reader, entry))),
      }
    })
    if (reach.indexed >= reach.last) return behind
    behind += entries.length
    const terms = await termsOf(ports, texts)
    const documents = entries
      .map(({ seq }, i) => ({ seq, terms: terms[i] ?? '' }))
      .filter((each) => each.terms !== '')
    const last = entries.at(-1)
    const indexed = entries.length < indexStep || !last ? reach.last : last.seq
    await ports.store.write((transaction) => transaction.index(documents, indexed))
  }
}

/** Terms of each text, separated by spaces. Only texts with Chinese characters go to the reading process. */
export async function termsOf(ports: Pick<Ports, 'reading'>, texts: readonly string[]): Promise<string[]> {
  const chinese = texts.filter(hasHan)
  const found = chinese.length === 0 ? [] : await ports.reading.terms(chinese)
  const byText = new Map(chinese.map((text, i) => [text, found[i] ?? '']))
  return texts.map((text) => byText.get(text) ?? stemTerms(text).join(' '))
}

async function textFor(reader: Reader, entry: StoredEntry): Promise<string> {
  const body = entry.body && understood(entry.body)
  return body ? searchedText(reader, body) : ''
}

/** What people look for a record by. Events are found through their documents. */
export async function searchedText(reader: Reader, body: Body): Promise<string> {
  switch (body.type) {
    case 'document': {
      const text = await reader.blob(body.data.text)
      return `${body.data.title ?? ''}\n${text ? utf8Text(text) : ''}`
    }
    case 'question':
      return `${body.data.text} ${body.data.criteria}`
    case 'comment':
      return body.data.text
    case 'activity':
      return `${body.data.title} ${body.data.description}`
    case 'motion': {
      const { title, text, attachment, roster } = body.data
      // Of a motion for the next roster it is a charter, which is read on its own page.
      const file = attachment === null || roster ? undefined : await reader.blob(attachment)
      return `${title}\n${text ?? (file ? wordsIn(file) : '')}`
    }
    default:
      return ''
  }
}

/** The words of a file that is text; none of another. */
function wordsIn(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes)
  } catch (error) {
    if (isFailure(error, 'E_ENCODING')) return ''
    throw error
  }
}

/** The body in these bytes, unless only a newer version understands it. */
function understood(bytes: Uint8Array): Body | undefined {
  try {
    return parseBody(parseStrictJson(utf8Text(bytes)))
  } catch (error) {
    if (isFailure(error, 'E_NOT_YET_UNDERSTOOD')) return undefined
    throw error
  }
}

/** Types of records that are found by their words and by their id. */
export const searchedTypes = ['document', 'question', 'comment', 'activity', 'motion'] as const
export type SearchedType = (typeof searchedTypes)[number]

/** One thing found. */
export interface Found {
  readonly id: RecordId
  readonly type: Body['type']
  readonly title: string
  readonly author: string
  /** BCP 47 primary language of a document; null of what people wrote here. */
  readonly language: string | null
  /** Where the words stand: offsets into the stored text of a document, or the text of what people wrote. */
  readonly excerpt: Excerpt
}

/** What was found, and how far the index was behind. */
export interface SearchResult {
  readonly hits: readonly Found[]
  /** Records that the index had not reached when it was asked; 0 where it was up to date. */
  readonly behind: number
}

/** Looks for the record whose id begins with `query`, 8 digits at least, and for records that hold every word of it, in any of the languages, each document
 *  once. Nothing outside the desk's scope is found or counted. */
export async function search(
  desk: Desk,
  query: string,
  types: readonly SearchedType[] = searchedTypes,
): Promise<SearchResult> {
  requireAct(desk, 'read')
  const terms = await queryTerms(desk, query)
  // While documents are still to be read, each record stands for itself.
  const metAs = (await isUnread(desk)) ? new Map<RecordId, RecordId>() : (await corpusNow(desk)).metAs
  return desk.ports.store.read(async (reader) => {
    const hits: Found[] = []
    const met = new Set<RecordId>()
    const wanted = new Set<string>(types)
    const digits = idDigits(query)
    const named = digits === undefined ? [] : await reader.idsStarting(digits, desk.scope, limits.pageRows)
    const worded = await reader.search(terms, desk.scope, limits.searchedHits)
    for (const id of [...named, ...worded.map((hit) => hit.id)]) {
      const shown = metAs.get(id) ?? id
      if (met.has(shown)) continue
      const record = await recordInFull(desk, reader, id)
      // A word of a comment may be the number that is withheld.
      if (!wanted.has(record.body.type) || (await isWithheld(desk, reader, record))) continue
      met.add(shown)
      hits.push(await foundAs(reader, shown, record, new Set(terms)))
      if (hits.length >= limits.pageRows) break
    }
    const now = await reader.searchReach()
    return { hits, behind: now.last - now.indexed }
  })
}

/** The digits of an id, where that is what was typed. */
function idDigits(query: string): string | undefined {
  return /^[0-9a-f]{8,64}$/.exec(query.trim().toLowerCase())?.[0]
}

/** Ids of records whose words are all of `query`, best first. */
export async function idsFound(desk: Desk, query: string): Promise<readonly RecordId[]> {
  const terms = await queryTerms(desk, query)
  const hits = await desk.ports.store.read((reader) => reader.search(terms, desk.scope, limits.everyRow))
  return hits.map(({ id }) => id)
}

/** The terms of a query, with the index brought up to date. */
async function queryTerms({ ports }: Desk, query: string): Promise<string[]> {
  const reach = await ports.store.read((reader) => reader.searchReach())
  if (reach.last - reach.indexed <= limits.searchLagRecords) await indexNew(ports)
  const [words = ''] = await termsOf(ports, [query])
  return [...new Set(words.split(' ').filter((word) => word !== ''))]
}

async function foundAs(
  reader: Reader,
  id: RecordId,
  { author, body }: RecordInFull,
  terms: ReadonlySet<string>,
): Promise<Found> {
  const isDocument = body.type === 'document'
  const bytes = isDocument ? await reader.blob(body.data.text) : undefined
  const text = isDocument ? (bytes ? utf8Text(bytes) : '') : await searchedText(reader, body)
  const excerpt = excerptOf(text, highlights(text, terms, limits.searchMarks))
  return {
    id,
    type: body.type,
    title: titleOf(body) ?? body.type,
    author,
    language: isDocument ? body.data.language : null,
    excerpt,
  }
}
