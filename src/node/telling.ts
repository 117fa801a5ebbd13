import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { CopyPair } from '../evidence/happenings/copy-index.ts'
import type { Grade } from '../records/grade.ts'
import type { Corpus, CorpusDocument } from './corpus.ts'
import { readCorpus } from './corpusFold.ts'
import type { Desk } from './desk.ts'
import { requireAct } from './roles.ts'
import { summaryOf, type Summary, type ToldHappening } from './happening.ts'
import type { Related, Relating } from './ports/reading.ts'
import type { Reader, Store, ViewName } from './ports/store.ts'
import { textOf, tookBack } from './views.ts'

/** What all documents that a seat may read tell together, with the grades of rules and persons. */
export interface Telling {
  readonly corpus: Corpus
  /** Whether all that the corpus holds is joined. */
  readonly upToDate: boolean
  /** In order of id. */
  readonly happenings: readonly ToldHappening[]
  /** The happening each event is part of, by the id of any version of the event. */
  readonly byEvent: ReadonlyMap<RecordId, ToldHappening>
  /** The rules' grades, by the id that a document or event is met under. */
  readonly ruleGrades: ReadonlyMap<RecordId, Grade>
  /** Documents with wording in common with this one. */
  readonly copies: ReadonlyMap<RecordId, readonly CopyPair[]>
}

interface Told {
  /** The place in the order of arrival up to which it is told. */
  last: number
  readonly corpus: Promise<Corpus>
  /** Made when it is first asked for. */
  telling: Promise<Telling> | null
}

/** What was told to one scope. */
interface Listener {
  told: Told | null
  /** What was found out last: of this corpus or one before it. */
  related: Related | null
  /** Whether it is being found out anew. */
  relating: boolean
  /** How each happening was summed up last, by its id. */
  summaries: ReadonlyMap<string, Summary>
}

/** What was told last, for each scope. */
const listeners = new WeakMap<Store, Map<string, Listener>>()
/** What a telling is made of: nothing is told anew until one of these has a new row. What is taken back leaves a retraction. */
const sources: readonly ViewName[] = ['documents', 'events', 'grades', 'retractions']

/** What all documents that the desk may read tell together, as of now. Where there are many, what just came in is joined with the rest a while
 *  later, and `upToDate` says that it is not yet; corrected and taken back it is at once. */
export async function tellingOf(desk: Desk): Promise<Telling> {
  const listener = listenerAt(desk)
  const told = await toldTo(desk, listener)
  if (told.telling) return told.telling
  const { related } = listener
  const corpus = await told.corpus
  if (related !== null && corpus.documents.size > limits.toldAtOnce) {
    void relateLater(desk, listener, told, corpus)
    return (told.telling ??= Promise.resolve(tell(listener, corpus, related, false)))
  }
  return (told.telling ??= relateNow(desk, listener, told, corpus))
}

async function relateNow(desk: Desk, listener: Listener, told: Told, corpus: Corpus): Promise<Telling> {
  try {
    const related = await desk.ports.reading.relate(partsOf(desk, corpus, told.last))
    listener.related = related
    return tell(listener, corpus, related, true)
  } catch (error) {
    // What broke off is told anew when it is asked for again.
    told.telling = null
    throw error
  }
}

/** Finds out what a large corpus tells while others are answered from what it told before. */
async function relateLater(desk: Desk, listener: Listener, told: Told, corpus: Corpus): Promise<void> {
  if (listener.relating) return
  listener.relating = true
  try {
    const related = await desk.ports.reading.relate(partsOf(desk, corpus, told.last))
    listener.related = related
    told.telling = Promise.resolve(tell(listener, corpus, related, true))
    // What came in meanwhile is asked for again with what is known now.
    if (listener.told && listener.told !== told) listener.told.telling = null
  } catch {
    // Whoever asks next has it tried again.
    told.telling = null
  } finally {
    listener.relating = false
  }
}

/** All that the desk may read of documents, each thing once, as of now. */
export async function corpusNow(desk: Desk): Promise<Corpus> {
  return (await toldTo(desk, listenerAt(desk))).corpus
}

