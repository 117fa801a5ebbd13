import { is } from '../../decisions/statement.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Motion } from '../../records/motion.ts'
import type { Coalition } from '../coalition.ts'
import type { Statements } from '../decisions/statements.ts'

/** Members of the running epoch who have said that they leave, in whichever epoch: one that ended meanwhile takes no notice away. It lasts as long as the log generation that
 *  it was said in: whoever was given new keys, or came back, says it anew, since what was said under keys that were lost may be nobody's wish. */
export function leaving(
  { newest }: Pick<Coalition, 'newest'>,
  { ofEpoch }: Pick<Statements, 'ofEpoch'>,
): ReadonlySet<MemberName> {
  const generations = new Map(newest.roster.members.map(({ name, generation }) => [name, generation]))
  const notices = [...ofEpoch.values()].flat().filter(is('leaveNotice'))
  const standing = notices.filter(({ author, generation }) => generations.get(author) === generation)
  return new Set(standing.map(({ author }) => author))
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
