import type { Day } from '../../kernel/instant.ts'
import type { EventDate } from '../../records/event.ts'
import { dayDate, dayFrom, monthDate, rangeDate, shift, weekdayOf, yearDate, ymdOf } from '../calendar.ts'
import type { Token } from '../tokens.ts'
import { monthYearAt, seasonYearAt } from './absolute.ts'
import {
  fixed,
  lower,
  make,
  monthAt,
  seasons,
  smallNumbers,
  unitDays,
  weekdays,
  type DateExpression,
  type Resolve,
} from './expression.ts'

/** "yesterday", "on Tuesday", "last month", "next year", "this week", "two weeks ago", "every year". */
export function relativeAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  const next = lower(tokens, index + 1)
  const days = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[word]
  if (days !== undefined)
    return make(index, index + 1, true, (anchor) => anchor && dayDate(shift(anchor, days)))
  if (word === 'the' && next === 'weekend') {
    return make(index, index + 2, true, (anchor, tense) => {
      if (!anchor) return null
      const saturday = shift(
        anchor,
        tense === 'future' ? (6 - weekdayOf(anchor) + 7) % 7 : -((weekdayOf(anchor) + 1) % 7 || 7),
      )
      return rangeDate(saturday, shift(saturday, 1), 'interval')
    })
  }
  if (/^(?:every|each)$/.test(word) && (unitDays(next) > 0 || seasons.has(next) || weekdays.has(next))) {
    return make(index, index + 2, false, fixed(null), true)
  }
  if (/^(?:last|next|this|coming|past|current)$/.test(word)) {
    const weekday = weekdays.get(next)
    if (weekday !== undefined) return make(index, index + 2, true, onWeekday(weekday, word))
    if (monthAt(tokens, index + 1) !== undefined || seasons.has(next)) {
      const inner = seasonYearAt(tokens, index + 1) ?? monthYearAt(tokens, index + 1)
      return inner && { ...inner, first: index }
    }
    return unitRelative(tokens, index, word, next)
  }
  const weekday = weekdays.get(word)
  if (weekday !== undefined && lower(tokens, index) !== tokens[index]?.text) {
    const possessive = next === "'s" || next === '’s' ? 2 : 1
    return make(index, index + possessive, true, onWeekday(weekday, ''))
  }
  const count = smallNumbers.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined)
  if (count !== undefined && count < 200 && unitDays(next) > 0) {
    const after = lower(tokens, index + 2)
    if (after === 'ago') return make(index, index + 3, true, ago(count, next))
    if (after === 'earlier' || after === 'later') {
      const sign = after === 'earlier' ? 1 : -1
      return make(index, index + 3, true, (anchor, tense, previous) =>
        ago(sign * count, next)(previous?.precision === 'day' ? previous.from : anchor, tense, null),
      )
    }
    if (lower(tokens, index - 1) === 'in' && word !== 'a' && next !== 'day')
      return make(index, index + 2, true, (anchor, tense) =>
        tense === 'future' ? ago(-count, next)(anchor, tense, null) : null,
      )
  }
  return undefined
}

const ago =
  (count: number, unit: string): Resolve =>
  (anchor) => {
    if (!anchor) return null
    const there = shift(anchor, -Math.round(count * unitDays(unit)))
    const { year, month } = ymdOf(there)
    if (unit.startsWith('day')) return dayDate(there)
    if (unit.startsWith('week')) return dayDate(there)
    return unit.startsWith('month') ? monthDate(year, month) : yearDate(year)
  }

function weekAround(day: Day): EventDate | null {
  const monday = shift(day, -((weekdayOf(day) + 6) % 7))
  return rangeDate(monday, shift(monday, 6), 'interval')
}

function unitRelative(
  tokens: readonly Token[],
  index: number,
  which: string,
  unit: string,
): DateExpression | undefined {
  const step = which === 'last' || which === 'past' ? -1 : which === 'next' || which === 'coming' ? 1 : 0
  const resolve: Record<string, (anchor: Day) => EventDate | null> = {
    week: (anchor) => weekAround(shift(anchor, 7 * step)),
    weekend: (anchor) => {
      const week = weekAround(shift(anchor, 7 * step))
      return week && rangeDate(shift(week.to, -1), week.to, 'interval')
    },
    month: (anchor) => {
      const { year, month } = ymdOf(anchor)
      const moved = year * 12 + month - 1 + step
      return monthDate(Math.floor(moved / 12), (moved % 12) + 1)
    },
    year: (anchor) => yearDate(ymdOf(anchor).year + step),
    quarter: (anchor) => {
      const { year, month } = ymdOf(anchor)
      const moved = year * 4 + Math.floor((month - 1) / 3) + step
      const first = (moved % 4) * 3 + 1
      const inYear = Math.floor(moved / 4)
      return rangeDate(dayFrom(inYear, first, 1), monthDate(inYear, first + 2)?.to ?? null, 'interval')
    },
    decade: (anchor) => {
      const first = Math.floor(ymdOf(anchor).year / 10) * 10 + 10 * step
      return rangeDate(dayFrom(first, 1, 1), dayFrom(first + 9, 12, 31), 'interval')
    },
  }
  const apply = resolve[unit]
  if (!apply) return undefined
  const possessive = /^['’]s$/.test(lower(tokens, index + 2)) ? 3 : 2
  return make(index, index + possessive, true, (anchor) => anchor && apply(anchor))
}

const onWeekday =
  (weekday: number, which: string): Resolve =>
  (anchor, tense) => {
    if (!anchor) return null
    const back = (weekdayOf(anchor) - weekday + 7) % 7
    const forward = (weekday - weekdayOf(anchor) + 7) % 7
    if (which === 'last' || which === 'past') return dayDate(shift(anchor, back === 0 ? -7 : -back))
    if (which === 'next' || which === 'coming') return dayDate(shift(anchor, forward === 0 ? 7 : forward))
    return dayDate(tense === 'future' ? shift(anchor, forward) : shift(anchor, -back))
  }
/** "the following day", "the same day": counted from the date before in the text. */
export function followingDay(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  const unit = lower(tokens, index + 1)
  if (word === 'next' && lower(tokens, index - 1) !== 'the') return undefined
  if (unit === 'day') {
    return make(index, index + 2, false, (_anchor, _tense, previous) => {
      if (previous?.precision !== 'day') return null
      return dayDate(word === 'same' ? previous.from : shift(previous.from, 1))
    })
  }
  if (unit === 'year' || unit === 'month') {
    return make(index, index + 2, false, (_anchor, _tense, previous) => {
      if (!previous) return null
      const { year, month } = ymdOf(previous.from)
      if (unit === 'year') return yearDate(word === 'same' ? year : year + 1)
      const moved = year * 12 + month - 1 + (word === 'same' ? 0 : 1)
      return monthDate(Math.floor(moved / 12), (moved % 12) + 1)
    })
  }
  return undefined
}
