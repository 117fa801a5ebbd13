import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Desk } from '../desk.ts'
import { requireAct } from '../roles.ts'
import { everyFollow, keepFollow, type StandingFollow } from './following.ts'
import { groundHere } from './ground.ts'
import { ruleNamed } from './open.ts'
import { followThrough } from './round.ts'

/** What the desk's seat has told its node. Throws `E_ROLE_REFUSED`. */
export async function standingFollows(desk: Desk): Promise<readonly StandingFollow[]> {
  requireAct(desk, 'read')
  return (await desk.ports.store.read(everyFollow)).filter(({ seat }) => seat === desk.seat)
}

/** Tells the seat's node to follow a member in motions under a rule from now on, or nobody any more. What was said stays.
 *  Throws `E_MOTION_INVALID` for a rule that is none or lets nobody follow, `E_SEAT_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function followUnder(desk: Desk, rule: string, follow: MemberName | null): Promise<void> {
  requireAct(desk, 'position')
  const { seat, ports, coalition } = desk
  if (follow !== null) requireFollowing(desk, rule, follow)
  await ports.store.write((transaction) => keepFollow(transaction, { seat, rule }, follow, ports.clock.now()))
  await followThrough(ports, coalition)
}

/** Refuses what nobody could be followed by. Whoever ends it needs no rule: the charter may have lost it since. */
function requireFollowing(desk: Desk, rule: string, follow: MemberName): void {
  const { seat, coalition } = desk
  const { method } = ruleNamed(desk, groundHere(desk, 'plenary'), rule)
  if (!method.proxy || method.rule !== 'A')
    throw failure('E_MOTION_INVALID', `under "${rule}" every member speaks for itself`, { paths: ['rule'] })
  const others = coalition.newest.roster.members.map(({ name }) => name).filter((name) => name !== seat)
  if (!others.includes(follow)) {
    throw failure('E_SEAT_UNKNOWN', `${follow} is no other member: say ${others.join(', ') || 'nobody'}`, {
      paths: ['follow'],
    })
  }
}
