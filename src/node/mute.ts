import { utf8 } from '../kernel/bytes.ts'
import { failure, type EntenteError } from '../kernel/error.ts'
import type { EpochId, MemberName } from '../kernel/id.ts'
import { isOneHost } from '../ledger/founding.ts'
import type { Roster, RosterMember } from '../records/roster.ts'
import type { Coalition } from './coalition.ts'
import type { Reader, Transaction } from './ports/store.ts'
import { storedSetting } from './stored.ts'

/** Why a node may not sign: it may have signed things that this folder no longer knows. */
export interface Mute {
  /** The epoch in which it was found out: what its seats may have signed since is signed by the keys that this one gives them. */
  readonly epoch: string
  readonly why: string
}

const muteSetting = 'mute'

/** The reason this node is mute, if it is: until every seat here has a new log key and a new generation of its logs, in which nothing can stand that it forgot.
 *  Where one host runs all seats nobody else can have such a statement, and a new generation is enough. A seat that is no member any more signs nothing. */
export async function muteReason(reader: Reader, coalition: Coalition): Promise<Mute | undefined> {
  const stored = await reader.setting(muteSetting)
  if (stored === undefined) return undefined
  // This node wrote it.
  const mute = storedSetting(muteSetting, stored) as Mute
  return coalition.seats.some((seat) => isBound(coalition, seat, mute)) ? mute : undefined
}

function isBound({ epochs, newest }: Coalition, seat: MemberName, { epoch }: Mute): boolean {
  const placeIn = (roster: Roster | undefined): RosterMember | undefined =>
    roster?.members.find(({ name }) => name === seat)
  const now = placeIn(newest.roster)
  if (now === undefined) return false
  const known = epochs.get(epoch as EpochId)
  const then = placeIn(known?.roster)
  // What is not known is no reason to speak; a seat that came later forgot nothing under the keys of before.
  if (then === undefined) return known === undefined
  const begins = now.generation > then.generation
  return !(begins && (now.keys.log !== then.keys.log || isOneHost(newest.roster)))
}

/** Keeps that this node is mute from the running epoch on, and why. */
export async function keepMute(transaction: Transaction, coalition: Coalition, why: string): Promise<void> {
  const reason: Mute = { epoch: coalition.newest.id, why }
  await transaction.setSetting(muteSetting, utf8(JSON.stringify(reason)))
}

/** What ends a node's muteness, as half a sentence. */
export function wayOutOfMuteness({ newest }: Pick<Coalition, 'newest'>): string {
  return isOneHost(newest.roster)
    ? 'entente restore opens the next epoch, in which it may sign again'
    : 'it signs again once the members have given it a new key, since others may hold what it signed and forgot: "entente roster request recover FILE" asks for it'
}

/** What an act is refused with where the node is mute. */
export function muteFailure(coalition: Coalition, why: string): EntenteError {
  return failure(
    'E_SEAT_MUTE',
    `this node may not sign: ${why}. Reading still works; ${wayOutOfMuteness(coalition)}`,
    { paths: coalition.seats },
  )
}
