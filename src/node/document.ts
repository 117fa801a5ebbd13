import { failure } from '../kernel/error.ts'
import type { BlobHash, CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { dayOf, isDay, parseInstantLoosely, type Day } from '../kernel/instant.ts'
import type { Document } from '../records/document.ts'
import { eventFamilies, type EventFamily } from '../records/event-family.ts'
import type { Grade } from '../records/grade.ts'
import { corpusAround, type CorpusDocument, type CorpusEvent, type HandGrade } from './corpus.ts'
import { isUnread } from './corpusNow.ts'
import { readableEntry, type Desk } from './desk.ts'
import { keptFor } from './paged.ts'
import type { Paragraph, Reading } from './ports/reading.ts'
import type { Reader } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { blindTo } from './sight.ts'
import type { Telling } from './telling.ts'
import { bareTelling, tellingOf } from './tellings.ts'
import { everyRow, recordInFull, textOf, type Row } from './views.ts'

/** What the rules propose and what a person gave, which stands over it. */
export interface Graded {
  readonly proposed: Grade | null
  readonly given: HandGrade | null
}

/** One event of a document, as its page shows it. */
export interface DocumentEvent extends CorpusEvent {
  /** The key of its mark: events are numbered in the order of the text. */
  readonly number: number
  readonly family: EventFamily
  readonly grade: Graded
  readonly happening: {
    readonly id: RecordId
    readonly independentSources: number
    readonly documentCount: number
    readonly contradictions: number
  } | null
}

/** Where a record of the document stands. */
export interface Placed {
  readonly id: RecordId
  readonly compartment: CompartmentId
  readonly member: MemberName
}

/** Another document with wording in common. */
export interface Copy {
  readonly id: RecordId
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  /** Runs of eight words that both hold, and what part that is of the shorter text. */
  readonly sharedRuns: number
  readonly containment: number
}

/** A question whose standing judgements cite the document or an event of it. */
export interface CitingQuestion {
  readonly id: RecordId
  readonly text: string
  readonly by: readonly {
    readonly author: MemberName
    readonly direction: 'for' | 'against'
    readonly weight: number
  }[]
}

/** A document with all that its page shows. */
export interface DocumentInDepth {
  readonly row: Row<'documents'>
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly events: readonly DocumentEvent[]
  readonly grade: Graded
  /** First and last day that its dated events name; null where none is dated. */
  readonly described: { readonly from: Day; readonly to: Day; readonly dated: number } | null
  readonly elsewhere: readonly Placed[]
  /** Those that hold the most of it, of so many. */
  readonly copies: readonly Copy[]
  readonly copyCount: number
  /** Whether it is not joined with the others yet: how the rules grade it, what it has in common with others and what its events are part of will
   *  show. */
  readonly pending: boolean
  readonly citedBy: readonly CitingQuestion[]
}

/** One document in depth, by the id of any of its records: that record is shown, with the events of all. Throws `E_NOT_FOUND`, `E_BLOB_MISSING`. */
export async function documentInDepth(desk: Desk, id: RecordId): Promise<DocumentInDepth> {
  requireAct(desk, 'read')
  const telling = (await unreadTelling(desk, id)) ?? (await tellingOf(desk))
  const { corpus } = telling
  const metAs = corpus.metAs.get(id)
  const met = metAs === undefined ? undefined : corpus.documents.get(metAs)
  if (!met) {
    await desk.ports.store.read((reader) => readableEntry(desk, reader, id))
    throw failure('E_NOT_FOUND', `${id.slice(0, 16)}… is not a document`, { paths: [id] })
  }
  const { row, text, citedBy } = await desk.ports.store.read(async (reader) => {
    const shown = await documentRow(desk, reader, id)
    const citedBy = await citingQuestions(desk, reader, met)
    return { row: shown, text: await textOf(reader, shown.value), citedBy }
  })
  const events = met.events.map((event, at) => documentEvent(event, at + 1, telling))
  return {
    row,
    text,
    paragraphs: await paragraphsOf(desk, row.value, text),
    events,
    grade: gradedOf(met.row.id, telling),
    described: describedBy(met.events),
    elsewhere: [met.row, ...met.copies]
      .filter((copy) => copy.id !== row.id)
      .map(({ id: own, compartment, author }) => ({ id: own, compartment, member: author })),
    ...copiesOf(met, telling),
    pending: !telling.isJoined(met),
    citedBy,
  }
}

/** What one document tells by itself, while a serving process is still to read the others; null where it has. */
async function unreadTelling(desk: Desk, id: RecordId): Promise<Telling | null> {
  if (!(await isUnread(desk))) return null
  const corpus = await desk.ports.store.read((reader) => corpusAround(desk, reader, id))
  tellingOf(desk).catch(() => undefined)
  return corpus ? bareTelling(corpus) : null
}

async function documentRow(desk: Desk, reader: Reader, id: RecordId): Promise<Row<'documents'>> {
  const topic = (await reader.rowsOf(id)).find(({ view }) => view === 'documents')?.topic
  const rows = topic == null ? [] : await everyRow(desk, reader, 'documents', [topic])
  const row = rows.find((each) => each.id === id)
  if (row) return row
  throw failure('E_NOT_FOUND', `nothing with id ${id.slice(0, 16)}… is here`, { paths: [id] })
}

/** A grade by rules and by hand, for the id that a document or event is met under. */
export function gradedOf(id: RecordId, { corpus, ruleGrades }: Telling): Graded {
  return { proposed: ruleGrades.get(id) ?? null, given: corpus.grades.get(id) ?? null }
}

function documentEvent(event: CorpusEvent, number: number, telling: Telling): DocumentEvent {
  const told = telling.byEvent.get(event.newest.id)
  return {
    ...event,
    number,
    family: eventFamilies[event.newest.event.type],
    grade: gradedOf(event.newest.id, telling),
    happening: told
      ? {
          id: told.id,
          independentSources: told.independentSources,
          documentCount: told.documents.length,
          contradictions: told.contradictions.length,
        }
      : null,
  }
}

function describedBy(events: readonly CorpusEvent[]): DocumentInDepth['described'] {
  const dates = events.flatMap(({ newest }) => newest.event.date ?? [])
  const [first] = dates.map(({ from }) => from).sort()
  const last = dates
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (first === undefined || last === undefined || !isDay(first) || !isDay(last)) return null
  return { from: first, to: last, dated: dates.length }
}

/** Copies named of one document. */
const copiesNamed = 50

function copiesOf(
  { row }: CorpusDocument,
  { corpus, copies }: Telling,
): Pick<DocumentInDepth, 'copies' | 'copyCount'> {
  const known = copies.get(row.id)
  const alike = (known?.pairs ?? []).map(({ documents: [a, b], sharedRuns, containment }) => {
    return { id: a === row.id ? b : a, sharedRuns, containment }
  })
  const byText = keptFor(corpus, 'texts', () =>
    Map.groupBy(corpus.documents.values(), (each) => each.row.value.text),
  )
  const listed = new Set(alike.map(({ id }) => id))
  // A short text may be the same without a run of words that is long enough to tell.
  const same = (byText.get(row.value.text) ?? [])
    .map((each) => each.row.id)
    .filter((id) => id !== row.id && !listed.has(id))
    .map((id) => ({ id, sharedRuns: 0, containment: 1 }))
  const named = [...alike, ...same].flatMap(({ id, ...shared }): Copy[] => {
    const other = corpus.documents.get(id)?.row
    if (!other) return []
    const { title, source, publisher, published } = other.value
    return [{ id, title: title ?? source, publisher, published, ...shared }]
  })
  const more = (known?.count ?? 0) - alike.length
  return { copies: named.slice(0, copiesNamed), copyCount: named.length + more }
}

/** Questions whose newest judgements cite any record of the document. What is withheld from the desk is not told. */
async function citingQuestions(
  desk: Desk,
  reader: Reader,
  { row, copies, events }: CorpusDocument,
): Promise<CitingQuestion[]> {
  const ids = new Set<RecordId>([
    row.id,
    ...copies.map((copy) => copy.id),
    ...events.flatMap(({ versions }) => versions.map((version) => version.id)),
  ])
  const citing = await reader.referring([...ids], ['cites'])
  const questions = new Set<RecordId>()
  for (const entry of citing) {
    if (entry.state !== 'usable' || !desk.scope.includes(entry.compartment)) continue
    for (const { view, topic } of await reader.rowsOf(entry.id))
      if (view === 'judgements' && topic !== null) questions.add(topic as RecordId)
  }
  const found: CitingQuestion[] = []
  for (const id of [...questions].sort()) {
    const { body } = await recordInFull(desk, reader, id)
    if (body.type !== 'question') continue
    const blind = await blindTo(desk, reader, id)
    const newest = new Map<MemberName, Row<'judgements'>>()
    for (const judgement of await everyRow(desk, reader, 'judgements', [id])) {
      const known = newest.get(judgement.author)
      if (!known || known.stated <= judgement.stated) newest.set(judgement.author, judgement)
    }
    const by = [...newest.values()]
      .filter(({ author }) => !blind || author === desk.seat)
      .flatMap(({ author, value }) =>
        value.evidence
          .filter((citation) => ids.has(citation.id))
          .map(({ direction, weight }) => ({ author, direction, weight })),
      )
    if (by.length > 0) found.push({ id, text: body.data.text, by })
  }
  return found
}

/** Paragraphs of the documents looked at last, by text and day: they follow from these alone. */
const paragraphsKept = 50
const kept = new WeakMap<Reading, Map<string, Promise<readonly Paragraph[]>>>()

function paragraphsOf(
  { ports }: Pick<Desk, 'ports'>,
  {
    text: hash,
    published,
    language,
    mediaType,
  }: Pick<Document, 'published' | 'language' | 'mediaType'> & { text: BlobHash },
  text: string,
): Promise<readonly Paragraph[]> {
  const day = published === null ? null : isDay(published) ? published : dayOf(parseInstantLoosely(published))
  const known = kept.get(ports.reading) ?? new Map<string, Promise<readonly Paragraph[]>>()
  kept.set(ports.reading, known)
  const key = `${hash} ${day ?? ''} ${language}`
  const before = known.get(key)
  if (before) return before
  const read = ports.reading.paragraphs({ text, language, published: day, mediaType })
  known.set(key, read)
  const [oldest] = known.keys()
  if (known.size > paragraphsKept && oldest !== undefined) known.delete(oldest)
  read.catch(() => known.delete(key))
  return read
}
