import type { Modality } from '../../records/event.ts'
import { agencyNamed } from './agencies.ts'
import { utterances } from './kin.ts'
import {
  byText,
  type Contradiction,
  type ContradictionKind,
  type SourcedDocument,
  type SourcedEvent,
} from './model.ts'
import { sameSpeaker } from './speakers.ts'
import { wordsOf } from './words.ts'

/** What the events of one happening say differently in different documents, by kind: shown side by side, never averaged. Pure; the order
 *  of events does not matter. */
export function findContradictions(
  events: readonly SourcedEvent[],
  documents: ReadonlyMap<string, Pick<SourcedDocument, 'document'>>,
): Contradiction[] {
  if (new Set(events.map((event) => event.documentId)).size < 2) return []
  const sorted = events.toSorted((a, b) => byText(a.id, b.id))
  const acts = sorted.filter(({ event }) => !utterances.has(event.type))
  return [
    speakers(sorted),
    ...figures(sorted),
    modalities(acts, documents),
    dates(sorted),
    actors(acts),
  ].filter((found) => found !== null)
}

/** Speakers, or lists of participants, compared with each other; nobody reads more of them side by side. */
const versionsCompared = 32

/** Tells whether two events of a happening differ in one kind, as `findContradictions` of the two alone would. What it takes to tell of an event
 *  is worked out once. */
export function differing(
  kind: ContradictionKind,
  documents: ReadonlyMap<string, Pick<SourcedDocument, 'document'>>,
): (a: SourcedEvent, b: SourcedEvent) => boolean {
  if (kind !== 'figure' && kind !== 'date')
    return (a, b) => findContradictions([a, b], documents).some((found) => found.kind === kind)
  const known = new Map<SourcedEvent, ReadonlyMap<string, Interval>>()
  const said = (source: SourcedEvent): ReadonlyMap<string, Interval> => {
    let found = known.get(source)
    if (!found) {
      found = new Map(
        kind === 'figure' ? figuresOf(source) : dateOf(source).map((each) => [kind as string, each]),
      )
      known.set(source, found)
    }
    return found
  }
  return (a, b) => {
    if (a.documentId === b.documentId) return false
    const theirs = said(b)
    for (const [unit, mine] of said(a)) {
      const other = theirs.get(unit)
      if (other && (mine.high < other.low || other.high < mine.low)) return true
    }
    return false
  }
}

interface Said {
  readonly source: SourcedEvent
  readonly value: string
}

/** Those events among `said` that disagree with one of another document; null where none do. */
function contradiction(kind: ContradictionKind, said: readonly Said[]): Contradiction | null {
  if (said.length === 0) return null
  return { kind, events: said.map(({ source }) => source.id), values: said.map(({ value }) => value) }
}

/** The same words from two mouths. What reports them, an agency, is no rival to who said them. */
function speakers(events: readonly SourcedEvent[]): Contradiction | null {
  const said = events.flatMap((source): Said[] => {
    const name = source.event.speaker?.name
    return name === undefined || agencyNamed(name) !== null ? [] : [{ source, value: name }]
  })
  const byName = [...Map.groupBy(said, ({ value }) => value).values()].slice(0, versionsCompared)
  const disputed = new Set<Said>()
  for (const [i, ofOne] of byName.entries()) {
    for (const ofOther of byName.slice(i + 1)) {
      if (sameSpeaker(ofOne[0]?.value ?? '', ofOther[0]?.value ?? '')) continue
      const pair = sameWords(ofOne, ofOther)
      for (const side of pair ?? []) disputed.add(side)
    }
  }
  return contradiction(
    'speaker',
    said.filter((one) => disputed.has(one)),
  )
}

/** Of each speaker so many events are compared: a quotation that only shows after them is lost among the rest anyway. */
const eventsPerSpeaker = 8
/** Part of all their words that two quotations of one sentence have in common. */
const quotationOverlap = 0.5

