import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Draft } from '../batch.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { spokenBy, type ValidFile } from './motionFile.ts'
import { storedRow } from '../stored.ts'

/** What a seat's node is told to say of every motion under one rule: what another member says. There is no standing proxy beside this, since a member and its proxy could
 *  both speak and differ (DECISIONS, section 2): each motion gets a position of its own, which a person who is quicker takes instead. */
export interface StandingFollow {
  readonly seat: MemberName
  /** The rule of the charter, by its name. */
  readonly rule: string
  readonly follow: MemberName
}

const followKind = 'motionFollow'

/** What seats of this node have told it. */
export async function everyFollow(reader: Reader): Promise<readonly StandingFollow[]> {
  const rows = await reader.localRows(followKind, { limit: limits.everyRow })
  // This node wrote them.
  return rows.map((row) => storedRow(row) as StandingFollow)
}

/** Keeps what a seat tells its node under a rule; null where it follows nobody any more. */
export async function keepFollow(
  transaction: Transaction,
  { seat, rule }: Pick<StandingFollow, 'seat' | 'rule'>,
  follow: MemberName | null,
  at: Instant,
): Promise<void> {
  const key = `${seat} ${rule}`
  if (follow === null) return transaction.removeLocal(followKind, key)
  const value: StandingFollow = { seat, rule, follow }
  return transaction.putLocal({ kind: followKind, key, at, value: JSON.stringify(value) })
}

/** The position by which a seat's node follows another member, as soon as it may speak. */
export function followDue(
  { seat, follows }: { readonly seat: MemberName; readonly follows: readonly StandingFollow[] },
  file: ValidFile,
): Draft[] {
  const { motion, served, withdrawn } = file
  const { rule, electors, roster } = motion.says
  const told = follows.find((each) => each.seat === seat && each.rule === rule.id)
  if (!told || !served || withdrawn || roster || spokenBy(file, seat)) return []
  if (!electors.includes(seat) || !electors.includes(told.follow) || !rule.method.proxy) return []
  const { compartment, tlp } = motion
  const value = { follow: told.follow }
  const data = { motion: motion.id, served: served.id, value, by: 'node', reasons: '' } as const
  return [{ compartment, type: 'position', data, tlp }]
}
