import { describe, expect, it } from 'vitest'
import { foundNode, rulesReading } from '../../test/node.ts'
import { utf8 } from '../kernel/bytes.ts'
import type { FetchedPage } from './ports/fetch.ts'
import { deskFor } from './desk.ts'
import { read } from './read.ts'
import { operator } from './roles.ts'

const feedUrl = 'https://example.org/feed'
const sentence = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
const item = (n: number, text: string) =>
  `<item><title>Report ${n} on an exercise</title><link>https://example.org/${n}</link><guid>${n}</guid><pubDate>Fri, 10 Jun 2016 10:00:00 GMT</pubDate>${text}</item>`
const feed = (...items: string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour News</title>${items.join('')}</channel></rss>`
const whole = `<content:encoded><![CDATA[<p>${sentence}</p>]]></content:encoded>`

async function site(pages: Record<string, string>) {
  const asked: string[] = []
  const node = await foundNode({
    reading: rulesReading,
    fetch: {
      async fetch(url): Promise<FetchedPage> {
        asked.push(url)
        const mediaType = url === feedUrl ? 'application/rss+xml' : 'text/html'
        return { url, bytes: utf8(pages[url] ?? ''), mediaType, fetchedAt: '2020-10-27T09:00:00.000Z' }
      },
    },
  })
  return { asked, desk: deskFor(node.ports, node.coalition, 'alfa', operator) }
}

describe('the entries of a feed', () => {
  it('are documents: title, publisher, day and address as the feed says', async () => {
    const { desk, asked } = await site({
      [feedUrl]: feed(item(1, whole), item(2, '<description>Short.</description>')),
    })
    const progress: string[] = []
    const { documents, failures } = await read(desk, {
      names: [feedUrl],
      onProgress: ({ done, found, name }) => progress.push(`${done}/${found} ${name}`),
    })
    expect(failures).toEqual([])
    expect(documents.map(({ document }) => document)).toMatchObject(
      [1, 2].map((n) => ({
        source: `https://example.org/${n}`,
        title: `Report ${n} on an exercise`,
        publisher: 'Harbour News',
        published: '2016-06-10T10:00:00.000Z',
        crawled: '2020-10-27T09:00:00.000Z',
        mediaType: 'text/html',
      })),
    )
    expect(documents[0]?.events.map(({ event }) => event.type)).toEqual(['jointExercise'])
    expect(documents[1]?.text).toContain('Short.')
    expect(asked).toEqual([feedUrl])
    expect(progress.at(-1)).toBe('2/2 https://example.org/2')
    const again = await read(desk, { names: [feedUrl] })
    expect(again.documents.map(({ known }) => known)).toEqual([true, true])
  })

  it('are their pages where the feed carries less and that is asked for, each once', async () => {
    const pages = {
      [feedUrl]: feed(item(1, whole), item(2, '<description>Short.</description>')),
      'https://example.org/2': `<title>Report 2 in full</title><p>${sentence}</p>`,
    }
    const { desk, asked } = await site(pages)
    const { documents } = await read(desk, { names: [feedUrl], follow: true })
    expect(documents[1]?.document).toMatchObject({
      source: 'https://example.org/2',
      title: 'Report 2 in full',
      published: '2016-06-10T10:00:00.000Z',
    })
    expect(documents[1]?.text).toContain(sentence)
    expect(asked).toEqual([feedUrl, 'https://example.org/2'])
    expect((await read(desk, { names: [feedUrl], follow: true })).documents).toEqual([])
    expect(asked).toEqual([feedUrl, 'https://example.org/2', feedUrl])
    // What the feed says anew is read anew.
    pages[feedUrl] = feed(item(2, '<description>Short, and put right.</description>'), item(3, whole))
    const changed = await read(desk, { names: [feedUrl], follow: true })
    expect(changed.documents.map(({ document }) => document.source)).toEqual([
      'https://example.org/2',
      'https://example.org/3',
    ])
  })

  it('are read where one of them cannot be, and that one is tried again', async () => {
    const pages: Record<string, string> = {
      [feedUrl]: feed(item(1, '<description>a</description>'), item(2, '<description>b</description>')),
      'https://example.org/2': '<p>They met.</p>',
    }
    const { desk } = await site(pages)
    const first = await read(desk, { names: [feedUrl], follow: true })
    expect(first.failures).toMatchObject([
      { source: 'https://example.org/1', error: { code: 'E_DOCUMENT_EMPTY' } },
    ])
    pages['https://example.org/1'] = '<p>They met too.</p>'
    const second = await read(desk, { names: [feedUrl], follow: true })
    expect(second.documents.map(({ document }) => document.source)).toEqual(['https://example.org/1'])
  })

  it('keep a script in a title a text', async () => {
    const { desk } = await site({
      [feedUrl]: feed(
        '<item><title>&lt;script&gt;alert(1)&lt;/script&gt; meets</title><description>x &lt;script&gt;alert(1)&lt;/script&gt; y</description></item>',
      ),
    })
    const [document] = (await read(desk, { names: [feedUrl] })).documents
    expect(document?.document.title).toBe('alert(1) meets')
    expect(document?.text).not.toContain('script')
  })

  it('refuse the feed alone where it is none', async () => {
    const { desk } = await site({ [feedUrl]: '<rss' })
    expect((await read(desk, { names: [feedUrl] })).failures).toMatchObject([
      { source: feedUrl, error: { code: 'E_FEED_INVALID' } },
    ])
  })
})
