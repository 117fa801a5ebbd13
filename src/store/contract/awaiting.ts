import { describe, expect, it } from 'vitest'
import { sha256, sha256Hex } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { awaitedStates, type FilledBody, type Store, type StoredHead } from '../../node/ports/store.ts'
import {
  alfa,
  append,
  blobOf,
  bravo,
  commitmentOf,
  first,
  idOf,
  logKey,
  north,
  nowhere,
  reference,
  row,
  south,
  within,
} from './fixtures.ts'
import { fresh, freshToReopen, type OpenStore } from './opening.ts'

const absent = { salt: null, body: null, state: 'missing' } as const

function filled(label: string, given: Partial<FilledBody> = {}): FilledBody {
  return {
    salt: sha256(utf8(`salt of ${label}`)).slice(0, 16),
    body: utf8(`body of ${label}`),
    state: 'usable',
    stated: instant(5),
    references: [],
    blobs: [],
    rows: [],
    ...given,
  }
}

/** Entries whose bodies come later or not at all, heads as others signed them, and entries of the register. */
export function awaitingContract(open: OpenStore): void {
  describe('entries without bodies', () => {
    it('are told by their state, without those that hold one', async () => {
      const store = await fresh(open)
      await append(store, [
        { label: 'a' },
        { label: 'b', ...absent },
        { label: 'c', ...absent, state: 'overQuota' },
      ])
      await append(store, [{ label: 'x', ...absent }], logKey(south))
      await append(store, [
        { label: 'd', ...absent, state: 'dropped' },
        { label: 'e', ...absent },
      ])
      await store.read(async (reader) => {
        const indexes = async (...query: [from: number, limit: number]): Promise<number[]> =>
          (await reader.bodiless(logKey(), awaitedStates, ...query)).map(({ index }) => index)
        expect(await indexes(0, 9)).toEqual([1, 2, 4])
        expect(await indexes(2, 9)).toEqual([2, 4])
        expect(await indexes(0, 1)).toEqual([1])
        expect(await reader.bodiless(logKey(nowhere), awaitedStates, 0, 9)).toEqual([])
        expect([...(await reader.bodilessCounts(logKey()))].sort()).toEqual([
          ['dropped', 1],
          ['missing', 2],
          ['overQuota', 1],
        ])
        expect([...(await reader.bodilessCounts(logKey(nowhere)))]).toEqual([])
      })
    })

    it('get their body, and stand at the end of the order of arrival then', async () => {
      const { store, reopen } = await freshToReopen(open)
      const { hash } = blobOf('an attachment')
      const held = await append(store, [{ label: 'a' }, { label: 'b', ...absent }, { label: 'c' }])
      const rows = [row('comments', 'said', idOf('a'))]
      const references = [reference('about', idOf('a'))]
      const given = filled('b', { rows, references, blobs: [hash], state: 'usable' })
      const moved = await store.write((transaction) => transaction.fillBody(held[1]?.seq ?? 0, given))
      const ask = async (asked: Store): Promise<void> => {
        await asked.read(async (reader) => {
          expect(moved).toBeGreaterThan(first(held.slice(2)).seq)
          expect((await reader.searchReach()).last).toBe(moved)
          const entry = await reader.entry(idOf('b'))
          expect(entry).toMatchObject({ seq: moved, index: 1, state: 'usable', body: utf8('body of b') })
          const indexes = (await reader.entries(logKey(), 0, 9)).map(({ index }) => index)
          expect(indexes).toEqual([0, 1, 2])
          expect((await reader.leaves(logKey(), 0, 9)).map(({ commitment }) => commitment)).toEqual(
            ['a', 'b', 'c'].map((label) => commitmentOf(label)),
          )
          expect((await reader.entriesAfter(0, 9)).map(({ id }) => id)).toEqual(
            ['a', 'c', 'b'].map((label) => idOf(label)),
          )
          const [shown] = await reader.rows({ view: 'comments', scope: within(north), limit: 9 })
          expect(shown).toMatchObject({ seq: moved, id: idOf('b'), value: 'said' })
          expect((await reader.referring([idOf('a')], ['about'])).map(({ id }) => id)).toEqual([idOf('b')])
          expect(await reader.blobWithin(hash, within(north))).toBe(true)
          expect(await reader.bodiless(logKey(), awaitedStates, 0, 9)).toEqual([])
        })
      }
      await ask(store)
      if (reopen) await ask(await reopen())
    })

    it('get their bodies in any order, one after another', async () => {
      const store = await fresh(open)
      const labels = Array.from({ length: 12 }, (_, i) => `e${i}`)
      for (let at = 0; at < 12; at += 4) {
        await append(
          store,
          labels.slice(at, at + 4).map((label) => ({ label, ...absent })),
        )
        await append(store, [{ label: `between ${at}` }], logKey(south))
      }
      const order = [3, 4, 5, 0, 11, 7, 6, 1, 2, 10, 9, 8]
      for (const place of order) {
        await store.write(async (transaction) => {
          const entry = await transaction.entry(idOf(labels[place] ?? ''))
          await transaction.fillBody(entry?.seq ?? 0, filled(labels[place] ?? ''))
        })
        for (const [from, to] of [
          [0, 12],
          [2, 7],
          [5, 6],
        ] as const) {
          const entries = await store.read((reader) => reader.entries(logKey(), from, to))
          expect(entries.map(({ id }) => id)).toEqual(labels.slice(from, to).map((label) => idOf(label)))
        }
      }
      await append(store, [{ label: 'last' }])
      await store.read(async (reader) => {
        expect((await reader.entries(logKey(), 11, 99)).map(({ id }) => id)).toEqual([
          idOf('e11'),
          idOf('last'),
        ])
        const arrived = (await reader.entriesAfter(0, 99)).map(({ id }) => id)
        expect(arrived.slice(3)).toEqual([...order.map((place) => idOf(labels[place] ?? '')), idOf('last')])
      })
    })

    it('lose a body that has to come again, with all that follows from it, and get it back', async () => {
      const { store, reopen } = await freshToReopen(open)
      const body = { rows: [row('comments', 'said', idOf('a'))], state: 'usable' } as const
      const [, , third] = await append(store, [{ label: 'a' }, { label: 'b' }, { label: 'c', ...body }])
      const seq = third?.seq ?? 0
      await store.write((transaction) => transaction.forgetBody(seq))
      const ask = async (asked: Store): Promise<void> => {
        await asked.read(async (reader) => {
          expect(await reader.entry(idOf('c'))).toMatchObject({
            seq,
            state: 'missing',
            salt: null,
            body: null,
          })
          expect((await reader.bodiless(logKey(), awaitedStates, 0, 9)).map(({ id }) => id)).toEqual([
            idOf('c'),
          ])
          expect(await reader.rows({ view: 'comments', scope: within(north), limit: 9 })).toEqual([])
        })
      }
      await ask(store)
      const again = reopen ? await reopen() : store
      await ask(again)
      await again.write((transaction) => transaction.fillBody(seq, filled('c', body)))
      await again.read(async (reader) => {
        expect(await reader.entry(idOf('c'))).toMatchObject({ state: 'usable', body: utf8('body of c') })
        expect(await reader.rows({ view: 'comments', scope: within(north), limit: 9 })).toHaveLength(1)
      })
      await expect(again.write((transaction) => transaction.forgetBody(seq + 1000))).rejects.toThrow()
    })

    it('get no body once they are dropped, and none where there is no entry', async () => {
      const store = await fresh(open)
      const { seq } = first(await append(store, [{ label: 'a', ...absent }]))
      await store.write((transaction) => transaction.drop(seq))
      for (const place of [seq, seq + 1000])
        await expect(store.write((transaction) => transaction.fillBody(place, filled('a')))).rejects.toThrow()
      expect((await store.read((reader) => reader.entry(idOf('a'))))?.state).toBe('dropped')
    })

    it('do not hide another log’s record whose commitment they copy', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a', ...absent }], logKey(south, bravo))
      await append(store, [{ label: 'a' }], logKey(north, alfa))
      await store.read(async (reader) => {
        expect(await reader.entry(idOf('a'))).toMatchObject({ compartment: north, state: 'usable' })
        const all = await reader.entriesWith(idOf('a'))
        expect(all.map(({ compartment }) => compartment)).toEqual([south, north])
        expect(await reader.entriesWith(idOf('b'))).toEqual([])
        expect(await reader.held([idOf('b'), idOf('a'), idOf('c')])).toEqual(new Set([idOf('a')]))
        expect(await reader.held([])).toEqual(new Set())
      })
    })
  })

  describe('heads as they came', () => {
    const head = (size: number, text: string, log = logKey()): StoredHead => ({
      log,
      size,
      note: utf8(text),
      at: instant(size),
    })

    it('are kept by log and size, the newest note of each', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }])
      await append(store, [{ label: 'x' }], logKey(south))
      await store.write(async (transaction) => {
        for (const each of [head(3, 'three'), head(1, 'one'), head(3, 'three, cosigned')])
          await transaction.putHead(each)
        await transaction.putHead(head(9, 'other', logKey(south)))
      })
      await store.read(async (reader) => {
        expect(await reader.heads(logKey())).toEqual([head(1, 'one'), head(3, 'three, cosigned')])
        expect(await reader.head(logKey())).toEqual(head(3, 'three, cosigned'))
        expect(await reader.headAt(logKey(), 1)).toEqual(head(1, 'one'))
        expect(await reader.headAt(logKey(), 2)).toBeUndefined()
        expect(await reader.head(logKey(nowhere))).toBeUndefined()
        expect(await reader.heads(logKey(nowhere))).toEqual([])
      })
    })

    it('belong to a log that is there', async () => {
      const store = await fresh(open)
      await expect(store.write((transaction) => transaction.putHead(head(1, 'one')))).rejects.toThrow()
    })
  })

  describe('entries of the register', () => {
    it('keep their label and have no body', async () => {
      const store = await fresh(open)
      const label = sha256(utf8('label'))
      const sketch = { label: 'r', salt: null, body: null, state: 'none' } as const
      await store.write(async (transaction) => {
        await transaction.addLog(logKey())
        const state = {
          ...logKey(),
          size: 1,
          edge: utf8('edge'),
          lastStated: null,
          quotaDay: null,
          quotaBytes: 0,
        }
        const entry = {
          ...filled('r'),
          ...sketch,
          index: 0,
          class: 'register',
          commitment: commitmentOf('r'),
          label,
        } as const
        await transaction.append(state, [entry], [])
      })
      await store.read(async (reader) => {
        expect(await reader.leaves(logKey(), 0, 9)).toEqual([
          { class: 'register', label, commitment: commitmentOf('r') },
        ])
        const [entry] = await reader.entries(logKey(), 0, 9)
        expect(entry).toMatchObject({ class: 'register', label, state: 'none', body: null })
        expect(entry?.id).toBe(sha256Hex(utf8('r')) as RecordId)
        expect(await reader.bodiless(logKey(), awaitedStates, 0, 9)).toEqual([])
      })
    })
  })
}
