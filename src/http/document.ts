import { instantText } from '../kernel/instant.ts'
import type { Event } from '../records/event.ts'
import { compartmentOf } from '../node/coalition.ts'
import type { Desk } from '../node/desk.ts'
import type { DocumentEvent, DocumentInDepth, Graded } from '../node/document.ts'
import type { ListedDocument } from '../node/documents.ts'
import { documentHead } from './documents.ts'

/** A document as lists show it. */
export function listedDocument(desk: Desk, { row, copies, events, grade, pending }: ListedDocument) {
  return {
    ...documentHead(desk, row),
    flagCount: row.value.flags.length,
    flagCodes: distinct(row.value.flags.map(({ code }) => code)),
    eventCount: events.length,
    grade: shownGrade(grade),
    pending,
    elsewhere: distinct(
      copies.map(({ compartment }) => compartmentOf(desk.coalition, compartment).name ?? compartment),
    ),
  }
}

/** A document in depth as it is answered. */
export function shownDocument(desk: Desk, document: DocumentInDepth) {
  const { row, text, paragraphs, events, grade, described, elsewhere } = document
  const { copies, copyCount, citedBy, pending } = document
  return {
    ...documentHead(desk, row),
    readers: compartmentOf(desk.coalition, row.compartment).readers,
    text,
    flags: row.value.flags,
    paragraphs: paragraphs.map(({ start, end, kind, sentences }) => ({
      ...{ start, end, kind },
      speakers: distinct(sentences.map(({ speaker }) => speaker)),
      sentences,
    })),
    events: events.map((event) => ({ ...shownEvent(event), document: row.id })),
    grade: shownGrade(grade),
    described,
    elsewhere: elsewhere.map(({ id, compartment, member }) => {
      const { name, readers } = compartmentOf(desk.coalition, compartment)
      return { id, compartment: name ?? compartment, compartmentId: compartment, readers, member }
    }),
    copies,
    copyCount,
    citedBy,
    pending,
  }
}

function shownEvent({ newest, root, number, family, grade, happening, versions }: DocumentEvent) {
  const { id, author: member, tlp, supersedes, byHand, event } = newest
  return {
    ...event,
    ...{ id, member, tlp, supersedes, byHand, root, number, family, happening },
    grade: shownGrade(grade),
    history: versions.map((version, at) => ({
      id: version.id,
      author: version.author,
      stated: instantText(version.stated),
      byHand: version.byHand,
      changed: changedBetween(versions[at - 1]?.event, version.event),
      event: version.event,
    })),
  }
}

/** Grades as they are answered. */
export function shownGrade({ proposed, given }: Graded) {
  if (!given) return { proposed, given }
  const { id, author, stated, grade } = given
  return { proposed, given: { id, author, stated: instantText(stated), grade } }
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function changedBetween(before: Event | undefined, after: Event): string[] {
  if (!before) return []
  const names = Object.keys(after) as (keyof Event)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
