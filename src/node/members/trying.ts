import { failure, isFailure } from '../../kernel/error.ts'
import { asMemberName, type MemberName } from '../../kernel/id.ts'
import { memberOf } from '../../ledger/founding.ts'
import type { Desk } from '../desk.ts'
import { noteFailure } from '../exchange/contacts.ts'
import { addressesOf } from '../founding/addresses.ts'
import type { Peers } from '../ports/peer.ts'
import { requireAct } from '../roles.ts'

/** How asking a member's node once went. */
export interface Tried {
  readonly member: MemberName
  readonly url: string
  /** Logs that it has for the seat; null where it did not answer as it should. */
  readonly logs: number | null
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** How long somebody who waits for it is made to wait. */
const patienceMs = 10_000

/** Asks a member's node once which logs it has, and takes nothing in. Throws `E_SEAT_UNKNOWN`, `E_PEER_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function tryMember(desk: Desk, peers: Peers | undefined, named: string): Promise<Tried> {
  requireAct(desk, 'node')
  const { ports, coalition, seat } = desk
  const { name } = memberOf(coalition.newest.roster, asMemberName(named, 'member'))
  const address = (await ports.store.read((reader) => addressesOf(reader, coalition))).get(name)
  if (address === undefined || peers === undefined)
    throw failure('E_PEER_UNKNOWN', `where the node of ${name} is reached is not known here`, {
      paths: ['member'],
    })
  const { url } = address
  const enough = new AbortController()
  const waiting = new AbortController()
  void ports.timer.after(patienceMs, waiting.signal).then(() => {
    if (!waiting.signal.aborted) enough.abort()
  })
  try {
    const heads = await peers.open(seat, name, url).heads([], enough.signal)
    return { member: name, url, logs: heads.length, failure: null }
  } catch (error) {
    const failed = enough.signal.aborted
      ? failure('E_PEER_UNREACHABLE', `the node at ${url} did not answer within ${patienceMs / 1000} seconds`)
      : error
    if (!isFailure(failed)) throw failed
    await noteFailure(ports, name, failed)
    return { member: name, url, logs: null, failure: { code: failed.code, message: failed.message } }
  } finally {
    waiting.abort()
  }
}
