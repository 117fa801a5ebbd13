import { failure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Quorum } from '../ledger/quorum.ts'
import { effectsOf, open, type Elector, type Open, type Position } from './effect.ts'

/** How many closings tell whether a ballot came in time. Derived, never stored: had motions their own w and c, two honest sets of closers could
 *  disagree (DECISIONS, section 2). */
export interface Deadline {
  /** N: closers are all members of the compartment, observers too. */
  readonly closers: number
  /** Closings that list a timely ballot: t + 1. */
  readonly timely: number
  /** Closings that leave out a late one: N − t. */
  readonly late: number
}

/** The deadline's counts for `t` members that may be away or late with their closing. Throws `E_MOTION_INVALID` unless
 *  f ≤ t ≤ min(⌊(N − 1)/2⌋, N − q): with fewer, liars date ballots back; with more, no closing would suffice. */
export function deadlineOf({ members, faults, needed }: Quorum, t: number): Deadline {
  const most = Math.min(Math.floor((members - 1) / 2), members - needed)
  if (!Number.isInteger(t) || t < faults || t > most) {
    throw failure(
      'E_MOTION_INVALID',
      `with ${members} members of whom ${faults} may fail, t is ${faults === most ? most : `${faults} to ${most}`}, not ${t}`,
      { paths: ['t'] },
    )
  }
  return { closers: members, timely: t + 1, late: members - t }
}

/** A ballot: a position under a deadline. */
export interface Ballot extends Position {
  readonly id: RecordId
}

/** What one closer had seen when its own time was up. */
export interface Closing {
  readonly member: MemberName
  readonly seen: ReadonlySet<RecordId>
}

/** Whether a ballot came in time, as far as the closings tell. */
export type Timeliness = 'timely' | 'late' | 'open'

/** What these closings say of one ballot. */
export function timelinessOf(ballot: Ballot, closings: readonly Closing[], deadline: Deadline): Timeliness {
  const listed = closings.filter(({ seen }) => seen.has(ballot.id)).length
  if (listed >= deadline.timely) return 'timely'
  return closings.length - listed >= deadline.late ? 'late' : 'open'
}

/** What may still come of each elector, in the order of `electors`, however the missing closings turn out. An elector with two timely ballots is
 *  present and does not vote; one whose only ballot is late is absent. While as many closings are missing as a ballot needs, one that nobody here has
 *  seen may still be timely: also a second one of an elector that lies. `closings` holds at most one of each closer, and `ballots` every ballot
 *  that one of them lists: what is listed and not here could be anybody's. */
export function timelyEffects(
  electors: readonly Elector[],
  ballots: readonly Ballot[],
  closings: readonly Closing[],
  deadline: Deadline,
): Open[] {
  const mayComeUnseen = deadline.closers - closings.length >= deadline.timely
  const byMember = Map.groupBy(ballots, (ballot) => ballot.member)
  return electors.map((elector) => {
    const own = byMember.get(elector.name) ?? []
    if (own.length === 0) return mayComeUnseen ? open.all : open.absent
    const told = own.map((ballot) => ({ ballot, when: timelinessOf(ballot, closings, deadline) }))
    const timely = told.filter(({ when }) => when === 'timely')
    const undecided = told.filter(({ when }) => when === 'open')
    if (timely.length > 1) return open.present
    if (mayComeUnseen && timely.length === 0) return open.all
    const reachable = [...timely, ...undecided].map(({ ballot }) => effectOfBallot(elector, ballot))
    const spoilt = reachable.length > 1 || mayComeUnseen ? open.present : 0
    const away = timely.length === 0 ? open.absent : 0
    return reachable.reduce((set, effect) => set | effect, spoilt | away)
  })
}

function effectOfBallot(elector: Elector, ballot: Ballot): Open {
  return effectsOf([elector], new Map([[elector.name, ballot]]))[0] ?? open.absent
}
