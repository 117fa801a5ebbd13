import { isFailure } from '../../kernel/error.ts'
import { instantText, isDay, parseInstantLoosely } from '../../kernel/instant.ts'
import { dayOfWritten, writtenDates } from './written-date.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 822 names these zones; its others are of the military and mean nothing sure. */
const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** A date as feeds write it (RFC 822, RFC 3339, or by hand): an instant where its zone is told, else its day; null where it is none. */
export function feedDate(written: string): string | null {
  const rfc822 =
    /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})(?:\s+(\d\d):(\d\d)(?::(\d\d))?\s*([a-z]+|[+-]\d{4})?)?/iu.exec(
      written.trim(),
    )
  const iso = /^\d{4}-\d\d-\d\d/.test(written.trim())
  const text = rfc822 ? fromRfc822(rfc822) : iso ? written.trim() : null
  if (text !== null) {
    try {
      return isDay(text) ? text : instantText(parseInstantLoosely(text))
    } catch (error) {
      if (!isFailure(error)) throw error
      const day = text.slice(0, 10)
      if (isDay(day)) return day
    }
  }
  const [date] = writtenDates(written)
  return date === undefined ? null : dayOfWritten(date)
}

function fromRfc822([, day = '', name = '', year = '', hour, minute, second = '00', zone]: RegExpExecArray):
  string | null {
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const offset =
    zone === undefined
      ? undefined
      : (zones[zone.toLowerCase()] ?? zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'))
  return hour === undefined || offset === undefined || /^[a-y]/i.test(offset)
    ? date
    : `${date}T${hour}:${minute ?? '00'}:${second}${offset}`
}
