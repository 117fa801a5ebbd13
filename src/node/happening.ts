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
  /** Sources that do not draw on each other, of so many documents. */
  readonly independentSources: number
  readonly documents: readonly RecordId[]
  readonly events: readonly CorpusEvent[]
  readonly contradictions: readonly Contradiction[]
  /** Days on which the first and the last of its documents came out; where one does not say, came in here. */
  readonly firstSeen: Day
  readonly lastSeen: Day
}

/** Where grades by hand and by rules are looked up. */
export interface Grades {
  readonly corpus: Pick<Corpus, 'grades'>
  readonly ruleGrades: { readonly get: (id: RecordId) => Grade | undefined }
}

/** The grade that counts for a document or event: a person's over the rules'. */
export function gradeFor(id: RecordId, { corpus, ruleGrades }: Grades): Grade | null {
  return corpus.grades.get(id)?.grade ?? ruleGrades.get(id) ?? null
}

interface Seen {
  readonly event: CorpusEvent
  readonly rank: number
  readonly on: Day
}

/** Sums a happening up in one line; null where all its events were taken back since. Of several texts the one that is best graded speaks, of
 *  equals the first. Pure. */
export function summarise(
  happening: Happening,
  corpus: Corpus,
  ruleGrades: Grades['ruleGrades'],
): ToldHappening | null {
  const events = [...new Set(happening.events.flatMap((id) => corpus.events.get(id) ?? []))]
  const seen = events.map((event): Seen => {
    const grade = gradeFor(event.newest.id, { corpus, ruleGrades })
    return { event, rank: rankOf(grade), on: seenOn(event, corpus) }
  })
  const first = least(seen, speaksBefore)
  const oldest = least(events, (a, b) => statedOf(a) - statedOf(b) || byText(a.root, b.root))
  if (!first || !oldest) return null
  const best = seen.filter(({ rank }) => rank === first.rank)
  const modality = commonest(
    best.map(({ event }) => event.newest.event.modality),
    modalities,
  )
  const speaking = least(
    best.filter(({ event }) => event.newest.event.modality === modality),
    speaksBefore,
  )
  const inOrder = best.length > 1 && best.length <= sortedMost ? best.toSorted(speaksBefore) : best
  const bestEvents = inOrder.map(({ event }) => event)
  let [firstSeen, lastSeen] = [first.on, first.on]
  for (const { on } of seen) {
    if (on < firstSeen) firstSeen = on
    if (on > lastSeen) lastSeen = on
  }
  const date = dateOf(bestEvents) ?? dateOf(events)
  return {
    id: oldest.root,
    type: happening.type,
    family: eventFamilies[happening.type],
    modality,
    best: speaking?.event ?? first.event,
    actors: actorsOf(events),
    date,
    bounds: date === null ? boundsOf(modality, firstSeen) : null,
    place: placeOf(bestEvents) ?? placeOf(events),
    independentSources: happening.independentSources,
    documents: [...new Set(events.map(({ document }) => document))].sort(),
    events,
    contradictions: happening.contradictions,
    firstSeen,
    lastSeen,
  }
}

/** Of so many that speak alike, the order shows in nothing but which of equally common places is named. */
const sortedMost = 1_000

function speaksBefore(a: Seen, b: Seen): number {
  return a.rank - b.rank || byText(a.on, b.on) || byText(a.event.root, b.event.root)
}

function least<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item | undefined {
  let found = items[0]
  for (const item of items) if (found !== undefined && compare(item, found) < 0) found = item
  return found
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
