import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { quorumOf } from '../ledger/quorum.ts'
import type { DecisionMethod } from '../records/decisionMethod.ts'
import { deadlineOf, timelinessOf, timelyEffects, type Ballot, type Closing } from './closings.ts'
import { effects, open, openTo, type Effect, type Elector } from './effect.ts'
import { forced } from './forced.ts'
import { decide } from './total.ts'

const named = (i: number): MemberName => String(i) as MemberName
const ballotId = (member: number, word: string): RecordId => `${member}${word}` as RecordId
const electors = (n: number): Elector[] =>
  Array.from({ length: n }, (_, i) => ({ name: named(i + 1), weight: 1 }))
const majorityVoting: DecisionMethod = {
  rule: 'B',
  count: { kind: 'voting', needs: { p: 1, d: 2, moreThan: true }, of: 'voting', quorum: null },
  electors: 'members',
  weighted: false,
  proxy: false,
}
const ballot = (member: number, word: 'S' | 'O' | 'A'): Ballot => ({
  id: ballotId(member, word),
  member: named(member),
  value: word === 'S' ? 'support' : word === 'O' ? 'oppose' : 'abstain',
  by: 'person',
})
const closing = (member: number, ...seen: RecordId[]): Closing => ({
  member: named(member),
  seen: new Set(seen),
})
const three = deadlineOf(quorumOf(3, 0), 1)

describe('deadlineOf', () => {
  it.each([
    [2, 0, 0, 1, 2],
    [3, 0, 1, 2, 2],
    [5, 1, 1, 2, 4],
    [6, 1, 2, 3, 4],
    [32, 1, 15, 16, 17],
    [32, 10, 10, 11, 22],
  ])('N=%i f=%i t=%i: w=%i c=%i', (members, faults, t, timely, late) => {
    expect(deadlineOf(quorumOf(members, faults), t)).toEqual({ closers: members, timely, late })
  })
  it.each([
    [4, 1, 2],
    [5, 1, 2],
    [5, 1, 0],
    [3, 0, -1],
    [3, 0, 0.5],
  ])('refuses N=%i f=%i t=%f', (members, faults, t) => {
    expect(refusal(() => deadlineOf(quorumOf(members, faults), t))).toBe('E_MOTION_INVALID')
  })
  it('never lets a ballot be timely and late at once, nor neither once all have closed', () => {
    for (let members = 1; members <= 9; members++) {
      for (let t = 0; t <= members; t++) {
        const quorum = quorumOf(members, 0)
        if (t > Math.min(Math.floor((members - 1) / 2), members - quorum.needed)) continue
        const deadline = deadlineOf(quorum, t)
        for (let listing = 0; listing <= members; listing++) {
          const all = electors(members).map(({ name }, i) => ({
            member: name,
            seen: new Set(i < listing ? [ballotId(1, 'S')] : []),
          }))
          expect(timelinessOf(ballot(1, 'S'), all, deadline)).toBe(listing > t ? 'timely' : 'late')
        }
      }
    }
  })
})

describe('timelyEffects', () => {
  const one = ballotId(1, 'S')
  it('case 13: adopted on two closings', () => {
    const ballots = [ballot(1, 'S'), ballot(2, 'S')]
    const seen = [one, ballotId(2, 'S')]
    const stands = timelyEffects(electors(3), ballots, [closing(1, ...seen), closing(2, ...seen)], three)
    expect(stands).toEqual([open.support, open.support, open.absent])
    expect(forced(majorityVoting, electors(3), stands)).toBe('adopted')
  })
  it('case 14: pending on the third closing', () => {
    const ballots = [ballot(1, 'S'), ballot(2, 'O'), ballot(3, 'O')]
    const closings = [closing(1, one, ballotId(3, 'O')), closing(2, one, ballotId(2, 'O'))]
    const stands = timelyEffects(electors(3), ballots, closings, three)
    expect(stands).toEqual([open.support, openTo('oppose', 'absent'), openTo('oppose', 'absent')])
    expect(forced(majorityVoting, electors(3), stands)).toBe('pending')
  })
  it('case 15: a ballot that is in no closing is late', () => {
    const ballots = [ballot(1, 'S'), ballot(2, 'S'), ballot(3, 'O')]
    const closings = [1, 2, 3].map((member) => closing(member, one, ballotId(2, 'S')))
    const stands = timelyEffects(electors(3), ballots, closings, three)
    expect(stands).toEqual([open.support, open.support, open.absent])
    expect(timelinessOf(ballot(3, 'O'), closings, three)).toBe('late')
    expect(forced(majorityVoting, electors(3), stands)).toBe('adopted')
  })
  it('spoils the voice of an elector with two timely ballots', () => {
    const both = [one, ballotId(1, 'O')]
    const closings = [closing(1, ...both), closing(2, ...both)]
    expect(timelyEffects(electors(1), [ballot(1, 'S'), ballot(1, 'O')], closings, three)).toEqual([
      open.present,
    ])
  })
  it('counts with a second ballot of an elector that lies, while enough closings are missing to make it timely', () => {
    const four = deadlineOf(quorumOf(4, 1), 1)
    const stated = (...closings: Closing[]) => timelyEffects(electors(1), [ballot(1, 'S')], closings, four)
    expect(stated(closing(1, one), closing(2, one))).toEqual([openTo('support', 'present')])
    expect(stated(closing(1, one), closing(2, one), closing(3))).toEqual([open.support])
  })
  it('leaves all open while nobody has closed', () => {
    expect(timelyEffects(electors(1), [], [], three)).toEqual([open.all])
    expect(timelyEffects(electors(1), [ballot(1, 'S')], [], three)).toEqual([open.all])
  })
})

