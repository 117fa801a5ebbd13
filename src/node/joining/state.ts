import { z } from 'zod'
import { fromBase64 } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
import type { CharterHash, CoalitionId, EpochId } from '../../kernel/id.ts'
import { foundingId, readCharter, readRoster } from '../../ledger/founding.ts'
import type { Charter } from '../../records/charter.ts'
import { joiningInvitation, type JoiningInvitation } from '../../records/foundingFile.ts'
import { keyRequestFile } from '../../records/keyRequestFile.ts'
import type { Roster } from '../../records/roster.ts'
import type { Clock } from '../ports/clock.ts'
import type { FoundingBody, Reader, Transaction } from '../ports/store.ts'
import { storedAs } from '../stored.ts'

const state = z.strictObject({ invitation: joiningInvitation, request: keyRequestFile })
/** What a node keeps while it waits to be let in: a local row, gone once it is. */
export type JoiningState = Readonly<z.infer<typeof state>>

const kind = 'joining'
const key = 'here'

/** What this folder waits for, if it waits to be let into a coalition. */
export async function joiningHere(reader: Pick<Reader, 'localRow'>): Promise<JoiningState | undefined> {
  const row = await reader.localRow(kind, key)
  return row && storedAs(row, state)
}

/** The same. Throws `E_FOUNDING_STEP` where it waits for nothing. */
export async function neededJoining(reader: Pick<Reader, 'localRow'>): Promise<JoiningState> {
  const here = await joiningHere(reader)
  if (here) return here
  throw failure(
    'E_FOUNDING_STEP',
    'this folder does not wait to be let into a coalition: "entente coalition join" answers an invitation',
  )
}

/** Keeps it, instead of what was waited for before. */
export async function keepJoining(
  transaction: Transaction,
  clock: Clock,
  joining: JoiningState,
): Promise<void> {
  await transaction.putLocal({ kind, key, at: clock.now(), value: JSON.stringify(joining) })
}

/** Ends the waiting. */
export async function endJoining(transaction: Transaction): Promise<void> {
  await transaction.removeLocal(kind, key)
}

/** What another wish for this folder is refused with while it waits. */
export function joiningUnderWay({ request, invitation }: JoiningState): EntenteError {
  const where = invitation.name === null ? 'a coalition' : `"${invitation.name}"`
  return failure(
    'E_FOUNDING_STEP',
    `this folder waits to be let into ${where} as ${request.member}: "entente coalition" says how it stands and what comes next`,
  )
}

/** An invitation as it was read: the genesis that everything is verified from, and what the inviting member says of the running epoch. */
export interface Invited {
  readonly coalition: CoalitionId
  readonly genesis: FoundingBody<EpochId>
  readonly charter: Uint8Array
  readonly epoch: EpochId
  readonly roster: Roster
  readonly inForce: { readonly body: Charter; readonly hash: CharterHash }
}

/** What an invitation holds. Throws `E_FOUNDING_CHANGED` where the genesis is not the coalition's, `E_ROSTER_INVALID`, `E_GENESIS_INVALID`,
 *  `E_EPOCH_NOT_YET_UNDERSTOOD` where this software is too old for its records. */
export function readInvitation(invitation: JoiningInvitation): Invited {
  const body = fromBase64(invitation.genesis)
  const id = foundingId(body)
  if (id !== invitation.coalition)
    throw failure('E_FOUNDING_CHANGED', 'the genesis in this invitation is another coalition’s', {
      paths: ['genesis'],
    })
  const charter = fromBase64(invitation.charter)
  readCharter(charter, readRoster(body).charter)
  const roster = fromBase64(invitation.roster)
  const running = readRoster(roster)
  return {
    coalition: invitation.coalition,
    genesis: { id: id as EpochId, body, note: invitation.note },
    charter,
    epoch: foundingId(roster) as EpochId,
    roster: running,
    inForce: {
      body: readCharter(fromBase64(invitation.inForce), running.charter),
      hash: running.charter,
    },
  }
}
