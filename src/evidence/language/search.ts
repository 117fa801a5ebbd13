import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { utf8 } from '../../kernel/bytes.ts'
import { chineseTerms } from './names-chinese-data.ts'
import { chineseWords } from './names-chinese.ts'
import { hasHan, stemOf, wordsOf } from './terms.ts'

const hanOrNot = /\p{sc=Han}+|\P{sc=Han}+/gu

let segmenter: Jieba | undefined

/** Terms by which a text is found, in its order: stems of English and Russian words, Chinese words and their parts, all in lower case after
 *  compatibility composition (NFKC). The script of a word decides how it is treated, so a question and a text give the same terms whatever language
 *  either is in. */
export function searchTerms(text: string): string[] {
  const terms: string[] = []
  for (const word of wordsOf(text)) {
    if (!hasHan(word)) terms.push(stemOf(word))
    else for (const [part] of word.matchAll(hanOrNot)) pushParts(part, terms)
  }
  return terms
}

function pushParts(part: string, terms: string[]): void {
  if (!hasHan(part)) terms.push(stemOf(part))
  // Unknown words fall apart into characters instead of being guessed at: a guess depends on what stands around a word, and a question has
  // nothing around it.
  else for (const term of chineseWordsOf(part)) terms.push(term)
}

function chineseWordsOf(text: string): string[] {
  segmenter ??= newSegmenter()
  return segmenter.cutForSearch(text, false)
}

/** How often the dictionary takes its own additions to occur: enough for them to be kept whole. */
const frequency = 10_000

function newSegmenter(): Jieba {
  const made = Jieba.withDict(dict)
  made.loadDict(utf8([...chineseWords, ...chineseTerms].map((word) => `${word} ${frequency} n`).join('\n')))
  return made
}
