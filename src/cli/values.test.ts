import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { percent, typedDuration, typedProbability, typedQuantiles } from './values.ts'

describe('a probability as people type it', () => {
  it.each([
    ['0.35', 0.35],
    ['35%', 0.35],
    ['.5', 0.5],
    ['5e-1', 0.5],
    [' 12.5% ', 0.125],
    ['0.0001', 0.0001],
  ])('%s is %f', (text, value) => {
    expect(typedProbability(text, 'p')).toBe(value)
  })

  it.each([
    '0',
    '1',
    '0%',
    '100%',
    '-0.2',
    '1.2',
    '150%',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e-400',
    '0.99999999999999999999',
    '',
    ' ',
    '%',
    '.',
    'likely',
    '0,35',
    '0.3.5',
    '0x0.5',
    '1/2',
    '٠.٥',
    '0.5 0.6',
    '0.5%%',
    '--0.5',
  ])('%j is none', (text) => {
    expect(refusal(() => typedProbability(text, 'p'))).toBe('E_PROBABILITY')
  })

  it('is never taken as certainty, nor shown as such', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const text = String(value)
        if (value > 0 && value < 1) {
          expect(typedProbability(text, 'p')).toBe(value)
          expect(percent(value)).not.toMatch(/^(0|100)\.0%$/)
        } else expect(refusal(() => typedProbability(text, 'p'))).toBe('E_PROBABILITY')
      }),
    )
  })
})

describe('quantiles as people type them', () => {
  it('are levels in per cent with numbers', () => {
    expect(typedQuantiles('10:5, 50%:-9.5,90:2e1')).toEqual({
      kind: 'quantiles',
      quantiles: [
        { level: 0.1, value: 5 },
        { level: 0.5, value: -9.5 },
        { level: 0.9, value: 20 },
      ],
    })
  })
  it('or with days and times', () => {
    expect(typedQuantiles('50:2021-05-01,97.5:2021-06-01T12:00:00Z')).toEqual({
      kind: 'dateQuantiles',
      quantiles: [
        { level: 0.5, value: '2021-05-01T00:00:00.000Z' },
        { level: 0.975, value: '2021-06-01T12:00:00.000Z' },
      ],
    })
  })
  it.each([
    ['', 'E_QUANTILES'],
    ['5', 'E_QUANTILES'],
    ['0:5', 'E_QUANTILES'],
    ['100:5', 'E_QUANTILES'],
    [':5', 'E_QUANTILES'],
    ['x:5', 'E_QUANTILES'],
    ['10:', 'E_USAGE'],
    ['10:many', 'E_USAGE'],
    ['10:5,50:2021-05-01', 'E_USAGE'],
    ['10:2021-02-30', 'E_INSTANT'],
  ])('“%s” is refused', (text, code) => {
    expect(refusal(() => typedQuantiles(text))).toBe(code)
  })
})

describe('a stretch of time as people type it', () => {
  it.each([
    ['90m', 5_400_000],
    ['72h', 259_200_000],
    [' 7d ', 604_800_000],
    ['2w', 1_209_600_000],
  ])('%s is %d ms', (text, value) => {
    expect(typedDuration(text, 'for')).toBe(value)
  })

  it.each(['', '7', '-7d', '1.5h', '7y', '9999999d'])('%j is none', (text) => {
    expect(refusal(() => typedDuration(text, 'for'))).toBe('E_USAGE')
  })
})
