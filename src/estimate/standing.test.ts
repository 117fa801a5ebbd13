import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/instant.ts'
import { exclusion, fits, standing } from './standing.ts'
import { answersTo, binary, forms, judgementOf, judgementsOn, questionOf } from '../../test/estimate.ts'

const question = questionOf({ kind: 'binary' })
const at = (milliseconds: number) => instant(milliseconds)

describe('standing', () => {
  it('keeps the newest judgement of each author up to the instant asked for', () => {
    const judgements = [
      binary('a', 10, 0.1),
      binary('b', 20, 0.2),
      binary('a', 30, 0.3),
      binary('b', 40, 0.4),
    ]
    expect(standing(question, judgements, at(9))).toEqual([])
    expect(standing(question, judgements, at(30))).toEqual([judgements[1], judgements[2]])
    expect(standing(question, judgements, at(5000))).toEqual([judgements[2], judgements[3]])
  })
  it('settles one instant by author, then by place in the log', () => {
    const judgements = [
      binary('b', 10, 0.1, { index: 1 }),
      binary('a', 10, 0.2, { index: 7 }),
      binary('b', 10, 0.3, { index: 2 }),
    ]
    expect(standing(question, judgements, at(10))).toEqual([judgements[1], judgements[2]])
  })
  it('lets a later round replace an earlier one, of the same author only', () => {
    const judgements = [
      binary('a', 10, 0.1),
      binary('b', 11, 0.2),
      binary('a', 20, 0.3, { round: 2 }),
      binary('a', 30, 0.4),
    ]
    expect(standing(question, judgements, at(30))).toEqual([judgements[1], judgements[2]])
  })
  it('takes judgements from the opening on and before the closing instant', () => {
    expect([-1, 0, 999, 1000].map((time) => exclusion(question, binary('a', time, 0.5)))).toEqual([
      'early',
      null,
      null,
      'late',
    ])
  })
  it('takes answers of the form that is asked for', () => {
    for (const asked of forms) {
      for (const answered of forms) {
        const choices = ['multipleChoice', 'ordered']
        const alike =
          asked.kind === answered.kind || (choices.includes(asked.kind) && choices.includes(answered.kind))
        fc.assert(
          fc.property(answersTo(answered), (answer) => {
            expect(fits(asked, answer)).toBe(alike)
          }),
          { numRuns: 5 },
        )
      }
    }
    const two = judgementOf({ author: 'a', at: 1, answer: { kind: 'options', probabilities: [0.5, 0.5] } })
    expect(exclusion(questionOf(forms[1]!), two)).toBe('unfit')
  })
  it('does not see the order in which judgements arrived', () => {
    const shuffled = judgementsOn({ kind: 'binary' }).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.integer({ min: -10, max: 1100 }), ([all, other], time) => {
        const stand = standing(question, all, at(time))
        expect(standing(question, other, at(time))).toEqual(stand)
        expect(new Set(stand.map((each) => each.author)).size).toBe(stand.length)
      }),
    )
  })
})
