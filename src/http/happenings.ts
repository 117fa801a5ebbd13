import type { RecordId } from '../kernel/id.ts'
import type { EventDate } from '../records/event.ts'
import type { Grade } from '../records/grade.ts'
import type { CorpusEvent } from '../node/corpus.ts'
import { gradeFor, type ToldHappening } from '../node/happening.ts'
import type { Telling } from '../node/telling.ts'

/** Who says something, and in which words. */
export interface Quoted {
  readonly event: RecordId
  readonly document: RecordId
  /** Of the document. */
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** UTF-16 offsets into the document's stored text, and what stands there. */
  readonly span: { readonly start: number; readonly end: number; readonly text: string }
  readonly speaker: { readonly name: string; readonly quoted: boolean } | null
  readonly grade: Grade | null
}

/** What an event says, with the document it stands in and what it is worth. */
export function quoted(event: CorpusEvent, telling: Pick<Telling, 'corpus' | 'ruleGrades'>): Quoted {
  const { newest, document } = event
  const { span, speaker } = newest.event
  const value = telling.corpus.documents.get(document)?.row.value
  return {
    event: newest.id,
    document,
    title: value?.title ?? value?.source ?? '',
    publisher: value?.publisher ?? null,
    published: value?.published ?? null,
    language: value?.language ?? 'und',
    span,
    speaker,
    grade: gradeFor(newest.id, telling),
  }
}

/** Both sides of what texts say differently, each with its words and worth. */
export interface ShownContradiction {
  readonly kind: ToldHappening['contradictions'][number]['kind']
  /** The first of them; one for each thing said comes before a second one. */
  readonly sides: readonly (Quoted & { readonly value: string })[]
  readonly sideCount: number
}

/** A happening in one line. */
export interface ShownHappening extends Pick<
  ToldHappening,
  'id' | 'type' | 'family' | 'modality' | 'actors' | 'bounds' | 'place' | 'independentSources'
> {
  readonly date: EventDate | null
  /** Of the event that stands for all. */
  readonly grade: Grade | null
  /** The sentence that stands for all. */
  readonly says: Quoted
  readonly documentCount: number
  /** The first of them. */
  readonly events: readonly RecordId[]
  readonly eventCount: number
  readonly contradictions: readonly ShownContradiction[]
  readonly firstSeen: string
  readonly lastSeen: string
}

/** A contradiction with the words and worth of each side. */
export function shownContradiction(
  { kind, events, values }: ToldHappening['contradictions'][number],
  telling: Telling,
): ShownContradiction {
  const sides = events.flatMap((event, i) => {
    const found = telling.corpus.events.get(event)
    return found ? [{ found, value: values[i] ?? '' }] : []
  })
  return {
    kind,
    sides: firstOf(sides).map(({ found, value }) => ({ value, ...quoted(found, telling) })),
    sideCount: sides.length,
  }
}

/** Sides of one contradiction that an answer holds: more than anybody reads. */
const sidesShown = 50

/** Events of one happening that an answer holds; the others are counted. */
export const eventsShown = 200

function firstOf<Side extends { readonly value: string }>(sides: readonly Side[]): readonly Side[] {
  if (sides.length <= sidesShown) return sides
  const first = [...new Map(sides.toReversed().map((side) => [side.value, side])).values()].reverse()
  return [...new Set([...first, ...sides])].slice(0, sidesShown)
}

/** A happening as lists show it. */
export function shownHappening(told: ToldHappening, telling: Telling): ShownHappening {
  const { id, type, family, modality, actors, date, bounds, place, independentSources } = told
  return {
    ...{ id, type, family, modality, actors, date, bounds, place, independentSources },
    grade: gradeFor(told.best.newest.id, telling),
    says: quoted(told.best, telling),
    documentCount: told.documents.length,
    events: told.events.slice(0, eventsShown).map(({ newest }) => newest.id),
    eventCount: told.events.length,
    contradictions: told.contradictions.map((each) => shownContradiction(each, telling)),
    firstSeen: told.firstSeen,
    lastSeen: told.lastSeen,
  }
}
