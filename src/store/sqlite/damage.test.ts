import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { outcomeOf, seededNumbers, temporaryFolder } from '../../../test/study.ts'
import { databaseIn } from '../../../test/wal.ts'
import { answers } from '../contract/answers.ts'
import { append } from '../contract/fixtures.ts'
import { anySteps, take } from '../contract/operations.ts'
import { SqliteStore } from './store.ts'

describe('a file that is no store, or no store of this version', () => {
  const refusalOf = (folder: string, readOnly = false): Promise<unknown> =>
    outcomeOf((async () => SqliteStore.open(folder, { readOnly }).close())())

  it('is refused with what is wrong with it', async () => {
    for (const bytes of ['no database at all', 'x'.repeat(9000), `SQLite format 3\0${'x'.repeat(9000)}`]) {
      const folder = temporaryFolder('garbage')
      writeFileSync(databaseIn(folder), bytes)
      expect(await refusalOf(folder)).toBe('E_DATA_FOLDER_DAMAGED')
      expect(await refusalOf(folder, true)).toBe('E_DATA_FOLDER_DAMAGED')
    }
    expect(await refusalOf(join(temporaryFolder('missing'), 'nothing'))).toBe('E_STORAGE_FAILED')
    expect(await refusalOf(temporaryFolder('empty'), true)).toBe('E_STORAGE_FAILED')
  })

  it('is refused where a newer version wrote it, and stays as it is', async () => {
    const folder = temporaryFolder('newer')
    const store = SqliteStore.open(folder)
    await append(store, [{ label: 'a' }])
    await store.close()
    const db = new DatabaseSync(databaseIn(folder))
    db.exec('PRAGMA user_version = 1000')
    expect(await refusalOf(folder)).toBe('E_DATA_FOLDER_NEWER')
    expect(await refusalOf(folder, true)).toBe('E_DATA_FOLDER_NEWER')
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1000 })
    db.close()
  })

  it('is refused where it is a database of something else, and stays as it is', async () => {
    for (const version of [0, 1]) {
      const folder = temporaryFolder('foreign')
      const db = new DatabaseSync(databaseIn(folder))
      db.exec(`CREATE TABLE note (text TEXT); PRAGMA user_version = ${version}`)
      db.close()
      const before = readFileSync(databaseIn(folder))
      expect(await refusalOf(folder)).toBe('E_DATA_FOLDER_DAMAGED')
      expect(await refusalOf(folder, true)).toBe('E_DATA_FOLDER_DAMAGED')
      expect(readFileSync(databaseIn(folder)).equals(before)).toBe(true)
    }
  })

  it('is refused where its end is missing, and fails with nothing but a code where pages are lost', async () => {
    const folder = temporaryFolder('pages')
    const store = SqliteStore.open(folder)
    for (const step of fc.sample(anySteps, { seed: 3, numRuns: 3 }).flat()) await take(store, step)
    await store.close()
    const whole = readFileSync(databaseIn(folder))
    const below = seededNumbers('pages')
    const everything = (): Promise<unknown> =>
      outcomeOf(
        (async () => {
          const damaged = SqliteStore.open(folder)
          try {
            await damaged.read(answers)
          } finally {
            await damaged.close()
          }
        })(),
      )
    const seen = new Set<unknown>()
    for (let at = 0; at < whole.length; at += 4096) {
      // Of the last page nothing stays: it may be an empty tree's, whose tail says nothing.
      const kept = at === 0 ? 200 : at + 4096 < whole.length ? below(4096) : 0
      writeFileSync(databaseIn(folder), whole.subarray(0, at + kept))
      expect([at, await everything()]).toEqual([at, 'E_DATA_FOLDER_DAMAGED'])
      for (const fill of [0, 0xff, 1 + below(254)]) {
        writeFileSync(databaseIn(folder), Buffer.from(whole).fill(fill, at, at + 4096))
        seen.add(await everything())
      }
    }
    expect(seen).toContain('E_DATA_FOLDER_DAMAGED')
    writeFileSync(databaseIn(folder), whole)
    expect(await everything()).toBe('done')
  })
})

describe('a local row that changed by itself', () => {
  it('is found by a whole look, whatever of it changed; rows of before have no sum to be found by', async () => {
    const folder = temporaryFolder('local')
    const store = SqliteStore.open(folder)
    const row = { kind: 'promise', key: 'alfa', at: instant(5), value: '{"until":7}' }
    await store.write(async (transaction) => {
      await transaction.putLocal(row)
      await transaction.putLocal({ ...row, key: 'bravo' })
    })
    expect(await store.damage('whole')).toEqual([])
    const db = new DatabaseSync(databaseIn(folder))
    const changes = ['at = 6', `value = '{"until":9}'`, "key = 'alfb'", "kind = 'promisf'", "sum = x'00'"]
    for (const change of changes) {
      db.exec(`BEGIN; UPDATE local SET ${change} WHERE key = 'alfa'; COMMIT`)
      const told = await store.damage('whole')
      expect([change, told]).toEqual([
        change,
        [expect.stringMatching(/^the local row promis.\/alf. is not as it was written$/)],
      ])
      expect(await store.damage('quick')).toEqual([])
      db.exec("DELETE FROM local WHERE key <> 'bravo'")
      await store.write((transaction) => transaction.putLocal(row))
    }
    db.exec("UPDATE local SET sum = NULL, at = 8 WHERE key = 'alfa'")
    expect(await store.damage('whole')).toEqual([])
    db.close()
    await store.close()
  })
})
