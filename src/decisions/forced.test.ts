import { describe, expect, it } from 'vitest'
import type { MemberName } from '../kernel/id.ts'
import type { DecisionMethod } from '../records/decisionMethod.ts'
import {
  effects,
  effectsOf,
  openTo,
  type Effect,
  type Elector,
  type Open,
  type Position,
  type Value,
} from './effect.ts'
import { forced, type Forced } from './forced.ts'
import { decide } from './total.ts'

const named = (i: number): MemberName => String(i) as MemberName
const method = (count: DecisionMethod['count'], more: Partial<DecisionMethod> = {}): DecisionMethod => ({
  rule: 'A',
  count,
  electors: 'members',
  weighted: false,
  proxy: true,
  ...more,
})
const consensus = method({ kind: 'consensus', abstention: 'passes', silence: false })
const unanimity = method({ kind: 'consensus', abstention: 'blocks', silence: false })
const threshold = (more: Partial<Extract<DecisionMethod['count'], { kind: 'threshold' }>> = {}) =>
  method({
    kind: 'threshold',
    needs: { p: 1, d: 2, moreThan: true },
    vetoes: [],
    vetoAbstains: 'passes',
    recusalShrinksBase: true,
    ...more,
  })
const voting = (more: Partial<Extract<DecisionMethod['count'], { kind: 'voting' }>> = {}) =>
  method({ kind: 'voting', needs: { p: 1, d: 2, moreThan: true }, of: 'voting', quorum: null, ...more })
const majority = threshold()
const twoThirds = threshold({ needs: { p: 2, d: 3, moreThan: false } })

/** S support, O oppose, A abstain, Z abstain by a node, N no objection by a node, X recused, P1 follows 1 (Q1 by a node), – missing. */
function spoken(text: string): { electors: Elector[]; positions: Map<MemberName, Position> } {
  const words = text.split(' ')
  const values: Record<string, Value> = {
    S: 'support',
    O: 'oppose',
    A: 'abstain',
    Z: 'abstain',
    N: 'no-objection',
    X: 'excluded',
  }
  const positions = new Map<MemberName, Position>()
  words.forEach((word, i) => {
    const member = named(i + 1)
    if (word === '–') return
    const value = values[word] ?? { follow: word.slice(1) as MemberName }
    positions.set(member, { member, value, by: /^[ZNQ]/.test(word) ? 'node' : 'person' })
  })
  return { electors: words.map((_, i) => ({ name: named(i + 1), weight: 1 })), positions }
}

function outcomeOf(by: DecisionMethod, text: string, weights?: readonly number[]): Forced {
  const { electors, positions } = spoken(text)
  const weighed = electors.map((elector, i) => ({ ...elector, weight: weights?.[i] ?? 1 }))
  return forced(by, weighed, effectsOf(weighed, positions))
}

describe('forced', () => {
  it.each<[string, DecisionMethod, string, Forced, number[]?]>([
    ['1', consensus, 'N –', 'pending'],
    ['2', consensus, 'N N N', 'adopted'],
    ['2', consensus, 'N O –', 'rejected'],
    ['3', consensus, 'S A A', 'adopted'],
    ['3', unanimity, 'S A A', 'rejected'],
    ['4', majority, 'S S A A O', 'rejected'],
    ['4', majority, 'S S S – –', 'adopted'],
    ['5', twoThirds, 'S S S O O –', 'pending'],
    ['6', threshold({ needs: { fixed: 3 }, vetoes: [named(1), named(2)] }), 'S – S S A', 'pending'],
    ['6', threshold({ needs: { fixed: 3 }, vetoes: [named(1), named(2)] }), 'S O S S S', 'rejected'],
    ['6', threshold({ needs: { fixed: 3 }, vetoes: [named(1), named(2)] }), 'S A S S –', 'adopted'],
    ['7', voting({ quorum: { fixed: 3 } }), 'S S O Z Z', 'adopted'],
    ['7', voting({ quorum: { fixed: 3 } }), 'S S Z Z Z', 'rejected'],
    ['8', majority, 'S – P1', 'adopted'],
    ['8', majority, '– – P1', 'pending'],
    ['8', majority, 'X S S –', 'adopted'],
    ['9', { ...majority, weighted: true }, 'S – –', 'adopted', [3, 1, 1]],
    ['9', { ...majority, weighted: true }, '– S S', 'pending', [3, 1, 1]],
    ['none voted', voting({ needs: { p: 1, d: 2, moreThan: false } }), 'A A A', 'rejected'],
    ['all recused', consensus, 'X X', 'rejected'],
    ['a follow of a follow', unanimity, 'S P3 P1', 'rejected'],
    ['a follow of oneself', consensus, 'S P2', 'adopted'],
  ])('case %s', (_, by, text, expected, weights) => {
    expect(outcomeOf(by, text, weights)).toBe(expected)
  })
})

/** What a method decides however the missing may still speak: every completion asked. */
function byAll(
  by: DecisionMethod,
  electors: readonly Elector[],
  positions: ReadonlyMap<MemberName, Position>,
  values: readonly Position[],
): Forced {
  const missing = electors.filter(({ name }) => !positions.has(name))
  let found: Forced | undefined
  const complete = new Map(positions)
  const ask = (at: number): void => {
    const member = missing[at]?.name
    if (member === undefined) {
      const came = effectsOf(electors, complete).map((set) => effects[Math.log2(set)] as Effect)
      const outcome = decide(by, electors, came)
      found = found === undefined || found === outcome ? outcome : 'pending'
      return
    }
    for (const value of values) {
      complete.set(member, { ...value, member })
      ask(at + 1)
      if (found === 'pending') break
    }
    complete.delete(member)
  }
  ask(0)
  return found ?? 'pending'
}

