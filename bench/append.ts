import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asMemberName } from '../src/kernel/id.ts'
import { actOn } from '../src/node/acts.ts'
import { Batch, type Draft } from '../src/node/batch.ts'
import type { Coalition } from '../src/node/coalition.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { foundStudy } from '../src/node/found.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import type { Figure } from './figure.ts'
import { operator } from '../src/node/roles.ts'

// Appending 1 KB records (hashing, verification, projection, durable commit; with signing besides) beside bare inserts of the same bytes by
// `node:sqlite`, in the same batches, under the same synchronous mode, turn by turn in one run.

const bodyBytes = 1024
/** Records of each batch size, and rounds: enough for a second or two of the slower side. */
const plans = [
  { batch: 1, records: 300, rounds: 5 },
  { batch: 100, records: 5_000, rounds: 5 },
  { batch: 10_000, records: 20_000, rounds: 3 },
] as const

interface Place {
  readonly store: SqliteStore
  readonly ports: Parameters<typeof foundStudy>[0] & { readonly store: SqliteStore }
  readonly coalition: Coalition
}

async function place(folder: string): Promise<Place> {
  const store = SqliteStore.open(folder)
  const stateFolder = join(folder, 'state')
  const ports = {
    store,
    clock: systemClock,
    random: systemRandom,
    keyring: new FileKeyring({ dataFolder: folder, stateFolder, passphrase: undefined }),
    marker: new FileMarker(stateFolder),
  }
  return { store, ports, coalition: await foundStudy(ports, { seats: [asMemberName('me')], host: 'local' }) }
}

/** An activity whose body has just `bodyBytes` bytes. */
function draftFor(coalition: Coalition): Draft<'activity'> {
  const me = asMemberName('me')
  const draft = (description: string): Draft<'activity'> => ({
    compartment: compartmentNamed(coalition, me, 'home').id,
    type: 'activity',
    data: {
      kind: 'exercise',
      title: 'Exercise',
      participants: [],
      when: null,
      place: null,
      status: 'planned',
      description,
    },
  })
  const envelope = 64 * 3 + 299
  return draft('x'.repeat(bodyBytes - envelope))
}

/** Appends `records` in batches and gives the milliseconds, and the bodies as written. */
async function append(at: Place, records: number, batchSize: number, sign: boolean): Promise<number> {
  const { coalition, ports, store } = at
  const me = asMemberName('me')
  const draft = draftFor(coalition)
  const fill = async (transaction: Parameters<Parameters<typeof store.write>[0]>[0]) => {
    const batch = await Batch.open(transaction, coalition, me, ports.random, ports.clock.now(), operator)
    for (let i = 0; i < batchSize; i++) batch.add(draft)
    return { result: undefined, moved: await batch.flush(transaction) }
  }
  const start = performance.now()
  for (let done = 0; done < records; done += batchSize) {
    if (sign) await actOn(ports, coalition, fill)
    else await store.write(fill)
  }
  return performance.now() - start
}

function insertBare(db: DatabaseSync, body: Uint8Array, records: number, batchSize: number): number {
  const insert = db.prepare('INSERT INTO bare (body) VALUES (?)')
  const start = performance.now()
  for (let done = 0; done < records; done += batchSize) {
    db.exec('BEGIN IMMEDIATE')
    for (let i = 0; i < batchSize; i++) insert.run(body)
    db.exec('COMMIT')
  }
  return performance.now() - start
}

function bareStore(folder: string): DatabaseSync {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB) STRICT',
  )
  return db
}

/** Bytes of the newest body in a store. */
async function newestBody(at: Place): Promise<Uint8Array> {
  return at.store.read(async (reader) => {
    const [log] = await reader.logs()
    const entries = log ? await reader.entries(log, log.size - 1, log.size) : []
    const body = entries[0]?.body
    if (!body) throw new Error('nothing was appended')
    return body
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** Measures every batch size, with and without signing. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-append-'))
  try {
    const at = await place(folder)
    await append(at, 2_000, 100, false)
    const body = await newestBody(at)
    if (Math.abs(body.length - bodyBytes) > 16)
      throw new Error(`the body has ${body.length} bytes, not ${bodyBytes}`)
    const bare = bareStore(folder)
    insertBare(bare, body, 2_000, 100)
    const figures: Figure[] = []
    for (const { batch, records, rounds } of plans) {
      const times = { bare: [] as number[], append: [] as number[], signed: [] as number[] }
      for (let round = 0; round < rounds; round++) {
        times.bare.push(insertBare(bare, body, records, batch))
        times.append.push(await append(at, records, batch, false))
        times.signed.push(await append(at, records, batch, true))
      }
      const perSecond = (ms: number) => (records * 1000) / ms
      for (const [name, ms] of [
        [`append 1 KB records, batches of ${batch}`, median(times.append)],
        [`append and sign 1 KB records, batches of ${batch}`, median(times.signed)],
      ] as const) {
        const ratio = median(times.bare) / ms
        figures.push({
          name,
          value: perSecond(ms),
          unit: 'records/s',
          against: 'bare node:sqlite insert',
          ratio,
        })
      }
    }
    bare.close()
    await at.store.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
