import type { RecordId } from '../../kernel/id.ts'
import type { Grade } from '../../records/grade.ts'
import { statesBehind } from './agencies.ts'
import { findCopies, type CopyPair } from './copies.ts'
import { gradeHappening, gradeSource, type SourceRecord } from './grades.ts'
import { findHappenings } from './happenings.ts'
import { byText, distinctById, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'
import { publisherOf, Sources } from './sources.ts'

/** A grade with the document or event it is about. */
export interface GradeOf {
  readonly about: RecordId
  readonly grade: Grade
}

/** What is to be related: texts, what each says, and how persons graded them. */
export interface Relating {
  readonly documents: readonly SourcedDocument[]
  readonly events: readonly SourcedEvent[]
  /** By persons, of any of the documents or events. */
  readonly grades: readonly GradeOf[]
}

/** What texts tell together, and how far the rules believe it. */
export interface Related {
  readonly happenings: readonly Happening[]
  /** The rules' grade of every event and every document. */
  readonly grades: readonly GradeOf[]
  /** Documents with wording in common beyond chance. */
  readonly copies: readonly CopyPair[]
}

/** Joins events into happenings and grades what each document and event is worth. Pure; the order of the input does not matter. */
export function relate({ documents, events, grades }: Relating): Related {
  const known = distinctById(documents)
  const copies = findCopies(known)
  const happenings = findHappenings(events, known, copies)
  const texts: ReadonlyMap<string, SourcedDocument> = new Map(known.map((each) => [each.id, each]))
  const byId: ReadonlyMap<string, SourcedEvent> = new Map(events.map((event) => [event.id, event]))
  const sources = new Sources(known, copies)
  const gradeAll = (records: ReadonlyMap<string, SourceRecord>): GradeOf[] =>
    happenings.flatMap((happening) =>
      gradeHappening(happening, byId, texts, sources, (document) =>
        records.get(publisherOf(document.document) ?? ''),
      ),
    )
  const given = grades.filter(({ grade }) => grade.by === 'person')
  const documentOf = (id: RecordId) => texts.get(byId.get(id)?.documentId ?? id)
  // How a source's claims fared is seen before anything is known of it, and then counts as its record.
  const first = gradeAll(recordsOf(given, documentOf))
  const records = recordsOf([...given, ...first], documentOf)
  const ofEvents = gradeAll(records)
  return {
    happenings,
    grades: [...ofEvents, ...gradeDocuments(known, byId, ofEvents, records)],
    copies: copies.pairs,
  }
}

/** What grades say of each publisher. */
function recordsOf(
  grades: readonly GradeOf[],
  documentOf: (id: RecordId) => SourcedDocument | undefined,
): Map<string, SourceRecord> {
  const records = new Map<string, { grades: Grade[]; tiedTo: readonly string[] }>()
  for (const { about, grade } of grades) {
    const document = documentOf(about)
    const publisher = document && publisherOf(document.document)
    if (!document || publisher == null) continue
    const known = records.get(publisher)
    if (known) known.grades.push(grade)
    else records.set(publisher, { grades: [grade], tiedTo: statesBehind(document.document.publisher ?? '') })
  }
  return records
}

/** A document's letter is its source's; its figure the middle of what its claims earned, the worse of two, 6 where none could be judged. */
function gradeDocuments(
  documents: readonly SourcedDocument[],
  events: ReadonlyMap<string, SourcedEvent>,
  grades: readonly GradeOf[],
  records: ReadonlyMap<string, SourceRecord>,
): GradeOf[] {
  const byDocument = Map.groupBy(grades, ({ about }) => events.get(about)?.documentId)
  return documents.map(({ id, document }): GradeOf => {
    const source = gradeSource(records.get(publisherOf(document) ?? ''), [])
    const claims = byDocument.get(id) ?? []
    const judged = claims
      .map(({ grade }) => grade.credibility)
      .filter((credibility) => credibility !== 6)
      .sort((a, b) => a - b)
    const credibility = judged[Math.floor(judged.length / 2)] ?? 6
    const reason =
      claims.length === 0
        ? 'Nothing it says was read as an event.'
        : judged.length === 0
          ? `None of its ${claims.length} claims could be judged.`
          : `Of its ${claims.length} claims ${judged.length} could be judged; the middle one is ${credibility}.`
    const signs = [...new Set(document.flags.map(({ why }) => why))].sort(byText)
    const reasons = [...source.reasons, reason, ...signs].slice(0, reasonsMost)
    return { about: id, grade: { reliability: source.value, credibility, reasons, by: 'rules' } }
  })
}

/** As many reasons as a grade holds. */
const reasonsMost = 50
