/** The forms in which days and instants are written, each as `Intl` takes it. */
const forms = {
  instant: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  dayShort: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const made = new Map<string, Intl.DateTimeFormat>()

/** The locale by which a language of the pages writes dates and numbers. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** How a language writes dates of a form, in UTC. Each is made when it is first needed and then kept: making one takes longer than writing a
 *  hundred dates, and a page needs few of them. */
export function dateFormat(language: string, form: keyof typeof forms): Intl.DateTimeFormat {
  const key = `${language} ${form}`
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...forms[form] })
  made.set(key, format)
  return format
}
