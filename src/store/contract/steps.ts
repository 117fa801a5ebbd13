import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import type { CharterHash, CompartmentId, EpochId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import type { Reader, Store, Transaction } from '../../node/ports/store.ts'
import {
  alfa,
  append,
  appendWithin,
  blobOf,
  first,
  idOf,
  logKey,
  north,
  reference,
  row,
  south,
  within,
} from './fixtures.ts'
import { fresh, type OpenStore } from './opening.ts'
import { answers } from './answers.ts'

async function number(reader: Reader, name: string): Promise<number> {
  const value = await reader.setting(name)
  return value ? Number(utf8Text(value)) : 0
}

async function setNumber(transaction: Transaction, name: string, value: number): Promise<void> {
  await transaction.setSetting(name, utf8(`${value}`))
}

/** One of everything that a step can do, to a store that `prepared` filled. */
async function doEverything(transaction: Transaction, seq: number): Promise<void> {
  const { hash, bytes } = blobOf('new attachment')
  const founding = { body: utf8('body'), note: 'note' }
  await transaction.setSetting('name', utf8('new'))
  await transaction.setSetting('fresh', utf8('new'))
  await transaction.addEpoch({ id: idOf('new epoch') as string as EpochId, ...founding })
  await transaction.addCharter(idOf('new charter') as string as CharterHash, utf8('charter'))
  await transaction.addCompartment({ id: idOf('new compartment') as string as CompartmentId, ...founding })
  const added = {
    rows: [row('comments', 'new', idOf('topic'))],
    references: [reference('about', idOf('old'))],
  }
  const tile = { level: 0, index: 1, hashes: utf8('hashes') }
  await appendWithin(transaction, logKey(south), [{ label: 'new', blobs: [hash], ...added }], [tile])
  await appendWithin(transaction, logKey(north), [{ label: 'newer' }])
  await transaction.putBlob(hash, bytes)
  await transaction.setSignature(1, utf8('signature'))
  const act = { number: 2, kind: 'head', key: alfa, log: logKey(south), size: 1, at: instant(2) } as const
  await transaction.addAct({ ...act, text: utf8('text'), signature: utf8('signed') })
  await transaction.index([{ seq: seq + 1, terms: 'new word' }], seq + 1)
  await transaction.putLocal({ kind: 'mark', key: 'b', at: instant(2), value: '"new"' })
  await transaction.removeLocal('mark', 'a')
  await transaction.setRows(seq + 1, 'withdrawn', instant(1), [row('grades', 'moved')])
  await transaction.drop(seq)
}

async function prepared(open: OpenStore): Promise<{ readonly store: Store; readonly seq: number }> {
  const store = await fresh(open)
  const { hash, bytes } = blobOf('old attachment')
  const old = { label: 'old', blobs: [hash], rows: [row('comments', 'old', idOf('topic'))] }
  const { seq } = first(await append(store, [old, { label: 'other', rows: [row('grades', 'old')] }]))
  await store.write(async (transaction) => {
    await transaction.setSetting('name', utf8('old'))
    await transaction.putLocal({ kind: 'mark', key: 'a', at: instant(1), value: '"old"' })
    await transaction.putBlob(hash, bytes)
    await transaction.index([{ seq, terms: 'old word' }], seq)
    const act = { number: 1, kind: 'head', key: alfa, log: logKey(), size: 1, at: instant(1) } as const
    await transaction.addAct({ ...act, text: utf8('text'), signature: null })
  })
  return { store, seq }
}

/** Steps: all or nothing, one after another, never half seen. */
export function stepsContract(open: OpenStore): void {
  describe('a step', () => {
    it('gives what its work gives, and fails as its work fails', async () => {
      const store = await fresh(open)
      const wrong = new Error('wrong')
      const aside = store.readAside.bind(store)
      for (const run of [
        store.read.bind(store),
        aside,
        store.write.bind(store),
        store.exclusive.bind(store),
      ]) {
        expect(await run(async () => 7)).toBe(7)
        await expect(run(async () => Promise.reject(wrong))).rejects.toBe(wrong)
        expect(await run(async () => 8)).toBe(8)
      }
    })

    it('sees one state aside, beside which dropped bytes may leave the files', async () => {
      const { store, seq } = await prepared(open)
      const before = await store.read(answers)
      expect(await store.readAside(answers)).toEqual(before)
      const looking = store.readAside(async (reader) => {
        await delay(20)
        expect(await answers(reader)).toEqual(before)
      })
      // Not refused: it waits for whoever looks at an older state.
      await Promise.all([looking, store.scrub()])
      await store.write((transaction) => doEverything(transaction, seq))
      expect(await store.readAside(answers)).toEqual(await store.read(answers))
    })

    it('leaves nothing when it fails, whatever it did', async () => {
      const { store, seq } = await prepared(open)
      const before = await store.read(answers)
      const attempt = store.write(async (transaction) => {
        await doEverything(transaction, seq)
        throw new Error('too bad')
      })
      await expect(attempt).rejects.toThrow('too bad')
      expect(await store.read(answers)).toEqual(before)
      expect((await store.read((reader) => reader.searchReach())).last).toBe(seq + 1)
      await store.write((transaction) => doEverything(transaction, seq))
      expect(await store.read(answers)).not.toEqual(before)
      expect(await store.read((reader) => reader.log(logKey(south)))).toMatchObject({ size: 1 })
      expect(await store.read((reader) => reader.search(['old'], within(north), 9))).toEqual([])
    })

    it('leaves nothing either when the store itself refuses a part of it', async () => {
      const { store, seq } = await prepared(open)
      const before = await store.read(answers)
      const attempt = store.write(async (transaction) => {
        await doEverything(transaction, seq)
        await transaction.addLog(logKey(south))
      })
      await expect(attempt).rejects.toThrow()
      expect(await store.read(answers)).toEqual(before)
    })

    it('sees what it has done itself', async () => {
      const { store, seq } = await prepared(open)
      await store.write(async (transaction) => {
        await doEverything(transaction, seq)
        expect(await transaction.setting('name')).toEqual(utf8('new'))
        expect(await transaction.entry(idOf('new'))).toMatchObject({ compartment: south })
        expect(await transaction.count('comments', within(north, south))).toBe(1)
        expect((await transaction.lastAct())?.number).toBe(2)
        expect(await transaction.referring([idOf('old')], ['about'])).toHaveLength(1)
      })
    })

    it('writes nothing once it is over', async () => {
      const store = await fresh(open)
      let kept: Transaction | undefined
      await store.write(async (transaction) => {
        kept = transaction
      })
      await expect(kept?.setSetting('name', utf8('late'))).rejects.toThrow()
      await store.write(async () => {
        await expect(kept?.setSetting('name', utf8('late'))).rejects.toThrow()
      })
      expect(await store.read((reader) => reader.setting('name'))).toBeUndefined()
    })
  })

  describe('steps at the same time', () => {
    it('write one after another', async () => {
      const store = await fresh(open)
      const add = async (transaction: Transaction): Promise<void> => {
        const before = await number(transaction, 'count')
        await delay(1)
        await setNumber(transaction, 'count', before + 1)
      }
      await Promise.all(Array.from({ length: 20 }, () => store.write(add)))
      expect(await store.read((reader) => number(reader, 'count'))).toBe(20)
    })

    it('show a reader whole steps only', async () => {
      const store = await fresh(open)
      const writing = Array.from({ length: 10 }, (_, i) =>
        store.write(async (transaction) => {
          await setNumber(transaction, 'left', i)
          await delay(1)
          await setNumber(transaction, 'right', i)
        }),
      )
      const reading = Array.from({ length: 10 }, async (_, i) => {
        await delay(i)
        return store.read(async (reader) => {
          const left = await number(reader, 'left')
          await delay(2)
          return [left, await number(reader, 'right')] as const
        })
      })
      await Promise.all(writing)
      for (const [left, right] of await Promise.all(reading)) expect(left).toBe(right)
    })

    it('show a reader the old state as long as a write is under way', async () => {
      const store = await fresh(open)
      await store.write((transaction) => setNumber(transaction, 'value', 1))
      const gate = Promise.withResolvers<undefined>()
      const writing = store.write(async (transaction) => {
        await setNumber(transaction, 'value', 2)
        await gate.promise
      })
      // A store may answer at once from the old state, or make the reader wait for the new one.
      const reading = store.read((reader) => number(reader, 'value'))
      const early = await Promise.race([reading, delay(30)])
      expect([undefined, 1]).toContain(early)
      gate.resolve(undefined)
      await writing
      expect(await reading).toBe(early ?? 2)
      expect(await store.read((reader) => number(reader, 'value'))).toBe(2)
    })

    it('are inside "exclusive" one at a time, and may read and write there', async () => {
      const store = await fresh(open)
      let inside = 0
      const once = (fails: boolean): Promise<void> =>
        store.exclusive(async () => {
          inside += 1
          expect(inside).toBe(1)
          const before = await store.read((reader) => number(reader, 'count'))
          await delay(1)
          await store.write((transaction) => setNumber(transaction, 'count', before + 1))
          inside -= 1
          if (fails) throw new Error('on purpose')
        })
      const done = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => once(i % 3 === 0)))
      expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(4)
      expect(await store.read((reader) => number(reader, 'count'))).toBe(12)
    })

    it('let readers and writers in while another is inside "exclusive"', async () => {
      const store = await fresh(open)
      const gate = Promise.withResolvers<undefined>()
      const acting = store.exclusive(() => gate.promise)
      await store.write((transaction) => setNumber(transaction, 'value', 3))
      expect(await store.read((reader) => number(reader, 'value'))).toBe(3)
      gate.resolve(undefined)
      await acting
    })

    it('are all done when the store has closed', async () => {
      const store = await fresh(open)
      const order: string[] = []
      const writing = store
        .write(async (transaction) => {
          await delay(5)
          await setNumber(transaction, 'value', 1)
        })
        .then(() => order.push('written'))
      const closing = store.close().then(() => order.push('closed'))
      await Promise.all([writing, closing])
      expect(order).toEqual(['written', 'closed'])
    })
  })
}
