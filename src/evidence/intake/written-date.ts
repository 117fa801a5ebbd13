import { isDay, type Day } from '../../kernel/instant.ts'

/** A date as a text writes it: UTF-16 offsets of all of it, weekday included. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  /** Null where only day and month are written. */
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** 0 Sunday to 6 Saturday, where written. */
  readonly weekday: number | null
}

const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const russianMonths = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ')
const englishWeekdays = 'sun mon tue wed thu fri sat'.split(' ')

const weekday = String.raw`(?<weekday>(?:Sun|Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur)(?:day)?)\.?,?\s+`
const month = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(?<year>(?:19|20)\d{2})`

const patterns = [
  new RegExp(String.raw`(?<![\w-])(?:${weekday})?${month}\.?\s+${day}(?!\d|:)(?:,?\s+${year})?(?!\w)`, 'gi'),
  new RegExp(
    String.raw`(?<![\w-])(?:${weekday})?${day}(?:\s+of)?[\s-]+${month}\.?(?:,?[\s-]+${year})?(?!\w)`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<![\d./-])${year}(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?!\d|[./-]\d)`,
    'g',
  ),
  // Dots between numbers are day first wherever they are in use.
  new RegExp(String.raw`(?<![\d./-])(?<day>\d{1,2})\.(?<month>\d{1,2})\.${year}(?!\d|\.\d)`, 'g'),
  new RegExp(String.raw`(?:${year}\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]`, 'g'),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?<day>\d{1,2})\s+(?<month>янв(?:аря)?|фев(?:раля)?|мар(?:та)?|апр(?:еля)?|мая|июн[яь]?|июл[яь]?|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?)(?!\p{L})\.?(?:,?\s+${year})?`,
    'giu',
  ),
]

/** The dates written in a line or a short text, English, Chinese, Russian or in numbers with an unmistakable order, in its order. Days that do
 *  not exist are left out. */
export function writtenDates(text: string): WrittenDate[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => read(match)))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => !found.slice(0, i).some((before) => date.start < before.end))
}

function read(match: RegExpExecArray): WrittenDate[] {
  const groups: Partial<Record<string, string>> = match.groups ?? {}
  const name = (groups['month'] ?? '').toLowerCase()
  const month = /^\d/.test(name)
    ? Number(name)
    : 1 + Math.max(englishMonths.indexOf(name.slice(0, 3)), russianMonth(name))
  const year = groups['year'] === undefined ? null : Number(groups['year'])
  const day = Number(groups['day'])
  const weekdayName = groups['weekday']?.slice(0, 3).toLowerCase()
  // 2000 had a 29 February: a date without its year may be that one.
  if (!isDay(dayText(year ?? 2000, month, day))) return []
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      year,
      month,
      day,
      weekday: weekdayName === undefined ? null : englishWeekdays.indexOf(weekdayName),
    },
  ]
}

function russianMonth(name: string): number {
  return russianMonths.findIndex((start) => name.startsWith(start) || (start === 'мая' && name === 'май'))
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day a written date names, in `year` where it names none itself; null where there is no such day. */
export function dayOfWritten(date: WrittenDate, year: number | null = date.year): Day | null {
  if (year === null) return null
  const text = dayText(year, date.month, date.day)
  return isDay(text) ? text : null
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay()
}
