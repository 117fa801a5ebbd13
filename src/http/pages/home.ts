import { html } from 'hono/html'
import { asRecordId, type RecordId } from '../../kernel/id.ts'
import { questionList, type QuestionSummary } from '../../node/estimates.ts'
import type { Desk } from '../../node/desk.ts'
import type { Reader } from '../../node/ports/store.ts'
import { happenings } from '../../node/read.ts'
import { eventsOf, liveDocuments, recordInFull, rowsOf } from '../../node/views.ts'
import type { Document } from '../../records/document.ts'
import type { Body } from '../../records/envelope.ts'
import type { Event } from '../../records/event.ts'
import type { PlacedEvent } from '../documents.ts'
import { factsLine, familyBadge, langOf, modalityBadge, quote, sourcesLine } from './event.ts'
import { empty, link, page, section, type Piece } from './frame.ts'
import { counted, dateWords, lastDay, valueWords } from './words.ts'

type Happening = Awaited<ReturnType<typeof happenings>>[number]

/** Rows that a section of the first page shows; the API has the others. */
const shownRows = 12
/** Events of one happening that are looked at for what to show of it. */
const eventsLookedAt = 30
/** Quotations shown of one happening. */
const shownQuotes = 3

/** What the first page shows of a document, and how many events it tells of. */
interface Listed {
  readonly id: RecordId
  readonly document: Document
  readonly events: number
}

/** What the first page shows of an event: the event, and the document it stands in. */
interface Told {
  readonly event: PlacedEvent
  readonly source: Document
}

/** The first page: questions, happenings, documents and events that the seat may read. Only what is shown is read in full. */
export async function homePage(desk: Desk): Promise<Piece> {
  const told = (await happenings(desk)).toSorted(bySources)
  const shown = await desk.ports.store.read((reader) => read(desk, reader, told))
  return page({
    title: 'What is known',
    desk,
    body: html`<div class="pagehead">
        <h1>What is known here</h1>
        <p class="lede">${lede(shown.documentCount, told, shown.questions)}</p>
      </div>
      <div class="stack">
        ${questionSection(desk, shown.questions)}
        ${documentSection(desk, shown.documents, shown.documentCount)}
        ${happeningSection(desk, told, shown.inHappenings)}
        ${eventSection(desk, shown.newest, eventCount(told))}
      </div>`,
  })
}

async function read(desk: Desk, reader: Reader, told: readonly Happening[]) {
  const rows = (await liveDocuments(desk, reader)).toReversed()
  const byId = new Map(rows.map(({ id, value }) => [id, value]))
  const documents = await Promise.all(
    rows.slice(0, shownRows).map(async ({ id, value }): Promise<Listed> => {
      return { id, document: value, events: (await eventsOf(desk, reader, [id])).length }
    }),
  )
  const inHappenings = new Map<RecordId, Told>()
  for (const id of told.slice(0, shownRows).flatMap(({ events }) => events.slice(0, eventsLookedAt))) {
    // What was taken back since it was told is not shown.
    if ((await reader.entry(id))?.state !== 'usable') continue
    const { body } = await recordInFull(desk, reader, id)
    if (body.type === 'event') addTold(inHappenings, byId, id, derivedFrom(body), body.data)
  }
  const newest = new Map<RecordId, Told>()
  for (const row of await rowsOf(desk, reader, 'events', { newestFirst: true })) {
    if (newest.size < shownRows) addTold(newest, byId, row.id, row.topic, row.value)
  }
  return {
    questions: await questionList(desk, reader),
    documentCount: rows.length,
    documents,
    inHappenings,
    newest: [...newest.values()],
  }
}

function derivedFrom(body: Body): string | null {
  return body.refs.find(({ relation }) => relation === 'derivedFrom')?.id ?? null
}

function addTold(
  into: Map<RecordId, Told>,
  documents: ReadonlyMap<string, Document>,
  id: RecordId,
  document: string | null,
  event: Event,
): void {
  const source = document === null ? undefined : documents.get(document)
  if (source && document !== null)
    into.set(id, { event: { ...event, id, document: asRecordId(document) }, source })
}

/** Every event belongs to one happening. */
function eventCount(told: readonly Happening[]): number {
  return told.reduce((sum, { events }) => sum + events.length, 0)
}

/** Contradicted first, then by how many sources stand behind it, then by id, so that the order is the same on every node. */
function bySources(a: Happening, b: Happening): number {
  return (
    b.contradictions.length - a.contradictions.length ||
    b.independentSources - a.independentSources ||
    b.events.length - a.events.length ||
    (a.id < b.id ? -1 : 1)
  )
}

function lede(
  documents: number,
  happenings: readonly Happening[],
  questions: readonly QuestionSummary[],
): string {
  const contradicted = happenings.filter(({ contradictions }) => contradictions.length > 0).length
  const read =
    documents === 0
      ? 'Nothing has been read yet.'
      : `${counted(documents, 'document')} with ${counted(eventCount(happenings), 'event')} tell of ${counted(
          happenings.length,
          'happening',
        )}; texts differ on ${contradicted === 0 ? 'none' : contradicted} of them.`
  return `${read} ${counted(questions.filter(({ resolved }) => !resolved).length, 'question')} open.`
}

