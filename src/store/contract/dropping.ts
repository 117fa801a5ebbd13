import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { instant } from '../../kernel/instant.ts'
import { relations } from '../../records/common.ts'
import {
  append,
  blobOf,
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
import { fresh, type OpenStore } from './opening.ts'

/** Attachments, and what is left of a record that is dropped. */
export function droppingContract(open: OpenStore): void {
  describe('attachments', () => {
    const { hash, bytes } = blobOf('an attachment')

    it('are kept by their hash, the first bytes for good, shared with nobody', async () => {
      const store = await fresh(open)
      expect(await store.read((reader) => reader.blob(hash))).toBeUndefined()
      const given = Uint8Array.from(bytes)
      await store.write((transaction) => transaction.putBlob(hash, given))
      given.fill(0)
      await store.write((transaction) => transaction.putBlob(hash, utf8('others')))
      const held = await store.read((reader) => reader.blob(hash))
      expect(held).toEqual(bytes)
      held?.fill(0)
      expect(await store.read((reader) => reader.blob(hash))).toEqual(bytes)
    })

    it('may be read within a scope only where a usable record there names them', async () => {
      const store = await fresh(open)
      await store.write((transaction) => transaction.putBlob(hash, bytes))
      const readable = (...scope: Parameters<typeof within>): Promise<boolean> =>
        store.read((reader) => reader.blobWithin(hash, within(...scope)))
      expect(await readable(north, south)).toBe(false)
      const held = await append(store, [{ label: 'a', blobs: [hash, hash] }], logKey(north))
      expect(await readable(north)).toBe(true)
      expect(await readable(north, south)).toBe(true)
      expect(await readable(south, nowhere)).toBe(false)
      expect(await readable()).toBe(false)
      await append(store, [{ label: 'b', blobs: [hash], state: 'invalid' }], logKey(south))
      expect(await readable(south)).toBe(false)
      const { seq } = first(held)
      await store.write((transaction) => transaction.setRows(seq, 'withdrawn', instant(0), []))
      expect(await readable(north)).toBe(false)
    })
  })

  describe('dropping a record', () => {
    it('leaves its commitment and its place, and nothing else of it', async () => {
      const store = await fresh(open)
      const { hash, bytes } = blobOf('an attachment')
      const [target, topic] = [idOf('target'), idOf('topic')]
      const sketch = {
        label: 'a',
        blobs: [hash],
        references: [reference('about', target), reference('cites', topic)],
        rows: [row('comments', 'said', topic), row('grades', 'graded')],
      }
      const other = { label: 'b', references: [reference('about', target)] }
      const held = first(await append(store, [sketch, other]))
      const { seq } = held
      await store.write(async (transaction) => {
        await transaction.putBlob(hash, bytes)
        await transaction.index([{ seq, terms: 'word' }], seq)
      })
      expect(await store.read((reader) => reader.search(['word'], within(north), 9))).toHaveLength(1)
      await store.write((transaction) => transaction.drop(seq))
      await store.read(async (reader) => {
        expect(await reader.entry(idOf('a'))).toEqual({ ...held, state: 'dropped', salt: null, body: null })
        expect(await reader.leaves(logKey(), 0, 1)).toEqual([
          { class: 'retractable', commitment: commitmentOf('a') },
        ])
        expect(await reader.rowsOf(idOf('a'))).toEqual([])
        for (const view of ['comments', 'grades'] as const) {
          expect(await reader.count(view, within(north))).toBe(0)
          expect(await reader.dump(view)).toEqual([])
        }
        expect(await reader.search(['word'], within(north), 9)).toEqual([])
        expect((await reader.referring([target, topic], relations)).map(({ id }) => id)).toEqual([idOf('b')])
        expect(await reader.blob(hash)).toBeUndefined()
        expect(await reader.blobWithin(hash, within(north))).toBe(false)
        expect((await reader.entriesAfter(0, 9)).map(({ id }) => id)).toEqual([idOf('b')])
        expect(await reader.idsStarting(idOf('a').slice(0, 8), within(north), 9)).toEqual([])
        expect((await reader.log(logKey()))?.size).toBe(2)
      })
    })

    it('keeps an attachment until the last record that names it goes', async () => {
      const store = await fresh(open)
      const [shared, own] = [blobOf('shared'), blobOf('own')]
      const a = first(await append(store, [{ label: 'a', blobs: [shared.hash, own.hash] }], logKey(north)))
      const b = first(await append(store, [{ label: 'b', blobs: [shared.hash] }], logKey(south)))
      await store.write(async (transaction) => {
        await transaction.putBlob(shared.hash, shared.bytes)
        await transaction.putBlob(own.hash, own.bytes)
      })
      await store.write((transaction) => transaction.drop(a.seq))
      await store.read(async (reader) => {
        expect(await reader.blob(shared.hash)).toEqual(shared.bytes)
        expect(await reader.blob(own.hash)).toBeUndefined()
        expect(await reader.blobWithin(shared.hash, within(north))).toBe(false)
        expect(await reader.blobWithin(shared.hash, within(south))).toBe(true)
      })
      await store.write((transaction) => transaction.drop(b.seq))
      expect(await store.read((reader) => reader.blob(shared.hash))).toBeUndefined()
      await store.write((transaction) => transaction.putBlob(own.hash, own.bytes))
      expect(await store.read((reader) => reader.blob(own.hash))).toEqual(own.bytes)
    })

    it('may be done twice, and is refused for what is not there', async () => {
      const store = await fresh(open)
      const { seq } = first(await append(store, [{ label: 'a' }]))
      await store.write((transaction) => transaction.drop(seq))
      await store.write((transaction) => transaction.drop(seq))
      await expect(store.write((transaction) => transaction.drop(seq + 1_000_000))).rejects.toThrow()
      await store.scrub()
      expect((await store.read((reader) => reader.entry(idOf('a'))))?.state).toBe('dropped')
    })

    it('is not undone by terms that were taken from it before', async () => {
      const store = await fresh(open)
      const { seq } = first(await append(store, [{ label: 'a' }]))
      await store.write((transaction) => transaction.drop(seq))
      await store.write((transaction) => transaction.index([{ seq, terms: 'late' }], seq))
      await store.read(async (reader) => {
        expect(await reader.search(['late'], within(north), 9)).toEqual([])
        expect((await reader.searchReach()).indexed).toBe(seq)
      })
    })
  })
}
