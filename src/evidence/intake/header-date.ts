import type { Day } from '../../kernel/instant.ts'
import type { Line } from './lines.ts'
import { dayOfWritten, weekdayOf, writtenDates, type WrittenDate } from './written-date.ts'

/** A date in a page's head, and what standing there makes of it. */
export interface HeadDate {
  readonly date: WrittenDate
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** `label`: "Published: …". `line`: a line of its own, or beside a by-line. `dateline`: opens the report.
   *  `clock`: the page's own date of the day it was shown, above its menu. */
  readonly kind: 'label' | 'line' | 'dateline' | 'clock'
}

const label =
  /^(?:(?:first\s+|originally\s+)?(?:published|posted)(?!\p{L})|(?:publication date|date|дата|опубликовано|发布时间|发表时间|发布日期|时间|日期)\s*[:：])/iu
const updated = /^(?:last\s+)?(?:updated|modified|обновлено|更新)/iu
const navigation =
  /[»›]|^(?:you are here|home|menu|search|skip to|главная|вы здесь|首页|您的位置|当前位置)\b/iu
/** Letters and digits a date line may hold beside its date: a time, a zone, a place. */
const besides = 30

/** The dates in the head of a page that may say when it was published or shown, in its order. */
export function headDates(head: readonly Line[]): HeadDate[] {
  return head.flatMap((line, i) => {
    if (updated.test(line.text)) return []
    const opening = line.text.slice(0, 200)
    const [date] = writtenDates(opening)
    if (date === undefined) return []
    const kind = kindOf(line, date, i, head)
    return kind === null ? [] : [{ date, kind, start: line.start + date.start, end: line.start + date.end }]
  })
}

function kindOf(
  line: Line,
  date: WrittenDate,
  index: number,
  head: readonly Line[],
): HeadDate['kind'] | null {
  const before = line.text.slice(0, date.start)
  const rest = (before + line.text.slice(date.end)).replace(/[^\p{L}\p{N}]/gu, '')
  if (label.test(line.text) && date.start < 40) return 'label'
  if (rest.length <= besides) return isClock(line, date, index, head) ? 'clock' : 'line'
  if (/^(?:by|автор|作者|记者)\b/iu.test(line.text) && line.text.length < 160) return 'line'
  const dateline =
    /^\p{Lu}[\p{Lu}\s.'’-]{2,40}[,.]?\s*\(?$/u.test(before) || /^(?:据)?\p{sc=Han}{2,16}$/u.test(before)
  return dateline && date.start < 60 ? 'dateline' : null
}

/** A full date with its weekday on top of everything, with the page's menu after it, is the day the page was shown. */
function isClock(line: Line, date: WrittenDate, index: number, head: readonly Line[]): boolean {
  if (index > 1 || date.weekday === null || date.year === null) return false
  return (
    /^[|•·]/.test(line.text) || head.slice(index + 1, index + 4).some((next) => navigation.test(next.text))
  )
}

/** Why the body of a text contradicts a date of its head; null where it does not. */
export function contradiction(text: string, { date, end }: HeadDate): string | null {
  const day = dayOfWritten(date)
  if (day === null || date.year === null) return null
  if (date.weekday !== null && weekdayOf(day) !== date.weekday)
    return `${day} was not the weekday it is given`
  const { coming, past } = yearsOf(text.slice(end))
  const still = coming.find((year) => year < (date.year ?? 0))
  if (still !== undefined)
    return `the text speaks of ${still} as still to come, and the date says ${date.year}`
  const already = past.find((year) => year > (date.year ?? 0))
  return already === undefined
    ? null
    : `the text tells what happened in ${already}, and the date says ${date.year}`
}

/** Units of a body in which years are looked for. */
const bodyUnits = 200_000
const coming =
  /\b(?:will|shall|is to|are to|plans? to|aims? to|is scheduled|are scheduled|is expected|are expected|is due|upcoming|coming)\b[^.!?\r\n]{0,160}?\b(?:in|by|for|during|of|until)\s+(?:(?:early|mid|late|the|spring|summer|autumn|winter|year|end of|[A-Z][a-z]+)\s+)*((?:19|20)\d{2})\b(?!\s*(?:[-–/]\d|%|\w))/g
const past =
  /(?:^|[.!?]["”]?\s+)(?:In|Since|On)\s+(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?((?:19|20)\d{2}),([^.!?\r\n]{0,200})/g
const future = /\b(?:will|would|shall|plans?|aims?|expect|scheduled|could|may|might|should|if|to be|due)\b/

/** Years a text speaks of as still to come and as past. */
export function yearsOf(text: string): { coming: number[]; past: number[] } {
  const body = text.slice(0, bodyUnits)
  return {
    coming: [...body.matchAll(coming)].map((match) => Number(match[1])),
    past: [...body.matchAll(past)]
      .filter((match) => !future.test(match[2] ?? ''))
      .map((match) => Number(match[1])),
  }
}

/** Years before a coming one in which a date without its year may lie. */
const yearsBack = 2

/** The day of a date without a year: the weekday named in the report's first lines and the years the text speaks of as coming or past must leave
 *  exactly one. Null otherwise. */
export function inferredDay(text: string, { date, end }: HeadDate): Day | null {
  if (date.year !== null) return dayOfWritten(date)
  const { coming: ahead, past: behind } = yearsOf(text)
  const last = Math.min(...ahead)
  const weekday = date.weekday ?? spokenWeekday(text.slice(end, end + 600))
  if (!Number.isFinite(last) || weekday === null) return null
  const first = Math.max(last - yearsBack, ...behind)
  const days: Day[] = []
  for (let year = first; year <= last; year++) {
    const day = dayOfWritten(date, year)
    if (day !== null && weekdayOf(day) === weekday) days.push(day)
  }
  return days.length === 1 ? (days[0] ?? null) : null
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The weekday a report says its news is of: "on Tuesday", without "last" or "next". */
function spokenWeekday(text: string): number | null {
  const name =
    /\b(?:said|told|announced|reported|met|held|signed)\b[^.!?]{0,80}?\bon\s+((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/.exec(
      text,
    )?.[1]
  return name === undefined ? null : weekdays.indexOf(name)
}
