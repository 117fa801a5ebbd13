import type { Day } from '../kernel/instant.ts'
import type { EventDate } from '../records/event.ts'
import {
  dayDate,
  dayFrom,
  monthDate,
  rangeDate,
  seasonDate,
  shift,
  weekdayOf,
  yearDate,
  ymdOf,
  type Season,
} from './calendar.ts'
import type { Token } from './tokens.ts'

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
const monthNumbers = new Map<string, number>()
for (const [index, name] of monthNames.entries()) {
  monthNumbers.set(name, index + 1)
  monthNumbers.set(name.slice(0, 3), index + 1)
}
monthNumbers.set('sept', 9)
const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, index) => [name, index]),
)
const seasons: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])
const smallNumbers = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
smallNumbers.set('a', 1).set('an', 1).set('several', 5).set('few', 3).set('couple', 2)

/** Finds the dates of one sentence, left to right. */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const found: DateExpression[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || (token.kind === 'word' ? !startsDate.has(token.lower) : token.kind !== 'number')) continue
    const expression = dateAt(tokens, index)
    if (!expression) continue
    found.push(expression)
    index = expression.end - 1
  }
  return found
}

/** Words that a date may begin with: the others are passed over at once. */
const startsDate: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...weekdays.keys(),
  ...seasons.keys(),
  ...smallNumbers.keys(),
  ...'since from between by until till recent past last next this coming current following same the early mid late first second third fourth today tonight yesterday tomorrow every each'.split(
    ' ',
  ),
])

type Resolve = DateExpression['resolve']
const make = (
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

const lower = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? ''
const fixed =
  (date: EventDate | null): Resolve =>
  () =>
    date

function dateAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  return (
    isoAt(tokens, index) ??
    intervalAt(tokens, index) ??
    absoluteAt(tokens, index) ??
    relativeAt(tokens, index) ??
    (word === 'following' || word === 'same' || word === 'next' ? followingDay(tokens, index) : undefined)
  )
}

function isoAt(tokens: readonly Token[], index: number): DateExpression | undefined {
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

function yearAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return undefined
  return Number(token.text)
}

/** A word that is a month here: "may" and "march" only with a capital and not before a verb. */
function monthAt(tokens: readonly Token[], index: number): number | undefined {
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

const dayNumber = (token: Token | undefined): number | undefined => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? '')
  const value = Number(match?.[1])
  return value >= 1 && value <= 31 ? value : undefined
}

/** "since 1989", "from 3 to 7 May", "between 2012 and 2015", "May 3-7", "in recent years", "over the past two years". */
function intervalAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  if (word === 'since') {
    const from = absoluteAt(tokens, index + 1) ?? relativeAt(tokens, index + 1)
    if (!from) return undefined
    return make(index, from.end, from.relative, (anchor, _tense, previous) => {
      const start = from.resolve(anchor, 'past', previous)
      return start && anchor ? rangeDate(start.from, anchor, 'interval') : start
    })
  }
  if (word === 'by' || word === 'until' || word === 'till') {
    const to = absoluteAt(tokens, index + 1)
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
      (anchor) => anchor && rangeDate(shift(anchor, -Math.round(counted * unit)), anchor, 'interval'),
    )
  }
  return undefined
}

function unitDays(unit: string): number {
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

/** Dates that name a year, month or day of the month. */
function absoluteAt(tokens: readonly Token[], index: number): DateExpression | undefined {
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
function nearestDay(
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

function monthYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
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

function seasonYearAt(tokens: readonly Token[], index: number): DateExpression | undefined {
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

/** "yesterday", "on Tuesday", "last month", "next year", "this week", "two weeks ago", "every year". */
function relativeAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  const next = lower(tokens, index + 1)
  const days = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[word]
  if (days !== undefined)
    return make(index, index + 1, true, (anchor) => anchor && dayDate(shift(anchor, days)))
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
  if (weekday !== undefined && tokens[index]?.text !== tokens[index]?.lower) {
    const possessive = next === "'s" || next === '’s' ? 2 : 1
    return make(index, index + possessive, true, onWeekday(weekday, ''))
  }
  const count =
    smallNumbers.get(word) ?? (tokens[index]?.kind === 'number' ? Number(tokens[index]?.text) : undefined)
  if (count !== undefined && count < 200 && unitDays(next) > 0) {
    const after = lower(tokens, index + 2)
    if (after === 'ago' || after === 'earlier') return make(index, index + 3, true, ago(count, next))
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
    if (unit.startsWith('week')) return weekAround(there)
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
function followingDay(tokens: readonly Token[], index: number): DateExpression | undefined {
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
