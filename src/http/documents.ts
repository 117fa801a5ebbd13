import { failure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Tlp } from '../records/common.ts'
import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import { compartmentOf } from '../node/coalition.ts'
import type { Desk } from '../node/desk.ts'
import type { Reader } from '../node/ports/store.ts'
import { everyRow, recordInFull, standingEvents, textOf, type Row } from '../node/views.ts'
import { given } from './input.ts'

/** What answers and pages say of a document before its text. */
export interface DocumentHead extends Omit<Document, 'original' | 'text' | 'flags'> {
  readonly id: RecordId
  readonly member: MemberName
  /** `home`, `plenary`, or an id. */
  readonly compartment: string
  readonly tlp: Tlp
  readonly blobs: Pick<Document, 'original' | 'text'>
  readonly supersedes: RecordId | null
}

/** A row of documents, or a record of one, as it is shown. */
export function documentHead(
  desk: Desk,
  row: Pick<Row<'documents'>, 'id' | 'author' | 'compartment' | 'value'>,
): DocumentHead {
  const { original, text, source, mediaType, length, title, publisher, author, published } = row.value
  const { crawled, created, pages, language, reader, tlp, supersedes } = row.value
  const { name, id } = compartmentOf(desk.coalition, row.compartment)
  return {
    ...{ id: row.id, member: row.author, compartment: name ?? id, tlp },
    ...{ source, mediaType, length, title, publisher, author, published, crawled, language, reader },
    ...given({ created, pages }),
    blobs: { original, text },
    supersedes,
  }
}

/** An event with its ids. */
export interface PlacedEvent extends Event {
  readonly id: RecordId
  readonly document: RecordId
}

/** An event as answers show it: also whose it is, and its label. */
export interface ShownEvent extends PlacedEvent {
  readonly member: MemberName
  readonly tlp: Tlp
  readonly supersedes: RecordId | null
  readonly byHand: boolean
}

/** A row of events as it is shown. An event names its document always; what does not is shown nowhere. */
export function shownEvents(row: Row<'events'>): ShownEvent[] {
  if (row.topic === null) return []
  return [{ id: row.id, document: row.topic as RecordId, member: row.author, ...row.value }]
}

/** A document with everything that was read out of it. */
export interface DocumentInFull extends DocumentHead {
  readonly text: string
  readonly flags: Document['flags']
  readonly events: readonly ShownEvent[]
}

/** One document in full. Throws `E_NOT_FOUND` for anything that is no document the desk may read, `E_BLOB_MISSING`. */
export async function documentInFull(desk: Desk, reader: Reader, id: RecordId): Promise<DocumentInFull> {
  const { author, compartment, body } = await recordInFull(desk, reader, id)
  if (body.type !== 'document') {
    throw failure('E_NOT_FOUND', `${id.slice(0, 16)}… is a ${body.type}, not a document`, { paths: [id] })
  }
  const supersedes = body.refs.find((reference) => reference.relation === 'supersedes')?.id ?? null
  const value = { ...body.data, tlp: body.tlp, supersedes }
  return {
    ...documentHead(desk, { id, author, compartment, value }),
    text: await textOf(reader, body.data),
    flags: body.data.flags,
    events: standingEvents(await everyRow(desk, reader, 'events', [id])).flatMap(shownEvents),
  }
}
