import type { RecordId } from '../kernel/id.ts'
import { corpusOf } from './corpus.ts'
import type { Row } from './views.ts'

/** Views by which others learn something. */
export const shownViews = [
  'documents',
  'events',
  'grades',
  'questions',
  'judgements',
  'comments',
  'activities',
] as const
export type ShownView = (typeof shownViews)[number]

/** All rows of these views that one reader may read. */
export type ScopeRows = { readonly [View in ShownView]: readonly Row<View>[] }

/** Kinds of names that lists and filters show. */
export const nameKinds = ['publisher', 'author', 'speaker', 'actor', 'place'] as const
export type NameKind = (typeof nameKinds)[number]

/** What a reader's lists show of these rows: names, and counts as each list counts. */
export interface Shown {
  readonly names: ReadonlyMap<NameKind, ReadonlySet<string>>
  readonly counts: ReadonlyMap<ShownView, number>
  /** Of each question: its text, how many answered, and how many pieces of evidence they cite. */
  readonly questions: ReadonlyMap<
    RecordId,
    { readonly text: string; readonly judgements: number; readonly evidence: number }
  >
}

/** What a reader's lists show of these rows. Documents and events count once, in however many compartments they stand. Pure. */
export function shownBy(rows: ScopeRows): Shown {
  const corpus = corpusOf(rows.documents, rows.events, rows.grades, null)
  const names = new Map<NameKind, Set<string>>(nameKinds.map((kind) => [kind, new Set<string>()]))
  const note = (kind: NameKind, name: string | null | undefined): void => {
    if (name != null) names.get(kind)?.add(name)
  }
  let events = 0
  for (const { row, events: own } of corpus.documents.values()) {
    events += own.length
    note('publisher', row.value.publisher)
    note('author', row.value.author)
    for (const { newest } of own) {
      note('speaker', newest.event.speaker?.name)
      note('place', newest.event.place)
      for (const { id } of newest.event.actors) note('actor', id)
    }
  }
  const judged = Map.groupBy(rows.judgements, ({ topic }) => topic)
  return {
    names,
    counts: new Map<ShownView, number>([
      ['documents', corpus.documents.size],
      ['events', events],
      ...(['grades', 'questions', 'judgements', 'comments', 'activities'] as const).map(
        (view): [ShownView, number] => [view, rows[view].length],
      ),
    ]),
    questions: new Map(
      rows.questions.map(({ id, value }) => {
        const own = judged.get(id) ?? []
        const evidence = new Set(own.flatMap((row) => row.value.evidence.map((cited) => cited.id)))
        return [id, { text: value.text, judgements: own.length, evidence: evidence.size }]
      }),
    ),
  }
}

/** A count that changes. `question`: whose, where it is one question's. */
export interface CountChange {
  readonly what: ShownView | 'evidence'
  readonly question: { readonly id: RecordId; readonly text: string } | null
  /** Null where the seat that asks may not know it before it has answered. */
  readonly before: number | null
  readonly after: number | null
}

/** What is otherwise for a reader: names that were not there, and counts that change. */
export interface Learnt {
  readonly names: readonly { readonly kind: NameKind; readonly name: string }[]
  readonly counts: readonly CountChange[]
}

/** What a reader learns between two states of what is shown to it. Pure. */
export function learnt(before: Shown, after: Shown): Learnt {
  const counts: CountChange[] = []
  const compare = (what: CountChange['what'], question: CountChange['question'], from = 0, to = 0): void => {
    if (from !== to) counts.push({ what, question, before: from, after: to })
  }
  for (const view of shownViews) compare(view, null, before.counts.get(view), after.counts.get(view))
  for (const [id, question] of after.questions) {
    const was = before.questions.get(id)
    const named = { id, text: question.text }
    compare('judgements', named, was?.judgements, question.judgements)
    compare('evidence', named, was?.evidence, question.evidence)
  }
  return {
    names: nameKinds.flatMap((kind) =>
      [...(after.names.get(kind) ?? [])]
        .filter((name) => before.names.get(kind)?.has(name) !== true)
        .sort()
        .map((name) => ({ kind, name })),
    ),
    counts,
  }
}
