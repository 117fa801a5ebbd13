import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binary, forms, judgementOf, methods, probabilities, questionOf } from '../../test/estimate.ts'
import { instant } from '../kernel/instant.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import { history } from './history.ts'
import { asMethod } from './method.ts'
import { jointScores, memberScores, score } from './score.ts'

const [binaryForm, choiceForm, orderedForm, numericForm] = [forms[0]!, forms[1]!, forms[2]!, forms[3]!]
const yes: Outcome = { kind: 'binary', value: true }
const no: Outcome = { kind: 'binary', value: false }
const option = (index: number): Outcome => ({ kind: 'option', index })
const say = (probability: number) => ({ kind: 'binary', probability }) as const
const split = (...probabilities: number[]) => ({ kind: 'options', probabilities }) as const

describe('score', () => {
  it('is the squared error on a binary question, from 0 to 1', () => {
    expect(score('brier', binaryForm, say(0.75), yes)).toBe(0.0625)
    expect(score('brier', binaryForm, say(0.75), no)).toBe(0.5625)
    expect(score('brier', binaryForm, say(1e-300), no)).toBe(0)
    expect(score('brier', binaryForm, say(1e-100), no)).toBe(1e-100 * 1e-100)
  })
  it('is Brier’s sum over three options and more, from 0 to 2', () => {
    expect(score('brier', choiceForm, split(0.5, 0.25, 0.25), option(0))).toBe(0.375)
    expect(score('brier', choiceForm, split(0.5, 0.25, 0.25), option(2))).toBe(0.875)
  })
  it('forgives near misses on an ordered question', () => {
    // Cumulated: 0.5, 0.75 against 0, 0 (last) and 0, 1 (middle).
    expect(score('brier', orderedForm, split(0.5, 0.25, 0.25), option(2))).toBe((0.25 + 0.5625) / 2)
    expect(score('brier', orderedForm, split(0.5, 0.25, 0.25), option(1))).toBe((0.25 + 0.0625) / 2)
    const two: QuestionForm = { kind: 'ordered', options: ['less', 'more'] }
    expect(score('brier', two, split(0.25, 0.75), option(1))).toBe(score('brier', binaryForm, say(0.75), yes))
  })
  it('is the natural logarithm of what was given to the outcome, at most 0', () => {
    expect(score('log', binaryForm, say(0.5), yes)).toBe(-0.6931471805599453)
    expect(score('log', binaryForm, say(0.2), no)).toBeCloseTo(Math.log(0.8), 15)
    expect(score('log', binaryForm, say(1e-300), no)).toBe(-1e-300)
    expect(score('log', binaryForm, say(1e-300), yes)).toBe(-690.7755278982137)
    expect(score('log', choiceForm, split(0.5, 0.25, 0.25), option(2))).toBe(-1.3862943611198906)
  })
  it('rewards saying what one believes', () => {
    const percent = fc.integer({ min: 1, max: 99 }).map((n) => n / 100)
    fc.assert(
      fc.property(percent, percent, (belief, said) => {
        fc.pre(belief !== said)
        const expected = (rule: 'brier' | 'log', p: number) =>
          belief * score(rule, binaryForm, say(p), yes)! + (1 - belief) * score(rule, binaryForm, say(p), no)!
        expect(expected('brier', belief)).toBeLessThan(expected('brier', said))
        expect(expected('log', belief)).toBeGreaterThan(expected('log', said))
      }),
    )
  })
  it('is a finite number for every probability', () => {
    fc.assert(
      fc.property(probabilities, fc.constantFrom(yes, no), (p, outcome) => {
        expect(score('brier', binaryForm, say(p), outcome)).toSatisfy((x: number) => x >= 0 && x <= 1)
        expect(score('log', binaryForm, say(p), outcome)).toSatisfy((x: number) => x <= 0 && x > -745)
      }),
    )
  })
  it.each([
    ['an annulled question', binaryForm, say(0.5), { kind: 'annulled' }],
    ['an outcome of another form', binaryForm, say(0.5), option(0)],
    ['an option that does not exist', choiceForm, split(0.5, 0.25, 0.25), option(7)],
    ['quantiles', numericForm, { kind: 'quantiles', quantiles: [] }, { kind: 'number', value: 3 }],
  ] as const)('does not exist for %s', (_, form, answer, outcome) => {
    expect(score('brier', form, answer, outcome)).toBeNull()
    expect(score('log', form, answer, outcome)).toBeNull()
  })
})

