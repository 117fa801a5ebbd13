import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binary,
  charter,
  forms,
  judgementOf,
  judgementsOn,
  methods,
  probabilities,
  questionOf,
} from '../../test/estimate.ts'
import { instant } from '../kernel/instant.ts'
import { history, RunningEstimate } from './history.ts'
import { jointEstimate } from './joint.ts'
import { asMethod, type Method } from './method.ts'
import { inOrder, standing, type JudgementInput, type QuestionInput } from './standing.ts'

/** What the history should be: after each judgement that changes something, everything worked out anew. */
function recomputed(question: QuestionInput, judgements: readonly JudgementInput[], method: Method) {
  const ordered = inOrder(question, judgements)
  return ordered.flatMap((judgement, i) => {
    const soFar = ordered.slice(0, i + 1)
    const stand = standing(question, soFar, judgement.at)
    if (!stand.includes(judgement)) return []
    const { value, spread } = jointEstimate(question, soFar, { method, charter }, judgement.at)
    return [{ at: judgement.at, id: judgement.id, value, count: stand.length, spread }]
  })
}

describe.each(methods)('history by $name', (method) => {
  it.each(forms)('equals working out each step anew, bit for bit ($kind)', (form) => {
    const question = questionOf(form)
    const shuffled = judgementsOn(form).chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
    fc.assert(
      fc.property(shuffled, (all) => {
        expect(history(question, all, method)).toStrictEqual(recomputed(question, all, method))
      }),
      { numRuns: 200 },
    )
  })
  it('equals it with many members, many of whom say the same', () => {
    const question = questionOf({ kind: 'binary' })
    const values = fc.oneof(probabilities, fc.constantFrom(0.1, 0.2, 0.3))
    const one = fc.record({ seat: fc.nat({ max: 40 }), at: fc.nat({ max: 900 }), probability: values })
    fc.assert(
      fc.property(fc.array(one, { minLength: 100, maxLength: 200 }), (drawn) => {
        const all = drawn.map(({ seat, at, probability }, index) =>
          binary(`seat-${seat}`, at, probability, { index }),
        )
        expect(history(question, all, method)).toStrictEqual(recomputed(question, all, method))
      }),
      { numRuns: 10 },
    )
  })
})

describe('history', () => {
  const question = questionOf({ kind: 'binary' })
  const linear = asMethod('linearPool')

  it('has a step for each change, and none for what changes nothing', () => {
    const all = [
      binary('a', -1, 0.9),
      binary('a', 10, 0.2),
      binary('b', 10, 0.4, { round: 2 }),
      binary('b', 20, 0.9),
      binary('b', 30, 0.4, { round: 2 }),
      binary('a', 1000, 0.9),
    ]
    expect(history(question, all, linear)).toMatchObject([
      { at: 10, id: all[1]!.id, value: { probability: 0.2 }, count: 1 },
      { at: 10, id: all[2]!.id, value: { probability: (0.2 + 0.4) / 2 }, count: 2 },
      { at: 30, id: all[4]!.id, value: { probability: (0.2 + 0.4) / 2 }, count: 2 },
    ])
    expect(history(question, [], linear)).toEqual([])
  })
  it('shows a gap while quantiles share no level, and recovers', () => {
    const say = (author: string, at: number, ...levels: number[]) =>
      judgementOf({
        author,
        at,
        answer: { kind: 'quantiles', quantiles: levels.map((level) => ({ level, value: at })) },
      })
    const steps = history(
      questionOf(forms[3]!),
      [say('a', 1, 0.1), say('b', 2, 0.9), say('a', 3, 0.1, 0.9)],
      linear,
    )
    expect(steps.map((step) => step.value)).toEqual([
      { kind: 'quantiles', quantiles: [{ level: 0.1, value: 1 }] },
      null,
      { kind: 'quantiles', quantiles: [{ level: 0.9, value: 2.5 }] },
    ])
    expect(steps[1]!.spread).toEqual([])
  })
  it('takes judgements in the order of time only', () => {
    const running = new RunningEstimate(question, linear)
    running.add(binary('b', 10, 0.5))
    expect(() => running.add(binary('a', 10, 0.5))).toThrow(RangeError)
    expect(() => running.add(binary('b', 10, 0.5))).toThrow(RangeError)
    expect(running.add(binary('c', 10, 0.5))).toMatchObject({ at: instant(10), count: 2 })
  })
})
