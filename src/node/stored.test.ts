import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { questionInFull } from './question.ts'

describe('stored bytes that do not parse', () => {
  it('are named, record or note, by the code of a damaged folder', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    const db = new DatabaseSync(join(study.data, 'store.sqlite'))
    db.exec("UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '\"type\"', 'type') AS BLOB)")
    db.close()
    const read = questionInFull(study.desk('alfa'), question)
    expect(await outcomeOf(read)).toBe('E_DATA_FOLDER_DAMAGED')
    await expect(read).rejects.toMatchObject({ paths: [`entry/${question}`] })
  })
})
