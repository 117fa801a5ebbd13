import type { RecordId } from '../kernel/id.ts'
import { dayOf, isDay, parseInstantLoosely, type Day } from '../kernel/instant.ts'
import type { Contradiction, Happening } from '../evidence/happenings/model.ts'
import { eventFamilies, type EventFamily } from '../records/event-family.ts'
import { modalities, type Event, type EventDate, type EventType, type Modality } from '../records/event.ts'
import type { Grade } from '../records/grade.ts'
import type { Corpus, CorpusEvent } from './corpus.ts'

/** An actor of a happening, with every role that a text gives it. */
export interface ToldActor {
  readonly id: string
  /** As most texts write it. */
  readonly name: string
  readonly roles: readonly Event['actors'][number]['role'][]
}

/** One thing that happened, was said or is planned, as all its events tell it, in one line. */
export interface ToldHappening {
  /** The oldest record of its oldest event. Every other record of its events leads here too, so an address once given stays good. */
  readonly id: RecordId
  readonly type: EventType
  readonly family: EventFamily
  readonly modality: Modality
  /** The event whose sentence stands for all. */
  readonly best: CorpusEvent
  readonly actors: readonly ToldActor[]
  /** As finely as its best texts say it; null where none does. */
  readonly date: EventDate | null
  /** Days between which an undated one lies, as far as publication bounds it. */
  readonly bounds: { readonly from: Day | null; readonly to: Day | null } | null
  readonly place: string | null
  /** Of the event that stands for all. */
  readonly grade: Grade | null
  /** Sources that do not draw on each other, of so many documents. */
  readonly independentSources: number
  readonly documents: readonly RecordId[]
  readonly events: readonly CorpusEvent[]
  readonly contradictions: readonly Contradiction[]
  /** Days on which the first and the last of its documents came out; where one does not say, came in here. */
  readonly firstSeen: Day
  readonly lastSeen: Day
}

/** The grade that counts for a document or event: a person's over the rules'. */
export function gradeFor(
  id: RecordId,
  corpus: Corpus,
  ruleGrades: ReadonlyMap<RecordId, Grade>,
): Grade | null {
  return corpus.grades.get(id)?.grade ?? ruleGrades.get(id) ?? null
}

/** Sums a happening up in one line; null where all its events were taken back since. Of several texts the one that is best graded speaks, of
 *  equals the first. Pure. */
function summarise(
  happening: Happening,
  corpus: Corpus,
  ruleGrades: ReadonlyMap<RecordId, Grade>,
): ToldHappening | null {
  const events = [...new Set(happening.events.flatMap((id) => corpus.events.get(id) ?? []))]
  const graded = events
    .map((event) => ({
      event,
      grade: gradeFor(event.newest.id, corpus, ruleGrades),
      seen: seenOn(event, corpus),
    }))
    .sort(
      (a, b) =>
        rankOf(a.grade) - rankOf(b.grade) || byText(a.seen, b.seen) || byText(a.event.root, b.event.root),
    )
  const [first] = graded
  const oldest = events.toSorted((a, b) => statedOf(a) - statedOf(b) || byText(a.root, b.root))[0]
  if (!first || !oldest) return null
  const best = graded.filter(({ grade }) => rankOf(grade) === rankOf(first.grade)).map(({ event }) => event)
  const modality = commonest(
    best.map(({ newest }) => newest.event.modality),
    modalities,
  )
  const speaking = best.find(({ newest }) => newest.event.modality === modality) ?? first.event
  const seen = graded.map((each) => each.seen).sort(byText)
  const [firstSeen = dayOf(first.event.newest.stated)] = seen
  const date = dateOf(best) ?? dateOf(events)
  return {
    id: oldest.root,
    type: happening.type,
    family: eventFamilies[happening.type],
    modality,
    best: speaking,
    actors: actorsOf(events),
    date,
    bounds: date === null ? boundsOf(modality, firstSeen) : null,
    place: placeOf(best) ?? placeOf(events),
    grade: gradeFor(speaking.newest.id, corpus, ruleGrades),
    independentSources: happening.independentSources,
    documents: [...new Set(events.map(({ document }) => document))].sort(),
    events,
    contradictions: happening.contradictions,
    firstSeen,
    lastSeen: seen.at(-1) ?? firstSeen,
  }
}

