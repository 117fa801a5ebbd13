import { utf8 } from '../kernel/bytes.ts'
import { isFailure, type EntenteError } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { BlobHash, RecordId } from '../kernel/id.ts'
import { instantText, isDay, parseInstantLoosely } from '../kernel/instant.ts'
import type { Happening } from '../evidence/happenings/model.ts'
import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import { homeOf, writeRecords, type Desk } from './desk.ts'
import type { DocumentReading, ReadingSource, Relating } from './ports/reading.ts'
import type { Ports } from './ports.ts'
import type { Reader } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { seenEntries } from './seenEntries.ts'
import type { Source, SourceWish } from './source.ts'
import { findSources } from './sources.ts'
import { everyRow, eventsOf, liveDocuments, textOf, type Row } from './views.ts'

/** How far reading has come, after each document. */
export interface Progress {
  readonly done: number
  readonly found: number
  readonly name: string
  /** The document as it was kept; null where it could not be read, and then why; neither where it was a feed, which is its entries. */
  readonly document: ReadDocument | null
  readonly error: EntenteError | null
}

/** What to read and what is known of it. */
export interface ReadWish extends SourceWish {
  /** Files, folders and addresses, as given. */
  readonly names: readonly string[]
  /** Told after each document. */
  readonly onProgress?: (progress: Progress) => void
  /** Stops it: the document under way is dropped, what is done stays. */
  readonly signal?: AbortSignal
}

/** One document as it now stands in the seat's home. */
export interface ReadDocument {
  readonly id: RecordId
  readonly document: Document
  readonly text: string
  readonly events: readonly { readonly id: RecordId; readonly event: Event }[]
  /** Whether the same bytes had been read before, with the same result. */
  readonly known: boolean
}

/** What reading gave: documents with their events, what they tell together, and what could not be read. */
export interface ReadResult {
  readonly documents: readonly ReadDocument[]
  readonly happenings: readonly Happening[]
  /** What could not be read, each with its reason; the others are kept. */
  readonly failures: readonly { readonly source: string; readonly error: EntenteError }[]
  /** Files that are no documents by their name. */
  readonly skipped: readonly string[]
}

/** Reads documents into the seat's home. Each is kept whole, with all its events, or not at all; one that cannot be read does not stop
 *  the others. */
export async function read(desk: Desk, wish: ReadWish): Promise<ReadResult> {
  requireAct(desk, 'draft')
  checkDates(wish)
  const seen = wish.follow === true ? seenEntries(desk) : undefined
  const { sources, skipped } = await findSources(desk.ports, wish.names, { ...wish, ...(seen && { seen }) })
  const documents: ReadDocument[] = []
  const failures: { source: string; error: EntenteError }[] = []
  for await (const progress of readEach(desk, sources, wish.signal)) {
    const { name, document, error } = progress
    if (document) documents.push(document)
    if (error) failures.push({ source: name, error })
    wish.onProgress?.(progress)
  }
  return { documents, happenings: await happeningsOf(desk.ports, documents), failures, skipped }
}

/** Reads what `sources` load, one after another, each kept whole or not at all. When `signal` aborts, the one under way is dropped and none
 *  follows. What is wrong with the node and not with a document is thrown. */
