import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { httpPeers } from '../src/federation/http/client.ts'
import { exchangeDoor } from '../src/federation/http/door.ts'
import { transportSigners } from '../src/federation/http/signer.ts'
import { actOn } from '../src/node/acts.ts'
import { Batch } from '../src/node/batch.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { noHooks } from '../src/node/exchange/hooks.ts'
import { membersOf } from '../src/node/exchange/members.ts'
import { StoredNonces } from '../src/node/exchange/nonces.ts'
import { pullFrom } from '../src/node/exchange/pull.ts'
import { LogServer } from '../src/node/exchange/serve.ts'
import { operator } from '../src/node/roles.ts'
import { serveExchange } from '../src/platform/exchanging.ts'
import type { Activity } from '../src/records/activity.ts'
import type { Figure } from './figure.ts'
import { found, north, openNode, south, type Node } from './nodes/two.ts'

// Replication of 1 KB records from one node to another over loopback, each in a process of its own: asked for, proven, verified, projected
// and durable, beside bare inserts of the same bytes by `node:sqlite`. With ENTENTE_BENCH_FULL=1 a million records instead of twenty thousand.

const isFull = process.env['ENTENTE_BENCH_FULL'] === '1'
const records = isFull ? 1_000_000 : 20_000
const bodyBytes = 1024
const batch = 2_048

/** Appends activities of about `bodyBytes` bytes in steps and signs each step's head. */
async function append({ ports, coalition }: Node, count: number): Promise<void> {
  const compartment = compartmentNamed(coalition, north, 'plenary').id
  const data: Activity = {
    kind: 'exercise',
    title: 'Exercise',
    participants: [],
    when: null,
    place: null,
    status: 'planned',
    description: 'x'.repeat(bodyBytes - 64 * 3 - 303),
  }
  for (let done = 0; done < count; done += 10_000) {
    await actOn(ports, coalition, async (transaction) => {
      const adding = await Batch.open(
        transaction,
        coalition,
        north,
        ports.random,
        ports.clock.now(),
        operator,
      )
      for (let i = done; i < Math.min(count, done + 10_000); i++)
        adding.add({ compartment, type: 'activity', data })
      return { result: undefined, moved: await adding.flush(transaction) }
    })
  }
}

/** The sender, in a process of its own: appends what it is told to, and answers. */
async function serve(folder: string): Promise<void> {
  const node = await openNode(folder)
  const { ports, coalition } = node
  const members = membersOf(coalition)
  const door = exchangeDoor({
    members,
    nonces: new StoredNonces(ports),
    logs: new LogServer(ports, coalition),
    routes: [],
    clock: ports.clock,
    timer: ports.timer,
    signer: transportSigners(ports.keyring, members),
    log: (line) => {
      console.error(JSON.stringify(line))
    },
    report: (error) => {
      console.error(error)
    },
  })
  const { address } = await serveExchange({ host: '127.0.0.1', port: 0, tls: undefined }, door)
  process.on('message', (count) => {
    void append(node, count as number).then(() => process.send?.({ appended: count }))
  })
  process.send?.({ address })
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => {
      reject(new Error('the sender ended'))
    })
  })
}

async function told(child: ChildProcess, count: number): Promise<void> {
  const done = next(child)
  child.send(count)
  await done
}

/** What goes over the wire of one request and its answer, headers and bodies, is counted by `count`. */
function counting(count: (bytes: number) => void): (request: Request) => Promise<Response> {
  const headerBytes = (headers: Headers): number =>
    [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
  return async (request) => {
    count(request.method.length + request.url.length + headerBytes(request.headers))
    count((await request.clone().arrayBuffer()).byteLength)
    const response = await fetch(request)
    count(20 + headerBytes(response.headers))
    const body = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          count(chunk.length)
          controller.enqueue(chunk)
        },
      }),
    )
    return new Response(body ?? null, { status: response.status, headers: response.headers })
  }
}

async function pull(
  node: Node,
  url: string,
  send: (request: Request) => Promise<Response> = fetch,
): Promise<number> {
  const { ports, coalition } = node
  const members = membersOf(coalition)
  const signer = transportSigners(ports.keyring, members)
  const peer = httpPeers({ ...ports, members, signer, withoutTls: true, send }).open(south, north, url)
  const receiver = {
    hooks: noHooks,
    log: (line: object) => {
      console.error(JSON.stringify(line))
    },
  }
  const start = performance.now()
  const { refused } = await pullFrom(ports, coalition, peer, south, receiver)
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  return performance.now() - start
}

function insertBare(folder: string, count: number, bytes: number): number {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB) STRICT',
  )
  const insert = db.prepare('INSERT INTO bare (body) VALUES (?)')
  const body = new Uint8Array(bytes).fill(120)
  const start = performance.now()
  for (let done = 0; done < count; done += batch) {
    db.exec('BEGIN IMMEDIATE')
    for (let i = done; i < Math.min(count, done + batch); i++) insert.run(body)
    db.exec('COMMIT')
  }
  const ms = performance.now() - start
  db.close()
  return ms
}

/** The bytes of all bodies of north's log that south holds. */
async function heldBytes({ store }: Node): Promise<{ readonly bodies: number; readonly count: number }> {
  return store.read(async (reader) => {
    const log = (await reader.logs()).find(({ member }) => member === north)
    const [entry] = log ? await reader.entries(log, log.size - 1, log.size) : []
    if (!log || !entry?.body) throw new Error('nothing came')
    return { bodies: entry.body.length * log.size, count: log.size }
  })
}

function watchMemory(): { readonly most: () => number; readonly end: () => void } {
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  return {
    most: () => most,
    end: () => {
      clearInterval(timer)
    },
  }
}

/** Measures replication, catching up, what goes over the wire, and memory. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-replicate-'))
  const folders = { north: mkdtempSync(join(folder, 'n')), south: mkdtempSync(join(folder, 's')) }
  await found(folders)
  const child = fork(import.meta.filename, ['--replicate-server', folders.north])
  try {
    const { address } = (await next(child)) as { address: string }
    const node = await openNode(folders.south)
    const memory = watchMemory()
    const few = records / 10
    await told(child, few)
    let wire = 0
    await pull(
      node,
      address,
      counting((bytes) => (wire += bytes)),
    )
    const first = await heldBytes(node)
    const overhead = wire / first.bodies
    await told(child, 100)
    const catchUpFew = await pull(node, address)
    await told(child, records)
    const ms = await pull(node, address)
    await told(child, 100)
    const catchUpMany = await pull(node, address)
    memory.end()
    const bare = insertBare(folder, records, first.bodies / first.count)
    await node.store.close()
    const count = records
    return [
      {
        name: `replicate ${count.toLocaleString('en')} records of 1 KB`,
        value: (count * 1000) / ms,
        unit: 'records/s',
        against: 'bare node:sqlite insert',
        ratio: bare / ms,
      },
      {
        name: `catch up on 100 records, ${(records + few).toLocaleString('en')} stored`,
        value: catchUpMany,
        unit: 'ms',
        against: `the same with ${few.toLocaleString('en')} stored`,
        ratio: catchUpMany / catchUpFew,
      },
      {
        name: 'bytes over the wire for each byte of a body',
        value: overhead,
        unit: 'bytes',
        against: 'bodies alone',
        ratio: overhead,
      },
      {
        name: `most memory while ${count.toLocaleString('en')} records come`,
        value: memory.most() / 1024 ** 2,
        unit: 'MiB resident',
        against: '500 MiB',
        ratio: memory.most() / 1024 ** 2 / 500,
      },
    ]
  } finally {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === '--replicate-server') await serve(process.argv[3] ?? '')
