import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binary, forms, judgementOf, questionOf } from '../../../test/estimate.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import type { Outcome } from '../../records/resolution.ts'
import { history } from '../history.ts'
import { asMethod, type Method } from '../method.ts'
import type { JudgementInput } from '../standing.ts'
import { earnedBy } from './earned.ts'
import { recordScores, trackRecords, type TrackedQuestion } from './record.ts'

const linear = asMethod('linearPool')
const yes: Outcome = { kind: 'binary', value: true }
const no: Outcome = { kind: 'binary', value: false }

function tracked(
  n: number,
  form: (typeof forms)[number],
  judgements: readonly JudgementInput[],
  outcome: Outcome,
  at = 2000,
): TrackedQuestion {
  const question = { ...questionOf(form), id: `${n}`.padStart(64, '0') as RecordId }
  const steps = history(question, judgements, linear)
  return { question, judgements, resolution: { outcome, at: instant(at) }, steps }
}

const said = (author: string, when: number, low: number, middle: number, high: number) =>
  judgementOf({
    author,
    at: when,
    answer: {
      kind: 'quantiles',
      quantiles: [
        { level: 0.05, value: low },
        { level: 0.5, value: middle },
        { level: 0.95, value: high },
      ],
    },
  })

describe('trackRecords', () => {
  it('average each score over time and questions, weighted by what was covered', () => {
    const { members, joint } = trackRecords([
      tracked(1, forms[0]!, [binary('a', 0, 0.75), binary('b', 500, 0.5)], yes),
      tracked(2, forms[0]!, [binary('a', 750, 0.5)], no),
    ])
    const [a, b] = members
    expect([a!.member, b!.member, a!.questions, b!.questions]).toEqual(['a', 'b', 2, 1])
    expect(a!.scores.brier).toEqual({ questions: 2, mean: (0.0625 + 0.25 * 0.25) / 1.25, coverage: 0.625 })
    expect(b!.scores.brier).toEqual({ questions: 1, mean: 0.25, coverage: 0.5 })
    // ln(0.75/0.5) between two: 100·2/1·ln(0.75/√0.375) while both stood, nothing before.
    const lead = 100 * Math.log(1.5)
    expect(b!.scores.peer!.mean).toBeCloseTo(-lead, 10)
    expect(a!.perQuestion[0]!.scores.peer!.mean).toBeCloseTo(lead / 2, 10)
    expect(a!.perQuestion[1]!.scores.peer!.mean).toBe(0)
    expect(a!.scores.baseline!.mean).toBeCloseTo((100 * Math.log2(1.5)) / 1.25, 10)
    expect(joint.scores.peer).toBeNull()
    // The joint estimate was 0.75, then 0.625.
    expect(joint.perQuestion[0]!.scores.brier!.mean).toBe((0.0625 + 0.140625) / 2)
    expect(a!.curve.filter(({ count }) => count > 0)).toMatchObject([
      { low: 0.5, count: 1, happened: 0 },
      { low: 0.7, count: 1, happened: 1 },
    ])
  })
  it('score numbers as shares of their range, and say how often quantiles held', () => {
    const { members } = trackRecords([
      tracked(1, forms[3]!, [said('a', 0, 10, 20, 30)], { kind: 'number', value: 20 }),
      tracked(2, forms[3]!, [said('a', 0, 10, 20, 30)], { kind: 'number', value: 40 }),
    ])
    expect(members[0]!.levels.map(({ level, count, below }) => [level, count, below])).toEqual([
      [0.05, 2, 0],
      [0.5, 2, 1],
      [0.95, 2, 1],
    ])
    expect(members[0]!.scores).toMatchObject({ brier: null, log: null, baseline: null, peer: null })
    expect(members[0]!.scores.crps!.mean).toBeLessThan(0.2)
    expect(members[0]!.murphy).toBeNull()
  })
  it('count the likeliest option, and nobody on what was annulled or nothing', () => {
    const options = (author: string, ...probabilities: number[]) =>
      judgementOf({ author, at: 1, answer: { kind: 'options', probabilities } })
    const { members } = trackRecords([
      tracked(1, forms[1]!, [options('a', 0.25, 0.5, 0.25)], { kind: 'option', index: 1 }),
      tracked(2, forms[1]!, [options('b', 0.25, 0.5, 0.25)], { kind: 'annulled' }),
      tracked(3, forms[0]!, [binary('c', 900, 0.5)], yes, 800),
    ])
    expect(members.map(({ member }) => member)).toEqual(['a'])
    expect(members[0]!.curve[5]).toMatchObject({ count: 1, happened: 1, mean: 0.5 })
    expect(trackRecords([]).joint).toMatchObject({ questions: 0, murphy: null, perQuestion: [] })
  })
  it('do not see the order of judgements, and hold no NaN', () => {
    const one = fc.record({
      author: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat({ max: 1100 }),
      p: fc.constantFrom(1e-300, 0.2, 0.5, 0.9, 1 - 2 ** -53),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.boolean(), (drawn, value) => {
        const all = drawn.map(({ author, at, p }, index) => binary(author, at, p, { index }))
        const outcome = { kind: 'binary' as const, value }
        const found = trackRecords([tracked(1, forms[0]!, all, outcome, 900)])
        expect(trackRecords([tracked(1, forms[0]!, all.toReversed(), outcome, 900)])).toEqual(found)
        for (const { scores } of found.members)
          for (const rule of ['brier', 'log', 'baseline', 'peer'] as const)
            expect(Number.isFinite(scores[rule]!.mean), rule).toBe(true)
        expect(recordScores).toHaveLength(5)
      }),
      { numRuns: 60 },
    )
  })
})

