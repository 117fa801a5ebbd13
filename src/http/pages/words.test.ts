import { describe, expect, it } from 'vitest'
import { asDay } from '../../kernel/instant.ts'
import { eventTypeNames, type EventDate } from '../../records/event.ts'
import {
  answerWords,
  dateWords,
  familyClass,
  lastDay,
  outcomeWords,
  percent,
  spaced,
  valueWords,
} from './words.ts'

describe('words', () => {
  it.each([
    [0.0004, '<0.1%'],
    [0.001, '0.1%'],
    [0.05, '5%'],
    [0.0925, '9.3%'],
    [0.31, '31%'],
    [0.3149, '31%'],
    [0.9, '90%'],
    [0.999, '99.9%'],
    [0.9996, '>99.9%'],
  ])('say %d as %s', (probability, words) => {
    expect(percent(probability)).toBe(words)
  })

  it('say dates as finely as the text does', () => {
    expect(dateWords(null)).toBe('undated')
    const words = (from: string, to: string, precision: EventDate['precision']): string =>
      dateWords({ from: asDay(from), to: asDay(to), precision })
    expect(words('2020-01-01', '2020-12-31', 'year')).toBe('2020')
    expect(words('2020-05-01', '2020-05-31', 'month')).toBe('2020-05')
    expect(words('2020-05-01', '2020-05-01', 'day')).toBe('2020-05-01')
    expect(words('2020-03-01', '2020-05-31', 'season')).toBe('2020-03-01 to 2020-05-31')
    expect(words('2019-06-01', '2020-05-31', 'interval')).toBe('2019-06-01 to 2020-05-31')
  })

  it('say until when something is open by its last day', () => {
    expect(lastDay('2021-07-01T00:00:00.000Z')).toBe('2021-06-30')
    expect(lastDay('2021-07-01T00:00:00.001Z')).toBe('2021-07-01')
  })

  it('name options, and say quantiles by their levels', () => {
    const form = { kind: 'multipleChoice' as const, options: ['here', 'there'] }
    expect(answerWords({ kind: 'options', probabilities: [0.25, 0.75] }, form)).toBe('here 25% · there 75%')
    expect(outcomeWords({ kind: 'option', index: 1 }, form)).toBe('there')
    const dates = {
      kind: 'date' as const,
      range: { low: '2020-01-01T00:00:00.000Z', high: '2030-01-01T00:00:00.000Z' },
    }
    expect(
      valueWords({ kind: 'dateQuantiles', quantiles: [{ level: 0.5, value: 1_603_789_200_000.4 }] }, dates),
    ).toBe('50%: 2020-10-27 09:00 UTC')
    expect(outcomeWords({ kind: 'annulled' }, dates)).toBe('annulled: nobody is scored')
  })

  it('give every type of event a family and a readable name', () => {
    expect(new Set(eventTypeNames.map(familyClass)).size).toBe(6)
    expect(eventTypeNames.map(spaced).filter((name) => /[A-Z]/.test(name))).toEqual([])
    expect(spaced('jointExercise')).toBe('joint exercise')
  })
})
