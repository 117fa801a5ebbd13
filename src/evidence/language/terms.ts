import snowball from 'snowball-stemmers'

/** Words: letters, digits and marks, with apostrophes inside. */
const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const han = /\p{sc=Han}/u

/** Stems remembered: prose repeats itself, and stemming anew would be most of the work. */
const rememberedStems = 100_000
/** A word longer than this is a key or a chain of characters; it is found by its beginning. */
const termUnits = 64

let stems = new Map<string, string>()
const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

/** Whether a text has Chinese characters, which need a dictionary to be parted into words (`search.ts`). */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/** The words of a text, in lower case after compatibility composition (NFKC). */
export function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(words)) yield word
}

/** Terms of a text without Chinese characters: the stems of its words, in its order. */
export function stemTerms(text: string): string[] {
  return Array.from(wordsOf(text), stemOf)
}

/** The stem of an English or Russian word; any other word is its own. */
export function stemOf(word: string): string {
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
