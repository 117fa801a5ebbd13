import { describe, expect, it } from 'vitest'
import type { Doors } from '../node/machine.ts'
import { frontDoor } from './front.ts'

interface Standing {
  readonly sample?: 'open' | 'loading'
  readonly fresh?: boolean
}

/** Asks a front door whose doors answer with their names. */
async function ask(
  path: string,
  { sample, fresh = false }: Standing = {},
  init: RequestInit = {},
): Promise<string> {
  const named = (name: string) => (): Response => new Response(name)
  const doors: Doors = {
    own: named('own'),
    sample: () => (sample === 'open' ? named('sample') : sample),
    isFresh: () => Promise.resolve(fresh),
  }
  const answer = await frontDoor(doors)(new Request(`http://127.0.0.1:4870${path}`, init))
  const { status, headers } = answer
  if (status === 200) return answer.text()
  return [status, headers.get('location') ?? headers.get('retry-after')]
    .filter((part) => part !== null)
    .join(' ')
}

describe('a front door', () => {
  it('sends each request to its door', async () => {
    const open: Standing = { sample: 'open' }
    for (const path of ['/sample', '/sample/', '/sample/api/node', '/sample/?as=treaty'])
      expect([path, await ask(path, open)]).toEqual([path, 'sample'])
    for (const path of ['/', '/api/node', '/samples', '/sampled/', '/questions'])
      expect([path, await ask(path, open)]).toEqual([path, 'own'])
    expect(await ask('/sample/')).toBe('own')
  })

  it('says that the sample is on its way, to those who may ask', async () => {
    expect(await ask('/sample/', { sample: 'loading' })).toBe('503 1')
    expect(await ask('/api/node', { sample: 'loading' })).toBe('own')
    expect(await ask('/sample/api/node', { sample: 'loading' })).toBe('503 1')
    const foreign = { headers: { host: 'elsewhere.example' } }
    expect(await ask('/sample/', { sample: 'loading' }, foreign)).toBe('421')
  })

  it('says so in the language the browser asks for', async () => {
    const hall = frontDoor({ own: () => new Response(), sample: () => 'loading', isFresh: async () => false })
    const said = async (language: string): Promise<string | undefined> => {
      const asked = new Request('http://127.0.0.1:4870/sample/', { headers: { 'accept-language': language } })
      const answer = await hall(asked)
      expect(answer.headers.get('vary')).toContain('Accept-Language')
      return /<html lang="(\w+)">[^]*<h1>(.*)<\/h1>/
        .exec(await answer.text())
        ?.slice(1)
        .join(': ')
    }
    expect(await said('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh: 正在载入示例')
    expect(await said('fr, en;q=0.3, ru-RU;q=0.7')).toBe('ru: Пример загружается')
    expect(await said('zh;q=0, fr')).toBe('en: The sample is being loaded')
    expect(await said('')).toBe('en: The sample is being loaded')
  })

  it('leads whoever comes to a node that holds nothing yet to the sample, and nobody else', async () => {
    for (const sample of ['open', 'loading'] as const) {
      expect(await ask('/', { sample, fresh: true })).toBe('302 /sample/')
      expect(await ask('/?own', { sample, fresh: true })).toBe('own')
      expect(await ask('/questions', { sample, fresh: true })).toBe('own')
      expect(await ask('/', { sample, fresh: true }, { method: 'POST' })).toBe('own')
      expect(await ask('/', { sample })).toBe('own')
    }
    expect(await ask('/', { fresh: true })).toBe('own')
  })
})
