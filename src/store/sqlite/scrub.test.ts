import { describe, expect, it, onTestFinished } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import type { Store } from '../../node/ports/store.ts'
import { filesHolding, outcomeOf, temporaryFolder } from '../../../test/study.ts'
import { copyOf } from '../../../test/wal.ts'
import { append, blobOf, first, reference, idOf, row } from '../contract/fixtures.ts'
import { SqliteStore } from './store.ts'

function opened(folder: string): SqliteStore {
  const store = SqliteStore.open(folder, { lockWaitMs: 50 })
  onTestFinished(() => store.close())
  return store
}

/** Words that stand nowhere but where the record to be dropped puts them. */
const marks = {
  body: 'Bodyquillgrave',
  salt: 'Saltquillgrave16',
  blob: 'Blobquillgrave',
  row: 'Rowquillgrave',
  // It shares no first letters with its neighbours: the index keeps of each word what it does not share with the one before.
  term: 'xylograph',
}

/** A store in which one record of many bears the marks, its full-text index written in so many steps; gives its place. */
async function marked(store: Store, steps = 6): Promise<number> {
  // Long enough to go on over several pages.
  const blob = blobOf(`${marks.blob} `.repeat(2000))
  const others = Array.from({ length: 30 }, (_, index) => ({ label: `other ${index}` }))
  await append(store, others)
  const sketch = {
    label: 'marked',
    body: utf8(`${marks.body} `.repeat(2000)),
    salt: utf8(marks.salt),
    blobs: [blob.hash],
    rows: [row('comments', JSON.stringify(marks.row), idOf('topic'))],
    references: [reference('about', idOf('other 1'))],
  }
  const { seq } = first(await append(store, [sketch]))
  await append(store, others)
  await store.write((transaction) => transaction.putBlob(blob.hash, blob.bytes))
  // Each step makes a segment of the index, and SQLite merges them when it has several.
  const each = 60 / steps
  for (let from = 1; from < 60; from += each) {
    const documents = Array.from({ length: each }, (_, index) => ({
      seq: from + index,
      terms: from + index === seq ? `term ${marks.term} termz` : `term terma${index} termz`,
    }))
    await store.write((transaction) => transaction.index(documents, from + each - 1))
  }
  return seq
}

/** Which of the marks stand in which files. */
function found(folder: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(marks).map(([what, mark]) => [what, filesHolding(folder, mark)] as const),
  )
}

const nowhere = { body: [], salt: [], blob: [], row: [], term: [] }

describe('what was dropped', () => {
  it('stands in no file once the store was scrubbed, nor after it was closed', async () => {
    for (const steps of [1, 2, 3, 4, 6, 10, 20]) {
      const folder = temporaryFolder('scrub')
      const store = opened(folder)
      const seq = await marked(store, steps)
      for (const [what, files] of Object.entries(found(folder))) expect([what, files]).not.toEqual([what, []])
      await store.write((transaction) => transaction.drop(seq))
      await store.scrub()
      expect([steps, found(folder)]).toEqual([steps, nowhere])
      await append(store, [{ label: 'later' }])
      await store.close()
      expect([steps, found(folder)]).toEqual([steps, nowhere])
    }
  })

  it('stands in no file either where it lay in the database before, or where the process died in between', async () => {
    const folder = temporaryFolder('scrub')
    const before = SqliteStore.open(folder)
    const seq = await marked(before)
    await before.close()
    const store = opened(folder)
    await store.write((transaction) => transaction.drop(seq))
    const copy = copyOf(folder)
    expect(found(copy).body).not.toEqual([])
    const next = opened(copy)
    await next.scrub()
    expect(found(copy)).toEqual(nowhere)
  })

  it('is owed where a reader still needs the old pages, and goes when it has finished', async () => {
    const folder = temporaryFolder('scrub')
    const store = opened(folder)
    const seq = await marked(store)
    const gate = Promise.withResolvers<undefined>()
    const started = Promise.withResolvers<undefined>()
    const reading = opened(folder).read(async (reader) => {
      await reader.logs()
      started.resolve(undefined)
      await gate.promise
    })
    await started.promise
    await store.write((transaction) => transaction.drop(seq))
    expect(await outcomeOf(store.scrub())).toBe('E_DATA_FOLDER_LOCKED')
    gate.resolve(undefined)
    await reading
    await store.scrub()
    expect(found(folder)).toEqual(nowhere)
  })
})
