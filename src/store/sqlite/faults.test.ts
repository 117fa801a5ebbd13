import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isFailure } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { outcomeOf, seededNumbers, temporaryFolder } from '../../../test/study.ts'
import { copyOf, databaseIn, framesOf, pageOf, walHeaderBytes, walIn, type Frame } from '../../../test/wal.ts'
import { append, blobOf, first, row } from '../contract/fixtures.ts'
import { anySteps, take } from '../contract/operations.ts'
import { SqliteStore } from './store.ts'

/** A store of the test, closed with it. */
function opened(folder: string, maxPages?: number): SqliteStore {
  const store = SqliteStore.open(folder, maxPages === undefined ? {} : { maxPages })
  onTestFinished(() => store.close())
  return store
}

/** Every row of every table, in a few digits. */
function rowsIn(folder: string): string {
  const db = new DatabaseSync(databaseIn(folder))
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    const rows = tables.map(({ name }) => {
      const every = db.prepare(`SELECT * FROM "${String(name)}"`)
      every.setReadBigInts(true)
      return [name, every.all()]
    })
    return sha256Hex(serialize(rows))
  } finally {
    db.close()
  }
}

/** What stands in the folder when a process opens it anew, or the code with which it refuses. What is no coded refusal is thrown on.
 *  A folder that opens can be written, and is whole in SQLite's own eyes. */
async function stateIn(folder: string): Promise<string> {
  try {
    const store = SqliteStore.open(folder)
    try {
      const state = rowsIn(folder)
      await append(store, [{ label: 'after the fault' }])
      return state
    } finally {
      await store.close()
      const db = new DatabaseSync(databaseIn(folder))
      expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
      db.close()
    }
  } catch (error) {
    if (isFailure(error)) return error.code
    throw error
  }
}

/** A store after many steps, none of which has left the write-ahead log yet. */
interface Written {
  readonly folder: string
  readonly wal: Buffer
  readonly frames: readonly Frame[]
  /** What was acknowledged: the state after each step, and where the log ended then. */
  readonly steps: readonly { readonly state: string; readonly walBytes: number }[]
}

async function written(): Promise<Written> {
  const folder = temporaryFolder('wal')
  const empty = temporaryFolder('empty')
  await SqliteStore.open(empty).close()
  // Before the first step, and where the layout itself is cut off the log, the store opens empty.
  const steps = [{ state: rowsIn(empty), walBytes: 0 }]
  const store = opened(folder)
  for (const step of fc.sample(anySteps, { seed: 1, numRuns: 4 }).flat()) {
    await take(store, step)
    steps.push({ state: rowsIn(folder), walBytes: readFileSync(walIn(folder)).length })
  }
  const wal = readFileSync(walIn(folder))
  const frames = framesOf(wal)
  // The premise: the log holds every frame of every step, once.
  expect(frames.at(-1)?.end).toBe(wal.length)
  expect(new Set(steps.map(({ state }) => state)).size).toBeGreaterThan(10)
  expect(frames.length).toBeGreaterThan(100)
  return { folder, wal, frames, steps }
}

/** The state that was acknowledged when the log reached `walBytes`: of the last step that ended by then. */
function stateAt({ steps }: Written, walBytes: number): string {
  return steps.findLast((step) => step.walBytes <= walBytes)?.state ?? 'none'
}

/** Reopens the store with each of these logs in place of its own. Gives the ones that do not end where they should. */
async function wrong(
  store: Written,
  logs: Iterable<{ readonly called: string; readonly wal: Buffer; readonly holds: number }>,
): Promise<string[]> {
  const found: string[] = []
  const copy = copyOf(store.folder)
  const database = readFileSync(databaseIn(copy))
  for (const { called, wal, holds } of logs) {
    writeFileSync(databaseIn(copy), database)
    writeFileSync(walIn(copy), wal)
    const state = await stateIn(copy)
    if (state === stateAt(store, holds)) continue
    const step = store.steps.findIndex((each) => each.state === state)
    found.push(`${called}: ${step >= 0 ? `as after step ${step}` : state}`)
  }
  return found
}

function flipped(bytes: Buffer, at: number, mask = 0x5a): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ mask, at)
  return copy
}

