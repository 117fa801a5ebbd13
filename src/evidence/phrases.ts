import { lowerAt, type Tagged } from './verb-group.ts'
import { conjunctions, determiners, subjectPronouns } from './words.ts'

/** Marks that bound a phrase. */
export const marks = new Set([',', ';', ':', '—', '–', '(', ')', '“', '”', '"'])

/** Start of the noun phrase that an apposition ending in the comma at `last` explains, or `from`. */
export function appositionHead(sentence: Tagged, last: number, from: number): number {
  let commas = 0
  for (let at = last - 1; at >= from; at -= 1) {
    if (lowerAt(sentence, at) !== ',' || listComma(sentence, at)) continue
    commas += 1
    if (conjunctions.has(lowerAt(sentence, at + 1))) return at + 2
    if (commas === 2) return at + 1
  }
  return commas === 1 && marks.has(lowerAt(sentence, from)) ? from + 1 : from
}

/** Whether the comma at `at` stands inside a list of actors ("China, Russia and Iran"). */
export function listComma(sentence: Tagged, at: number): boolean {
  const next = sentence.cover[at + 1]
  return (
    lowerAt(sentence, at) === ',' &&
    sentence.cover[at - 1] !== undefined &&
    next !== undefined &&
    !next.located &&
    (/^(?:,|and|or)$/.test(lowerAt(sentence, next.end)) || sentence.cover[at - 1]?.first === 0)
  )
}

/** Start of the pronoun, name or noun with its article that ends before `at`, never before `from`. */
export function lastPhrase(sentence: Tagged, at: number, from: number): number {
  const mention = sentence.cover[at - 1]
  if (mention)
    return Math.max(from, lowerAt(sentence, mention.first - 1) === 'the' ? mention.first - 1 : mention.first)
  if (subjectPronouns.has(lowerAt(sentence, at - 1))) return Math.max(from, at - 1)
  for (let index = at - 1; index >= from; index -= 1)
    if (determiners.has(lowerAt(sentence, index))) return index
  return from
}

/** Start of the noun phrase that ends before `at`: back to a comma, verb, or clause mark, never before `from`. */
export function antecedentStart(sentence: Tagged, at: number, from: number): number {
  let index = at - 1
  if (lowerAt(sentence, index) === ',') index -= 1
  while (index >= from && !marks.has(lowerAt(sentence, index)) && !conjunctions.has(lowerAt(sentence, index)))
    index -= 1
  return Math.max(from, index + 1)
}

/** A dash, or a hyphen with a space on one side. */
export function isDash({ tokens }: Tagged, at: number): boolean {
  const token = tokens[at]
  if (token?.text === '—' || token?.text === '–') return true
  if (token?.text !== '-') return false
  return tokens[at - 1]?.end !== token.start || tokens[at + 1]?.start !== token.end
}

/** Whether the dash at `at` closes a parenthesis that another dash opened. */
export function closesParenthesis(sentence: Tagged, at: number, from: number): boolean {
  return openingDash(sentence, at, from) > from
}

/** Whether a dash before the one at `at` opens the parenthesis that it closes; else `from`. */
export function openingDash(sentence: Tagged, at: number, from: number): number {
  for (let index = at - 1; index > from; index -= 1) if (isDash(sentence, index)) return index
  return from
}

/** Whether "since", "until", "after" at `at` opens a date and no clause. */
export function opensDate({ tokens }: Tagged, at: number): boolean {
  const next = tokens[at + 1]
  if (!next || !/^(?:since|until|after|before)$/.test(tokens[at]?.lower ?? '')) return false
  return (
    next.kind === 'number' ||
    /^(?:last|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|\w+day)$/.test(
      next.lower,
    )
  )
}
