import { expect, test } from 'vitest'
import { findQuotations } from './quotations.ts'

function read(text: string, continues = false): { quoted: string[]; unbalanced: number } {
  const { quotations, unbalanced } = findQuotations(text, { start: 0, end: text.length }, continues)
  return { quoted: quotations.map(({ start, end }) => text.slice(start, end)), unbalanced: unbalanced.length }
}

test.each([
  ['He said: “We agree.”', ['We agree.'], 0],
  ['"We agree," he said. "We sign."', ['We agree,', 'We sign.'], 0],
  ['a “priority“.', ['priority'], 0],
  ['«Oui», said Paris', ['Oui'], 0],
  ['as equals”.', [], 1],
  ['“We agree.', ['We agree.'], 1],
  ['no quotation', [], 0],
])('%s', (text, quoted, unbalanced) => {
  expect(read(text)).toEqual({ quoted, unbalanced })
})

test('a quotation that goes on in the next paragraph is not unbalanced', () => {
  expect(read('“We agree.', true)).toEqual({ quoted: ['We agree.'], unbalanced: 0 })
})
