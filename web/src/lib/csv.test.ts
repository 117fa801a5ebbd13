import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('writes a table so that any reader gets the same cells', () => {
  const rows = [
    ['a', 'b, c', 'say "no"'],
    ['two\nlines', 7, null],
  ]
  expect(csvOf(rows)).toBe('a,"b, c","say ""no"""\r\n"two\nlines",7,\r\n')
})

it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('leaves %j a text in a spreadsheet', (cell) => {
  expect(csvOf([[cell]])).toBe(`'${cell}\r\n`)
})
