import type { Deadline } from '../../src/decisions/closings.ts'
import { allDecided, conflicting, timedMethods, words } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'
import { ballotValues, TimedJudge, type Taken } from './timedJudge.ts'

/** Members who vote by a deadline and close, all of them electors. */
export interface Deadlines {
  readonly members: number
  readonly liars: number
  readonly deadline: Deadline
  /** Which closings of those who lie are in files: `any`; those that this many members have `signed`, the one itself among them; or one of each, `single`,
   *  which is what any number of signatures comes to of which two sets share an honest member. Those of the honest count as soon as they are made, which
   *  allows more files than there are. */
  readonly closings: 'any' | 'single' | { readonly signed: number }
  /** How many of the members ever close. */
  readonly closers: number
  readonly taken: Taken
}

/** Digits: what each honest elector has cast, whether it has closed, whose ballots it has received before that; which closing of each who lies it has
 *  cosigned, where that takes more than one. Ballots that come after the closing change nothing. */
export function deadlines(given: Deadlines): Model {
  const { liars, deadline, closers } = given
  const honest = given.members - liars
  const judge = new TimedJudge(honest, liars, deadline, given.taken)
  const layout = new Layout()
  const cast = layout.digits(honest, ballotValues + 1)
  const closed = layout.digits(honest, 2)
  const received = layout.pairs(honest, honest, 2)
  const taking = Array.from({ length: honest }, () => layout.digits(liars, 1 << ballotValues))
  // Of each row of signers one closing by each who lies, as a set of ballots and one more: a row of each honest member, or one for all.
  const rows = given.closings === 'any' ? 0 : given.closings === 'single' ? 1 : honest
  const signed = given.closings === 'any' || given.closings === 'single' ? 1 : given.closings.signed - liars
  const cosigned = Array.from({ length: rows }, () => layout.digits(liars, (1 << judge.bits) + 1))
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))

  /** The ballots that a member has, its own among them. */
  function seenBy(at: Digits, j: number): number {
    let set = 0
    for (let i = 0; i < honest; i++) {
      if (i === j ? get(at, cast[i]) !== 0 : get(at, received[j]?.[i]) !== 0) set |= 1 << i
    }
    for (let l = 0; l < liars; l++) set |= get(at, taking[j]?.[l]) << (honest + ballotValues * l)
    return set
  }

  function steps(at: Digits, to: Digits, step: Step): void {
    for (let j = 0; j < honest; j++) {
      if (get(at, closed[j]) === 0) untilClosing(at, to, j, step)
      for (let l = 0; j < rows && l < liars; l++) {
        const place = cosigned[j]?.[l] ?? 0
        if (at[place] !== 0) continue
        const existing = judge.existing(cast.map((own) => get(at, own)))
        for (let set = existing; ; set = (set - 1) & existing) {
          to[place] = set + 1
          if (given.closings === 'single') step(honest + l, 'closes', undefined, namesIn(set))
          else step(j, 'cosigns a closing of', honest + l, namesIn(set))
          if (set === 0) break
        }
      }
    }
  }

  function untilClosing(at: Digits, to: Digits, j: number, step: Step): void {
    const own = cast[j] ?? 0
    for (let v = 1; at[own] === 0 && v <= ballotValues; v++) {
      to[own] = v
      step(j, 'votes', undefined, words[v - 1])
    }
    for (let i = 0; i < honest; i++) {
      if (i === j || get(at, cast[i]) === 0 || get(at, received[j]?.[i]) !== 0) continue
      to[received[j]?.[i] ?? 0] = 1
      step(j, 'receives the ballot of', i)
    }
    for (let l = 0; l < liars; l++) {
      const place = taking[j]?.[l] ?? 0
      for (let v = 0; v < ballotValues; v++) {
        if ((get(at, place) >> v) & 1) continue
        to[place] = get(at, place) | (1 << v)
        step(j, 'receives a ballot of', honest + l, words[v])
      }
    }
    if (j >= closers) return
    to[closed[j] ?? 0] = 1
    step(j, 'closes', undefined, namesIn(seenBy(at, j)))
  }

  function namesIn(set: number): string {
    const owner = (bit: number): number =>
      bit < honest ? bit : honest + Math.floor((bit - honest) / ballotValues)
    const names = Array.from({ length: judge.bits }, (_, bit) => bit)
      .filter((bit) => (set >> bit) & 1)
      .map(
        (bit) => `${owner(bit) + 1}${bit < honest ? '' : ` ${words[(bit - honest) % ballotValues] ?? ''}`}`,
      )
    return names.length === 0 ? 'no ballot' : `ballots of ${names.join(', ')}`
  }

  /** The closings of each member that may be in a file. */
  function closings(at: Digits, existing: number): number[][] {
    const own = closed.map((place, j) => (get(at, place) === 0 ? [] : [seenBy(at, j)]))
    const ofLiars = Array.from({ length: liars }, (_, l) => {
      const sets: number[] = []
      for (let set = existing; ; set = (set - 1) & existing) {
        const signers = cosigned.filter((row) => get(at, row[l]) === set + 1).length
        if (rows === 0 || signers >= signed) sets.push(set)
        if (set === 0) break
      }
      return sets
    })
    return [...own, ...ofLiars]
  }

  /** Whether a ballot that enough honest members received before they closed can be late all the same. */
  function isTimelyLate(at: Digits): boolean {
    const votes = cast.map((own) => get(at, own))
    const lists = closed.map((place, j) => (get(at, place) === 0 ? -1 : seenBy(at, j)))
    return votes.some((value, i) => {
      if (value === 0) return false
      const holders = received.filter((row, j) => i === j || get(at, row[i]) !== 0).length
      return holders >= deadline.timely && judge.canBeLate(votes, i, lists)
    })
  }

  return {
    radices: layout.radices,
    steps,
    outcomes: (at) => {
      const votes = cast.map((own) => get(at, own))
      return judge.available(votes, closings(at, judge.existing(votes)))
    },
    broken: (at, outcomes) =>
      (conflicting(outcomes) !== 0 ? law.oneOutcome : 0) | (isTimelyLate(at) ? law.timely : 0),
    brokenAtEnd: (_, outcomes) =>
      liars === 0 && !allDecided(outcomes, timedMethods.length) ? law.decides : 0,
  }
}
