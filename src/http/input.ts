import { z } from 'zod'
import { failure, isFailure, type ErrorCode } from '../kernel/error.ts'
import { instant, isDay, parseInstantLoosely, type Instant } from '../kernel/instant.ts'

const dayMs = 86_400_000

/** Reads text by `read`; what that refuses becomes an issue with its code, so that every bad field is named at once. */
function textRead<Value>(read: (text: string) => Value) {
  return z.string().transform((text, context) => {
    try {
      return read(text)
    } catch (error) {
      if (!isFailure(error)) throw error
      context.addIssue({ code: 'custom', message: error.message, params: { code: error.code } })
      return z.NEVER
    }
  })
}

/** A moment as a person writes it: a day (its first moment in UTC) or a time with its offset. */
export const moment = textRead(parseInstantLoosely).meta({
  description: 'A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z.',
  examples: ['2020-10-27', '2020-10-27T09:00:00Z'],
})

/** A moment until which something holds: a day is taken to its end. */
export const momentUntil = textRead((text): Instant =>
  instant(parseInstantLoosely(text) + (isDay(text) ? dayMs : 0)),
).meta({
  description: 'A day like 2020-10-27 (to its last moment, UTC) or a time like 2020-10-27T09:00:00Z.',
  examples: ['2020-10-27'],
})

/** A publication date, kept as it is written. */
export const publication = textRead((text) => {
  parseInstantLoosely(text)
  return text
}).meta({ description: 'When it was published: a day or a time.', examples: ['2020-10-23'] })

/** `value` as `schema` reads it. Throws with every bad path. Where all of them are of one kind the code says which (`E_PROBABILITY`,
 *  `E_QUANTILES`, `E_INSTANT`); otherwise it is `code`. */
export function checked<Output>(schema: z.ZodType<Output>, value: unknown, code: ErrorCode): Output {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const codes = new Set(issues.map(codeOf))
  const [only] = codes
  throw failure(
    (codes.size === 1 ? only : undefined) ?? code,
    'what was sent does not have the form asked for',
    {
      paths: issues.flatMap(pathsOf),
    },
  )
}

/** Paths of one issue with what is wrong there; an unknown field is named itself. */
function pathsOf(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${place === '' ? '' : `${place}.`}${key}: there is no such field`)
  }
  return [`${place === '' ? '(root)' : place}: ${issue.message}`]
}

function codeOf(issue: z.core.$ZodIssue): ErrorCode | undefined {
  if (issue.code === 'custom' && issue.params?.['code'] === 'E_INSTANT') return 'E_INSTANT'
  const place = issue.path.map(String)
  if (/^(probability|lowest|highest|level)$/.test(place.at(-1) ?? '') || place.includes('probabilities'))
    return 'E_PROBABILITY'
  return place.includes('quantiles') ? 'E_QUANTILES' : undefined
}

/** Several of one kind in a query, with commas between. `about`: what the API's description says of it. */
export function listOf<Output>(one: z.ZodType<Output, string>, about: z.GlobalMeta = {}) {
  return z
    .string()
    .min(1)
    .max(4000)
    .meta(about)
    .transform((text) => text.split(','))
    .pipe(z.array(one).max(100))
}

/** Fields as a use case takes them: one that was left out is not there, not undefined. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }
}

/** The query of a route that takes none. */
export const nothing = z.strictObject({})
