import { asDay, type Day } from '../kernel/instant.ts'
import type { EventDate } from '../records/event.ts'

/** A day of the calendar as numbers; months from 1. */
export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

const millisecondsPerDay = 86_400_000

/** A day taken apart. */
export function ymdOf(day: Day): Ymd {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day, or null where the calendar has none such or the year has not four digits. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month))
    return null
  return asDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The last day of a month, 28 to 31, by the Gregorian rule. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `day` moved by whole days. */
export function shift(day: Day, days: number): Day {
  const moved = new Date(Date.parse(`${day}T00:00:00.000Z`) + days * millisecondsPerDay)
  return asDay(moved.toISOString().slice(0, 10))
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round(
    (Date.parse(`${b}T00:00:00.000Z`) - Date.parse(`${a}T00:00:00.000Z`)) / millisecondsPerDay,
  )
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay()
}

/** One day as a date of an event. */
export function dayDate(day: Day): EventDate {
  return { from: day, to: day, precision: 'day' }
}

/** A whole month; null outside the years that days can name. */
export function monthDate(year: number, month: number): EventDate | null {
  return rangeDate(dayFrom(year, month, 1), dayFrom(year, month, lastDayOf(year, month)), 'month')
}

/** A whole year; null outside the years that days can name. */
export function yearDate(year: number): EventDate | null {
  return rangeDate(dayFrom(year, 1, 1), dayFrom(year, 12, 31), 'year')
}

/** First months of the northern meteorological seasons; winter begins in the December before. */
export function seasonDate(year: number, season: Season): EventDate | null {
  if (season === 'winter')
    return rangeDate(dayFrom(year - 1, 12, 1), dayFrom(year, 2, lastDayOf(year, 2)), 'season')
  const first = season === 'spring' ? 3 : season === 'summer' ? 6 : 9
  return rangeDate(dayFrom(year, first, 1), dayFrom(year, first + 2, lastDayOf(year, first + 2)), 'season')
}

/** A meteorological season of the northern half of the globe. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** The days from one to another; null where either does not exist. */
export function rangeDate(
  from: Day | null,
  to: Day | null,
  precision: EventDate['precision'],
): EventDate | null {
  return from && to && from <= to ? { from, to, precision } : null
}
