import type { Figure } from '../records/event.ts'
import type { Token } from './tokens.ts'

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])
const smallNumbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)
for (const [index, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  smallNumbers.set(word, 30 + 10 * index)

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
])
const currencyWords: ReadonlyMap<string, string> = new Map([
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rubles', 'RUB'],
  ['roubles', 'RUB'],
  ['rupees', 'INR'],
  ['francs', 'CHF'],
  ['won', 'KRW'],
])
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/
const stopsUnit = new Set(
  'of in on at to with from for by and or but that which who when after before as is was were are will would has have had per the a an its their his said more less while near over'.split(
    ' ',
  ),
)
const unitModifiers = new Set('cubic square nautical metric short-range'.split(' '))

/** Numbers with what they count, from the tokens of one sentence: scale words multiplied out, currencies as ISO 4217, percent as "percent".
 *  Years, days of months, ordinals and parts of names ("S-400") are not figures. Offsets in the document. */
export function findFigures(text: string, tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const figure = figureAt(text, tokens, index)
    if (!figure) continue
    figures.push(figure.figure)
    index = figure.end - 1
  }
  return figures
}

function figureAt(
  text: string,
  tokens: readonly Token[],
  index: number,
): { figure: Figure; end: number } | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const digits = token.kind === 'number' ? numberOf(token.text) : undefined
  const value = digits ?? smallNumbers.get(token.lower)
  if (value === undefined || isNameOrDate(tokens, index, value)) return undefined
  let end = index + 1
  let scaled = value
  while (tokens[end]?.text === '-' && scales.has(tokens[end + 1]?.lower ?? '')) end += 1
  for (
    let scale = scales.get(tokens[end]?.lower ?? '');
    scale !== undefined;
    scale = scales.get(tokens[end]?.lower ?? '')
  ) {
    scaled *= scale
    end += 1
  }
  // A number that no record can hold exactly would keep the whole document out.
  if (scaled > Number.MAX_SAFE_INTEGER) return undefined
  const sign = currencies.get(tokens[index - 1]?.text ?? '')
  let first = index
  let unit: string
  if (sign) {
    first = index - 1
    const prefix = tokens[index - 2]
    if (prefix && /^(?:US|A|C|HK|NZ|S)$/.test(prefix.text) && prefix.end === tokens[index - 1]?.start)
      first = index - 2
    unit = dollarOf(tokens[index - 2]?.text, sign)
  } else {
    const found = unitAfter(tokens, end)
    unit = found.unit
    end = found.end
  }
  if (!sign && unit === '' && digits === undefined) return undefined
  const start = tokens[first]?.start ?? token.start
  const stop = tokens[end - 1]?.end ?? token.end
  return {
    figure: {
      value: scaled,
      unit: unit.slice(0, 100),
      span: { start, end: stop, text: text.slice(start, stop) },
    },
    end,
  }
}

function dollarOf(prefix: string | undefined, sign: string): string {
  if (sign !== 'USD') return sign
  return { A: 'AUD', C: 'CAD', HK: 'HKD', NZ: 'NZD', S: 'SGD' }[prefix ?? ''] ?? 'USD'
}

/** "1,800.5" as a number; undefined for ordinals and for what is no number ("1.2.3"). */
function numberOf(text: string): number | undefined {
  if (text.length > 24 || !/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(text)) return undefined
  return Number(text.replaceAll(',', ''))
}

function isNameOrDate(tokens: readonly Token[], index: number, value: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!token) return true
  const joinedBefore =
    before?.end === token.start &&
    (before.text === '-' || before.text === '/' || before.text === ':' || before.kind === 'word')
  const glued = after !== undefined && after.start === token.end
  const joinedAfter =
    glued && (after.text === ':' || after.text === '/' || (after.kind === 'word' && !scales.has(after.lower)))
  if (joinedBefore || joinedAfter) return true
  if (months.test(before?.lower ?? '') || months.test(after?.lower ?? '')) return true
  if (before?.text === '.' && months.test(tokens[index - 2]?.lower ?? '')) return true
  const isYear = token.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(token.text) && Number.isInteger(value)
  if (isYear) {
    const counted =
      after?.kind === 'word' &&
      /s$/.test(after.lower) &&
      !/^(?:its|his|was|has|as|is|this)$/.test(after.lower) &&
      !currencies.has(before?.text ?? '')
    const yearly =
      /^(?:in|since|by|until|from|of|during|before|after|between|and|to|for|spring|summer|autumn|fall|winter|,|early|late|mid|-|–)$/.test(
        before?.lower ?? '',
      )
    return yearly || !(counted || currencies.has(before?.text ?? ''))
  }
  if (token.kind === 'word' && token.lower === 'one') return !scales.has(after?.lower ?? '')
  return false
}

function unitAfter(tokens: readonly Token[], from: number): { unit: string; end: number } {
  let at = from
  if (tokens[at]?.lower === 'of' && currencyWords.has(tokens[at + 1]?.lower ?? '')) at += 1
  const first = tokens[at]
  if (!first) return { unit: '', end: from }
  if (first.text === '%' || first.lower === 'percent') return { unit: 'percent', end: at + 1 }
  if (first.lower === 'per' && tokens[at + 1]?.lower === 'cent') return { unit: 'percent', end: at + 2 }
  if (first.text === '-' && tokens[at + 1]?.kind === 'word') at += 1
  const unit: string[] = []
  while (unit.length < 3) {
    const token = tokens[at]
    if (token?.kind !== 'word' || stopsUnit.has(token.lower)) break
    const currency = currencyWords.get(token.lower)
    if (currency) return { unit: currency, end: at + 1 }
    unit.push(token.lower)
    at += 1
    if (!unitModifiers.has(token.lower) && /s$/.test(token.lower) && !/(?:ss|us|is)$/.test(token.lower)) break
    if (/^(?:troops|personnel|people|aircraft|men|km|kg|women)$/.test(token.lower)) break
  }
  return unit.length === 0 ? { unit: '', end: from } : { unit: unit.join(' '), end: at }
}
