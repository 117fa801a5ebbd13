import type { ErrorCode } from '../../kernel/error.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { LogKey, NewEntry, Reader, Transaction } from '../ports/store.ts'
import { storedRow } from '../stored.ts'

const kind = 'awaited'

function keyOf({ compartment, member, generation }: LogKey, index: number): string {
  return `${compartment}/${member}/${generation}/${index}`
}

/** Why a body is not here, and since when it is known to be missing. */
export interface Awaited {
  readonly code: ErrorCode
  readonly since: Instant
}

/** Keeps why an entry's body is not here. */
export async function awaitBody(
  transaction: Transaction,
  log: LogKey,
  { index, stated }: Pick<NewEntry, 'index' | 'stated'>,
  code: ErrorCode,
): Promise<void> {
  await transaction.putLocal({ kind, key: keyOf(log, index), at: stated, value: JSON.stringify({ code }) })
}

/** Forgets it once the body is here, or will never be. */
export async function noLongerAwaited(transaction: Transaction, log: LogKey, index: number): Promise<void> {
  await transaction.removeLocal(kind, keyOf(log, index))
}

/** Why the body of an entry is not here; undefined where nothing was kept of it. */
export async function whyAwaited(reader: Reader, log: LogKey, index: number): Promise<Awaited | undefined> {
  const row = await reader.localRow(kind, keyOf(log, index))
  if (row === undefined) return undefined
  return { code: (storedRow(row) as { code: ErrorCode }).code, since: row.at }
}
