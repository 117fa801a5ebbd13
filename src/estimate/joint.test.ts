import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  charter,
  forms,
  binary,
  judgementOf,
  judgementsOn,
  methods,
  questionOf,
} from '../../test/estimate.ts'
import { refusal } from '../../test/refusal.ts'
import { instant } from '../kernel/instant.ts'
import { jointEstimate } from './joint.ts'
import { manifestText } from './manifest.ts'
import { asMethod } from './method.ts'
import { standing } from './standing.ts'
import { numbersOfValue } from './value.ts'

const question = questionOf({ kind: 'binary' })
const linear = { method: asMethod('linearPool'), charter }
const at = instant(500)

describe.each(methods)('jointEstimate by $name', (method) => {
  it.each(forms)('gives the same bytes whatever order the judgements come in ($kind)', (form) => {
    const asked = questionOf(form)
    const shuffled = judgementsOn(form).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        fc.pre(standing(asked, all, at).length > 0)
        const joint = jointEstimate(asked, all, { method, charter }, at)
        expect(JSON.stringify(jointEstimate(asked, other, { method, charter }, at))).toBe(
          JSON.stringify(joint),
        )
      }),
    )
  })
  it.each(forms)('holds nothing that is not a number, and a value its form allows ($kind)', (form) => {
    const asked = questionOf(form)
    fc.assert(
      fc.property(judgementsOn(form), (all) => {
        fc.pre(standing(asked, all, at).length > 0)
        const { value, spread, members } = jointEstimate(asked, all, { method, charter }, at)
        const numbers = numbersOfValue(value)
        const all_ = [...numbers, ...spread.flatMap((each) => Object.values<number>({ ...each }))]
        expect(all_.every((number) => Number.isFinite(number))).toBe(true)
        expect(spread).toHaveLength(numbers.length)
        for (const each of spread) {
          const { least, lowerQuartile, median, upperQuartile, greatest } = each
          expect([least, lowerQuartile, median, upperQuartile, greatest]).toEqual([
            ...Float64Array.of(least, lowerQuartile, median, upperQuartile, greatest).sort(),
          ])
        }
        if (value.kind === 'binary' || value.kind === 'options') {
          expect(numbers.every((number) => number > 0 && number < 1)).toBe(true)
          if (value.kind === 'options')
            expect(Math.abs(numbers.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-12)
        } else {
          expect(numbers).toEqual([...Float64Array.from(numbers).sort()])
          for (const [k, number] of numbers.entries()) {
            expect(number).toBeGreaterThanOrEqual(spread[k]!.least)
            expect(number).toBeLessThanOrEqual(spread[k]!.greatest)
          }
        }
        expect(members.map((each) => each.author)).toEqual(
          [...new Set(members.map((each) => each.author))].sort(),
        )
      }),
    )
  })
  it('shows what each member changed: the estimate made again without it', () => {
    fc.assert(
      fc.property(judgementsOn(question.form), (all) => {
        fc.pre(standing(question, all, at).length > 1)
        const joint = jointEstimate(question, all, { method, charter }, at)
        for (const member of joint.members) {
          const others = all.filter((each) => each.author !== member.author)
          const without = jointEstimate(question, others, { method, charter }, at).value
          expect(member.without).toEqual(without)
          expect(member.influence).toEqual([numbersOfValue(joint.value)[0]! - numbersOfValue(without)[0]!])
        }
      }),
    )
  })
  it('gives a single member back, with nothing to compare it with', () => {
    const joint = jointEstimate(question, [binary('a', 1, 0.3)], { method, charter }, at)
    expect(joint.value).toEqual({ kind: 'binary', probability: 0.3 })
    expect(joint.members).toMatchObject([{ author: 'a', without: null, influence: null }])
    expect(joint.spread).toEqual([
      { least: 0.3, lowerQuartile: 0.3, median: 0.3, upperQuartile: 0.3, greatest: 0.3 },
    ])
  })
  it('gives members who agree back to the bit', () => {
    const all = 'abcdefg'.split('').map((author, i) => binary(author, i, 0.1))
    expect(jointEstimate(question, all, { method, charter }, at).value).toEqual({
      kind: 'binary',
      probability: 0.1,
    })
  })
})

