import { describe, expect, it } from 'vitest'
import { hex, utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { instant, type Day } from '../../kernel/instant.ts'
import { relations } from '../../records/common.ts'
import { bodyStates, type LogState } from '../../node/ports/store.ts'
import {
  alfa,
  append,
  appendWithin,
  bravo,
  commitmentOf,
  first,
  idOf,
  logKey,
  north,
  nowhere,
  reference,
  south,
  within,
} from './fixtures.ts'
import { fresh, freshToReopen, type OpenStore } from './opening.ts'

/** Logs, entries, leaves, tiles and references. */
export function entriesContract(open: OpenStore): void {
  describe('logs and entries', () => {
    it('has none at first, and gives nothing for logs and ids it does not know', async () => {
      const store = await fresh(open)
      await store.read(async (reader) => {
        expect(await reader.logs()).toEqual([])
        expect(await reader.log(logKey())).toBeUndefined()
        expect(await reader.entries(logKey(), 0, 10)).toEqual([])
        expect(await reader.leaves(logKey(), 0, 10)).toEqual([])
        expect(await reader.entry(idOf('none'))).toBeUndefined()
        expect(await reader.tile(logKey(), 0, 0)).toBeUndefined()
        expect(await reader.referring([idOf('none')], relations)).toEqual([])
        expect(await reader.idsStarting('00000000', within(north), 10)).toEqual([])
        expect(await reader.entriesAfter(0, 10)).toEqual([])
        expect(await reader.searchReach()).toEqual({ indexed: 0, last: 0 })
      })
    })

    it('orders logs by compartment, member and generation, and keeps where each stands', async () => {
      const store = await fresh(open)
      const keys = [
        logKey(south, alfa, 0),
        logKey(north, bravo, 10),
        logKey(north, bravo, 9),
        logKey(north, alfa, 0),
      ]
      const moved: LogState = {
        ...logKey(south, alfa, 0),
        size: 0,
        edge: utf8('edge'),
        lastStated: instant(-1),
        quotaDay: '2020-10-27' as Day,
        quotaBytes: 2 ** 40,
      }
      await store.write(async (transaction) => {
        for (const key of keys) await transaction.addLog(key)
        await transaction.append(moved, [], [])
      })
      const empty = { size: 0, edge: new Uint8Array(), lastStated: null, quotaDay: null, quotaBytes: 0 }
      const states: LogState[] = keys.toReversed().map((key) => ({ ...key, ...empty }))
      states[3] = moved
      expect(await store.read((reader) => reader.logs())).toEqual(states)
      expect(await store.read((reader) => reader.log(logKey(south)))).toEqual(moved)
      expect(await store.read((reader) => reader.log(logKey(south, bravo)))).toBeUndefined()
      await expect(store.write((transaction) => transaction.addLog(logKey(south)))).rejects.toThrow()
    })

    it('gives entries of a log by index, whole or as leaves', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a', class: 'permanent' }, { label: 'b' }], logKey(north))
      await append(store, [{ label: 'x' }], logKey(south))
      await append(store, [{ label: 'c', salt: null, body: null, state: 'dropped' }], logKey(north))
      await store.read(async (reader) => {
        const entries = await reader.entries(logKey(north), 0, 3)
        expect(entries.map(({ id, index }) => [id, index])).toEqual([
          [idOf('a'), 0],
          [idOf('b'), 1],
          [idOf('c'), 2],
        ])
        const [a, , c] = entries
        expect(a).toMatchObject({
          ...logKey(north),
          class: 'permanent',
          state: 'usable',
          body: utf8('body of a'),
        })
        expect(c).toMatchObject({ class: 'retractable', state: 'dropped', salt: null, body: null })
        expect(await reader.entries(logKey(north), 1, 2)).toEqual(entries.slice(1, 2))
        expect(await reader.entries(logKey(north), 2, 99)).toEqual(entries.slice(2))
        expect(await reader.entries(logKey(north), 2, 2)).toEqual([])
        expect(await reader.leaves(logKey(north), 0, 2)).toEqual([
          { class: 'permanent', commitment: commitmentOf('a') },
          { class: 'retractable', commitment: commitmentOf('b') },
        ])
        expect(await reader.entry(idOf('c'))).toEqual(c)
        expect((await reader.entry(idOf('x')))?.compartment).toBe(south)
      })
    })

    it('gives any stretch of a log whose entries came between those of another', async () => {
      const store = await fresh(open)
      const lengths = [3, 1, 2, 2, 1, 4]
      const said = lengths.map((length, turn) =>
        Array.from({ length }, (_, i) => ({ label: `${turn}.${i}` })),
      )
      for (const [turn, sketches] of said.entries())
        await append(store, sketches, logKey(turn % 2 === 0 ? north : south))
      for (const [turn, key] of [logKey(north), logKey(south)].entries()) {
        const labels = said.filter((_, i) => i % 2 === turn).flatMap((sketches) => sketches)
        const ids = labels.map(({ label }) => idOf(label))
        for (let from = 0; from <= ids.length; from++) {
          for (let to = from; to <= ids.length + 1; to++) {
            const held = await store.read((reader) => reader.entries(key, from, to))
            expect(held.map(({ id }) => id)).toEqual(ids.slice(from, to))
            expect(held.map(({ index }) => index)).toEqual([...ids.keys()].slice(from, to))
            expect(await store.read((reader) => reader.leaves(key, from, to))).toHaveLength(held.length)
          }
        }
      }
    })

    it('numbers entries in the order of arrival over all logs', async () => {
      const store = await fresh(open)
      const held = [
        ...(await append(store, [{ label: 'a' }, { label: 'b' }], logKey(south))),
        ...(await append(store, [{ label: 'c', state: 'invalid' }], logKey(north))),
        ...(await append(store, [{ label: 'd' }], logKey(south))),
      ]
      const places = held.map((entry) => entry.seq)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      await store.read(async (reader) => {
        expect((await reader.searchReach()).last).toBe(places.at(-1))
        const [a, b, , d] = held
        expect(await reader.entriesAfter(0, 10)).toEqual([a, b, d])
        expect(await reader.entriesAfter(first(held).seq, 1)).toEqual([b])
        expect(await reader.entriesAfter(places.at(-1) ?? 0, 10)).toEqual([])
      })
    })

    it('keeps every state of a body', async () => {
      const store = await fresh(open)
      const held = await append(
        store,
        bodyStates.map((state) => ({ label: state, state })),
      )
      expect(held.map((entry) => entry.state)).toEqual(bodyStates)
    })

    it('refuses an entry that does not follow the last, and a log it does not have', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }])
      const entry = { class: 'retractable', commitment: commitmentOf('b'), salt: null, body: null } as const
      const nothing = { state: 'usable', stated: instant(0), references: [], blobs: [], rows: [] } as const
      const state = { ...logKey(), edge: utf8('e'), lastStated: null, quotaDay: null, quotaBytes: 0 }
      for (const index of [0, 2]) {
        const entries = [{ ...entry, ...nothing, index }]
        await expect(
          store.write((transaction) => transaction.append({ ...state, size: 2 }, entries, [])),
        ).rejects.toThrow()
      }
      await expect(
        store.write((transaction) => transaction.append({ ...state, ...logKey(nowhere), size: 0 }, [], [])),
      ).rejects.toThrow()
      expect((await store.read((reader) => reader.log(logKey())))?.size).toBe(1)
    })

    it('keeps ids apart that share their first eight bytes', async () => {
      const store = await fresh(open)
      const prefix = 'ffeeddccbbaa9988'
      const labels = ['one', 'two', 'three']
      const ids = labels.map((label) => idOf(label, prefix))
      await append(
        store,
        labels.map((label) => ({ label, prefix })),
      )
      await append(store, [
        { label: 'r1', references: ids.map((id) => reference('cites', id)) },
        { label: 'r2', references: [reference('cites', ids[1] as RecordId)] },
      ])
      await store.read(async (reader) => {
        for (const [i, id] of ids.entries()) {
          expect(await reader.entry(id)).toMatchObject({ id, index: i })
        }
        expect(await reader.entry(idOf('four', prefix))).toBeUndefined()
        expect(await reader.idsStarting(prefix, within(north), 10)).toEqual(ids)
        for (const id of ids) expect(await reader.idsStarting(id, within(north), 10)).toEqual([id])
        const referring = async (id: RecordId | undefined): Promise<RecordId[]> =>
          (await reader.referring(id ? [id] : [], ['cites'])).map((entry) => entry.id)
        expect(await referring(ids[0])).toEqual([idOf('r1')])
        expect(await referring(ids[1])).toEqual([idOf('r1'), idOf('r2')])
        expect(await referring(ids[2])).toEqual([idOf('r1')])
        expect(await referring(idOf('four', prefix))).toEqual([])
      })
    })

    it('finds the earliest of entries with one commitment', async () => {
      const store = await fresh(open)
      const [held] = await append(store, [{ label: 'same' }, { label: 'same', state: 'invalid' }])
      expect(await store.read((reader) => reader.entry(idOf('same')))).toEqual(held)
    })

    it('finds usable ids by their first digits, within the scope alone', async () => {
      const store = await fresh(open)
      const prefix = '0123456789'
      await append(
        store,
        [
          { label: 'seen', prefix },
          { label: 'bad', prefix, state: 'invalid' },
        ],
        logKey(north),
      )
      await append(store, [{ label: 'hidden', prefix }], logKey(south))
      await append(store, [
        { label: 'edge', prefix: '7fffffff' },
        { label: 'sign', prefix: '80000000' },
      ])
      await store.read(async (reader) => {
        const ids = (digits: string, ...scope: Parameters<typeof within>): Promise<readonly RecordId[]> =>
          reader.idsStarting(digits, within(...scope), 10)
        expect(await ids('01234567', north)).toEqual([idOf('seen', prefix)])
        expect(await ids('01234567', south)).toEqual([idOf('hidden', prefix)])
        expect(await ids('01234567', north, south)).toHaveLength(2)
        expect(await ids('01234567')).toEqual([])
        expect(await ids('01234567', nowhere)).toEqual([])
        expect(await ids('0123456788', north)).toEqual([])
        expect(await ids('7fffffff', north)).toEqual([idOf('edge', '7fffffff')])
        expect(await ids('80000000', north)).toEqual([idOf('sign', '80000000')])
        expect(await reader.idsStarting('01234567', within(north, south), 1)).toHaveLength(1)
      })
    })

    it('finds who refers to a record, by the relations asked for', async () => {
      const store = await fresh(open)
      const [a, b] = [idOf('a'), idOf('b')]
      await append(store, [{ label: 'a' }, { label: 'b' }])
      await append(store, [
        { label: 'both', references: [reference('derivedFrom', a), reference('about', b)] },
        { label: 'twice', references: [reference('about', a), reference('derivedFrom', a)] },
        { label: 'same', references: [reference('about', b), reference('about', b)], state: 'withdrawn' },
      ])
      await store.read(async (reader) => {
        const labels = async (...given: Parameters<typeof reader.referring>): Promise<string[]> =>
          (await reader.referring(...given)).map(({ body }) =>
            Buffer.from(body ?? [])
              .toString()
              .slice(8),
          )
        expect(await labels([a], ['derivedFrom'])).toEqual(['both', 'twice'])
        expect(await labels([a], ['about', 'derivedFrom'])).toEqual(['both', 'twice'])
        expect(await labels([b, a], ['about'])).toEqual(['both', 'twice', 'same'])
        expect(await labels([b], ['cites'])).toEqual([])
        expect(await labels([b], [])).toEqual([])
        expect(await labels([], ['about'])).toEqual([])
      })
    })

    it('keeps tiles by log, level and index, and refuses one twice', async () => {
      const store = await fresh(open)
      const tile = { level: 0, index: 3, hashes: utf8('hashes') }
      const above = { level: 1, index: 3, hashes: utf8('above') }
      await append(store, [{ label: 'a' }], logKey(north), [tile, above])
      await store.read(async (reader) => {
        expect(await reader.tile(logKey(north), 0, 3)).toEqual(tile.hashes)
        expect(await reader.tile(logKey(north), 1, 3)).toEqual(above.hashes)
        expect(await reader.tile(logKey(north), 0, 2)).toBeUndefined()
        expect(await reader.tile(logKey(south), 0, 3)).toBeUndefined()
      })
      await expect(append(store, [{ label: 'b' }], logKey(north), [tile])).rejects.toThrow()
    })

    it('shares no bytes with its callers', async () => {
      const store = await fresh(open)
      const given = { label: 'a', salt: utf8('salt'), body: utf8('body'), commitment: commitmentOf('a') }
      await append(store, [given])
      const [held] = await store.read((reader) => reader.entries(logKey(), 0, 1))
      const state = await store.read((reader) => reader.log(logKey()))
      const before = state && hex(state.edge)
      for (const bytes of [given.salt, given.body, given.commitment, held?.salt, held?.body, state?.edge])
        bytes?.fill(0)
      expect(await store.read((reader) => reader.entry(idOf('a')))).toMatchObject({
        salt: utf8('salt'),
        body: utf8('body'),
      })
      expect(hex((await store.read((reader) => reader.log(logKey())))?.edge ?? utf8(''))).toBe(before)
    })

    it('still has all of it when opened again, and goes on from there', async () => {
      const { store, reopen } = await freshToReopen(open)
      if (!reopen) return
      const before = await append(store, [{ label: 'a' }, { label: 'b' }])
      const again = await reopen()
      expect(await again.read((reader) => reader.entries(logKey(), 0, 9))).toEqual(before)
      const after = await append(again, [{ label: 'c' }])
      expect(first(after).seq).toBeGreaterThan(before.at(-1)?.seq ?? Infinity)
      await again.write((transaction) => appendWithin(transaction, logKey(south), [{ label: 'd' }]))
      expect(await again.read((reader) => reader.entriesAfter(0, 9))).toHaveLength(4)
    })
  })
}
