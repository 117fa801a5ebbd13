import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { instant } from '../../kernel/instant.ts'
import { actKinds, type Act, type LogKey } from '../../node/ports/store.ts'
import { alfa, append, bravo, logKey, north, nowhere, south } from './fixtures.ts'
import { fresh, freshToReopen, type OpenStore } from './opening.ts'

function act(number: number, log: LogKey | null, signed: boolean): Act {
  return {
    number,
    kind: log ? 'head' : 'founding',
    key: log?.member ?? alfa,
    log,
    size: log ? number : 0,
    text: utf8(`text ${number}\n`),
    at: instant(1_600_000_000_000 + number),
    signature: signed ? utf8(`signature ${number}`) : null,
  }
}

/** Signing acts. */
export function actsContract(open: OpenStore): void {
  describe('acts', () => {
    const [one, two] = [logKey(north, alfa), logKey(north, bravo)]

    it('has none at first', async () => {
      const store = await fresh(open)
      await append(store, [], one)
      await store.read(async (reader) => {
        expect(await reader.lastAct()).toBeUndefined()
        for (const log of [one, logKey(nowhere)]) {
          expect(await reader.signedHead(log)).toBeUndefined()
          expect(await reader.signedHeads(log)).toEqual([])
        }
        expect(await reader.otherActs(0, 9)).toEqual([])
      })
    })

    it('gives the last act, signed or not, and the signed heads of each log', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }], one)
      await append(store, [{ label: 'b' }], two)
      const acts = [
        act(1, null, true),
        act(2, one, true),
        act(3, two, true),
        act(4, one, true),
        act(5, one, false),
      ]
      await store.write(async (transaction) => {
        for (const each of acts) await transaction.addAct(each)
      })
      await store.read(async (reader) => {
        expect(await reader.lastAct()).toEqual(acts[4])
        expect(await reader.signedHead(one)).toEqual(acts[3])
        expect(await reader.signedHeads(one)).toEqual([acts[1], acts[3]])
        expect(await reader.signedHead(two)).toEqual(acts[2])
        expect(await reader.signedHeads(logKey(north, alfa, 1))).toEqual([])
      })
    })

    it('gives the signed acts of no log, page by page', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }], one)
      const acts = [
        act(1, null, true),
        act(2, one, true),
        act(3, null, true),
        act(4, null, true),
        act(5, null, false),
      ]
      await store.write(async (transaction) => {
        for (const each of acts) await transaction.addAct(each)
      })
      await store.read(async (reader) => {
        expect(await reader.otherActs(0, 2)).toEqual([acts[0], acts[2]])
        expect(await reader.otherActs(3, 2)).toEqual([acts[3]])
      })
    })

    it('keeps what each act was for, and counts cosignatures among no heads', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }], one)
      const acts = actKinds.map((kind, i): Act => ({ ...act(i + 1, one, true), kind }))
      await store.write(async (transaction) => {
        for (const each of acts) await transaction.addAct(each)
      })
      await store.read(async (reader) => {
        expect(await reader.lastAct()).toEqual(acts.at(-1))
        expect(await reader.signedHeads(one)).toEqual([acts[0]])
        expect(await reader.signedHead(one)).toEqual(acts[0])
      })
    })

    it('keeps a signature that comes after its act', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'a' }], one)
      await store.write((transaction) => transaction.addAct(act(1, one, false)))
      expect(await store.read((reader) => reader.signedHead(one))).toBeUndefined()
      await store.write((transaction) => transaction.setSignature(1, utf8('signature 1')))
      expect(await store.read((reader) => reader.signedHead(one))).toEqual(act(1, one, true))
      expect(await store.read((reader) => reader.lastAct())).toEqual(act(1, one, true))
    })

    it('refuses a number twice, a log that is not there and a signature without an act', async () => {
      const store = await fresh(open)
      await append(store, [], one)
      await store.write((transaction) => transaction.addAct(act(1, null, true)))
      await expect(store.write((transaction) => transaction.addAct(act(1, one, true)))).rejects.toThrow()
      await expect(
        store.write((transaction) => transaction.addAct(act(2, logKey(south), true))),
      ).rejects.toThrow()
      await expect(store.write((transaction) => transaction.setSignature(2, utf8('s')))).rejects.toThrow()
      expect(await store.read((reader) => reader.lastAct())).toEqual(act(1, null, true))
    })

    it('shares no bytes with its callers', async () => {
      const store = await fresh(open)
      const given = act(1, null, true)
      await store.write((transaction) => transaction.addAct(given))
      const held = await store.read((reader) => reader.lastAct())
      for (const bytes of [given.text, given.signature, held?.text, held?.signature]) bytes?.fill(0)
      expect(await store.read((reader) => reader.lastAct())).toEqual(act(1, null, true))
    })

    it('still knows them when opened again', async () => {
      const { store, reopen } = await freshToReopen(open)
      if (!reopen) return
      await append(store, [{ label: 'a' }], one)
      await store.write((transaction) => transaction.addAct(act(1, one, true)))
      expect(await (await reopen()).read((reader) => reader.lastAct())).toEqual(act(1, one, true))
    })
  })
}
