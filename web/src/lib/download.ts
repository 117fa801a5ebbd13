import { base } from './base.ts'
import { actingSeat } from './seat.ts'

/** The address of a file of the API, for a link that saves it: a link sends no header, so the seat stands in the address. */
export function fileAddress(path: string): string {
  const seat = actingSeat()
  return `${base}${path}${seat === undefined ? '' : `?as=${encodeURIComponent(seat)}`}`
}
