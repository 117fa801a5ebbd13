import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countScripts, scriptRuns } from './scripts.ts'

it('tells runs of letters apart and leaves what is common out', () => {
  const text = 'A joint的plan, Путин 日本の 12'
  expect([...scriptRuns(text)].map((run) => [run.script, text.slice(run.start, run.end)])).toEqual([
    ['Latin', 'A'],
    ['Latin', 'joint'],
    ['Han', '的'],
    ['Latin', 'plan'],
    ['Cyrillic', 'Путин'],
    ['Han', '日本'],
    ['Hiragana', 'の'],
  ])
  expect([...scriptRuns('ᚠᚢx')].map((run) => run.script)).toEqual(['Other', 'Latin'])
})

it('covers each letter once, in order, in UTF-16 units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const runs = [...scriptRuns(text)]
      const letters = runs.map((run) => text.slice(run.start, run.end)).join('')
      expect(letters).toBe(text.replace(/[\p{sc=Common}\p{sc=Inherited}]/gu, ''))
      expect(runs.every((run, i) => run.start >= (runs[i - 1]?.end ?? 0) && run.end > run.start)).toBe(true)
      const counted = [...countScripts(text).values()].reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(letters.length)
    }),
  )
})
