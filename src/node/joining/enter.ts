import { newestOf, type Chain } from '../../decisions/chain.ts'
import { withLink } from '../../decisions/verifyOutcome.ts'
import { fromBase64, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import type { CharterHash, EpochId } from '../../kernel/id.ts'
import { parseStrictJson, sameJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { checkFaultBounds, memberOf, readCharter, type Epoch } from '../../ledger/founding.ts'
import type { RosterMember } from '../../records/roster.ts'
import { welcomeFile, type WelcomeFile } from '../../records/welcomeFile.ts'
import { loadCoalition, seatsSetting, type Coalition } from '../coalition.ts'
import { enterEpoch, heldAs } from '../epochs.ts'
import { nextEpochFrom, type NextEpoch } from '../exchange/epochs.ts'
import { keepInvited } from '../founding/addresses.ts'
import type { Founding } from '../founding/open.ts'
import { FoundingSigner } from '../found.ts'
import { chainWith } from '../foundingBodies.ts'
import type { Members } from '../ports/exchange.ts'
import type { Peers } from '../ports/peer.ts'
import type { FoundingBody } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import type { ActPorts } from '../signing.ts'
import { noteStudy, studyNotes } from '../study.ts'
import { endJoining, neededJoining, readInvitation, type JoiningState } from './state.ts'

/** Comes in by a welcome that a member gave. Throws as `enter`, `E_FOUNDING_OTHER` for the welcome of another coalition. */
export async function enterByFile(founding: Founding, welcome: WelcomeFile): Promise<Coalition> {
  const { invitation } = await founding.ports.store.read(neededJoining)
  if (welcome.coalition !== invitation.coalition)
    throw failure('E_FOUNDING_OTHER', 'this welcome is another coalition’s than the one waited for', {
      paths: ['coalition'],
    })
  const left = welcome.epochs.map(({ link, charter }) => ({
    link: fromBase64(link),
    charter: fromBase64(charter),
  }))
  return enter(founding, async () => left.shift())
}

/** Has a member's node go on under the epochs of a welcome that it does not know: where it reaches nobody, or nobody whose keys it knows. Gives how many.
 *  Throws `E_FOUNDING_OTHER`, and as `enterEpoch`; what came before stays. */
export async function goOnByFile(
  ports: ActPorts,
  coalition: Coalition,
  welcome: WelcomeFile,
): Promise<number> {
  if (welcome.coalition !== coalition.id)
    throw failure('E_FOUNDING_OTHER', 'this welcome is another coalition’s', { paths: ['coalition'] })
  const before = coalition.newest.number
  for (const { link, charter } of welcome.epochs)
    await enterEpoch(ports, coalition, fromBase64(link), fromBase64(charter))
  return coalition.newest.number - before
}

/** Comes in by the node of any member that is reached and knows of it. `peersWith` opens the ways to nodes of members that are known so far.
 *  Throws as `enter`, and `E_FOUNDING_STEP` with what each node said where none leads it in. */
export async function enterByNodes(
  founding: Founding,
  peersWith: (members: Members) => Peers,
  signal?: AbortSignal,
): Promise<Coalition> {
  const { invitation, request } = await founding.ports.store.read(neededJoining)
  const { roster } = readInvitation(invitation)
  const keys = new Map([...roster.members, { name: request.member, keys: request.keys }].map(keyOf))
  const peers = peersWith({
    memberOf: () => undefined,
    seatOf: () => undefined,
    transportKey: (member) => keys.get(member),
  })
  const said: string[] = []
  for (const { seat, url } of invitation.addresses) {
    try {
      const peer = peers.open(request.member, seat, url)
      return await enter(founding, (after) => nextEpochFrom(peer, after, signal))
    } catch (error) {
      // A node that knows nothing of it yet takes it for a stranger, and one may give what proves nothing; another may know more.
      if (!isFailure(error) || ofThisFolder.test(error.code)) throw error
      said.push(error.message)
    }
  }
  if (said.length === 0) throw waits('no address of a member is known here: ask one for a welcome file')
  throw waits(`no node of a member leads ${request.member} in yet: ${said.join('; ')}`)
}

/** What no other node could give otherwise. */
const ofThisFolder = /^E_(STORAGE_|KEYS_|PASSPHRASE|SEAT_MUTE|MEMBER_TWICE|ROLE_REFUSED)/

function keyOf({ name, keys }: Pick<RosterMember, 'name' | 'keys'>): [RosterMember['name'], Uint8Array] {
  return [name, fromBase64(keys.transport)]
}

function waits(why: string): EntenteError {
  return failure('E_FOUNDING_STEP', why)
}

/** The welcome in `bytes`. Throws `E_FOUNDING_FILE`, `E_JSON_…`, `E_ENCODING`. */
export function readWelcome(bytes: Uint8Array): WelcomeFile {
  if (bytes.length > limits.welcomeBytes)
    throw failure('E_FOUNDING_FILE', `a welcome has at most ${limits.welcomeBytes} bytes`)
  const parsed = welcomeFile.safeParse(parseStrictJson(utf8Text(bytes, 'the welcome'), 'the welcome'))
  if (parsed.success) return parsed.data
  throw failure('E_FOUNDING_FILE', 'this is no welcome, or a damaged one', {
    paths: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}

/** The way from the genesis to the newest epoch, as a store holds it. */
interface Way {
  readonly newest: Epoch
  readonly epochs: readonly FoundingBody<EpochId>[]
  readonly charters: ReadonlyMap<CharterHash, Uint8Array>
}

/** Leads the folder from the genesis through every epoch that `next` gives to the newest, each verified under those before it; where that names this node, it signs
 *  its home, and the coalition stands here in one step. Throws `E_FOUNDING_STEP` while the members have not let it in, `E_SEAT_MUTE` in a folder that came back from a
 *  backup, and what `withLink` and `chainWith` throw for what proves nothing. */
async function enter(founding: Founding, next: NextEpoch): Promise<Coalition> {
  requireAct(founding, 'keys')
  const { ports } = founding
  return ports.store.exclusive(async () => {
    const joining = await ports.store.read(neededJoining)
    const way = await lead(joining, next)
    checkLetIn(joining, way.newest)
    await checkFresh(founding)
    const { member } = joining.request
    const { newest } = way
    const signer = new FoundingSigner(ports, newest.roster)
    const home = await signer.signHome({ coalition: joining.request.coalition, epoch: newest.id }, member)
    const { generation } = memberOf(newest.roster, member)
    // A marker must stand before the first act is in the folder, or its absence could not mean loss.
    await ports.marker.write({ act: signer.acts.length, generation })
    await ports.store.write(async (transaction) => {
      for (const [hash, bytes] of way.charters) await transaction.addCharter(hash, bytes)
      for (const epoch of way.epochs) await transaction.addEpoch(epoch)
      await transaction.addCompartment(home)
      for (const act of signer.acts) await transaction.addAct(act)
      await transaction.setSetting(seatsSetting, utf8(JSON.stringify([member])))
      const { name: title, addresses } = joining.invitation
      await noteStudy(transaction, { ...(await studyNotes(transaction)), title })
      for (const { seat, url } of addresses) await keepInvited(transaction, ports.clock, seat, url)
      await endJoining(transaction)
    })
    return ports.store.read(loadCoalition)
  })
}

async function lead({ invitation }: JoiningState, next: NextEpoch): Promise<Way> {
  const { genesis, charter } = readInvitation(invitation)
  let chain: Chain = chainWith(undefined, genesis)
  const epochs = [genesis]
  const charters = new Map([[newestOf(chain).roster.charter, charter]])
  for (;;) {
    const found = await next(newestOf(chain).id)
    if (found === undefined) return { newest: newestOf(chain), epochs, charters }
    chain = withLink(chain, found.link)
    const { id, roster } = newestOf(chain)
    checkFaultBounds(roster, readCharter(found.charter, roster.charter))
    epochs.push(heldAs(id, found.link))
    charters.set(roster.charter, found.charter)
  }
}

function checkLetIn({ request: { member, keys } }: JoiningState, { number, roster }: Epoch): void {
  const named = roster.members.find(({ name }) => name === member)
  if (named && sameJson(named.keys, keys)) return
  if (named)
    throw failure('E_MEMBER_TWICE', `epoch ${number} gives the name ${member} to other keys than these`, {
      paths: [member],
    })
  throw waits(`up to epoch ${number} the members have not let ${member} in`)
}

/** A node that has signed more than a home was in already, and may have forgotten what it signed since. */
async function checkFresh({ ports }: Founding): Promise<void> {
  const marker = await ports.marker.read()
  if (marker === undefined || marker.act <= 1) return
  throw failure(
    'E_SEAT_MUTE',
    'this node was in already and this folder came back from a backup: ask the members for another place in another folder, with new keys',
    { paths: ['marker'] },
  )
}
