import { flagAt, type DocumentFlag } from './flag.ts'
import type { BlockReading } from '../block-reading.ts'
import type { SentenceReading } from '../clause-reading.ts'
import { singular } from '../events/lexicon.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Acts that commit, accuse or refuse: what they are said to be about must stand in the words quoted for them. */
const strongActs = set(
  'condemn denounce criticise criticize accuse threaten pledge vow promise announce reject demand deny confirm admit endorse',
)
/** What is "expressed" in the same sense. */
const strongObjects = set(
  'readiness willingness commitment support opposition intention determination concern',
)
const empty = set(
  'the a an of in on at to for with from by and or but that which who it its this these those their his her our is are was were be been has have had will would could should may might not no as about over more most very also there all any some such country countries side sides new own',
)

/** Paraphrases followed by a quotation of the same voice that does not bear them out: a strong act whose object
 *  the quotation never names. */
export function paraphraseFindings(text: string, blocks: readonly BlockReading[]): DocumentFlag[] {
  const sentences = blocks
    .filter(({ block }) => block.kind === 'paragraph')
    .flatMap((block) => block.sentences)
  return sentences.flatMap((reading, index) => {
    const found = paraphraseAt(sentences, index)
    if (!found) return []
    const quotation = quotationAfter(sentences, index, found.end)
    if (!quotation) return []
    const why = doubt(found, quotation)
    return why ? [flagAt(text, 'paraphraseWidens', why, found.start, found.stop)] : []
  })
}

interface Paraphrase {
  /** Content words of what the act is about. */
  readonly about: ReadonlySet<string>
  /** Token index in its sentence where the paraphrase ends. */
  readonly end: number
  readonly start: number
  readonly stop: number
}

function paraphraseAt(sentences: readonly SentenceReading[], index: number): Paraphrase | null {
  const sentence = sentences[index]?.sentence
  if (!sentence || sentence.startsQuoted) return null
  for (const clause of sentence.clauses) {
    const verb = clause.groups[0]
    if (!verb || verb.negated) continue
    const quote = firstQuote(sentence, verb.end)
    const end = quote < 0 ? clause.end : Math.min(quote, clause.end)
    const words = contentWords(sentence, verb.end, end)
    const strong =
      strongActs.has(verb.lemma) ||
      (verb.lemma === 'express' && [...words].some((word) => strongObjects.has(word)))
    if (!strong) continue
    const about = new Set([...words].filter((word) => !strongObjects.has(word)))
    const pronoun = sentence.lower(verb.end) === 'it' || sentence.lower(verb.end) === 'this'
    const previous = sentences[index - 1]?.sentence
    if (about.size === 0 && pronoun && previous) for (const word of subjectWords(previous)) about.add(word)
    const from =
      sentence.tokens[Math.min(clause.start, clause.subjectOf ? clause.start : clause.subjectStart)]
    let last = end
    while (last > verb.end && !/[\p{L}\p{N}]/u.test(sentence.lower(last - 1))) last -= 1
    const to = sentence.tokens[last - 1]
    if (about.size === 0 || !from || !to) continue
    const skip = /^(?:and|but|,)$/.test(from.lower) ? sentence.tokens[clause.start + 1] : from
    return { about, end, start: (skip ?? from).start, stop: to.end }
  }
  return null
}

function firstQuote(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.tokens.length; at += 1) if (/^[“"«]$/.test(sentence.lower(at))) return at
  return -1
}

function contentWords(sentence: Sentence, from: number, to: number): Set<string> {
  const words = new Set<string>()
  for (let at = from; at < to; at += 1) {
    const token = sentence.tokens[at]
    if (token?.kind === 'word' && !empty.has(token.lower) && !sentence.cover[at]?.ids.length)
      words.add(singular(token.lower))
  }
  return words
}

function subjectWords(sentence: Sentence): Set<string> {
  const clause: Clause | undefined = sentence.clauses[0]
  return clause ? contentWords(sentence, clause.subjectStart, clause.subjectEnd) : new Set()
}

/** The words quoted right after the paraphrase: in its own sentence, else in the sentences that follow and are quotations. */
function quotationAfter(
  sentences: readonly SentenceReading[],
  index: number,
  end: number,
): Set<string> | null {
  const own = sentences[index]?.sentence
  if (!own) return null
  const at = firstQuote(own, end)
  const introduced = /^[,:–—-]$/.test(own.lower(at - 1))
  if (at >= 0)
    return introduced && own.tokens.length - at > 8 ? contentWords(own, at, own.tokens.length) : null
  const words = new Set<string>()
  for (let next = index + 1; next < Math.min(sentences.length, index + 5); next += 1) {
    const reading = sentences[next]
    if (!reading?.sentence.startsQuoted) break
    for (const word of contentWords(reading.sentence, 0, reading.sentence.tokens.length)) words.add(word)
  }
  return words.size > 3 ? words : null
}

function doubt({ about }: Paraphrase, quoted: ReadonlySet<string>): string | null {
  const stems = new Set([...quoted].map(stem))
  if ([...about].some((word) => stems.has(stem(word)))) return null
  return `The words quoted for this never speak of ${[...about].slice(0, 4).join(', ')}.`
}

const stem = (word: string): string => word.slice(0, 5)
