import { base64, hex } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
import type { CharterHash, MemberName } from '../../kernel/id.ts'
import { foundingBytes, foundingId, readCharter } from '../../ledger/founding.ts'
import { studyCharter } from '../../records/charter.ts'
import type { Founder, FoundingAnswer, FoundingInvitation } from '../../records/foundingFile.ts'
import { newestRecordVersion } from '../../records/registry.ts'
import { joiningHere, joiningUnderWay } from '../joining/state.ts'
import type { Ports } from '../ports.ts'
import { requireAct, type Person } from '../roles.ts'
import { foundingHere, keepFounding, forgetFounding, neededFounding, type FoundingState } from './state.ts'

/** What the steps of a founding need of the machine. */
export type FoundingPorts = Pick<Ports, 'store' | 'clock' | 'random' | 'keyring' | 'marker'>

/** Who takes a step. A founding is an act of `keys`: it makes them, and signs with them before anybody has an account. */
export interface Founding {
  readonly ports: FoundingPorts
  readonly person: Person
}

/** The seats of a node that founds or joins, all on one host. */
export interface OwnSeats {
  readonly seats: readonly MemberName[]
  /** What the operator calls its host. */
  readonly host: string
}

const hostForm = /^[a-z0-9.-]{1,80}$/

/** Opens a founding: makes the keys of this node's seats and keeps what is to be agreed. Nothing is signed yet. `charter` are the bytes of a charter
 *  body; one that decides nothing where it is left out. Opened again alike it stands as it stood.
 *  Throws `E_DATA_FOLDER_NOT_EMPTY`, `E_FOUNDING_STEP`, `E_PASSPHRASE`, `E_USAGE`, `E_GENESIS_INVALID` for the charter. */
export async function openFounding(
  founding: Founding,
  wish: OwnSeats & { readonly name: string; readonly charter?: Uint8Array | undefined },
): Promise<FoundingState> {
  requireAct(founding, 'keys')
  const seats = checkedSeats(wish)
  const name = wish.name.trim()
  if (name === '' || name.length > 200)
    throw failure('E_USAGE', 'a coalition has a name of 1 to 200 characters', { paths: ['name'] })
  const charter = wish.charter ?? foundingBytes({ ...studyCharter, name })
  readCharter(charter, foundingId(charter) as CharterHash)
  return begun(founding, { ...wish, seats }, (own) => ({
    founding: hex(founding.ports.random.bytes(16)),
    name,
    charter: base64(charter),
    opener: true,
    from: own.map(({ name: seat, host }) => ({ name: seat, host })),
  }))
}

/** Answers an invitation: makes the keys of this node's seats. Answered again alike it gives the same answer.
 *  Throws as `openFounding` does, and `E_MEMBER_TWICE` for a seat that the inviting node has. */
export async function joinFounding(
  founding: Founding,
  invitation: FoundingInvitation,
  wish: OwnSeats,
): Promise<FoundingState> {
  requireAct(founding, 'keys')
  const seats = checkedSeats(wish)
  const taken = seats.filter((seat) => invitation.from.some(({ name }) => name === seat))
  if (taken.length > 0)
    throw failure('E_MEMBER_TWICE', `${taken.join(', ')} is a seat of the node that invites`, {
      paths: taken,
    })
  const { founding: id, name, charter, from } = invitation
  const given = { founding: id, name, charter, opener: false, from }
  const here = await founding.ports.store.read((reader) => foundingHere(reader))
  if (here && !here.opener && here.founding !== id) throw foundingUnderWay(here)
  return begun(founding, { ...wish, seats }, () => given)
}

type Given = Pick<FoundingState, 'founding' | 'name' | 'charter' | 'opener' | 'from'>

