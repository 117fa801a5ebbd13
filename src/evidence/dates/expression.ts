import type { Season } from '../calendar.ts'
import type { Day } from '../../kernel/instant.ts'
import type { EventDate } from '../../records/event.ts'
import type { Token } from '../tokens.ts'

/** The tense of the verb a date goes with: it decides between the May before and the May to come. */
export type Tense = 'past' | 'future' | 'unknown'

/** A date as the text gives it, still to be resolved. Token indices, end exclusive. */
export interface DateExpression {
  readonly first: number
  readonly end: number
  /** Says nothing without a publication date ("this week"). */
  readonly relative: boolean
  /** A habit, not a date ("every year"). */
  readonly habitual: boolean
  readonly resolve: (anchor: Day | null, tense: Tense, previous: EventDate | null) => EventDate | null
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
/** Month names and their abbreviations, 1 to 12. */
export const monthNumbers = new Map<string, number>()
for (const [index, name] of monthNames.entries()) {
  monthNumbers.set(name, index + 1)
  monthNumbers.set(name.slice(0, 3), index + 1)
}
monthNumbers.set('sept', 9)
/** Sunday is 0. */
export const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, index) => [name, index]),
)
/** Seasons by name. */
export const seasons: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])
/** Counting words before units of time. */
export const smallNumbers = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
smallNumbers.set('a', 1).set('an', 1).set('several', 5).set('few', 3).set('couple', 2)
/** How an expression becomes a date. */
export type Resolve = DateExpression['resolve']
/** An expression over tokens `first` to `end`. */
export const make = (
  first: number,
  end: number,
  relative: boolean,
  resolve: Resolve,
  habitual = false,
): DateExpression => ({
  first,
  end,
  relative,
  habitual,
  resolve,
})

/** The token in lower case, or the empty string. */
export const lower = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? ''
/** A date that needs no anchor. */
export const fixed =
  (date: EventDate | null): Resolve =>
  () =>
    date
/** A year written with four digits. */
export function yearAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return undefined
  return Number(token.text)
}

/** A word that is a month here: "may" and "march" only with a capital and not before a verb. */
export function monthAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]
  const month = monthNumbers.get(token?.lower ?? '')
  if (!token || month === undefined || token.text === token.lower) return undefined
  if (
    token.text.length === 3 &&
    token.lower !== 'may' &&
    tokens[index + 1]?.text !== '.' &&
    tokens[index + 1]?.kind !== 'number'
  )
    return undefined
  return month
}

/** A day of the month, 1 to 31, also as an ordinal. */
export const dayNumber = (token: Token | undefined): number | undefined => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? '')
  const value = Number(match?.[1])
  return value >= 1 && value <= 31 ? value : undefined
}
/** Days in a unit of time; 0 for other words. */
export function unitDays(unit: string): number {
  return (
    {
      day: 1,
      days: 1,
      week: 7,
      weeks: 7,
      month: 30.44,
      months: 30.44,
      year: 365.25,
      years: 365.25,
      decade: 3652.5,
      decades: 3652.5,
    }[unit] ?? 0
  )
}
