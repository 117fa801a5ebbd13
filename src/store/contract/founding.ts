import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import type { CharterHash, CompartmentId, EpochId } from '../../kernel/id.ts'
import type { FoundingBody } from '../../node/ports/store.ts'
import { fresh, freshToReopen, type OpenStore } from './opening.ts'
import { idOf } from './fixtures.ts'

function epoch(label: string): FoundingBody<EpochId> {
  return {
    id: idOf(label) as string as EpochId,
    body: utf8(`{"is":"${label}"}`),
    note: `note — é ${label}\n`,
  }
}

function compartment(label: string): FoundingBody<CompartmentId> {
  return { ...epoch(label), id: idOf(label) as string as CompartmentId }
}

/** Settings and founding bodies. */
export function foundingContract(open: OpenStore): void {
  describe('settings and founding bodies', () => {
    it('has none at first', async () => {
      const store = await fresh(open)
      await store.read(async (reader) => {
        expect(await reader.setting('name')).toBeUndefined()
        expect(await reader.epochs()).toEqual([])
        expect(await reader.epochIds()).toEqual([])
        expect(await reader.compartments()).toEqual([])
        expect(await reader.charter(idOf('charter') as string as CharterHash)).toBeUndefined()
      })
    })

    it('keeps a setting, and its newest value', async () => {
      const store = await fresh(open)
      await store.write(async (transaction) => {
        await transaction.setSetting('name', utf8('old'))
        await transaction.setSetting('other', new Uint8Array())
        await transaction.setSetting('name', utf8('new'))
        expect(await transaction.setting('name')).toEqual(utf8('new'))
      })
      expect(await store.read((reader) => reader.setting('name'))).toEqual(utf8('new'))
      expect(await store.read((reader) => reader.setting('other'))).toEqual(new Uint8Array())
    })

    it('gives epochs and compartments in the order of adding, and refuses one twice', async () => {
      const store = await fresh(open)
      const labels = ['zulu', 'alfa', 'mike', 'bravo']
      const epochs = labels.map((label) => epoch(label))
      const compartments = labels.map((label) => compartment(label)).reverse()
      await store.write(async (transaction) => {
        for (const each of epochs) await transaction.addEpoch(each)
        for (const each of compartments) await transaction.addCompartment(each)
      })
      await expect(store.write((transaction) => transaction.addEpoch(epoch('mike')))).rejects.toThrow()
      await expect(
        store.write((transaction) => transaction.addCompartment(compartment('mike'))),
      ).rejects.toThrow()
      expect(await store.read((reader) => reader.epochs())).toEqual(epochs)
      expect(await store.read((reader) => reader.epochIds())).toEqual(epochs.map(({ id }) => id))
      expect(await store.read((reader) => reader.compartments())).toEqual(compartments)
    })

    it('takes a charter twice and keeps the first', async () => {
      const store = await fresh(open)
      const hash = idOf('charter') as string as CharterHash
      await store.write((transaction) => transaction.addCharter(hash, utf8('first')))
      await store.write((transaction) => transaction.addCharter(hash, utf8('second')))
      expect(await store.read((reader) => reader.charter(hash))).toEqual(utf8('first'))
    })

    it('shares no bytes with its callers', async () => {
      const store = await fresh(open)
      const value = utf8('value')
      const given = epoch('epoch')
      await store.write(async (transaction) => {
        await transaction.setSetting('name', value)
        await transaction.addEpoch(given)
      })
      const [kept, [keptEpoch]] = await store.read(async (reader) => [
        await reader.setting('name'),
        await reader.epochs(),
      ])
      for (const bytes of [value, kept, given.body, keptEpoch?.body]) bytes?.fill(0)
      expect(await store.read((reader) => reader.setting('name'))).toEqual(utf8('value'))
      expect(await store.read((reader) => reader.epochs())).toEqual([epoch('epoch')])
    })

    it('still has all of it when opened again', async () => {
      const { store, reopen } = await freshToReopen(open)
      if (!reopen) return
      await store.write(async (transaction) => {
        await transaction.setSetting('name', utf8('kept'))
        await transaction.addEpoch(epoch('epoch'))
      })
      const again = await reopen()
      expect(await again.read((reader) => reader.setting('name'))).toEqual(utf8('kept'))
      expect(await again.read((reader) => reader.epochs())).toEqual([epoch('epoch')])
    })
  })
}
