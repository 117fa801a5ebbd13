import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Corpus, CorpusDocument } from './corpus.ts'
import type { Desk } from './desk.ts'
import { gradedOf, type Graded } from './document.ts'
import { listed } from './listed.ts'
import { pageAfter } from './paged.ts'
import { idsFound } from './search.ts'
import { tellingOf } from './tellings.ts'

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
