import { readSentence, type SentenceReading } from './clause-reading.ts'
import type { Block } from './layout.ts'
import type { Memory } from './memory.ts'
import { findQuotations, type Quotations } from './quotations.ts'
import { Sentence } from './sentence.ts'
import { findSentences } from './sentences.ts'

/** One block taken apart, as the findings look at it. */
export interface BlockReading {
  readonly block: Block
  readonly quotations: Quotations
  readonly sentences: readonly SentenceReading[]
}

/** Reads one block of `text` with what the document has said so far; `next` is the block after it. Furniture is not read. */
export function readBlock(text: string, block: Block, next: Block | undefined, memory: Memory): BlockReading {
  if (block.kind === 'furniture')
    return { block, quotations: { quotations: [], unbalanced: [] }, sentences: [] }
  const continues = next !== undefined && /^["“„«]/.test(text.slice(next.start, next.start + 1))
  const quotations = findQuotations(text, block, continues)
  const sentences = findSentences(text, block.start, block.end).map(
    (stretch) => new Sentence(text, stretch, quotations.quotations, memory.day, block.kind !== 'paragraph'),
  )
  const state = { quoted: null }
  const readings = sentences.map((sentence, index) =>
    readSentence(sentence, sentences[index + 1], block.kind, memory, state),
  )
  return { block, quotations, sentences: readings }
}
