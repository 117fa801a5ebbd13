import type { Stretch } from './sentences.ts'

/** A quotation without its marks. `complete` is false where a mark is missing. */
export interface Quotation extends Stretch {
  readonly complete: boolean
}

/** The quotations of a text, and the marks that have no counterpart. */
export interface Quotations {
  readonly quotations: readonly Quotation[]
  /** Marks that open and never close, or close and never opened. */
  readonly unbalanced: readonly Stretch[]
}

const mark = /["“”„«»]/g
const openers = new Set(['“', '„', '«'])
const closers = new Set(['”', '»'])

/** Finds the quotations of one block. Straight marks alternate; a curly opener may close where another stands open ("a “priority“").
 *  `continues`: the next block opens with a quotation mark, so that an open one here goes on there by the printers' custom. Linear. */
export function findQuotations(text: string, block: Stretch, continues: boolean): Quotations {
  const quotations: Quotation[] = []
  const unbalanced: Stretch[] = []
  let open = -1
  for (const match of text.slice(block.start, block.end).matchAll(mark)) {
    const at = block.start + match.index
    const character = match[0]
    const opens = openers.has(character) && !(open >= 0 && closesHere(text, at, block.end))
    const closes = closers.has(character) || (!opens && open >= 0)
    if (closes && open >= 0) {
      quotations.push({ start: open + 1, end: at, complete: true })
      open = -1
    } else if (closes) {
      unbalanced.push({ start: at, end: at + 1 })
    } else if (open < 0) {
      open = at
    } else {
      unbalanced.push({ start: open, end: open + 1 })
      open = at
    }
  }
  if (open >= 0) {
    quotations.push({ start: open + 1, end: block.end, complete: false })
    if (!continues) unbalanced.push({ start: open, end: open + 1 })
  }
  return { quotations, unbalanced }
}

/** Whether the mark at `at` stands as a closing one: after a letter or stop and before a space, stop or the end. */
function closesHere(text: string, at: number, end: number): boolean {
  const before = text.charAt(at - 1)
  const after = at + 1 < end ? text.charAt(at + 1) : ''
  return before.trim() !== '' && (after === '' || /[\s.,;:!?)\]—–]/.test(after))
}
