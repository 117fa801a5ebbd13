import type { BlockReading } from '../block-reading.ts'
import type { SentenceReading } from '../clause-reading.ts'
import { singular } from '../events/lexicon.ts'
import type { Sentence } from '../sentence.ts'
import { flagAt, type DocumentFlag } from './flag.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that make a claim of the highest degree or the widest reach. */
const degrees = set(
  'top overriding all every always never any entire full fully total complete only sole biggest greatest strongest unlimited',
)
/** Words that keep a claim back. */
const hedges = set(
  'theoretically hypothetically principle possible possibly imagine perhaps maybe might may could goal aim believe hope would if potentially',
)
const common = set(
  'said with that from this have been will also more most very their there which about other between after over into',
)
/** How many words a restatement must share with the quotation to be taken as the same claim. */
const sharedAtLeast = 3
/** How many sentences on the quotation may stand. */
const reach = 8

interface Said {
  readonly stems: ReadonlySet<string>
  readonly lower: ReadonlySet<string>
}

/** Headings and paraphrases that say what a later quotation of the story says, but of a wider reach or with its reserve left out: a
 *  place, a superlative, or certainty that the speaker's own words do not have. */
export function restatementFindings(text: string, blocks: readonly BlockReading[]): DocumentFlag[] {
  const sentences = blocks
    .filter(({ block }) => block.kind !== 'post' && block.kind !== 'furniture')
    .flatMap((block) => block.sentences)
  const said = sentences.map(({ sentence }) => quotedWords(sentence))
  return sentences.flatMap((reading, index) => {
    if (said[index] || !(reading.kind === 'heading' || reading.speaker)) return []
    const words = wordsOf(reading.sentence, 0, reading.sentence.tokens.length)
    const reserve = later(said, index, words)
    const near = new Set(said.slice(index + 1, index + 1 + reach).flatMap((each) => [...(each?.lower ?? [])]))
    const why = reserve ? widened(reading, words, reserve, near) : null
    return why ? [flagAt(text, 'paraphraseWidens', why, reading.sentence.start, reading.sentence.end)] : []
  })
}

/** The quotation after sentence `index` that shares most with it, or undefined. */
function later(said: readonly (Said | null)[], index: number, words: Said): Said | undefined {
  let best: Said | undefined
  let most = sharedAtLeast - 1
  for (const candidate of said.slice(index + 1, index + 1 + reach)) {
    const shared = candidate ? [...words.stems].filter((word) => candidate.stems.has(word)).length : 0
    if (candidate && shared > most) [best, most] = [candidate, shared]
  }
  return best
}

function widened(
  { sentence }: SentenceReading,
  words: Said,
  quoted: Said,
  near: ReadonlySet<string>,
): string | null {
  const place = sentence.mentions.find(
    ({ kind, first, end }) => kind === 'place' && !isNamed(sentence.write(first, end).toLowerCase(), near),
  )
  if (place) return `The words quoted for this do not speak of ${sentence.write(place.first, place.end)}.`
  const degree = [...words.lower].find((word) => degrees.has(word) && !quoted.lower.has(word))
  if (degree) return `"${degree}" is not in the words quoted for this.`
  const hedge = [...quoted.lower].find((word) => hedges.has(word))
  if (
    hedge &&
    ![...words.lower].some(
      (word) => hedges.has(word) || word === 'no' || word === 'not' || word.endsWith("n't"),
    )
  )
    return `The words quoted for this are kept back by "${hedge}"; this is not.`
  return null
}

/** Whether the words hold every part of a place's name, or its initials. */
function isNamed(place: string, words: ReadonlySet<string>): boolean {
  const parts = place.split(/[\s-]+/)
  return (
    parts.every((part) => words.has(part)) ||
    (parts.length > 1 && words.has(parts.map((part) => part.charAt(0)).join('')))
  )
}

function quotedWords(sentence: Sentence): Said | null {
  const first = sentence.tokens.findIndex((_token, index) => sentence.quotationAt(index) !== undefined)
  if (first < 0) return null
  let end = first
  while (end < sentence.tokens.length && sentence.quotationAt(end) !== undefined) end += 1
  return end - first >= 8 ? wordsOf(sentence, first, end) : null
}

function wordsOf(sentence: Sentence, from: number, to: number): Said {
  const lower = new Set<string>()
  const stems = new Set<string>()
  for (let at = from; at < to; at += 1) {
    const token = sentence.tokens[at]
    if (token?.kind !== 'word') continue
    lower.add(token.lower)
    if (token.lower.length > 3 && !common.has(token.lower) && !sentence.cover[at])
      stems.add(singular(token.lower).slice(0, 6))
  }
  return { lower, stems }
}
