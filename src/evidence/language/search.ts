import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import snowball from 'snowball-stemmers'
import { utf8 } from '../../kernel/bytes.ts'
import { chineseTerms } from './names-chinese-data.ts'
import { chineseWords } from './names-chinese.ts'

/** Words: letters, digits and marks, with apostrophes inside. */
const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const han = /\p{sc=Han}/u
const hanOrNot = /\p{sc=Han}+|\P{sc=Han}+/gu

/** Stems remembered: prose repeats itself, and stemming anew would be most of the work. */
const rememberedStems = 100_000
/** A word longer than this is a key or a chain of characters; it is found by its beginning. */
const termUnits = 64

let stems = new Map<string, string>()
let segmenter: Jieba | undefined
const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

/** Terms by which a text is found, in its order: stems of English and Russian words, Chinese words and their parts, all in lower case after
 *  compatibility composition (NFKC). The script of a word decides how it is treated, so a question and a text give the same terms whatever language
 *  either is in. */
export function searchTerms(text: string): string[] {
  const terms: string[] = []
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(words)) {
    if (!han.test(word)) terms.push(stemOf(word))
    else for (const [part] of word.matchAll(hanOrNot)) pushParts(part, terms)
  }
  return terms
}

function pushParts(part: string, terms: string[]): void {
  if (!han.test(part)) terms.push(stemOf(part))
  // Unknown words fall apart into characters instead of being guessed at: a guess depends on what stands around a word, and a question has
  // nothing around it.
  else for (const term of wordsOf(part)) terms.push(term)
}

function wordsOf(text: string): string[] {
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

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const bare = word
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
    .slice(0, termUnits)
  const stem = /^[a-z]+$/.test(bare)
    ? english.stem(bare)
    : /^[а-яё]+$/.test(bare)
      ? russian.stem(bare.replaceAll('ё', 'е'))
      : bare
  if (stems.size >= rememberedStems) stems = new Map()
  stems.set(word, stem)
  return stem
}
