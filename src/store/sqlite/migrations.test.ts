import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../test/study.ts'
import { databaseIn } from '../../../test/wal.ts'
import { answers } from '../contract/answers.ts'
import { anyEarlySteps, take } from '../contract/operations.ts'
import { migrations } from './migrations/all.ts'
import { SqliteStore } from './store.ts'

/** What takes a layout back by one step, by the number of the step. */
const backwards: Readonly<Record<number, string>> = {
  3: 'DROP TABLE log_run; CREATE UNIQUE INDEX entry_place ON entry (log, place)',
  4: 'DROP VIEW id; DROP TABLE id_old; DROP TABLE id_new; CREATE INDEX entry_prefix ON entry (prefix)',
  5: 'DROP TABLE head; DROP INDEX entry_bodiless; ALTER TABLE entry DROP COLUMN label; ALTER TABLE act DROP COLUMN kind',
  // What was indexed stays so.
  6: '',
  7: 'ALTER TABLE local DROP COLUMN sum',
}

/** What a store keeps so as to find entries by place and by id. */
function indexesIn(folder: string): unknown {
  const db = new DatabaseSync(databaseIn(folder))
  try {
    return [
      'SELECT * FROM log_run ORDER BY log, place',
      'SELECT CAST(prefix AS TEXT) AS prefix, seq FROM id ORDER BY 1, 2',
    ].map((sql) => db.prepare(sql).all())
  } finally {
    db.close()
  }
}

/** Takes a store back to the layout of before step `number`. */
function takeBack(folder: string, number: number): void {
  const db = new DatabaseSync(databaseIn(folder))
  for (let step = migrations.length; step >= number; step--) db.exec(backwards[step] ?? '')
  db.exec(`PRAGMA user_version = ${number - 1}`)
  db.close()
}

describe('the steps of the layout', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, place) => place + 1))
  })

  it.each(Object.keys(backwards).map(Number))(
    'carry over what a store of before step %i holds',
    async (number) => {
      const property = fc.asyncProperty(anyEarlySteps, async (steps) => {
        const folder = temporaryFolder('layout')
        const store = SqliteStore.open(folder)
        for (const step of steps) await take(store, step)
        const before = await store.read(answers)
        await store.close()
        const indexes = indexesIn(folder)
        takeBack(folder, number)
        const again = SqliteStore.open(folder)
        expect(await again.read(answers)).toEqual(before)
        await again.close()
        expect(indexesIn(folder)).toEqual(indexes)
      })
      await fc.assert(property, { numRuns: 20 })
    },
  )

  it('has every record looked through again for its words, once', async () => {
    const folder = temporaryFolder('layout')
    const reach = async (store: SqliteStore) => (await store.read((reader) => reader.searchReach())).indexed
    const store = SqliteStore.open(folder)
    await store.write((transaction) => transaction.index([], 7))
    await store.close()
    takeBack(folder, 6)
    const after: number[] = []
    for (let time = 0; time < 2; time++) {
      const again = SqliteStore.open(folder)
      after.push(await reach(again))
      await again.write((transaction) => transaction.index([], 9))
      await again.close()
    }
    expect(after).toEqual([0, 9])
  })
})
