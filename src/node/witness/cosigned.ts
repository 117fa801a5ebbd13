import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { cosignerName, type CosigningKind } from '../../ledger/memberKeys.ts'
import type { SignatureLine } from '../../ledger/signatureLine.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { storedRow } from '../stored.ts'

/** The head of a log that a seat's key cosigned last: kept before the cosignature leaves this node. */
export interface Cosigned {
  readonly size: number
  /** The checkpoint's text. */
  readonly text: string
  /** The note as it was when it was cosigned. */
  readonly note: string
  /** Null where the signature was made after a start, and so is only among the acts. */
  readonly line: SignatureLine | null
}

const cosignedKind = 'cosigned'

function keyOf(seat: MemberName, kind: CosigningKind, origin: string): string {
  return `${cosignerName(seat, kind)} ${origin}`
}

/** What a seat's key of one kind cosigned last of a log. */
export async function lastCosigned(
  reader: Reader,
  seat: MemberName,
  kind: CosigningKind,
  origin: string,
): Promise<Cosigned | undefined> {
  const row = await reader.localRow(cosignedKind, keyOf(seat, kind, origin))
  // This node wrote it.
  return row && (storedRow(row) as Cosigned)
}

/** Keeps what a seat's key of one kind cosigns of a log. */
export async function keepCosigned(
  transaction: Transaction,
  seat: MemberName,
  kind: CosigningKind,
  origin: string,
  cosigned: Cosigned,
  at: Instant,
): Promise<void> {
  const row = { kind: cosignedKind, key: keyOf(seat, kind, origin), at, value: JSON.stringify(cosigned) }
  await transaction.putLocal(row)
}
