import { is } from '../../decisions/statement.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Motion } from '../../records/motion.ts'
import type { Coalition } from '../coalition.ts'
import type { Statements } from '../decisions/statements.ts'

/** Members of the running epoch who have said that they leave. */
export function leaving(
  { newest }: Pick<Coalition, 'newest'>,
  { ofEpoch }: Pick<Statements, 'ofEpoch'>,
): ReadonlySet<MemberName> {
  const members = new Set(newest.roster.members.map(({ name }) => name))
  const notices = (ofEpoch.get(newest.id) ?? []).filter(is('leaveNotice'))
  return new Set(notices.map(({ author }) => author).filter((name) => members.has(name)))
}

/** Checks that whoever a motion lets go as leaving has said so itself. Nothing in the motion shows it, so that it is for whoever moves or supports it to know: else all
 *  others could expel a member by the rule for leaving, where the charter asks more of an expulsion. Throws `E_DECISION_STEP`. */
export function checkNotice(
  coalition: Pick<Coalition, 'newest'>,
  held: Pick<Statements, 'ofEpoch'>,
  { roster, excluded }: Pick<Motion, 'roster' | 'excluded'>,
): void {
  if (roster?.kind !== 'leave') return
  const gone = leaving(coalition, held)
  const silent = excluded.map(({ member }) => member).filter((member) => !gone.has(member))
  if (silent.length === 0) return
  throw failure(
    'E_DECISION_STEP',
    `${silent.join(', ')} has given no notice that is here: a member leaves by its own act, and is expelled by a motion to expel it`,
    { paths: silent },
  )
}