function listenerAt({ ports, scope }: Desk): Listener {
  const known = listeners.get(ports.store) ?? new Map<string, Listener>()
  listeners.set(ports.store, known)
  const listener = known.get(scope.join()) ?? {
    told: null,
    related: null,
    relating: false,
    summaries: new Map(),
  }
  known.set(scope.join(), listener)
  return listener
}

async function toldTo(desk: Desk, listener: Listener): Promise<Told> {
  requireAct(desk, 'read')
  const { store } = desk.ports
  const before = listener.told
  const { last, stands } = await store.read(async (reader) => ({
    last: (await reader.searchReach()).last,
    stands: before !== null && !(await hasNew(desk, reader, before.last)),
  }))
  if (before && stands) {
    before.last = Math.max(before.last, last)
    return before
  }
  // Another may have asked meanwhile.
  if (listener.told && listener.told !== before && listener.told.last >= last) return listener.told
  const told: Told = { last, corpus: store.read((reader) => readCorpus(desk, reader)), telling: null }
  listener.told = told
  told.corpus.catch(() => {
    if (listener.told === told) listener.told = null
  })
  return told
}

async function hasNew({ scope }: Desk, reader: Reader, after: number): Promise<boolean> {
  for (const view of sources)
    if ((await reader.rows({ view, scope, after, limit: 1 })).length > 0) return true
  return false
}

function tell(listener: Listener, corpus: Corpus, related: Related, upToDate: boolean): Telling {
  const ruleGrades = new Map(related.grades.map(({ about, grade }) => [about, grade]))
  const summaries = new Map(
    related.happenings.map((happening): [string, Summary] => [
      happening.id,
      summaryOf(happening, corpus, ruleGrades, listener.summaries.get(happening.id)),
    ]),
  )
  listener.summaries = summaries
  const happenings = [...summaries.values()].flatMap(({ told }) => told ?? [])
  const copies = Map.groupBy(
    related.copies.flatMap((pair) => pair.documents.map((of) => ({ of, pair }))),
    ({ of }) => of,
  )
  return {
    corpus,
    upToDate,
    happenings,
    byEvent: new Map(
      happenings.flatMap((happening) =>
        happening.events.flatMap((event) =>
          event.versions.map(({ id }): [RecordId, ToldHappening] => [id, happening]),
        ),
      ),
    ),
    ruleGrades,
    copies: new Map([...copies].map(([of, pairs]) => [of, pairs.map(({ pair }) => pair)])),
  }
}

/** Documents whose texts are in memory together. */
const documentsAtOnce = 20

/** The corpus, which holds what came in up to `last`, with its texts, a few documents at a time. */
async function* partsOf(desk: Desk, { documents, grades }: Corpus, last: number): AsyncGenerator<Relating> {
  const all = [...documents.values()]
  yield { documents: [], events: [], grades: [...grades].map(([about, { grade }]) => ({ about, grade })) }
  for (let at = 0; at < all.length; at += documentsAtOnce) {
    const some = all.slice(at, at + documentsAtOnce)
    yield await desk.ports.store.read(async (reader) => {
      const stand = !(await tookBack(desk, reader, last))
      const parts = await Promise.all(some.map((document) => partOf(reader, document, stand)))
      return {
        documents: parts.flatMap((part) => part.documents),
        events: parts.flatMap((part) => part.events),
        grades: [],
      }
    })
  }
}

/** One document's part. `stands`: nothing was taken back since the corpus was read; else what was is not told. */
async function partOf(reader: Reader, { row, events }: CorpusDocument, stands: boolean): Promise<Relating> {
  if (!stands && (await reader.entry(row.id))?.state !== 'usable')
    return { documents: [], events: [], grades: [] }
  return {
    documents: [{ id: row.id, text: await textOf(reader, row.value), document: row.value }],
    events: events.map(({ newest, document }) => ({
      id: newest.id,
      documentId: document,
      event: newest.event,
    })),
    grades: [],
  }
}
