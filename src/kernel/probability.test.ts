import { describe, expect, it } from 'vitest'
import { isFailure } from './error.ts'
import { asProbability, clip, greatestProbability, leastProbability } from './probability.ts'

describe('asProbability', () => {
  it.each([0, -0, 1, -0.1, 1.1, NaN, Infinity, -Infinity])(
    'refuses %d and says what to write instead',
    (value) => {
      let caught: unknown
      try {
        asProbability(value, 'data.answer.probability')
      } catch (error) {
        caught = error
      }
      expect(isFailure(caught, 'E_PROBABILITY')).toBe(true)
      expect(caught).toMatchObject({ paths: ['data.answer.probability'] })
      expect(String(caught)).toMatch(/say 0\.(001|999)|above 0 and below 1/)
    },
  )
  it.each([5e-324, 1e-300, 0.5, 1 - 2 ** -53])('takes %d', (value) => {
    expect(asProbability(value)).toBe(value)
  })
})

describe('clip', () => {
  it('bounds to [least, 1 − least] and never reaches 1', () => {
    const least = asProbability(0.001)
    expect([0, 1e-300, 0.001, 0.4, 0.999, 1].map((p) => clip(p, least))).toEqual([
      0.001, 0.001, 0.001, 0.4, 0.999, 0.999,
    ])
    expect([0, 1].map((p) => clip(p, leastProbability))).toEqual([leastProbability, greatestProbability])
  })
})
