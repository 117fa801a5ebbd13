import type { Day } from '../kernel/instant.ts'
import type { Event, Speaker } from '../records/event.ts'
import type { Span } from '../records/common.ts'
import type { DocumentFlag } from './findings.ts'
import { findFindings } from './findings.ts'
import { anchorOf } from './anchor.ts'
import { readSentence, type SentenceReading } from './clause-reading.ts'
import { findBlocks, type Block, type BlockKind } from './layout.ts'
import { Memory } from './memory.ts'
import { findQuotations, type Quotations } from './quotations.ts'
import { Sentence } from './sentence.ts'
import { findSentences } from './sentences.ts'

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

export interface Reading {
  readonly passages: Passage[]
  readonly events: Event[]
  readonly flags: DocumentFlag[]
}

/** One block taken apart, as the findings look at it. */
export interface BlockReading {
  readonly block: Block
  readonly quotations: Quotations
  readonly sentences: SentenceReading[]
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
    events: withoutRepeatedHeadings(sentences),
    flags: findFindings(text, readings, document.published, anchor),
  }
}

function readBlock(text: string, block: Block, next: Block | undefined, memory: Memory): BlockReading {
  if (block.kind === 'furniture')
    return { block, quotations: { quotations: [], unbalanced: [] }, sentences: [] }
  const continues = next !== undefined && /^["“„«]/.test(text.slice(next.start, next.start + 1))
  const quotations = findQuotations(text, block, continues)
  const sentences = findSentences(text, block.start, block.end).map(
    (stretch) => new Sentence(text, stretch, quotations.quotations, memory.day, block.kind === 'heading'),
  )
  const state = { quoted: null }
  const readings = sentences.map((sentence, index) =>
    readSentence(sentence, sentences[index + 1], block.kind, memory, state),
  )
  return { block, quotations, sentences: readings }
}

/** A heading only announces what the body tells: its events stay only where the body has none of that type with a common actor. */
function withoutRepeatedHeadings(sentences: readonly SentenceReading[]): Event[] {
  const body = sentences.filter(({ kind }) => kind !== 'heading').flatMap(({ events }) => events)
  const kept: Event[] = []
  for (const { kind, events } of sentences) {
    for (const event of events) {
      const told = kind === 'heading' ? [...body, ...kept] : []
      const repeated = told.some(
        ({ type, actors }) =>
          type === event.type && actors.some(({ id }) => event.actors.some((actor) => actor.id === id)),
      )
      if (!repeated) kept.push(event)
    }
  }
  return kept
}

function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
