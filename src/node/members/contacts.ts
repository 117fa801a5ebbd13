import type { MemberName } from '../../kernel/id.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import type { Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { contactWith, type Contact } from '../exchange/contacts.ts'
import { requireAct } from '../roles.ts'

/** How it went last with another member's node. */
export interface ShownContact {
  /** When it answered last; null where it never did. */
  readonly answered: Instant | null
  readonly asked: Instant
  /** Why it could not be asked, or what it gave that was refused. */
  readonly failure: string | null
}

/** A member, and how it went last with its node. */
export interface ShownMember {
  readonly name: MemberName
  readonly host: string
  /** Whether it is a seat of this node. */
  readonly here: boolean
  /** Null of a seat that is here, and where its node was never asked. */
  readonly contact: ShownContact | null
}

/** Every member of the running epoch, and how it went last with its node. */
export async function membersShown(
  desk: Desk,
): Promise<{ readonly asOf: Instant; readonly members: readonly ShownMember[] }> {
  requireAct(desk, 'read')
  const { coalition, ports } = desk
  const { seats, newest } = coalition
  return ports.store.read(async (reader) => {
    const members: ShownMember[] = []
    for (const { name, host } of newest.roster.members) {
      const here = seats.includes(name)
      const contact = here ? undefined : await contactWith(reader, name)
      members.push({ name, host, here, contact: contact ? contactSeen(coalition, contact) : null })
    }
    return { asOf: ports.clock.now(), members }
  })
}

/** A contact as one seat may see it. A node that answered may have been refused something of a compartment that only another seat of this node
 *  reads: where there are several seats, none is told. */
export function contactSeen({ seats }: Pick<Coalition, 'seats'>, contact: Contact): ShownContact {
  const { answered, asked, failure } = contact
  const refusedOnly = answered === asked
  return {
    answered: answered === null ? null : parseInstant(answered),
    asked: parseInstant(asked),
    failure: failure === null || (refusedOnly && seats.length > 1) ? null : failure.code,
  }
}
