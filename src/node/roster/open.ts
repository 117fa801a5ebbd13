import { groundHere, writtenIn } from '../decisions/ground.ts'
import { followThrough } from '../decisions/round.ts'
import { writeRecords, type Desk } from '../desk.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { addRosterMotion, type RosterOpening } from './add.ts'

/** Opens a motion for the next roster, in the slot that is open. The successor is worked out from the running epoch; nothing is signed that roster and charter
 *  do not give. Throws `E_MOTION_INVALID` with every bad place, what `successorFor` throws, `E_ROLE_REFUSED`, `E_SEAT_MUTE`. */
export async function openRosterMotion(desk: Desk, opening: RosterOpening): Promise<Written> {
  requireAct(desk, 'motion')
  const ground = groundHere(desk, 'plenary')
  const id = await writeRecords(desk, (batch, transaction) =>
    addRosterMotion(desk, batch, transaction, opening),
  )
  await followThrough(desk.ports, desk.coalition)
  return writtenIn(ground.compartment, id)
}
