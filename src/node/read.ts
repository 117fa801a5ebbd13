import { utf8 } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { BlobHash, RecordId } from '../kernel/id.ts'
import { instantText, isDay, parseInstantLoosely } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { Happening, SourcedDocument, SourcedEvent } from '../evidence/happenings/model.ts'
import { isDocumentName } from '../evidence/intake/names.ts'
import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import { homeOf, writeRecords, type Desk } from './desk.ts'
import type { DocumentReading, ReadingSource, Relating } from './ports/reading.ts'
import type { Ports } from './ports.ts'
import type { Reader, Store } from './ports/store.ts'
import { everyRow, eventsOf, liveDocuments, textOf, type Row } from './views.ts'

/** What to read and what is known of it. */
export interface ReadWish {
  /** Files, folders and addresses, as given. */
  readonly names: readonly string[]
  /** Publication date of all of them. */
  readonly published?: string
  /** Publication date by file name (the whole name as given, or its last part). */
  readonly dates?: Readonly<Record<string, string>>
  /** Hosts, addresses or ranges that may be fetched from although they are not public. */
  readonly allowAddresses?: readonly string[]
  /** Told after each document, for progress. */
  readonly onProgress?: (done: number, found: number, name: string) => void
  /** Asked between documents: what is done stays. */
  readonly stopped?: () => boolean
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

/** A document to come: named, and loaded when its turn is there. */
interface Source {
  readonly name: string
  readonly load: () => Promise<ReadingSource>
}

/** Reads documents into the seat's home. Each is kept whole, with all its events, or not at all; one that cannot be read does not stop
 *  the others. */
export async function read(desk: Desk, wish: ReadWish): Promise<ReadResult> {
  checkDates(wish)
  const { sources, skipped } = await gather(desk, wish)
  const documents: ReadDocument[] = []
  const failures: { source: string; error: EntenteError }[] = []
  for (const [done, source] of sources.entries()) {
    if (wish.stopped?.() === true) break
    try {
      documents.push(await readOne(desk, await source.load()))
    } catch (error) {
      // What is wrong with one document is that document's; what is wrong with the store stops everything.
      if (!isFailure(error) || !/^E_(DOCUMENT|HTML|READING|URL|PATH|RECORD|ENCODING|JSON)/.test(error.code))
        throw error
      failures.push({ source: source.name, error })
    }
    wish.onProgress?.(done + 1, sources.length, source.name)
  }
  return { documents, happenings: await happeningsOf(desk.ports, documents), failures, skipped }
}

/** Reads bytes that came by another way, as an upload does. */
export async function readBytes(desk: Desk, source: ReadingSource): Promise<ReadDocument> {
  return readOne(desk, source)
}

function checkDates({ dates = {}, published }: ReadWish): void {
  for (const [name, date] of Object.entries(dates)) recordedDate(date, name)
  if (published !== undefined) recordedDate(published, 'published')
}

/** A publication date as a record holds it: a day as it is, a time in UTC. Throws `E_INSTANT`. */
function recordedDate(given: string, path: string): string {
  return isDay(given) ? given : instantText(parseInstantLoosely(given, path))
}

function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(name)
}

async function gather(desk: Desk, wish: ReadWish): Promise<{ sources: Source[]; skipped: string[] }> {
  const sources: Source[] = []
  const skipped: string[] = []
  for (const given of wish.names) {
    if (isAddress(given)) {
      sources.push({ name: given, load: () => loadPage(desk, given, wish) })
      continue
    }
    const found = await desk.ports.files.find(given)
    const single = found.length === 1 && found[0]?.path === given
    if (!single && !found.some(({ name }) => isDocumentName(name)))
      sources.push({ name: given, load: () => Promise.reject(noDocuments(given, found.length)) })
    for (const { name, path } of found) {
      if (single || isDocumentName(name)) sources.push({ name, load: () => loadFile(desk, name, path, wish) })
      else skipped.push(name)
    }
  }
  if (sources.length > limits.documentsPerRead) {
    throw failure(
      'E_USAGE',
      `${sources.length} documents were found; at most ${limits.documentsPerRead} are read at once`,
    )
  }
  return { sources, skipped }
}

