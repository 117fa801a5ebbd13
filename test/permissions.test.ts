import { execFileSync, spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, temporaryFolder } from './study.ts'

const main = join(import.meta.dirname, '..', 'src', 'main.ts')

function entente(folder: string, words: readonly string[], environment: Record<string, string> = {}): string {
  const env = { PATH: process.env['PATH'], ENTENTE_STATE: join(folder, 'state'), ...environment }
  const data = ['--data', join(folder, 'data')]
  return execFileSync(process.execPath, [main, ...words, ...data], { env, cwd: folder, encoding: 'utf8' })
}

describe('what a node keeps and writes out', () => {
  it('is its owner’s alone, even in a folder that others may enter', () => {
    const folder = temporaryFolder('permissions')
    const data = join(folder, 'data')
    mkdirSync(data)
    chmodSync(data, 0o755)
    // A variable set to nothing gives no passphrase: the keys go under this machine's secret.
    entente(folder, ['init'], { ENTENTE_PASSPHRASE: '' })
    expect(entente(folder, ['keys'])).toMatch(/under a random secret/)
    writeFileSync(join(folder, 'text.txt'), 'The ministers met in Paris.\n')
    chmodSync(join(folder, 'text.txt'), 0o600)
    entente(folder, ['read', 'text.txt'])
    entente(folder, ['export', '--in', 'home', '--out', join(folder, 'out')])
    entente(folder, ['backup', join(folder, 'one.backup')])
    entente(folder, ['keys', 'export', join(folder, 'keys.age')], { ENTENTE_PASSPHRASE: 'correct horse' })
    const files = filesUnder(folder).map(({ name }) => name)
    expect(files.length).toBeGreaterThan(12)
    expect(files.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)).toEqual([])
  })
})

describe('a data folder', () => {
  it('has its state outside of it, or a copy would take both back', () => {
    const folder = temporaryFolder('inside')
    for (const state of ['data', 'data/state', 'data/../data/x']) {
      const env = { PATH: process.env['PATH'], ENTENTE_STATE: join(folder, state) }
      const words = [main, 'init', '--data', join(folder, 'data')]
      const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
      expect([status, /^E_USAGE: the state folder/.test(stderr)]).toEqual([2, true])
    }
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('is restored from a store and from nothing else, beside no log of another', () => {
    const folder = temporaryFolder('restored')
    entente(folder, ['init'])
    const backup = join(folder, 'one.backup')
    entente(folder, ['backup', backup])
    const other = join(folder, 'other.sqlite')
    const db = new DatabaseSync(other)
    db.exec('CREATE TABLE note (text TEXT); PRAGMA user_version = 1')
    db.close()
    const data = join(folder, 'fresh')
    mkdirSync(data)
    writeFileSync(join(data, 'store.sqlite-wal'), 'left of another store')
    const env = { PATH: process.env['PATH'], ENTENTE_STATE: join(folder, 'elsewhere') }
    const restore = (file: string) =>
      spawnSync(process.execPath, [main, 'restore', file, '--data', data], { env, encoding: 'utf8' })
    expect(restore(other).stderr).toMatch(/^E_BACKUP_INVALID/)
    expect(restore(backup).stdout).toMatch(/^Restored into .*, for reading only/)
    expect(existsSync(join(data, 'store.sqlite-wal.1'))).toBe(true)
  })
})
