import type { RecordId } from '../../kernel/id.ts'
import type { Document } from '../../records/document.ts'
import type { Grade } from '../../records/grade.ts'
import { statesBehind } from './agencies.ts'
import { byText, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'
import { credibilityOf, type ClaimStanding } from './grades.ts'
import type { CopyPair } from './copying.ts'
import { Relation, type RelationChange } from './relation.ts'
import { count, gradeSource, tallyOf, type SourceRecord } from './source-record.ts'
import { publisherOf } from './sources.ts'

/** Of the documents that share a document's wording, so many are named: those that hold the most of it. */
const copiesNamed = 50

/** Documents with wording in common with one: the first of them, and how many there are. */
export interface CopiesOf {
  readonly pairs: readonly CopyPair[]
  readonly count: number
}

/** What is known otherwise than before of what texts tell together. */
export interface RelatedChange {
  /** Ids of happenings that are no more. */
  readonly gone: readonly string[]
  /** Happenings that are new or told otherwise. */
  readonly come: readonly Happening[]
  /** How events stand now, by their ids. */
  readonly standings: readonly (readonly [RecordId, ClaimStanding])[]
  /** What is known of a source now, by its name as `publisherOf` writes it. */
  readonly sources: readonly (readonly [string, SourceRecord])[]
  /** Copies of documents now, by their ids. */
  readonly copies: readonly (readonly [RecordId, CopiesOf])[]
}

/** What is known of one source, in the making. */
interface Source {
  /** Persons' grades of its documents and events. */
  readonly hand: Map<RecordId, Grade>
  /** Figures of its claims as they are found before anything is known of the source but what persons said: what it is judged by. */
  readonly claims: Map<RecordId, Grade['credibility']>
}

/** Documents related with each other as they come and go, and what that makes of their sources. */
export class RelatedDocuments {
  private readonly relation = new Relation()
  private readonly hand = new Map<RecordId, Grade>()
  private readonly sources = new Map<string, Source>()
  private readonly publishers = new Map<RecordId, string>()
  private readonly doubted = new Set<string>()
  private readonly changedSources = new Set<string>()

  /** Puts a document here with all its events, in place of those it had. */
  put(source: SourcedDocument, events: readonly SourcedEvent[]): void {
    const { id, document } = source
    const publisher = publisherOf(document)
    const now = new Set(events.map((event) => event.id))
    this.forget([...(this.relation.documentOf(id)?.events ?? [])].filter((event) => !now.has(event)))
    if (publisher !== null) this.publishers.set(id, publisher)
    this.relation.put(source, events)
    for (const each of [id, ...now]) if (this.hand.has(each)) this.attach(each)
  }

  /** Takes a document out with its events. */
  remove(id: RecordId): void {
    const known = this.relation.documentOf(id)
    if (!known) return
    this.forget([id, ...known.events])
    this.relation.remove(id)
    this.publishers.delete(id)
  }

  /** Notes a person's grade of a document or event; null: there is none any more. */
  grade(about: RecordId, grade: Grade | null): void {
    if (grade?.by === 'person') {
      this.hand.set(about, grade)
      this.attach(about)
    } else {
      this.hand.delete(about)
      const name = this.nameOf(about)
      if (name !== undefined && this.sources.get(name)?.hand.delete(about) === true) this.doubted.add(name)
    }
  }

  /** Works out what has changed since the last time. Gives way after each step. */
  *settle(): Generator<undefined, RelatedChange> {
    const change = yield* this.relation.settle()
    for (const name of this.doubted) {
      const source = this.sources.get(name)
      if (source) for (const id of source.claims.keys()) this.judge(id, name, source)
      this.changedSources.add(name)
      yield
    }
    this.doubted.clear()
    for (const id of change.standings.keys()) {
      const name = this.nameOf(id)
      if (name !== undefined) this.judge(id, name, this.sourceOf(name))
      yield
    }
    const sources = [...this.changedSources]
    this.changedSources.clear()
    return this.told(change, sources)
  }

  /** All that is known: what `settle` would give to one who knows nothing yet. */
  whole(): RelatedChange {
    const come = new Map(this.relation.happenings().map((happening) => [happening.id, happening]))
    const standings = new Map<RecordId, ClaimStanding>()
    for (const { events } of come.values())
      for (const id of events) {
        const standing = this.relation.standingOf(id)
        if (standing) standings.set(id, standing)
      }
    const copies = new Set(this.relation.documentIds())
    return this.told({ gone: new Set(), come, standings, copies }, [...this.sources.keys()])
  }

  /** All pairs of documents that share wording, in rising order of ids. */
  copyPairs(): CopyPair[] {
    return this.relation
      .documentIds()
      .sort(byText)
      .flatMap((id) => this.relation.copiesOf(id).filter(({ documents }) => documents[0] === id))
  }

  private told({ gone, come, standings, copies }: RelationChange, sources: readonly string[]): RelatedChange {
    return {
      gone: [...gone],
      come: [...come.values()],
      standings: [...standings],
      sources: sources.map((name) => [name, this.recordOf(name)]),
      copies: [...copies].map((id) => [id, this.copiesOf(id)]),
    }
  }

  private copiesOf(id: RecordId): CopiesOf {
    const all = this.relation.copiesOf(id)
    const most = all.length <= copiesNamed ? all : all.toSorted((a, b) => b.sharedRuns - a.sharedRuns)
    return { pairs: most.slice(0, copiesNamed), count: all.length }
  }

  private recordOf(name: string): SourceRecord {
    const { hand, claims } = this.sourceOf(name)
    const { letters, fared } = tallyOf([...hand.values()])
    const all = [...fared]
    for (const credibility of claims.values()) count(all, credibility - 1, 1)
    return { tally: { letters, fared: all }, tiedTo: tiesOf(name) }
  }

  /** Finds the figure of a claim before anything is known of its source but what persons said. */
  private judge(id: RecordId, name: string, source: Source): void {
    const event = this.relation.eventOf(id)
    const standing = this.relation.standingOf(id)
    if (!event || !standing) return
    const document: Document | undefined = this.relation.documentOf(event.documentId)?.document
    const record =
      source.hand.size === 0 ? undefined : { tally: tallyOf([...source.hand.values()]), tiedTo: tiesOf(name) }
    const { value: letter } = gradeSource(
      record,
      event.event.actors.map((actor) => actor.id),
    )
    const { value } = credibilityOf(event, document, standing, letter)
    if (source.claims.get(id) === value) return
    source.claims.set(id, value)
    this.changedSources.add(name)
  }

  private attach(about: RecordId): void {
    const name = this.nameOf(about)
    const grade = this.hand.get(about)
    if (name === undefined || !grade) return
    const source = this.sourceOf(name)
    if (source.hand.get(about) === grade) return
    source.hand.set(about, grade)
    this.doubted.add(name)
  }

  /** Takes documents and events out of what is known of their sources. */
  private forget(ids: readonly RecordId[]): void {
    for (const id of ids) {
      const name = this.nameOf(id)
      const source = name === undefined ? undefined : this.sources.get(name)
      if (name === undefined || !source) continue
      if (source.claims.delete(id)) this.changedSources.add(name)
      if (source.hand.delete(id)) this.doubted.add(name)
    }
  }

  /** The source of a document or event. */
  private nameOf(id: RecordId): string | undefined {
    return this.publishers.get(this.relation.eventOf(id)?.documentId ?? id)
  }

  private sourceOf(name: string): Source {
    const known = this.sources.get(name) ?? { hand: new Map(), claims: new Map() }
    this.sources.set(name, known)
    return known
  }
}

/** States that a source is tied to, by its name. */
function tiesOf(name: string): readonly string[] {
  return name.startsWith('agency ') ? statesBehind(name.slice('agency '.length)) : []
}
