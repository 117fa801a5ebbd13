import { isFailure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import type { Grade } from '../records/grade.ts'
import type { RecordType } from '../records/registry.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import type { Telling } from './telling.ts'
import { tellingOf } from './tellings.ts'
import { titleOf } from './title.ts'
import { everyRow, recordInFull, type RecordInFull } from './views.ts'

/** A piece of evidence as the judgements that stand cite it. One cited both ways stands twice. */
export interface Cited {
  readonly id: RecordId
  readonly direction: 'for' | 'against'
  readonly by: readonly { readonly author: MemberName; readonly weight: number }[]
  /** Null where it is not here any more. */
  readonly record: CitedRecord | null
}

/** What is cited, as far as a line needs it. */
export interface CitedRecord {
  readonly type: RecordType
  /** Its own sentence, or its title. */
  readonly shows: string
  readonly event: Pick<Event, 'type' | 'modality' | 'date' | 'actors' | 'speaker'> | null
  readonly document:
    | ({ readonly id: RecordId } & Pick<
        Document,
        'title' | 'publisher' | 'published' | 'language' | 'source'
      >)
    | null
  /** A person's over the rules', which have no author. */
  readonly grade:
    (Pick<Grade, 'reliability' | 'credibility' | 'by'> & { readonly author: MemberName | null }) | null
}

/** A judgement's author and what it cites. */
export interface CitingAnswer {
  readonly author: MemberName
  readonly evidence: Judgement['evidence']
}

/** The evidence of judgements, the heaviest first, each with what it says, where it stands and how it is graded. */
export async function citedBy(
  desk: Desk,
  reader: Reader,
  judgements: readonly CitingAnswer[],
): Promise<Cited[]> {
  const citations = judgements.flatMap(({ author, evidence }) =>
    evidence.map((each) => ({ author, ...each })),
  )
  const grouped = Map.groupBy(citations, ({ id, direction }) => `${id} ${direction}`)
  const cited: Cited[] = []
  for (const [first, ...more] of grouped.values()) {
    if (first === undefined) continue
    const by = [first, ...more].map(({ author, weight }) => ({ author, weight }))
    cited.push({ id: first.id, direction: first.direction, by, record: await shown(desk, reader, first.id) })
  }
  return cited.sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function weightOf({ by }: Cited): number {
  return by.reduce((sum, { weight }) => sum + weight, 0)
}

async function held(desk: Desk, reader: Reader, id: RecordId): Promise<RecordInFull | null> {
  try {
    return await recordInFull(desk, reader, id)
  } catch (error) {
    if (isFailure(error, 'E_NOT_FOUND')) return null
    throw error
  }
}

async function shown(desk: Desk, reader: Reader, id: RecordId): Promise<CitedRecord | null> {
  const record = await held(desk, reader, id)
  if (record === null) return null
  const { body } = record
  const from = body.refs.find(({ relation }) => relation === 'derivedFrom')?.id
  const source =
    body.type === 'document' ? record : from === undefined ? null : await held(desk, reader, from)
  return {
    type: body.type,
    shows: sentenceOf(record),
    event: body.type === 'event' ? eventOf(body.data) : null,
    document: source === null ? null : documentOf(source),
    grade: await gradeOf(desk, reader, source === null ? [id] : [id, source.id]),
  }
}

function eventOf({ type, modality, date, actors, speaker }: Event): CitedRecord['event'] {
  return { type, modality, date, actors, speaker }
}

function documentOf({ id, body }: RecordInFull): CitedRecord['document'] {
  if (body.type !== 'document') return null
  const { title, publisher, published, language, source } = body.data
  return { id, title, publisher, published, language, source }
}

/** The grade that stands: of the first of `ids` that has one, a person's over the rules', the newest. */
async function gradeOf(desk: Desk, reader: Reader, ids: readonly RecordId[]): Promise<CitedRecord['grade']> {
  const rows = await everyRow(desk, reader, 'grades', ids)
  for (const id of ids) {
    const of = rows.filter(({ topic }) => topic === id)
    const row = of.findLast(({ value }) => value.by === 'person') ?? of.at(-1)
    if (row === undefined) continue
    const { reliability, credibility, by } = row.value
    return { reliability, credibility, by, author: row.author }
  }
  return null
}

function sentenceOf({ body }: RecordInFull): string {
  return body.type === 'event' ? body.data.span.text : (titleOf(body) ?? '')
}

/** The same evidence with the grades that the rules give where no person has given one. What cannot be graded now stays without. */
export async function gradedByRules(desk: Desk, cited: readonly Cited[]): Promise<readonly Cited[]> {
  if (!cited.some(({ record }) => record?.document && record.grade === null)) return cited
  const telling = await toldIfPossible(desk)
  return cited.map((each) => {
    if (telling === null || each.record === null || each.record.grade !== null) return each
    const { corpus, ruleGrades } = telling
    const metAs = corpus.events.get(each.id)?.newest.id ?? corpus.metAs.get(each.id)
    const rules = metAs === undefined ? undefined : ruleGrades.get(metAs)
    if (rules === undefined) return each
    const { reliability, credibility, by } = rules
    return { ...each, record: { ...each.record, grade: { reliability, credibility, by, author: null } } }
  })
}

/** What documents tell together; null where the reading that it takes cannot be had now. */
export async function toldIfPossible(desk: Desk): Promise<Telling | null> {
  try {
    return await tellingOf(desk)
  } catch (error) {
    if (isFailure(error) && error.code.startsWith('E_READING')) return null
    throw error
  }
}
