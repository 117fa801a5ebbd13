import { limits } from '../kernel/limits.ts'

/** A stretch of text by UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const abbreviations = new Set(
  `mr mrs ms dr prof gen col lt maj capt cmdr adm sgt brig sen rep gov rev hon st jr sr vs etc inc ltd co corp no nos vol fig approx est dept univ
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g i.e al art arts pp ft mt messrs u.s u.k u.n e.u`.split(
    /\s+/,
  ),
)
const terminator = /[.!?…]+["”’»)\]']*(?=\s)/gu
const opensSentence = /[\s ]+["“‘«(['–—-]*\s*[\p{Lu}\p{N}@]/uy
const wordBefore = /([\p{L}.]+)$/u

/** Cuts `text` between `start` and `end` into sentences, without the white space between them. Linear. */
export function findSentences(text: string, start: number, end: number): Stretch[] {
  const block = text.slice(start, end)
  const sentences: Stretch[] = []
  let from = 0
  const push = (to: number): void => {
    while (from < to) {
      while (from < to && block.charCodeAt(from) <= 32) from += 1
      const stop = to - from > limits.sentenceUnits ? cutBefore(block, from + limits.sentenceUnits, from) : to
      if (stop > from) sentences.push({ start: start + from, end: start + stop })
      from = stop
    }
  }
  for (const match of block.matchAll(terminator)) {
    const stop = match.index + match[0].length
    opensSentence.lastIndex = stop
    if (!opensSentence.test(block)) continue
    if (match[0].startsWith('.') && isAbbreviation(block, match.index, stop)) continue
    push(stop)
  }
  push(block.trimEnd().length)
  return sentences
}

/** The last space before `at`, so that an endless line is read in pieces; `at` itself where there is none, but never inside a surrogate pair. */
function cutBefore(block: string, at: number, from: number): number {
  const space = block.lastIndexOf(' ', at)
  if (space > from + limits.sentenceUnits / 2) return space
  const code = block.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** Whether the full stop at `at` ends an abbreviation or initial rather than a sentence. */
function isAbbreviation(block: string, at: number, stop: number): boolean {
  if (stop > at + 1) return false
  const word = wordBefore.exec(block.slice(Math.max(0, at - 20), at))?.[1] ?? ''
  const lower = word.toLowerCase()
  if (word.length === 1 && word !== 'I') return true
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^\s+(?:The|In|On|He|She|It|They|But|And|A|An|This|That|We)\s/.test(block.slice(stop, stop + 8))
  return abbreviations.has(lower) && lower !== 'no'
}
