import { foundingFileBytes, readFoundingFile } from '../src/node/founding/files.ts'
import { askToJoin } from '../src/node/joining/ask.ts'
import { enterByFile, readWelcome } from '../src/node/joining/enter.ts'
import { invitationTo, welcomeBytes, welcomeTo } from '../src/node/joining/invite.ts'
import { operator } from '../src/node/roles.ts'
import { openRosterMotion } from '../src/node/roster/open.ts'
import { keyRequestBytes } from '../src/node/roster/requests.ts'
import { says, type Deciding } from './deciding.ts'
import type { JoinedNode } from './nodes.ts'

/** A newcomer asks north to be let in, everybody supports it, and it comes in. */
export async function joinedBy(all: Deciding, name: string): Promise<JoinedNode> {
  const newcomer = all.newcomer(name)
  const north = all.node('north')
  const file = readFoundingFile(foundingFileBytes(await invitationTo(north.desk())))
  if (file.format !== 'entente/joining-invitation@1') throw new Error('another file')
  const here = { ports: newcomer.ports, person: operator }
  const seated = { seat: newcomer.seat, host: `${name}-host`, url: `http://${name}.example` }
  const { request } = await askToJoin(here, file, seated)
  const { id } = await openRosterMotion(north.desk(), {
    wanted: { kind: 'join', request: keyRequestBytes(request) },
  })
  await all.settle()
  for (const node of all.nodes) await says(node, id, 'support')
  await all.settle()
  await enterByFile(here, readWelcome(welcomeBytes(await welcomeTo(north.desk()))))
  await all.take(newcomer)
  await all.settle()
  return newcomer
}
