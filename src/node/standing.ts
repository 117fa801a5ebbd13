import type { RecordId } from '../kernel/id.ts'
import { instantText, type Instant } from '../kernel/instant.ts'
import type { RecordType } from '../records/registry.ts'
import type { Body } from '../records/envelope.ts'
import { carriedAmong } from './carries.ts'
import { compartmentOf } from './coalition.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import type { ViewValues } from './projections.ts'
import { releasedCopies } from './release-copies.ts'
import { bodiesOf, everyRow } from './views.ts'

/** A record as it stands: no newer version of its author's, and no copy of it let out or carried on, is in its place. */
export type StandingRow<Type extends RecordType> = Omit<
  Awaited<ReturnType<typeof bodiesOf>>[number],
  'body'
> & { readonly body: Body<Type> }

/** Records of one type as they stand, and by which of them each earlier version or copy is met. */
export interface StandingRows<Type extends RecordType> {
  /** In the order of arrival. */
  readonly rows: readonly StandingRow<Type>[]
  readonly metAs: ReadonlyMap<RecordId, RecordId>
}

/** Records of `type` in the view that shows them, as they stand at `at` (by their stated times). A version takes the place of an earlier one by the same author alone, so that nobody
 *  overwrites another's word; what was let out is met by its copy, so that it counts once. */
export async function standingRows<Type extends RecordType>(
  desk: Desk,
  reader: Reader,
  type: Type,
  view: Exclude<keyof ViewValues, 'quarantine'>,
  at: Instant,
): Promise<StandingRows<Type>> {
  const rows = (await bodiesOf(desk, reader, view)).filter(
    (row): row is typeof row & { readonly body: Body<Type> } => row.body.type === type && row.stated <= at,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const next = new Map<RecordId, RecordId>()
  for (const { home, released } of await releasedCopies(desk, reader))
    if (known.has(home) && known.has(released)) next.set(home, released)
  for (const [was, now] of carriedAmong(desk.coalition, await everyRow(desk, reader, 'carries'), known))
    next.set(was, now)
  for (const { id, author, body } of rows) {
    for (const reference of body.refs) {
      const earlier = reference.relation === 'supersedes' ? known.get(reference.id) : undefined
      if (earlier?.author === author && earlier.id !== id) next.set(earlier.id, id)
    }
  }
  const metAs = new Map(rows.map(({ id }) => [id, lastOf(id, next)]))
  return { rows: rows.filter(({ id }) => !next.has(id)), metAs }
}

/** Where a chain ends. A version names what came before it, so a chain has an end. */
function lastOf(id: RecordId, next: ReadonlyMap<RecordId, RecordId>): RecordId {
  let last = id
  for (let after = next.get(last); after !== undefined; after = next.get(last)) last = after
  return last
}

/** What every answer says of a record that stands. */
export function headOf(desk: Desk, row: StandingRow<RecordType>) {
  const { id, author, compartment, stated, body } = row
  return {
    id,
    author,
    compartment: compartmentOf(desk.coalition, compartment).name ?? compartment,
    tlp: body.tlp,
    stated: instantText(stated),
  }
}
