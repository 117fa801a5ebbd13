import type { RecordId } from '../kernel/id.ts'
import type { CopyPair } from '../evidence/happenings/copies.ts'
import type { Grade } from '../records/grade.ts'
import { readCorpus, type Corpus, type CorpusDocument } from './corpus.ts'
import type { Desk } from './desk.ts'
import { requireAct } from './roles.ts'
import { summarise, type ToldHappening } from './happening.ts'
import type { Relating } from './ports/reading.ts'
import type { Reader, Store, ViewName } from './ports/store.ts'
import { textOf } from './views.ts'

/** What all documents that a seat may read tell together, with the grades of rules and persons. */
export interface Telling {
  readonly corpus: Corpus
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

/** The newest corpus and telling for each scope. */
const tellings = new WeakMap<Store, Map<string, Told>>()
/** What a telling is made of: nothing is told anew until one of these has a new row. What is taken back leaves a retraction. */
const sources: readonly ViewName[] = ['documents', 'events', 'grades', 'retractions']

/** What all documents that the desk may read tell together, as of now. */
export async function tellingOf(desk: Desk): Promise<Telling> {
  const told = await toldTo(desk)
  if (told.telling) return told.telling
  const telling = told.corpus.then((corpus) => tell(desk, corpus))
  told.telling = telling
  // What broke off is told anew when it is asked for again.
  telling.catch(() => {
    told.telling = null
  })
  return telling
}

/** All that the desk may read of documents, each thing once, as of now. */
export async function corpusNow(desk: Desk): Promise<Corpus> {
  return (await toldTo(desk)).corpus
}

async function toldTo(desk: Desk): Promise<Told> {
  requireAct(desk, 'read')
  const { store } = desk.ports
  const scope = desk.scope.join()
  const known = tellings.get(store) ?? new Map<string, Told>()
  tellings.set(store, known)
  const before = known.get(scope)
  const { last, stands } = await store.read(async (reader) => ({
    last: (await reader.searchReach()).last,
    stands: before !== undefined && !(await hasNew(desk, reader, before.last)),
  }))
  if (before && stands) {
    before.last = Math.max(before.last, last)
    return before
  }
  const told: Told = { last, corpus: store.read((reader) => readCorpus(desk, reader)), telling: null }
  known.set(scope, told)
  const forget = () => {
    if (known.get(scope) === told) known.delete(scope)
  }
  told.corpus.catch(forget)
  return told
}

async function hasNew({ scope }: Desk, reader: Reader, after: number): Promise<boolean> {
  for (const view of sources)
    if ((await reader.rows({ view, scope, after, limit: 1 })).length > 0) return true
  return false
}

async function tell(desk: Desk, corpus: Corpus): Promise<Telling> {
  const related = await desk.ports.reading.relate(partsOf(desk, corpus))
  const ruleGrades = new Map(related.grades.map(({ about, grade }) => [about, grade]))
  const happenings = related.happenings.map((happening) => summarise(happening, corpus, ruleGrades))
  const copies = Map.groupBy(
    related.copies.flatMap((pair) => pair.documents.map((of) => ({ of, pair }))),
    ({ of }) => of,
  )
  return {
    corpus,
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

/** The corpus with its texts, a few documents at a time. */
async function* partsOf(desk: Desk, { documents, grades }: Corpus): AsyncGenerator<Relating> {
  const all = [...documents.values()]
  yield { documents: [], events: [], grades: [...grades].map(([about, { grade }]) => ({ about, grade })) }
  for (let at = 0; at < all.length; at += documentsAtOnce) {
    const some = all.slice(at, at + documentsAtOnce)
    yield await desk.ports.store.read(async (reader) => {
      const parts = await Promise.all(some.map((document) => partOf(reader, document)))
      return {
        documents: parts.flatMap((part) => part.documents),
        events: parts.flatMap((part) => part.events),
        grades: [],
      }
    })
  }
}

async function partOf(reader: Reader, { row, events }: CorpusDocument): Promise<Relating> {
  // What was taken back meanwhile is not told.
  if ((await reader.entry(row.id))?.state !== 'usable') return { documents: [], events: [], grades: [] }
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
