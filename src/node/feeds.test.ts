import { describe, expect, it } from 'vitest'
import { foundNode } from '../../test/node.ts'
import { outcomeOf } from '../../test/study.ts'
import { HandTimer, until } from '../../test/timer.ts'
import { failure } from '../kernel/error.ts'
import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import { Background } from './background.ts'
import { deskFor } from './desk.ts'
import { addFeed, feedList, feedsDue, removeFeed, visitFeed, type Feed } from './feeds.ts'
import type { FetchedPage, FetchOptions } from './ports/fetch.ts'
import { readEach } from './read.ts'
import { operator } from './roles.ts'
import type { Source } from './source.ts'
import { liveDocuments } from './views.ts'

const url = 'https://example.org/feed'
const feedOf = (...numbers: number[]) =>
  `<rss version="2.0"><channel><title>News</title>${numbers.map((n) => `<item><title>Report ${n} of the envoys</title><link>https://example.org/${n}</link><description>They met ${n} times.</description></item>`).join('')}</channel></rss>`

/** A site with one feed, which answers by its validators, and a node that follows it. */
async function followed() {
  const site = { text: feedOf(1, 2), tag: 'a', down: false }
  const asked: FetchOptions[] = []
  const timer = new HandTimer()
  const node = await foundNode({
    timer,
    fetch: {
      async fetch(address, options = {}): Promise<FetchedPage> {
        asked.push(options)
        if (site.down) throw failure('E_URL_UNREACHABLE', `${address} is down`, { paths: [address] })
        const answer = { url: address, fetchedAt: '2020-10-27T09:00:00.000Z', mediaType: 'text/xml' }
        if (options.validators?.etag === site.tag) return { ...answer, bytes: utf8(''), unchanged: true }
        return { ...answer, bytes: utf8(site.text), validators: { etag: site.tag } }
      },
    },
  })
  const desk = (seat = 'alfa') => deskFor(node.ports, node.coalition, seat, operator)
  const readAll = async (_: string, sources: readonly Source[]) => {
    const all = await Array.fromAsync(readEach(desk(), sources))
    return {
      read: all.filter(({ document }) => document).length,
      error: all.find(({ error }) => error)?.error?.toJSON() ?? null,
    }
  }
  const visit = (id: string): Promise<Feed> => visitFeed(desk(), id, readAll)
  const count = async () => (await node.ports.store.read((reader) => liveDocuments(desk(), reader))).length
  return { site, asked, node, timer, desk, visit, count }
}

