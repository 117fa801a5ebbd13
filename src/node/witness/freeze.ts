import type { EpochId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { FreezePromise } from '../../records/position.ts'
import type { LogKey, Reader, Transaction } from '../ports/store.ts'
import { logName } from './held.ts'
import { storedRow } from '../stored.ts'

/** Where this node's seats cosign nothing of a member any further (DECISIONS, section 3): beyond the heads at which a motion for the roster would end its logs. A
 *  seat that supports the motion has promised it. One that has not spoken yet holds back meanwhile, or its support would come too late: the member's own receipt
 *  of the motion stands beyond those heads. Kept in rows of their own, since whoever cosigns asks at every head. */

const freezeKind = 'freeze'

interface Row {
  readonly seat: MemberName
  readonly motion: RecordId
  readonly epoch: EpochId
  readonly log: string
  readonly size: number
  /** Until when it holds back; null where it has promised. */
  readonly until: Instant | null
}

/** Where a motion for the roster ends logs of a member, and in which epoch it was moved. */
export interface Freeze {
  readonly promise: FreezePromise
  readonly epoch: EpochId
}

async function rows(reader: Pick<Reader, 'localRows'>): Promise<readonly Row[]> {
  // This node wrote them.
  return (await reader.localRows(freezeKind, { limit: limits.everyRow })).map((row) => storedRow(row) as Row)
}

function keyOf(seat: MemberName, log: string): string {
  return `${seat} ${log}`
}

/** Keeps what a seat promises, or until when it holds back, in the step that writes what it says. What it promised it no longer only holds back. */
export async function keepFreeze(
  transaction: Transaction,
  seat: MemberName,
  { promise: { motion, member, heads }, epoch }: Freeze,
  { at, until }: { readonly at: Instant; readonly until: Instant | null },
): Promise<void> {
  for (const { compartment, generation, size } of heads) {
    const log = logName({ compartment, member, generation })
    const row: Row = { seat, motion, epoch, log, size, until }
    await transaction.putLocal({ kind: freezeKind, key: keyOf(seat, log), at, value: JSON.stringify(row) })
  }
}

/** Beyond how many entries of a log a seat cosigns nothing now; undefined where nothing keeps it from it. */
export async function frozenAt(
  reader: Pick<Reader, 'localRow'>,
  seat: MemberName,
  log: LogKey,
  now: Instant,
): Promise<number | undefined> {
  const row = await reader.localRow(freezeKind, keyOf(seat, logName(log)))
  if (row === undefined) return undefined
  const { size, until } = storedRow(row) as Row
  return until === null || now < until ? size : undefined
}

/** Motions of an epoch that a seat has made such a promise for, each once: while one of them may still be adopted it posts nothing new on other motions. */
export async function freezingFor(
  reader: Pick<Reader, 'localRows'>,
  seat: MemberName,
  epoch: EpochId,
): Promise<readonly RecordId[]> {
  const own = (await rows(reader)).filter(
    (row) => row.seat === seat && row.epoch === epoch && row.until === null,
  )
  return [...new Set(own.map(({ motion }) => motion))]
}

/** Ends what is over: promises and waiting. */
export async function liftFreezes(
  transaction: Transaction,
  isOver: (of: Pick<Row, 'motion' | 'epoch' | 'seat' | 'until'>) => boolean,
): Promise<void> {
  for (const row of await rows(transaction))
    if (isOver(row)) await transaction.removeLocal(freezeKind, keyOf(row.seat, row.log))
}
