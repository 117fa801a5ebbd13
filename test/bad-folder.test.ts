import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CommandLine } from './command.ts'
import { expectRefusals, expectSound, type Row } from './refusals.ts'
import { filesUnder } from './study.ts'

const minutes = (count: number) => ({ timeout: count * 60_000 })
const asking = ['ask', 'Rain?', '--closes', '2090-01-01']

/** A founded study with a question in it. */
async function founded(environment: NodeJS.ProcessEnv = {}): Promise<CommandLine> {
  const line = new CommandLine(environment)
  expect((await line.run('init')).code).toBe(0)
  expect((await line.run(...asking)).code).toBe(0)
  return line
}

describe('founding', () => {
  it('takes names of seats and hosts that can be names, once', minutes(1), async () => {
    const line = new CommandLine()
    const bad = ['', ' ', ',', 'A', 'a b', 'a,,b', 'a,a', 'b, b', 'ä', '../a', 'a'.repeat(41)]
    await expectRefusals(line, [
      ...bad.map((seats): Row => ['2 E_USAGE', 'init', `--seats=${seats}`]),
      ['2 E_USAGE', 'init', '--host', 'My Host'],
      ['2 E_USAGE', 'init', 'now'],
      ['1 E_DATA_FOLDER_MISSING', 'list', 'questions', '--data', 'elsewhere'],
      ['1 E_DATA_FOLDER_MISSING', 'verify', '--data', 'elsewhere'],
      ['1 E_DATA_FOLDER_MISSING', 'doctor', '--data', 'elsewhere'],
    ])
    expect(existsSync(join(line.folder, 'elsewhere'))).toBe(false)
    expect((await line.run('init', '--seats', 'one,two')).code).toBe(0)
    await expectRefusals(line, [
      ['1 E_DATA_FOLDER_NOT_EMPTY', 'init'],
      ['1 E_DATA_FOLDER_NOT_EMPTY', 'init', '--seats', 'three'],
    ])
    await expectSound(line)
  })
})

