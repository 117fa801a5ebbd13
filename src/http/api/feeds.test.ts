import { expect, it } from 'vitest'
import { until } from '../../../test/timer.ts'
import { idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'

const url = 'https://example.org/feed'
const text =
  '<rss version="2.0"><channel><title>News</title><item><title>A report of the envoys</title><link>https://example.org/1</link><description>They met.</description></item></channel></rss>'

it('follows a feed, shows how its visits went, visits it when asked, and leaves it', async () => {
  let fetched = 0
  const door = await TestDoor.open({
    fetch: {
      async fetch(address, options) {
        fetched++
        expect(options?.allowAddresses).toEqual([])
        return {
          url: address,
          bytes: new TextEncoder().encode(text),
          mediaType: 'text/xml',
          fetchedAt: '2020-10-27T09:00:00.000Z',
        }
      },
    },
  })
  const added = await door.post('alfa', '/api/feeds', { url, every: 30 })
  expect(added.json).toMatchObject({ url, every: 30, follow: false, failures: 0, visiting: true })
  const listed = async () =>
    part(await door.get('alfa', '/api/feeds'), 'feeds') as { visiting: boolean; last: object | null }[]
  await until(async () => {
    expect(await listed()).toMatchObject([{ visiting: false, last: { read: 1, error: null } }])
  })
  const documents = part(await door.get('alfa', '/api/documents'), 'documents')
  expect(documents).toMatchObject([{ source: 'https://example.org/1' }])
  expect(part(await door.get('bravo', '/api/feeds'), 'feeds')).toEqual([])
  expect(refusalOf(await door.post('bravo', `/api/feeds/${idOf(added)}/poll`, {}))).toBe('404 E_NOT_FOUND')
  expect((await door.post('alfa', `/api/feeds/${idOf(added)}/poll`, {})).json).toMatchObject({
    visiting: true,
  })
  await until(() => {
    expect(fetched).toBe(2)
  })
  expect((await door.post('alfa', `/api/feeds/${idOf(added)}/remove`, {})).status).toBe(201)
  expect(await listed()).toEqual([])
  expect(refusalOf(await door.post('alfa', '/api/feeds', { url: 'news' }))).toBe('400 E_URL_INVALID')
  expect(refusalOf(await door.post('alfa', '/api/feeds', { url, every: 1 }))).toBe('400 E_RECORD_INVALID')
  expect(refusalOf(await door.post('alfa', '/api/feeds', { url, allow: ['localhost'] }))).toBe(
    '400 E_RECORD_INVALID',
  )
})
