import type { CompartmentId, RecordId } from '../kernel/id.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { everyRow } from './views.ts'

/** Home ids and their copies in other compartments, from the release records of home. */
export async function releasedCopies(
  desk: Desk,
  reader: Reader,
): Promise<{ readonly home: RecordId; readonly compartment: CompartmentId; readonly released: RecordId }[]> {
  const rows = await everyRow(desk, reader, 'releases')
  return rows.flatMap((row) =>
    row.value.pairs.map((pair) => ({ ...pair, compartment: row.value.compartment })),
  )
}
