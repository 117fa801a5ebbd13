import { describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { pageFile } from '../../test/door.ts'
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
})
