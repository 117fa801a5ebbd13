import type { Body } from '../records/envelope.ts'
import { judgementIn } from '../records/reveal.ts'

/** What people call a record by: its title, or the words it consists of; undefined for what has none of its own. */
export function titleOf(body: Body): string | undefined {
  switch (body.type) {
    case 'document':
      return body.data.title ?? body.data.source
    case 'question':
    case 'comment':
    case 'hypotheses':
    case 'assumption':
      return body.data.text
    case 'indicator':
      return body.data.sign
    case 'activity':
    case 'risk':
    case 'mitigation':
    case 'consultation':
    case 'motion':
      return body.data.title
    case 'hearing':
      return body.data.says
    case 'judgement':
      return body.data.rationale
    case 'reveal':
      return judgementIn(body.data).rationale
    case 'endpoint':
      return body.data.url
    default:
      return undefined
  }
}
