import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from './write.ts'

/** Reads RFC 4180 back, by its grammar: quoted fields may hold anything, a quote in them stands twice. */
function readBack(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
    if (field.lastIndex === text.length) break
  }
  return rows
}

describe('comma-separated values', () => {
  it('are written as RFC 4180 has them', () => {
    expect(
      csvText([
        ['a', 1, null],
        ['b,c', -2.5, 'say "no"'],
      ]),
    ).toBe('a,1,\r\n"b,c",-2.5,"say ""no"""\r\n')
    expect(csvText([['two\r\nlines']])).toBe('"two\r\nlines"\r\n')
    expect(csvText([[5e-324, 0.1]])).toBe('5e-324,0.1\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'never begin a text with a formula: %j',
    (text) => {
      expect(readBack(csvText([[text]]))).toEqual([[`'${text}`]])
    },
  )

  it('come back as they were, but for what looked like a formula', () => {
    const texts = fc.string({ unit: 'grapheme-composite' }).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = readBack(csvText(rows))
        expect(back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        )
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
