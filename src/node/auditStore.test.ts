import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Study } from '../../test/study.ts'
import { auditStore } from './auditStore.ts'
import { examineFolder } from './doctorStore.ts'

const disk = { free: 2 ** 40 }

/** Changes the database behind the back of the study. */
function change(study: Study, sql: string): void {
  const db = new DatabaseSync(join(study.data, 'store.sqlite'))
  db.enableDefensive(false)
  db.exec(`PRAGMA writable_schema = ON; ${sql}`)
  db.close()
}

/** A study with something to search, opened after the change. */
async function damagedBy(sql: string): Promise<Study> {
  const study = await Study.found()
  await study.readText('alfa', 'The ministers met.\nRain fell on the exercise.\n', 'report.txt')
  await study.index()
  change(study, sql)
  await study.reopen()
  return study
}

describe('a store of which a part that no record speaks for is damaged', () => {
  it.each([
    ['the full-text index', 'UPDATE search_data SET block = zeroblob(9) WHERE id > 10', 'search'],
    [
      'an index',
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'local_at') WHERE name = 'reference_source'",
      'reference_source',
    ],
  ])('does not hold, and the doctor says so: %s', async (_, sql, named) => {
    const study = await damagedBy(sql)
    const report = await auditStore(study.store)
    expect(report.holds).toBe(false)
    expect(report.problems).toContainEqual({
      code: 'E_DATA_FOLDER_DAMAGED',
      where: 'the store',
      message: expect.stringContaining(named) as string,
    })
    const said = await examineFolder(study.ports, disk)
    expect(said).toContainEqual(
      expect.objectContaining({
        weight: 'wrong',
        about: 'store',
        next: expect.stringContaining('restore') as string,
      }),
    )
  })

  it('is told from one that is whole', async () => {
    const study = await damagedBy('SELECT 1')
    expect(await auditStore(study.store)).toEqual(await study.audit())
    expect((await auditStore(study.store)).holds).toBe(true)
    const said = await examineFolder(study.ports, disk)
    expect(said.filter(({ about }) => about === 'store')).toMatchObject([{ weight: 'fine' }])
  })

  it('is reported as far as the audit goes where the founding cannot be read', async () => {
    const study = await damagedBy('SELECT 1')
    change(study, 'DROP TABLE charter')
    expect(await auditStore(study.store)).toMatchObject({
      holds: false,
      problems: [{ code: 'E_DATA_FOLDER_DAMAGED', where: 'the audit' }],
    })
    const said = await examineFolder(study.ports, disk)
    expect(said.map(({ weight, about }) => [weight, about])).toEqual([
      ['fine', 'store'],
      ['wrong', 'store'],
    ])
  })
})
