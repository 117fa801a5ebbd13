import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { corpusAround, type Corpus, type CorpusDocument } from './corpus.ts'
import { corpusNow, isUnread } from './corpusNow.ts'
import type { Desk } from './desk.ts'
import { gradedOf, type Graded } from './document.ts'
import { listed } from './listed.ts'
import { pageAfter } from './paged.ts'
import { requireAct } from './roles.ts'
import { idsFound } from './search.ts'
import { tellingOf } from './tellings.ts'
import { rowsOf } from './views.ts'

/** Orders of a list of documents: as they came in, the last to come first, by publication, or by title. */
export const documentOrders = ['added', 'latest', 'newest', 'oldest', 'title'] as const
export type DocumentOrder = (typeof documentOrders)[number]

/** Which documents are wanted. */
export interface DocumentFilter {
  /** Words of its title or text, in any of the languages. */
  readonly text?: string
  /** Part of the publisher's name; empty: of unknown publisher. */
  readonly publisher?: string
  readonly language?: string
  /** Days of publication, both included. */
  readonly from?: string
  readonly to?: string
  readonly flagged?: boolean
}

/** A document as a line of a list. */
export interface ListedDocument extends CorpusDocument {
  readonly grade: Graded
  /** Whether it is not joined with the others yet: how the rules grade it will show. */
  readonly pending: boolean
}

/** A page of documents. */
export interface DocumentPage {
  readonly documents: readonly ListedDocument[]
  readonly marked: number
  readonly total: number
  /** Whether all that came in is joined. */
  readonly upToDate: boolean
  readonly next: RecordId | null
}

/** One page of the documents that the desk may read, each once, newer readings in place of older ones. Throws `E_NOT_FOUND` where `after` is not
 *  among them any more. */
export async function listDocuments(
  desk: Desk,
  filter: DocumentFilter,
  page: { readonly sort: DocumentOrder; readonly after?: RecordId; readonly limit: number },
): Promise<DocumentPage> {
  const first = await firstPage(desk, filter, page)
  if (first) return first
  const telling = await tellingOf(desk)
  const { corpus } = telling
  const { text, ...facts } = filter
  const compare = comparing(page.sort)
  const hits = text === undefined ? null : await metIn(desk, corpus, text)
  const matches = matching(facts)
  const all = listed(
    { items: corpus.documents, trail: corpus.trail, version: corpus.version },
    { key: `${page.sort} ${JSON.stringify(facts)}`, matches: ({ row }) => matches(row.value), compare },
  )
  const marked = hits === null ? all : all.filter(({ row }) => hits.has(row.id))
  const last = page.after === undefined ? undefined : lastOf(corpus, page.after)
  const { items, more } = pageAfter(marked, compare, last, page.limit)
  return {
    documents: items.map((document) => ({
      ...document,
      grade: gradedOf(document.row.id, telling),
      pending: !telling.isJoined(document),
    })),
    marked: marked.length,
    total: corpus.documents.size,
    upToDate: telling.upToDate,
    next: more ? (items.at(-1)?.row.id ?? null) : null,
  }
}

/** The first page in the order of arrival as the store has it, while a serving process is still to read what else there is; null where that is
 *  read, or not to be waited for. */
async function firstPage(
  desk: Desk,
  filter: DocumentFilter,
  { sort, after, limit }: { readonly sort: DocumentOrder; readonly after?: RecordId; readonly limit: number },
): Promise<DocumentPage | null> {
  const { store } = desk.ports
  const isPlain = (sort === 'added' || sort === 'latest') && Object.keys(filter).length === 0
  requireAct(desk, 'read')
  if (!isPlain || after !== undefined || !(await isUnread(desk))) return null
  return store.read(async (reader) => {
    const total = await reader.count('documents', desk.scope)
    // Whoever asks next may have it all.
    corpusNow(desk).catch(() => undefined)
    const documents: ListedDocument[] = []
    for (let last: number | undefined; documents.length < limit;) {
      const rows = await rowsOf(desk, reader, 'documents', {
        limit,
        newestFirst: sort === 'latest',
        ...(last === undefined ? {} : { after: last }),
      })
      for (const { id } of rows) {
        const around = await corpusAround(desk, reader, id)
        const document = around?.documents.get(id)
        // Of one document in several compartments or readings, one is shown.
        if (!document || documents.length === limit) continue
        documents.push({
          ...document,
          grade: { proposed: null, given: around?.grades.get(id) ?? null },
          pending: true,
        })
      }
      last = rows.at(-1)?.seq
      if (rows.length < limit) break
    }
    const next = documents.length < limit ? null : (documents.at(-1)?.row.id ?? null)
    return { documents, marked: total, total, upToDate: false, next }
  })
}

async function metIn(desk: Desk, { metAs }: Corpus, text: string): Promise<ReadonlySet<RecordId>> {
  return new Set((await idsFound(desk, text)).flatMap((id) => metAs.get(id) ?? []))
}

function lastOf({ documents, metAs }: Corpus, after: RecordId): CorpusDocument {
  const last = documents.get(metAs.get(after) ?? after)
  if (last) return last
  throw failure('E_NOT_FOUND', 'this list holds no such record, so no page begins after it: begin anew', {
    paths: ['after'],
  })
}

function matching({ publisher, language, from, to, flagged }: DocumentFilter) {
  const part = publisher?.toLowerCase()
  return (value: CorpusDocument['row']['value']): boolean => {
    if (part === '' && value.publisher !== null) return false
    if (part !== undefined && part !== '' && value.publisher?.toLowerCase().includes(part) !== true)
      return false
    if (language !== undefined && value.language !== language) return false
    if (flagged === true && value.flags.length === 0) return false
    const day = value.published?.slice(0, 10)
    if (from !== undefined && (day === undefined || day < from)) return false
    return to === undefined || (day !== undefined && day <= to)
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const titleOf = ({ row: { value } }: CorpusDocument): string => (value.title ?? value.source).toLowerCase()

function comparing(order: DocumentOrder): (a: CorpusDocument, b: CorpusDocument) => number {
  const seq = (a: CorpusDocument, b: CorpusDocument) => a.row.seq - b.row.seq
  const published = ({ row }: CorpusDocument) => row.value.published ?? ''
  switch (order) {
    case 'added':
      return seq
    case 'latest':
      return (a, b) => seq(b, a)
    case 'newest':
      return (a, b) => byText(published(b), published(a)) || seq(b, a)
    case 'oldest':
      // What has no date comes last in both.
      return (a, b) => byText(published(a) || '~', published(b) || '~') || seq(a, b)
    case 'title':
      return (a, b) => byText(titleOf(a), titleOf(b)) || seq(a, b)
  }
}
