import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../../test/study.ts'
import { databaseIn } from '../../../test/wal.ts'
import { answers } from '../contract/answers.ts'
import { anySteps, take } from '../contract/operations.ts'
import { SqliteStore } from './store.ts'

/** Tables that grow with what members say. */
const large = /^SCAN (entry|view_row|reference|blob|blob_use|tile|id_old|local)\b/

/** Every statement that the whole contract makes a store prepare. */
async function statementsOf(folder: string): Promise<ReadonlySet<string>> {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
  try {
    const store = SqliteStore.open(folder)
    for (const step of fc.sample(anySteps, { seed: 7, numRuns: 20 }).flat()) await take(store, step)
    await store.read(answers)
    await store.close()
    return new Set(prepare.mock.calls.map(([sql]) => sql))
  } finally {
    prepare.mockRestore()
  }
}

describe('the statements of a store', () => {
  it('find what they want without going through a table that grows', async () => {
    const folder = temporaryFolder('plans')
    const statements = await statementsOf(folder)
    expect(statements.size).toBeGreaterThan(50)
    const db = new DatabaseSync(databaseIn(folder))
    const scanning = [...statements].filter((sql) => {
      // A scope without compartments lets nothing through: there SQLite plans, and does, nothing.
      if (!/^(SELECT|INSERT|UPDATE|DELETE)/.test(sql) || sql.includes('IN ()')) return false
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
      return plan.some(({ detail }) => large.test(String(detail)))
    })
    db.close()
    expect(scanning).toEqual([])
  })
})
