import type { RecordId } from '../kernel/id.ts'
import type { ClaimStanding } from '../evidence/happenings/grades.ts'
import { gradeDocument, gradeEvent } from '../evidence/happenings/grades.ts'
import type { Happening } from '../evidence/happenings/model.ts'
import type { CopiesOf } from '../evidence/happenings/related.ts'
import { gradeSource, type SourceRecord } from '../evidence/happenings/source-record.ts'
import { publisherOf } from '../evidence/happenings/sources.ts'
import type { Grade } from '../records/grade.ts'
import type { CorpusDocument, CorpusEvent } from './corpus.ts'
import type { GrownCorpus } from './corpusFold.ts'
import type { ToldHappening } from './happening.ts'
import { Layered } from './layered.ts'
import type { Listable } from './listed.ts'
import type { RelatedChange } from './ports/reading.ts'
import type { Trail } from './trail.ts'

/** What was found out of how documents hang together, as far as it has come. */
export interface Known {
  /** By the ids that `Happening` has. */
  readonly happenings: Layered<string, Happening>
  /** The happening each event is part of, by the id of the version that was related. */
  readonly happeningOf: Layered<RecordId, string>
  readonly standings: Layered<RecordId, ClaimStanding>
  /** By the name of a source, as `publisherOf` writes it. */
  readonly sources: Layered<string, SourceRecord>
  /** By document: each that was related has an entry. */
  readonly copies: Layered<RecordId, CopiesOf>
}

/** Nothing found out yet. */
export function nothingKnown(): Known {
  return {
    happenings: new Layered(new Map<string, Happening>()),
    happeningOf: new Layered(new Map<RecordId, string>()),
    standings: new Layered(new Map<RecordId, ClaimStanding>()),
    sources: new Layered(new Map<string, SourceRecord>()),
    copies: new Layered(new Map<RecordId, CopiesOf>()),
  }
}

/** What is known once these changes are. Gives way after each step. */
export function* knownAfter(known: Known, changes: readonly RelatedChange[]): Generator<undefined, Known> {
  const happenings = new Map<string, Happening | undefined>()
  const happeningOf = new Map<RecordId, string | undefined>()
  const standings = new Map<RecordId, ClaimStanding>()
  const sources = new Map<string, SourceRecord>()
  const copies = new Map<RecordId, CopiesOf>()
  for (const { gone } of changes) {
    for (const id of gone) {
      happenings.set(id, undefined)
      for (const event of known.happenings.get(id)?.events ?? []) happeningOf.set(event, undefined)
    }
    yield
  }
  for (const change of changes) {
    for (const happening of change.come) {
      happenings.set(happening.id, happening)
      for (const event of happening.events) happeningOf.set(event, happening.id)
    }
    for (const [id, standing] of change.standings) standings.set(id, standing)
    for (const [name, record] of change.sources) sources.set(name, record)
    for (const [id, of] of change.copies) copies.set(id, of)
    yield
  }
  const parts = { happenings: known.happenings.with(happenings), sources: known.sources.with(sources) }
  yield
  const ofEvents = known.happeningOf.with(happeningOf)
  yield
  const standing = known.standings.with(standings)
  yield
  return { ...parts, happeningOf: ofEvents, standings: standing, copies: known.copies.with(copies) }
}

/** Sources whose letter is another after these changes. Pure. */
export function lettersChanged(known: Known, changes: readonly RelatedChange[]): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const { sources } of changes)
    for (const [name, record] of sources)
      if (gradeSource(record, []).value !== gradeSource(known.sources.get(name), []).value) changed.add(name)
  return changed
}

/** What all documents that a seat may read tell together, with the grades of rules and persons. One state of it: a later one is another object. */
export class Telling implements Listable<ToldHappening> {
  readonly corpus: GrownCorpus
  readonly known: Known
  /** Whether all that the corpus holds is joined. */
  readonly upToDate: boolean
  /** By the id each is told under. */
  readonly items: Layered<RecordId, ToldHappening>
  /** The id that a happening is told under, by its id of `Happening`. */
  readonly toldAs: Layered<string, RecordId>
  readonly trail: Trail<RecordId>
  readonly version: number
  private all: readonly ToldHappening[] | null = null

  constructor(
    parts: Pick<Telling, 'corpus' | 'known' | 'upToDate' | 'items' | 'toldAs' | 'trail' | 'version'>,
  ) {
    this.corpus = parts.corpus
    this.known = parts.known
    this.upToDate = parts.upToDate
    this.items = parts.items
    this.toldAs = parts.toldAs
    this.trail = parts.trail
    this.version = parts.version
  }

  /** In no order that means anything. */
  get happenings(): readonly ToldHappening[] {
    return (this.all ??= [...this.items.values()])
  }

  /** The happening each event is part of, by the id of any version of the event. */
  readonly byEvent = {
    get: (id: RecordId): ToldHappening | undefined => {
      const event = this.corpus.events.get(id)
      const happening = event && happeningAround(this.known, event)
      const told = happening === undefined ? undefined : this.toldAs.get(happening)
      return told === undefined ? undefined : this.items.get(told)
    },
  }

  /** The rules' grades, by the id that a document or event is met under. */
  readonly ruleGrades = {
    get: (id: RecordId): Grade | undefined => ruleGrade(id, this.corpus, this.known),
  }

  /** Documents with wording in common with this one, and how many there are. */
  readonly copies = { get: (id: RecordId): CopiesOf | undefined => this.known.copies.get(id) }

  /** Whether a document with all it says is joined with the others. */
  isJoined({ row, events }: Pick<CorpusDocument, 'row' | 'events'>): boolean {
    return this.known.copies.has(row.id) && events.every((event) => this.known.standings.has(event.newest.id))
  }
}

/** Whatever gives the rules' grades by the id that a document or event is met under. */
export type RuleGrades = Pick<Telling['ruleGrades'], 'get'>

/** The happening that any version of an event is part of, by its id of `Happening`. */
export function happeningAround({ happeningOf }: Known, event: CorpusEvent): string | undefined {
  for (const { id } of event.versions.toReversed()) {
    const found = happeningOf.get(id)
    if (found !== undefined) return found
  }
  return undefined
}

/** The rules' grade of a document or event, by the id it is met under; undefined where it is not known yet. Pure. */
export function ruleGrade(
  id: RecordId,
  corpus: Pick<GrownCorpus, 'documents' | 'events'>,
  known: Known,
): Grade | undefined {
  const event = corpus.events.get(id)
  if (event) {
    const document = corpus.documents.get(event.document)?.row.value
    const standing = standingOf(event, known)
    const record = document && known.sources.get(publisherOf(document) ?? '')
    return standing && gradeEvent({ event: event.newest.event }, document, standing, record)
  }
  const document = corpus.documents.get(id)
  if (!document || !known.copies.has(id)) return undefined
  const claims = document.events.flatMap(
    (each) => ruleGrade(each.newest.id, corpus, known)?.credibility ?? [],
  )
  return gradeDocument(document.row.value, claims, known.sources.get(publisherOf(document.row.value) ?? ''))
}

/** How an event stood when it was related last, under whatever version. */
export function standingOf(event: CorpusEvent, { standings }: Known): ClaimStanding | undefined {
  for (const { id } of event.versions.toReversed()) {
    const found = standings.get(id)
    if (found) return found
  }
  return undefined
}
