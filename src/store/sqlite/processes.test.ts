import { spawn, type ChildProcess } from 'node:child_process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { outcomeOf, temporaryFolder } from '../../../test/study.ts'
import { databaseIn } from '../../../test/wal.ts'
import { append } from '../contract/fixtures.ts'
import { SqliteStore } from './store.ts'

const storeModule = new URL('./store.ts', import.meta.url).href

/** Another process that runs `code` as a module, with `folder` as its argument; killed with the test at the latest. */
class Other {
  readonly child: ChildProcess
  private out = ''
  private readonly gone: Promise<void>

  constructor(code: string, folder: string) {
    this.child = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()))
    this.gone = new Promise((resolve) =>
      this.child.once('close', () => {
        resolve()
      }),
    )
    onTestFinished(() => this.kill())
  }

  /** Waits until it has said so; throws where it ends before. */
  async says(word: string): Promise<void> {
    while (!this.out.includes(word)) {
      const next = new Promise((resolve) => this.child.stdout?.once('data', resolve))
      const ended = await Promise.race([next, this.gone.then(() => 'ended')])
      if (ended === 'ended' && !this.out.includes(word)) throw new Error(`ended before it said ${word}`)
    }
  }

  async ends(): Promise<number | null> {
    await this.gone
    return this.child.exitCode
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.gone
  }
}

/** Holds the database as a process does that writes and does not end. */
const holding = (pragma: string): string => `
  import { DatabaseSync } from 'node:sqlite'
  const db = new DatabaseSync(process.argv[1])
  db.exec(${JSON.stringify(`${pragma}BEGIN EXCLUSIVE; PRAGMA user_version`)})
  console.log('held')
  setInterval(() => {}, 1000)`

function opened(folder: string): SqliteStore {
  const store = SqliteStore.open(folder, { lockWaitMs: 50 })
  onTestFinished(() => store.close())
  return store
}

describe('two processes over one store', () => {
  it('write one at a time: who waits too long is told, and goes on when the other has died', async () => {
    const folder = temporaryFolder('held')
    const store = opened(folder)
    await append(store, [{ label: 'before' }])
    const other = new Other(holding(''), databaseIn(folder))
    await other.says('held')
    expect(await outcomeOf(append(store, [{ label: 'meanwhile' }]))).toBe('E_DATA_FOLDER_LOCKED')
    expect(await outcomeOf(append(opened(folder), [{ label: 'meanwhile' }]))).toBe('E_DATA_FOLDER_LOCKED')
    // Readers never wait for a writer.
    expect(await store.read((reader) => reader.logs())).toMatchObject([{ size: 1 }])
    await other.kill()
    await append(store, [{ label: 'after' }])
    expect(await store.read((reader) => reader.logs())).toMatchObject([{ size: 2 }])
  })

  it('do not open what another has for itself alone, or is founding', async () => {
    const folder = temporaryFolder('alone')
    await SqliteStore.open(folder).close()
    const open = (): Promise<unknown> => outcomeOf((async () => opened(folder))())
    const alone = new Other(holding('PRAGMA locking_mode = EXCLUSIVE; '), databaseIn(folder))
    await alone.says('held')
    expect(await open()).toBe('E_DATA_FOLDER_LOCKED')
    await alone.kill()
    expect(await open()).toBe('done')

    const fresh = temporaryFolder('fresh')
    const founding = new Other(holding(''), databaseIn(fresh))
    await founding.says('held')
    expect(await outcomeOf((async () => opened(fresh))())).toBe('E_DATA_FOLDER_LOCKED')
    await founding.kill()
    expect(await outcomeOf((async () => opened(fresh))())).toBe('done')
  })

  it('are inside "exclusive" one at a time, however long each takes', async () => {
    const folder = temporaryFolder('exclusive')
    const store = opened(folder)
    const count = async (): Promise<number> =>
      store.read(async (reader) => Number(utf8Text((await reader.setting('count')) ?? utf8('0'))))
    // Reading and writing are steps of their own here: only "exclusive" keeps the other from coming in between.
    const counting = `
      import { SqliteStore } from ${JSON.stringify(storeModule)}
      import { setTimeout as delay } from 'node:timers/promises'
      const store = SqliteStore.open(process.argv[1])
      for (let i = 0; i < 40; i++) {
        await store.exclusive(async () => {
          const value = await store.read((reader) => reader.setting('count'))
          const next = Number(Buffer.from(value ?? '0').toString()) + 1
          await delay(2)
          await store.write((transaction) => transaction.setSetting('count', Buffer.from(String(next))))
        })
        await delay(1)
      }
      await store.close()`
    const others = [new Other(counting, folder), new Other(counting, folder)]
    expect(await Promise.all(others.map((other) => other.ends()))).toEqual([0, 0])
    expect(await count()).toBe(80)
  })

  it('are let into "exclusive" when the one inside is killed', async () => {
    const folder = temporaryFolder('killed')
    const store = opened(folder)
    const inside = new Other(
      `
      import { SqliteStore } from ${JSON.stringify(storeModule)}
      const store = SqliteStore.open(process.argv[1])
      await store.exclusive(() => new Promise(() => { console.log('held'); setInterval(() => {}, 1000) }))`,
      folder,
    )
    await inside.says('held')
    expect(await outcomeOf(store.exclusive(async () => 'in'))).toBe('E_DATA_FOLDER_LOCKED')
    await append(store, [{ label: 'beside it' }])
    await inside.kill()
    expect(await store.exclusive(async () => 'in')).toBe('in')
  })
})
