import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../test/growth.ts'
import { findMetadata, type MetadataSource } from './metadata.ts'
import { unexpectedScripts } from './unexpected-script.ts'
import { writtenDates } from './written-date.ts'

const metadata = (text: string, given: Partial<MetadataSource> = {}) =>
  findMetadata({ text, page: null, ...given })
const body =
  'The two navies agreed to open a joint hotline, the ministry said.\n\nOfficials from both sides said that work on it would begin soon.'

describe('titles and origins of crawled pages', () => {
  it.each([
    ['Navies agree on a joint hotline\n\n' + body, 'Navies agree on a joint hotline'],
    [
      'Home News World Navies agree on a joint hotline\n\nNavies agree on a joint hotline\n\n' + body,
      'Navies agree on a joint hotline',
    ],
    [
      'Home » World » Navies agree on a joint hotline\nNavies agree on a joint hotline\n' + body,
      'Navies agree on a joint hotline',
    ],
    [
      'Menu\nSearch\nOctober 3, 2019\nNavies agree on a joint hotline\n' + body,
      'Navies agree on a joint hotline',
    ],
    ['# Navies agree on a joint hotline\n' + body, 'Navies agree on a joint hotline'],
    ['两国海军同意开通联合热线\n\n两国国防部发言人说，工作即将开始。', '两国海军同意开通联合热线'],
    [body, null],
  ])('title %#', (text, title) => {
    expect(metadata(text).title).toBe(title)
  })

  it.each([
    ['By Ann Example\n' + body, 'Ann Example'],
    ['By Ann van Example | 3 October 2019\n' + body, 'Ann van Example'],
    ['Written by: Ann Example, Oslo\n' + body, 'Ann Example'],
    [body + '\nAbout the author: Ann B. Example', 'Ann B. Example'],
    ['Автор: Анна Примерова\nУчения начались.', 'Анна Примерова'],
    ['By Monday the talks had ended without result.\n' + body, null],
    ['by\n' + body, null],
  ])('author %#', (text, author) => {
    expect(metadata(text).author).toBe(author)
  })

  it.each([
    ['OSLO, March 3. /NTBX/. The two navies agreed on a hotline.', 'NTBX'],
    ['OSLO (Norwire) - The two navies agreed on a hotline.', 'Norwire'],
    ['OSLO, March 3 (Norwire) — The two navies agreed on a hotline.', 'Norwire'],
    ['新华社北京3月3日电 两国海军同意开通热线。', '新华社'],
    ['МОСКВА, 3 марта. /АБВГ/. Учения начались.', 'АБВГ'],
    [body + '\n© 2019 The Example Post', 'The Example Post'],
    [body + '\nSource: Example Daily', 'Example Daily'],
    [
      body + '\nAnn Example is the founder and editor of The Example Review. She writes on ports.',
      'The Example Review',
    ],
    [body + '\nLike HarbourWatch Tweet HarbourWatch Subscribe', 'HarbourWatch'],
    [body + ' An analyst told the Example Times that little would change.', 'Example Times'],
    [body + ' One told the Example Times, another told the Sample Post.', null],
    [body, null],
  ])('publisher %#', (text, publisher) => {
    expect(metadata(text).publisher).toBe(publisher)
  })

  it('flags a text of unknown origin at its empty by-line or its title', () => {
    const flagged = metadata('Navies agree on a joint hotline\nby\n' + body).flags
    expect(flagged.map(({ code, span }) => [code, span.text])).toEqual([['originUnknown', 'by']])
    expect(metadata('Navies agree on a joint hotline\n' + body).flags[0]?.span.text).toBe(
      'Navies agree on a joint hotline',
    )
    expect(metadata('By Ann Example\n' + body).flags).toEqual([])
  })
})

