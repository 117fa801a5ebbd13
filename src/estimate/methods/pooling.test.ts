import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersTo,
  binary,
  charter,
  everyMethod,
  forms,
  judgementOf,
  judgementsOn,
  questionOf,
} from '../../../test/estimate.ts'
import { refusal } from '../../../test/refusal.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { estimateMethod } from '../../records/estimateMethod.ts'
import { history } from '../history.ts'
import { jointEstimate } from '../joint.ts'
import { asMethod, methodOfCharter, type Method } from '../method.ts'
import { standing, type JudgementInput } from '../standing.ts'
import { commonLevels, numbersOfValue } from '../value.ts'
import type { Elsewhere } from './elsewhere.ts'
import { poolStanding } from './pooling.ts'

const at = instant(1000)
const few = { numRuns: 15 }
const variants: readonly (readonly [string, Method])[] = everyMethod.flatMap((method) => [
  [method.name, method] as const,
  [`${method.name}, mixed and cumulated`, withForms(method)] as const,
])

function withForms(method: Method): Method {
  return {
    ...method,
    parameters: { ...method.parameters, numbers: 'mixture', ordered: 'cumulated' },
  } as Method
}

const pooled = (method: Method, form: (typeof forms)[number], all: readonly JudgementInput[]) =>
  numbersOfValue(jointEstimate(questionOf(form), all, { method, charter }, at).value)

const poolable = (form: (typeof forms)[number]) =>
  judgementsOn(form).filter((all) => {
    const stand = standing(questionOf(form), all, at)
    return stand.length > 0 && commonLevels(stand.map(({ answer }) => answer))?.length !== 0
  })

describe.each(variants)('%s', (_, method) => {
  it.each(forms.map((form) => [form.kind, form] as const))(
    'gives numbers of its kind, the same for every order, and the history’s: %s',
    (_kind, form) => {
      fc.assert(
        fc.property(poolable(form), (all) => {
          const numbers = pooled(method, form, all)
          expect(numbers.every(Number.isFinite)).toBe(true)
          if (form.kind !== 'numeric' && form.kind !== 'date') {
            expect(numbers.every((number) => number > 0 && number < 1)).toBe(true)
          }
          expect(pooled(method, form, all.toReversed())).toEqual(numbers)
          const last = history(questionOf(form), all, method).at(-1)?.value
          expect(last && numbersOfValue(last)).toEqual(numbers)
        }),
        few,
      )
    },
  )
})

/** Methods by which a member who says more never makes the joint estimate less, weights being given. */
const monotone = everyMethod.filter(({ name }) =>
  /^(trimmed|extremized|bayesian|karmarkar|beta|exponential|performance)/.test(name),
)

describe.each(monotone)('$name', (method) => {
  it('never falls when a member says more', () => {
    const percent = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(
        fc.array(percent, { minLength: 1, maxLength: 9 }),
        fc.nat(),
        percent,
        (said, which, other) => {
          const k = which % said.length
          const of = (value: number) =>
            pooled(
              method,
              forms[0]!,
              said.map((each, i) => binary(`m${i}`, 10 * i, (i === k ? value : each) / 100)),
            )[0]!
          const [low, high] = [Math.min(said[k]!, other), Math.max(said[k]!, other)]
          expect(of(high) - of(low)).toBeGreaterThanOrEqual(-1e-15)
        },
      ),
      { numRuns: 60 },
    )
  })
})

const ranged = (author: string, when: number, lowest: number, probability: number, highest: number) =>
  judgementOf({ author, at: when, answer: { kind: 'binary', probability, lowest, highest } })