describe('forced over closings', () => {
  /** Outcomes that some completion gives: each missing closing lists any of the ballots there are; who has cast none here may have cast any, and who
   *  has, a second one. */
  function completions(
    n: number,
    ballots: readonly Ballot[],
    closings: readonly Closing[],
    t: number,
  ): Set<string> {
    const deadline = deadlineOf(quorumOf(n, 0), t)
    const missing = electors(n).filter(({ name }) => closings.every(({ member }) => member !== name))
    const outcomes = new Set<string>()
    const choose = (at: number, cast: readonly Ballot[]): void => {
      // Both are possible: no further completion says more.
      if (outcomes.size === 2) return
      const elector = electors(n)[at]
      if (elector) {
        choose(at + 1, cast)
        for (const word of ['S', 'O', 'A'] as const) {
          const more = ballot(Number(elector.name), word)
          if (cast.every(({ id }) => id !== more.id)) choose(at + 1, [...cast, more])
        }
        return
      }
      const subsets = 2 ** cast.length
      for (let draw = 0; draw < subsets ** missing.length && outcomes.size < 2; draw++) {
        const late = missing.map(({ name }, k) => {
          const subset = Math.floor(draw / subsets ** k) % subsets
          return { member: name, seen: new Set(cast.filter((_, b) => (subset >> b) & 1).map(({ id }) => id)) }
        })
        const stands = timelyEffects(electors(n), cast, [...closings, ...late], deadline)
        outcomes.add(
          decide(
            majorityVoting,
            electors(n),
            stands.map((set) => effects[Math.log2(set)] as Effect),
          ),
        )
      }
    }
    choose(0, ballots)
    return outcomes
  }
  it.each([
    [2, 0],
    [3, 0],
    [3, 1],
  ])('is what every completion gives, N=%i t=%i', (n, t) => {
    const deadline = deadlineOf(quorumOf(n, 0), t)
    const words = ['S', 'O', 'A', null] as const
    let tried = 0
    for (let draw = 0; draw < words.length ** n; draw++) {
      const ballots = electors(n).flatMap(({ name }, i) => {
        const word = words[Math.floor(draw / words.length ** i) % words.length]
        return word ? [ballot(Number(name), word)] : []
      })
      const subsets = 2 ** ballots.length
      // Of each closer: nothing yet, or a closing over any of the ballots. Every ninth of three closers' is tried, from another place for each draw of ballots.
      for (let c = draw % 9; c < (subsets + 1) ** n; c += n === 3 ? 9 : 1) {
        const closings = electors(n).flatMap(({ name }, i) => {
          const of = Math.floor(c / (subsets + 1) ** i) % (subsets + 1)
          if (of === subsets) return []
          return [
            { member: name, seen: new Set(ballots.filter((_, b) => (of >> b) & 1).map(({ id }) => id)) },
          ]
        })
        if (n === 3 && closings.length < 2 && (c + draw) % 5 !== 0) continue
        const closed = forced(
          majorityVoting,
          electors(n),
          timelyEffects(electors(n), ballots, closings, deadline),
        )
        const outcomes = completions(n, ballots, closings, t)
        tried += 1
        expect(closed).toBe(outcomes.size > 1 ? 'pending' : [...outcomes][0])
      }
    }
    expect(tried).toBeGreaterThan(100)
  })
})