const vetoed = [named(1), named(2)]
const methods: readonly [string, DecisionMethod][] = [
  ['consensus', consensus],
  ['unanimity', unanimity],
  ['majority', majority],
  ['two thirds', twoThirds],
  ['more than two thirds', threshold({ needs: { p: 2, d: 3, moreThan: true } })],
  ['three, vetoes', threshold({ needs: { fixed: 3 }, vetoes: vetoed, recusalShrinksBase: false })],
  ['majority, vetoes that abstention uses', threshold({ vetoes: vetoed, vetoAbstains: 'blocks' })],
  ['majority of all, recused or not', threshold({ recusalShrinksBase: false })],
  ['voting', voting()],
  ['voting, quorum 3', voting({ quorum: { fixed: 3 } })],
  [
    'two thirds voting, quorum two thirds',
    voting({ needs: { p: 2, d: 3, moreThan: false }, quorum: { p: 2, d: 3, moreThan: false } }),
  ],
  ['present, quorum half', voting({ of: 'present', quorum: { p: 1, d: 2, moreThan: true } })],
]
const weighted = [3, 1, 1, 2, 1]

/** Every partial vote of `n` electors over these words is tried against the oracle. */
function compareAll(n: number, by: DecisionMethod, words: readonly string[]): number {
  const completions = [...words.filter((word) => word !== '–'), 'A', 'Z'].map((word): Position => {
    const { positions } = spoken(word)
    return positions.get(named(1)) ?? { member: named(1), value: 'abstain', by: 'node' }
  })
  let tried = 0
  const wrong: string[] = []
  const walk = (text: readonly string[]): void => {
    if (text.length < n) {
      for (const word of words) walk([...text, word])
      return
    }
    const { electors, positions } = spoken(text.join(' '))
    const weighed = electors.map((elector, i) => ({ ...elector, weight: weighted[i] ?? 1 }))
    tried += 1
    const closed = forced(by, weighed, effectsOf(weighed, positions))
    if (closed !== byAll(by, weighed, positions, completions)) wrong.push(`${text.join(' ')}: ${closed}`)
  }
  walk([])
  expect(wrong.slice(0, 5)).toEqual([])
  return tried
}

describe.each(methods)('the closed form of %s', (name, by) => {
  const consents = by.count.kind === 'consensus'
  const values = consents ? ['S', 'O', 'A', 'N', 'X', '–'] : ['S', 'O', 'A', 'Z', 'X', '–']
  it('is the rule, for every vote of one to four with proxies', () => {
    const words = (n: number): string[] => [...values, ...(n > 1 ? ['P1', 'Q2'] : [])]
    for (const n of [1, 2, 3]) expect(compareAll(n, by, words(n))).toBe(words(n).length ** n)
    expect(compareAll(4, by, ['S', 'O', 'X', 'P1', '–', consents ? 'A' : 'Z'])).toBe(6 ** 4)
  })
  it('is the rule, for every vote of five', () => {
    expect(compareAll(5, by, ['S', 'O', 'A', '–'])).toBe(4 ** 5)
  })
  it.runIf(!consents)('is the rule where votes weigh', () => {
    expect(compareAll(4, { ...by, weighted: true }, ['S', 'O', 'Z', 'X', 'P1', '–'])).toBe(6 ** 4)
  })
})

/** What a deadline leaves open is a set of two at most; every choice is asked. */
describe('the closed forms over what a deadline left open', () => {
  const sets: Open[] = [
    openTo('support'),
    openTo('oppose'),
    openTo('present'),
    openTo('absent'),
    openTo('recused'),
    openTo('support', 'absent'),
    openTo('oppose', 'absent'),
    openTo('present', 'absent'),
    openTo('recused', 'absent'),
    openTo('support', 'oppose', 'present', 'absent', 'recused'),
  ]
  const among = (set: Open): Effect[] => effects.filter((effect) => (set & openTo(effect)) !== 0)
  it.each(methods.filter(([, { count }]) => count.kind !== 'consensus'))('%s', (_, by) => {
    for (const weigh of [false, true]) {
      const electors = [1, 2, 3, 4].map((i) => ({ name: named(i), weight: weighted[i] ?? 1 }))
      const wrong: string[] = []
      const walk = (stands: readonly Open[]): void => {
        if (stands.length < 4) {
          for (const set of sets) walk([...stands, set])
          return
        }
        let found: Forced | undefined
        for (const a of among(stands[0]!))
          for (const b of among(stands[1]!))
            for (const c of among(stands[2]!))
              for (const d of among(stands[3]!)) {
                if (found === 'pending') continue
                const outcome = decide({ ...by, weighted: weigh }, electors, [a, b, c, d])
                found = found === undefined || found === outcome ? outcome : 'pending'
              }
        const closed = forced({ ...by, weighted: weigh }, electors, stands)
        if (closed !== found)
          wrong.push(`${stands.map((set) => among(set).join('|')).join(' ')}: ${closed} ${found}`)
      }
      walk([])
      expect(wrong.slice(0, 5)).toEqual([])
    }
  })
})