describe('dates of crawled pages', () => {
  it.each([
    ['Published: Oct 3, 2019 09:33 PM', '2019-10-03'],
    ['Posted on 3rd October 2019', '2019-10-03'],
    ['Oct 3 2019', '2019-10-03'],
    ['Thursday, October 3, 2019', '2019-10-03'],
    ['By Ann Example | October 3, 2019 | Updated October 5, 2019', '2019-10-03'],
    ['2019-10-03 14:22', '2019-10-03'],
    ['2019年10月3日 08:00', '2019-10-03'],
    ['3 октября 2019, 12:00', '2019-10-03'],
    ['03.10.2019', '2019-10-03'],
    ['OSLO, October 3, 2019 (Norwire) — The navies met.', '2019-10-03'],
    ['03/10/2019', null],
    ['October 3', null],
    ['Updated: October 3, 2019', null],
    ['The pact of October 3, 2019 was the first between the two states and it led to many more.', null],
    ['February 30, 2019', null],
  ])('published %s', (line, published) => {
    expect(metadata(`${line}\n\n${body}`).published).toBe(published)
  })

  it('believes a label before a line', () => {
    expect(
      metadata(`October 9, 2019\nNavies agree on a joint hotline\nPublished: October 3, 2019\n${body}`)
        .published,
    ).toBe('2019-10-03')
  })

  it('takes the date above the menu as the day of the crawl', () => {
    const found = metadata(
      `|Thursday, October 3, 2019\nYou are here: Home » World\nNavies agree on a joint hotline\n${body}`,
    )
    expect(found).toMatchObject({ published: null, crawled: '2019-10-03' })
    const same = metadata(`October 3, 2019\n${body}`, { fetchedAt: '2019-10-03T10:00:00.000Z' })
    expect(same).toMatchObject({ published: null, crawled: '2019-10-03T10:00:00.000Z' })
  })

  it.each([
    ['The navies will hold another drill in 2016.', true],
    ['The navies will hold another drill in spring 2016, the ministry said.', true],
    ['In 2021, the navies held another drill.', true],
    ['The navies will hold another drill in 2019.', false],
    ['The navies will hold another drill in 2024.', false],
    ['The navies held a drill in 2016.', false],
    ['By 2030, the navies will have merged. In 2030, they plan to celebrate.', false],
  ])('sees whether the body contradicts the head: %s', (sentence, contradicted) => {
    const found = metadata(`Thursday, October 3, 2019\n\n${body} ${sentence}`)
    const flags = found.flags.filter(({ code }) => code === 'headerDateContradicted')
    expect(flags.map(({ span }) => span.text)).toEqual(contradicted ? ['Thursday, October 3, 2019'] : [])
    expect(found.published).toBe(contradicted ? null : '2019-10-03')
  })

  it('flags a weekday that is wrong', () => {
    expect(metadata(`Friday, October 3, 2019\n\n${body}`).flags.map(({ code }) => code)).toContain(
      'headerDateContradicted',
    )
  })

  it('finds the year of a dateline where only one fits', () => {
    const report = (sentence: string) =>
      metadata(`OSLO, October 3. /NTBX/. The ministers met, the ministry said on Thursday. ${sentence}`)
        .published
    expect(report('The navies will hold a drill in 2020.')).toBe('2019-10-03')
    expect(report('The navies will hold a drill in 2018.')).toBe(null)
    expect(report('The navies held a drill.')).toBe(null)
  })

  it('lets a given date win and checks it', () => {
    expect(metadata(`October 3, 2019\n\n${body}`, { published: '2018-01-02' })).toMatchObject({
      published: '2018-01-02',
      day: '2018-01-02',
    })
    expect(metadata(body, { published: '2018-01-02T23:00:00-05:00' })).toMatchObject({
      published: '2018-01-03T04:00:00.000Z',
      day: '2018-01-02',
    })
    expect(() => metadata(body, { published: 'yesterday' })).toThrow(
      expect.objectContaining({ code: 'E_INSTANT' }),
    )
  })

  it('reads dates of markup', () => {
    const page = { title: null, publisher: null, author: null }
    expect(metadata(body, { page: { ...page, published: '2019-10-03T23:30:00-0500' } })).toMatchObject({
      published: '2019-10-04T04:30:00.000Z',
      day: '2019-10-03',
    })
    expect(metadata(body, { page: { ...page, published: '2019-10-03T23:30:00' } }).published).toBe(
      '2019-10-03',
    )
    expect(metadata(body, { page: { ...page, published: 'October 3, 2019' } }).published).toBe('2019-10-03')
    expect(metadata(body, { page: { ...page, published: 'soon' } }).published).toBe(null)
  })

  it('reads each written date once', () => {
    expect(
      writtenDates('Thursday, 3 October 2019 and Oct. 4, 2019; 2019-10-05, 5 мая, 12月1日').map(
        ({ year, month, day, weekday }) => [year, month, day, weekday],
      ),
    ).toEqual([
      [2019, 10, 3, 4],
      [2019, 10, 4, null],
      [2019, 10, 5, null],
      [null, 5, 5, null],
      [null, 12, 1, null],
    ])
  })
})

describe('text in an unexpected script', () => {
  it.each([
    ['They launched a joint的risk考核机制 in the spring.', 'en', ['的risk考核机制']],
    ['The envoy said приветствую вас, друзья and left.', 'en', ['приветствую вас, друзья']],
    ['The pаct was signed.', 'en', ['а']],
    ['Zhao Lijian (赵立坚) spoke of the β version.', 'en', []],
    ['两国 NATO 与 S-400', 'zh', []],
    ['两国将举行 учения 联合', 'zh', ['учения']],
    ['Россия и NATO', 'ru', []],
    ['Россия и 中国 едины', 'ru', ['中国']],
    ['anything 中国', 'und', []],
  ])('%s', (text, language, spans) => {
    const flags = unexpectedScripts(text, language)
    expect(flags.map(({ span }) => span.text)).toEqual(spans)
    for (const { span } of flags) expect(text.slice(span.start, span.end)).toBe(span.text)
  })
})

it('gives spans that hold their text, for any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Thursday, October 3, 2019',
      'They will meet in 2011.',
      'by',
      'You are here: Home » x',
      'Navies agree on a joint hotline',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end)
      const found = metadata(text)
      for (const { span } of [...found.flags, ...unexpectedScripts(text, 'en')]) {
        expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(span.text.length).toBeGreaterThan(0)
      }
    }),
  )
})

it.each([
  '"',
  'A',
  '1',
  'A ',
  'By A',
  'told the A ',
  '2019 ',
  'Oct 3 ',
  'will in ',
  'In 2019, ',
  ' (',
  '/',
  '© A',
  '\n',
  'by\n',
  '中',
  'a中',
])('takes time in proportion to a megabyte of %j', (part) => {
  expectLinear((units) => {
    const text = part.repeat(Math.ceil(units / part.length))
    metadata(text)
    unexpectedScripts(text, 'en')
  }, 1_000_000)
})