describe('weights', () => {
  const binaryForm = forms[0]!

  it('have a floor, so that one answer of no width does not dictate', () => {
    const all = [ranged('a', 1, 0.1, 0.2, 0.3), ranged('b', 2, 0.1, 0.2, 0.3), ranged('c', 3, 0.9, 0.9, 0.9)]
    // Weights 1/0.2, 1/0.2, 1/0.05.
    expect(pooled(asMethod('intervalWeighted'), binaryForm, all)[0]).toBeCloseTo(
      (0.2 * 10 + 0.9 * 20) / 30,
      14,
    )
  })

  it('take silence about a range for the widest stated, not for certainty', () => {
    const all = [ranged('a', 1, 0.1, 0.2, 0.3), ranged('b', 2, 0, 0.2, 0.8), binary('c', 3, 0.9)]
    expect(pooled(asMethod('intervalWeighted'), binaryForm, all)[0]).toBeCloseTo(
      (0.2 / 0.2 + 0.2 / 0.8 + 0.9 / 0.8) / (1 / 0.2 + 2 / 0.8),
      14,
    )
  })

  it('fall by 1/e in a mean life, whatever the time is', () => {
    const method = asMethod('exponentialRecency', { meanLifeDays: 1e-3 })
    const all = [binary('a', 0, 0.2), binary('b', 864, 0.8)]
    const old = Math.exp(-864 / 86_400)
    expect(pooled(method, binaryForm, all)[0]).toBeCloseTo((0.2 * old + 0.8) / (1 + old), 14)
  })

  it('of performance come from elsewhere, stand in the manifest, and leave no newcomer out', () => {
    const method = asMethod('performanceWeighted', { by: 'log' })
    const record = 'e'.repeat(64) as RecordId
    const elsewhere: Elsewhere = {
      habits: new Map(),
      earned: new Map([
        ['a' as MemberName, { weight: 3 }],
        ['b' as MemberName, { weight: 1 }],
      ]),
      records: [record],
    }
    const all = [binary('a', 1, 0.1), binary('b', 2, 0.5), binary('c', 3, 0.9)]
    const joint = jointEstimate(questionOf(binaryForm), all, { method, charter, elsewhere }, at)
    expect(numbersOfValue(joint.value)[0]).toBeCloseTo((0.3 + 0.5 + 1.8) / 6, 14)
    expect(joint.manifest.elsewhere).toEqual([record])
    const without = jointEstimate(
      questionOf(binaryForm),
      all,
      { method: asMethod('median'), charter, elsewhere },
      at,
    )
    expect(without.manifest).not.toHaveProperty('elsewhere')
    // Who has not a single weight above 0 still counts alike.
    const nothing = { ...elsewhere, earned: new Map([['a' as MemberName, { weight: 0 }]]) }
    expect(
      poolStanding(method, binaryForm, standing(questionOf(binaryForm), all, at), null, nothing)[0],
    ).toBe(0.5)
  })
})

describe('surprisinglyPopular', () => {
  const method = asMethod('surprisinglyPopular')
  const voter = (author: string, when: number, probability: number, yes: number | null) =>
    binary(author, when, probability, yes === null ? {} : { expected: [1 - yes, yes] })

  it('follows a minority that is larger than anybody expected', () => {
    // Two of five say yes; all together expected one in ten to.
    const all = [
      ...['a', 'b', 'c'].map((author, i) => voter(author, i, 0.2, 0)),
      voter('d', 4, 0.9, 0.25),
      voter('e', 5, 0.7, 0.25),
    ]
    expect(pooled(method, forms[0]!, all)[0]).toBe(0.8)
  })
  it('is the mean where nobody expected anything', () => {
    const all = [voter('a', 1, 0.2, null), voter('b', 2, 0.9, null)]
    expect(pooled(method, forms[0]!, all)[0]).toBe(0.55)
  })
})

