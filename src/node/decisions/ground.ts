import type { Ground } from '../../decisions/statement.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { LiveCompartment } from '../../ledger/founding.ts'
import { compartmentNamed } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import type { Written } from '../questions.ts'

/** What a motion opened now in a compartment would stand on. Throws `E_COMPARTMENT_UNKNOWN`. */
export function groundHere({ coalition, seat }: Pick<Desk, 'coalition' | 'seat'>, named: string): Ground {
  return {
    coalition: coalition.id,
    epoch: coalition.newest,
    compartment: compartmentNamed(coalition, seat, named),
    charter: coalition.charter,
  }
}

/** What was written, where, and who can read it there. */
export function writtenIn({ id: place, name, readers }: LiveCompartment, id: RecordId): Written {
  return { id, compartment: name ?? place, readers }
}
