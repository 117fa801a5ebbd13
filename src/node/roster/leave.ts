import { failure } from '../../kernel/error.ts'
import { compartmentNamed } from '../coalition.ts'
import { writtenIn } from '../decisions/ground.ts'
import { followThrough } from '../decisions/round.ts'
import { statementsHeld } from '../decisions/statements.ts'
import { writeRecords, type Desk } from '../desk.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { leaving } from './leaving.ts'

/** Says that the desk's seat leaves: its own act, at once, which nobody can refuse. The roster without it is then put forward by the others' nodes.
 *  Throws `E_ALREADY_SPOKEN` where it has said so, `E_ROLE_REFUSED`, `E_SEAT_MUTE`. */
export async function giveNotice(desk: Desk, reasons = ''): Promise<Written> {
  requireAct(desk, 'motion')
  const { coalition, ports, seat } = desk
  const compartment = compartmentNamed(coalition, seat, 'plenary')
  const written = await writeRecords(desk, async (batch, transaction) => {
    const held = await statementsHeld(ports.store, coalition, transaction)
    if (leaving(desk.coalition, held).has(seat))
      throw failure('E_ALREADY_SPOKEN', `${seat} has said that it leaves`, { paths: [seat] })
    return batch.add({ compartment: compartment.id, type: 'leaveNotice', data: { reasons } })
  })
  await followThrough(ports, coalition)
  return writtenIn(compartment, written)
}
