import { expect, test } from 'vitest'
import { findFigures } from './figures.ts'
import { tokenise } from './tokens.ts'

const figures = (text: string): string[] =>
  findFigures(text, tokenise(text)).map(({ value, unit, span }) => {
    expect(text.slice(span.start, span.end)).toBe(span.text)
    return `${value} ${unit}`.trim()
  })

test.each([
  ['US$1.8 billion worth of weapons', ['1800000000 USD']],
  ['30,000 million cubic meters of gas', ['30000000000 cubic meters']],
  ['a range of 400 kilometres', ['400 kilometres']],
  ['320,000 million euros', ['320000000000 EUR']],
  ['£5m and €20bn', ['5000000 GBP', '20000000000 EUR']],
  ['3,000 troops and twelve ships', ['3000 troops', '12 ships']],
  ['up 7.5 percent, or 3 per cent, or 9%', ['7.5 percent', '3 percent', '9 percent']],
  ['on 3 May 2014 at the 17th meeting', []],
  ['S-400 and F-16s', []],
  ['in 2014', []],
  ['one needs an ally', []],
])('%s', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
