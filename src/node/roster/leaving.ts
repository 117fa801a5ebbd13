import { is } from '../../decisions/statement.ts'
import type { MemberName } from '../../kernel/id.ts'
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
