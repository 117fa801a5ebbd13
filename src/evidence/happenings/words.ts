/** Words a shingle spans. Eight running words seldom coincide but by copying, by quoting, or in a formula. */
export const shingleWords = 8

const separator = 0
const letter = 1
/** A character that is a word by itself: Han and Kana are written without spaces. */
const ideograph = 2
/** Left out of the word it stands in, so that `it’s`, `it's` and `its` agree. */
const silent = 3
const opening = 4
const closing = 5
const toggling = 6
const lineEnd = 7

const kinds = new Uint8Array(65_536)
const folded = new Uint16Array(65_536)
for (let unit = 0; unit < 65_536; unit++) {
  const character = String.fromCharCode(unit)
  const lower = character.toLowerCase()
  folded[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  kinds[unit] = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
    ? ideograph
    : /[\p{L}\p{N}]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)
      ? letter
      : separator
}
const mark = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
mark("'’‘\u02bc\u00ad\u200b\u200d", silent)
mark('“«「『', opening)
mark('”»」』', closing)
mark('"', toggling)
mark('\n\r\u2028\u2029', lineEnd)

/** The words of a text in order: a 32-bit hash of each, and whether it stands within quotation marks. */
export interface Words {
  readonly hashes: Uint32Array
  readonly quoted: Uint8Array
}

/** Where words are gathered, whatever their text: most texts are short, and room for each of its own would be waste. */
let scratch = { hashes: new Uint32Array(4096), quoted: new Uint8Array(4096) }

/** Words of `text`, case and apostrophes aside. A quotation ends with its line at the latest, so that an unclosed one does not swallow the rest. */
export function wordsOf(text: string): Words {
  if (text.length > scratch.hashes.length)
    scratch = { hashes: new Uint32Array(text.length), quoted: new Uint8Array(text.length) }
  const { hashes, quoted } = scratch
  let count = 0
  let hash = 0
  let inQuotation = 0
  const end = () => {
    if (hash === 0) return
    hashes[count] = hash
    quoted[count++] = inQuotation
    hash = 0
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const kind = kinds[unit] ?? separator
    if (kind === letter) {
      // FNV-1a over UTF-16 units.
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ (folded[unit] ?? unit), 0x01000193)
      continue
    }
    if (kind === silent) continue
    end()
    if (kind === ideograph) {
      hash = Math.imul(0x811c9dc5 ^ unit, 0x01000193)
      end()
    } else if (kind === opening) inQuotation = 1
    else if (kind === closing || kind === lineEnd) inQuotation = 0
    else if (kind === toggling) inQuotation = 1 - inQuotation
  }
  end()
  return { hashes: hashes.slice(0, count), quoted: quoted.slice(0, count) }
}

const base = 0x9e3779b1
let leadingPower = 1
for (let i = 1; i < shingleWords; i++) leadingPower = Math.imul(leadingPower, base)

/** Spreads the bits of a rolling hash (the finaliser of MurmurHash3). */
function spread(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Calls `visit` with the 32-bit hash of every run of eight words, and whether all of it is quoted. */
export function forEachShingle(words: Words, visit: (shingle: number, quoted: boolean) => void): void {
  const { hashes, quoted } = words
  let rolling = 0
  let quotedWords = 0
  for (let i = 0; i < hashes.length; i++) {
    if (i >= shingleWords) {
      rolling = (rolling - Math.imul(hashes[i - shingleWords] ?? 0, leadingPower)) | 0
      quotedWords -= quoted[i - shingleWords] ?? 0
    }
    rolling = (Math.imul(rolling, base) + (hashes[i] ?? 0)) | 0
    quotedWords += quoted[i] ?? 0
    if (i >= shingleWords - 1) visit(spread(rolling), quotedWords === shingleWords)
  }
}

/** ⌊log₂ count⌋ for a count from 1: exact, where `Math.log2` may differ between engines. */
export function magnitude(count: number): number {
  return 31 - Math.clz32(count)
}
