import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { Body } from '../records/envelope.ts'
import type { Event } from '../records/event.ts'
import { chainsOf, type EventVersion } from './chains.ts'
import { readableEntry, type Desk } from './desk.ts'
import type { Reader, RowQuery, Topic, ViewRow } from './ports/store.ts'
import { valueOf, type ViewValues } from './projections.ts'
import { heldBody, storedBody, storedFinding } from './stored.ts'

/** A row of a view with its value read. */
export type Row<View extends keyof ViewValues> = Omit<ViewRow, 'value'> & { readonly value: ViewValues[View] }

/** Which rows of a view are wanted, and from where on. */
export type Page = Pick<RowQuery, 'topics' | 'after' | 'newestFirst'> & { readonly limit?: number }

/** Rows of one view that the desk may read. What the store wrote was verified before. */
export async function rowsOf<View extends keyof ViewValues>(
  desk: Pick<Desk, 'scope'>,
  reader: Reader,
  view: View,
  page: Page = {},
): Promise<Row<View>[]> {
  const limit = Math.min(page.limit ?? limits.pageRows, limits.everyRow)
  const rows = await reader.rows({ ...page, view, scope: desk.scope, limit })
  return rows.map((row) => {
    const value = view === 'quarantine' ? storedFinding(row) : valueOf(storedBody(row))
    return { ...row, value: value as ViewValues[View] }
  })
}

/** Every row of one view that the desk may read. */
export async function everyRow<View extends keyof ViewValues>(
  desk: Pick<Desk, 'scope'>,
  reader: Reader,
  view: View,
  topics?: readonly Topic[],
): Promise<Row<View>[]> {
  return rowsOf(desk, reader, view, { limit: limits.everyRow, ...(topics === undefined ? {} : { topics }) })
}

/** Every row of one view, with the whole body of the record that put it there: its references too. */
export async function bodiesOf(
  desk: Pick<Desk, 'scope'>,
  reader: Reader,
  view: Exclude<keyof ViewValues, 'quarantine'>,
  topics?: readonly Topic[],
): Promise<(Omit<ViewRow, 'value'> & { readonly body: Body })[]> {
  const query = { view, scope: desk.scope, limit: limits.everyRow }
  const rows = await reader.rows(topics === undefined ? query : { ...query, topics })
  // What the store wrote was verified before.
  return rows.map(({ value, ...row }) => ({ ...row, body: storedBody({ ...row, value }) }))
}

/** Whether anything that the desk may read was taken back after a place in the order of arrival, or left out where an epoch ended a log. What came in before and
 *  stood then stands otherwise. */
export async function tookBack(
  { scope }: Pick<Desk, 'scope'>,
  reader: Reader,
  after: number,
): Promise<boolean> {
  if ((await reader.rows({ view: 'retractions', scope, after, limit: 1 })).length > 0) return true
  const left = await reader.rows({ view: 'quarantine', scope, after, limit: limits.pageRows })
  return left.length === limits.pageRows || left.some(({ value }) => value.includes('"E_EPOCH_ENDED"'))
}

/** Documents that no newer reading by the same author supersedes. */
export async function liveDocuments(desk: Pick<Desk, 'scope'>, reader: Reader): Promise<Row<'documents'>[]> {
  const rows = await everyRow(desk, reader, 'documents')
  const superseded = new Set(rows.map((row) => row.value.supersedes))
  return rows.filter((row) => !superseded.has(row.id))
}

/** Events with the document that says them. */
export async function eventsOf(
  desk: Pick<Desk, 'scope'>,
  reader: Reader,
  documents: readonly RecordId[],
): Promise<{ id: RecordId; documentId: RecordId; event: Event }[]> {
  const rows = standingEvents(await everyRow(desk, reader, 'events', documents))
  return rows.flatMap((row) => {
    return row.topic === null ? [] : [{ id: row.id, documentId: row.topic as RecordId, event: row.value }]
  })
}

/** Of rows of events, those that no correction among them replaces. */
export function standingEvents(rows: readonly Row<'events'>[]): Row<'events'>[] {
  const newest = new Set(chainsOf(rows.flatMap(versionOf)).map((chain) => chain.newest.id))
  return rows.filter((row) => newest.has(row.id))
}

/** A row of events as a version of its event. */
export function versionOf(row: Row<'events'>): EventVersion[] {
  if (row.topic === null) return []
  const { tlp, byHand, supersedes, ...event } = row.value
  const { id, author, compartment, stated } = row
  return [
    { id, document: row.topic as RecordId, author, compartment, stated, tlp, byHand, supersedes, event },
  ]
}

/** Stored text of a document. Throws `E_BLOB_MISSING`. */
export async function textOf(
  reader: Reader,
  document: Pick<Row<'documents'>['value'], 'text' | 'title'>,
): Promise<string> {
  const bytes = await reader.blob(document.text)
  if (bytes) return utf8Text(bytes, 'stored text')
  throw failure('E_BLOB_MISSING', `the text of "${document.title ?? 'a document'}" is not held here`, {
    paths: [document.text],
  })
}

/** A whole record as its author wrote it, with where it stands. */
export interface RecordInFull {
  readonly id: RecordId
  readonly compartment: CompartmentId
  readonly author: MemberName
  readonly generation: number
  readonly index: number
  readonly body: Body
}

/** Reads one record in full. Throws `E_NOT_FOUND`. */
export async function recordInFull(desk: Desk, reader: Reader, id: RecordId): Promise<RecordInFull> {
  const entry = await readableEntry(desk, reader, id)
  if (!entry.body)
    throw failure('E_NOT_FOUND', `nothing with id ${id.slice(0, 16)}… is here`, { paths: [id] })
  return {
    id,
    compartment: entry.compartment,
    author: entry.member,
    generation: entry.generation,
    index: entry.index,
    body: heldBody(entry, entry.body),
  }
}

/** When a record was made as far as anybody but its author can say: while one host holds every seat, the stated time. */
export function orderingTime(row: Pick<ViewRow, 'stated'>): Instant {
  return row.stated
}
