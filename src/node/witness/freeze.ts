import type { EpochId, MemberName, RecordId } from '../../kernel/id.ts'
import { instant, type Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { FreezePromise } from '../../records/position.ts'
import type { LogKey, Reader, Transaction } from '../ports/store.ts'
import { logName } from './held.ts'
import { storedRow } from '../stored.ts'

/** Where this node's seats cosign nothing of a member any further (DECISIONS, section 3): beyond the heads at which a motion for the roster would end its logs. A
 *  seat that supports the motion has promised it. One that has not spoken yet holds back meanwhile, or its support would come too late: the member's own receipt
 *  of the motion stands beyond those heads. And each holds on for a while once the motion is over, or the next attempt would come too late in the same way, since
 *  logs grow by themselves while news of it is under way. Kept in rows of their own, since whoever cosigns asks at every head. */

const freezeKind = 'freeze'

interface Row {
  readonly seat: MemberName
  readonly motion: RecordId
  readonly epoch: EpochId
  readonly log: string
  readonly size: number
  /** Until when it holds back; null where it has promised. */
  readonly until: Instant | null
  /** Until when it holds on after motions that are over: set once for each epoch, so that whoever moves again and again stalls no log by it. Null while none is over. */
  readonly holdsOn: Instant | null
}

/** Where a motion for the roster ends logs of a member, and in which epoch it was moved. */
export interface Freeze {
  readonly promise: FreezePromise
  readonly epoch: EpochId
}

async function rows(reader: Pick<Reader, 'localRows'>): Promise<readonly Row[]> {
  return (await reader.localRows(freezeKind, { limit: limits.everyRow })).map(rowIn)
}

/** This node wrote it; those of before say nothing of holding on. */
function rowIn(row: Parameters<typeof storedRow>[0]): Row {
  return { holdsOn: null, ...(storedRow(row) as Omit<Row, 'holdsOn'>) }
}

function keyOf({ seat, log }: Pick<Row, 'seat' | 'log'>): string {
  return `${seat} ${log}`
}

async function known(
  reader: Pick<Reader, 'localRow'>,
  of: Pick<Row, 'seat' | 'log'>,
): Promise<Row | undefined> {
  const row = await reader.localRow(freezeKind, keyOf(of))
  return row && rowIn(row)
}

async function keep(transaction: Transaction, row: Row, at: Instant): Promise<void> {
  await transaction.putLocal({ kind: freezeKind, key: keyOf(row), at, value: JSON.stringify(row) })
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
    const before = await known(transaction, { seat, log })
    const holdsOn = before?.epoch === epoch ? before.holdsOn : null
    await keep(transaction, { seat, motion, epoch, log, size, until, holdsOn }, at)
  }
}

/** Has a seat cosign no more of a log of a member that has given notice, beyond what it has: the next roster ends it there, as soon as others hold what the seat
 *  stands behind. Gives whether it did not already. */
export async function holdBack(
  transaction: Transaction,
  { seat, notice, epoch }: { readonly seat: MemberName; readonly notice: RecordId; readonly epoch: EpochId },
  { key, size }: { readonly key: LogKey; readonly size: number },
  at: Instant,
): Promise<boolean> {
  const log = logName(key)
  const before = await known(transaction, { seat, log })
  if (before?.epoch === epoch && (before.until === null || before.holdsOn !== null)) return false
  const until = instant(at + limits.motionPeriodMs)
  await keep(transaction, { seat, motion: notice, epoch, log, size, until, holdsOn: until }, at)
  return true
}

/** Ends what seats hold back for the sake of notices alone. */
export async function letGrow(transaction: Transaction, notices: ReadonlySet<RecordId>): Promise<void> {
  for (const row of await rows(transaction))
    if (notices.has(row.motion)) await transaction.removeLocal(freezeKind, keyOf(row))
}

/** Beyond how many entries of a log a seat cosigns nothing now; undefined where nothing keeps it from it. */
export async function frozenAt(
  reader: Pick<Reader, 'localRow'>,
  seat: MemberName,
  log: LogKey,
  now: Instant,
): Promise<number | undefined> {
  const row = await known(reader, { seat, log: logName(log) })
  if (row === undefined) return undefined
  return row.until === null || now < row.until ? row.size : undefined
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

/** Ends what is over, promises and waiting: from now on the seat only holds on, for as long as is left of that in this epoch. */
export async function endFreezes(
  transaction: Transaction,
  isOver: (of: Pick<Row, 'motion' | 'epoch' | 'seat' | 'until'>) => boolean,
  now: Instant,
): Promise<void> {
  for (const row of await rows(transaction)) {
    if (!isOver(row)) continue
    const holdsOn = row.holdsOn ?? instant(now + limits.holdOnMs)
    if (row.until !== holdsOn) await keep(transaction, { ...row, until: holdsOn, holdsOn }, now)
  }
}

/** Forgets what was kept for epochs that have ended. */
export async function forgetFreezes(transaction: Transaction, running: EpochId): Promise<void> {
  for (const row of await rows(transaction))
    if (row.epoch !== running) await transaction.removeLocal(freezeKind, keyOf(row))
}
