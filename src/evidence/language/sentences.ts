/** A sentence without the white space around it: UTF-16 offsets. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

const closers = String.raw`["'”’»」』）)\]》】]*`
const chineseEnd = new RegExp(String.raw`(?:[。！？!?…]+|\.{3,})${closers}`, 'gu')
const spacedEnd = new RegExp(String.raw`(?:[.!?…]+)${closers}(?=\s|$)`, 'gu')

/** Russian words that end with a full stop inside a sentence. */
const russianAbbreviations = new Set(
  'г гг в вв т д п пп н э ул им тыс млн млрд трлн руб коп долл кв км м см кг стр см ст др пр проф акад ген полк кап адм о обл р-н св янв февр апр авг сент сен окт нояб дек англ кит рус напр тел изд ред'.split(
    ' ',
  ),
)
const otherAbbreviations = new Set(
  'mr mrs ms dr prof gen col lt capt sgt st no vs etc e.g i.e u.s u.k u.n jan feb mar apr jun jul aug sept sep oct nov dec inc ltd co gov sen rep'.split(
    ' ',
  ),
)

/** The sentences of a text in order. A line end ends one; so does the punctuation of the language, unless it marks an abbreviation, initials, or
 *  a number. Linear. */
export function findSentences(text: string, language: string): SentenceRange[] {
  const found: SentenceRange[] = []
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let start = 0
    for (const match of line[0].matchAll(language === 'zh' ? chineseEnd : spacedEnd)) {
      const end = match.index + match[0].length
      if (language !== 'zh' && !endsSentence(line[0], match.index, end, match[0], language)) continue
      push(found, line[0], line.index, start, end)
      start = end
    }
    push(found, line[0], line.index, start, line[0].length)
  }
  return found
}

function push(found: SentenceRange[], line: string, offset: number, start: number, end: number): void {
  const written = line.slice(start, end)
  const shown = written.trim()
  if (shown === '') return
  const from = offset + start + written.indexOf(shown)
  found.push({ start: from, end: from + shown.length })
}

/** Units looked at on either side of a full stop. */
const nearby = 24

function endsSentence(line: string, at: number, end: number, mark: string, language: string): boolean {
  const next = /\S/u.exec(line.slice(end, end + nearby))?.[0]
  // A small letter goes on with the sentence, whatever stood before it.
  if (next !== undefined && /\p{Ll}/u.test(next)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /[\p{L}.-]+$/u.exec(line.slice(Math.max(0, at - nearby), at))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word) || /(?:^|\.)\p{Lu}$/u.test(word)) return false
  const abbreviations = language === 'ru' ? russianAbbreviations : otherAbbreviations
  return !abbreviations.has(word.toLowerCase()) || next === undefined
}
