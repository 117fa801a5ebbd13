/** `word`: letters. `number`: digits. `mark`: everything else, one character each, and the possessive `'s`. */
export type TokenKind = 'word' | 'number' | 'mark'

/** One token; `start` and `end` are UTF-16 offsets into the text it was cut from. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
}

/** Dotted initials ("U.S."), words with an inner apostrophe ("don't"), numbers with separators, ordinals, possessives, single marks.
 *  No alternative can give back what another takes, so a scan is linear. */
const pattern =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’](?![sS](?![\p{L}\p{M}]))\p{L}+)?|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|['’][sS](?![\p{L}\p{M}])|\S/gu

/** Cuts `text` between `from` and `to` into tokens whose offsets count from the start of `text`. Pure, linear. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  for (const match of part.matchAll(pattern)) {
    const word = match[0]
    const start = from + match.index
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      kind: kindOf(word),
    })
  }
  return tokens
}

function kindOf(word: string): TokenKind {
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'number'
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'word'
  return code > 127 && letter.test(word) && code !== 0x2019 ? 'word' : 'mark'
}

const letter = /^\p{L}/u