describe('numbers', () => {
  const numeric = forms[3]!
  const said = (author: string, low: number, middle: number, high: number) =>
    judgementOf({
      author,
      at: low,
      answer: {
        kind: 'quantiles',
        quantiles: [
          { level: 0.25, value: low },
          { level: 0.5, value: middle },
          { level: 0.75, value: high },
        ],
      },
    })
  it('are averaged level by level, or mixed', () => {
    // The form is closed at 0 and open above. Mixed, half of all lies below 10 and half above 20.
    const all = [said('a', 4, 5, 6), said('b', 24, 25, 26)]
    expect(pooled(asMethod('linearPool'), numeric, all)).toEqual([14, 15, 16])
    const mixed = pooled(asMethod('linearPool', { numbers: 'mixture' }), numeric, all)
    // F = (a + b)/2: a adds 1/4 a unit between 4 and 6, b 1/96 a unit below 24.
    const slope = 1 / 4 + 1 / 96
    expect(mixed[0]).toBeCloseTo(4 + (0.5 - 0.25 - 4 / 96) / slope, 12)
    expect(mixed[1]).toBe(6)
    expect(mixed[2]).toBeCloseTo(24 + (1.5 - 1 - 0.25) / (1 / 4), 12)
  })
  it('of one member mixed are its own', () => {
    fc.assert(
      fc.property(answersTo(numeric), (answer) => {
        if (answer.kind !== 'quantiles') return
        const [method, plain] = [asMethod('median', { numbers: 'mixture' }), asMethod('median')]
        const rising = answer.quantiles.every(({ value }, i, all) => i === 0 || value > all[i - 1]!.value)
        fc.pre(rising && answer.quantiles.every(({ value }) => value > 0))
        const all = [judgementOf({ author: 'a', at: 1, answer })]
        expect(pooled(method, numeric, all)).toEqual(pooled(plain, numeric, all))
      }),
      { numRuns: 50 },
    )
  })
})

describe('ordered options', () => {
  it('are pooled cumulated where the charter says so', () => {
    const said = (author: string, when: number, ...probabilities: number[]) =>
      judgementOf({ author, at: when, answer: { kind: 'options', probabilities } })
    const all = [
      said('a', 1, 0.5, 0.25, 0.25),
      said('b', 2, 0.125, 0.75, 0.125),
      said('c', 3, 0.25, 0.25, 0.5),
    ]
    // Cumulated 0.5 0.75, 0.125 0.875, 0.25 0.5: medians 0.25 and 0.75, which need no division by their sum.
    expect(pooled(asMethod('median', { ordered: 'cumulated' }), forms[2]!, all)).toEqual([0.25, 0.5, 0.25])
  })
})

describe('asMethod', () => {
  it('refuses what a method does not take, by name', () => {
    expect(refusal(() => asMethod('trimmedMean', { share: 0.5 }))).toBe('E_USAGE')
    expect(refusal(() => asMethod('trimmedMean', { exponent: 2 }))).toBe('E_USAGE')
    expect(refusal(() => asMethod('bayesianOdds', { prior: 1 }))).toBe('E_PROBABILITY')
    expect(refusal(() => asMethod('intervalWeighted', { floor: 0 }))).toBe('E_USAGE')
    expect(refusal(() => asMethod('toString'))).toBe('E_USAGE')
  })
  it('reads charters of the first kind to the same meaning', () => {
    const old = (name: string) => estimateMethod.parse({ name, version: 1, clip: 0.01 })
    expect(methodOfCharter(old('median'))).toEqual(asMethod('median'))
    expect(methodOfCharter(old('linearPool')).parameters).toEqual({})
    expect(methodOfCharter(old('geometricMeanOfOdds'))).toEqual(
      asMethod('geometricMeanOfOdds', { clip: 0.01 }),
    )
    expect(estimateMethod.safeParse({ name: 'geometricMeanOfOdds', version: 1 }).success).toBe(false)
  })
  it('takes a saying of the usual for no saying', () => {
    const said = estimateMethod.parse({ name: 'median', version: 1, numbers: 'quantiles', ordered: 'each' })
    expect(methodOfCharter(said)).toEqual(asMethod('median'))
  })
})
