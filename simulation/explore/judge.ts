import { effectsOf, type Elector, type Position, type Value } from '../../src/decisions/effect.ts'
import { forced } from '../../src/decisions/forced.ts'
import type { MemberName } from '../../src/kernel/id.ts'
import type { DecisionMethod } from '../../src/records/decisionMethod.ts'

/** The name of the member at this place, counted from 0. */
export function memberAt(i: number): MemberName {
  return String(i + 1) as MemberName
}

/** As many electors, of equal weight. */
export function electorsOf(members: number): Elector[] {
  return Array.from({ length: members }, (_, i) => ({ name: memberAt(i), weight: 1 }))
}

/** What a member may say in the models, in the order of the digits that stand for it; digit 0 is silence. */
export const words = ['support', 'oppose', 'abstain'] as const satisfies readonly Value[]
/** The digit that stands for an objection. */
export const objecting = 2

function method(count: DecisionMethod['count'], rule: 'A' | 'B'): DecisionMethod {
  return { rule, count, electors: 'members', weighted: false, proxy: rule === 'A' }
}

const half = { p: 1, d: 2, moreThan: true }
const threshold = (needs: typeof half): DecisionMethod['count'] => ({
  kind: 'threshold',
  needs,
  vetoes: [],
  vetoAbstains: 'passes',
  recusalShrinksBase: true,
})

/** Methods under which every state is judged: consensus, unanimity, majority, two thirds, majority of those voting. */
export const methods: readonly DecisionMethod[] = [
  method({ kind: 'consensus', abstention: 'passes', silence: false }, 'A'),
  method({ kind: 'consensus', abstention: 'blocks', silence: false }, 'A'),
  method(threshold(half), 'A'),
  method(threshold({ p: 2, d: 3, moreThan: false }), 'A'),
  method({ kind: 'voting', needs: half, of: 'voting', quorum: null }, 'A'),
]

/** Methods that are judged by a deadline: majorities of those voting, of those present, and of those voting with a quorum of more than half. */
export const timedMethods: readonly DecisionMethod[] = [
  method({ kind: 'voting', needs: half, of: 'voting', quorum: null }, 'B'),
  method({ kind: 'voting', needs: half, of: 'present', quorum: null }, 'B'),
  method({ kind: 'voting', needs: half, of: 'voting', quorum: half }, 'B'),
]

/** Outcomes as bits: of method m, 2m for adopted and 2m + 1 for rejected. */
export function outcomeBit(m: number, outcome: 'adopted' | 'rejected' | 'pending'): number {
  return outcome === 'pending' ? 0 : 1 << (2 * m + (outcome === 'adopted' ? 0 : 1))
}

/** For which methods both outcomes are among these bits. */
export function conflicting(outcomes: number): number {
  return outcomes & (outcomes >>> 1) & 0x55555555
}

/** Whether each of `count` methods has an outcome among these bits. */
export function allDecided(outcomes: number, count: number): boolean {
  return (
    ((outcomes | (outcomes >>> 1)) & 0x55555555 & ((1 << (2 * count)) - 1)) ===
    0x55555555 % (1 << (2 * count))
  )
}

/** Bits that say "adopted" of the methods that an objection stops. */
export const overObjection: number = methods.reduce(
  (bits, { count }, m) => bits | (count.kind === 'consensus' ? outcomeBit(m, 'adopted') : 0),
  0,
)

/** What can be proven from the statements that count. A member's statements are a set: bit v − 1 for the word of digit v. */
export interface Judge {
  /** Of the sets of all members as one index, first member lowest: the outcomes that some file proves. A file takes one statement of a member at most. */
  readonly outcomes: Uint32Array
  /** Of the same index: the methods for which two files that contradict each other in no statement come to different outcomes. None, if the code is right. */
  readonly unnamed: Uint32Array
}

/** Asks `forced` about every choice of at most one of `values` words (1 to 3) by each of `members`, once. */
export function judgeOf(members: number, values: number): Judge {
  const sets = 1 << values
  const size = sets ** members
  const electors = electorsOf(members)
  const outcomes = new Uint32Array(size)
  const unnamed = new Uint32Array(size)
  const set = (index: number, i: number): number => (index >> (values * i)) & (sets - 1)
  for (let index = 0; index < size; index++) {
    const isOneFile = electors.every((_, i) => (set(index, i) & (set(index, i) - 1)) === 0)
    let bits = isOneFile ? provenBy(electors, (i) => set(index, i)) : 0
    let nameless = 0
    // Any file over this index but the one that takes all leaves out a statement: it is a file over a smaller index.
    for (let bit = 0; bit < values * members; bit++) {
      if (((index >> bit) & 1) === 0) continue
      bits |= outcomes[index ^ (1 << bit)] ?? 0
      nameless |= unnamed[index ^ (1 << bit)] ?? 0
    }
    outcomes[index] = bits
    unnamed[index] = nameless | (isOneFile ? conflicting(bits) : 0)
  }
  return { outcomes, unnamed }
}

/** Outcomes of a file with one statement of each member whose set is not empty. */
function provenBy(electors: readonly Elector[], setOf: (i: number) => number): number {
  const positions = new Map<MemberName, Position>()
  electors.forEach(({ name: member }, i) => {
    const value = words[Math.log2(setOf(i))]
    if (value !== undefined) positions.set(member, { member, value, by: 'person' })
  })
  const stands = effectsOf(electors, positions)
  return methods.reduce((bits, each, m) => bits | outcomeBit(m, forced(each, electors, stands)), 0)
}
