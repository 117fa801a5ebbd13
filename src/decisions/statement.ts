import type { CoalitionId, EpochId, MemberName, RecordId } from '../kernel/id.ts'
import type { Epoch, LiveCompartment } from '../ledger/founding.ts'
import type { LedgerRecord } from '../ledger/verify.ts'
import type { Charter } from '../records/charter.ts'
import type { Body, RecordData } from '../records/envelope.ts'
import type { RosterMember } from '../records/roster.ts'

/** Types of records that are said of a motion, or in the race of a slot. */
export const statementTypes = [
  'motion',
  'receipt',
  'served',
  'position',
  'ballot',
  'closing',
  'reopening',
  'withdrawal',
  'freezePromise',
  'leaveNotice',
  'succession',
] as const
export type StatementType = (typeof statementTypes)[number]

/** What somebody said, and where it stands: a checked record, as far as deciding asks for it. */
export type Statement<Type extends StatementType = StatementType> = {
  readonly [T in Type]: {
    readonly id: RecordId
    readonly author: MemberName
    readonly generation: number
    /** Place in the author's log of the compartment. */
    readonly index: number
    /** The epoch it pins. */
    readonly epoch: EpochId
    /** The author's word for when, as it stands in the body. */
    readonly stated: string
    readonly type: T
    readonly says: RecordData[T]
  }
}[Type]

/** The statement that a checked record is; undefined for a record of another kind. */
export function statementOf(record: LedgerRecord): Statement | undefined {
  const { id, author, generation, index, body } = record
  if (!isStatement(body)) return undefined
  const { type, data: says, epoch, stated } = body
  return { id, author, generation, index, epoch, stated, type, says } as Statement
}

function isStatement(body: Body): body is Body<StatementType> {
  return (statementTypes as readonly string[]).includes(body.type)
}

/** Whether a statement is of one type. */
export function is<Type extends StatementType>(
  type: Type,
): (statement: Statement) => statement is Extract<Statement, { type: Type }> {
  return (statement): statement is Extract<Statement, { type: Type }> => statement.type === type
}

/** What a motion stands on: the epoch it pins, the compartment it lives in, and the charter in force there. */
export interface Ground {
  readonly coalition: CoalitionId
  readonly epoch: Epoch
  readonly compartment: LiveCompartment
  /** The body whose hash stands in the epoch's roster. */
  readonly charter: Charter
}

/** Everybody in the compartment under the pinned epoch, observers too: N of them. In the roster's order, which is that of names. */
export function membersOf({ epoch, compartment }: Ground): readonly RosterMember[] {
  const readers = new Set<string>(compartment.readers)
  return epoch.roster.members.filter(({ name }) => readers.has(name))
}

/** Members with a say of their own: neither observers nor suspended. */
export function votersOf(ground: Ground): readonly RosterMember[] {
  return membersOf(ground).filter(({ status }) => status === 'member')
}
