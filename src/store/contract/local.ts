import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { viewNames, type LocalQuery, type LocalRow } from '../../node/ports/store.ts'
import { append, north, row, within } from './fixtures.ts'
import { fresh, freshToReopen, type OpenStore } from './opening.ts'

function local(key: string, at: number, kind = 'mark'): LocalRow {
  return { kind, key, at: instant(at), value: JSON.stringify({ key, at }) }
}

/** Rows that a node keeps for itself. */
export function localContract(open: OpenStore): void {
  describe('local rows', () => {
    it('keeps one of each kind and key, the newest', async () => {
      const store = await fresh(open)
      await store.write(async (transaction) => {
        await transaction.putLocal(local('one', 5))
        await transaction.putLocal(local('one', 7, 'other'))
        await transaction.putLocal({ ...local('one', 6), value: '"newer — 新 🙂"' })
        expect((await transaction.localRow('mark', 'one'))?.at).toBe(6)
      })
      await store.read(async (reader) => {
        const kept = { ...local('one', 6), value: '"newer — 新 🙂"' }
        expect(await reader.localRow('mark', 'one')).toEqual(kept)
        expect(await reader.localRows('mark', { limit: 9 })).toEqual([kept])
        expect(await reader.localRow('other', 'one')).toEqual(local('one', 7, 'other'))
        expect(await reader.localRow('mark', 'two')).toBeUndefined()
        expect(await reader.localRows('none', { limit: 9 })).toEqual([])
      })
    })

    it('removes a row, and minds no row that is not there', async () => {
      const store = await fresh(open)
      await store.write(async (transaction) => {
        await transaction.putLocal(local('one', 1))
        await transaction.putLocal(local('two', 2))
      })
      await store.write(async (transaction) => {
        await transaction.removeLocal('mark', 'one')
        await transaction.removeLocal('mark', 'one')
        await transaction.removeLocal('other', 'two')
      })
      expect(await store.read((reader) => reader.localRows('mark', { limit: 9 }))).toEqual([local('two', 2)])
    })

    it('lists them by time, then by the bytes of the key, page after page in both directions', async () => {
      const store = await fresh(open)
      // In UTF-16 units the last two would stand the other way round.
      const ordered = [
        local('z', -1),
        local('a', 0),
        local('b', 0),
        local('Ａ', 3),
        local('🙂', 3),
        local('a b', 8),
      ]
      await store.write(async (transaction) => {
        for (const each of ordered.toReversed()) await transaction.putLocal(each)
        await transaction.putLocal(local('m', 1, 'other'))
      })
      const pages = async (newestFirst: boolean): Promise<LocalRow[]> => {
        const listed: LocalRow[] = []
        let after: LocalQuery['after']
        for (;;) {
          const query = { newestFirst, limit: 2, ...(after && { after }) }
          const page = await store.read((reader) => reader.localRows('mark', query))
          expect(page.length).toBeLessThanOrEqual(2)
          listed.push(...page)
          after = page.at(-1)
          if (after === undefined) return listed
        }
      }
      expect(await pages(false)).toEqual(ordered)
      expect(await pages(true)).toEqual(ordered.toReversed())
    })

    it('shows nothing of them in views, and nothing of views in them', async () => {
      const store = await fresh(open)
      await append(store, [{ label: 'said', rows: [row('comments', '"said"')] }])
      await store.write((transaction) => transaction.putLocal(local('one', 1, 'comments')))
      await store.read(async (reader) => {
        for (const view of viewNames) {
          const due = view === 'comments' ? 1 : 0
          expect(await reader.count(view, within(north))).toBe(due)
          expect(await reader.dump(view)).toHaveLength(due)
        }
        expect(await reader.localRows('comments', { limit: 9 })).toEqual([local('one', 1, 'comments')])
      })
    })

    it('keeps them over a restart', async () => {
      const { store, reopen } = await freshToReopen(open)
      if (!reopen) return
      await store.write((transaction) => transaction.putLocal(local('one', 1)))
      const again = await reopen()
      expect(await again.read((reader) => reader.localRow('mark', 'one'))).toEqual(local('one', 1))
    })
  })
}
