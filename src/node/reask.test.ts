import { describe, expect, it } from 'vitest'
import { binary, questionOf } from '../../test/estimate.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { instant } from '../kernel/instant.ts'
import type { JudgementInput, QuestionInput } from '../estimate/standing.ts'
import { reaskAfterDays, reaskOf, type CitingJudgement } from './reask.ts'

const day = 86_400_000
const question: QuestionInput = {
  ...questionOf({ kind: 'binary' }),
  opens: instant(day),
  closes: instant(1000 * day),
}
const me = 'me' as MemberName
const ids = (...names: string[]) => names as RecordId[]
const said = (author: string, days: number, probability: number, more: Partial<CitingJudgement> = {}) => {
  const judgement: JudgementInput = binary(author, days * day, probability, more)
  return { ...judgement, cites: more.cites ?? [] }
}
const due = (judgements: readonly CitingJudgement[], days: number) =>
  reaskOf(question, judgements, me, instant(days * day))

describe('a seat is asked', () => {
  it('from when the question opens until it closes or is answered', () => {
    expect(due([], 0)).toEqual({ due: false, at: question.opens, why: [] })
    expect(due([], 1)).toEqual({
      due: true,
      at: question.opens,
      why: [{ rule: 'unanswered', since: question.opens }],
    })
    expect(due([said('me', 2, 0.5)], 2)).toEqual({
      due: false,
      at: (2 + reaskAfterDays) * day,
      why: [],
    })
    expect(due([], 1000)).toEqual({ due: false, at: null, why: [] })
  })

  it('again once its answer has aged', () => {
    const judgements = [said('me', 2, 0.5)]
    expect(due(judgements, 1 + reaskAfterDays).due).toBe(false)
    expect(due(judgements, 5 + reaskAfterDays)).toMatchObject({
      due: true,
      at: (2 + reaskAfterDays) * day,
      why: [{ rule: 'age', days: 3 + reaskAfterDays }],
    })
  })

  it('not again after the question would have closed', () => {
    expect(due([said('me', 950, 0.5)], 951)).toEqual({ due: false, at: null, why: [] })
  })

  it('again where another cites what it has not cited, and only then', () => {
    const mine = said('me', 5, 0.5, { cites: ids('a', 'b') })
    expect(due([mine, said('you', 6, 0.5, { cites: ids('b') })], 7).due).toBe(false)
    expect(due([mine, said('you', 4, 0.5, { cites: ids('c') })], 7).due).toBe(false)
    expect(due([mine, said('you', 6, 0.5, { cites: ids('d', 'c', 'b') })], 7)).toMatchObject({
      at: 6 * day,
      why: [{ rule: 'evidence', ids: ['c', 'd'] }],
    })
  })

  it.each([
    [0.2, 0.3, true],
    [0.3, 0.2, true],
    [0.2, 0.29, false],
    [0.1, 0.2, true],
    [0.7, 0.6, true],
  ])('again where another moves from %f to %f: %s', (from, to, expected) => {
    const judgements = [said('you', 2, from), said('me', 3, 0.5), said('you', 4, to)]
    expect(due(judgements, 5).why.map(({ rule }) => rule)).toEqual(expected ? ['moved'] : [])
  })

  it('not because another answered for the first time', () => {
    expect(due([said('me', 3, 0.1), said('you', 4, 0.9)], 5).due).toBe(false)
  })

  it('again in a later round', () => {
    const judgements = [said('me', 3, 0.5), said('you', 4, 0.5, { round: 2 })]
    expect(due(judgements, 5)).toMatchObject({ due: true, why: [{ rule: 'round', round: 2 }] })
    expect(due([...judgements, said('me', 5, 0.5, { round: 2 })], 6).due).toBe(false)
  })
})
