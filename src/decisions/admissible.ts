import type { Motion } from '../records/motion.ts'
import type { RosterSlot } from '../records/roster.ts'
import { listedIn } from './listed.ts'
import type { TakenRule } from './rule.ts'
import { votersOf, type Ground, type Statement } from './statement.ts'

/** A motion that was found valid, and what is counted with it. */
export interface Case {
  readonly ground: Ground
  readonly motion: Statement<'motion'>
  readonly rule: TakenRule
  /** The valid `served` statement of the motion; null where none was made, and in a slot. */
  readonly served: Statement<'served'> | null
}

/** Why a statement is not counted with a motion; undefined where it is. What it hangs on is the statement itself, the motion and what that stands on,
 *  never what else was said: else a file could be made to say more by leaving something out. */
export function whyNot(of: Case, statement: Statement): string | undefined {
  if (statement.epoch !== of.ground.epoch.id) return 'it pins another epoch'
  const slot = of.motion.says.roster?.slot
  switch (statement.type) {
    case 'position':
      return slot ? whyNotInSlot(of, slot, statement) : whyNotPosition(of, statement)
    case 'ballot':
      if (of.motion.says.deadline === null) return 'this motion takes positions, not ballots'
      return whyNotSpoken(of, statement.author, statement.says)
    case 'closing':
      return whyNotClosing(of, statement)
    case 'motion':
      return slot ? undefined : 'it is another motion'
    case 'receipt':
      return undefined
    default:
      return `a ${statement.type} is not counted`
  }
}

function whyNotPosition(of: Case, { author, says }: Statement<'position'>): string | undefined {
  if (of.motion.says.deadline !== null) return 'this motion takes ballots, not positions'
  return 'slot' in says ? 'it is a position in a slot' : whyNotSpoken(of, author, says)
}

function whyNotSpoken(
  { motion, served }: Case,
  author: string,
  { motion: about, served: pinned, value, by }: Extract<Statement<'position'>['says'], { served: unknown }>,
): string | undefined {
  if (about !== motion.id) return 'it is about another motion'
  if (!motion.says.electors.some((name) => name === author)) return `${author} has no say in this motion`
  if (pinned !== null && pinned !== served?.id) return 'it follows another serving of the motion'
  if (!allowed(motion.says, value, by)) return 'the method allows no such value'
  const speaksForSilent = by === 'node' && typeof value === 'string'
  if (speaksForSilent && pinned === null) return 'a node speaks for nobody before the motion was served'
  return undefined
}

/** Whether the method allows a value. A person may leave its say or use it; a node says for silent people only what its procedure provides. */
export function allowed(
  { rule: { method } }: Pick<Motion, 'rule'>,
  value: Extract<Statement<'position'>['says'], { value: unknown }>['value'],
  by: 'person' | 'node',
): boolean {
  const { count } = method
  if (typeof value !== 'string') return method.proxy && method.rule === 'A'
  if (by === 'node')
    return count.kind === 'consensus' && count.silence ? value === 'no-objection' : value === 'abstain'
  return value !== 'no-objection' || count.kind === 'consensus'
}

function whyNotInSlot(
  { ground }: Case,
  slot: RosterSlot,
  { author, says }: Statement<'position'>,
): string | undefined {
  if (!('slot' in says)) return 'it is no position in a slot'
  if (says.slot.epoch !== slot.epoch || says.slot.attempt !== slot.attempt) return 'it is about another slot'
  return votersOf(ground).some(({ name }) => name === author)
    ? undefined
    : `${author} has no say in this slot`
}

function whyNotClosing({ motion, served }: Case, { author, says }: Statement<'closing'>): string | undefined {
  const { deadline } = motion.says
  if (deadline === null) return 'this motion has no deadline'
  if (says.motion !== motion.id) return 'it is about another motion'
  if (!deadline.closers.includes(author)) return `${author} does not close`
  if (says.served !== served?.id) return 'it follows another serving of the motion'
  return listedIn(says).wrong
}
