import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Desk } from '../desk.ts'
import type { HeldMotion, Statements } from './statements.ts'

/** A motion of the same line. */
export interface Related {
  readonly id: RecordId
  /** Null where it is not here. */
  readonly title: string | null
  readonly relation: 'replaces' | 'reopens' | 'after'
}

/** What a motion came from, and what came of it. */
export interface Line {
  readonly before: Related | null
  readonly after: readonly Related[]
  readonly reopened: readonly { readonly by: MemberName; readonly reasons: string; readonly id: RecordId }[]
}

/** The line that a motion stands in, as far as the desk may read it. */
export function lineOf(desk: Pick<Desk, 'scope'>, held: Statements, motion: HeldMotion): Line {
  const mayRead = (id: RecordId): HeldMotion | undefined => {
    const found = held.motions.get(id)
    return found && desk.scope.includes(found.compartment) ? found : undefined
  }
  const { line } = motion.says
  const after = [...held.motions.values()].filter(
    ({ id, says }) => says.line?.motion === motion.id && mayRead(id) !== undefined,
  )
  return {
    before: line && {
      id: line.motion,
      title: mayRead(line.motion)?.says.title ?? null,
      relation: line.relation,
    },
    after: after.flatMap(({ id, says }) =>
      says.line ? [{ id, title: says.title, relation: says.line.relation }] : [],
    ),
    reopened: held
      .about(motion)
      .flatMap((each) =>
        each.type === 'reopening' ? [{ by: each.author, reasons: each.says.reasons, id: each.id }] : [],
      ),
  }
}
