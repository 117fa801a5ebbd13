import { sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { eventTypeNames, type EventType } from '../../records/event.ts'
import { cluster } from './cluster.ts'
import { findContradictions } from './contradictions.ts'
import { findCopies, type Copies } from './copies.ts'
import { byText, distinctById, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'
import { Sources } from './sources.ts'

/** Joins events of several documents into happenings; each event belongs to exactly one. Takes the documents the events come from (one that is
 *  missing counts as a source of its own) and, where the caller has it already, what they copy from each other. Returns happenings in order of
 *  id. Pure; neither order nor repetition of the input matters. */
export function findHappenings(
  events: readonly SourcedEvent[],
  documents: readonly SourcedDocument[],
  copies: Copies = findCopies(documents),
): Happening[] {
  const known = distinctById(documents)
  const byId: ReadonlyMap<string, SourcedDocument> = new Map(known.map((document) => [document.id, document]))
  const sources = new Sources(known, copies)
  return cluster(distinctById(events))
    .map((members): Happening => {
      const ids = members.map(({ id }) => id)
      return {
        id: sha256Hex(utf8(ids.join('\n'))),
        type: commonestType(members),
        events: ids,
        independentSources: sources.independent(members).length,
        contradictions: findContradictions(members, byId),
      }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** The type most events have; among equals the one the vocabulary lists first. */
function commonestType(events: readonly SourcedEvent[]): EventType {
  const counts = new Map<EventType, number>()
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const commonest = eventTypeNames.find((type) => counts.get(type) === most)
  if (commonest === undefined) throw new RangeError('a happening has at least one event')
  return commonest
}
