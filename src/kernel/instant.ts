import { failure } from './error.ts'
import type { Branded } from './id.ts'

/** Milliseconds since 1970-01-01T00:00:00Z, whole, within the years 0001 to 9999. */
export type Instant = Branded<number, 'Instant'>

const firstInstant = -62_135_596_800_000
const lastInstant = 253_402_300_799_999
const wireForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/

/** `milliseconds` as an instant. Throws `E_INSTANT` outside the years 0001 to 9999 or where it is not whole. */
export function instant(milliseconds: number): Instant {
  if (Number.isSafeInteger(milliseconds) && milliseconds >= firstInstant && milliseconds <= lastInstant) {
    return milliseconds as Instant
  }
  throw failure(
    'E_INSTANT',
    `${milliseconds} is not an instant in milliseconds between the years 0001 and 9999`,
  )
}

/** The form instants have in records: RFC 3339, UTC, milliseconds. */
export function instantText(at: Instant): string {
  return new Date(at).toISOString()
}

/** The text read last: records written together share their time. */
let lastParsed: { readonly text: string; readonly at: Instant } = { text: '', at: 0 as Instant }

/** The instant a record's text names. Only `YYYY-MM-DDThh:mm:ss.mmmZ` of a day that exists is taken. Throws `E_INSTANT`. */
export function parseInstant(text: string, path = 'instant'): Instant {
  if (text === lastParsed.text) return lastParsed.at
  if (wireForm.test(text)) {
    const milliseconds = Date.parse(text)
    if (!Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text) {
      lastParsed = { text, at: instant(milliseconds) }
      return lastParsed.at
    }
  }
  throw failure('E_INSTANT', `"${text.slice(0, 60)}" is not an instant like 2020-10-27T09:00:00.000Z`, {
    paths: [path],
  })
}

/** The instant a person's text names: a record's form, an RFC 3339 time with its offset, or a day (its first moment in UTC). Throws `E_INSTANT`. */
export function parseInstantLoosely(text: string, path = 'instant'): Instant {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (day) return parseInstant(`${text}T00:00:00.000Z`, path)
  const time = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)([Zz]|[+-]\d{2}:\d{2})$/.exec(
    text,
  )
  if (time) {
    const milliseconds = Date.parse(`${time[1] ?? ''}T${time[2] ?? ''}${(time[3] ?? '').toUpperCase()}`)
    // The date part must survive on its own, or 31 February would roll over into March.
    if (!Number.isNaN(milliseconds)) {
      parseInstant(`${time[1] ?? ''}T00:00:00.000Z`, path)
      return instant(milliseconds)
    }
  }
  throw failure(
    'E_INSTANT',
    `"${text.slice(0, 60)}" is neither a day like 2020-10-27 nor a time like 2020-10-27T09:00:00Z`,
    {
      paths: [path],
    },
  )
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export type Day = Branded<string, 'Day'>

/** Whether `text` is a day that exists, in the years 0001 to 9999. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const milliseconds = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

/** `text` as a day. Throws `E_INSTANT`. */
export function asDay(text: string, path = 'day'): Day {
  if (isDay(text)) return text
  throw failure('E_INSTANT', `"${text.slice(0, 60)}" is not a day like 2020-10-27`, { paths: [path] })
}

/** The UTC day that holds `at`. */
export function dayOf(at: Instant): Day {
  return instantText(at).slice(0, 10) as Day
}
