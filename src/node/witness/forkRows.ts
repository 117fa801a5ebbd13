import { sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { LogKey, Reader, Transaction } from '../ports/store.ts'
import { logName } from './held.ts'
import { storedRow } from '../stored.ts'

/** A proof that two heads of a log do not fit, as this node keeps it. */
export interface KeptFork {
  /** SHA-256 of the proof file, hex. */
  readonly id: string
  readonly log: LogKey
  /** Sizes of the two heads, the smaller first. */
  readonly sizes: readonly [number, number]
  /** The proof file's text. */
  readonly proof: string
  /** When it was first here. */
  readonly at: Instant
  /** Which member gave what showed it; null where this node found it by itself. */
  readonly from: MemberName | null
  /** Seats of this node that have written it down for the compartment. */
  readonly told: readonly MemberName[]
  /** Seats of which somebody said to have read it, with when. */
  readonly read: Readonly<Record<string, Instant>>
}

const forkKind = 'fork'

/** A proof's id. */
export function forkId(proof: string): string {
  return sha256Hex(utf8(proof))
}

function keyOf({ log, id }: Pick<KeptFork, 'log' | 'id'>): string {
  return `${logName(log)} ${id}`
}

/** Every proof kept here, the oldest first. */
export async function keptForks(reader: Reader): Promise<KeptFork[]> {
  const rows = await reader.localRows(forkKind, { limit: limits.everyRow })
  // This node wrote them.
  return rows.map((row) => ({ ...(storedRow(row) as Omit<KeptFork, 'at'>), at: row.at }))
}

/** The proofs kept against one log. */
export async function forksOfLog(reader: Reader, log: LogKey): Promise<KeptFork[]> {
  const name = logName(log)
  return (await keptForks(reader)).filter((fork) => logName(fork.log) === name)
}

/** Keeps a proof, in place of what was kept of it. */
export async function putFork(transaction: Transaction, fork: KeptFork): Promise<void> {
  const { at, ...value } = fork
  await transaction.putLocal({ kind: forkKind, key: keyOf(fork), at, value: JSON.stringify(value) })
}
