import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../../test/growth.ts'
import { column, pdf, type PdfPage } from '../../../../test/pdf.ts'
import { isFailure } from '../../../kernel/error.ts'
import { limits } from '../../../kernel/limits.ts'
import { layOut } from './layout.ts'
import type { Run } from './lines.ts'
import { pdfText } from './pdf.ts'

const read = (pages: readonly PdfPage[], more: object = {}) => pdfText(pdf({ pages, ...more }), 'a.pdf')
const textOf = async (...texts: PdfPage['texts'][]) =>
  (await read(texts.map((each) => ({ texts: each ?? [] })))).text

/** Lines of about the width of a column of 230 points. */
const left = [
  'The first column begins here and it goes on',
  'line after line until the foot of the page is',
  'reached, where the reader has to go up again',
  'to the head of the second column, and the',
  'sentence that began in the first one goes on',
]
const right = [
  'there without a break, as the column does not',
  'end a paragraph. A second sentence follows it',
  'and fills the rest of this column so that there',
  'are as many lines on this side as on the other.',
]

describe('the text of a PDF', () => {
  it('is read column by column, a paragraph running on from one to the next', async () => {
    expect(await textOf([...column(50, 700, left), ...column(310, 700, right)])).toBe(
      [...left, ...right].join(' '),
    )
  })

  it('is read column by column although it was written line by line', async () => {
    const a = column(50, 700, left)
    const b = column(310, 697, right)
    const mixed = a.flatMap((text, i) => [text, ...b.slice(i, i + 1)])
    expect(await textOf(mixed)).toBe([...left, ...right].join(' '))
  })

  it('has what runs across the columns before and after them', async () => {
    const title = {
      text: 'A title that runs across both of the columns of the page',
      x: 100,
      y: 740,
      size: 14,
    }
    const foot = {
      text: 'A note at the foot of the page runs across both of its columns in the smaller letters.',
      x: 50,
      y: 600,
      size: 9,
    }
    expect(await textOf([...column(50, 700, left), title, ...column(310, 700, right), foot])).toBe(
      [title.text, [...left, ...right].join(' '), foot.text].join('\n\n'),
    )
  })

  it('keeps the rows of a table together', async () => {
    const rows = ['Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot']
    const table = [
      ...column(50, 700, rows),
      ...column(
        300,
        700,
        rows.map((_, i) => `${i} ships`),
      ),
    ]
    expect((await textOf(table)).split(/\s*\n\s*|(?<=ships) /)).toEqual(
      rows.map((row, i) => `${row}\t${i} ships`),
    )
  })

  it('joins words parted at the end of a line, but not names, nor words the text writes in two', async () => {
    const lines = [
      'The ministers spoke of the well-known agree-',
      'ment between the two governments, of Russian-',
      'Chinese exercises at sea, and of another well-',
      'known matter that had been left open before.',
    ]
    expect(await textOf(column(50, 700, lines))).toBe(
      'The ministers spoke of the well-known agreement between the two governments, of Russian-Chinese exercises at sea, and of another well-known matter that had been left open before.',
    )
  })

  it('tells paragraphs by their distance, by an indent, and by a short last line', async () => {
    const spaced = [
      ...column(50, 700, [
        'The first paragraph has two lines, of which',
        'the second is full to the edge of its column',
      ]),
      ...column(50, 664, ['The second stands apart from the first one and']),
      ...column(60, 652, ['it is followed by one that begins further in']),
      ...column(50, 640, [
        'than its other lines. It ends early.',
        'This is a fourth one, told from the last by',
        'the end of that alone.',
      ]),
    ]
    expect((await textOf(spaced)).split('\n\n')).toEqual([
      'The first paragraph has two lines, of which the second is full to the edge of its column',
      'The second stands apart from the first one and',
      'it is followed by one that begins further in than its other lines. It ends early.',
      'This is a fourth one, told from the last by the end of that alone.',
    ])
  })

  it('loses what repeats on its pages: heads and numbers, also where left and right differ', async () => {
    const body = (i: number) =>
      column(50, 700, [
        `Page ${'abcdefgh'[i] ?? ''} says something of its own to its readers,`,
        `and it ends with a word of its own, ${'stuvwxyz'[i] ?? ''}.`,
      ])
    const pages = Array.from({ length: 8 }, (_, i) => [
      { text: i % 2 ? 'Review of Harbours' : 'Vol. 12, October', x: 50, y: 800 },
      ...body(i),
      { text: `${i + 11}`, x: 290, y: 30 },
    ])
    const text = await textOf(...pages)
    expect(text).not.toMatch(/Harbours|October|1[1-8]/)
    expect(text.match(/something of its own/g)).toHaveLength(8)
  })

  it('goes on over the end of a page within a sentence, and tells where each page stands', async () => {
    const { text, locator } = await read([
      { texts: column(50, 700, ['The envoys met in the old harbour town, and they agree-']) },
      { texts: column(50, 700, ['d to meet again in the spring of the next year.', 'Then they left.']) },
    ])
    expect(text).toBe(
      'The envoys met in the old harbour town, and they agreed to meet again in the spring of the next year. Then they left.',
    )
    expect(locator.map(({ start, end, path }) => [text.slice(start, end), path])).toEqual([
      ['The envoys met in the old harbour town, and they agree', 'page=1'],
      ['d to meet again in the spring of the next year. Then they left.', 'page=2'],
    ])
  })

  it('is read in scripts other than Latin, Chinese without spaces at the end of lines', async () => {
    expect(
      await textOf(
        column(50, 700, [
          'Министры встретились в портовом городе и дого-',
          'ворились встретиться снова весной.',
        ]),
      ),
    ).toBe('Министры встретились в портовом городе и договорились встретиться снова весной.')
    expect(await textOf(column(50, 700, ['两国外长在港口城市举行会谈并同意', '明年春天再次会晤。']))).toBe(
      '两国外长在港口城市举行会谈并同意明年春天再次会晤。',
    )
  })

  it.each([
    ['GBK-EUC-H', 'GB1', '两国外长举行会谈。', 'c1bdb9facde2b3a4bed9d0d0bbe1ccb8a1a3'],
    ['UniGB-UCS2-H', 'GB1', '两国外长', '4e2456fd5916957f'],
    ['ETen-B5-H', 'CNS1', '兩國外長舉行會談。', 'a8e2b0eaa57eaaf8c17ca6e6b77cbdcda143'],
    ['90ms-RKSJ-H', 'Japan1', '外相会談ｶﾅ。', '8a4f918a89ef926bb6c58142'],
    ['KSCms-UHC-H', 'Korea1', '외교장관회담', 'bfdcb1b3c0e5b0fcc8b8b4e3'],
  ])(
    'is read where a font is only named, in codes of its time: %s',
    async (encoding, ordering, text, codes) => {
      const named = { encoding, ordering, codes: () => codes }
      expect((await read([{ texts: [{ text, x: 50, y: 700 }] }], { named })).text).toBe(text)
    },
  )

  it.each(['Identity-H', 'EUC-H'])(
    'is not guessed where only the maker of the font knows its codes: %s',
    async (encoding) => {
      const named = { encoding, ordering: 'GB1', codes: () => '0c1d0d2e0e3f' }
      await expect(read([{ texts: [{ text: '两国外', x: 50, y: 700 }] }], { named })).rejects.toMatchObject({
        code: 'E_DOCUMENT_NO_TEXT',
      })
    },
  )

  it('is read on a page that viewers turn', async () => {
    const content =
      'BT /F1 10 Tf 0 1 -1 0 100 50 Tm (The page lies on its side,) Tj 0 -12 Td (and is read upright.) Tj ET'
    expect((await read([{ content, rotate: 90 }])).text).toBe(
      'The page lies on its side, and is read upright.',
    )
  })

  it('says which of its pages are pictures', async () => {
    const found = await read([
      { picture: true },
      { texts: column(50, 700, ['One page of text.']) },
      { picture: true },
    ])
    expect(found).toMatchObject({ text: 'One page of text.', pages: { count: 3, blank: 2 } })
  })
})

