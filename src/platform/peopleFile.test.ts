import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { filesHolding, temporaryFolder } from '../../test/study.ts'
import { PeopleFile, peopleFileName } from './peopleFile.ts'

it('is made when it is first asked for, for its owner alone', () => {
  const folder = temporaryFolder('people')
  const file = new PeopleFile(folder)
  expect(existsSync(join(folder, peopleFileName))).toBe(false)
  expect(file.database).toBe(file.database)
  expect(statSync(join(folder, peopleFileName)).mode & 0o777).toBe(0o600)
  file.close()
})

it('keeps nothing of what was removed from it', () => {
  const folder = temporaryFolder('people')
  const file = new PeopleFile(folder)
  file.database.exec("create table t (x text); insert into t values ('Wilhelmina of the desk')")
  expect(filesHolding(folder, 'Wilhelmina of the desk')).toEqual([peopleFileName])
  file.database.exec('delete from t')
  file.close()
  expect(filesHolding(folder, 'Wilhelmina of the desk')).toEqual([])
})

it('says so where something else stands in its place', () => {
  const folder = temporaryFolder('people')
  writeFileSync(join(folder, peopleFileName), 'this is no database, whatever it is called. '.repeat(40))
  expect(refusal(() => new PeopleFile(folder).database)).toBe('E_DATA_FOLDER_DAMAGED')
})
