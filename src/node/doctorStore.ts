import { isFailure, type EntenteError } from '../kernel/error.ts'
import { loadCoalition } from './coalition.ts'
import type { Diagnosis } from './diagnosis.ts'
import { examine, type DiskRoom, type DoctorPorts } from './doctor.ts'
import type { Store } from './ports/store.ts'

const wayOutOfDamage =
  'stop the node and keep a copy of the folder as it is; entente verify says what still holds; entente restore brings the newest backup into a new folder, and entries and bodies that others hold come back by entente sync. Views and the full-text index are made anew from the entries; local notes come back only from the backup'

/** Looks over the store of a data folder and then the node in it. Changes nothing. Where damage keeps the node from being looked at, what was
 *  found by then is said. Throws `E_STORAGE_…` and the like where the store cannot be read for another reason. */
export async function examineFolder(ports: DoctorPorts, disk: DiskRoom): Promise<Diagnosis[]> {
  const found = await onStore(ports.store)
  try {
    const coalition = await ports.store.read(loadCoalition)
    return [...found, ...(await examine(ports, coalition, disk))]
  } catch (error) {
    const isDamage =
      isFailure(error, 'E_DATA_FOLDER_DAMAGED') || found.some(({ weight }) => weight === 'wrong')
    if (!isFailure(error) || !isDamage) throw error
    return [...found, stopped(error)]
  }
}

/** What the store finds wrong with its own pages. */
async function onStore(store: Store): Promise<Diagnosis[]> {
  const damage = await store.damage('quick')
  const [first, ...more] = damage
  if (first === undefined)
    return [
      {
        weight: 'fine',
        about: 'store',
        says: 'Every page of the store reads. Whether the entries are those that were signed, entente verify says; for a large store that takes minutes.',
      },
    ]
  const others = more.length === 0 ? '' : `, and ${more.length} findings more`
  const says = `The store is damaged: ${first}${others}.`
  return [{ weight: 'wrong', about: 'store', says, next: wayOutOfDamage }]
}

function stopped({ message }: EntenteError): Diagnosis {
  return {
    weight: 'wrong',
    about: 'store',
    says: `Nothing more can be looked at: ${message}.`,
    next: wayOutOfDamage,
  }
}
