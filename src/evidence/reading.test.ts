import { describe, expect, it } from 'vitest'
import { column, pdf } from '../../test/pdf.ts'
import { utf8 } from '../kernel/bytes.ts'
import { document as documentRecord } from '../records/document.ts'
import { isDocumentName } from './intake/names.ts'
import { readDocument, type ReadingSource } from './reading.ts'

const read = (name: string, text: string | Uint8Array, more: Partial<ReadingSource> = {}) =>
  readDocument({ name, bytes: typeof text === 'string' ? utf8(text) : text, ...more })
const story = 'Norway and Iceland signed a treaty in Oslo on Monday, the foreign ministry said.'
const hash = 'a'.repeat(64)

describe('readDocument', () => {
  it('gives the fields of a document record', async () => {
    const { document, text } = await read(
      'a.txt',
      `\ufeffHarbour treaty signed in the capital\r\nOctober 7, 2019\r\n\r\n${story}\r\n`,
    )
    expect(text.startsWith('Harbour')).toBe(true)
    expect(text.endsWith('said.\r\n')).toBe(true)
    const record = documentRecord.parse({ ...document, original: hash, text: hash })
    expect(record).toMatchObject({
      source: 'a.txt',
      mediaType: 'text/plain',
      length: text.length,
      title: 'Harbour treaty signed in the capital',
      published: '2019-10-07',
      language: 'en',
    })
    for (const { span } of document.flags) expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  it('reads a page by its name, its announced type or its beginning', async () => {
    const page = `<!doctype html><title>Treaty</title><p>${story}</p>`
    for (const [name, mediaType] of [
      ['a.html', undefined],
      ['x', 'text/html; charset=utf-8'],
      ['x', undefined],
      ['x', 'application/octet-stream'],
    ] as const) {
      const { document, text, locator } = await read(name, page, { mediaType })
      expect(text).toBe(story)
      expect(document.title).toBe('Treaty')
      expect(locator).toHaveLength(1)
    }
    expect((await read('a.txt', page)).text).toBe(page)
    expect((await read('a.md', `# Treaty\n\n${story}`, { mediaType: 'text/markdown' })).locator).toBe(null)
  })

  it('decodes by the charset a page declares', async () => {
    const page = Uint8Array.from(
      Buffer.from('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0', 'latin1'),
    )
    expect((await read('a.html', page)).text).toBe('Привет, мир')
  })

  it('reads Chinese and Russian for names, and invents no events in them', async () => {
    const chinese = await read('a.txt', '挪威外交部长今天宣布，两国将举行联合演习。')
    expect(chinese).toMatchObject({ document: { language: 'zh' }, events: [], sentences: [{ start: 0 }] })
    expect(chinese.names.map(({ id }) => id)).toContain('NOR')
    const russian = await read('a.txt', 'Министр обороны Норвегии заявил, что учения начнутся весной.')
    expect(russian).toMatchObject({ document: { language: 'ru' }, events: [] })
    expect(russian.names.map(({ id }) => id)).toContain('NOR')
  })

  it('reads a PDF, and takes the day it was made for no day of publication', async () => {
    const sentence = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
    const bytes = pdf({
      pages: [{ texts: column(50, 700, [sentence]) }, { picture: true }],
      info: { Title: 'A naval exercise', CreationDate: 'D:20160610' },
    })
    for (const mediaType of ['application/pdf', undefined, 'application/octet-stream', 'text/html']) {
      const { document, text, events } = await read('report', bytes, { mediaType })
      expect(document).toMatchObject({
        mediaType: mediaType ?? 'application/pdf',
        title: 'A naval exercise',
        published: null,
        created: '2016-06-10',
        pages: { count: 2, blank: 1 },
        language: 'en',
      })
      expect(text).toBe(sentence)
      expect(events.map(({ type, span }) => [type, text.slice(span.start, span.end) === span.text])).toEqual([
        ['jointExercise', true],
      ])
    }
  })

  it('lets a given date win', async () => {
    expect((await read('a.txt', story, { published: '2019-10-08' })).document.published).toBe('2019-10-08')
    await expect(read('a.txt', story, { published: '8 Oct' })).rejects.toMatchObject({ code: 'E_INSTANT' })
  })

  it.each([
    ['nothing', new Uint8Array(), undefined, 'E_DOCUMENT_EMPTY'],
    ['a PDF under a false name', utf8('%PDF-1.4'), 'text/plain', 'E_PDF_DAMAGED'],
    ['a page under the name of a PDF', utf8('<p>Not found'), 'application/pdf', 'E_PDF_DAMAGED'],
    ['NULs', utf8('a\0b'), undefined, 'E_DOCUMENT_BINARY'],
    ['50 MB', new Uint8Array(50_000_000).fill(97), undefined, 'E_DOCUMENT_TOO_LARGE'],
    ['a picture by its type', utf8('x'), 'image/png', 'E_DOCUMENT_TYPE'],
    ['a page without text', utf8('<html><script>x</script>'), 'text/html', 'E_DOCUMENT_EMPTY'],
    ['a deep page', utf8('<div>'.repeat(100_000)), 'text/html', 'E_HTML_TOO_DEEP'],
  ])('refuses %s', async (_, bytes, mediaType, code) => {
    await expect(read('a', bytes, { mediaType })).rejects.toMatchObject({ code })
  })

  it('reads one line of 10 MB', async () => {
    const text = `${story} `.repeat(Math.ceil(10_000_000 / story.length))
    expect((await read('a.txt', text)).document.length).toBe(text.length)
  }, 180_000)
})

it('knows documents in a folder by their names', () => {
  for (const name of ['a.txt', 'b/c.TEXT', 'd.md', 'e.html', 'f.htm', 'g.xhtml', 'h.PDF', 'readmes.txt'])
    expect(isDocumentName(name)).toBe(true)
  for (const name of [
    'a.png',
    '.hidden.txt',
    'b/.c.txt',
    'txt',
    'd.json',
    'e.txt.gz',
    'b/README.md',
    'ReadMe.txt',
  ])
    expect(isDocumentName(name)).toBe(false)
})
