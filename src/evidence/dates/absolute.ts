import type { Day } from '../../kernel/instant.ts'
import type { EventDate } from '../../records/event.ts'
import { dayDate, dayFrom, monthDate, rangeDate, seasonDate, shift, yearDate, ymdOf } from '../calendar.ts'
import type { Token } from '../tokens.ts'
import {
  dayNumber,
  fixed,
  lower,
  make,
  monthAt,
  seasons,
  weekdays,
  yearAt,
  type DateExpression,
  type Tense,
} from './expression.ts'

/** An ISO 8601 day. */
export function isoAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const [year, dash, month, dash2, day] = [0, 1, 2, 3, 4].map((offset) => tokens[index + offset])
  if (!year || !month || !day || dash?.text !== '-' || dash2?.text !== '-') return undefined
  if (
    !/^\d{4}$/.test(year.text) ||
    !/^\d{2}$/.test(month.text) ||
    !/^\d{2}$/.test(day.text) ||
    day.start !== dash2.end
  )
    return undefined
  const date = dayFrom(Number(year.text), Number(month.text), Number(day.text))
  return date ? make(index, index + 5, false, fixed(dayDate(date))) : undefined
}
/** Dates that name a year, month or day of the month. */
export function absoluteAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  let at = index
  const weekday = weekdays.get(lower(tokens, at))
  if (
    weekday !== undefined &&
    (lower(tokens, at + 1) === ','
      ? monthAt(tokens, at + 2) !== undefined || dayNumber(tokens[at + 2]) !== undefined
      : monthAt(tokens, at + 1) !== undefined || dayNumber(tokens[at + 1]) !== undefined)
  ) {
    at += lower(tokens, at + 1) === ',' ? 2 : 1
  }
  const qualifier = /^(?:early|mid|late|the|mid-)$/.test(lower(tokens, at))
    ? at + (lower(tokens, at + 1) === '-' ? 2 : 1)
    : at
  const inner =
    dayMonthAt(tokens, at) ??
    monthYearAt(tokens, qualifier) ??
    seasonYearAt(tokens, qualifier) ??
    partOfYearAt(tokens, qualifier) ??
    plainYearAt(tokens, qualifier)
  return inner && { ...inner, first: index }
}

function dayMonthAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  let month = monthAt(tokens, index)
  let day: number | undefined
  let end: number
  if (month !== undefined) {
    const dot = lower(tokens, index + 1) === '.' ? 1 : 0
    day = dayNumber(tokens[index + 1 + dot])
    end = index + 2 + dot
    if (tokens[end - 1] && lower(tokens, end) === ':') return undefined
  } else {
    const article = lower(tokens, index) === 'the' ? 1 : 0
    day = dayNumber(tokens[index + article])
    const of = lower(tokens, index + article + 1) === 'of' ? 1 : 0
    month = monthAt(tokens, index + article + of + 1)
    end = index + article + of + 2
    if (lower(tokens, end) === '.' && month !== undefined && tokens[end - 1]?.text.length === 3) end += 1
  }
  if (month === undefined || day === undefined) return undefined
  const comma = lower(tokens, end) === ',' ? 1 : 0
  const year = yearAt(tokens, end + comma)
  if (year !== undefined) end += comma + 1
  const [named, number] = [month, day]
  return make(index, end, year === undefined, (anchor, tense) => {
    const found = nearestDay(named, number, year, anchor, tense)
    return found && dayDate(found)
  })
}

/** The day of a month in the year that tense and anchor call for. */
export function nearestDay(
  month: number,
  day: number,
  year: number | undefined,
  anchor: Day | null,
  tense: Tense,
): Day | null {
  if (year !== undefined) return dayFrom(year, month, day)
  if (!anchor) return null
  const base = ymdOf(anchor).year
  const here = dayFrom(base, month, day)
  if (!here) return null
  if (tense === 'past') return here <= shift(anchor, 1) ? here : dayFrom(base - 1, month, day)
  if (tense === 'future') return here >= anchor ? here : dayFrom(base + 1, month, day)
  return [dayFrom(base - 1, month, day), here, dayFrom(base + 1, month, day)].reduce((best, candidate) => {
    if (!best || !candidate) return candidate ?? best
    const distance = (value: Day): number => Math.abs(Date.parse(value) - Date.parse(anchor))
    return distance(candidate) < distance(best) ? candidate : best
  }, null)
}

/** A month, with its year or from tense and anchor. */
export function monthYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const month = monthAt(tokens, index)
  if (month === undefined) return undefined
  const dot = lower(tokens, index + 1) === '.' && tokens[index]?.text.length === 3 ? 1 : 0
  const filler = /^(?:of|,)$/.test(lower(tokens, index + 1 + dot)) ? 1 : 0
  const year = yearAt(tokens, index + 1 + dot + filler)
  if (year !== undefined) return make(index, index + 2 + dot + filler, false, fixed(monthDate(year, month)))
  const before = lower(tokens, index - 1)
  if (
    tokens[index]?.text === 'May' &&
    !/^(?:in|since|last|next|this|of|by|until|from|early|late|mid|during|to|-|before|after|and|through|till)$/.test(
      before,
    )
  )
    return undefined
  const which = before === 'last' || before === 'next' || before === 'this' ? before : ''
  return make(index, index + 1, true, (anchor, tense) => {
    if (!anchor) return null
    const now = ymdOf(anchor)
    if (which === 'next' || (which === '' && tense === 'future'))
      return monthDate(month >= now.month + (which === 'next' ? 1 : 0) ? now.year : now.year + 1, month)
    if (which === 'this') return monthDate(now.year, month)
    if (which === 'last' || tense === 'past')
      return monthDate(month <= now.month - (which === 'last' ? 1 : 0) ? now.year : now.year - 1, month)
    const distance = month - now.month
    return monthDate(distance > 6 ? now.year - 1 : distance < -6 ? now.year + 1 : now.year, month)
  })
}

