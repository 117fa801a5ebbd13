import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Feed } from '../src/node/feeds.ts'
import type { Watch } from '../src/node/watches.ts'
import { CommandLine, refusalOf } from './command.ts'
import { column, pdf } from './pdf.ts'
import { until } from './timer.ts'

const sentence = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
const report = pdf({ pages: [{ texts: column(50, 700, [sentence]) }], info: { Title: 'A naval exercise' } })

/** A site with a feed, a page behind it, and a PDF; it answers what has not changed without a body. */
async function site(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = []
  const feed = `<rss version="2.0"><channel><title>Harbour News</title><item><title>China and Russia hold an exercise</title><link>/1</link><pubDate>Fri, 10 Jun 2016 10:00:00 GMT</pubDate><description>Short.</description></item></channel></rss>`
  const pages: Record<string, readonly [string, string | Uint8Array]> = {
    '/feed': ['application/rss+xml', feed],
    '/1': ['text/html', `<title>The exercise in full</title><p>${sentence}</p>`],
    '/report': ['application/pdf', report],
  }
  const server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? []
    const known = request.headers['if-none-match'] === '"1"'
    asked.push(`${request.url ?? ''} ${known ? 304 : 200}`)
    if (known) response.writeHead(304).end()
    else response.writeHead(type === undefined ? 404 : 200, { 'content-type': type, etag: '"1"' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

interface Read {
  readonly documents: readonly {
    readonly title: string
    readonly text: string
    readonly published: string | null
  }[]
}

describe('on the command line', () => {
  it('a PDF is read from a file and from an address', { timeout: 240_000 }, async () => {
    const line = new CommandLine()
    const { address } = await site()
    const file = join(line.folder, 'report.pdf')
    writeFileSync(file, report)
    for (const words of [[file], [`${address}/report`, '--allow', '127.0.0.1']]) {
      const { documents } = await line.json<Read>('read', ...words)
      expect(documents).toMatchObject([{ title: 'A naval exercise', text: sentence, published: null }])
    }
    writeFileSync(file, pdf({ pages: [{ picture: true }] }))
    const refused = await line.run('read', file)
    expect(refusalOf(refused)).toBe('1 E_DOCUMENT_NO_TEXT')
    expect(refused.err).toMatch(/OCR/)
  })

  it('a feed is followed, visited and left', { timeout: 240_000 }, async () => {
    const line = new CommandLine()
    const { address, asked } = await site()
    const url = `${address}/feed`
    await line.json('init', '--seats', 'treaty,maritime')
    expect(refusalOf(await line.run('feed', 'add', 'news', '--as', 'treaty'))).toMatch(/E_URL_INVALID/)
    expect(refusalOf(await line.run('feed', 'add', url, '--every', 'often', '--as', 'treaty'))).toBe(
      '2 E_USAGE',
    )
    const added = await line.json<{ feeds: Feed[] }>(
      'feed',
      'add',
      url,
      '--follow',
      '--allow',
      '127.0.0.1',
      '--as',
      'treaty',
    )
    expect(added.feeds).toMatchObject([{ url, every: 60, follow: true, last: null }])
    const { feeds } = await line.json<{ feeds: Feed[] }>('feed', 'poll', '--as', 'treaty')
    expect(feeds).toMatchObject([{ last: { read: 1, error: null }, failures: 0 }])
    await line.json('feed', 'poll', url, '--as', 'treaty')
    expect(asked).toEqual(['/feed 200', '/1 200', '/feed 304'])
    const listed = await line.json<{ documents: { title: string }[] }>('list', 'documents', '--as', 'treaty')
    expect(listed.documents.map(({ title }) => title)).toEqual(['The exercise in full'])
    expect(await line.json('feed', 'list', '--as', 'maritime')).toEqual({ feeds: [] })
    await line.json('feed', 'remove', feeds[0]!.id.slice(0, 8), '--as', 'treaty')
    expect(await line.json('feed', 'list', '--as', 'treaty')).toEqual({ feeds: [] })
  })

  it('a folder is watched by the node that serves', { timeout: 240_000 }, async () => {
    const line = new CommandLine()
    const folder = join(line.folder, 'clippings')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), `${sentence}\n`)
    writeFileSync(join(folder, 'scan.pdf'), pdf({ pages: [{ picture: true }] }))
    const server = line.start('start', '--port', '0', '--no-sample', '--watch', folder)
    const watches = async () => (await line.json<{ watches: Watch[] }>('watch', 'list')).watches
    await server.says(/ready at/)
    await until(async () => {
      expect(await watches()).toMatchObject([
        { path: folder, read: 1, failed: [{ name: 'scan.pdf', code: 'E_DOCUMENT_NO_TEXT' }] },
      ])
    })
    expect(await server.end('SIGINT')).toBe(0)
    expect(server.err).toBe('')
    await line.json('watch', 'remove', folder)
    expect(await watches()).toEqual([])
    expect(refusalOf(await line.run('watch', 'add', join(folder, 'none')))).toMatch(/E_PATH_UNREADABLE/)
  })
})
