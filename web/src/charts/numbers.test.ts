import { describe, expect, it } from 'vitest'
import { formatsFor } from '../lib/format.ts'
import { measureOf, numberOf, quantilesOf, rangeOf, valueAt } from './numbers.ts'

const quantiles = [
  { level: 0.1, value: 10 },
  { level: 0.5, value: 20 },
  { level: 0.9, value: 60 },
]

describe('the number of an answer', () => {
  it('is the probability of yes, of an option, or the value at a level', () => {
    expect(numberOf({ kind: 'binary', probability: 0.3 }, { kind: 'yes' })).toBe(0.3)
    expect(numberOf({ kind: 'options', probabilities: [0.2, 0.8] }, { kind: 'option', option: 1 })).toBe(0.8)
    expect(numberOf({ kind: 'quantiles', quantiles }, { kind: 'level', level: 0.5 })).toBe(20)
  })
  it('is none where the answer says nothing there', () => {
    expect(numberOf({ kind: 'binary', probability: 0.3 }, { kind: 'option', option: 0 })).toBeUndefined()
    expect(valueAt(quantiles, 0.05)).toBeUndefined()
    expect(valueAt(quantiles, 0.95)).toBeUndefined()
  })
  it('lies straight between quantiles', () => {
    expect(valueAt(quantiles, 0.7)).toBeCloseTo(40)
  })
  it('reads dates as instants', () => {
    const dates = [{ level: 0.5, value: '2021-06-01T00:00:00.000Z' }]
    expect(quantilesOf({ kind: 'dateQuantiles', quantiles: dates })).toEqual([
      { level: 0.5, value: Date.UTC(2021, 5, 1) },
    ])
  })
})

it('takes a range only from an answer that states one', () => {
  expect(rangeOf({ kind: 'binary', probability: 0.3 })).toBeUndefined()
  expect(rangeOf({ kind: 'binary', probability: 0.3, highest: 0.4 })).toEqual({ low: 0.3, high: 0.4 })
  expect(rangeOf({ kind: 'quantiles', quantiles })).toEqual({ low: 10, high: 60 })
  expect(rangeOf({ kind: 'quantiles', quantiles: quantiles.slice(0, 1) })).toBeUndefined()
})

it('writes what both ends share once', () => {
  const binary = { kind: 'binary' } as const
  expect(measureOf(binary, formatsFor('en')).range({ low: 0.03, high: 0.15 })).toBe('3–15%')
  expect(measureOf(binary, formatsFor('ru')).range({ low: 0.03, high: 0.15 })).toBe('3–15\u00a0%')
})