/** A season, with its year or from tense and anchor. */
export function seasonYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const season = seasons.get(lower(tokens, index))
  if (!season) return undefined
  const filler = /^(?:of|in|,)$/.test(lower(tokens, index + 1)) ? 1 : 0
  const year = yearAt(tokens, index + 1 + filler)
  if (year !== undefined) return make(index, index + 2 + filler, false, fixed(seasonDate(year, season)))
  const before = lower(tokens, index - 1)
  const twice = lower(tokens, index - 2)
  const which = /^(?:this|next|last)$/.test(before) ? before : ''
  const dated =
    which !== '' ||
    /^(?:in|during|by|since|until|the|early|late)$/.test(before) ||
    (before === 'the' && /^(?:in|during|by)$/.test(twice))
  if (
    !dated ||
    (season === 'autumn' &&
      lower(tokens, index) === 'fall' &&
      which === '' &&
      before !== 'in' &&
      before !== 'the')
  )
    return undefined
  if (before === 'the' && !/^(?:in|during|by|since|until|of)$/.test(twice)) return undefined
  return make(index, index + 1, true, (anchor, tense) => {
    const near = anchor ? ymdOf(anchor).year : null
    if (near === null || !anchor) return null
    const years = [near - 1, near, near + 1, near + 2].map((candidate) => seasonDate(candidate, season))
    const wanted = years.filter((date) => date !== null)
    const coming = wanted.find((date) => date.from > anchor) ?? null
    const gone = wanted.findLast((date) => date.to < anchor) ?? null
    const current = wanted.find((date) => date.from <= anchor && anchor <= date.to) ?? null
    if (which === 'next') return coming
    if (which === 'last') return gone
    if (which === 'this') return current ?? seasonDate(near, season)
    if (tense === 'future') return current ?? coming
    return current ?? gone
  })
}

const ordinals = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', 4],
])

/** "the first half of 2015", "third quarter", "end of 2016". */
function partOfYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  if (word === 'end' && lower(tokens, index + 1) === 'of') {
    const year = yearAt(tokens, index + 2)
    if (year !== undefined)
      return make(
        index,
        index + 3,
        false,
        fixed(rangeDate(dayFrom(year, 12, 1), dayFrom(year, 12, 31), 'month')),
      )
    const unit = lower(tokens, index + 3)
    if (/^(?:the|this)$/.test(lower(tokens, index + 2)) && /^(?:year|month)$/.test(unit)) {
      return make(index, index + 4, true, (anchor) => {
        if (!anchor) return null
        const { year: y, month } = ymdOf(anchor)
        return monthDate(y, unit === 'year' ? 12 : month)
      })
    }
  }
  const ordinal = ordinals.get(word)
  const part = lower(tokens, index + 1)
  if (ordinal !== undefined && (part === 'half' || part === 'quarter')) {
    const of = lower(tokens, index + 2) === 'of' ? 3 : 2
    const year = yearAt(tokens, index + of)
    const step = part === 'half' ? 6 : 3
    const count = part === 'half' ? Math.min(ordinal, 2) : ordinal
    const rangeIn = (of: number): EventDate | null =>
      rangeDate(
        dayFrom(of, (count - 1) * step + 1, 1),
        dayFrom(
          of,
          count * step,
          step === 6 ? (count === 1 ? 30 : 31) : count === 1 || count === 4 ? 31 : 30,
        ),
        'interval',
      )
    if (year !== undefined) return make(index, index + of + 1, false, fixed(rangeIn(year)))
    return part === 'quarter'
      ? make(index, index + 2, true, (anchor) => anchor && rangeIn(ymdOf(anchor).year))
      : undefined
  }
  return undefined
}

function plainYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const year = yearAt(tokens, index)
  if (year === undefined) {
    const decade = /^(1[5-9]|20)\d0$/.test(tokens[index]?.text ?? '')
    return decade ? undefined : undefined
  }
  const before = lower(tokens, index - 1)
  const after = tokens[index + 1]
  if (before === '-' || before === '$' || before === '€') return undefined
  if (after && after.start === tokens[index]?.end && after.kind === 'word') return undefined
  const dated =
    /^(?:in|since|by|until|till|from|of|during|before|after|between|and|to|for|through|early|late|mid|,|\(|around|the|than|-|–|end|throughout|into)$/.test(
      before,
    )
  const unitNext =
    after?.kind === 'word' &&
    /s$/.test(after.lower) &&
    !/^(?:is|was|has|as|its|his|this|drills|exercises)$/.test(after.lower)
  return dated && !unitNext ? make(index, index + 1, false, fixed(yearDate(year))) : undefined
}