/** Says how many rows are not shown and where they are. */
function others(desk: Desk, count: number, path: string): Piece | '' {
  if (count <= shownRows) return ''
  return html`<p class="more">
    ${count - shownRows} others: <a href="${link(desk, path)}" class="proof">${path}</a>
  </p>`
}

function questionSection(desk: Desk, questions: readonly QuestionSummary[]): Piece {
  const rows = questions.slice(0, shownRows).map(
    ({ id, question, value, judgements, compartment, resolved }) =>
      html`<article class="row question">
        <p class="value">${value ? valueWords(value, question.form) : html`<span class="faint">–</span>`}</p>
        <div>
          <h3><a href="${link(desk, `/questions/${id}`)}">${question.text}</a></h3>
          <p class="facts">
            <span>${judgements === 0 ? 'nobody has judged' : counted(judgements, 'judgement')}</span>
            <span>in ${compartment}</span>
            <span>${resolved ? 'resolved' : `closes ${lastDay(question.closes)}`}</span>
          </p>
        </div>
      </article>`,
  )
  return section(
    'questions',
    'Questions',
    questions.length,
    questions.length === 0
      ? empty('Nothing is asked yet.', 'entente ask "Will …?" --closes 2027-06-30 --in plenary')
      : [rows, others(desk, questions.length, '/api/questions')],
  )
}

function happeningSection(
  desk: Desk,
  happenings: readonly Happening[],
  events: ReadonlyMap<RecordId, Told>,
): Piece {
  const rows = happenings.slice(0, shownRows).map((happening) => {
    const placed = happening.events.flatMap((id) => events.get(id) ?? [])
    const [first] = placed
    if (!first) return ''
    const dated = placed.find(({ event }) => event.date !== null) ?? first
    return html`<article class="row">
      <p class="line">
        ${familyBadge(happening.type)} ${modalityBadge(first.event.modality)}
        <span class="muted">${dateWords(dated.event.date)}</span>
        <span class="tail">${sourcesLine(happening.independentSources, happening.events.length)}</span>
      </p>
      ${distinct(placed).map(({ event, source }) => quoted(desk, event, source))}
      ${happening.contradictions.map(
        ({ kind, values }) =>
          html`<p class="differ">
            <b>${kind} differs</b> ${values.map((value) => html`<span>${value}</span>`)}
          </p>`,
      )}
    </article>`
  })
  return section(
    'happenings',
    'Happenings',
    happenings.length,
    happenings.length === 0
      ? empty('No text has told of anything yet.', 'entente read FILE…')
      : [rows, others(desk, happenings.length, '/api/happenings')],
  )
}

/** The first few that differ in their words. */
function distinct(placed: readonly Told[]): Told[] {
  const byWords = new Map(placed.toReversed().map((told) => [told.event.span.text, told]))
  return placed.filter((told) => byWords.get(told.event.span.text) === told).slice(0, shownQuotes)
}

function quoted(desk: Desk, event: PlacedEvent, source: Document): Piece {
  const { publisher, title, source: name, language } = source
  return html`${quote(desk, event, language)}
    <p class="from">${publisher ?? title ?? name}</p>`
}

function documentSection(desk: Desk, documents: readonly Listed[], count: number): Piece {
  const rows = documents.map(
    ({ id, document, events }) =>
      html`<article class="row">
        <h3>
          <a href="${link(desk, `/documents/${id}`)}" ${langOf(document.language)}
            >${document.title ?? document.source}</a
          >
        </h3>
        <p class="facts">
          <span>${document.publisher ?? 'publisher unknown'}</span>
          <span>${document.published ?? 'undated'}</span>
          <span>${document.language}</span>
          <span>${counted(events, 'event')}</span>
          ${
            document.flags.length === 0
              ? ''
              : html`<span class="doubt">${counted(document.flags.length, 'flag')}</span>`
          }
        </p>
      </article>`,
  )
  return section(
    'documents',
    'Documents',
    count,
    count === 0
      ? empty('Nothing has been read yet.', 'entente read report.txt --published 2020-10-23')
      : [rows, others(desk, count, '/api/documents')],
  )
}

function eventSection(desk: Desk, events: readonly Told[], count: number): Piece {
  const rows = events.map(
    ({ event, source }) =>
      html`<article class="row">
        <p class="line">${familyBadge(event.type)} ${modalityBadge(event.modality)}</p>
        ${quote(desk, event, source.language)} ${factsLine(event)}
      </article>`,
  )
  return section(
    'events',
    'Events',
    count,
    count === 0
      ? empty('No document has asserted an event yet.', 'entente read FILE…')
      : [rows, others(desk, count, '/api/events')],
    'newest document first',
  )
}
