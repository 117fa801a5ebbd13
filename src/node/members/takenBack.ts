import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Desk } from '../desk.ts'
import { confirmationsOf } from '../exchange/receipts.ts'
import { requireAct } from '../roles.ts'
import { rowsOf } from '../views.ts'

/** A retraction that not every reader has said to have followed. */
export interface StillHeld {
  readonly retraction: RecordId
  readonly compartment: CompartmentId
  readonly author: MemberName
  readonly stated: Instant
  /** Records that it takes back. */
  readonly records: number
  readonly confirmed: readonly { readonly member: MemberName; readonly at: Instant }[]
  /** Readers that have not said it, their node silent or behind. */
  readonly waiting: readonly MemberName[]
}

/** The newest retractions that are looked at. */
const looked = 100

/** Of the newest retractions where the seat reads, those whose bytes not every reader has said to have dropped. The newest first. */
export async function stillHeld(desk: Desk): Promise<readonly StillHeld[]> {
  requireAct(desk, 'read')
  const rows = await desk.ports.store.read((reader) =>
    rowsOf(desk, reader, 'retractions', { newestFirst: true, limit: looked }),
  )
  const held: StillHeld[] = []
  for (const { id, compartment, author, stated, value } of rows) {
    const { confirmed, waiting } = await confirmationsOf(desk, id)
    const records = value.retracts.length
    if (waiting.length > 0)
      held.push({ retraction: id, compartment, author, stated, records, confirmed, waiting })
  }
  return held
}