describe('paths that cannot be', () => {
  it('are refused, and nothing that stands there is touched', minutes(2), async () => {
    const line = await founded({ ENTENTE_PASSPHRASE: 'a passphrase of the test' })
    const at = (name: string) => join(line.folder, name)
    mkdirSync(at('empty'))
    writeFileSync(at('file'), 'of the operator')
    await line.run('export', '--in', 'home', '--out', at('slash/'))
    expect((await line.run('verify', at('slash'))).code).toBe(0)
    const damages: Readonly<Record<string, (text: string) => string>> = {
      'no JSON': (text) => text.replace('{', '['),
      'a key twice': (text) => text.replace('{', '{"index":0,'),
      'no body': (text) => text.replace(/"salt":"[^"]*"/, '"salt":1'),
      'another body': (text) =>
        text.replace(/"body":"(.)/, (_, first: string) => `"body":"${first === 'e' ? 'f' : 'e'}`),
      'half a file': (text) => text.slice(0, text.length / 2),
      'no text': () => '\ud800',
      nothing: () => '',
    }
    const bodies = filesUnder(at('slash')).find(({ name }) => name.endsWith('bodies.jsonl'))!
    for (const [name, damage] of Object.entries(damages)) {
      cpSync(at('slash'), at(name), { recursive: true })
      const text = bodies.bytes.toString()
      const bytes = name === 'no text' ? Buffer.from([0xff, 0xfe]) : damage(text)
      writeFileSync(join(at(name), bodies.name), bytes)
    }
    await expectRefusals(line, [
      ['1 E_PATH_EXISTS', 'export', '--in', 'home', '--out', at('empty')],
      ['1 E_PATH_EXISTS', 'export', '--in', 'home', '--out', at('file')],
      ['1 E_PATH_EXISTS', 'backup', at('file')],
      ['1 E_PATH_EXISTS', 'keys', 'export', at('file')],
      ['1 E_STORAGE_FAILED', 'export', '--in', 'home', '--out', at('file/beneath')],
      ['1 E_STORAGE_FAILED', 'backup', at('missing/one.backup')],
      ['1 E_STORAGE_FAILED', 'backup', at('file/one.backup')],
      ['1 E_STORAGE_FAILED', 'keys', 'export', at('file/keys.age')],
      ['1 E_PATH_UNREADABLE', 'verify', at('empty')],
      ['1 E_PATH_UNREADABLE', 'verify', at('file')],
      ['1 E_PATH_UNREADABLE', 'verify', at('missing')],
      ['1 E_PATH_UNREADABLE', 'verify', at('data')],
      ['1 E_PATH_UNREADABLE', 'keys', 'import', at('missing')],
      ['1 E_PATH_UNREADABLE', 'keys', 'import', at('empty')],
      ['1 E_BACKUP_INVALID', 'keys', 'import', at('file')],
      ['1 E_DATA_FOLDER_NOT_EMPTY', 'restore', at('file')],
      ['1 E_PATH_UNREADABLE', 'restore', at('missing'), '--data', 'fresh'],
      ['1 E_BACKUP_INVALID', 'restore', at('file'), '--data', 'fresh'],
      ['1 E_DATA_FOLDER_MISSING', 'list', 'questions', '--data', at('file')],
      ['1 E_STORAGE_FAILED', 'init', '--data', at('file')],
      ['1 E_BACKUP_INVALID', 'verify', at('no JSON')],
      ['1 E_BACKUP_INVALID', 'verify', at('a key twice')],
      ['1 E_BACKUP_INVALID', 'verify', at('no body')],
      ['1 E_BACKUP_INVALID', 'verify', at('half a file')],
      ['1 E_BACKUP_INVALID', 'verify', at('no text')],
    ])
    for (const name of ['another body', 'nothing']) {
      const { code, out } = await line.run('verify', at(name))
      expect([name, code, out]).toEqual([name, 1, expect.stringMatching(/E_[A-Z_]+ at /)])
    }
    expect(readFileSync(at('file'), 'utf8')).toBe('of the operator')
    expect(filesUnder(line.folder).filter(({ name }) => name.includes('.new-'))).toEqual([])
    expect(existsSync(at('fresh'))).toBe(false)
    await expectSound(line)
  })
})

describe('serving', () => {
  it('takes a port that is one and free, and a folder that nobody serves', minutes(2), async () => {
    const line = await founded()
    const other = createServer()
    onTestFinished(() => {
      other.close()
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const taken = String((other.address() as AddressInfo).port)
    const bad = ['65536', '-1', '80a', '1e3', '', ' 80', '0x50', '99999999']
    await expectRefusals(line, [
      ...bad.map((port): Row => ['2 E_USAGE', 'start', `--port=${port}`]),
      ['2 E_USAGE', 'start', 'now'],
      ['1 E_PORT_TAKEN', 'start', '--port', taken],
    ])
    const fromElsewhere = line.with({ ENTENTE_PORT: 'http' })
    await expectRefusals(fromElsewhere, [['2 E_USAGE', 'start']])
    const first = line.start('start', '--port', '0')
    const [, address = ''] = await first.says(/ready at (http:\S+)/)
    const second = await line.run('start', '--port', '0')
    expect(second).toMatchObject({ code: 1, err: expect.stringMatching(/^E_DATA_FOLDER_IN_USE: /) as string })
    expect(second.err).toContain(address)
    expect((await fetch(`${address}/api/nothing`)).status).toBe(404)
    // The command line goes on working beside the node that serves.
    expect((await line.run(...asking)).code).toBe(0)
    await expectSound(line)
    expect(await first.end('SIGTERM')).toBe(0)
  })
})

describe('a data folder', () => {
  it('that another process holds is waited for, then refused, and is as it was', minutes(2), async () => {
    const line = await founded()
    const holder = new DatabaseSync(join(line.folder, 'data', 'store.sqlite'))
    holder.exec('BEGIN EXCLUSIVE')
    try {
      await expectRefusals(line, [['1 E_DATA_FOLDER_LOCKED', ...asking]])
    } finally {
      holder.exec('ROLLBACK')
      holder.close()
    }
    expect((await line.run(...asking)).code).toBe(0)
    await expectSound(line)
  })

  it('of a later version is refused and left alone', minutes(1), async () => {
    const line = await founded()
    const file = join(line.folder, 'data', 'store.sqlite')
    const setLayout = (layout: number): void => {
      const db = new DatabaseSync(file)
      db.exec(`PRAGMA user_version = ${layout}`)
      db.close()
    }
    const db = new DatabaseSync(file)
    const layout = Number(db.prepare('PRAGMA user_version').get()?.user_version)
    db.close()
    setLayout(99)
    const before = readFileSync(file)
    const words = [['list', 'questions'], asking, ['verify'], ['doctor'], ['start'], ['init'], ['read', file]]
    await expectRefusals(
      line,
      words.map((each): Row => ['1 E_DATA_FOLDER_NEWER', ...each]),
    )
    expect(readFileSync(file).equals(before)).toBe(true)
    setLayout(layout)
    await expectSound(line)
  })

  it('that is damaged is said to be, whatever the damage', minutes(3), async () => {
    const line = await founded()
    const store = readFileSync(join(line.folder, 'data', 'store.sqlite'))
    const damaged = (change: (bytes: Buffer) => Buffer) => change(Buffer.from(store))
    const foreign = join(line.folder, 'foreign.sqlite')
    const db = new DatabaseSync(foreign)
    db.exec('CREATE TABLE note (text TEXT); PRAGMA user_version = 1')
    db.close()
    const stores: Readonly<Record<string, Buffer>> = {
      text: Buffer.from('no store at all\n'.repeat(500)),
      header: damaged((bytes) => bytes.fill(0x5a, 0, 100)),
      half: damaged((bytes) => bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096)),
      schema: damaged((bytes) => bytes.fill(0xff, 100, 4096)),
      pages: damaged((bytes) => bytes.fill(0xff, 4096)),
      foreign: readFileSync(foreign),
    }
    const rows = Object.entries(stores).flatMap(([name, bytes]): Row[] => {
      const data = join(line.folder, `damaged ${name}`)
      mkdirSync(data)
      writeFileSync(join(data, 'store.sqlite'), bytes)
      return [['list', 'questions'], ['verify'], ['doctor'], asking].map((words) => [
        '1 E_DATA_FOLDER_DAMAGED',
        ...words,
        '--data',
        data,
      ])
    })
    await expectRefusals(line, rows)
    await expectSound(line)
  })

  it('whose keys are gone, or open to another passphrase, is for reading only', minutes(2), async () => {
    const line = await founded({ ENTENTE_PASSPHRASE: 'a passphrase of the test' })
    writeFileSync(join(line.folder, 'blank.txt'), '\n')
    writeFileSync(join(line.folder, 'wrong.txt'), 'another passphrase\n')
    const wrong = line.with({ ENTENTE_PASSPHRASE: 'another passphrase' })
    await expectRefusals(wrong, [
      ['1 E_PASSPHRASE', ...asking],
      ['1 E_PASSPHRASE', 'keys', 'passphrase', 'wrong.txt'],
    ])
    await expectRefusals(line.with({ ENTENTE_PASSPHRASE: undefined }), [
      ['1 E_KEYS_LOCKED', ...asking],
      ['1 E_PASSPHRASE', ...asking, '--passphrase-file', 'blank.txt'],
      ['1 E_PASSPHRASE', ...asking, '--passphrase-file', 'wrong.txt'],
      ['1 E_PATH_UNREADABLE', ...asking, '--passphrase-file', 'missing.txt'],
      ['1 E_PASSPHRASE', 'keys', 'export', 'keys.age'],
      ['2 E_USAGE', 'keys', 'export'],
    ])
    await expectSound(line)
    const keys = filesUnder(join(line.folder, 'data')).filter(({ name }) => !name.includes('.sqlite'))
    expect(keys.length).toBeGreaterThan(0)
    for (const { name } of keys) writeFileSync(join(line.folder, 'data', name), 'no keys')
    await expectRefusals(line, [['1 E_DATA_FOLDER_DAMAGED', ...asking]])
    for (const { name } of keys) rmSync(join(line.folder, 'data', name))
    await expectRefusals(line, [
      ['1 E_KEYS_MISSING', ...asking],
      ['1 E_KEYS_MISSING', 'keys', 'export', 'keys.age'],
    ])
    expect((await line.run('list', 'questions')).out).toContain('Rain?')
    expect(await line.json('verify')).toMatchObject({ holds: true })
    expect((await line.run('doctor')).code).toBe(1)
    for (const { name, bytes } of keys) writeFileSync(join(line.folder, 'data', name), bytes)
    await expectSound(line)
  })
})