/** A summary, with everything that it was made of. */
export interface Summary {
  readonly parts: readonly unknown[]
  readonly told: ToldHappening | null
}

/** As `summarise`, or the summary made before where all that it was made of is the same. */
export function summaryOf(
  happening: Happening,
  corpus: Corpus,
  ruleGrades: ReadonlyMap<RecordId, Grade>,
  before: Summary | undefined,
): Summary {
  const { type, independentSources, contradictions } = happening
  const parts: unknown[] = [type, independentSources, contradictions]
  for (const id of happening.events) {
    const event = corpus.events.get(id)
    const about = event?.newest.id
    parts.push(event, event && corpus.documents.get(event.document)?.row.value.published)
    parts.push(about && corpus.grades.get(about)?.grade, about && ruleGrades.get(about))
  }
  const stands =
    before?.parts.length === parts.length && parts.every((part, i) => alike(part, before.parts[i]))
  return before && stands ? before : { parts, told: summarise(happening, corpus, ruleGrades) }
}

function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const statedOf = ({ versions, newest }: CorpusEvent): number => versions[0]?.stated ?? newest.stated

/** Best first: what a claim earned before what its source did; what cannot be judged after all that can. */
export function rankOf(grade: Grade | null): number {
  return grade === null ? 100 : grade.credibility * 10 + 'ABCDEF'.indexOf(grade.reliability)
}

function seenOn({ document, newest }: CorpusEvent, { documents }: Corpus): Day {
  const published = documents.get(document)?.row.value.published
  if (published == null) return dayOf(newest.stated)
  return isDay(published) ? published : dayOf(parseInstantLoosely(published))
}

/** The value most have; among equals the one that `order` lists first. */
function commonest<Value>(values: readonly Value[], order: readonly Value[]): Value {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const found = order.find((value) => counts.get(value) === most)
  if (found === undefined) throw new RangeError('one value at least is needed')
  return found
}

const precisions = ['day', 'month', 'season', 'year', 'interval'] as const

/** The finest date that is given, of several the one most give, then the earliest. */
function dateOf(events: readonly CorpusEvent[]): EventDate | null {
  const dates = events.flatMap(({ newest }) => newest.event.date ?? [])
  const finest = precisions.find((precision) => dates.some((date) => date.precision === precision))
  const groups = Map.groupBy(
    dates.filter(({ precision }) => precision === finest),
    ({ from, to }) => `${from} ${to}`,
  )
  const sorted = [...groups].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || byText(a, b))
  return sorted[0]?.[1][0] ?? null
}

const ahead: ReadonlySet<Modality> = new Set<Modality>(['planned', 'intended', 'agreedNotDelivered'])

/** What is told as done was done before the first text on it came out; what is announced comes after. */
function boundsOf(modality: Modality, firstSeen: Day): ToldHappening['bounds'] {
  return ahead.has(modality) ? { from: firstSeen, to: null } : { from: null, to: firstSeen }
}

function placeOf(events: readonly CorpusEvent[]): string | null {
  const places = events.flatMap(({ newest }) => newest.event.place ?? [])
  return places.length === 0 ? null : commonest(places, places)
}

function actorsOf(events: readonly CorpusEvent[]): ToldActor[] {
  const named = Map.groupBy(
    events.flatMap(({ newest }) => newest.event.actors),
    ({ id }) => id,
  )
  return [...named]
    .map(([id, each]): ToldActor => {
      const all = each.map(({ name }) => name)
      // A text may say “both” of two states that it named before.
      const proper = all.filter((name) => /^[\p{Lu}\p{Lo}]/u.test(name))
      const names = proper.length > 0 ? proper : all
      return { id, name: commonest(names, names), roles: [...new Set(each.map(({ role }) => role))] }
    })
    .sort((a, b) => byText(a.id, b.id))
}
