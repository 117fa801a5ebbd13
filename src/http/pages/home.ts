import { html } from 'hono/html'
import type { RecordId } from '../../kernel/id.ts'
import { questionList, type QuestionSummary } from '../../node/estimates.ts'
import type { Desk } from '../../node/desk.ts'
import { documentsInFull, happenings, type ReadDocument } from '../../node/read.ts'
import type { PlacedEvent } from '../documents.ts'
import { factsLine, familyBadge, langOf, modalityBadge, quote, sourcesLine } from './event.ts'
import { empty, link, page, section, type Piece } from './frame.ts'
import { counted, dateWords, lastDay, valueWords } from './words.ts'

type Happening = Awaited<ReturnType<typeof happenings>>[number]

/** Rows that a section of the first page shows; the API has the others. */
const shownRows = 12
/** Quotations shown of one happening. */
const shownQuotes = 3

/** What the first page shows of an event: the event, and the document it stands in. */
interface Told {
  readonly event: PlacedEvent
  readonly source: ReadDocument
}

/** The first page: questions, happenings, documents and events that the seat may read. */
export async function homePage(desk: Desk): Promise<Piece> {
  const { documents, questions } = await desk.ports.store.read(async (reader) => ({
    documents: await documentsInFull(desk, reader),
    questions: await questionList(desk, reader),
  }))
  const newest = documents.toReversed()
  const events = new Map(newest.flatMap(placedEvents))
  const told = (await happenings(desk)).toSorted(bySources)
  return page({
    title: 'What is known',
    desk,
    body: html`<div class="pagehead">
        <h1>What is known here</h1>
        <p class="lede">${lede(documents, told, questions)}</p>
      </div>
      <div class="stack">
        ${questionSection(desk, questions)} ${documentSection(desk, newest)}
        ${happeningSection(desk, told, events)} ${eventSection(desk, [...events.values()])}
      </div>`,
  })
}

function placedEvents(source: ReadDocument): [RecordId, Told][] {
  return source.events.map(({ id, event }) => {
    return [id, { event: { ...event, id, document: source.id }, source }]
  })
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
  documents: readonly ReadDocument[],
  happenings: readonly Happening[],
  questions: readonly QuestionSummary[],
): string {
  const events = documents.reduce((sum, document) => sum + document.events.length, 0)
  const contradicted = happenings.filter(({ contradictions }) => contradictions.length > 0).length
  const read =
    documents.length === 0
      ? 'Nothing has been read yet.'
      : `${counted(documents.length, 'document')} with ${counted(events, 'event')} tell of ${counted(
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

function quoted(desk: Desk, event: PlacedEvent, source: ReadDocument): Piece {
  const { publisher, title, source: name, language } = source.document
  return html`${quote(desk, event, language)}
    <p class="from">${publisher ?? title ?? name}</p>`
}

function documentSection(desk: Desk, documents: readonly ReadDocument[]): Piece {
  const rows = documents.slice(0, shownRows).map(
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
          <span>${counted(events.length, 'event')}</span>
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
    documents.length,
    documents.length === 0
      ? empty('Nothing has been read yet.', 'entente read report.txt --published 2020-10-23')
      : [rows, others(desk, documents.length, '/api/documents')],
  )
}

function eventSection(desk: Desk, events: readonly Told[]): Piece {
  const rows = events.slice(0, shownRows).map(
    ({ event, source }) =>
      html`<article class="row">
        <p class="line">${familyBadge(event.type)} ${modalityBadge(event.modality)}</p>
        ${quote(desk, event, source.document.language)} ${factsLine(event)}
      </article>`,
  )
  return section(
    'events',
    'Events',
    events.length,
    events.length === 0
      ? empty('No document has asserted an event yet.', 'entente read FILE…')
      : [rows, others(desk, events.length, '/api/events')],
    'newest document first',
  )
}
