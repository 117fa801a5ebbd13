import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeShared } from '../../../test/shared.ts'
import type { MemberName } from '../../kernel/id.ts'
import { consistencyCodes, type ConsistencyCode } from '../../records/consistency.ts'
import { credibilities, reliabilities } from '../../records/grade.ts'
import { diagnosticityOf, leadOf, matrixOf, type Coded } from './matrix.ts'
import { merge, type MemberCoding } from './merge.ts'
import { weightOf } from './weights.ts'

type Code = ConsistencyCode | null
const coded = (id: string, weight: number | null, ...codes: Code[]): Coded => ({ id, weight, codes })

const code = fc.constantFrom<Code>(...consistencyCodes, null)
const grades = fc.tuple(fc.constantFrom(...reliabilities), fc.constantFrom(...credibilities))
const weights = grades.map(([reliability, credibility]) => weightOf({ reliability, credibility }))
const evidence = fc
  .integer({ min: 2, max: 5 })
  .chain((count) =>
    fc
      .array(fc.tuple(weights, fc.array(code, { minLength: count, maxLength: count })), { maxLength: 8 })
      .map((all) => ({ count, items: all.map(([weight, codes], i) => coded(`e${i}`, weight, ...codes)) })),
  )

describe('weights', () => {
  it('are missing, never a middle, where a grade says that it cannot be judged', () => {
    for (const credibility of credibilities) expect(weightOf({ reliability: 'F', credibility })).toBeNull()
    for (const reliability of reliabilities) expect(weightOf({ reliability, credibility: 6 })).toBeNull()
    expect(weightOf(null)).toBeNull()
    expect(weightOf({ reliability: 'B', credibility: 2 })).toBeCloseTo(0.49, 12)
  })
  it('fall with each letter and figure', () => {
    for (const [i, reliability] of reliabilities.slice(0, 5).entries())
      for (const [k, credibility] of credibilities.slice(0, 5).entries())
        expect(weightOf({ reliability, credibility })).toBeCloseTo((0.9 - 0.2 * i) * (0.9 - 0.2 * k), 12)
  })
})

describeShared('weights of credibility', (folder) => {
  it('are what STIX gives the figures', () => {
    const text = readFileSync(join(folder, 'vectors', 'scales', 'scales.json'), 'utf8')
    const { scales } = JSON.parse(text) as {
      scales: { id: string; rows: { term: string; value: number | null }[] }[]
    }
    const rows = scales.find(({ id }) => id === 'stix-admiralty')!.rows
    expect(rows).toHaveLength(6)
    for (const { term, value } of rows) {
      const credibility = Number(term[0]) as 1
      const own = weightOf({ reliability: 'A', credibility })
      expect(own === null ? null : Math.round((own / 0.9) * 100), term).toBe(value)
    }
  })
})

