import { byText, distinctById, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'
import { Relation } from './relation.ts'

/** Joins events of several documents into happenings; each event belongs to exactly one. Takes the documents the events come from; one that is
 *  missing counts as a source of its own. Returns happenings in order of id. Pure; neither order nor repetition of the input matters. */
export function findHappenings(
  events: readonly SourcedEvent[],
  documents: readonly SourcedDocument[],
): Happening[] {
  return relationOf(events, documents)
    .happenings()
    .sort((a, b) => byText(a.id, b.id))
}

/** A relation that holds these events and documents, settled. */
export function relationOf(events: readonly SourcedEvent[], documents: readonly SourcedDocument[]): Relation {
  const relation = new Relation()
  const known = distinctById(documents)
  const byDocument = Map.groupBy(distinctById(events), ({ documentId }) => documentId)
  for (const document of known) relation.put(document, byDocument.get(document.id) ?? [])
  const held = new Set(known.map(({ id }) => id))
  for (const [id, own] of byDocument)
    if (!held.has(id)) for (const event of own) relation.addEvent(event, undefined)
  const steps = relation.settle()
  while (steps.next().done !== true);
  return relation
}
