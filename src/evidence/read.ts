import type { Day } from '../kernel/instant.ts'
import type { Span } from '../records/common.ts'
import type { Event, Speaker } from '../records/event.ts'
import { anchorOf } from './anchor.ts'
import { readBlock } from './block-reading.ts'
import type { SentenceReading } from './clause-reading.ts'
import { spokenActs, statementTypes } from './events/build.ts'
import { findFindings } from './findings.ts'
import type { DocumentFlag } from './findings/flag.ts'
import { findBlocks, type BlockKind } from './layout.ts'
import { Memory } from './memory.ts'

/** A sentence of a document with who speaks in it. */
export interface Passage {
  readonly span: Span
  readonly kind: BlockKind
  readonly speaker: Speaker | null
}

/** What is to be read: the stored text, its primary language, and the day it was published where that is known. */
export interface ReadableDocument {
  readonly text: string
  readonly language: string
  readonly published: Day | null
  readonly mediaType?: string | undefined
}

/** What a text says: its passages, its events, and what makes it doubtful. */
export interface Reading {
  readonly passages: Passage[]
  readonly events: Event[]
  readonly flags: DocumentFlag[]
}

/** Reads a document: sentences with their speakers, the events they state, and what makes the document doubtful. Every span holds
 *  exactly the text at its UTF-16 offsets. English only: other languages give no events yet. Pure, and linear in the text. */
export function readEvents(document: ReadableDocument): Reading {
  if (document.language !== 'en') return { passages: [], events: [], flags: [] }
  const { text } = document
  const blocks = findBlocks(text)
  const anchor = document.published ?? anchorOf(text, blocks)
  const memory = new Memory(anchor)
  const readings = blocks.map((block, index) => readBlock(text, block, blocks[index + 1], memory))
  const sentences = readings.flatMap((reading) => reading.sentences)
  return {
    passages: sentences.map(({ sentence, speaker, kind }) => ({
      span: spanOf(text, sentence.start, sentence.end),
      kind,
      speaker,
    })),
    events: dated(withoutRepeatedHeadings(sentences), memory),
    flags: findFindings(text, readings, anchor),
  }
}

/** A heading only announces what the body tells: its events stay only where the body has none of that type with a common actor. */
function withoutRepeatedHeadings(sentences: readonly SentenceReading[]): Event[] {
  const keysOf = ({ type, actors }: Event): string[] => actors.map(({ id }) => `${type} ${id}`)
  const told = new Set<string>()
  for (const { kind, events } of sentences)
    if (kind !== 'heading') for (const event of events) for (const key of keysOf(event)) told.add(key)
  const kept: Event[] = []
  for (const { kind, events } of sentences) {
    for (const event of events) {
      const keys = keysOf(event)
      if (kind === 'heading' && keys.some((key) => told.has(key))) continue
      kept.push(event)
      for (const key of keys) told.add(key)
    }
  }
  return kept
}

/** Dates a statement by the day on which the text says, before or after it, that its speaker spoke. */
function dated(events: readonly Event[], memory: Memory): Event[] {
  return events.map((event) => {
    if (event.date !== null || event.speaker === null) return event
    if (!statementTypes.has(event.type) && !spokenActs.has(event.type)) return event
    return { ...event, date: memory.spokeOn.get(event.speaker.name) ?? null }
  })
}

function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
