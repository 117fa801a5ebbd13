import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { viewNames, type Reader, type RowQuery, type StoredEntry } from '../../node/ports/store.ts'
import {
  append,
  blobOf,
  bravo,
  first,
  idOf,
  logKey,
  north,
  nowhere,
  row,
  south,
  within,
  type Sketch,
} from './fixtures.ts'
import { fresh, type OpenStore } from './opening.ts'

/** Values of the rows asked for. */
async function values(reader: Reader, query: Partial<RowQuery>): Promise<string[]> {
  const rows = await reader.rows({ view: 'comments', scope: within(north), limit: 100, ...query })
  return rows.map(({ value }) => value)
}

/** Comments on `topics` in turn, whose values are their numbers; all stated at one time. */
function comments(count: number, topics: readonly RecordId[] = []): Sketch[] {
  return Array.from({ length: count }, (_, i) => {
    const topic = topics.length > 0 ? (topics[i % topics.length] ?? null) : null
    return { label: `comment ${i}`, rows: [row('comments', `${i}`, topic)] }
  })
}

/** Rows of views: pages, topics, scopes, replacing. */
export function viewsContract(open: OpenStore): void {
  describe('views', () => {
    it('are empty at first', async () => {
      const store = await fresh(open)
      await store.read(async (reader) => {
        for (const view of viewNames) {
          expect(await reader.rows({ view, scope: within(north), limit: 10 })).toEqual([])
          expect(await reader.count(view, within(north))).toBe(0)
          expect(await reader.dump(view)).toEqual([])
        }
        expect(await reader.rowsOf(idOf('none'))).toEqual([])
      })
    })

    it('hold for every row who said it, where and when', async () => {
      const store = await fresh(open)
      const topic = idOf('question')
      const value = '{"said":"é 中 \\u0000"}'
      const key = logKey(south, bravo, 3)
      const rows = [row('comments', value, topic), row('quarantine', '{}')]
      const { seq } = first(await append(store, [{ label: 'a', stated: instant(-5), rows }], key))
      const expected = {
        ...{ seq, id: idOf('a'), compartment: south, author: bravo, generation: 3, index: 0 },
        ...{ stated: -5, topic, value },
      }
      await store.read(async (reader) => {
        const [held] = await reader.rows({ view: 'comments', scope: within(south), limit: 1 })
        expect(held).toMatchObject(expected)
        const ofRecord = await reader.rowsOf(idOf('a'))
        expect(ofRecord).toHaveLength(2)
        expect(ofRecord).toEqual(
          expect.arrayContaining([
            { ...expected, view: 'comments' },
            { ...expected, view: 'quarantine', topic: null, value: '{}' },
          ]),
        )
      })
    })

    it('are paged by the order of arrival, both ways, though all are stated at one time', async () => {
      const store = await fresh(open)
      const held = await append(store, comments(7))
      const seq = (i: number): number => held[i]?.seq ?? NaN
      await store.read(async (reader) => {
        expect(await values(reader, { limit: 3 })).toEqual(['0', '1', '2'])
        expect(await values(reader, { limit: 3, after: seq(2) })).toEqual(['3', '4', '5'])
        expect(await values(reader, { limit: 3, after: seq(5) })).toEqual(['6'])
        expect(await values(reader, { limit: 3, after: seq(6) })).toEqual([])
        expect(await values(reader, { limit: 3, newestFirst: true })).toEqual(['6', '5', '4'])
        expect(await values(reader, { limit: 3, newestFirst: true, after: seq(4) })).toEqual(['3', '2', '1'])
        expect(await values(reader, { limit: 3, newestFirst: true, after: seq(0) })).toEqual([])
        expect(await values(reader, { limit: 0 })).toEqual([])
      })
    })

    it('are found by topic, paged the same way, with topics kept apart that share eight bytes', async () => {
      const store = await fresh(open)
      const prefix = '8899aabbccddeeff'
      const topics = ['x', 'y', 'z'].map((label) => idOf(label, prefix))
      const [x, y] = topics as [RecordId, RecordId]
      const held = await append(store, comments(9, topics))
      await append(store, [{ label: 'elsewhere', rows: [row('grades', 'g', x)] }])
      await store.read(async (reader) => {
        expect(await values(reader, { topics: [x] })).toEqual(['0', '3', '6'])
        expect(await values(reader, { topics: [y, x, y] })).toEqual(['0', '1', '3', '4', '6', '7'])
        expect(await values(reader, { topics: [x, y], limit: 2, after: held[3]?.seq ?? NaN })).toEqual([
          '4',
          '6',
        ])
        expect(await values(reader, { topics: [x, y], limit: 2, newestFirst: true })).toEqual(['7', '6'])
        expect(await values(reader, { topics: [idOf('w', prefix)] })).toEqual([])
        expect(await values(reader, { topics: [] })).toEqual([])
        expect(await values(reader, { view: 'grades', topics: [x] })).toEqual(['g'])
      })
    })

    it('are found by the hash of an attachment', async () => {
      const store = await fresh(open)
      const { hash } = blobOf('original')
      await append(store, [{ label: 'd', rows: [row('documents', 'd', hash)] }])
      const query = { view: 'documents', scope: within(north), topics: [hash], limit: 9 } as const
      expect((await store.read((reader) => reader.rows(query))).map(({ topic }) => topic)).toEqual([hash])
    })

    it('show nothing of a compartment outside the scope, and nothing to an empty scope', async () => {
      const store = await fresh(open)
      const topic = idOf('topic')
      await append(store, [{ label: 'open', rows: [row('comments', 'open', topic)] }], logKey(north))
      await append(store, [{ label: 'secret', rows: [row('comments', 'secret', topic)] }], logKey(south))
      await store.read(async (reader) => {
        const seen = async (...scope: Parameters<typeof within>): Promise<unknown> => [
          await values(reader, { scope: within(...scope) }),
          await values(reader, { scope: within(...scope), topics: [topic] }),
          await values(reader, { scope: within(...scope), newestFirst: true, limit: 1 }),
          await reader.count('comments', within(...scope)),
        ]
        expect(await seen(north)).toEqual([['open'], ['open'], ['open'], 1])
        expect(await seen(south)).toEqual([['secret'], ['secret'], ['secret'], 1])
        expect(await seen(south, north)).toEqual([['open', 'secret'], ['open', 'secret'], ['secret'], 2])
        expect(await seen(nowhere)).toEqual([[], [], [], 0])
        expect(await seen()).toEqual([[], [], [], 0])
      })
    })

    it('show the record’s body where they have no value of their own', async () => {
      const store = await fresh(open)
      const body = utf8('{"shown":"тело 身体"}')
      await append(store, [{ label: 'a', body, rows: [{ view: 'events', topic: null, value: null }] }])
      await store.read(async (reader) => {
        const shown = [{ value: utf8Text(body) }]
        expect(await reader.rows({ view: 'events', scope: within(north), limit: 9 })).toMatchObject(shown)
        expect(await reader.rowsOf(idOf('a'))).toMatchObject(shown)
        expect(await reader.dump('events')).toMatchObject(shown)
      })
    })

    it('are dumped in the order of ids', async () => {
      const store = await fresh(open)
      const labels = Array.from({ length: 40 }, (_, i) => `record ${i}`)
      await append(
        store,
        labels.map((label) => ({ label, rows: [row('events', label)] })),
      )
      const sorted = labels
        .map((label) => ({ id: idOf(label), value: label, stated: instant(1_600_000_000_000) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(await store.read((reader) => reader.dump('events'))).toEqual(sorted)
      expect(await store.read((reader) => reader.dump('grades'))).toEqual([])
    })

    it('lose the rows of a record that leaves, and get them back', async () => {
      const store = await fresh(open)
      const topic = idOf('topic')
      const rows = [row('comments', 'old', topic), row('grades', 'gone')]
      const { seq } = first(await append(store, [{ label: 'a', rows }, ...comments(1)]))
      const state = async (reader: Reader): Promise<StoredEntry['state'] | undefined> =>
        (await reader.entry(idOf('a')))?.state
      await store.write((transaction) => transaction.setRows(seq, 'withdrawn', instant(0), []))
      await store.read(async (reader) => {
        expect(await state(reader)).toBe('withdrawn')
        expect(await reader.rowsOf(idOf('a'))).toEqual([])
        expect(await values(reader, {})).toEqual(['0'])
        expect(await reader.idsStarting(idOf('a').slice(0, 8), within(north), 9)).toEqual([])
        expect((await reader.entry(idOf('a')))?.body).not.toBeNull()
      })
      const again = [row('comments', 'new', topic)]
      await store.write((transaction) => transaction.setRows(seq, 'usable', instant(7), again))
      await store.read(async (reader) => {
        expect(await state(reader)).toBe('usable')
        expect(await values(reader, {})).toEqual(['new', '0'])
        expect(await values(reader, { topics: [topic] })).toEqual(['new'])
        expect(await reader.rowsOf(idOf('a'))).toMatchObject([{ stated: 7, value: 'new', view: 'comments' }])
        expect(await reader.count('grades', within(north))).toBe(0)
      })
      const none = seq + 1_000_000
      await expect(
        store.write((transaction) => transaction.setRows(none, 'usable', instant(0), [])),
      ).rejects.toThrow()
    })
  })
}