describe('earnedBy', () => {
  const parametersOf = (given: Record<string, string | number>) =>
    (asMethod('performanceWeighted', given) as Method<'performanceWeighted'>).parameters
  const weights = (earned: ReturnType<typeof earnedBy>) =>
    Object.fromEntries([...earned].map(([member, { weight }]) => [member as string, weight]))

  it('by the logarithm is Bayes’ rule among those who answered alike', () => {
    const all = [
      tracked(1, forms[0]!, [binary('a', 0, 0.8), binary('b', 0, 0.4)], yes),
      tracked(2, forms[0]!, [binary('a', 0, 0.5), binary('b', 0, 0.25)], no),
    ]
    const { a, b } = weights(earnedBy(parametersOf({ by: 'log', seeds: 1 }), all))
    expect(a! / b!).toBeCloseTo((0.8 * 0.5) / (0.4 * 0.75), 12)
    expect(weights(earnedBy(parametersOf({ by: 'log', seeds: 3 }), all))).toEqual({})
    expect(weights(earnedBy(parametersOf({ by: 'log', seeds: 1 }), all.toReversed()))).toEqual({ a, b })
  })
  it('by Brier’s score gives nothing for a question that a member left out', () => {
    const both = tracked(1, forms[0]!, [binary('a', 0, 0.6), binary('b', 0, 0.6)], yes)
    const one = tracked(2, forms[0]!, [binary('a', 0, 0.9)], no)
    expect(weights(earnedBy(parametersOf({ by: 'brier', seeds: 1 }), [both, one]))).toEqual({ a: 1, b: 1 })
  })
  it('by the classical model lifts who was calibrated, and takes no answer without a density', () => {
    const all = Array.from({ length: 12 }, (_, n) =>
      tracked(
        n,
        forms[3]!,
        [said('a', 0, 10, 20 + n / 10, 30), said('b', 0, 60, 61, 62), said('c', 0, 5, 5, 5)],
        { kind: 'number', value: n % 2 === 0 ? 15 : 25 },
      ),
    )
    const { a, b, ...others } = weights(earnedBy(parametersOf({ by: 'classicalGlobal' }), all))
    expect(a!).toBeGreaterThan(0)
    expect(b).toBe(0)
    expect(others).toEqual({})
    const item = weights(earnedBy(parametersOf({ by: 'classicalItem' }), all))
    expect(item['a']!).toBeGreaterThan(0)
    expect(weights(earnedBy(parametersOf({ by: 'classicalGlobal', seeds: 13 }), all))).toEqual({})
    expect(earnedBy(parametersOf({ by: 'classicalGlobal' }), []).get('a' as MemberName)).toBeUndefined()
  })
})