/** Keys first, then the row that names them: where it breaks off between, the next try sets those keys aside. */
async function begun(
  { ports }: Founding,
  wish: OwnSeats,
  given: (own: readonly Founder[]) => Given,
): Promise<FoundingState> {
  return ports.store.exclusive(async () => {
    const { here, joining, stands } = await ports.store.read(async (reader) => ({
      here: await foundingHere(reader),
      joining: await joiningHere(reader),
      stands: (await reader.epochs()).length > 0,
    }))
    if (stands) throw failure('E_DATA_FOLDER_NOT_EMPTY', 'this data folder holds a coalition already')
    if (joining) throw joiningUnderWay(joining)
    if (here) return sameAgain(here, wish, given(here.own))
    const keys = await ports.keyring.create(wish.seats)
    if ((await ports.keyring.protection()) !== 'passphrase')
      throw failure('E_PASSPHRASE', 'a coalition of several nodes keeps its keys under a passphrase')
    const own = wish.seats.map((name): Founder => {
      const made = keys.get(name)
      if (!made) throw new Error(`the keyring made no keys for ${name}`)
      return { name, host: wish.host, keys: made }
    })
    const opened: FoundingState = {
      ...given(own),
      own,
      answers: [],
      genesis: null,
      note: null,
      signing: [],
      homes: [],
    }
    await ports.store.write((transaction) => keepFounding(transaction, ports.clock, opened))
    return opened
  })
}

/** The founding that stands here, where it is asked for alike. */
function sameAgain(here: FoundingState, wish: OwnSeats, given: Given): FoundingState {
  const same =
    here.opener === given.opener &&
    (here.opener || here.founding === given.founding) &&
    here.name === given.name &&
    here.charter === given.charter &&
    here.own.map(({ name }) => name).join() === wish.seats.join() &&
    here.own.every(({ host }) => host === wish.host)
  if (same) return here
  throw foundingUnderWay(here)
}

/** What another wish for a folder is refused with while a founding is under way there. */
export function foundingUnderWay({ name, own }: FoundingState): EntenteError {
  return failure(
    'E_FOUNDING_STEP',
    `the founding of "${name}" with ${own.map((each) => `${each.name} on ${each.host}`).join(', ')} is under way in this folder; "entente coalition abandon" ends it`,
  )
}

/** The invitation that the node that opened the founding gives out: one for all. Throws `E_FOUNDING_STEP`. */
export async function invitationOf(founding: Founding): Promise<FoundingInvitation> {
  requireAct(founding, 'keys')
  const here = await founding.ports.store.read(neededFounding)
  if (!here.opener)
    throw failure('E_FOUNDING_STEP', 'invitations come from the node that opened the founding')
  if (here.genesis !== null)
    throw failure(
      'E_FOUNDING_STEP',
      'the list of founders is closed: nobody can be invited to this founding any more',
    )
  const { founding: id, name, charter, from } = here
  return { format: 'entente/founding-invitation@1', founding: id, name, charter, from: [...from] }
}

/** This node's answer to the invitation it joined by. Throws `E_FOUNDING_STEP`. */
export async function answerOf(founding: Founding): Promise<FoundingAnswer> {
  requireAct(founding, 'keys')
  const here = await founding.ports.store.read(neededFounding)
  if (here.opener) throw failure('E_FOUNDING_STEP', 'this node opened the founding, so it answers nobody')
  return {
    format: 'entente/founding-answer@1',
    founding: here.founding,
    recordVersion: newestRecordVersion,
    founders: [...here.own],
  }
}

/** Ends a founding that this node has not signed yet; its keys are set aside by the next. Throws `E_FOUNDING_STEP`. */
export async function abandonFounding(founding: Founding): Promise<FoundingState> {
  requireAct(founding, 'keys')
  const { ports } = founding
  return ports.store.exclusive(() =>
    ports.store.write(async (transaction) => {
      const here = await neededFounding(transaction)
      if (here.signing.length > 0) {
        throw failure(
          'E_FOUNDING_STEP',
          'this node has signed the genesis, and the others may hold its signature: found anew in another folder',
        )
      }
      await forgetFounding(transaction)
      return here
    }),
  )
}

function checkedSeats({ seats, host }: OwnSeats): MemberName[] {
  const sorted = [...seats].sort()
  if (sorted.length === 0 || new Set(sorted).size !== sorted.length)
    throw failure('E_USAGE', 'name one seat or several, each once', { paths: ['seats'] })
  checkedHost(host)
  return sorted
}

/** What an operator calls its host, if it can be called so. Throws `E_USAGE`. */
export function checkedHost(host: string): string {
  if (hostForm.test(host)) return host
  throw failure('E_USAGE', `"${host.slice(0, 80)}" cannot name a host: a–z, 0–9, "." and "-"`, {
    paths: ['host'],
  })
}