describe('what a PDF says of itself', () => {
  const texts = column(50, 700, ['Some text that is long enough.'])

  it('is its title, author and day of making, which is none of publication', async () => {
    const info = { Title: 'Отчёт о встрече', Author: 'Anna Petrova', CreationDate: "D:20201023180000+02'00'" }
    expect(await read([{ texts }], { info })).toMatchObject({
      page: { title: info.Title, author: 'Anna Petrova', publisher: null, published: null },
      created: '2020-10-23T16:00:00.000Z',
    })
  })

  it.each([
    ['D:20201023', '2020-10-23'],
    ['D:202010', '2020-10-01'],
    ['D:20201023180000', '2020-10-23'],
    ['D:20201323', null],
    ['yesterday', null],
  ])('dates it %s as %s', async (CreationDate, created) => {
    expect((await read([{ texts }], { info: { CreationDate } })).created).toBe(created)
  })

  it('is not what a program wrote for want of better; the largest letters of the first page are the title then', async () => {
    const info = { Title: 'Microsoft Word - draft3.docx', Author: 'user1' }
    const title = column(50, 760, ['Annual report on', 'harbours and straits'], 18)
    const body = column(50, 600, ['It has a text,', 'of several lines.'])
    expect((await read([{ texts: [...title, ...texts, ...body] }], { info })).page).toMatchObject({
      title: 'Annual report on harbours and straits',
      author: null,
    })
  })
})

