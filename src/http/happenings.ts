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
    grade: gradeFor(newest.id, telling.corpus, telling.ruleGrades),
  }
}

/** Both sides of what texts say differently, each with its words and worth. */
export interface ShownContradiction {
  readonly kind: ToldHappening['contradictions'][number]['kind']
  readonly sides: readonly (Quoted & { readonly value: string })[]
}

/** A happening in one line. */
export interface ShownHappening extends Pick<
  ToldHappening,
  'id' | 'type' | 'family' | 'modality' | 'actors' | 'bounds' | 'place' | 'grade' | 'independentSources'
> {
  readonly date: EventDate | null
  /** The sentence that stands for all. */
  readonly says: Quoted
  readonly documentCount: number
  readonly events: readonly RecordId[]
  readonly contradictions: readonly ShownContradiction[]
  readonly firstSeen: string
  readonly lastSeen: string
}

/** A contradiction with the words and worth of each side. */
export function shownContradiction(
  { kind, events, values }: ToldHappening['contradictions'][number],
  telling: Telling,
): ShownContradiction {
  return {
    kind,
    sides: events.flatMap((event, i) => {
      const found = telling.corpus.events.get(event)
      return found ? [{ value: values[i] ?? '', ...quoted(found, telling) }] : []
    }),
  }
}

/** A happening as lists show it. */
export function shownHappening(told: ToldHappening, telling: Telling): ShownHappening {
  const { id, type, family, modality, actors, date, bounds, place, grade, independentSources } = told
  return {
    ...{ id, type, family, modality, actors, date, bounds, place, grade, independentSources },
    says: quoted(told.best, telling),
    documentCount: told.documents.length,
    events: told.events.map(({ newest }) => newest.id),
    contradictions: told.contradictions.map((each) => shownContradiction(each, telling)),
    firstSeen: told.firstSeen,
    lastSeen: told.lastSeen,
  }
}
