import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, temporaryFolder } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { fileFailure, setAside, writeWhole } from './files.ts'
import { writeFolder } from './folders.ts'

describe('a file that is written whole', () => {
  it('is its owner’s alone, and so is the folder made for it', async () => {
    const path = join(temporaryFolder(), 'deep', 'file')
    await writeWhole(path, utf8('first'))
    await writeWhole(path, utf8('second'))
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(path, '..'))).toEqual(['file'])
  })

  it('leaves files beside it alone, whatever they are called', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file.new'), 'the operator’s')
    symlinkSync(join(folder, 'elsewhere'), join(folder, `file.new-${process.pid}`))
    await writeWhole(join(folder, 'file'), utf8('secret'))
    expect(readFileSync(join(folder, 'file.new'), 'utf8')).toBe('the operator’s')
    expect(readdirSync(folder)).not.toContain('elsewhere')
  })

  it('keeps what stood there when it cannot be written, and names the path', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'file'))
    writeFileSync(join(folder, 'file', 'kept'), '')
    expect(await outcomeOf(writeWhole(join(folder, 'file'), utf8('x')))).toBe('E_STORAGE_FAILED')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('may be written many times at once', async () => {
    const path = join(temporaryFolder(), 'file')
    await Promise.all(Array.from({ length: 20 }, (_, i) => writeWhole(path, utf8(`${i}`.repeat(1000)))))
    expect(readFileSync(path, 'utf8')).toMatch(/^(\d+)\1{999}$/)
  })
})

describe('a file that is set aside', () => {
  it('is kept under a name that nothing had', async () => {
    const path = join(temporaryFolder(), 'file')
    await setAside(path)
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(path, text)
      await setAside(path)
    }
    expect(['1', '2', '3'].map((number) => readFileSync(`${path}.${number}`, 'utf8'))).toEqual([
      'one',
      'two',
      'three',
    ])
    expect(readdirSync(join(path, '..'))).toHaveLength(3)
  })
})

describe('a failure', () => {
  it('of the file system names the path; a coded one and one of the program stay as they are', async () => {
    const coded = failure('E_COMPARTMENT_UNKNOWN', 'no compartment')
    const broken = Object.assign(new TypeError('broken'), { code: 'ERR_INVALID_ARG_TYPE' })
    expect(fileFailure(coded, '/x')).toBe(coded)
    expect(fileFailure(broken, '/x')).toBe(broken)
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
    expect(fileFailure(full, '/x')).toMatchObject({ code: 'E_STORAGE_FULL', paths: ['/x'] })
    const path = join(temporaryFolder(), 'folder')
    const refused = writeFolder(path, async (sink) => {
      await sink.put('a/b', utf8('x'))
      throw coded
    })
    expect(await outcomeOf(refused)).toBe('E_COMPARTMENT_UNKNOWN')
    expect(readdirSync(join(path, '..'))).toEqual([])
  })
})
