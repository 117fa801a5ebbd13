import type { RecordId } from '../../kernel/id.ts'
import type { Document } from '../../records/document.ts'
import type { Event, EventType } from '../../records/event.ts'

/** An event with the ids of its own record and of the document that asserts it. */
export interface SourcedEvent {
  readonly id: RecordId
  readonly documentId: RecordId
  readonly event: Event
}

/** A document with its record's id and its stored text. */
export interface SourcedDocument {
  readonly id: RecordId
  readonly text: string
  readonly document: Document
}

/** What texts differ on: who said it, how much, whether it took place, when, who took part. */
export type ContradictionKind = 'speaker' | 'figure' | 'modality' | 'date' | 'actor'

/** What texts say differently of one thing, side by side: `values[i]` is what `events[i]` says. */
export interface Contradiction {
  readonly kind: ContradictionKind
  readonly events: readonly RecordId[]
  readonly values: readonly string[]
}

/** One thing that happened, was said or is planned, as all its events tell it. */
export interface Happening {
  /** SHA-256, in hexadecimal, of its event ids in rising order, joined by line feeds: the same on every node. */
  readonly id: string
  /** The type most of its events have. */
  readonly type: EventType
  /** In rising order. */
  readonly events: readonly RecordId[]
  /** How many sources that do not draw on each other stand behind it: never more than it has documents. */
  readonly independentSources: number
  readonly contradictions: readonly Contradiction[]
}

/** Orders texts by UTF-16 unit: the same on every node, unlike an order that follows the locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sorted by id, each id once. */
export function distinctById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => byText(a.id, b.id))
}
