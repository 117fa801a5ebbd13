import type { CompartmentId, RecordId } from '../kernel/id.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { releasedCopies } from './release-copies.ts'

/** Evidence as a person cites it. */
export interface Citing {
  readonly id: RecordId
  readonly direction: 'for' | 'against'
  readonly weight: 1 | 2 | 3
}

/** Evidence as it is cited where the question stands: what was released there is cited by its copy, which all who read the question can open. */
export async function citedThere(
  desk: Desk,
  reader: Reader,
  compartment: CompartmentId,
  evidence: readonly Citing[],
): Promise<Citing[]> {
  const copies = await releasedCopies(desk, reader)
  const there = new Map(
    copies.filter((copy) => copy.compartment === compartment).map(({ home, released }) => [home, released]),
  )
  return Promise.all(
    evidence.map(async (citing) => {
      const copy = there.get(citing.id)
      const stands = copy !== undefined && (await reader.entry(copy))?.state === 'usable'
      return stands ? { ...citing, id: copy } : citing
    }),
  )
}
