import { z } from 'zod'
import type { CompartmentId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import type { Clock } from '../ports/clock.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { storedAs } from '../stored.ts'

const kind = 'compartmentLabel'

/** What compartments are called at this node: names of its own, that no record says. */
export async function labelsOf(
  reader: Pick<Reader, 'localRows'>,
): Promise<ReadonlyMap<CompartmentId, string>> {
  const rows = await reader.localRows(kind, { limit: limits.everyRow })
  return new Map(rows.map((row) => [row.key as CompartmentId, storedAs(row, z.string())]))
}

/** Calls a compartment by a name at this node from now on. */
export async function keepLabel(
  transaction: Transaction,
  clock: Clock,
  id: CompartmentId,
  label: string,
): Promise<void> {
  await transaction.putLocal({ kind, key: id, at: clock.now(), value: JSON.stringify(label) })
}
