import { failure } from '../kernel/error.ts'
import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import { charter, charterFormat, type Charter } from '../records/charter.ts'
import type { CharterText } from '../records/charterText.ts'
import { checkBody } from './checks.ts'
import { termsOfBody } from './terms.ts'

/** The charter body that a coalition is founded on: what of a text runs. Words about the world (sources, practice, membership) stay behind, as
 *  the roster says who the members are. Throws `E_CHARTER_INVALID` for a text that does not say with what it is founded, or whose rules would not
 *  run for members that are equal (a veto names one that a roster may not have). */
export function bodyOf(text: CharterText): Charter {
  const { founding } = text
  if (!founding) {
    throw failure(
      'E_CHARTER_INVALID',
      `${text.name} describes an instrument and does not say with what a coalition is founded: copy it and add "founding"`,
      { paths: [`${text.id}: founding`] },
    )
  }
  const { roster, ...inForce } = founding
  const body = charter.parse({
    format: charterFormat,
    name: text.name,
    ...inForce,
    decisionRules: text.decisionRules.map(withoutSource),
    triggers: text.triggers.map(withoutSource),
    obligations: text.obligations.map(withoutSource),
    calendar: text.calendar,
    roster,
  })
  const findings = checkBody(body, termsOfBody(body, [], '0001-01-01'))
  if (findings.length > 0) {
    throw failure('E_CHARTER_INVALID', `${text.name} has rules that would not run`, {
      paths: findings.map(({ path, why }) => `${path.join('.')}: ${why}`),
    })
  }
  const { length } = utf8(JSON.stringify(body))
  if (length <= limits.bodyBytes) return body
  throw failure(
    'E_RECORD_TOO_LARGE',
    `this charter has ${length} bytes as a body; at most ${limits.bodyBytes} fit`,
    {
      paths: [text.id],
    },
  )
}

/** Sources are names in the text, and mean nothing outside it. */
function withoutSource<Statement extends { source?: string | undefined }>(
  statement: Statement,
): Omit<Statement, 'source'> {
  const rest = { ...statement }
  delete rest.source
  return rest
}
