import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, type EntenteError } from '../kernel/error.ts'
import { isOneHost } from '../ledger/founding.ts'
import type { Coalition } from './coalition.ts'
import type { Reader, Transaction } from './ports/store.ts'

/** Why a node may not sign: it may have signed things that this folder no longer knows. */
export interface Mute {
  readonly epoch: string
  readonly why: string
}

const muteSetting = 'mute'

/** The reason this node is mute in the running epoch, if it is. */
export async function muteReason(reader: Reader, coalition: Coalition): Promise<Mute | undefined> {
  const stored = await reader.setting(muteSetting)
  if (stored === undefined) return undefined
  const mute = JSON.parse(utf8Text(stored)) as Mute
  return mute.epoch === coalition.newest.id ? mute : undefined
}

/** Keeps that this node is mute in the running epoch, and why. */
export async function keepMute(transaction: Transaction, coalition: Coalition, why: string): Promise<void> {
  const reason: Mute = { epoch: coalition.newest.id, why }
  await transaction.setSetting(muteSetting, utf8(JSON.stringify(reason)))
}

/** What ends a node's muteness, as half a sentence. */
export function wayOutOfMuteness({ newest }: Pick<Coalition, 'newest'>): string {
  return isOneHost(newest.roster)
    ? 'entente restore opens the next epoch, in which it may sign again'
    : 'it signs again once the members have given it a new key by a roster motion, since others may hold what it signed and forgot'
}

/** What an act is refused with where the node is mute. */
export function muteFailure(coalition: Coalition, why: string): EntenteError {
  return failure(
    'E_SEAT_MUTE',
    `this node may not sign in the running epoch: ${why}. Reading still works; ${wayOutOfMuteness(coalition)}`,
    { paths: coalition.seats },
  )
}
