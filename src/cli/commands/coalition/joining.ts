import { failure } from '../../../kernel/error.ts'
import { loadCoalition, type Coalition } from '../../../node/coalition.ts'
import type { Founding } from '../../../node/founding/open.ts'
import { askToJoin } from '../../../node/joining/ask.ts'
import { enterByFile, enterByNodes, goOnByFile, readWelcome } from '../../../node/joining/enter.ts'
import { joiningShown, type JoiningShown } from '../../../node/joining/show.ts'
import { joiningHere, neededJoining } from '../../../node/joining/state.ts'
import type { OpenFolder } from '../../../node/machine.ts'
import { operator } from '../../../node/roles.ts'
import { keyRequestBytes } from '../../../node/roster/requests.ts'
import type { JoiningInvitation } from '../../../records/foundingFile.ts'
import { exit, flag, neededOption, option, withFolder, type Call, type Outcome } from '../../command.ts'
import { writeOnce } from '../../written.ts'
import { charterText, wordsText } from './show.ts'
import type { OwnSeats } from '../../../node/founding/open.ts'

/** A folder that waits to be let into a coalition, for a person. */
export function joiningText({ name, coalition, members, charter, seat, addresses }: JoiningShown): string {
  const width = Math.max(...members.map((each) => each.name.length))
  const lines = members.map(
    (each) =>
      `    ${each.name.padEnd(width)}  on ${each.host}${each.status === 'member' ? '' : `, ${each.status}`}\n`,
  )
  const next =
    addresses.length === 0
      ? 'once the members have adopted it, ask one for a welcome (entente roster welcome FILE there, entente coalition enter FILE here)'
      : 'once the members have adopted it, entente coalition enter, or entente start'
  return `Waits to be let into ${name === null ? 'the coalition' : `"${name}"`} as ${seat.name} on ${seat.host}.
  coalition  ${coalition.id}\n  in words, which every member has on its screen too\n${wordsText(coalition.words)}${charterText(charter, true)}  members, as the one that invites says\n${lines.join('')}  the words of these keys, to be read to the member that moves it\n${wordsText(seat.words)}Next: give the request to that member, which moves it (entente roster join FILE); ${next}\n`
}

/** `entente coalition join FILE`, of an invitation to a coalition that stands. */
export async function joinStanding(
  call: Call,
  invitation: JoiningInvitation,
  { seats, host }: OwnSeats,
): Promise<Outcome> {
  const [seat, ...more] = seats
  if (seat === undefined || more.length > 0)
    throw failure('E_USAGE', 'a node joins with one seat', { paths: ['seat'] })
  if (flag(call.values, 'qr'))
    throw failure('E_USAGE', 'a request for keys is no file of a founding: --qr cannot draw it', {
      paths: ['qr'],
    })
  const path = neededOption(call.values, 'out')
  const url = option(call.values, 'url') ?? null
  return withFolder(
    call,
    async ({ ports }) => {
      const joining = await askToJoin({ ports, person: operator }, invitation, { seat, host, url })
      await writeOnce(call, path, keyRequestBytes(joining.request))
      const shown = joiningShown(joining)
      return {
        text: `Wrote ${path}.\n${joiningText(shown)}`,
        json: { state: 'joining', file: path, ...shown },
        code: exit.fine,
      }
    },
    true,
  )
}

/** `entente coalition enter [FILE]`. */
export async function enterStep(call: Call, file: string | undefined): Promise<Outcome> {
  const welcome = file === undefined ? undefined : readWelcome(await call.machine.readFile(file))
  return withFolder(call, async (folder) => {
    const founding = { ports: folder.ports, person: operator }
    const { store } = folder.ports
    if (welcome !== undefined && (await store.read((reader) => reader.epochIds())).length > 0) {
      const coalition = await store.read(loadCoalition)
      const epochs = await goOnByFile(folder.ports, coalition, welcome)
      const { number, id } = coalition.newest
      const text = `${epochs === 0 ? 'Nothing new' : `${epochs} epochs that were not known here`}: this node is under epoch ${number}.\n`
      return { text, json: { state: 'stands', epoch: number, id }, code: exit.fine }
    }
    const { name, seat } = joiningShown(await store.read(neededJoining))
    const { newest } =
      welcome === undefined
        ? await enterFromNodes(call, folder, founding)
        : await enterByFile(founding, welcome)
    const text = `${seat.name} is in: ${name === null ? 'the coalition' : `"${name}"`} stands here, at epoch ${newest.number}. "entente start" runs the node.\n`
    return { text, json: { state: 'stands', epoch: newest.number, id: newest.id }, code: exit.fine }
  })
}

function enterFromNodes(call: Call, folder: OpenFolder, founding: Founding): Promise<Coalition> {
  const withoutTls = flag(call.values, 'exchange-without-tls')
  return enterByNodes(founding, (members) => call.machine.peers(folder.ports, members, withoutTls))
}

/** A folder that waits to be let in tries to come in. Gives whether it waited, and is in. Throws `E_FOUNDING_STEP` while the members have not let it in. */
export async function enterWhereJoining(call: Call, folder: OpenFolder): Promise<boolean> {
  if ((await folder.ports.store.read(joiningHere)) === undefined) return false
  await enterFromNodes(call, folder, { ports: folder.ports, person: operator })
  return true
}