function noDocuments(folder: string, files: number): EntenteError {
  return failure(
    'E_DOCUMENT_EMPTY',
    `${folder} holds no document: no file among ${files} is plain text, Markdown or HTML by its name`,
    { paths: [folder] },
  )
}

function publishedOf(name: string, { dates = {}, published }: ReadWish): string | undefined {
  const last = name.split('/').at(-1) ?? name
  // A file may be called "constructor": only what the list itself says counts.
  const listed = [name, last].find((each) => Object.hasOwn(dates, each))
  return listed === undefined ? published : dates[listed]
}

async function loadFile(desk: Desk, name: string, path: string, wish: ReadWish): Promise<ReadingSource> {
  return { name, bytes: await desk.ports.files.read(path), published: publishedOf(name, wish) }
}

async function loadPage(desk: Desk, url: string, wish: ReadWish): Promise<ReadingSource> {
  const page = await desk.ports.fetch.fetch(url, { allowAddresses: wish.allowAddresses })
  return {
    name: url,
    bytes: page.bytes,
    mediaType: page.mediaType,
    fetchedAt: page.fetchedAt,
    published: publishedOf(url, wish),
  }
}

async function readOne(desk: Desk, source: ReadingSource): Promise<ReadDocument> {
  const original = sha256Hex(source.bytes) as BlobHash
  const before = await desk.ports.store.read((reader) => earlierReading(desk, reader, original, source))
  if (before && 'document' in before) return before
  const reading = await desk.ports.reading.read(source)
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
  return ports.reading.relate(
    (async function* () {
      for (const document of documents) yield relatingOf([document])
    })(),
  )
}

function relatingOf(documents: readonly ReadDocument[]): Relating {
  return {
    documents: documents.map(({ id, text, document }): SourcedDocument => ({ id, text, document })),
    events: documents.flatMap((document): SourcedEvent[] =>
      document.events.map(({ id, event }) => ({ id, documentId: document.id, event })),
    ),
  }
}

/** Happenings as they were told last, and up to which entry. */
interface Told {
  readonly last: number
  readonly happenings: readonly Happening[]
}

/** The newest telling for each scope: nothing is told anew until something was written. */
const tellings = new WeakMap<Store, Map<string, Told>>()

/** What all documents that the desk may read tell together. */
export async function happenings(desk: Desk): Promise<readonly Happening[]> {
  const { store } = desk.ports
  const scope = desk.scope.join()
  const known = tellings.get(store) ?? new Map<string, Told>()
  tellings.set(store, known)
  const before = known.get(scope)
  const { last } = await store.read((reader) => reader.searchReach())
  if (last === before?.last) return before.happenings
  const fresh = await desk.ports.reading.relate(everyDocument(desk))
  known.set(scope, { last, happenings: fresh })
  return fresh
}

/** Documents read from the store at a time: their texts are in memory together. */
const documentsAtOnce = 20

/** Every document the desk may read with its events, a few at a time. */
async function* everyDocument(desk: Desk): AsyncGenerator<Relating> {
  const { store } = desk.ports
  const rows = await store.read((reader) => liveDocuments(desk, reader))
  for (let at = 0; at < rows.length; at += documentsAtOnce) {
    const some = rows.slice(at, at + documentsAtOnce)
    yield await store.read(async (reader) => {
      const still = []
      // What was taken back meanwhile is not told.
      for (const row of some) if ((await reader.entry(row.id))?.state === 'usable') still.push(row)
      return relatingOf(await Promise.all(still.map((row) => readDocument(desk, reader, row, true))))
    })
  }
}

/** Every document the desk may read, as it stands. */
export async function documentsInFull(desk: Desk, reader: Reader): Promise<ReadDocument[]> {
  const rows = await liveDocuments(desk, reader)
  return Promise.all(rows.map((row) => readDocument(desk, reader, row, true)))
}
