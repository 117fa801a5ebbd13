import { z } from 'zod'
import { base64, fromBase64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CharterHash, EpochId } from '../../kernel/id.ts'
import { foundingId, readCharter, readRoster } from '../../ledger/founding.ts'
import type { Charter } from '../../records/charter.ts'
import { compartmentId, memberName } from '../../records/common.ts'
import type { Roster } from '../../records/roster.ts'
import {
  founder,
  foundingGenesis,
  foundingInvitation,
  type FoundingGenesis,
} from '../../records/foundingFile.ts'
import type { Clock } from '../ports/clock.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { storedAs } from '../stored.ts'

/** One signature of this node's that the founding takes: over the genesis, or over a home. */
const signing = z.strictObject({
  seat: memberName,
  text: z.string(),
  /** Base64; null until it is made. */
  signature: z.base64().nullable(),
})
/** One signature that the founding takes of this node. */
export type Signing = z.infer<typeof signing>

/** A home of one of the node's seats, as it will stand once the coalition does. */
const home = z.strictObject({ seat: memberName, id: compartmentId, body: z.base64() })

const answered = z.strictObject({ founder, recordVersion: z.int().min(1) })

/** What a node keeps of a founding that is under way: a local row, gone once the coalition stands. */
const state = z.strictObject({
  ...foundingInvitation.pick({ founding: true, name: true, charter: true }).shape,
  /** Whether this node opened it, and so gathers the answers. */
  opener: z.boolean(),
  /** Seats of the node that opened it. */
  from: foundingInvitation.shape.from,
  /** Seats of this node. */
  own: z.array(founder).min(1),
  /** Founders of other nodes, by name: of the opener alone. */
  answers: z.array(answered),
  /** The genesis body once it is known, and for good. */
  genesis: foundingGenesis.shape.genesis.nullable(),
  note: foundingGenesis.shape.note,
  /** What this node signs, in the order in which it does; empty until a person has said so. */
  signing: z.array(signing),
  homes: z.array(home),
})
/** A founding under way, as its node keeps it. */
export type FoundingState = Readonly<z.infer<typeof state>>
/** A founder of another node, with the newest record version that its software knows. */
export type Answered = z.infer<typeof answered>

const kind = 'founding'
const key = 'here'

/** The founding under way in a folder, if one is. */
export async function foundingHere(reader: Pick<Reader, 'localRow'>): Promise<FoundingState | undefined> {
  const row = await reader.localRow(kind, key)
  return row && storedAs(row, state)
}

/** The founding under way. Throws `E_FOUNDING_STEP` where none is, `E_ROSTER_MOTION_REQUIRED` where it has come to its end. */
export async function neededFounding(reader: Reader): Promise<FoundingState> {
  const here = await foundingHere(reader)
  if (here) return here
  if ((await reader.epochs()).length > 0) {
    throw failure(
      'E_ROSTER_MOTION_REQUIRED',
      'the coalition stands: whoever joins, leaves or changes keys now does so by a roster motion',
    )
  }
  throw failure(
    'E_FOUNDING_STEP',
    'no founding is under way in this folder: "entente coalition found" opens one, "entente coalition join" answers an invitation',
  )
}

/** Keeps a founding, instead of how it stood before. */
export async function keepFounding(
  transaction: Transaction,
  clock: Clock,
  founding: FoundingState,
): Promise<void> {
  await transaction.putLocal({ kind, key, at: clock.now(), value: JSON.stringify(founding) })
}

/** Forgets a founding that was abandoned. */
export async function forgetFounding(transaction: Transaction): Promise<void> {
  await transaction.removeLocal(kind, key)
}

const overKey = 'over'
const over = state.pick({ founding: true, name: true })

/** Ends a founding because the coalition stands. What the others know it by is kept, so that this node can still give them the signed genesis. */
export async function endFounding(
  transaction: Transaction,
  clock: Clock,
  { founding, name }: FoundingState,
): Promise<void> {
  await transaction.removeLocal(kind, key)
  const value = JSON.stringify({ founding, name })
  await transaction.putLocal({ kind, key: overKey, at: clock.now(), value })
}

/** The coalition that was founded in this folder together with other nodes, as the file that made it stand; undefined where none was. */
export async function foundedHere(reader: Reader): Promise<FoundingGenesis | undefined> {
  const row = await reader.localRow(kind, overKey)
  const [genesis] = await reader.epochs()
  if (!row || !genesis) return undefined
  const { founding, name } = storedAs(row, over)
  const charter = await reader.charter(readRoster(genesis.body).charter)
  if (!charter) return undefined
  return {
    format: 'entente/founding-genesis@1',
    founding,
    name,
    charter: base64(charter),
    genesis: base64(genesis.body),
    note: genesis.note,
  }
}

/** The charter of a founding, with its bytes and hash. */
export function charterOf({ charter }: Pick<FoundingState, 'charter'>): {
  readonly bytes: Uint8Array
  readonly hash: CharterHash
  readonly charter: Charter
} {
  const bytes = fromBase64(charter)
  const hash = foundingId(bytes) as CharterHash
  return { bytes, hash, charter: readCharter(bytes, hash) }
}

/** A genesis: its roster, and the id that the coalition has by it. */
export interface Genesis {
  readonly id: EpochId
  readonly body: Uint8Array
  readonly roster: Roster
}

/** The genesis that `text` is in base64. Throws `E_ROSTER_INVALID` and what `readRoster` throws. */
export function readGenesis(text: string): Genesis {
  const body = fromBase64(text)
  return { id: foundingId(body) as EpochId, body, roster: readRoster(body) }
}

/** The genesis of a founding; undefined while the list of founders is open. */
export function genesisOf({ genesis }: Pick<FoundingState, 'genesis'>): Genesis | undefined {
  return genesis === null ? undefined : readGenesis(genesis)
}
