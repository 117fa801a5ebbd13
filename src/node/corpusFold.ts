import type { BlobHash, CompartmentId, RecordId } from '../kernel/id.ts'
import { corpusOf, type Corpus, type CorpusDocument, type CorpusEvent, type HandGrade } from './corpus.ts'
import { Layered } from './layered.ts'
import type { Topic } from './ports/store.ts'
import { Trail } from './trail.ts'
import type { Row } from './views.ts'

/** Rows that a corpus is made of, in the order of arrival. */
export interface CorpusRows {
  readonly documents: readonly Row<'documents'>[]
  readonly events: readonly Row<'events'>[]
  readonly grades: readonly Row<'grades'>[]
}

/** A corpus as one state of a fold: what led to it can be asked for. */
export interface GrownCorpus extends Corpus {
  /** Which documents changed, by the id each is met under. */
  readonly trail: Trail<RecordId>
  readonly version: number
}

/** A corpus that grows with the rows that come in. What texts tell hangs together by the bytes they were read from alone, so that a new row
 *  touches little of it, and so does one that is taken away. */
export class CorpusFold {
  private readonly trail = new Trail<RecordId>()
  /** What the rows so far tell: never changed, but replaced. */
  corpus: GrownCorpus = {
    documents: new Layered(new Map<RecordId, CorpusDocument>()),
    events: new Layered(new Map<RecordId, CorpusEvent>()),
    metAs: new Layered(new Map<RecordId, RecordId>()),
    grades: new Layered(new Map<RecordId, HandGrade>()),
    trail: this.trail,
    version: 0,
  }
  /** What changes while much comes in, before it is told. */
  private edits = noEdits()
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

  /** Adds rows that came in after all before, and tells of them. */
  add(rows: CorpusRows): void {
    this.hold(rows)
    this.tell()
  }

  /** Adds rows that came in after all before; nobody is told before `tell`. */
  hold({ documents, events, grades }: CorpusRows): void {
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

  /** Takes records away that were taken back, and tells of it. What it does not hold is left alone. */
  remove(ids: ReadonlySet<RecordId>): void {
    const touched = new Set<BlobHash>()
    for (const id of ids) this.touch(touched, this.saidIn.get(id) ?? id)
    const { documents, events } = this.around(touched)
    for (const { value } of documents) touched.add(value.original)
    for (const id of ids) this.drop(id)
    for (const [topic, rows] of this.grades) {
      if (!rows.some(({ id }) => ids.has(id))) continue
      for (const row of rows) if (ids.has(row.id)) takeOut(this.grades, topic, row)
      this.touch(touched, this.saidIn.get(topic as RecordId) ?? topic)
    }
    for (const { id } of [...documents, ...events]) this.forget(id)
    if (touched.size > 0) this.replace(this.around(touched))
    this.tell()
  }

  /** Makes what was held the corpus. */
  tell(): void {
    const { documents, events, metAs, grades, inOrder } = this.edits
    this.edits = noEdits()
    if (documents.size + events.size + metAs.size + grades.size === 0) return
    const { corpus } = this
    let all = layered(corpus.documents).with(documents)
    // A record met under another id than before may stand among the older ones.
    if (!inOrder) all = new Layered(new Map([...all].sort(([, a], [, b]) => bySeq(a.row, b.row))))
    this.corpus = {
      documents: all,
      events: layered(corpus.events).with(events),
      metAs: layered(corpus.metAs).with(metAs),
      grades: layered(corpus.grades).with(grades),
      trail: this.trail,
      version: this.trail.add(new Set(documents.keys())),
    }
  }

  /** Takes the row of a document or event out of all that is held. */
  private drop(id: RecordId): void {
    const original = this.originals.get(id)
    const topic = this.saidIn.get(id)
    for (const row of original === undefined ? [] : (this.readings.get(original) ?? [])) {
      if (row.id !== id || original === undefined) continue
      takeOut(this.readings, original, row)
      if (row.value.supersedes !== null) takeOut(this.newer, row.value.supersedes, original)
    }
    for (const row of topic === undefined ? [] : (this.events.get(topic) ?? []))
      if (row.id === id && topic !== undefined) takeOut(this.events, topic, row)
    this.originals.delete(id)
    this.saidIn.delete(id)
  }

  private forget(id: RecordId): void {
    this.edits.documents.set(id, undefined)
    this.edits.events.set(id, undefined)
    this.edits.metAs.set(id, undefined)
    this.edits.grades.set(id, undefined)
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
    const { edits } = this
    for (const { id } of documents) {
      if (!part.documents.has(id)) edits.documents.set(id, undefined)
      edits.grades.set(id, undefined)
    }
    for (const { id } of events) {
      edits.events.set(id, undefined)
      edits.grades.set(id, undefined)
    }
    const before = this.lastMet
    for (const [id, document] of part.documents) {
      const { seq } = document.row
      if (seq < before && !this.corpus.documents.has(id)) edits.inOrder = false
      this.lastMet = Math.max(this.lastMet, seq)
      edits.documents.set(id, document)
    }
    for (const [id, event] of part.events) edits.events.set(id, event)
    for (const [id, met] of part.metAs) edits.metAs.set(id, met)
    for (const [id, grade] of part.grades) edits.grades.set(id, grade)
  }
}

/** Documents that differ between two states of a corpus, by the id each is met under. */
export function changedBetween(before: GrownCorpus, now: GrownCorpus): ReadonlySet<RecordId> {
  const remembered = before.trail === now.trail ? now.trail.between(before.version, now.version) : null
  if (remembered) return remembered
  const changed = new Set<RecordId>()
  for (const [id, document] of now.documents) if (before.documents.get(id) !== document) changed.add(id)
  for (const id of before.documents.keys()) if (!now.documents.has(id)) changed.add(id)
  return changed
}

interface Edits {
  readonly documents: Map<RecordId, CorpusDocument | undefined>
  readonly events: Map<RecordId, CorpusEvent | undefined>
  readonly metAs: Map<RecordId, RecordId | undefined>
  readonly grades: Map<RecordId, HandGrade | undefined>
  inOrder: boolean
}

function noEdits(): Edits {
  return { documents: new Map(), events: new Map(), metAs: new Map(), grades: new Map(), inOrder: true }
}

function layered<Value>(map: ReadonlyMap<RecordId, Value>): Layered<RecordId, Value> {
  return map instanceof Layered ? (map as Layered<RecordId, Value>) : new Layered(map)
}

function takeOut<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const left = (lists.get(key) ?? []).filter((each) => each !== item)
  if (left.length > 0) lists.set(key, left)
  else lists.delete(key)
}

function put<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key)
  if (known) known.push(item)
  else lists.set(key, [item])
}

function bySeq(a: { readonly seq: number }, b: { readonly seq: number }): number {
  return a.seq - b.seq
}
