import { describe, expect, it } from 'vitest'
import { askingOf, emptyQuestion, formOf, type NewQuestion } from './newDraft.ts'

const today = '2020-10-27'
const ready: NewQuestion = { ...emptyQuestion, text: 'Will it be held?', closes: '2021-06-30' }
const lacksOf = (draft: NewQuestion): unknown => {
  const made = askingOf(draft, today)
  return 'lacks' in made ? made.lacks.map(({ field, why }) => `${field}: ${why}`) : 'nothing'
}

describe('a new question', () => {
  it('says everything it lacks at once', () => {
    expect(lacksOf({ ...emptyQuestion, kind: 'ordered' })).toEqual([
      'text: text',
      'options: options',
      'closes: closes',
    ])
  })
  it('closes in the future and resolves no earlier', () => {
    expect(lacksOf({ ...ready, closes: '2020-10-26' })).toEqual(['closes: past'])
    expect(lacksOf({ ...ready, resolves: '2021-06-29' })).toEqual(['resolves: resolves'])
    expect(lacksOf({ ...ready, resolves: '2021-06-30' })).toBe('nothing')
  })
  it('leaves out empty lines and options', () => {
    const draft: NewQuestion = {
      ...ready,
      kind: 'multipleChoice',
      options: ['a', ' ', 'b'],
      reask: ' one \n\n two',
    }
    expect(askingOf(draft, today)).toMatchObject({
      asking: { form: { kind: 'multipleChoice', options: ['a', 'b'] }, reask: ['one', 'two'] },
    })
  })
})

describe('what it asks for', () => {
  it('needs options that differ', () => {
    expect(formOf({ ...ready, kind: 'ordered', options: ['a', 'a '] })).toEqual({
      field: 'options',
      why: 'alike',
    })
  })
  it('needs a range from low to high', () => {
    expect(formOf({ ...ready, kind: 'numeric', low: 5, high: 5 })).toEqual({ field: 'range', why: 'order' })
    expect(formOf({ ...ready, kind: 'numeric', low: 0, high: 9, unit: ' ships ' })).toEqual({
      kind: 'numeric',
      unit: 'ships',
      range: { low: 0, high: 9, openLow: false, openHigh: false },
    })
    expect(formOf({ ...ready, kind: 'date', firstDay: '2021-01-01', lastDay: '2020-01-01' })).toEqual({
      field: 'range',
      why: 'order',
    })
    expect(formOf({ ...ready, kind: 'date', firstDay: '2020-01-01', lastDay: '2021-01-01' })).toEqual({
      kind: 'date',
      range: { low: '2020-01-01T00:00:00.000Z', high: '2021-01-01T00:00:00.000Z' },
    })
  })
})
