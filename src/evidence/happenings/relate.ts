import type { RecordId } from '../../kernel/id.ts'
import type { Grade } from '../../records/grade.ts'
import type { CopyPair } from './copying.ts'
import { gradeDocument, gradeEvent } from './grades.ts'
import { byText, distinctById, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'
import { RelatedDocuments } from './related.ts'
import { publisherOf } from './sources.ts'

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

/** Joins events into happenings and grades what each document and event is worth, all at once. Pure; the order of the input does not matter. */
export function relate({ documents, events, grades }: Relating): Related {
  const state = new RelatedDocuments()
  const known = distinctById(documents)
  const byDocument = Map.groupBy(distinctById(events), ({ documentId }) => documentId)
  for (const { about, grade } of grades) state.grade(about, grade)
  for (const document of known) state.put(document, byDocument.get(document.id) ?? [])
  const steps = state.settle()
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const { come, standings, sources } = step.value
  const standingOf = new Map(standings)
  const recordOf = new Map(sources)
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const documentOf = new Map(known.map((document) => [document.id, document]))
  const happenings = come.toSorted((a, b) => byText(a.id, b.id))
  const ofEvents = happenings.flatMap((happening) =>
    happening.events.flatMap((about): GradeOf[] => {
      const event = eventOf.get(about)
      const standing = standingOf.get(about)
      const document = event && documentOf.get(event.documentId)?.document
      if (!event || !document || !standing) return []
      return [
        { about, grade: gradeEvent(event, document, standing, recordOf.get(publisherOf(document) ?? '')) },
      ]
    }),
  )
  const claims = Map.groupBy(ofEvents, ({ about }) => eventOf.get(about)?.documentId)
  const ofDocuments = known.map(({ id, document }): GradeOf => {
    const figures = (claims.get(id) ?? []).map(({ grade }) => grade.credibility)
    return { about: id, grade: gradeDocument(document, figures, recordOf.get(publisherOf(document) ?? '')) }
  })
  return { happenings, grades: [...ofEvents, ...ofDocuments], copies: state.copyPairs() }
}
