import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectLinear } from '../../test/growth.ts'
import { asDay } from '../kernel/instant.ts'
import { event as eventSchema } from '../records/event.ts'
import { flag as flagSchema } from '../records/document.ts'
import { readEvents, type Reading } from './read.ts'

const read = (text: string, published: string | null = '2020-06-15'): Reading =>
  readEvents({ text, language: 'en', published: published === null ? null : asDay(published) })

function expectExactSpans(text: string, { events, passages, flags }: Reading): void {
  const spans = [
    ...events.flatMap(({ span, figures }) => [span, ...figures.map((figure) => figure.span)]),
    ...passages.map(({ span }) => span),
    ...flags.map(({ span }) => span),
  ]
  for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  for (const each of events) eventSchema.parse(each)
  for (const each of flags) flagSchema.parse(each)
}

const pieces = [
  'Kenya and Uganda signed a treaty',
  'the two countries',
  '“We will hold drills”',
  '"Sanctions',
  'said',
  ' on Friday',
  ', ',
  '. ',
  '\r\n',
  '\n\n',
  '\u00a0',
  '’s',
  'US$1.8 billion',
  'President Joe Biden',
  'will',
  'not',
  'deployed 3,000 troops',
  'to',
  'Moscow',
  ' – ',
  '「',
  '😀',
  '\ud83d',
  'he',
  'which',
  'and',
  'According to Reuters, ',
  'next spring',
]

describe('every span holds the text at its offsets', () => {
  test('in text made of news words, marks and odd characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        for (const glue of ['', ' ']) {
          const text = parts.join(glue)
          expectExactSpans(text, read(text))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectExactSpans(text, read(text))
      }),
      { numRuns: 300 },
    )
  })

  test('with CRLF line ends and no-break spaces', () => {
    const text =
      'A title\r\n\r\nKenya\u00a0and Uganda signed a defence agreement on Friday.\r\nJapan condemned the test.\r\n'
    const reading = read(text)
    expectExactSpans(text, reading)
    expect(reading.events.map(({ type }) => type)).toEqual(['agreementSigned', 'statementConcern'])
  })
})

describe('hostile text is read in linear time', () => {
  const size = 300_000
  test.each([
    ['quotation marks', '"'],
    ['curly openers', '“'],
    ['capitals', 'A'],
    ['capitals with stops', 'A.'],
    ['digits', '1'],
    ['digits with commas', '1,'],
    ['said', 'said '],
    ['to said', 'to said '],
    ['states', 'Kenya, '],
    ['state and', 'Kenya and '],
    ['names', 'Ann-Marie '],
    ['exercises', 'drills '],
    ['dashes', '- '],
    ['one word', 'x'],
    ['lines', 'Kenya met Uganda\n'],
    ['quoted words', '"a" '],
    ['months', 'May 3 '],
    ['commas', ','],
    ['spaces', ' '],
    ['lone surrogates', '\ud83d'],
  ])(
    '%s',
    (_name, unit) => {
      const textOf = (units: number) => unit.repeat(Math.ceil(units / unit.length))
      expect(read(textOf(size), null).flags.length).toBeLessThanOrEqual(500)
      expectLinear((units) => read(textOf(units), null), size)
    },
    30_000,
  )
})

test('the same text gives the same reading', () => {
  const text = 'Chad met Niger in Niamey on Friday. “We agree,” the minister said.'
  expect(read(text)).toEqual(read(text))
})

test('other languages give no events yet', () => {
  for (const [language, text] of [
    ['zh', '中国和俄罗斯举行联合军演。'],
    ['ru', 'Россия и Китай провели учения. NATO said it would hold drills.'],
  ] as const) {
    expect(readEvents({ text, language, published: null })).toEqual({ passages: [], events: [], flags: [] })
  }
})

test('a heading that the body tells again states nothing of its own', () => {
  const body = 'Kenya and Uganda signed a defence agreement in Nairobi on Friday, officials said.'
  expect(read(`Kenya, Uganda sign defence agreement\n\n${body}`).events).toHaveLength(1)
  expect(read('Kenya, Uganda sign defence agreement\n\nThe weather was fine.').events).toHaveLength(1)
})

test('page furniture, appeals and by-lines state nothing', () => {
  const text = [
    'Share on Facebook',
    'Kenya met Uganda in Kampala on Friday to discuss the border.',
    'If you enjoyed this article, subscribe to our newsletter and support us as we deploy reporters to Kenya and Uganda.',
    'About the author',
    'Jo Doe is a journalist who covered how Kenya attacked Uganda.',
    'Related posts',
    'Kenya attacks Uganda',
  ].join('\n')
  expect(read(text).events.map(({ type }) => type)).toEqual(['consult'])
})
