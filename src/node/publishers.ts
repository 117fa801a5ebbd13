import { publisherOf } from '../evidence/happenings/sources.ts'
import type { Grade } from '../records/grade.ts'
import type { CorpusDocument } from './corpus.ts'
import type { Desk } from './desk.ts'
import { gradeFor } from './happening.ts'
import { keptFor } from './paged.ts'
import { standingOf, type Telling } from './telling.ts'
import { tellingOf } from './tellings.ts'

/** A publisher with its record in this node. */
export interface Publisher {
  /** Its name as most of its documents write it; null for all documents that name none. */
  readonly name: string | null
  readonly documents: number
  readonly events: number
  /** Its letter as the rules find it, with why. */
  readonly reliability: Grade['reliability']
  readonly reasons: readonly string[]
  /** Letters that persons gave its documents and events, by letter. */
  readonly given: Readonly<Record<Grade['reliability'], number>>
  /** How its claims fared, by figure. */
  readonly fared: Readonly<Record<`${Grade['credibility']}`, number>>
  /** Claims of its that other texts contradict. */
  readonly contradicted: number
  readonly languages: readonly string[]
  /** Days on which its first and last dated documents came out. */
  readonly first: string | null
  readonly last: string | null
}

/** Every publisher of documents that the desk may read, those with the most documents first. One publisher under two spellings is one. */
export async function listPublishers(desk: Desk): Promise<readonly Publisher[]> {
  const telling = await tellingOf(desk)
  return keptFor(telling, 'publishers', () => publishersIn(telling))
}

function publishersIn(telling: Telling): Publisher[] {
  const groups = Map.groupBy(telling.corpus.documents.values(), ({ row }) => publisherOf(row.value))
  return [...groups]
    .map(([key, documents]) => ({ key, publisher: recordOf(documents, telling) }))
    .sort((a, b) => b.publisher.documents - a.publisher.documents || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
    .map(({ publisher }) => publisher)
}

function recordOf(documents: readonly CorpusDocument[], telling: Telling): Publisher {
  const { corpus, ruleGrades, known } = telling
  const events = documents.flatMap((document) => document.events)
  const letters = { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0 }
  for (const id of [...documents.map(({ row }) => row.id), ...events.map(({ newest }) => newest.id)]) {
    const given = corpus.grades.get(id)
    if (given) letters[given.grade.reliability] += 1
  }
  const fared = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 }
  let contradicted = 0
  for (const event of events) {
    const grade = gradeFor(event.newest.id, telling)
    if (grade) fared[grade.credibility] += 1
    if (standingOf(event, known)?.disputed === true) contradicted += 1
  }
  const [first] = documents
  // A document's letter is its source's: the same for all of them.
  const proposed = first && ruleGrades.get(first.row.id)
  const days = documents.flatMap(({ row }) => row.value.published?.slice(0, 10) ?? []).sort()
  return {
    name: commonestName(documents),
    documents: documents.length,
    events: events.length,
    reliability: proposed?.reliability ?? 'F',
    reasons: proposed?.reasons.slice(0, 1) ?? [],
    given: letters,
    fared,
    contradicted,
    languages: [...new Set(documents.map(({ row }) => row.value.language))].sort(),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  }
}

function commonestName(documents: readonly CorpusDocument[]): string | null {
  const names = Map.groupBy(
    documents.flatMap(({ row }) => row.value.publisher ?? []),
    (name) => name,
  )
  const sorted = [...names].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
  return sorted[0]?.[0] ?? null
}