describe('a store whose process or machine died', () => {
  it('opens with exactly what was acknowledged, after every step and every checkpoint', async () => {
    const folder = temporaryFolder('steps')
    const store = opened(folder)
    const beside = new DatabaseSync(databaseIn(folder))
    const wrongSteps: number[] = []
    let checkpoints = 0
    for (const [number, step] of fc.sample(anySteps, { seed: 2, numRuns: 12 }).flat().entries()) {
      await take(store, step)
      // SQLite brings a log that has grown into the database and begins it anew: here, at every fifth step.
      if (number % 5 === 0 && beside.prepare('PRAGMA wal_checkpoint').get()?.['busy'] === 0) checkpoints += 1
      if ((await stateIn(copyOf(folder))) !== rowsIn(folder)) wrongSteps.push(number)
    }
    beside.close()
    expect(wrongSteps).toEqual([])
    expect(checkpoints).toBeGreaterThan(5)
  })

  it('opens with a prefix of its steps wherever its write-ahead log is cut', async () => {
    const store = await written()
    const below = seededNumbers('cuts')
    const cuts = store.frames.flatMap(({ start, end }) => [start, start + 1 + below(end - start - 1)])
    const logs = [0, 1, walHeaderBytes - 1, ...cuts, store.wal.length].map((cut) => ({
      called: `cut at ${cut}`,
      wal: store.wal.subarray(0, cut),
      holds: cut,
    }))
    // A file system may keep the length and lose the bytes.
    for (const { start, end } of store.frames.filter((_, index) => index % 3 === 0)) {
      const wal = Buffer.from(store.wal)
      const from = start + below(end - start)
      // Where it lost nothing but zeros, it lost nothing.
      const holds = wal.subarray(from, end).every((byte) => byte === 0) ? end : from
      logs.push({ called: `zeros from ${from}`, wal: wal.fill(0, from), holds })
    }
    expect(await wrong(store, logs)).toEqual([])
  })

  it('opens with a prefix of its steps whatever byte of its write-ahead log is damaged', async () => {
    const store = await written()
    const below = seededNumbers('damage')
    const places = store.frames.flatMap(({ start, end }) => [
      { at: start + below(4), holds: start },
      { at: start + 4 + below(20), holds: start },
      { at: start + 24 + below(end - start - 24), holds: start },
    ])
    const logs = places.map(({ at, holds }) => ({
      called: `damaged at ${at}`,
      wal: flipped(store.wal, at, 1 + below(255)),
      holds,
    }))
    for (let at = 0; at < walHeaderBytes; at++)
      logs.push({ called: `damaged at ${at}`, wal: flipped(store.wal, at), holds: 0 })
    expect(await wrong(store, logs)).toEqual([])
  })

  it('takes no frame of the log out of its place', async () => {
    const store = await written()
    const below = seededNumbers('places')
    const frame = (index: number): Buffer => {
      const { start, end } = store.frames[index]!
      return store.wal.subarray(start, end)
    }
    const logs = Array.from({ length: 100 }, () => {
      const [to, from] = [below(store.frames.length - 1), below(store.frames.length)]
      const wal = Buffer.from(store.wal)
      frame(from).copy(wal, store.frames[to]!.start)
      const holds = frame(from).equals(frame(to)) ? wal.length : store.frames[to]!.start
      return { called: `frame ${from} at ${to}`, wal, holds }
    })
    expect(await wrong(store, logs)).toEqual([])
  })

  it('opens whole where it died while the log was being brought into the database', async () => {
    const store = await written()
    const below = seededNumbers('checkpoint')
    const before = readFileSync(databaseIn(store.folder))
    const pages = new Map(
      store.frames.map((frame) => {
        const { number, content } = pageOf(store.wal, frame)
        return [number, content] as const
      }),
    )
    const copy = copyOf(store.folder)
    for (let round = 0; round < 60; round++) {
      const torn = Buffer.alloc(Math.max(before.length, Math.max(...pages.keys()) * 4096))
      before.copy(torn)
      for (const [number, content] of pages) {
        // Some pages are there, some are not, some in part.
        const there = [0, content.length, below(content.length)][below(3)]!
        content.copy(torn, (number - 1) * content.length, 0, there)
      }
      writeFileSync(databaseIn(copy), torn)
      writeFileSync(walIn(copy), store.wal)
      expect(await stateIn(copy)).toBe(store.steps.at(-1)?.state)
    }
  })
})

describe('a store on a full disk', () => {
  const pagesOf = (folder: string): number => {
    const db = new DatabaseSync(databaseIn(folder))
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count'])
    db.close()
    return pages
  }

  it('refuses a step whole, and goes on once there is room', async () => {
    const folder = temporaryFolder('full')
    const before = SqliteStore.open(folder)
    const large = blobOf('large '.repeat(20_000))
    const { seq } = first(await append(before, [{ label: 'large', blobs: [large.hash] }]))
    await before.write((transaction) => transaction.putBlob(large.hash, large.bytes))
    await before.close()

    const store = opened(folder, pagesOf(folder) + 2)
    const state = rowsIn(folder)
    const room = { label: 'small', rows: [row('comments', '"small"')] }
    const tooLarge = { label: 'too large', body: Buffer.alloc(50_000, 1) }
    for (let round = 0; round < 3; round++) {
      expect(await outcomeOf(append(store, [room, tooLarge]))).toBe('E_STORAGE_FULL')
      expect(rowsIn(folder)).toBe(state)
    }
    // What a step that failed has done in part leaves no trace for the next one.
    await append(store, [room])
    const small = rowsIn(folder)
    expect(await outcomeOf(append(store, [tooLarge]))).toBe('E_STORAGE_FULL')
    expect(rowsIn(folder)).toBe(small)
    // Dropping makes room on a full disk.
    await store.write((transaction) => transaction.drop(seq))
    await append(store, [tooLarge])
    expect(await store.read((reader) => reader.logs())).toMatchObject([{ size: 3 }])
    expect(await stateIn(copyOf(folder))).toBe(rowsIn(folder))
  })

  it('refuses to be founded where not even its layout fits, and is founded later', async () => {
    const folder = temporaryFolder('full')
    expect(await outcomeOf((async () => SqliteStore.open(folder, { maxPages: 5 }))())).toBe('E_STORAGE_FULL')
    const store = opened(folder)
    expect(await append(store, [{ label: 'first' }])).toHaveLength(1)
  })
})
