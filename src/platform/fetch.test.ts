import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { isAllowed, isPublicAddress } from './fetch-address.ts'
import { networkFetch } from './fetch.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(answer: (path: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    answer(request.url ?? '/', response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const now = () => instant(Date.UTC(2026, 0, 2, 3, 4, 5))
const fetcher = networkFetch({ now })
const allowAddresses = ['127.0.0.1']

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '192.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '100::1',
    'fec0::1',
    '4000::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::a00:1',
    '64:ff9b:1::808:808',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2001:0:808:808:0:0:80ff:fffe',
    '2001:0:7f00:1::f7f7:f7f7',
    'not an address',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('knows what the user allowed', () => {
    expect(isAllowed('node.example', '10.0.0.7', ['Node.Example.'])).toBe(true)
    expect(isAllowed('x', '10.0.0.7', ['10.0.0.0/8'])).toBe(true)
    expect(isAllowed('x', '::ffff:10.0.0.7', ['10.0.0.7'])).toBe(true)
    expect(isAllowed('::1', '::1', ['[::1]'])).toBe(true)
    expect(isAllowed('x', '10.0.0.7', ['10.0.0.8', '192.168.0.0/16', 'fd00::/8', 'y', ''])).toBe(false)
  })
})

describe('fetching', () => {
  it('asks for a page only if it has changed, by what the server gave with it', async () => {
    let version = '"1"'
    const server = createServer((request, response) => {
      const known = request.headers['if-none-match'] === version
      response.writeHead(known ? 304 : 200, {
        etag: version,
        'last-modified': 'Fri, 23 Oct 2020 18:00:00 GMT',
      })
      response.end(known ? undefined : 'hello')
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const { validators } = await fetcher.fetch(url, { allowAddresses })
    expect(validators).toEqual({ etag: '"1"', lastModified: 'Fri, 23 Oct 2020 18:00:00 GMT' })
    const known = { allowAddresses, validators }
    expect(await fetcher.fetch(url, known)).toMatchObject({ unchanged: true, validators })
    version = '"2"'
    expect((await fetcher.fetch(url, known)).unchanged).toBe(undefined)
    // Unasked, it is an answer like any other that brings no page.
    version = '"1"'
    const unasked = await serve((_path, response) => response.writeHead(304).end())
    await expect(fetcher.fetch(unasked, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_STATUS' })
  })

  it('brings a page with its type, following redirects', async () => {
    const base = await serve((path, response) => {
      if (path === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=koi8-r' }).end('hello')
    })
    expect(await fetcher.fetch(`${base}/old`, { allowAddresses })).toEqual({
      url: `${base}/new`,
      bytes: new Uint8Array(Buffer.from('hello')),
      validators: {},
      mediaType: 'text/html; charset=koi8-r',
      fetchedAt: '2026-01-02T03:04:05.000Z',
    })
  })

  it('undoes a content encoding', async () => {
    const base = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('text')),
    )
    expect(Buffer.from((await fetcher.fetch(base, { allowAddresses })).bytes).toString()).toBe('text')
  })

  it('refuses this machine in every spelling', async () => {
    const base = await serve((_, response) => response.end('secret'))
    const { port } = new URL(base)
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ])
      await expect(fetcher.fetch(`http://${host}:${port}/`), host).rejects.toMatchObject({
        code: 'E_URL_ADDRESS_REFUSED',
      })
  })

  it('refuses a name that resolves to a private address, even beside a public one', async () => {
    const lookup = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '192.168.0.1', family: 4 },
      ])
    await expect(networkFetch({ now, lookup }).fetch('http://name.example/')).rejects.toMatchObject({
      code: 'E_URL_ADDRESS_REFUSED',
    })
  })

  it('connects to the address that was checked and never asks again', async () => {
    const base = await serve((_, response) => response.end('here'))
    let asked = 0
    const lookup = () => Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }])
    const page = await networkFetch({ now, lookup }).fetch(`http://name.example:${new URL(base).port}/`, {
      allowAddresses: ['127.0.0.1'],
    })
    expect(Buffer.from(page.bytes).toString()).toBe('here')
    expect(asked).toBe(1)
  })

  it('refuses a redirect to an address that was not allowed', async () => {
    const base = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
    )
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({
      code: 'E_URL_ADDRESS_REFUSED',
    })
  })

  it('refuses a redirect away from the web', async () => {
    const base = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_SCHEME' })
  })

  it('gives up on endless redirects', async () => {
    let visits = 0
    const base = await serve((_, response) => response.writeHead(302, { location: `/${++visits}` }).end())
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_REDIRECTS' })
    expect(visits).toBe(limits.fetchRedirects + 1)
  })

  it.each([
    ['no address', 'E_URL_INVALID'],
    ['http://', 'E_URL_INVALID'],
    ['http://user:secret@example.org/', 'E_URL_INVALID'],
    ['ftp://example.org/', 'E_URL_SCHEME'],
    ['file:///etc/passwd', 'E_URL_SCHEME'],
    ['data:text/plain,hello', 'E_URL_SCHEME'],
  ])('refuses %s', async (url, code) => {
    const error: unknown = await fetcher.fetch(url).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code })
    expect(JSON.stringify(error)).not.toContain('secret')
  })

  it('says what a server answered', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('gone'))
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({
      code: 'E_URL_STATUS',
      message: expect.stringContaining('404') as string,
    })
  })

  it('says that nobody answers', async () => {
    const base = await serve(() => undefined)
    servers.pop()?.close()
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_UNREACHABLE' })
    const lookup = () => Promise.reject(new Error('getaddrinfo ENOTFOUND nowhere.example'))
    await expect(networkFetch({ now, lookup }).fetch('http://nowhere.example/')).rejects.toMatchObject({
      code: 'E_URL_UNREACHABLE',
      message: expect.stringContaining('ENOTFOUND') as string,
    })
  })

  it('notices a page that breaks off', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => response.destroy(), 20)
    })
    await expect(fetcher.fetch(base, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_UNREACHABLE' })
  })

  it('ends a slow drip, a silent server and a resolver that never answers', async () => {
    const quick = networkFetch({ now, timeMs: 300 })
    const drip = await serve((_, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => {
        clearInterval(timer)
      })
    })
    const silent = await serve(() => undefined)
    for (const url of [drip, silent])
      await expect(quick.fetch(url, { allowAddresses })).rejects.toMatchObject({ code: 'E_URL_TIME' })
    const lost = networkFetch({ now, timeMs: 100, lookup: () => new Promise(() => undefined) })
    await expect(lost.fetch('http://name.example/')).rejects.toMatchObject({ code: 'E_URL_TIME' })
  })

  it('stops an endless body and a body announced as too large', async () => {
    let sent = 0
    const block = Buffer.alloc(1 << 20, 97)
    const endless = await serve((_, response) => {
      const pour = () => {
        while (response.writable && !response.destroyed && response.write(block)) sent++
      }
      response.on('drain', pour)
      pour()
    })
    await expect(fetcher.fetch(endless, { allowAddresses })).rejects.toMatchObject({
      code: 'E_DOCUMENT_TOO_LARGE',
    })
    expect(sent).toBeLessThan(64)
    const announced = await serve((_, response) => {
      response.writeHead(200, { 'content-length': String(limits.documentBytes + 1) }).write('x')
    })
    await expect(fetcher.fetch(announced, { allowAddresses })).rejects.toMatchObject({
      code: 'E_DOCUMENT_TOO_LARGE',
    })
  })

  it('stops a compression bomb and names a broken one', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const base = await serve((path, response) =>
      response
        .writeHead(200, { 'content-encoding': path === '/odd' ? 'x-odd' : 'gzip' })
        .end(path === '/bomb' ? bomb : 'not gzip'),
    )
    await expect(fetcher.fetch(`${base}/bomb`, { allowAddresses })).rejects.toMatchObject({
      code: 'E_DOCUMENT_TOO_LARGE',
    })
    await expect(fetcher.fetch(`${base}/broken`, { allowAddresses })).rejects.toMatchObject({
      code: 'E_URL_UNREACHABLE',
    })
    await expect(fetcher.fetch(`${base}/odd`, { allowAddresses })).rejects.toMatchObject({
      code: 'E_URL_STATUS',
    })
  })
})
