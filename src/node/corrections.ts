import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Reference } from '../records/common.ts'
import { eventTypes, type Event } from '../records/event.ts'
import type { Grade } from '../records/grade.ts'
import { corpusAround, type Corpus, type CorpusEvent } from './corpus.ts'
import { homeOf, readableEntry, writeRecord, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { retract, type Retracted } from './retract.ts'
import { requireAct } from './roles.ts'
import { recordInFull, textOf } from './views.ts'

/** What a person says of an event otherwise than it stands. */
export type Correcting = Partial<
  Pick<Event, 'type' | 'modality' | 'actors' | 'date' | 'place' | 'figures' | 'speaker'>
>

/** An event that the rules missed: what it is, and the part of the stored text that says it, in UTF-16 offsets. */
export interface Adding extends Correcting {
  readonly type: Event['type']
  readonly modality: Event['modality']
  readonly start: number
  readonly end: number
}

/** What was written: into home, which nobody else reads until it is released. */
export interface Corrected {
  readonly id: RecordId
  readonly event: Event
}

/** Corrects an event, in home: a new version that supersedes the one that stands. Taking it back undoes it.
 *  Throws `E_USAGE` where nothing would change, `E_NOT_FOUND`, `E_RECORD_INVALID`. */
export async function correct(desk: Desk, id: RecordId, changes: Correcting): Promise<Corrected> {
  requireAct(desk, 'draft')
  const { event: standing } = await eventAround(desk, id)
  const before = standing.newest.event
  const data: Event = { ...before, ...changes }
  const event: Event = {
    ...data,
    plover: changes.type === undefined ? before.plover : eventTypes[data.type].plover,
  }
  if (JSON.stringify(event) === JSON.stringify(before)) {
    throw failure('E_USAGE', 'this is what stands there already: nothing would change', { paths: ['id'] })
  }
  const refs = [...byHandOn(standing.document), { relation: 'supersedes' as const, id: standing.newest.id }]
  return {
    id: await writeRecord(desk, { compartment: homeOf(desk), type: 'event', data: event, refs }),
    event,
  }
}

/** Adds an event that a part of a document's text says, in home. Throws `E_NOT_FOUND`, `E_USAGE` for a span beyond the text. */
export async function addEvent(desk: Desk, document: RecordId, adding: Adding): Promise<Corrected> {
  requireAct(desk, 'draft')
  const { start, end, type, modality, ...rest } = adding
  const { met, text } = await desk.ports.store.read(async (reader) => {
    const around = await corpusOf(desk, reader, document)
    const row = around.documents.get(around.metAs.get(document) ?? document)?.row
    if (!row) throw missing(document)
    return { met: row.id, text: await textOf(reader, row.value) }
  })
  if (start >= end || end > text.length) {
    throw failure(
      'E_USAGE',
      `the text has ${text.length} characters: a span lies within it and is not empty`,
      {
        paths: ['start', 'end'],
      },
    )
  }
  const event: Event = {
    ...{ actors: [], date: null, place: null, figures: [], speaker: null },
    ...rest,
    ...{
      type,
      modality,
      span: { start, end, text: text.slice(start, end) },
      plover: eventTypes[type].plover,
    },
  }
  const refs = byHandOn(met)
  return {
    id: await writeRecord(desk, { compartment: homeOf(desk), type: 'event', data: event, refs }),
    event,
  }
}

/** What a person makes of a document is said `about` it, which no rule does: so everyone can tell the two apart. */
function byHandOn(document: RecordId): Reference[] {
  return [
    { relation: 'derivedFrom', id: document },
    { relation: 'about', id: document },
  ]
}

/** What marking an event as wrongly read did. */
export interface MarkedWrong {
  /** What the seat took back; null where none of it was its own. */
  readonly retracted: Retracted | null
  /** The grade it gave what others still assert; null where nobody does. */
  readonly graded: RecordId | null
  /** The event as it stood: adding it to its document again undoes this. */
  readonly event: Event
  readonly document: RecordId
}

/** Marks an event as wrongly read: the text does not say it. The seat's own versions, released ones too, are taken back; what another member
 *  asserts cannot be dropped by anybody else, so it is graded F5 with the reason, in home. Throws `E_NOT_FOUND`. */
export async function markWrong(desk: Desk, id: RecordId, reason: string): Promise<MarkedWrong> {
  requireAct(desk, 'draft')
  const { event } = await eventAround(desk, id)
  const own = event.versions.filter(({ author }) => author === desk.seat).map((version) => version.id)
  const other = event.versions.findLast(({ author }) => author !== desk.seat)
  const [first, ...more] = own
  const retracted =
    first === undefined ? null : await retract(desk, { id: first, with: more, reason: 'error' })
  const graded =
    other === undefined
      ? null
      : await gradeByHand(desk, other.id, { reliability: 'F', credibility: 5, reasons: [reason] })
  return { retracted, graded, event: event.newest.event, document: event.document }
}

/** Grades a document or an event by hand, in home: that stands over the rules' grade. Throws `E_NOT_FOUND`, `E_USAGE`. */
export async function gradeByHand(desk: Desk, id: RecordId, given: Omit<Grade, 'by'>): Promise<RecordId> {
  requireAct(desk, 'draft')
  const about = await desk.ports.store.read(async (reader) => {
    const { body } = await recordInFull(desk, reader, id)
    if (body.type === 'document' || body.type === 'event') return id
    throw failure('E_USAGE', `a ${body.type} is not graded: documents and events are`, { paths: ['id'] })
  })
  const data: Grade = { ...given, by: 'person' }
  return writeRecord(desk, {
    compartment: homeOf(desk),
    type: 'grade',
    data,
    refs: [{ relation: 'about', id: about }],
  })
}

async function eventAround(desk: Desk, id: RecordId): Promise<{ corpus: Corpus; event: CorpusEvent }> {
  return desk.ports.store.read(async (reader) => {
    await readableEntry(desk, reader, id)
    const row = (await reader.rowsOf(id)).find(({ view }) => view === 'events')
    const corpus = row?.topic == null ? undefined : await corpusAround(desk, reader, row.topic as RecordId)
    const event = corpus?.events.get(id)
    if (corpus && event) return { corpus, event }
    throw missing(id)
  })
}

async function corpusOf(desk: Desk, reader: Reader, document: RecordId): Promise<Corpus> {
  await readableEntry(desk, reader, document)
  const around = await corpusAround(desk, reader, document)
  if (around) return around
  throw failure('E_NOT_FOUND', `${document.slice(0, 16)}… is not a document`, { paths: [document] })
}

function missing(id: RecordId) {
  return failure('E_NOT_FOUND', `nothing with id ${id.slice(0, 16)}… stands here`, { paths: [id] })
}
