import type { CompartmentId, RecordId } from '../kernel/id.ts'
import type { Grade } from '../records/grade.ts'
import { chainsOf, type EventChain } from './chains.ts'
import { homeOf, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { everyRow, versionOf, type Row } from './views.ts'

/** A document as a seat meets it: once, in however many compartments it stands. */
export interface CorpusDocument {
  readonly row: Row<'documents'>
  /** Other records of the same bytes that the seat may read: copies elsewhere. */
  readonly copies: readonly Row<'documents'>[]
  /** In the order of the text. */
  readonly events: readonly CorpusEvent[]
}

/** An event with the document that says it, by the id that this is met under. */
export interface CorpusEvent extends EventChain {
  readonly document: RecordId
}

/** A grade that a person gave. */
export type HandGrade = Pick<Row<'grades'>, 'id' | 'author' | 'stated' | 'compartment'> & {
  readonly grade: Grade
}

/** All that a seat may read of documents, each thing once. */
export interface Corpus {
  /** By the id each is met under, in the order they came in. */
  readonly documents: ReadonlyMap<RecordId, CorpusDocument>
  /** By the id of every version. */
  readonly events: ReadonlyMap<RecordId, CorpusEvent>
  /** The id that each record of a document is met under: its copies and older readings too. */
  readonly metAs: ReadonlyMap<RecordId, RecordId>
  /** The newest grade that a person gave, by the id that its document or event is met under. */
  readonly grades: ReadonlyMap<RecordId, HandGrade>
}

/** Reads one document with its copies and events, by the id of any of its records; undefined where the desk may read none. */
export async function corpusAround(desk: Desk, reader: Reader, id: RecordId): Promise<Corpus | undefined> {
  const own = (await reader.rowsOf(id)).find(
    ({ view, compartment }) => view === 'documents' && desk.scope.includes(compartment),
  )
  if (own?.topic == null) return undefined
  const rows = await everyRow(desk, reader, 'documents', [own.topic])
  const events = await everyRow(
    desk,
    reader,
    'events',
    rows.map((row) => row.id),
  )
  const about = [...rows, ...events].map((row) => row.id)
  return corpusOf(rows, events, await everyRow(desk, reader, 'grades', about), homeOf(desk))
}

/** What these rows tell, each thing once: of one document in several compartments the home's record is shown, else the first. Pure. */
export function corpusOf(
  rows: readonly Row<'documents'>[],
  events: readonly Row<'events'>[],
  grades: readonly Row<'grades'>[],
  home: CompartmentId | null,
): Corpus {
  const metAs = meet(rows, home)
  const byDocument = Map.groupBy(events, ({ topic }) => metAs.get(topic as RecordId))
  const replaced = supersededOf(rows)
  const documents = new Map<RecordId, CorpusDocument>()
  const byVersion = new Map<RecordId, CorpusEvent>()
  const copies = Map.groupBy(
    rows.filter((row) => !replaced.has(row.id) && metAs.get(row.id) !== row.id),
    (row) => metAs.get(row.id),
  )
  for (const row of rows) {
    if (metAs.get(row.id) !== row.id) continue
    const chains = chainsOf((byDocument.get(row.id) ?? []).flatMap(versionOf))
    const standing = chains
      // Of a reading that a newer one replaced, only what people made of it stands.
      .filter(({ versions }) => versions.some((each) => each.byHand || !replaced.has(each.document)))
      .map((chain): CorpusEvent => ({ ...chain, document: row.id }))
      .sort((a, b) => startOf(a) - startOf(b))
    for (const event of standing) for (const { id } of event.versions) byVersion.set(id, event)
    documents.set(row.id, { row, copies: copies.get(row.id) ?? [], events: standing })
  }
  return { documents, events: byVersion, metAs, grades: gradesOf(grades, metAs, byVersion) }
}

const startOf = ({ newest }: CorpusEvent): number => newest.event.span.start

function supersededOf(rows: readonly Row<'documents'>[]): Set<RecordId> {
  return new Set(rows.flatMap(({ value }) => value.supersedes ?? []))
}

/** The id under which each record of a document is met. */
function meet(rows: readonly Row<'documents'>[], home: CompartmentId | null): Map<RecordId, RecordId> {
  const replaced = supersededOf(rows)
  const newer = new Map(
    rows.flatMap((row) => (row.value.supersedes === null ? [] : [[row.value.supersedes, row.id]])),
  )
  const metAs = new Map<RecordId, RecordId>()
  for (const group of Map.groupBy(rows, ({ value }) => value.original).values()) {
    const live = group.filter((row) => !replaced.has(row.id))
    const first = live.toSorted((a, b) => a.stated - b.stated || (a.id < b.id ? -1 : 1))[0]
    const where = live.some((row) => row.compartment === home) ? home : first?.compartment
    const shown = live.filter((row) => row.compartment === where)
    for (const row of group) metAs.set(row.id, shown.includes(row) ? row.id : (shown[0]?.id ?? row.id))
    for (const row of group) {
      let at: RecordId = row.id
      for (let next = newer.get(at); next !== undefined && metAs.has(next); next = newer.get(at)) at = next
      if (at !== row.id) metAs.set(row.id, metAs.get(at) ?? at)
    }
  }
  return metAs
}

function gradesOf(
  rows: readonly Row<'grades'>[],
  metAs: ReadonlyMap<RecordId, RecordId>,
  events: ReadonlyMap<RecordId, CorpusEvent>,
): Map<RecordId, HandGrade> {
  const newest = new Map<RecordId, HandGrade>()
  for (const { id, author, stated, compartment, topic, value } of rows) {
    const about =
      topic === null ? undefined : (metAs.get(topic as RecordId) ?? events.get(topic as RecordId)?.newest.id)
    if (about === undefined || value.by !== 'person') continue
    const known = newest.get(about)
    if (!known || known.stated < stated || (known.stated === stated && known.id < id))
      newest.set(about, { id, author, stated, compartment, grade: value })
  }
  return newest
}