describe('jointEstimate', () => {
  const dissenting = [
    binary('a', 1, 0.2),
    binary('b', 2, 0.4),
    binary('c', 3, 0.9, { dissent: 'The harbour is closed.' }),
  ]

  it('counts a dissent like any judgement and names it with its reasons', () => {
    const joint = jointEstimate(question, dissenting, linear, at)
    expect(joint.value).toEqual({ kind: 'binary', probability: 0.5 })
    const without = { kind: 'binary', probability: (0.2 + 0.4) / 2 }
    expect(joint.dissents).toEqual([
      {
        author: 'c',
        id: dissenting[2]!.id,
        answer: dissenting[2]!.answer,
        reasons: 'The harbour is closed.',
        without,
      },
    ])
  })
  it('lists what cannot stand, and why', () => {
    const late = binary('b', 1000, 0.5)
    const unfit = judgementOf({ author: 'c', at: 5, answer: { kind: 'options', probabilities: [0.5, 0.5] } })
    const joint = jointEstimate(question, [binary('a', 1, 0.2), late, unfit], linear, instant(2000))
    expect(joint.excluded).toEqual([
      { id: unfit.id, author: 'c', why: 'unfit' },
      { id: late.id, author: 'b', why: 'late' },
    ])
    expect(joint.manifest.records).toEqual([binary('a', 1, 0.2).id])
  })
  it('refuses by code where there is nothing to pool', () => {
    const none = () => jointEstimate(question, [binary('a', 600, 0.5)], linear, at)
    expect(refusal(none)).toBe('E_NO_JUDGEMENTS')
    expect(refusal(() => jointEstimate(question, [], linear, at))).toBe('E_NO_JUDGEMENTS')
    const one = (author: string, level: number) =>
      judgementOf({ author, at: 1, answer: { kind: 'quantiles', quantiles: [{ level, value: 1 }] } })
    const apart = [one('a', 0.1), one('b', 0.9)]
    expect(() => jointEstimate(questionOf(forms[3]!), apart, linear, at)).toThrow(
      expect.objectContaining({ code: 'E_QUANTILES', paths: apart.map((each) => each.id) }),
    )
  })
  it('averages quantiles level by level, at the levels where every member speaks', () => {
    const say = (author: string, ...quantiles: [number, number][]) =>
      judgementOf({
        author,
        at: 1,
        answer: { kind: 'quantiles', quantiles: quantiles.map(([level, value]) => ({ level, value })) },
      })
    const all = [say('a', [0.1, 10], [0.5, 20], [0.9, 40]), say('b', [0.25, 12], [0.75, 32])]
    const joint = jointEstimate(questionOf(forms[3]!), all, linear, at)
    // At ¼ a says 10 + 0.15/0.4·10, at ½ b says 22, at ¾ a says 20 + 0.25/0.4·20.
    expect(joint.value.kind === 'quantiles' && joint.value.quantiles.map(({ level }) => level)).toEqual([
      0.25, 0.5, 0.75,
    ])
    expect(numbersOfValue(joint.value)[0]).toBeCloseTo((13.75 + 12) / 2, 12)
    expect(numbersOfValue(joint.value)[1]).toBe(21)
    expect(numbersOfValue(joint.value)[2]).toBeCloseTo((32.5 + 32) / 2, 12)
  })
  it('lets no rounding put a higher level below a lower one', () => {
    const say = (author: string, values: readonly number[], levels: readonly number[]) =>
      judgementOf({
        author,
        at: 1,
        answer: { kind: 'quantiles', quantiles: levels.map((level, i) => ({ level, value: values[i]! })) },
      })
    // On the line from 1 to the next double, 0.4 falls on the upper and 0.41 on the lower.
    const line = [1, 1 + Number.EPSILON]
    const all = [
      say('a', line, [0.1, 0.9]),
      say('b', line, [0.1, 0.9]),
      say('c', [5, 5, 5, 5], [0.1, 0.4, 0.1 + 31 / 100, 0.9]),
    ]
    const numbers = numbersOfValue(
      jointEstimate(questionOf(forms[3]!), all, { method: asMethod('median'), charter }, at).value,
    )
    expect(numbers).toEqual([...Float64Array.from(numbers).sort()])
  })
  it('pools dates as instants', () => {
    const say = (author: string, day: string) =>
      judgementOf({
        author,
        at: 1,
        answer: { kind: 'dateQuantiles', quantiles: [{ level: 0.5, value: `${day}T00:00:00.000Z` }] },
      })
    const joint = jointEstimate(
      questionOf(forms[4]!),
      [say('a', '2024-01-01'), say('b', '2024-01-03')],
      linear,
      at,
    )
    expect(joint.value).toEqual({
      kind: 'dateQuantiles',
      quantiles: [{ level: 0.5, value: Date.parse('2024-01-02T00:00:00.000Z') }],
    })
  })
  it('signs its value and what it was made of with a fingerprint anyone can work out', () => {
    const method = asMethod('geometricMeanOfOdds', { clip: 0.25 })
    const { manifest, value } = jointEstimate(
      question,
      dissenting.slice(0, 2).reverse(),
      { method, charter },
      at,
    )
    const bits = Buffer.alloc(8)
    bits.writeDoubleBE(numbersOfValue(value)[0]!)
    const text = [
      'entente/estimate/v1',
      `question ${'f'.repeat(64)}`,
      `charter ${'c'.repeat(64)}`,
      'method geometricMeanOfOdds 1',
      'parameter clip 3fd0000000000000',
      `record ${'a1'.padStart(64, '0')}`,
      `record ${'b2'.padStart(64, '0')}`,
      'value binary',
      `number ${bits.toString('hex')}`,
      '',
    ].join('\n')
    expect(manifestText(manifest, value)).toBe(text)
    expect(manifest.fingerprint).toBe(createHash('sha256').update(text).digest('hex'))
    const other = jointEstimate(question, dissenting, { method, charter }, at).manifest
    expect(other.fingerprint).not.toBe(manifest.fingerprint)
  })
})

describe('asMethod', () => {
  it('refuses unknown names and clips that leave no room', () => {
    expect(refusal(() => asMethod('mode'))).toBe('E_USAGE')
    for (const clip of [0, 0.5, 0.6, 1, NaN, Infinity]) {
      expect(refusal(() => asMethod('geometricMeanOfOdds', { clip }))).toBe('E_PROBABILITY')
    }
  })
})
