import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import type { Scope, Store, StoredEntry } from '../../node/ports/store.ts'
import { append, first, idOf, logKey, north, nowhere, south, within } from './fixtures.ts'
import { fresh, type OpenStore } from './opening.ts'

/** Appends records that are found by the terms given. */
async function indexed(
  store: Store,
  terms: Readonly<Record<string, string>>,
  compartment = north,
): Promise<readonly StoredEntry[]> {
  const held = await append(
    store,
    Object.keys(terms).map((label) => ({ label })),
    logKey(compartment),
  )
  const documents = Object.values(terms).map((line, i) => ({ seq: held[i]?.seq ?? NaN, terms: line }))
  await store.write((transaction) => transaction.index(documents, held.at(-1)?.seq ?? 0))
  return held
}

async function found(store: Store, terms: string, scope: Scope = within(north)): Promise<RecordId[]> {
  const hits = await store.read((reader) => reader.search(terms.split(' '), scope, 100))
  return hits.map(({ id }) => id).sort()
}

function ids(...labels: string[]): RecordId[] {
  return labels.map((label) => idOf(label)).sort()
}

/** Full-text search. The order of hits is each store's own; which there are is not. */
export function searchContract(open: OpenStore): void {
  describe('search', () => {
    it('finds nothing at first', async () => {
      const store = await fresh(open)
      expect(await found(store, 'word')).toEqual([])
      expect(await store.read((reader) => reader.search([], within(north), 9))).toEqual([])
    })

    it('finds the records that hold every term', async () => {
      const store = await fresh(open)
      await indexed(store, { ab: 'alpha beta beta', b: 'beta gamma', a: 'alpha' })
      expect(await found(store, 'alpha')).toEqual(ids('ab', 'a'))
      expect(await found(store, 'beta')).toEqual(ids('ab', 'b'))
      expect(await found(store, 'beta alpha')).toEqual(ids('ab'))
      expect(await found(store, 'alpha gamma')).toEqual([])
      expect(await found(store, 'alph')).toEqual([])
      expect(await store.read((reader) => reader.search([], within(north), 9))).toEqual([])
      expect(await store.read((reader) => reader.search(['beta'], within(north), 1))).toHaveLength(1)
    })

    it('takes terms of any script whole', async () => {
      const store = await fresh(open)
      const terms = [
        'учен',
        'ё',
        '联合国',
        '联合',
        'é',
        'किताब',
        'ชื่อ',
        '12',
        "o'neill",
        'a-b',
        'c++',
        '№5',
        '"',
        '*',
      ]
      await indexed(store, Object.fromEntries(terms.map((term, i) => [`record ${i}`, `und ${term} end`])))
      for (const [i, term] of terms.entries()) expect(await found(store, term)).toEqual(ids(`record ${i}`))
      for (const none of ['е', 'e', '国', 'कित', 'o', 'a', 'b', 'c', '5', 'and', 'or', 'not', 'near']) {
        expect(await found(store, none)).toEqual([])
      }
    })

    it('reads nothing in a term but its letters', async () => {
      const store = await fresh(open)
      await indexed(store, { a: 'alpha', b: 'beta' })
      const queries = [
        '"',
        '""',
        'alpha"',
        'alpha*',
        'alp*',
        '^alpha',
        'terms:alpha',
        '{terms}:alpha',
        '(alpha)',
        "'",
        ';--',
      ]
      for (const query of queries) expect(await found(store, query)).toEqual([])
      for (const operator of ['OR', 'NOT', 'AND', 'NEAR']) {
        expect(await found(store, `alpha ${operator} beta`)).toEqual([])
      }
    })

    it('shows no record outside the scope, and none to an empty scope', async () => {
      const store = await fresh(open)
      await indexed(store, { seen: 'word' }, north)
      await indexed(store, { hidden: 'word' }, south)
      expect(await found(store, 'word', within(north))).toEqual(ids('seen'))
      expect(await found(store, 'word', within(south))).toEqual(ids('hidden'))
      expect(await found(store, 'word', within(north, south))).toEqual(ids('seen', 'hidden'))
      expect(await found(store, 'word', within(nowhere))).toEqual([])
      expect(await found(store, 'word', within())).toEqual([])
      // What is hidden takes no place among the hits asked for either.
      for (const scope of [within(north), within(south)]) {
        expect(await store.read((reader) => reader.search(['word'], scope, 1))).toHaveLength(1)
      }
    })

    it('finds no record that left the views until it is back', async () => {
      const store = await fresh(open)
      const { seq } = first(await indexed(store, { a: 'word' }))
      await store.write((transaction) => transaction.setRows(seq, 'withdrawn', instant(0), []))
      expect(await found(store, 'word')).toEqual([])
      await store.write((transaction) => transaction.setRows(seq, 'usable', instant(0), []))
      expect(await found(store, 'word')).toEqual(ids('a'))
    })

    it('knows how far it reaches', async () => {
      const store = await fresh(open)
      const held = await append(store, [{ label: 'a' }, { label: 'b' }, { label: 'c', state: 'invalid' }])
      const [a, , c] = held.map(({ seq }) => seq) as [number, number, number]
      const reach = (): Promise<unknown> => store.read((reader) => reader.searchReach())
      expect(await reach()).toEqual({ indexed: 0, last: c })
      await store.write((transaction) => transaction.index([{ seq: a, terms: 'word' }], a))
      expect(await reach()).toEqual({ indexed: a, last: c })
      await store.write((transaction) => transaction.index([], c))
      expect(await reach()).toEqual({ indexed: c, last: c })
    })

    it('takes the terms of a record again in place of those it had', async () => {
      const store = await fresh(open)
      const { seq } = first(await indexed(store, { a: 'old' }))
      await store.write((transaction) => transaction.index([{ seq, terms: 'new' }], seq))
      expect(await found(store, 'old')).toEqual([])
      expect(await found(store, 'new')).toEqual(ids('a'))
      expect(await store.damage('whole')).toEqual([])
      expect(await store.damage('quick')).toEqual([])
    })
  })
}