function sameWords(ofOne: readonly Said[], ofOther: readonly Said[]): [Said, Said] | null {
  for (const one of ofOne.slice(0, eventsPerSpeaker)) {
    for (const other of ofOther.slice(0, eventsPerSpeaker)) {
      if (one.source.documentId === other.source.documentId) continue
      if (!one.source.event.speaker?.quoted && !other.source.event.speaker?.quoted) continue
      const a = new Set(wordsOf(one.source.event.span.text).hashes)
      const b = new Set(wordsOf(other.source.event.span.text).hashes)
      if (a.intersection(b).size >= quotationOverlap * a.union(b).size) return [one, other]
    }
  }
  return null
}

/** Rounding may move a figure by this part of it; more is another figure. */
const rounding = 0.05

/** Figures of one unit that no rounding reconciles. An event that gives several of a unit disagrees only where all of them do. */
function figures(events: readonly SourcedEvent[]): (Contradiction | null)[] {
  const byUnit = new Map<string, Interval[]>()
  for (const source of events) {
    for (const [unit, said] of figuresOf(source)) {
      const list = byUnit.get(unit)
      if (list) list.push(said)
      else byUnit.set(unit, [said])
    }
  }
  return [...byUnit].sort(([a], [b]) => byText(a, b)).map(([, said]) => contradiction('figure', apart(said)))
}

/** What an event says in each unit. */
function figuresOf(source: SourcedEvent): [string, Interval][] {
  if (source.event.figures.length === 0) return []
  return [...Map.groupBy(source.event.figures, (figure) => plainUnit(figure.unit))].flatMap(
    ([unit, ofUnit]): [string, Interval][] => {
      if (unit === '') return []
      const values = ofUnit.map(({ value }) => value).sort((a, b) => a - b)
      const [low = 0, high = low] = [values[0], values.at(-1)]
      const slack = rounding * Math.max(Math.abs(low), Math.abs(high))
      return [
        [unit, { source, value: `${values.join(', ')} ${ofUnit[0]?.unit ?? ''}`, low, high: high + slack }],
      ]
    },
  )
}

function plainUnit(unit: string): string {
  return unit.trim().toLowerCase().replace(/s$/, '')
}

function dates(events: readonly SourcedEvent[]): Contradiction | null {
  return contradiction('date', apart(events.flatMap(dateOf)))
}

function dateOf(source: SourcedEvent): Interval[] {
  const { date } = source.event
  if (!date) return []
  const value = date.from === date.to ? date.from : `${date.from}/${date.to}`
  return [{ source, value, low: Date.parse(date.from), high: Date.parse(date.to) }]
}

interface Interval extends Said {
  readonly low: number
  readonly high: number
}

/** Those that lie wholly before or after an interval of another document. Linear: only the extremes of the other documents matter. */
function apart<Item extends Interval>(said: readonly Item[]): Item[] {
  const greatestLow = greatestElsewhere(said, ({ low }) => low)
  const greatestOfMinusHigh = greatestElsewhere(said, ({ high }) => -high)
  return said.filter(
    (item) =>
      item.high < greatestLow(item.source.documentId) ||
      -item.low < greatestOfMinusHigh(item.source.documentId),
  )
}

/** A function from a document's id to the greatest `key` among the items of all other documents, −∞ where there are none. */
function greatestElsewhere<Item extends Said>(
  items: readonly Item[],
  key: (item: Item) => number,
): (documentId: string) => number {
  let first: readonly [string, number] | null = null
  let second: readonly [string, number] | null = null
  for (const item of items) {
    const { documentId } = item.source
    const value = key(item)
    if (first !== null && value <= first[1]) {
      if (documentId !== first[0] && value > (second?.[1] ?? -Infinity)) second = [documentId, value]
      continue
    }
    if (first !== null && first[0] !== documentId) second = first
    first = [documentId, value]
  }
  const [top, next] = [first, second]
  return (documentId) => (top?.[0] === documentId ? next?.[1] : top?.[1]) ?? -Infinity
}