describe('a matrix', () => {
  // By hand: against H1 0.49 + 0.49, H2 2·0.63 + 0.63, H3 0.63.
  const items = [
    coded('a', 0.63, 'C', 'II', 'N'),
    coded('b', 0.49, 'I', 'N', 'C'),
    coded('c', 0.63, 'C', 'I', 'I'),
    coded('d', 0.49, 'I', 'C', 'N'),
    coded('e', null, 'II', 'II', 'CC'),
  ]
  it('counts what speaks against, by weight, and leaves out what cannot be judged', () => {
    const matrix = matrixOf(3, items)
    for (const [k, sum] of [0.98, 1.89, 0.63].entries()) expect(matrix.against[k]).toBeCloseTo(sum, 12)
    expect(matrix.unweighted).toEqual([2, 3, 1])
    expect(matrix).toMatchObject({ leads: [2], counted: 4, missing: 1 })
    // Without a, H2 and H3 stand alike; without b or d, H1 leads.
    expect(matrix.carriers).toEqual(['a', 'b', 'd'])
    expect(matrix.margin).toBeCloseTo(0.35, 12)
    expect(matrix.ranges[0]!.least).toBeCloseTo(0.49, 12)
    expect(matrix.ranges[1]!.least).toBeCloseTo(0.63, 12)
    expect(matrix.items.map(({ id }) => id).at(-1)).toBe('e')
  })
  it('says what would lead without one piece', () => {
    const [first] = matrixOf(2, [coded('a', 0.81, 'C', 'II'), coded('b', 0.49, 'I', 'N')]).items
    expect(first).toMatchObject({ id: 'a', carries: true, otherwise: { leads: [1] } })
    expect(matrixOf(2, [coded('a', 0.81, 'C', 'II'), coded('b', 0.49, 'I', 'N')]).carriers).toEqual(['a'])
  })
  it('says what missing evidence would do if it were as good as can be', () => {
    const { items: told, leads } = matrixOf(2, [coded('a', 0.1, 'N', 'I'), coded('b', null, 'II', 'C')])
    expect(leads).toEqual([0])
    expect(told[1]).toMatchObject({ id: 'b', tells: 0, carries: true, otherwise: { leads: [1] } })
  })
  it('makes likelihoods by hand', () => {
    // One witness who is right in 0.5 of cases: 0.5·10 + 0.5 against 0.5·0.1 + 0.5, that is 5.5 : 0.55.
    const { likelihoods } = matrixOf(2, [coded('a', 0.5, 'CC', 'II')])
    expect(likelihoods.probabilities[0]).toBeCloseTo(10 / 11, 12)
    const stated = matrixOf(2, [coded('a', 0.5, 'CC', 'II')], [1 / 11, 10 / 11]).likelihoods
    expect(stated.probabilities[0]).toBeCloseTo(0.5, 12)
  })
  it('has no order', () => {
    fc.assert(
      fc.property(
        evidence.chain(({ count, items: all }) =>
          fc.tuple(fc.constant(count), fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([count, one, other]) => {
          expect(matrixOf(count, one)).toStrictEqual(matrixOf(count, other))
        },
      ),
    )
  })
  it('keeps its bounds, whatever is coded', () => {
    fc.assert(
      fc.property(evidence, ({ count, items: all }) => {
        const matrix = matrixOf(count, all)
        for (const [k, sum] of matrix.against.entries()) {
          expect(sum).toBeGreaterThanOrEqual(0)
          expect(sum).toBeLessThanOrEqual(2 * 0.81 * matrix.counted + 1e-9)
          expect(matrix.ranges[k]!.least).toBeLessThanOrEqual(sum)
          expect(matrix.ranges[k]!.greatest).toBe(sum)
        }
        for (const { diagnosticity, tells } of matrix.items) {
          expect(diagnosticity).toBeGreaterThanOrEqual(0)
          expect(diagnosticity).toBeLessThanOrEqual(1)
          expect(tells).toBeLessThanOrEqual(diagnosticity)
        }
        const whole = matrix.likelihoods.probabilities.reduce((sum, p) => sum + p, 0)
        expect(whole).toBeCloseTo(1, 12)
        expect(matrix.leads.length).toBeGreaterThan(0)
      }),
    )
  })
  it('never gains by worse evidence', () => {
    fc.assert(
      fc.property(evidence, fc.nat(), ({ count, items: all }, any) => {
        const k = any % count
        const worse = [
          ...all,
          coded('new', 0.49, ...Array.from({ length: count }, (_, i) => (i === k ? ('II' as const) : 'N'))),
        ]
        const [before, after] = [matrixOf(count, all), matrixOf(count, worse)]
        expect(after.against[k]).toBeCloseTo(before.against[k]! + 0.98, 9)
        expect(after.likelihoods.probabilities[k]).toBeLessThan(before.likelihoods.probabilities[k]! + 1e-12)
        if (!before.leads.includes(k)) expect(after.leads).not.toContain(k)
      }),
    )
  })
  it('takes ties for what they are', () => {
    expect(leadOf([0.1 + 0.2, 0.3, 1])).toEqual({ leads: [0, 1], margin: expect.closeTo(0.7, 12) as number })
    expect(matrixOf(2, [])).toMatchObject({ leads: [0, 1], margin: null, against: [0, 0] })
    expect(diagnosticityOf(['CC', 'II'])).toBe(1)
    expect(diagnosticityOf(['CC', 'CC', 'II'])).toBe(1)
    expect(diagnosticityOf(['I', null, null])).toBe(0)
  })
  it('refuses what does not fit, naming each place', () => {
    const bad = () => matrixOf(2, [coded('a', 2, 'C'), coded('a', 0.1, 'C', 'C')], [0.5, 0.6])
    expect(bad).toThrow(
      expect.objectContaining({
        code: 'E_USAGE',
        paths: [
          'evidence.0.codes: 2 are expected',
          'evidence.0.weight: above 0 and at most 1 is expected',
          'evidence.1.id: stands twice',
          'prior: 2 probabilities that add up to 1 are expected',
        ],
      }),
    )
  })
})

describe('merging', () => {
  const by = (member: string, ...codes: Code[]): MemberCoding => ({ member: member as MemberName, codes })
  it('takes the code in the middle and names who codes otherwise', () => {
    const merged = merge('a', 0.5, 3, [
      by('c', 'II', 'C', null),
      by('a', 'I', 'I', null),
      by('b', 'I', 'I', 'N'),
    ])
    expect(merged.codes).toEqual(['I', 'I', 'N'])
    expect(merged.cells[0]).toEqual({ code: 'I', otherwise: [{ member: 'c', code: 'II' }], coders: 3 })
    expect(merged.cells[2]).toEqual({ code: 'N', otherwise: [], coders: 1 })
    expect(merge('a', 0.5, 1, []).cells).toEqual([{ code: null, otherwise: [], coders: 0 }])
  })
  it.each([
    [['I', 'II'], 'I'],
    [['CC', 'C'], 'C'],
    [['C', 'I'], 'N'],
    [['N', 'II'], 'N'],
    [['CC', 'I', 'II', 'C'], 'N'],
  ] as const)('makes of halves no more than both grant: %j is %s', (codes, expected) => {
    expect(
      merge(
        'a',
        0.5,
        1,
        codes.map((each, i) => by(`m${i}`, each)),
      ).codes,
    ).toEqual([expected])
  })
  it('has no order, and gives one member its own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 6 }), (drawn) => {
        const codings = drawn.map(([one, other], i) => by(`m${i}`, one, other))
        const merged = merge('a', 0.3, 2, codings)
        expect(merge('a', 0.3, 2, codings.toReversed())).toStrictEqual(merged)
        expect(merge('a', 0.3, 2, [codings[0]!]).codes).toEqual(codings[0]!.codes)
        for (const { coders, otherwise } of merged.cells) expect(otherwise.length).toBeLessThanOrEqual(coders)
      }),
    )
  })
})