describe('memberScores', () => {
  const question = questionOf(binaryForm)

  it('weights each judgement by the time it stood, up to the close', () => {
    const all = [binary('a', 0, 0.5), binary('a', 750, 0.75), binary('b', 500, 0.75)]
    const scores = memberScores(question, all.toReversed(), { outcome: yes, at: instant(5000) })
    expect(scores).toMatchObject([
      { author: 'a', brier: { mean: 0.25 * 0.75 + 0.0625 * 0.25, coverage: 1 } },
      { author: 'b', brier: { mean: 0.0625, coverage: 0.5 }, log: { coverage: 0.5 } },
    ])
  })
  it('stops at the resolution where that comes first', () => {
    const all = [binary('a', 0, 0.5), binary('a', 200, 0.75), binary('a', 600, 0.01), binary('b', 400, 0.9)]
    expect(memberScores(question, all, { outcome: yes, at: instant(400) })).toMatchObject([
      { author: 'a', brier: { mean: (0.25 + 0.0625) / 2, coverage: 1 } },
      { author: 'b', brier: null, log: null },
    ])
  })
  it('scores nobody on an annulled question, nor for what never stood', () => {
    const all = [binary('a', 10, 0.5), binary('b', -10, 0.5), binary('c', 1000, 0.5)]
    expect(memberScores(question, all, { outcome: { kind: 'annulled' }, at: instant(900) })).toEqual([
      { author: 'a', brier: null, log: null, crps: null },
    ])
  })
  it('ignores an answer of an earlier round that comes late', () => {
    const all = [binary('a', 0, 0.75, { round: 2 }), binary('a', 500, 0.1)]
    expect(memberScores(question, all, { outcome: yes, at: instant(1000) })).toMatchObject([
      { brier: { mean: 0.0625 } },
    ])
  })
  it('does not see the order of judgements', () => {
    const one = fc.record({
      author: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat({ max: 1000 }),
      p: probabilities,
    })
    const drawn = fc
      .array(one, { maxLength: 20 })
      .map((all) => all.map(({ author, at, p }, index) => binary(author, at, p, { index })))
    fc.assert(
      fc.property(
        drawn.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, other]) => {
          const resolution = { outcome: yes, at: instant(800) }
          expect(memberScores(question, other, resolution)).toEqual(memberScores(question, all, resolution))
        },
      ),
    )
  })
})

describe('jointScores', () => {
  it.each(methods)('scores the estimate as it stood over time ($name)', (method) => {
    const question = questionOf(binaryForm)
    const steps = history(question, [binary('a', 0, 0.5), binary('b', 500, 0.5)], method)
    expect(jointScores(question, steps, { outcome: yes, at: instant(1000) })).toMatchObject({
      brier: { mean: 0.25, coverage: 1 },
      log: { mean: -0.6931471805599453, coverage: 1 },
    })
  })
  it('scores quantiles by how far they were from what happened', () => {
    const question = questionOf(numericForm)
    const answer = { kind: 'quantiles' as const, quantiles: [{ level: 0.5, value: 3 }] }
    const all = [judgementOf({ author: 'a', at: 0, answer })]
    const steps = history(question, all, asMethod('linearPool'))
    const resolution = { outcome: { kind: 'number' as const, value: 3 }, at: instant(900) }
    // Half the chance lies evenly between the closed end 0 and 3, the rest at 3: the integral of (x/6)² up to 3.
    const joint = jointScores(question, steps, resolution)
    expect(joint).toEqual({ brier: null, log: null, crps: { mean: 0.25, coverage: 1 } })
    expect(memberScores(question, all, resolution)).toEqual([{ author: 'a', ...joint }])
  })
  it('scores dates in days', () => {
    const question = questionOf(forms[4]!)
    const answer = {
      kind: 'dateQuantiles' as const,
      quantiles: [0.1, 0.9].map((level) => ({ level, value: '2020-01-01T00:00:00.000Z' })),
    }
    const outcome = { kind: 'instant' as const, value: '2019-12-22T00:00:00.000Z' }
    // Ten days too late for certain, and a tail that is a hundredth of a third of the ten years to the closed end.
    const days = (Date.parse('2030-01-01T00:00:00Z') - Date.parse('2020-01-01T00:00:00Z')) / 86_400_000
    expect(score('crps', question.form, answer, outcome)).toBeCloseTo(10 + (days * 0.01) / 3, 9)
    expect(score('crps', question.form, answer, { kind: 'annulled' })).toBeNull()
    expect(score('crps', binaryForm, say(0.5), yes)).toBeNull()
  })
  it('scores no time during which quantiles shared no level', () => {
    const question = questionOf(numericForm)
    const at = (author: string, when: number, level: number) =>
      judgementOf({ author, at: when, answer: { kind: 'quantiles', quantiles: [{ level, value: 3 }] } })
    const steps = history(
      question,
      [at('a', 0, 0.1), at('b', 250, 0.9), at('b', 500, 0.1)],
      asMethod('median'),
    )
    const { crps } = jointScores(question, steps, {
      outcome: { kind: 'number', value: 3 },
      at: instant(1000),
    })
    expect(crps?.coverage).toBe(0.75)
  })
})