const done: ReadonlySet<Modality> = new Set<Modality>(['occurred', 'recurring', 'state'])
const pending: ReadonlySet<Modality> = new Set<Modality>([
  'planned',
  'intended',
  'agreedNotDelivered',
  'hypothetical',
])

/** Whether it took place. Denial contradicts it at any time; "not yet" only in a text that came out after the day it is said to have been. */
function modalities(
  acts: readonly SourcedEvent[],
  documents: ReadonlyMap<string, Pick<SourcedDocument, 'document'>>,
): Contradiction | null {
  const publishedOn = ({ documentId }: SourcedEvent) =>
    Date.parse(documents.get(documentId)?.document.published?.slice(0, 10) ?? '')
  const said = acts.map((source) => ({ source, value: source.event.modality }))
  const happened = said.filter(({ value }) => done.has(value))
  const denied = said.filter(({ value }) => value === 'negated')
  const awaited = said.filter(({ value }) => pending.has(value))
  const dayDone = ({ source }: Said) => Date.parse(source.event.date?.to ?? '') || publishedOn(source)
  const known = (time: number) => (Number.isNaN(time) ? -Infinity : time)
  const latestDenial = greatestElsewhere(denied, () => 1)
  const latestDone = greatestElsewhere(happened, () => 1)
  const earliestDone = greatestElsewhere(happened, (item) => known(-dayDone(item)))
  const latestAwaited = greatestElsewhere(awaited, ({ source }) => known(publishedOn(source)))
  const disputed = said.filter((item) => {
    const { documentId } = item.source
    if (done.has(item.value)) {
      return latestDenial(documentId) === 1 || latestAwaited(documentId) > dayDone(item)
    }
    if (item.value === 'negated') return latestDone(documentId) === 1
    return pending.has(item.value) && publishedOn(item.source) > -earliestDone(documentId)
  })
  return contradiction('modality', disputed)
}

/** Who took part, or who did it to whom. A text that names fewer is brief, not contrary: each must name one the other lacks, or turn the roles round. */
function actors(acts: readonly SourcedEvent[]): Contradiction | null {
  const said = acts.map((source) => ({ source, value: castOf(source) }))
  const casts = [...Map.groupBy(said, ({ value }) => value).values()].slice(0, versionsCompared)
  const disputed = new Set<string>()
  for (const [i, ofOne] of casts.entries()) {
    for (const ofOther of casts.slice(i + 1)) {
      const [one, other] = [ofOne[0], ofOther[0]]
      if (!one || !other || !contrary(one.source, other.source)) continue
      const documents = new Set([...ofOne, ...ofOther].map(({ source }) => source.documentId))
      if (documents.size < 2) continue
      disputed.add(one.value)
      disputed.add(other.value)
    }
  }
  return contradiction(
    'actor',
    said.filter(({ value }) => disputed.has(value)),
  )
}

/** `RUS (supplier), IND (recipient)`: who takes part, and as what where the text says it. */
function castOf({ event }: SourcedEvent): string {
  return [...new Set(event.actors.map(({ id, role }) => (role === 'participant' ? id : `${id} (${role})`)))]
    .sort()
    .join(', ')
}

const giving: ReadonlySet<string> = new Set(['initiator', 'supplier'])
const taking: ReadonlySet<string> = new Set(['target', 'recipient'])

function contrary(a: SourcedEvent, b: SourcedEvent): boolean {
  const head = (id: string) => id.replace(/\/.*/, '').toLowerCase()
  const ids = ({ event }: SourcedEvent, roles?: ReadonlySet<string>) =>
    new Set(event.actors.filter(({ role }) => !roles || roles.has(role)).map(({ id }) => head(id)))
  const [allA, allB] = [ids(a), ids(b)]
  if (allA.difference(allB).size > 0 && allB.difference(allA).size > 0) return true
  const turned = (one: SourcedEvent, other: SourcedEvent) => {
    const gives = ids(one, giving).difference(ids(one, taking))
    const takes = ids(other, taking).difference(ids(other, giving))
    return gives.intersection(takes).size > 0
  }
  return turned(a, b) && turned(b, a)
}
