import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { seededNumbers, temporaryFolder } from '../../../test/study.ts'
import { databaseIn } from '../../../test/wal.ts'
import { append, idOf, logKey, north, south, within } from '../contract/fixtures.ts'
import { SqliteStore } from './store.ts'

function countIn(folder: string, table: string): number {
  const db = new DatabaseSync(databaseIn(folder))
  try {
    return Number(db.prepare(`SELECT count(*) AS total FROM ${table}`).get()?.['total'])
  } finally {
    db.close()
  }
}

describe('ids', () => {
  it('lead to their entries before and after they have moved into the large tree, however many come at a time', async () => {
    const folder = temporaryFolder('ids')
    const store = SqliteStore.open(folder)
    const below = seededNumbers('ids')
    const labels: string[] = []
    while (labels.length < 13_000) {
      // Steps of one, of hundreds, and some that pass more than one bound at once.
      const size = below(10) === 0 ? 1 + below(6000) : 1 + below(400)
      const step = Array.from({ length: size }, (_, i) => ({ label: `${labels.length + i}` }))
      await append(store, step, logKey(below(2) === 0 ? north : south))
      labels.push(...step.map(({ label }) => label))
    }
    await store.read(async (reader) => {
      for (const [place, label] of labels.entries())
        expect((await reader.entry(idOf(label)))?.seq, label).toBe(place + 1)
      for (const label of labels.slice(-50)) {
        const digits = idOf(label).slice(0, 8)
        const due = labels.map((each) => idOf(each)).filter((id) => id.startsWith(digits))
        expect(await reader.idsStarting(digits, within(north, south), 9)).toEqual(due)
      }
    })
    await store.close()
    expect(countIn(folder, 'id')).toBe(labels.length)
    expect(countIn(folder, 'id_old')).toBeGreaterThan(8000)
    expect(countIn(folder, 'id_new')).toBeLessThan(4096)
  })
})
