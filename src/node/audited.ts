import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { LedgerRecord, Verified } from '../ledger/verify.ts'
import type { StoredClass, StoredEntry } from './ports/store.ts'

/** An entry that an audit met. */
export interface AuditedEntry {
  readonly id: RecordId
  /** Its place in this store's order of arrival. */
  readonly seq: number
  readonly author: MemberName
  readonly compartment: CompartmentId
  readonly class: StoredClass
  readonly isHeld: boolean
  /** Whether its body is still to come. */
  readonly isAwaited: boolean
  readonly where: string
}

/** A record that verified, as a store holds it. */
export interface AuditedRecord {
  readonly record: Verified<LedgerRecord>
  readonly entry: StoredEntry
  readonly where: string
}
