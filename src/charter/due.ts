import { instant, type Instant } from '../kernel/instant.ts'
import type { Calendar, Deadline, Point } from '../records/charterTerms.ts'
import { momentOf, wallTime, type WallTime } from './zone.ts'

/** When something is due. */
export type Due =
  /** The text sets no time: no clock runs. */
  | { readonly kind: 'noTime' }
  /** The text says at once and no number: no clock runs either, but it is known since when. */
  | { readonly kind: 'atOnce'; readonly from: Point; readonly since: Instant | null }
  /** The clock starts with something that has not happened yet. */
  | { readonly kind: 'notStarted'; readonly from: Point; readonly says: string }
  /** The clock runs. */
  | {
      readonly kind: 'by'
      readonly at: Instant
      readonly notBefore: Instant | null
      readonly from: Point
      readonly since: Instant
    }

/** Moments that clocks run from, as far as they have come. */
export type Points = Readonly<Partial<Record<Point, Instant>>>

/** How days are counted where a charter says nothing: UTC, every day, the first not counted, to the hour. */
export const plainCalendar: Calendar = {
  zone: 'UTC',
  weekend: [],
  holidays: [],
  countingRule: { firstDay: 'excluded', ends: 'sameHour', rollsForward: false },
}

const hourMs = 3_600_000
const dayMs = 86_400_000

/** When a deadline falls due, from the moments known. */
export function dueOf(deadline: Deadline | null, points: Points, calendar: Calendar = plainCalendar): Due {
  if (deadline === null) return { kind: 'noTime' }
  const { from } = deadline
  const since = points[from]
  if (deadline.kind === 'atOnce') return { kind: 'atOnce', from, since: since ?? null }
  if (since === undefined) return { kind: 'notStarted', from, says: deadlineText(deadline) }
  const end = (value: number): Instant => after(since, value, deadline.unit, calendar)
  return deadline.kind === 'within'
    ? { kind: 'by', at: end(deadline.value), notBefore: null, from, since }
    : { kind: 'by', at: end(deadline.latest), notBefore: end(deadline.earliest), from, since }
}

/** A deadline in words: `within 48 hours`, `between 48 and 72 hours`. */
export function deadlineText(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'atOnce':
      return 'at once'
    case 'within':
      return `within ${deadline.value} ${unitText(deadline.value, deadline.unit)}`
    case 'window':
      return `between ${deadline.earliest} and ${deadline.latest} ${unitText(2, deadline.unit)}`
  }
}

function unitText(value: number, unit: Exclude<Deadline, { kind: 'atOnce' }>['unit']): string {
  const plural = unit === 'workingDays' ? 'working days' : unit
  return value === 1 ? plural.slice(0, -1) : plural
}

/** The moment `value` units after another, as a calendar counts. An hour is an hour, whatever the clocks on the wall do. Working days, and
 *  periods that move off a day that does not work, and months whose last has no such day, end with the last hour of their day, as in
 *  Regulation (EEC, Euratom) No 1182/71, Article 3: so nothing that starts later is due earlier. */
export function after(
  since: Instant,
  value: number,
  unit: Exclude<Deadline, { kind: 'atOnce' }>['unit'],
  calendar: Calendar,
): Instant {
  if (unit === 'hours') return instant(since + value * hourMs)
  const wall = wallTime(calendar.zone, since)
  const start = Math.floor(wall / dayMs)
  const counted = lastDay(start, value, unit, calendar)
  const end = calendar.countingRule.rollsForward ? nextWorking(counted, calendar) : counted
  const whole =
    calendar.countingRule.ends === 'endOfDay' || unit === 'workingDays' || isCut(start, value, unit)
  const time = whole ? dayMs : wall - start * dayMs
  return momentOf(calendar.zone, end * dayMs + time)
}

/** The last day of a period, in days since 1970-01-01 on the wall. */
function lastDay(
  start: number,
  value: number,
  unit: 'days' | 'workingDays' | 'weeks' | 'months',
  calendar: Calendar,
): number {
  const counted = calendar.countingRule.firstDay === 'included' && value > 0 ? 1 : 0
  switch (unit) {
    case 'days':
      return start + value - counted
    case 'weeks':
      return start + 7 * value - counted
    case 'months':
      return monthsAfter(start, value) - counted
    case 'workingDays': {
      let day = start
      let left = value - (counted === 1 && isWorking(day, calendar) ? 1 : 0)
      while (left > 0) if (isWorking(++day, calendar)) left--
      return nextWorking(day, calendar)
    }
  }
}

/** The same day some months later, or the last of that month where it is shorter. */
function monthsAfter(start: number, months: number): number {
  const date = new Date(start * dayMs)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / dayMs
}

/** Whether the month in which so many months end is too short for the day they began on. */
function isCut(start: number, months: number, unit: string): boolean {
  if (unit !== 'months') return false
  const begun = new Date(start * dayMs).getUTCDate()
  return new Date(monthsAfter(start, months) * dayMs).getUTCDate() < begun
}

function nextWorking(day: number, calendar: Calendar): number {
  let next = day
  while (!isWorking(next, calendar)) next++
  return next
}

/** Holidays by calendar: a list is looked through for every day counted. */
const holidaySets = new WeakMap<Calendar, ReadonlySet<string>>()

function isWorking(day: WallTime, calendar: Calendar): boolean {
  // 1970-01-01 was a Thursday, the fourth day of its week.
  if (calendar.weekend.includes(((((day + 3) % 7) + 7) % 7) + 1)) return false
  if (calendar.holidays.length === 0) return true
  let holidays = holidaySets.get(calendar)
  if (!holidays) holidaySets.set(calendar, (holidays = new Set(calendar.holidays)))
  return !holidays.has(new Date(day * dayMs).toISOString().slice(0, 10))
}
