import { describe, expect, it } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { isFailure } from '../../kernel/error.ts'
import type { LabOptions } from './calculator.ts'
import { calculators } from './calculators.ts'

const lab = (name: string, input: unknown, options: LabOptions = {}) =>
  calculators.find((each) => each.name === name)!.calculate(input, options)

/** The code with which an input is refused, and every place it names. */
const refused = (name: string, input: unknown, options: LabOptions = {}): string[] => {
  try {
    lab(name, input, options)
  } catch (error) {
    if (isFailure(error)) return [error.code, ...error.paths.map((path) => path.split(':')[0]!)]
    throw error
  }
  return []
}

describe.each(calculators.map((each) => [each.name, each] as const))('lab %s', (name, calculator) => {
  it('calculates its example, in text and in JSON without NaN', () => {
    const { text, json } = calculator.calculate(calculator.example.input, calculator.example.options ?? {})
    expect(text).toMatch(/\n$/)
    expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity/)
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
  it('refuses what is no input, and options it does not have', () => {
    for (const input of [null, 7, 'text', {}, [[]], { experts: [] }, [{}]])
      expect(refused(name, input, calculator.example.options)[0]).toBe('E_USAGE')
    expect(refused(name, calculator.example.input, { colour: 'red' })).toEqual(['E_USAGE', 'colour'])
  })
})

describe('lab cooke', () => {
  it('leaves to the command line what a server has no time for', () => {
    const cooke = calculators.find(({ name }) => name === 'cooke')!
    const most = (steps: number) => refusal(() => cooke.calculate(cooke.example.input, {}, steps))
    expect([most(7), most(8)]).toEqual(['E_RECORD_TOO_LARGE', undefined])
  })
})

describe('lab pool', () => {
  const row = { participant: 'a', claim: '1', round: 1, lower: 20, best: 30, upper: 40 }
  const by = (method: string, more: LabOptions = {}) => ({ method, ...more })
  it('takes 0 and 100 per cent, one participant, and ranges of no width', () => {
    for (const best of [0, 100, 30]) {
      for (const method of [
        'ArMean',
        'LOArMean',
        'IntWAgg',
        'VarIndInt',
        'AsymWAgg',
        'OutWAgg',
        'GranWAgg',
        'trimmedMean',
      ]) {
        const { estimates } = lab('pool', [{ ...row, lower: best, best, upper: best }], by(method)).json
        const value = (estimates as Record<string, number>)['1']!
        expect(Math.abs(value - best / 100), method).toBeLessThan(1e-15)
      }
    }
  })
  it('pools the last round where none is named, and another where one is', () => {
    const rows = [row, { ...row, round: 2, best: 40 }]
    expect(lab('pool', rows, by('ArMean')).json).toMatchObject({ round: 2, estimates: { 1: 0.4 } })
    expect(lab('pool', rows, by('ArMean', { round: '1' })).json).toMatchObject({ estimates: { 1: 0.3 } })
    expect(refused('pool', rows, by('ArMean', { round: '3' }))).toEqual(['E_USAGE', 'round'])
  })
  it('takes parameters, times and expectations', () => {
    const rows = [
      { ...row, at: '2020-01-01', expected: 0 },
      { ...row, participant: 'b', best: 40, at: '2020-01-31', expected: 90 },
    ]
    const { method, estimates } = lab('pool', rows, by('exponentialRecency', { set: 'meanLifeDays=10' })).json
    expect(method).toEqual({ name: 'exponentialRecency', version: 1, parameters: { meanLifeDays: 10 } })
    const old = Math.exp(-3)
    expect((estimates as Record<string, number>)['1']).toBeCloseTo((0.3 * old + 0.4) / (1 + old), 14)
    expect(lab('pool', rows, by('surprisinglyPopular')).json).toMatchObject({ estimates: { 1: 0.35 } })
  })
  it.each([
    [['E_USAGE', 'method'], [row], {}],
    [['E_USAGE', 'estimateMethod.name'], [row], by('mode')],
    [['E_USAGE', 'set'], [row], by('trimmedMean', { set: 'share' })],
    [['E_USAGE', 'estimateMethod.exponent'], [row], by('trimmedMean', { set: 'exponent=2' })],
    [['E_USAGE', 'share'], [row], by('ArMean', { set: 'share=0.2' })],
    [['E_USAGE', '0.at'], [row], by('recencyWeightedMedian')],
    [['E_INSTANT', '0.at'], [{ ...row, at: 'noon' }], by('recencyWeightedMedian')],
    [['E_USAGE', 'method'], [row], by('performanceWeighted')],
    [['E_USAGE', '1.participant'], [row, row], by('ArMean')],
    [['E_PROBABILITY', '0.best'], [{ ...row, lower: 31 }], by('ArMean')],
    [
      ['E_USAGE', '0.best', '1.upper'],
      [
        { ...row, best: 101 },
        { ...row, upper: NaN },
      ],
      by('ArMean'),
    ],
  ] as const)('refuses with %j', (wanted, input, options) => {
    expect(refused('pool', input, options)).toEqual(wanted)
  })
})

describe('lab score', () => {
  const args = { resolutionBucket: 1, spotDay: 1, questionType: 'binary' }
  const forecast = { startDay: 0, endDay: null, probabilityYes: 0.5 }
  it('names each forecast that gave no chance to what came true, and each without such a bucket', () => {
    const cases = [{ args, forecasts: [forecast, { ...forecast, probabilityYes: 0 }] }]
    expect(refused('score', { peerSpot: cases })).toEqual(['E_PROBABILITY', 'peerSpot.0.forecasts.1'])
    const beyond = [{ args: { ...args, resolutionBucket: 2 }, forecasts: [forecast] }]
    expect(refused('score', { baselineSpot: beyond })).toEqual(['E_USAGE', 'baselineSpot.0.forecasts.0'])
    expect(refused('score', { peerSpot: [{ args, forecasts: [{ startDay: 0 }] }] })).toEqual([
      'E_USAGE',
      'peerSpot.0.forecasts.0',
    ])
  })
  it('names quantiles that fall, levels without a partner, and probabilities that are certain', () => {
    const rows = [
      { observed: 1, values: [1, 2, 3] },
      { observed: 1, values: [1, 3, 2] },
    ]
    expect(refused('score', { quantiles: { levels: [0.1, 0.5, 0.9], rows } })).toEqual([
      'E_QUANTILES',
      'quantiles.rows.1',
    ])
    expect(refused('score', { quantiles: { levels: [0.1, 0.5, 0.8], rows: rows.slice(0, 1) } })).toEqual([
      'E_QUANTILES',
      'quantiles.levels',
    ])
    expect(refused('score', { probabilities: [{ probability: 1, outcome: 1 }] })).toEqual([
      'E_USAGE',
      'probabilities.0.probability',
    ])
    expect(refused('score', { ensemble: [{ observed: 1e308, members: [1] }] })).toEqual([
      'E_USAGE',
      'ensemble.0.observed',
    ])
  })
  it('scores rows of a table by group', () => {
    const { probabilities } = lab('score', {
      probabilities: [
        { group: 'a', probability: 0.5, outcome: 1 },
        { group: 'b', probability: 0.25, outcome: false },
      ],
    }).json as { probabilities: Record<string, object> }
    expect(probabilities).toMatchObject({
      a: { count: 1, brier: 0.25, log: -0.6931471805599453 },
      b: { count: 1, brier: 0.0625 },
    })
  })
})

describe('lab risk and ach', () => {
  const risk = calculators.find(({ name }) => name === 'risk')!
  const ach = calculators.find(({ name }) => name === 'ach')!

  it('add up risks, with what an activity would change', () => {
    const { json, text } = risk.calculate(risk.example.input, { draws: '1000' })
    // 25 % of 100 and half of 10; odds of 1:3 halved are 1:6, that is a seventh.
    expect(json).toMatchObject({ expected: 30, anyLoss: 0.625, drawn: { count: 1000, seed: 1 } })
    expect((json['with'] as { expected: number }).expected).toBeCloseTo(100 / 7 + 5, 9)
    expect(text).toContain('mean of the worst 0.02')
  })
  it('refuse risks that are none, naming each place', () => {
    const input = { risks: [{ id: 'a', probability: 1, impact: { kind: 'point', value: 1 } }], effects: [] }
    expect(refusal(() => risk.calculate(input, {}))).toBe('E_PROBABILITY')
    expect(refusal(() => risk.calculate({ risks: [] }, {}))).toBe('E_USAGE')
    expect(refusal(() => risk.calculate(risk.example.input, { worst: 'often' }))).toBe('E_USAGE')
    expect(refusal(() => risk.calculate(risk.example.input, { draws: '9000000' }, 1000))).toBe(
      'E_RECORD_TOO_LARGE',
    )
  })
  it('weigh evidence, leave out what cannot be judged, and name who codes otherwise', () => {
    const { json } = ach.calculate(ach.example.input, {})
    expect(json).toMatchObject({ leads: [0], counted: 1, missing: 1, carriers: ['text'] })
    const [first] = json['evidence'] as { cells: { otherwise: unknown[] }[] }[]
    expect(first!.cells[1]!.otherwise).toEqual([{ member: 'bravo', code: 'II' }])
    const short = { hypotheses: ['a', 'b', 'c'], evidence: [{ id: 'e', grade: null, codes: ['C', 'I'] }] }
    expect(refusal(() => ach.calculate(short, {}))).toBe('E_USAGE')
  })
})
