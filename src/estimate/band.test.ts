import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binary, forms, judgementOf, methods, probabilities, questionOf } from '../../test/estimate.ts'
import type { MemberName } from '../kernel/id.ts'
import { bands } from './band.ts'
import { histogram } from './bins.ts'
import { headlineOf, numberBeside } from './headline.ts'
import { history } from './history.ts'
import { asMethod } from './method.ts'

const question = questionOf({ kind: 'binary' })

describe('the joint band', () => {
  const drawn = fc.array(
    fc.record({
      author: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat({ max: 900 }),
      three: fc.tuple(probabilities, probabilities, probabilities),
      stated: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  it.each(methods)('holds the joint estimate at every step ($name)', (method) => {
    fc.assert(
      fc.property(drawn, (all) => {
        const judgements = all.map(({ author, at, three, stated }, index) => {
          const [lowest = 0.5, probability = 0.5, highest = 0.5] = three.toSorted((a, b) => a - b)
          const ends = stated ? { lowest, highest } : {}
          return judgementOf({ author, at, index, answer: { kind: 'binary', probability, ...ends } })
        })
        const steps = history(question, judgements, method)
        const found = bands(question, judgements, method, steps)
        const anyStated = all.some(({ stated }) => stated)
        expect(found).toHaveLength(anyStated ? steps.length : 0)
        for (const [i, step] of anyStated ? steps.entries() : []) {
          const joint = step.value?.kind === 'binary' ? step.value.probability : NaN
          expect(found[i]!.low).toBeLessThanOrEqual(joint)
          expect(found[i]!.high).toBeGreaterThanOrEqual(joint)
        }
      }),
    )
  })
  it('is the members’ ends pooled as their answers are', () => {
    const judgements = [
      judgementOf({
        author: 'a',
        at: 0,
        answer: { kind: 'binary', probability: 0.2, lowest: 0.1, highest: 0.5 },
      }),
      binary('b', 1, 0.4),
    ]
    const method = asMethod('linearPool')
    const steps = history(question, judgements, method)
    expect(bands(question, judgements, method, steps)).toEqual([
      { low: 0.1, high: 0.5 },
      { low: 0.25, high: 0.45 },
    ])
  })
})

describe('a headline', () => {
  const quantiles = (...pairs: [number, number][]) => ({
    kind: 'quantiles' as const,
    quantiles: pairs.map(([level, value]) => ({ level, value })),
  })
  it('is the probability of yes, or of the first of the likeliest options', () => {
    expect(headlineOf({ kind: 'binary', probability: 0.3 as never })).toEqual({
      kind: 'probability',
      number: 0.3,
      option: null,
    })
    const options = { kind: 'options' as const, probabilities: [0.2, 0.4, 0.4] as never[] }
    const headline = headlineOf(options)!
    expect(headline).toEqual({ kind: 'probability', number: 0.4, option: 1 })
    expect(numberBeside(headline, { kind: 'options', probabilities: [0.5, 0.1, 0.4] })).toBe(0.1)
  })
  it('is the median of a quantity, read between levels where none is stated', () => {
    expect(headlineOf(quantiles([0.25, 10], [0.75, 20]))).toMatchObject({
      kind: 'quantity',
      number: 15,
      level: 0.5,
      low: { level: 0.25, value: 10 },
      high: { level: 0.75, value: 20 },
    })
    expect(headlineOf(quantiles([0.6, 10], [0.9, 20]))).toMatchObject({ number: 10, level: 0.6 })
    expect(headlineOf(quantiles())).toBeNull()
  })
  it('puts beside it what a member says at the same level, and nothing beyond its outermost quantiles', () => {
    const headline = headlineOf(quantiles([0.25, 10], [0.75, 20]))!
    expect(numberBeside(headline, quantiles([0.4, 10], [0.6, 20]))).toBeCloseTo(15, 12)
    expect(numberBeside(headline, quantiles([0.6, 10]))).toBeNull()
  })
})

describe('a histogram', () => {
  it('counts every member once, in the bin its number lies in', () => {
    const number = fc.integer({ min: -20, max: 120 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const stands = numbers.map((each, i) => ({ author: `m${i}` as MemberName, number: each }))
        const bins = histogram(stands, { low: 0, high: 1 })
        expect(bins.flatMap(({ members }) => members).sort()).toEqual(
          stands.map(({ author }) => author).sort(),
        )
        for (const { author, number: stood } of stands) {
          const bin = bins.find(({ members }) => members.includes(author))!
          const place = Math.min(Math.max(stood, 0), 1)
          expect(place).toBeGreaterThanOrEqual(bin.low)
          expect(place).toBeLessThanOrEqual(bin.high)
        }
      }),
    )
  })
  it('puts a number between two bins into the upper one', () => {
    for (let i = 1; i < 20; i++) {
      const bins = histogram([{ author: 'a' as MemberName, number: i / 20 }], { low: 0, high: 1 })
      expect(bins.findIndex(({ members }) => members.length > 0)).toBe(i)
    }
  })
})

it('nothing but yes-or-no questions has a band', () => {
  for (const form of forms.slice(1)) expect(bands(questionOf(form), [], methods[0]!, [])).toEqual([])
})
