import type { ErrorCode } from '../kernel/error.ts'
import type { EpochId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Counts } from './counts.ts'
import type { Fault } from './faults.ts'
import type { Waiting } from './outcome.ts'
import type { Statement } from './statement.ts'

/** A statement that counted, and who stands behind it. */
export interface CountedStatement {
  readonly statement: Statement
  readonly signers: number
  readonly held: readonly { readonly member: MemberName; readonly time: Instant }[]
  /** Its proof in base64. */
  readonly proof: string
}

/** What a certificate was found to be about. */
export interface Matter {
  readonly motion: Statement<'motion'>
  readonly epoch: { readonly id: EpochId; readonly number: number }
  readonly counts: Counts
  readonly served: Statement<'served'> | null
  /** One operator runs every member of the epoch, or signed for all on the way to it: the file proves nothing against that operator. */
  readonly oneOperator: boolean
  readonly counted: readonly CountedStatement[]
  /** What the attempts before came to, each dead, where the motion is for a later one of its epoch; oldest first. */
  readonly attempts: readonly Matter[]
  /** What of the file was not counted: where it stands, and why. */
  readonly dropped: readonly { readonly where: string; readonly code: ErrorCode; readonly why: string }[]
}

/** What verifying a certificate comes to. */
export type Verdict =
  | { readonly result: 'adopted' | 'rejected' | 'dead'; readonly matter: Matter }
  | {
      readonly result: 'pending'
      readonly matter: Matter
      readonly waitsFor: readonly Waiting[]
      readonly lacks: readonly RecordId[]
    }
  | { readonly result: 'fault'; readonly matter: Matter; readonly faults: readonly ProvenFault[] }
  | {
      readonly result: 'invalid'
      readonly code: ErrorCode
      readonly why: string
      readonly paths: readonly string[]
    }

/** A fault with both proofs in base64, which need no third. */
export interface ProvenFault extends Fault {
  readonly proofs: readonly [string, string]
}

/** Faults with the proofs of their evidence, from statements by id. */
export function proven(
  faults: readonly Fault[],
  proofs: ReadonlyMap<RecordId, string>,
): readonly ProvenFault[] {
  return faults.map((fault) => {
    const [first, second] = fault.evidence
    return { ...fault, proofs: [proofs.get(first.id) ?? '', proofs.get(second.id) ?? ''] }
  })
}
