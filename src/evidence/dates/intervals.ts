import type { Day } from '../../kernel/instant.ts'
import { dayDate, dayFrom, lastDayOf, monthDate, rangeDate, shift, ymdOf } from '../calendar.ts'
import type { Token } from '../tokens.ts'
import { absoluteAt, nearestDay } from './absolute.ts'
import {
  dayNumber,
  fixed,
  lower,
  make,
  monthAt,
  smallNumbers,
  unitDays,
  yearAt,
  type DateExpression,
  type Resolve,
} from './expression.ts'
import { relativeAt } from './relative.ts'

/** "since 1989", "from 3 to 7 May", "between 2012 and 2015", "May 3-7", "in recent years", "over the past two years". */
export function intervalAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  if (word === 'since') {
    const from = absoluteAt(tokens, index + 1) ?? relativeAt(tokens, index + 1)
    if (!from) return undefined
    return make(index, from.end, from.relative, (anchor, _tense, previous) => {
      const start = from.resolve(anchor, 'past', previous)
      return start && anchor ? rangeDate(start.from, anchor, 'interval') : start
    })
  }
  if (word === 'by' || word === 'until' || word === 'till' || word === 'before') {
    const to = absoluteAt(tokens, index + 1) ?? absoluteAt(tokens, index + 2)
    return (
      to &&
      make(index, to.end, to.relative, (anchor, _tense, previous) => {
        const last = to.resolve(anchor, 'future', previous)
        return last && anchor && last.to > anchor ? rangeDate(anchor, last.to, 'interval') : last
      })
    )
  }
  if (word === 'from' || word === 'between') {
    const joint = word === 'from' ? ['to', 'until', 'till', 'through', '-', '–'] : ['and']
    const from = absoluteAt(tokens, index + 1) ?? bareDay(tokens, index + 1)
    if (!from || !joint.includes(lower(tokens, from.end))) return undefined
    const to = absoluteAt(tokens, from.end + 1) ?? bareDay(tokens, from.end + 1)
    if (!to) return undefined
    return spanned(index, to.end, from, to)
  }
  return daySpan(tokens, index) ?? pastPeriod(tokens, index)
}

interface Bare extends DateExpression {
  readonly dayOfMonth?: number
}

function bareDay(tokens: readonly Token[], index: number): Bare | undefined {
  const day = dayNumber(tokens[index])
  return day === undefined ? undefined : { ...make(index, index + 1, false, fixed(null)), dayOfMonth: day }
}

function spanned(first: number, end: number, from: Bare, to: Bare): DateExpression {
  return make(first, end, from.relative || to.relative, (anchor, tense, previous) => {
    let last = to.resolve(anchor, tense, previous)
    let start = from.resolve(anchor, tense, previous)
    if (last && !start && from.dayOfMonth !== undefined) {
      const { year, month } = ymdOf(last.from)
      const day = dayFrom(year, month, from.dayOfMonth)
      start = day && dayDate(day)
    } else if (start && !last && to.dayOfMonth !== undefined) {
      const { year, month } = ymdOf(start.from)
      const day = dayFrom(year, month, to.dayOfMonth)
      last = day && dayDate(day)
    }
    if (!start || !last) return start ?? last
    if (start.from > last.to && start.precision === 'month')
      start = monthDate(ymdOf(start.from).year - 1, ymdOf(start.from).month) ?? start
    return rangeDate(start.from, last.to, 'interval') ?? last
  })
}

/** "May 3-7, 2015", "3–7 May 2015", "2012-2015". */
function daySpan(tokens: readonly Token[], index: number): DateExpression | undefined {
  const isDash = (at: number): boolean => ['-', '–'].includes(lower(tokens, at)) || lower(tokens, at) === 'to'
  const month = monthAt(tokens, index)
  if (month !== undefined) {
    const from = dayNumber(tokens[index + 1])
    const to = isDash(index + 2) ? dayNumber(tokens[index + 3]) : undefined
    if (from === undefined || to === undefined) return undefined
    const comma = lower(tokens, index + 4) === ',' ? 1 : 0
    const year = yearAt(tokens, index + 4 + comma)
    return make(
      index,
      year === undefined ? index + 4 : index + 5 + comma,
      year === undefined,
      spanOfDays(month, from, to, year),
    )
  }
  const from = dayNumber(tokens[index])
  if (from !== undefined && isDash(index + 1)) {
    const to = dayNumber(tokens[index + 2])
    const named = monthAt(tokens, index + 3)
    if (to === undefined || named === undefined) return undefined
    const year = yearAt(tokens, index + 4)
    return make(
      index,
      year === undefined ? index + 4 : index + 5,
      year === undefined,
      spanOfDays(named, from, to, year),
    )
  }
  const year = yearAt(tokens, index)
  const until = ['-', '–'].includes(lower(tokens, index + 1)) ? yearAt(tokens, index + 2) : undefined
  if (year === undefined || until === undefined || until <= year || tokens[index - 1]?.text === '-')
    return undefined
  return make(
    index,
    index + 3,
    false,
    fixed(rangeDate(dayFrom(year, 1, 1), dayFrom(until, 12, 31), 'interval')),
  )
}

const spanOfDays =
  (month: number, from: number, to: number, year: number | undefined): Resolve =>
  (anchor, tense) => {
    const start = nearestDay(month, from, year, anchor, tense)
    if (!start) return null
    const { year: y, month: m } = ymdOf(start)
    return rangeDate(start, dayFrom(y, m, to), 'interval')
  }

function pastPeriod(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  const next = lower(tokens, index + 1)
  if (word === 'recent' && /^(?:years|months|weeks|days|decades)$/.test(next)) {
    const days = { years: 3 * 365, months: 90, weeks: 21, days: 7, decades: 20 * 365 }[next] ?? 0
    return make(
      index,
      index + 2,
      true,
      (anchor) => anchor && rangeDate(shift(anchor, -days), anchor, 'interval'),
    )
  }
  if (word !== 'past' && word !== 'last') return undefined
  const counted =
    smallNumbers.get(next) ??
    (tokens[index + 1]?.kind === 'number' ? Number(tokens[index + 1]?.text) : undefined)
  const unit = unitDays(lower(tokens, index + 2))
  if (counted !== undefined && counted < 200 && unit > 0 && lower(tokens, index + 2).endsWith('s')) {
    return make(
      index,
      index + 3,
      true,
      (anchor) =>
        anchor && rangeDate(back(anchor, counted, lower(tokens, index + 2), unit), anchor, 'interval'),
    )
  }
  return undefined
}

/** The day that many units before: whole years and months by the calendar. */
function back(day: Day, count: number, unit: string, days: number): Day {
  const months = unit.startsWith('year') ? 12 * count : unit.startsWith('month') ? count : 0
  if (months === 0) return shift(day, -Math.round(count * days))
  const { year, month, day: date } = ymdOf(day)
  const moved = year * 12 + month - 1 - months
  const [y, m] = [Math.floor(moved / 12), (moved % 12) + 1]
  return dayFrom(y, m, Math.min(date, lastDayOf(y, m))) ?? day
}
