import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { dateFormat, localeOf } from './dateFormats.ts'

/** How the reader's language writes instants, days, numbers and shares. Instants are in UTC, and say so. */
export interface Formats {
  /** 27 Oct 2020, 09:00 UTC */
  readonly instant: (at: number | string) => string
  /** 27 Oct 2020 */
  readonly day: (at: number | string) => string
  /** 27 Oct 2020: the last day before an end that is an instant, as of a question that closes at midnight. */
  readonly lastDay: (end: number | string) => string
  /** Oct 2020 */
  readonly month: (at: number | string) => string
  /** 2020 */
  readonly year: (at: number | string) => string
  /** 27 Oct */
  readonly dayShort: (at: number | string) => string
  /** 09:00 */
  readonly time: (at: number | string) => string
  /** 1,204 */
  readonly number: (value: number, digits?: number) => string
  /** 0.090, with so many digits after the point. */
  readonly fixed: (value: number, digits: number) => string
  /** 7%, from 0.07; as many digits as tell it from 0 and 1. */
  readonly share: (probability: number) => string
  /** “3 days ago”, “in 2 hours”, of whatever unit fits. */
  readonly relative: (at: number | string, now: number) => string
  /** a, b and c */
  readonly list: (items: readonly string[]) => string
}

const units = [
  ['year', 31_556_952_000],
  ['month', 2_629_746_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

const made = new Map<string, Formats>()

/** The formats of a language. */
export function formatsFor(language: string): Formats {
  const before = made.get(language)
  if (before) return before
  const date = (form: Parameters<typeof dateFormat>[1], at: number | string): string =>
    dateFormat(language, form).format(new Date(at))
  const locale = localeOf(language)
  // Making a format costs more than using it.
  const known = new Map<string, Intl.NumberFormat>()
  const numbers = (
    least: number,
    most: number,
    style: 'decimal' | 'percent' = 'decimal',
  ): Intl.NumberFormat => {
    const key = `${style} ${least} ${most}`
    const format =
      known.get(key) ??
      new Intl.NumberFormat(locale, { style, minimumFractionDigits: least, maximumFractionDigits: most })
    known.set(key, format)
    return format
  }
  let relative: Intl.RelativeTimeFormat | undefined
  let list: Intl.ListFormat | undefined
  const formats: Formats = {
    instant: (at) => `${date('instant', at)} UTC`,
    day: (at) => date('day', at),
    lastDay: (end) => date('day', new Date(end).getTime() - 1),
    month: (at) => date('month', at),
    year: (at) => date('year', at),
    dayShort: (at) => date('dayShort', at),
    time: (at) => date('time', at),
    number: (value, digits = 0) => numbers(0, digits).format(value),
    fixed: (value, digits) => numbers(digits, digits).format(value),
    share: (probability) => {
      const percent = probability * 100
      return numbers(0, percent > 0.95 && percent < 99.05 ? 0 : 1, 'percent').format(probability)
    },
    relative: (at, now) => {
      const away = new Date(at).getTime() - now
      const [unit, size] = units.find(([, length]) => Math.abs(away) >= length) ?? units[4]
      relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
      return relative.format(Math.round(away / size), unit)
    },
    list: (items) => {
      list ??= new Intl.ListFormat(locale, { type: 'conjunction' })
      return list.format(items)
    },
  }
  made.set(language, formats)
  return formats
}

/** The formats of the language shown. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return formatsFor(i18n.resolvedLanguage ?? 'en')
}

/** Makes what writes days and shares while an answer is still on its way: the first of each takes a browser longer than all that it then writes. */
export function useFormatsAhead(): void {
  const f = useFormats()
  useEffect(() => {
    f.day(0)
    f.year(0)
    f.share(0.5)
    f.relative(0, 0)
  }, [f])
}
