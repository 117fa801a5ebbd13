import type { Speaker } from '../records/event.ts'
import { findBlocks, type BlockKind } from './layout.ts'
import { findSentences } from './language/sentences.ts'
import { readEvents, type ReadableDocument } from './read.ts'

/** A sentence, by its UTF-16 offsets, with who speaks in it; null: the document's own voice. */
export interface Voiced {
  readonly start: number
  readonly end: number
  readonly speaker: Speaker | null
}

/** A stretch of the text that is one thing, with its sentences. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  readonly sentences: readonly Voiced[]
}

/** The paragraphs of a text in order, each sentence with its speaker. Speakers and kinds are told in English only; in other languages every
 *  block is a paragraph in the document's own voice. Pure, and linear in the text. */
export function readParagraphs(document: ReadableDocument): Paragraph[] {
  const { text, language } = document
  const english = language === 'en'
  const sentences: readonly Voiced[] = english
    ? readEvents(document).passages.map(({ span: { start, end }, speaker }) => ({ start, end, speaker }))
    : findSentences(text, language).map(({ start, end }) => ({ start, end, speaker: null }))
  let next = 0
  return findBlocks(text).map(({ start, end, kind }) => {
    const own: Voiced[] = []
    for (let voiced = sentences[next]; voiced && voiced.start < end; voiced = sentences[++next])
      own.push(voiced)
    return { start, end, kind: english ? kind : 'paragraph', sentences: own }
  })
}