export async function* readEach(
  desk: Desk,
  sources: readonly Source[],
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const queue = [...sources]
  // A feed's place is taken by its entries, so the queue may grow while it is walked.
  let done = 0
  for (let source = queue[0]; source; source = queue[done]) {
    if (isStopped(signal)) return
    let document: ReadDocument | null = null
    let error: EntenteError | null = null
    try {
      const loaded = await source.load(signal)
      if ('bytes' in loaded) document = await readOne(desk, loaded, signal)
      else queue.splice(done--, 1, ...loaded)
      if (document) await source.kept?.()
    } catch (cause) {
      if (isStopped(signal) && isFailure(cause)) return
      if (!isOfDocument(cause)) throw cause
      error = cause
    }
    done++
    yield { done, found: queue.length, name: source.name, document, error }
  }
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/** What is wrong with one document is that document's; what is wrong with the store stops everything. */
function isOfDocument(error: unknown): error is EntenteError {
  return (
    isFailure(error) && /^E_(DOCUMENT|HTML|PDF|FEED|READING|URL|PATH|RECORD|ENCODING|JSON)/.test(error.code)
  )
}

/** Reads bytes that came by another way, as an upload does. */
export async function readBytes(desk: Desk, source: ReadingSource): Promise<ReadDocument> {
  return readOne(desk, source)
}

function checkDates({ dates = {}, published }: SourceWish): void {
  for (const [name, date] of Object.entries(dates)) recordedDate(date, name)
  if (published !== undefined) recordedDate(published, 'published')
}

/** A publication date as a record holds it: a day as it is, a time in UTC. Throws `E_INSTANT`. */
function recordedDate(given: string, path: string): string {
  return isDay(given) ? given : instantText(parseInstantLoosely(given, path))
}

async function readOne(desk: Desk, source: ReadingSource, signal?: AbortSignal): Promise<ReadDocument> {
  requireAct(desk, 'draft')
  const original = sha256Hex(source.bytes) as BlobHash
  const before = await desk.ports.store.read((reader) => earlierReading(desk, reader, original, source))
  if (before && 'document' in before) return before
  const reading = await desk.ports.reading.read(source, signal)
  return keep(desk, source, reading, before?.supersedes)
}

/** An earlier reading of the same bytes: the same result where source, date and reader are the same, else what a new one supersedes. */
async function earlierReading(
  desk: Desk,
  reader: Reader,
  original: BlobHash,
  source: ReadingSource,
): Promise<ReadDocument | { readonly supersedes: RecordId } | undefined> {
  const home = homeOf(desk)
  const rows = await everyRow(desk, reader, 'documents', [original])
  const row = rows.findLast(
    (candidate) => candidate.compartment === home && candidate.value.source === source.name,
  )
  if (!row) return undefined
  const { published } = source
  const sameDate = published === undefined || row.value.published === recordedDate(published, 'published')
  if (sameDate && row.value.reader === desk.ports.reading.reader) return readDocument(desk, reader, row, true)
  return { supersedes: row.id }
}

async function keep(
  desk: Desk,
  source: ReadingSource,
  reading: DocumentReading,
  supersedes: RecordId | undefined,
): Promise<ReadDocument> {
  const compartment = homeOf(desk)
  const textBytes = utf8(reading.text)
  return writeRecords(desk, async (batch) => {
    const data: Document = {
      ...reading.document,
      original: batch.blob(source.bytes),
      text: batch.blob(textBytes),
    }
    const refs = supersedes === undefined ? [] : [{ relation: 'supersedes' as const, id: supersedes }]
    const id = batch.add({ compartment, type: 'document', data, refs })
    const events = reading.events.map((event) => ({
      id: batch.add({ compartment, type: 'event', data: event, refs: [{ relation: 'derivedFrom', id }] }),
      event,
    }))
    return { id, document: data, text: reading.text, events, known: false }
  })
}

async function readDocument(
  desk: Desk,
  reader: Reader,
  row: Row<'documents'>,
  known: boolean,
): Promise<ReadDocument> {
  const events = await eventsOf(desk, reader, [row.id])
  return { id: row.id, document: row.value, text: await textOf(reader, row.value), events, known }
}

/** What the events of these documents tell together. */
async function happeningsOf(
  ports: Pick<Ports, 'reading'>,
  documents: readonly ReadDocument[],
): Promise<readonly Happening[]> {
  const { happenings } = await ports.reading.relate(
    (async function* () {
      for (const document of documents) yield relatingOf(document)
    })(),
  )
  return happenings
}

function relatingOf({ id, text, document, events }: ReadDocument): Relating {
  return {
    documents: [{ id, text, document }],
    events: events.map(({ id: own, event }) => ({ id: own, documentId: id, event })),
    grades: [],
  }
}

/** Every document the desk may read, as it stands. */
export async function documentsInFull(desk: Desk, reader: Reader): Promise<ReadDocument[]> {
  requireAct(desk, 'read')
  const rows = await liveDocuments(desk, reader)
  return Promise.all(rows.map((row) => readDocument(desk, reader, row, true)))
}
