import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { percent, typedProbability } from './values.ts'

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