describe('a PDF that cannot be read', () => {
  const page = { texts: column(50, 700, ['Some text that is long enough.']) }
  const whole = pdf({ pages: [page, page] })
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    try {
      await pdfText(bytes, 'a.pdf')
      return 'read'
    } catch (error) {
      if (isFailure(error)) return error.code
      throw error
    }
  }

  it('says that it has only pictures, or letters whose meaning it does not tell', async () => {
    expect(await refusal(pdf({ pages: [{ picture: true }] }))).toBe('E_DOCUMENT_NO_TEXT')
    const unmapped = { texts: column(50, 700, ['Министры встретились в портовом городе.']) }
    expect(await refusal(pdf({ pages: [unmapped], unmapped: true }))).toBe('E_DOCUMENT_NO_TEXT')
  })

  it('says that it wants a password', async () => {
    expect(await refusal(pdf({ pages: [page], encrypted: true }))).toBe('E_PDF_ENCRYPTED')
  })

  it('is refused wherever it breaks off', async () => {
    for (const share of [0.05, 0.3, 0.5, 0.7, 0.9, 0.97]) {
      expect([share, await refusal(whole.slice(0, whole.length * share))]).toEqual([share, 'E_PDF_DAMAGED'])
    }
  })

  it('is refused or read where bytes of it are wrong, and never breaks the reader', async () => {
    for (let at = 20; at < whole.length; at += 37) {
      const bytes = whole.slice()
      bytes.fill(0x3c, at, at + 25)
      expect(['read', 'E_PDF_DAMAGED', 'E_DOCUMENT_NO_TEXT']).toContain(await refusal(bytes))
    }
  })

  it.each([
    ['a page tree that holds itself', '/Kids [2 0 R] /Count 1'],
    ['a tree without pages', '/Kids [] /Count 0'],
  ])('has %s', async (_, kids) => {
    const broken = Buffer.from(whole)
      .toString('latin1')
      .replace(/\/Kids \[[^\]]*\] \/Count 2/, (found) => kids.padEnd(found.length))
    expect(await refusal(Uint8Array.from(Buffer.from(broken, 'latin1')))).toBe('E_PDF_DAMAGED')
  })

  it('has too many pages; that it says so is not enough', async () => {
    const many = Array.from({ length: limits.pdfPages + 1 }, () => ({ texts: [] }))
    expect(await refusal(pdf({ pages: many }))).toBe('E_PDF_TOO_LARGE')
    expect(await refusal(pdf({ pages: [page], count: 2_000_000_000 }))).toBe('read')
  })

  it('has a chain of cross-reference tables that leads back', async () => {
    const text = Buffer.from(whole).toString('latin1')
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? ''
    const looped = text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`)
    expect(await refusal(Uint8Array.from(Buffer.from(looped, 'latin1')))).toBe('read')
  })
})

describe('laying out', () => {
  it.each([
    ['runs in one place', () => ({ text: 'x', x: 50, y: 700 })],
    ['runs all over', (i: number) => ({ text: 'some word-', x: (i * 7919) % 5000, y: (i * 104_729) % 7000 })],
    [
      'lines over each other',
      (i: number) => ({ text: `Some words of a line ${i}`, x: 50, y: 700 + i / 100 }),
    ],
    [
      'columns of short lines',
      (i: number) => ({ text: `${i} of a line`, x: (i % 40) * 130, y: 12 * Math.floor(i / 40) }),
    ],
  ])('costs in proportion to the text: %s', (_, place: (i: number) => Pick<Run, 'text' | 'x' | 'y'>) => {
    const runs = Array.from({ length: 60_000 }, (_each, i) => ({ size: 10, width: 100, ...place(i) }))
    expectLinear((size) => layOut([runs.slice(0, size)]), runs.length)
  })
})