describe('a feed that is followed', () => {
  it('brings its entries once, and later what is new', async () => {
    const { site, asked, desk, visit, count } = await followed()
    const { id } = await addFeed(desk(), { url })
    expect((await visit(id)).last).toMatchObject({ read: 2, error: null })
    expect(await count()).toBe(2)
    // Nothing has changed, and the site is told what is known.
    expect((await visit(id)).last).toMatchObject({ read: 0, error: null })
    expect(asked.map(({ validators }) => validators?.etag)).toEqual([undefined, 'a'])
    site.text = feedOf(3, 2, 1)
    site.tag = 'b'
    expect((await visit(id)).last).toMatchObject({ read: 1 })
    expect(await count()).toBe(3)
  })

  it('is due after its minutes, and later where visits fail, to a day', async () => {
    const { site, node, desk, visit } = await followed()
    const { id } = await addFeed(desk(), { url, every: 30 })
    expect(await feedsDue(node.ports)).toEqual([id])
    const wait = async () => {
      const { next, last } = await visit(id)
      return Math.round((Date.parse(next) - Date.parse(last?.at ?? '')) / 60_000)
    }
    expect(await wait()).toBe(30)
    expect(await feedsDue(node.ports)).toEqual([])
    site.down = true
    expect([await wait(), await wait(), await wait()]).toEqual([60, 120, 240])
    for (let i = 0; i < 10; i++) await visit(id)
    expect(await wait()).toBe(24 * 60)
    expect((await feedList(desk()))[0]).toMatchObject({
      failures: 14,
      last: { read: 0, error: { code: 'E_URL_UNREACHABLE' } },
    })
    site.down = false
    expect(await wait()).toBe(30)
    expect((await feedList(desk()))[0]?.failures).toBe(0)
  })

  it('is looked through again while an entry of it could not be read', async () => {
    const { desk, visit, asked, count } = await followed()
    const { id } = await addFeed(desk(), { url })
    const error = failure('E_URL_TIME', 'late').toJSON()
    const visited = await visitFeed(desk(), id, async () => ({ read: 0, error }))
    // The feed itself is well: it is not put off for the sake of one entry.
    expect(visited).toMatchObject({ failures: 0, last: { error } })
    expect((await visit(id)).last).toMatchObject({ read: 2, error: null })
    expect(asked.map(({ validators }) => validators)).toEqual([undefined, undefined])
    expect(await count()).toBe(2)
  })

  it('is the seat’s own', async () => {
    const { desk, count } = await followed()
    const { id } = await addFeed(desk('bravo'), { url })
    expect(await feedList(desk('alfa'))).toEqual([])
    expect(await outcomeOf(removeFeed(desk('alfa'), id))).toBe('E_NOT_FOUND')
    expect(await outcomeOf(visitFeed(desk('alfa'), id, () => Promise.reject(new Error('read'))))).toBe(
      'E_NOT_FOUND',
    )
    expect(await count()).toBe(0)
    expect((await removeFeed(desk('bravo'), id)).url).toBe(url)
    expect(await feedList(desk('bravo'))).toEqual([])
  })

  it('is followed as last wished, once', async () => {
    const { desk, visit } = await followed()
    const first = await addFeed(desk(), { url })
    await visit(first.id)
    const second = await addFeed(desk(), { url, every: 10, follow: true })
    expect(second).toMatchObject({ id: first.id, every: 10, follow: true, last: { read: 2 } })
    expect(await feedList(desk())).toHaveLength(1)
  })

  it.each([
    [{ url: 'feed.xml' }, 'E_URL_INVALID'],
    [{ url: 'http://' }, 'E_URL_INVALID'],
    [{ url, every: 1 }, 'E_USAGE'],
    [{ url, every: 1.5 }, 'E_USAGE'],
    [{ url, every: NaN }, 'E_USAGE'],
  ])('is refused as %j', async (wish, code) => {
    const { desk } = await followed()
    expect(await outcomeOf(addFeed(desk(), wish))).toBe(code)
  })

  it('is one of so many at most', async () => {
    const { desk } = await followed()
    for (let i = 0; i < limits.feeds; i++) await addFeed(desk(), { url: `${url}/${i}` })
    expect(await outcomeOf(addFeed(desk(), { url }))).toBe('E_USAGE')
  })
})

describe('a serving node', () => {
  it('visits what is due by itself, through the queue of readings, and stops when it closes', async () => {
    const { site, node, timer, desk, count } = await followed()
    const reported: unknown[] = []
    const background = new Background(node.ports, node.coalition, (error) => reported.push(error))
    await addFeed(desk(), { url, every: 5 })
    background.start()
    await until(async () => {
      expect((await feedList(desk()))[0]?.last?.read).toBe(2)
    })
    expect(background.readings.list(desk().seat)).toMatchObject([{ name: 'News', state: 'done', found: 2 }])
    site.text = feedOf(3)
    site.tag = 'b'
    node.clock.set('2020-10-27T10:00:00Z')
    await timer.pass(20_000)
    await until(async () => {
      expect(await count()).toBe(3)
    })
    await until(async () => {
      expect((await feedList(desk()))[0]?.last?.read).toBe(1)
    })
    await background.close()
    expect(timer.waits).toBe(0)
    expect(reported).toEqual([])
  })
})
