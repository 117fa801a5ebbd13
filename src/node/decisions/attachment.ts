import { failure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Desk } from '../desk.ts'
import { requireAct } from '../roles.ts'
import { motionIn, statementsHeld } from './statements.ts'

/** A motion's attachment, for who may read the motion: what is to be decided, or the charter that it would bring. Throws `E_NOT_FOUND` where it has none, or it is
 *  not here, and `E_ROLE_REFUSED`. */
export async function attachmentOf(
  desk: Desk,
  id: RecordId,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly isCharter: boolean }> {
  requireAct(desk, 'read')
  const { coalition, ports } = desk
  return ports.store.read(async (reader) => {
    const { attachment, roster } = motionIn(
      desk,
      await statementsHeld(ports.store, coalition, reader),
      id,
    ).says
    const content = attachment === null ? undefined : await reader.blob(attachment)
    if (attachment === null || content === undefined)
      throw failure('E_NOT_FOUND', 'nothing is attached to this motion, or it is not here', { paths: [id] })
    const isCharter = roster?.kind === 'amend'
    const name = isCharter ? `${attachment.slice(0, 16)}.charter.json` : `${attachment.slice(0, 16)}.bin`
    return { name, content, isCharter }
  })
}
