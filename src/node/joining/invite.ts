import { base64, utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CharterHash, EpochId } from '../../kernel/id.ts'
import type { JoiningInvitation } from '../../records/foundingFile.ts'
import type { WelcomeFile } from '../../records/welcomeFile.ts'
import type { Desk } from '../desk.ts'
import { saidAddresses } from '../founding/addresses.ts'
import { linkOf } from '../foundingBodies.ts'
import type { FoundingBody, Reader } from '../ports/store.ts'
import { readRoster } from '../../ledger/founding.ts'
import { requireAct } from '../roles.ts'
import { studyNotes } from '../study.ts'

/** What whoever is to join is given: who founded the coalition, who it is now, its charter, and where members say that they are reached. Whoever gives it out tells
 *  that much to its reader. Throws `E_ROLE_REFUSED`, `E_ROSTER_INVALID` for a study, which has one host. */
export async function invitationTo(desk: Desk): Promise<JoiningInvitation> {
  requireAct(desk, 'motion')
  const { coalition, ports } = desk
  if (coalition.newest.roster.study)
    throw failure('E_ROSTER_INVALID', 'a study has one host: no other node can join it', { paths: ['study'] })
  return ports.store.read(async (reader) => {
    const held = await reader.epochs()
    const [genesis, running] = [held[0], held[coalition.newest.number]]
    if (genesis === undefined || running === undefined) throw new Error('a coalition has its epochs')
    return {
      format: 'entente/joining-invitation@1',
      name: (await studyNotes(reader)).title,
      coalition: coalition.id,
      genesis: base64(genesis.body),
      note: genesis.note,
      charter: base64(await charterOf(reader, readRoster(genesis.body).charter)),
      roster: base64(running.body),
      inForce: base64(await charterOf(reader, coalition.charterHash)),
      addresses: [...(await saidAddresses(reader, coalition))].map(([seat, { url }]) => ({ seat, url })),
    }
  })
}

/** What a newcomer that was let in comes in by, where its node reaches none of the members'. Throws `E_ROLE_REFUSED`. */
export async function welcomeTo(desk: Desk): Promise<WelcomeFile> {
  requireAct(desk, 'motion')
  const { coalition, ports } = desk
  return ports.store.read(async (reader) => {
    const [, ...later] = await reader.epochs()
    const epochs = []
    for (const held of later) epochs.push(await welcomedBy(reader, held))
    return { format: 'entente/welcome@1', coalition: coalition.id, epochs }
  })
}

async function welcomedBy(
  reader: Reader,
  held: FoundingBody<EpochId>,
): Promise<WelcomeFile['epochs'][number]> {
  const charter = await charterOf(reader, readRoster(held.body).charter)
  return { link: base64(linkOf(held)), charter: base64(charter) }
}

async function charterOf(reader: Reader, hash: CharterHash): Promise<Uint8Array> {
  const bytes = await reader.charter(hash)
  if (bytes === undefined)
    throw failure('E_DATA_FOLDER_DAMAGED', `charter ${hash.slice(0, 8)} is missing`, { paths: [hash] })
  return bytes
}

/** A welcome as its file stands on disk. */
export function welcomeBytes(file: WelcomeFile): Uint8Array {
  return utf8(`${JSON.stringify(file)}\n`)
}
