import type { Context } from 'hono'
import { failure } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { actingSeat as hostedSeat, type Coalition } from '../node/coalition.ts'
import type { Visitor } from './auth/people.ts'

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

/** Seats that somebody may act for. */
export function seatsOf(coalition: Coalition, { account }: Visitor): readonly MemberName[] {
  return coalition.seats.filter(
    (seat) => account === null || account.seats === null || account.seats.includes(seat),
  )
}

/** The seat that acts: the one named, or the only one the visitor may act for; undefined where neither. Throws `E_SEAT_UNKNOWN`, and
 *  `E_ROLE_REFUSED` for another's. */
export function actingSeat(
  coalition: Coalition,
  visitor: Visitor,
  name: string | undefined,
): MemberName | undefined {
  const own = seatsOf(coalition, visitor)
  if (name === undefined) return own.length === 1 ? own[0] : undefined
  const seat = hostedSeat(coalition, name)
  if (own.includes(seat)) return seat
  throw failure('E_ROLE_REFUSED', `you act for ${own.join(', ') || 'no seat'} here, not for ${seat}`, {
    paths: ['as'],
  })
}

/** The seat that acts, where one is needed. Throws `E_SEAT_REQUIRED`, `E_ROLE_REFUSED`. */
export function neededSeat(coalition: Coalition, visitor: Visitor, seat: MemberName | undefined): MemberName {
  if (seat !== undefined) return seat
  const own = seatsOf(coalition, visitor)
  if (own.length === 0)
    throw failure('E_ROLE_REFUSED', 'you act for no seat here yet; an owner gives you one')
  throw failure('E_SEAT_REQUIRED', `you act for ${own.join(', ')}: say for which now`, { paths: ['as'] })
}
