import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, fieldsOf, filled, type Fields } from './answerDraft.ts'
import type { Asked } from './asked.ts'

const empty: Fields = {
  percent: '',
  low: '',
  high: '',
  given: [],
  values: ['', '', ''],
  why: '',
  confidence: null,
  evidence: [],
  dissent: '',
}
const binary = { kind: 'binary' } as const
const choice = { kind: 'multipleChoice', options: ['a', 'b', 'c'] } as const
const range = { low: 0, high: 100, openLow: false, openHigh: true }
const numeric = { kind: 'numeric', unit: 'ships', range } as const
const date = {
  kind: 'date',
  range: { low: '2020-01-01T00:00:00.000Z', high: '2022-01-01T00:00:00.000Z' },
} as const
const form = (
  of: typeof binary | typeof choice | typeof numeric | typeof date,
): Parameters<typeof answerOf>[0] => of as Parameters<typeof answerOf>[0]

describe('the rest of a hundred', () => {
  it('goes in equal parts to what was not given', () => {
    expect(filled([70, null, null])).toEqual([70, 15, 15])
    expect(filled([null, null])).toEqual([50, 50])
  })
  it('makes a hundred wherever something is left open', () => {
    const given = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 3 })
    fc.assert(
      fc.property(given, (some) => {
        const sum = filled([...some, null]).reduce((total, each) => total + each, 0)
        expect(sum).toBeCloseTo(100)
      }),
    )
  })
})

describe('an answer', () => {
  it('needs a number, and a range around it', () => {
    expect(answerOf(form(binary), empty)).toEqual({ wrong: { field: 'percent', why: 'missing' } })
    expect(answerOf(form(binary), { ...empty, percent: 7, low: 8 })).toEqual({
      wrong: { field: 'low', why: 'lowAbove' },
    })
    expect(answerOf(form(binary), { ...empty, percent: 7, high: 6 })).toEqual({
      wrong: { field: 'high', why: 'highBelow' },
    })
    expect(answerOf(form(binary), { ...empty, percent: 7, low: 3, high: 15 })).toEqual({
      answer: { kind: 'binary', probability: 0.07, lowest: 0.03, highest: 0.15 },
    })
  })
  it('gives every option its share', () => {
    expect(answerOf(form(choice), { ...empty, given: [70, null, null] })).toEqual({
      answer: { kind: 'options', probabilities: [0.7, 0.15, 0.15] },
    })
    expect(answerOf(form(choice), { ...empty, given: [70, 20, 20] })).toEqual({
      wrong: { field: 'options', why: 'sum' },
    })
    expect(answerOf(form(choice), { ...empty, given: [null, null, null] })).toEqual({
      wrong: { field: 'options', why: 'missing' },
    })
  })
  it('says quantities at three levels that do not fall, within the range where its ends are closed', () => {
    const said = (values: Fields['values']): unknown => answerOf(form(numeric), { ...empty, values })
    expect(said(['5', '9', '120'])).toEqual({
      answer: {
        kind: 'quantiles',
        quantiles: [
          { level: 0.1, value: 5 },
          { level: 0.5, value: 9 },
          { level: 0.9, value: 120 },
        ],
      },
    })
    expect(said(['9', '5', '20'])).toEqual({ wrong: { field: 'values', why: 'order' } })
    expect(said(['-1', '5', '20'])).toEqual({ wrong: { field: 'values', why: 'outside' } })
    expect(said(['', '5', '20'])).toEqual({ wrong: { field: 'values', why: 'missing' } })
  })
  it('says dates as instants', () => {
    expect(
      answerOf(form(date), { ...empty, values: ['2020-04-01', '2020-06-01', '2021-10-01'] }),
    ).toMatchObject({
      answer: { kind: 'dateQuantiles', quantiles: [{ value: '2020-04-01T00:00:00.000Z' }, {}, {}] },
    })
  })
})

describe('the fields of an answer', () => {
  const asked = {
    question: { form: binary },
    own: {
      answer: { kind: 'binary', probability: 0.06, lowest: 0.02, highest: 0.1 },
      evidence: [],
      confidence: 'low',
      dissent: null,
    },
  } as unknown as Asked
  const fields = (draft: Parameters<typeof fieldsOf>[1]): unknown => {
    const { percent, low, high } = fieldsOf(asked, draft, (id) => id)
    return [percent, low, high]
  }
  it('begin with what the seat said last', () => {
    expect(fields({})).toEqual([6, 2, 10])
  })
  it('widen a range that nobody touched, and leave one that somebody did', () => {
    expect(fields({ percent: 11 })).toEqual([11, 2, 11])
    expect(fields({ percent: 1 })).toEqual([1, 1, 10])
    expect(fields({ percent: 11, high: 10 })).toEqual([11, 2, 10])
    expect(fields({ low: '' })).toEqual([6, '', 10])
  })
})
