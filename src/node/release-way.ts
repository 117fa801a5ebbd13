import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { homeOf, readableEntry, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { goesOnIn } from './successors.ts'

/** Where records are to go: out of home, or from a compartment that has ended into its successor. */
export interface Way {
  readonly from: CompartmentId
  readonly target: CompartmentId
  readonly isCarry: boolean
}

/** The way that records go into `target` from where they stand: all from one place, the seat's home or what the target succeeds.
 *  Throws `E_USAGE` from anywhere else, `E_NOT_FOUND`. */
export async function wayOf(
  desk: Desk,
  reader: Reader,
  ids: readonly RecordId[],
  target: CompartmentId,
): Promise<Way> {
  const home = homeOf(desk)
  const [first] = ids
  const at = first === undefined ? home : (await readableEntry(desk, reader, first)).compartment
  const isCarry = at !== home && goesOnIn(desk.coalition, at, target)
  return { from: isCarry ? at : home, target, isCarry }
}
