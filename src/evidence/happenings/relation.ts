import { sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { eventTypeNames, type EventType } from '../../records/event.ts'
import { findContradictions } from './contradictions.ts'
import { CopyIndex, type CopyPair } from './copying.ts'
import { EventIndex } from './parting.ts'
import type { ClaimStanding } from './grades.ts'
import type { Happening, SourcedDocument, SourcedEvent } from './model.ts'
import { claimOrigins, creditOf, independent, originsIn, type Origin, type Origins } from './sources.ts'
import { standingsIn } from './standings.ts'

/** A happening as it is kept, with its events. */
interface Kept {
  readonly happening: Happening
  readonly members: readonly SourcedEvent[]
}

/** A document as it is kept: its text is read once, when it comes in. */
interface KnownDocument {
  readonly document: SourcedDocument['document']
  readonly origins: readonly Origin[]
  readonly events: Set<RecordId>
}

/** What settling found otherwise than before. */
export interface RelationChange {
  /** Ids of happenings that are no more. */
  readonly gone: Set<string>
  /** Happenings that are new, or told otherwise. */
  readonly come: Map<string, Happening>
  readonly standings: Map<RecordId, ClaimStanding>
  /** Documents whose copies may be others. */
  readonly copies: Set<RecordId>
}

/** What texts tell together, kept as documents come and go: which events tell of one thing, who stands behind it, and what texts say differently.
 *  A new document costs what it has to do with others, not what there is. What is told follows from the documents and events alone, never
 *  from the order in which they came. */
export class Relation {
  private readonly copyIndex = new CopyIndex()
  private readonly eventIndex = new EventIndex()
  private readonly documents = new Map<RecordId, KnownDocument>()
  private readonly credits = new Map<RecordId, string | null>()
  private readonly keptBy = new Map<RecordId, Kept>()
  private readonly standings = new Map<RecordId, ClaimStanding>()
  /** Documents whose sources may be others. */
  private readonly unsure = new Set<RecordId>()
  private readonly origins: Origins = {
    ofDocument: (id) => {
      const known = this.documents.get(id)
      return known ? [...known.origins, `copy ${String(this.copyIndex.groupOf(id))}`] : []
    },
    ofClaim: ({ id, event }) =>
      claimOrigins(event, this.credits.get(id) ?? null, (shingle) => this.copyIndex.isCommon(shingle)),
  }
  private change = unchanged()

  /** The document of an id, if it is here, with what it says. */
  documentOf(
    id: RecordId,
  ): (Pick<KnownDocument, 'document'> & { readonly events: ReadonlySet<RecordId> }) | undefined {
    return this.documents.get(id)
  }

  /** The event of an id, if it is here. */
  eventOf(id: RecordId): SourcedEvent | undefined {
    return this.eventIndex.get(id)
  }

  /** Ids of all documents. */
  documentIds(): RecordId[] {
    return [...this.documents.keys()]
  }

  /** How an event stood when all was settled last. */
  standingOf(id: RecordId): ClaimStanding | undefined {
    return this.standings.get(id)
  }

  /** All happenings as they were settled last. */
  happenings(): Happening[] {
    return [...new Set(this.keptBy.values())].map(({ happening }) => happening)
  }

  /** The documents that share a document's wording, as pairs in rising order of ids. */
  copiesOf(id: RecordId): CopyPair[] {
    return this.copyIndex.pairsOf(id)
  }

  /** Puts a document here with all its events, in place of those it had. */
  put(source: SourcedDocument, events: readonly SourcedEvent[]): void {
    const { id, text, document } = source
    let known = this.documents.get(id)
    if (!known) {
      known = { document, origins: originsIn(source), events: new Set() }
      this.documents.set(id, known)
      this.copyIndex.add(id, text)
    }
    const now = new Set(events.map((event) => event.id))
    for (const event of known.events) if (!now.has(event)) this.removeEvent(event, known)
    for (const event of events) this.addEvent(event, text, known)
  }

  /** Adds an event of which there may be no document. */
  addEvent(
    event: SourcedEvent,
    text: string | undefined,
    known?: Pick<KnownDocument, 'document' | 'events'>,
  ): void {
    if (this.eventIndex.get(event.id)) return
    known?.events.add(event.id)
    this.eventIndex.add(event, known?.document.published ?? null)
    this.credits.set(event.id, text === undefined ? null : creditOf(text, event.event))
  }

  /** Takes a document out with its events. */
  remove(id: RecordId): void {
    const known = this.documents.get(id)
    if (!known) return
    for (const event of known.events) this.removeEvent(event, known)
    this.copyIndex.remove(id)
    this.documents.delete(id)
    this.unsure.delete(id)
    this.change.copies.add(id)
  }

  /** Works out what has changed since the last time. Gives way after each step. */
  *settle(): Generator<undefined, RelationChange> {
    const { regrouped, repaired } = this.copyIndex.settle()
    for (const id of regrouped) this.unsure.add(id)
    for (const id of repaired) this.change.copies.add(id)
    yield
    const groups = yield* this.eventIndex.settle()
    for (const members of groups) {
      this.keep(members)
      yield
    }
    const doubted = new Set<Kept>()
    for (const id of this.unsure)
      for (const event of this.documents.get(id)?.events ?? []) {
        const kept = this.keptBy.get(event)
        if (kept) doubted.add(kept)
      }
    this.unsure.clear()
    for (const kept of doubted) {
      // One that was just told anew stands for itself.
      if (this.keptBy.get(kept.members[0]?.id ?? ('' as RecordId)) === kept)
        this.tell(kept.happening.id, kept.members)
      yield
    }
    const change = this.change
    this.change = unchanged()
    return change
  }

  private removeEvent(id: RecordId, document: KnownDocument): void {
    document.events.delete(id)
    this.eventIndex.remove(id)
    this.credits.delete(id)
    this.drop(id)
    this.standings.delete(id)
    this.change.standings.delete(id)
  }

  /** Forgets the happening that an event belonged to; its other events are told anew with the groups that they are in now. */
  private drop(event: RecordId): void {
    const kept = this.keptBy.get(event)
    if (!kept) return
    for (const { id } of kept.members) this.keptBy.delete(id)
    this.change.come.delete(kept.happening.id)
    this.change.gone.add(kept.happening.id)
  }

  private keep(members: readonly SourcedEvent[]): void {
    const [first] = members
    const before = first && this.keptBy.get(first.id)
    if (
      before?.members.length === members.length &&
      members.every(({ id }) => this.keptBy.get(id) === before)
    )
      return
    for (const { id } of members) this.drop(id)
    this.tell(sha256Hex(utf8(members.map(({ id }) => id).join('\n'))), members)
  }

  private tell(id: string, members: readonly SourcedEvent[]): void {
    const sources = independent(members, this.origins)
    const contradictions = findContradictions(members, this.documents)
    const standings = standingsIn({ contradictions }, members, this.documents, sources)
    const happening: Happening = {
      id,
      type: commonestType(members),
      events: members.map((member) => member.id),
      independentSources: sources.length,
      contradictions,
    }
    const kept = { happening, members }
    for (const [i, member] of members.entries()) {
      this.keptBy.set(member.id, kept)
      const standing = standings[i]
      if (!standing) continue
      this.standings.set(member.id, standing)
      this.change.standings.set(member.id, standing)
    }
    this.change.gone.delete(id)
    this.change.come.set(id, happening)
  }
}

function unchanged(): RelationChange {
  return { gone: new Set(), come: new Map(), standings: new Map(), copies: new Set() }
}

/** The type most events have; among equals the one the vocabulary lists first. */
function commonestType(events: readonly SourcedEvent[]): EventType {
  const counts = new Map<EventType, number>()
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const commonest = eventTypeNames.find((type) => counts.get(type) === most)
  if (commonest === undefined) throw new RangeError('a happening has at least one event')
  return commonest
}
