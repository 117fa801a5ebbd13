import type { BlobHash, CompartmentId, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { corpusOf, type Corpus } from './corpus.ts'
import { homeOf, type Desk } from './desk.ts'
import type { Reader, Store, Topic } from './ports/store.ts'
import { rowsOf, tookBack, type Row } from './views.ts'

/** Rows that a corpus is made of, in the order of arrival. */
export interface CorpusRows {
  readonly documents: readonly Row<'documents'>[]
  readonly events: readonly Row<'events'>[]
  readonly grades: readonly Row<'grades'>[]
}

/** A corpus that grows with the rows that come in. What texts tell hangs together by the bytes they were read from alone, so that a new row
 *  touches little of it; what is taken away needs a new one. */
export class CorpusFold {
  /** What the rows so far tell: never changed, but replaced. */
  corpus: Corpus = { documents: new Map(), events: new Map(), metAs: new Map(), grades: new Map() }
  private readonly home: CompartmentId | null
  private readonly readings = new Map<BlobHash, Row<'documents'>[]>()
  private readonly originals = new Map<RecordId, BlobHash>()
  /** The bytes of newer readings, by the record that they replace. */
  private readonly newer = new Map<RecordId, BlobHash[]>()
  private readonly events = new Map<Topic, Row<'events'>[]>()
  private readonly saidIn = new Map<RecordId, Topic>()
  private readonly grades = new Map<Topic, Row<'grades'>[]>()
  /** The newest place in the order of arrival among the documents met. */
  private lastMet = 0

  constructor(home: CompartmentId | null) {
    this.home = home
  }

  /** Adds rows that came in after all before. */
  add({ documents, events, grades }: CorpusRows): void {
    const touched = new Set<BlobHash>()
    for (const row of documents) {
      const { original, supersedes } = row.value
      put(this.readings, original, row)
      this.originals.set(row.id, original)
      if (supersedes !== null) put(this.newer, supersedes, original)
      touched.add(original)
    }
    for (const row of events) {
      if (row.topic === null) continue
      put(this.events, row.topic, row)
      this.saidIn.set(row.id, row.topic)
      this.touch(touched, row.topic)
    }
    for (const row of grades) {
      if (row.topic === null) continue
      put(this.grades, row.topic, row)
      this.touch(touched, this.saidIn.get(row.topic as RecordId) ?? row.topic)
    }
    if (touched.size > 0) this.replace(this.around(touched))
  }

  private touch(touched: Set<BlobHash>, document: Topic): void {
    const original = this.originals.get(document as RecordId)
    if (original !== undefined) touched.add(original)
  }

  /** All rows that hang together with these bytes: a newer reading may have been made of others. */
  private around(touched: ReadonlySet<BlobHash>): CorpusRows {
    const all = new Set(touched)
    // A set is walked on into what is added meanwhile.
    for (const original of all) {
      for (const { id, value } of this.readings.get(original) ?? []) {
        if (value.supersedes !== null) this.touch(all, value.supersedes)
        for (const other of this.newer.get(id) ?? []) all.add(other)
      }
    }
    const documents = [...all].flatMap((original) => this.readings.get(original) ?? []).sort(bySeq)
    const events = documents.flatMap(({ id }) => this.events.get(id) ?? []).sort(bySeq)
    const about = [...documents, ...events].flatMap(({ id }) => this.grades.get(id) ?? [])
    return { documents, events, grades: about.sort(bySeq) }
  }

  /** Replaces what these rows told before by what they tell now. */
  private replace({ documents, events, grades }: CorpusRows): void {
    const part = corpusOf(documents, events, grades, this.home)
    const all = {
      documents: new Map(this.corpus.documents),
      events: new Map(this.corpus.events),
      metAs: new Map(this.corpus.metAs),
      grades: new Map(this.corpus.grades),
    }
    for (const { id } of documents) {
      if (!part.documents.has(id)) all.documents.delete(id)
      all.grades.delete(id)
    }
    for (const { id } of events) {
      all.events.delete(id)
      all.grades.delete(id)
    }
    const before = this.lastMet
    let inOrder = true
    for (const [id, document] of part.documents) {
      const { seq } = document.row
      if (seq < before && !all.documents.has(id)) inOrder = false
      this.lastMet = Math.max(this.lastMet, seq)
      all.documents.set(id, document)
    }
    for (const [id, event] of part.events) all.events.set(id, event)
    for (const [id, met] of part.metAs) all.metAs.set(id, met)
    for (const [id, grade] of part.grades) all.grades.set(id, grade)
    // A record met under another id than before may stand among the older ones.
    if (!inOrder) all.documents = new Map([...all.documents].sort(([, a], [, b]) => bySeq(a.row, b.row)))
    this.corpus = all
  }
}

function put<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key)
  if (known) known.push(item)
  else lists.set(key, [item])
}

function bySeq(a: { readonly seq: number }, b: { readonly seq: number }): number {
  return a.seq - b.seq
}

interface Kept {
  readonly fold: CorpusFold
  last: number
}

/** The newest fold for each scope. */
const folds = new WeakMap<Store, Map<string, Kept>>()

/** Reads everything the desk may read of documents: only what came in since the last time, unless something was taken back. `reader` is that of
 *  a read, never of a write. */
export async function readCorpus(desk: Desk, reader: Reader): Promise<Corpus> {
  const known = folds.get(desk.ports.store) ?? new Map<string, Kept>()
  folds.set(desk.ports.store, known)
  const scope = desk.scope.join()
  const { last } = await reader.searchReach()
  const before = known.get(scope)
  if (before?.last === last) return before.fold.corpus
  const goesOn = before !== undefined && before.last < last && !(await tookBack(desk, reader, before.last))
  const page = { limit: limits.everyRow, ...(goesOn ? { after: before.last } : {}) }
  const rows = {
    documents: await rowsOf(desk, reader, 'documents', page),
    events: await rowsOf(desk, reader, 'events', page),
    grades: await rowsOf(desk, reader, 'grades', page),
  }
  const fold = goesOn ? before.fold : new CorpusFold(desk.scope.length === 0 ? null : homeOf(desk))
  fold.add(rows)
  known.set(scope, { fold, last })
  return fold.corpus
}
