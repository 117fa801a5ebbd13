import { faultsOf } from '../ledger/founding.ts'
import { quorumOf, type Quorum } from '../ledger/quorum.ts'
import type { DecisionMethod } from '../records/decisionMethod.ts'
import type { Motion } from '../records/motion.ts'
import { deadlineOf } from './closings.ts'
import { membersOf, votersOf, type Ground } from './statement.ts'
import { enough } from './total.ts'

/** Every number that a motion is counted by. Derived, never stored. */
export interface Counts {
  /** n: electors, without the members that the motion names. */
  readonly electors: number
  /** N: everybody in the compartment. */
  readonly members: number
  /** f: members that may lie or lose memory at once. */
  readonly faults: number
  /** q: signers that a head needs, its author among them. */
  readonly needed: number
  /** a: supporters that adopt, or the weight of them; null where it depends on how many vote. */
  readonly adopts: number | null
  /** r: electors, or the weight of them, that reject it by not supporting; null where a is, 1 where one alone can object. */
  readonly rejects: number | null
  /** t, w and c of a deadline; null under rule A. */
  readonly deadline: {
    readonly away: number
    readonly timely: number
    readonly late: number
  } | null
}

/** N, f and q of a motion's compartment; `raised` is what its rule bears beyond the charter. */
export function quorumUnder(ground: Ground, raised: number): Quorum {
  const members = membersOf(ground).length
  return quorumOf(members, Math.max(faultsOf(ground.charter, members), raised))
}

/** All counts of a motion. `raised`: as in `quorumUnder`. Throws `E_MOTION_INVALID` where t is out of its bounds. */
export function countsOf(ground: Ground, motion: Motion, raised: number): Counts {
  const quorum = quorumUnder(ground, raised)
  const { method } = motion.rule
  const base = baseOf(ground, motion)
  const adopts = adoptsOf(method, base, motion.electors.length)
  const deadline = motion.deadline && deadlineOf(quorum, motion.deadline.t)
  return {
    electors: motion.electors.length,
    members: quorum.members,
    faults: quorum.faults,
    needed: quorum.needed,
    adopts,
    rejects: rejectsOf(method, base, adopts),
    deadline: deadline && {
      away: deadline.timely - 1,
      timely: deadline.timely,
      late: deadline.late,
    },
  }
}

/** Heads, or weights, that a share is of: the electors', and those of members named where naming them does not shrink it. */
function baseOf(ground: Ground, { rule: { method }, electors, excluded }: Motion): number {
  const { count, weighted } = method
  const keeps = count.kind === 'threshold' && !count.recusalShrinksBase
  const counted = new Set<string>([...electors, ...(keeps ? excluded.map(({ member }) => member) : [])])
  const among = votersOf(ground).filter(({ name }) => counted.has(name))
  return among.reduce((sum, { weight }) => sum + (weighted ? weight : 1), 0)
}

function adoptsOf({ count }: DecisionMethod, base: number, electors: number): number | null {
  switch (count.kind) {
    case 'consensus':
      return electors
    case 'threshold':
      return enough(count.needs, base)
    case 'voting':
      return null
  }
}

function rejectsOf({ count }: DecisionMethod, base: number, adopts: number | null): number | null {
  if (adopts === null) return null
  return count.kind === 'consensus' ? 1 : Math.max(0, base - adopts + 1)
}
