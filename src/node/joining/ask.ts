import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { JoiningInvitation } from '../../records/foundingFile.ts'
import type { MemberKeys } from '../../records/roster.ts'
import { checkedAddress } from '../founding/addresses.ts'
import { foundingHere } from '../founding/state.ts'
import { checkedHost, foundingUnderWay, type Founding } from '../founding/open.ts'
import { chainWith } from '../foundingBodies.ts'
import { requireAct } from '../roles.ts'
import { keyRequestOf } from '../roster/requests.ts'
import {
  endJoining,
  joiningHere,
  joiningUnderWay,
  keepJoining,
  neededJoining,
  readInvitation,
} from './state.ts'
import type { Invited, JoiningState } from './state.ts'

/** As whom a node is to be let in. */
export interface JoiningWish {
  readonly seat: MemberName
  /** What the operator calls its host. */
  readonly host: string
  /** Where the node will be reached; null where it is not said. */
  readonly url: string | null
}

/** Answers an invitation to a coalition that stands: makes the seat's keys, and the request by which a member moves that it be let in. Nothing else is signed.
 *  Answered again, also by a later invitation, the keys stay and the request is made for the epoch that runs now.
 *  Throws `E_DATA_FOLDER_NOT_EMPTY`, `E_FOUNDING_STEP` where something else is under way here, `E_MEMBER_TWICE`, `E_PASSPHRASE`, `E_USAGE`, `E_URL_…`, `E_NOTE_…`
 *  and what `readInvitation` throws. */
export async function askToJoin(
  founding: Founding,
  invitation: JoiningInvitation,
  { seat, host, url }: JoiningWish,
): Promise<JoiningState> {
  requireAct(founding, 'keys')
  const { ports } = founding
  const invited = readInvitation(invitation)
  // Its founders bear the genesis out, or nothing that follows could be.
  chainWith(undefined, invited.genesis)
  const wish = { seat, host: checkedHost(host), url: url === null ? null : checkedAddress(url) }
  checkFree(invited, seat)
  return ports.store.exclusive(async () => {
    const { stands, opened, here } = await ports.store.read(async (reader) => ({
      stands: (await reader.epochs()).length > 0,
      opened: await foundingHere(reader),
      here: await joiningHere(reader),
    }))
    if (stands) throw failure('E_DATA_FOLDER_NOT_EMPTY', 'this data folder holds a coalition already')
    if (opened) throw foundingUnderWay(opened)
    if (here && !isSameWish(here, invited, wish)) throw joiningUnderWay(here)
    const keys = here?.request.keys ?? (await made(founding, seat))
    const request = await keyRequestOf({
      said: { kind: 'join', coalition: invited.coalition, epoch: invited.epoch, keys, ...named(wish) },
      signers: [{ key: keys.log, sign: (text) => ports.keyring.signLog(seat, text) }],
    })
    const joining = { invitation, request }
    await ports.store.write((transaction) => keepJoining(transaction, ports.clock, joining))
    return joining
  })
}

function named({
  seat: member,
  host,
  url,
}: JoiningWish): Pick<JoiningState['request'], 'member' | 'host' | 'url'> {
  return { member, host, url }
}

function checkFree({ roster }: Invited, seat: MemberName): void {
  if (roster.members.some(({ name }) => name === seat))
    throw failure('E_MEMBER_TWICE', `${seat} is a member already: choose another name`, { paths: [seat] })
}

function isSameWish({ request }: JoiningState, { coalition }: Invited, { seat, host }: JoiningWish): boolean {
  return request.coalition === coalition && request.member === seat && request.host === host
}

async function made({ ports: { keyring } }: Founding, seat: MemberName): Promise<MemberKeys> {
  const keys = (await keyring.create([seat])).get(seat)
  if ((await keyring.protection()) !== 'passphrase')
    throw failure('E_PASSPHRASE', 'a coalition of several nodes keeps its keys under a passphrase')
  if (!keys) throw new Error(`the keyring made no keys for ${seat}`)
  return keys
}

/** Waits no more. The request may still be moved and adopted: the keys are then nobody's, until the members say otherwise. Throws `E_FOUNDING_STEP`. */
export async function abandonJoining(founding: Founding): Promise<JoiningState> {
  requireAct(founding, 'keys')
  const { store } = founding.ports
  return store.exclusive(() =>
    store.write(async (transaction) => {
      const here = await neededJoining(transaction)
      await endJoining(transaction)
      return here
    }),
  )
}
