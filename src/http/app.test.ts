import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { createApp } from './app.ts'
import { pageFile } from '../../test/door.ts'
import { shipped } from '../../test/library.ts'
import { foundNode } from '../../test/node.ts'
import { testPeople } from '../../test/people.ts'

describe('a door under a base', () => {
  it('answers under it alone, guards what it answers, and says so in its description', async () => {
    const node = await foundNode({ seats: ['alfa'] })
    const app = createApp({
      ...node,
      people: testPeople(node.coalition, { base: '/sample' }).people,
      base: '/sample',
      version: '1',
      packageFile: async () => undefined,
      charterFiles: shipped,
      pageFile,
      log: () => undefined,
    })
    const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
    for (const path of ['/sample', '/sample/', '/sample/api/node', '/sample/docs']) {
      const answer = await ask(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
    for (const path of ['/', '/api/node', '/samples/api/node', '/sample/api/nothing']) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
    expect((await ask('/sample/api/node', { host: 'elsewhere.example' })).status).toBe(421)
    const unknown = await ask('/sample/api/nothing', { accept: 'text/html' })
    expect(await unknown.json()).toMatchObject({ error: { code: 'E_NOT_FOUND' } })
    const described = (await (await ask('/sample/openapi.json')).json()) as {
      servers: { url: string }[]
      paths: object
    }
    expect(described.servers.map(({ url }) => url)).toEqual(['/sample/'])
    expect(Object.keys(described.paths)).toContain('/api/node')
  })

  it('signs people in under it alone', async () => {
    const node = await foundNode({ seats: ['alfa'] })
    const { people } = testPeople(node.coalition, { base: '/sample' })
    const app = createApp({
      ...node,
      people,
      base: '/sample',
      version: '1',
      packageFile: async () => undefined,
      charterFiles: shipped,
      pageFile,
      log: () => undefined,
    })
    const post = (path: string, body: object) =>
      app.request(`http://127.0.0.1:4870${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Entente-Request': '1' },
        body: JSON.stringify(body),
      })
    const password = 'a sentence of hers'
    await post('/sample/api/session/owner', { name: 'Anna', username: 'anna', password })
    expect((await app.request('/sample/api/questions')).status).toBe(401)
    expect((await post('/auth/sign-in/username', { username: 'anna', password })).status).toBe(404)
    const signedIn = await post('/sample/auth/sign-in/username', { username: 'anna', password })
    const [cookie = ''] = signedIn.headers.getSetCookie()
    expect(cookie).toMatch(/; Path=\/sample; HttpOnly; SameSite=Strict$/)
    const asked = await app.request('/sample/api/questions', {
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    })
    expect(asked.status).toBe(200)
  })

  it('hands out the page that verifies by itself as a file to keep, to whoever asks', async () => {
    const node = await foundNode({ seats: ['alfa'] })
    const { people } = testPeople(node.coalition, { base: '/sample' })
    const app = (built: boolean) =>
      createApp({
        ...node,
        people,
        base: '/sample',
        version: '1',
        packageFile: async () => undefined,
        charterFiles: shipped,
        pageFile: async (path) =>
          built && path === 'verifier.html'
            ? { bytes: utf8('<p>It verifies.</p>'), mediaType: 'text/html', compressed: undefined }
            : undefined,
        log: () => undefined,
      })
    const answer = await app(true).request('/sample/verifier.html')
    expect([answer.status, await answer.text()]).toEqual([200, '<p>It verifies.</p>'])
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="entente-verifier.html"')
    expect((await app(false).request('/sample/verifier.html')).status).toBe(404)
  })
})
