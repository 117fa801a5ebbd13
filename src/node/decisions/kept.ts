import { pinnedBytes } from '../../decisions/certificate.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { storedRow } from '../stored.ts'

/** What is kept of a motion's certificate beside its file. */
export interface Certified {
  readonly outcome: 'adopted' | 'rejected' | 'dead'
  /** The file, by its hash. */
  readonly file: BlobHash
  readonly bytes: number
  /** What a motion of the next attempt pins: the certificate of a dead one without what stands around it there. A folder may hold some that were kept without. */
  readonly pinned?: BlobHash
  /** When this node had it whole. */
  readonly at: Instant
}

const certifiedKind = 'outcomeCertificate'

/** What is kept of a motion's certificate; undefined where none is complete. */
export async function certified(reader: Reader, motion: RecordId): Promise<Certified | undefined> {
  const row = await reader.localRow(certifiedKind, motion)
  // This node wrote it.
  return row && { ...(storedRow(row) as Omit<Certified, 'at'>), at: row.at }
}

/** Keeps a certificate's file, which stays good for ever. */
export async function keepCertified(
  transaction: Transaction,
  motion: RecordId,
  bytes: Uint8Array,
  { at, ...kept }: Omit<Certified, 'pinned'>,
): Promise<void> {
  await transaction.putBlob(kept.file, bytes)
  const pin = kept.outcome === 'dead' ? await keepPin(transaction, bytes) : {}
  const value = JSON.stringify({ ...kept, ...pin })
  await transaction.putLocal({ kind: certifiedKind, key: motion, at, value })
}

async function keepPin(transaction: Transaction, bytes: Uint8Array): Promise<Pick<Certified, 'pinned'>> {
  const pin = pinnedBytes(bytes)
  const pinned = sha256Hex(pin) as BlobHash
  await transaction.putBlob(pinned, pin)
  return { pinned }
}

/** What is kept of every certificate, by its motion. */
export async function everyCertified(reader: Reader): Promise<ReadonlyMap<string, Certified>> {
  const rows = await reader.localRows(certifiedKind, { limit: limits.everyRow })
  return new Map(rows.map((row) => [row.key, { ...(storedRow(row) as Omit<Certified, 'at'>), at: row.at }]))
}
