import { describe, expect, it } from 'vitest'
import { refusalOf, TestDoor } from '../../test/door.ts'

const one = { seats: ['alfa'] }

describe('the authority of a request', () => {
  it.each(['127.0.0.1', '127.0.0.1:4870', 'localhost', 'LOCALHOST:1', '[::1]', '[::1]:4870'])(
    'may be %s',
    async (host) => {
      const door = await TestDoor.open(one)
      expect((await door.request('/api/node', { headers: { Host: host } })).status).toBe(200)
    },
  )

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:4870',
    'evil.example:80@127.0.0.1',
    '127.0.0.2',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '127.0.0.1:',
    'localhost:123456',
    '',
  ])('may not be "%s", as a rebound name would be', async (host) => {
    const door = await TestDoor.open(one)
    const refused = await door.request('/api/node', { headers: { Host: host } })
    expect(refusalOf(refused)).toBe('421 E_HOST_REFUSED')
    expect(refusalOf(await door.request('/openapi.json', { headers: { Host: host } }))).toBe(
      '421 E_HOST_REFUSED',
    )
  })

  it('may not differ in the request line', async () => {
    const door = await TestDoor.open(one)
    const refused = await door.request('http://evil.example/api/node', { headers: { Host: '127.0.0.1' } })
    expect(refusalOf(refused)).toBe('421 E_HOST_REFUSED')
  })
})

describe('the origin of a request', () => {
  const ask = async (headers: Record<string, string>) => {
    const door = await TestDoor.open(one)
    return door.request('/api/node', { headers: { Host: '127.0.0.1:4870', ...headers } })
  }

  it.each(['http://127.0.0.1:4870', 'http://localhost:4870', 'http://[::1]:4870'])(
    'may be %s',
    async (origin) => {
      expect((await ask({ Origin: origin })).status).toBe(200)
    },
  )

  it.each([
    'https://evil.example',
    'http://evil.example:4870',
    'https://127.0.0.1:4870',
    'http://127.0.0.1:3000',
    'http://127.0.0.1',
    'http://localhost.evil.example:4870',
    'file://',
    'null',
    '',
  ])('may not be "%s"', async (origin) => {
    expect(refusalOf(await ask({ Origin: origin }))).toBe('403 E_ORIGIN_REFUSED')
  })

  it('may not be another site, as the browser tells it', async () => {
    expect(refusalOf(await ask({ 'Sec-Fetch-Site': 'cross-site' }))).toBe('403 E_ORIGIN_REFUSED')
    for (const site of ['same-origin', 'none'])
      expect((await ask({ 'Sec-Fetch-Site': site })).status).toBe(200)
  })
})

describe('a change', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    '',
  ])('is not taken as a form or a script of another page could send it: "%s"', async (type) => {
    const door = await TestDoor.open(one)
    const body = JSON.stringify({ text: 'Will it pass?', closes: '2030-01-01' })
    const init = { method: 'POST', body: new TextEncoder().encode(body) }
    const refused = await door.request('/api/questions', {
      ...init,
      headers: type === '' ? {} : { 'Content-Type': type },
    })
    expect(refusalOf(refused)).toBe('400 E_USAGE')
    expect((await door.request('/api/questions')).json).toMatchObject({ questions: [] })
  })

  it('is held to that at every address and by every method', async () => {
    const door = await TestDoor.open(one)
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const refused = await door.request('/nowhere', { method, headers: { 'Content-Type': 'text/plain' } })
      expect(refusalOf(refused)).toBe('400 E_USAGE')
    }
  })

  it('is taken as JSON, with or without a charset', async () => {
    const door = await TestDoor.open(one)
    for (const type of ['application/json', 'Application/JSON; charset=utf-8']) {
      const answered = await door.request('/api/questions', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: JSON.stringify({ text: 'Will it pass?', closes: '2030-01-01' }),
      })
      expect(answered.status).toBe(201)
    }
  })

  it.each([
    ['nothing that says it is meant', {}, false],
    ['another word', { 'Entente-Request': 'yes' }, false],
    ['a page of another port, as the browser tells it', { 'Sec-Fetch-Site': 'same-site' }, false],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }, false],
    ['the header of our pages and clients', { 'Entente-Request': '1' }, true],
    ['a page of our own, as the browser tells it', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ] as const)('with %s is taken: %j → %s', async (_, headers, taken) => {
    const door = await TestDoor.open(one)
    const body = JSON.stringify({ text: 'Will it pass?', closes: '2030-01-01' })
    for (const path of ['/api/questions', '/auth/sign-out']) {
      const answered = await door.app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: path.startsWith('/auth') ? '{}' : body,
      })
      expect({ path, taken: answered.status < 400 }).toEqual({ path, taken })
      if (!taken) expect(await answered.json()).toMatchObject({ error: { code: 'E_ORIGIN_REFUSED' } })
    }
  })

  it('is answered to no other origin: the question a browser asks first is refused', async () => {
    const door = await TestDoor.open(one)
    const asked = await door.request('/api/questions', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(asked.status).toBe(403)
    expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('every answer', () => {
  it.each([
    '/',
    '/api/node',
    '/openapi.json',
    '/docs',
    '/assets/style.css',
    '/assets/openapi-explorer.js',
    '/nowhere',
  ])('is neither stored, sniffed, framed nor read by others: %s', async (path) => {
    const door = await TestDoor.open(one)
    const { headers } = await door.request(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    })
    const refused = await door.request(path, { headers: { Host: 'evil.example' } })
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.includes('script-src')).toBe(path === '/docs' || path === '/')
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe|nonce)|https?:/)
  })
})
