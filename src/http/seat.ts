import type { Context } from 'hono'
import { failure } from '../kernel/error.ts'

/** The seat a request names, by header or query. Throws `E_USAGE` where these differ. */
export function seatNamed(c: Context): string | undefined {
  const header = c.req.header('entente-seat')
  const query = c.req.query('as')
  if (header !== undefined && query !== undefined && header !== query) {
    throw failure('E_USAGE', 'the header and the query name different seats', {
      paths: ['Entente-Seat', 'as'],
    })
  }
  return header ?? query
}
