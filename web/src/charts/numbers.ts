import type { Schema } from '../api/client.ts'
import type { Formats } from '../lib/format.ts'
import { ticks, timeTicks } from './scale.ts'

/** What a question asks for. */
export type Form = Schema<'Question'>['question']['form']
/** An estimate in one number. */
export type Headline = Schema<'Headline'>
/** A pooled answer. */
export type Value = Schema<'EstimateValue'>
/** One member's answer. */
export type Answer = NonNullable<Schema<'Question'>['own']>['answer']

/** Which one number is taken from answers: the probability of yes or of an option, or the value at a level. */
export type Pick =
  | { readonly kind: 'yes' }
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'level'; readonly level: number }

/** The number that a question's charts show: `option` where the form has several, else what its headline takes. */
export function pickOf(form: Form, headline: Headline | null, option = 0): Pick {
  if (form.kind === 'binary') return { kind: 'yes' }
  if (form.kind === 'multipleChoice' || form.kind === 'ordered') return { kind: 'option', option }
  return { kind: 'level', level: headline !== null && headline.kind !== 'probability' ? headline.level : 0.5 }
}

interface Quantile {
  readonly level: number
  readonly value: number
}

/** Quantiles of an answer as numbers; dates in milliseconds since 1970. Empty for other kinds. */
export function quantilesOf(answer: Answer | Value): readonly Quantile[] {
  if (answer.kind === 'binary' || answer.kind === 'options') return []
  return answer.quantiles.map(({ level, value }) => ({
    level,
    value: typeof value === 'string' ? Date.parse(value) : value,
  }))
}

/** The number picked from an answer; undefined where it says nothing there. Between quantiles the way is straight. */
export function numberOf(answer: Answer | Value, pick: Pick): number | undefined {
  if (answer.kind === 'binary') return pick.kind === 'yes' ? answer.probability : undefined
  if (answer.kind === 'options') return pick.kind === 'option' ? answer.probabilities[pick.option] : undefined
  return pick.kind === 'level' ? valueAt(quantilesOf(answer), pick.level) : undefined
}

/** The value at `level` of rising quantiles; undefined outside them. */
export function valueAt(quantiles: readonly Quantile[], level: number): number | undefined {
  const above = quantiles.findIndex((quantile) => quantile.level >= level)
  const high = quantiles[above]
  if (high === undefined) return undefined
  if (high.level === level) return high.value
  const low = quantiles[above - 1]
  if (low === undefined) return undefined
  return low.value + ((level - low.level) / (high.level - low.level)) * (high.value - low.value)
}

/** How far an answer says it would go, on the scale of its question. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The range an answer states: its lowest and highest, or its outermost quantiles. */
export function rangeOf(answer: Answer | Value): Range | undefined {
  if (answer.kind === 'binary') {
    const { lowest, highest } = answer as Extract<Answer, { kind: 'binary' }>
    if (lowest === undefined && highest === undefined) return undefined
    return { low: lowest ?? answer.probability, high: highest ?? answer.probability }
  }
  const quantiles = quantilesOf(answer)
  const [first, last] = [quantiles[0], quantiles.at(-1)]
  return first === undefined || last === undefined || quantiles.length < 2
    ? undefined
    : { low: first.value, high: last.value }
}

/** How the numbers of a question read. */
export interface Measure {
  readonly kind: 'share' | 'quantity' | 'date'
  /** The ends of the scale on which it is answered. */
  readonly low: number
  readonly high: number
  /** A number in words, with its sign or unit where it is short. */
  readonly show: (value: number) => string
  /** A number as a label of a chart has room for it: a date by its month. */
  readonly short: (value: number) => string
  /** A range in words. */
  readonly range: (range: Range) => string
  /** About so many round marks of an axis between two ends. */
  readonly ticks: (low: number, high: number, count: number) => readonly number[]
}

/** How the numbers of a question of this form read in the reader's language. */
export function measureOf(form: Form, formats: Formats): Measure {
  if (form.kind === 'numeric') {
    const digits = form.range.high - form.range.low < 10 ? 2 : form.range.high - form.range.low < 100 ? 1 : 0
    const show = (value: number): string => formats.number(value, digits)
    return {
      kind: 'quantity',
      low: form.range.low,
      high: form.range.high,
      show,
      short: show,
      range: between(show),
      ticks,
    }
  }
  if (form.kind === 'date') {
    const [low, high] = [Date.parse(form.range.low), Date.parse(form.range.high)]
    return {
      kind: 'date',
      low,
      high,
      show: formats.day,
      short: high - low < 90 * 86_400_000 ? formats.day : formats.month,
      range: between(formats.day),
      ticks: (from, to, count) => timeTicks(from, to, count).map(({ at }) => at),
    }
  }
  return {
    kind: 'share',
    low: 0,
    high: 1,
    show: formats.share,
    short: formats.share,
    range: between(formats.share),
    ticks,
  }
}

/** Writes ranges: what both ends share at their end stands once, as in 3–15%. */
function between(show: (value: number) => string): Measure['range'] {
  return ({ low, high }) => {
    const [from, to] = [show(low), show(high)]
    const sign = /\s?%$/.exec(to)?.[0]
    return `${sign !== undefined && from.endsWith(sign) ? from.slice(0, -sign.length) : from}–${to}`
  }
}
