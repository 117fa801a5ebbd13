import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { utf8Text } from '../src/kernel/bytes.ts'
import { readDocument } from '../src/evidence/reading.ts'
import { describeShared } from './shared.ts'

describeShared('reading the source documents', (folder) => {
  const seeds = join(folder, 'seeds')
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'))

  it.each(files)('%s: every span holds its text in the file', async (file) => {
    const bytes = readFileSync(join(seeds, file))
    const { text, document, events, locator } = await readDocument({ name: file, bytes })
    expect(text).toBe(utf8Text(bytes).replace(/^\ufeff/, ''))
    expect(document).toMatchObject({
      source: file,
      language: 'en',
      mediaType: 'text/plain',
      length: text.length,
    })
    expect(document.title).not.toBe(null)
    expect(locator).toBe(null)
    const spans = [...document.flags, ...events, ...events.flatMap((event) => event.figures)].map(
      ({ span }) => span,
    )
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  it('tells the day of publication from the day of the crawl', async () => {
    const read = await Promise.all(
      files.map((name) => readDocument({ name, bytes: readFileSync(join(seeds, name)) })),
    )
    expect(read.map(({ document }) => [document.published, document.crawled])).toEqual([
      ['2014-11-18', null],
      [null, '2020-07-09'],
      ['2020-10-25', null],
      [null, null],
      ['2020-10-23', null],
    ])
  })
})
