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
import { limits } from '../src/kernel/limits.ts'
import type { Activity } from '../src/records/activity.ts'
import type { Figure } from './figure.ts'
import { found, north, openNode, south, type Node } from './nodes/two.ts'

// Replication of 1 KB records from one node to another over loopback, each in a process of its own: asked for, proven, verified, projected
// and durable, beside bare inserts of the same bytes by `node:sqlite`. Rounds of both take turns, so that a machine that is busy now and then
// slows both. With ENTENTE_BENCH_FULL=1 a million records instead of a hundred thousand.

const isFull = process.env['ENTENTE_BENCH_FULL'] === '1'
const rounds = 5
const records = (isFull ? 1_000_000 : 100_000) / rounds
/** Held before the rounds. */
const few = 2_000
/** Each time that a node catches up. */
const catchUp = 100
const bodyBytes = 1024

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
    signer: transportSigners(ports.keyring),
    log: (line) => {
      console.error(JSON.stringify(line))
    },
    report: (error) => {
      console.error(error)
    },
  })
  const { address } = await serveExchange({ host: '127.0.0.1', port: 0, tls: undefined }, door)
  let memory = watchMemory()
  process.on('message', (count) => {
    const most = memory.end()
    void append(node, count as number).then(() => {
      memory = watchMemory()
      process.send?.({ most })
    })
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ address })
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error('the sender ended'))
    }
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

/** Has the sender append; gives the most memory that it had since it was told the last time. */
async function told(child: ChildProcess, count: number): Promise<number> {
  const done = next(child)
  child.send(count)
  return ((await done) as { most: number }).most
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
  const signer = transportSigners(ports.keyring)
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

/** A table of nothing but bodies, into which as many go in one commit as a step of the puller holds of them. */
class Bare {
  private readonly db: DatabaseSync
  private readonly body: Uint8Array

  constructor(folder: string, bytes: number) {
    this.db = new DatabaseSync(join(folder, 'bare.sqlite'))
    this.db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB) STRICT',
    )
    this.body = new Uint8Array(bytes).fill(120)
  }

  /** Milliseconds that `count` more take. */
  insert(count: number): number {
    const insert = this.db.prepare('INSERT INTO bare (body) VALUES (?)')
    const start = performance.now()
    for (let done = 0; done < count; done += limits.exchangeStepEntries) {
      this.db.exec('BEGIN IMMEDIATE')
      for (let i = done; i < Math.min(count, done + limits.exchangeStepEntries); i++) insert.run(this.body)
      this.db.exec('COMMIT')
    }
    return performance.now() - start
  }

  close(): void {
    this.db.close()
  }
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

/** Watches how much memory this process takes; `end` gives the most. */
function watchMemory(): { readonly end: () => number } {
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  return {
    end: () => {
      clearInterval(timer)
      return Math.max(most, process.memoryUsage.rss())
    },
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
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
    await told(child, few)
    let wire = 0
    await pull(
      node,
      address,
      counting((bytes) => (wire += bytes)),
    )
    const first = await heldBytes(node)
    const catchingUp = async (): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        await told(child, catchUp)
        times.push(await pull(node, address))
      }
      return median(times)
    }
    const before = await catchingUp()
    const bare = new Bare(folder, first.bodies / first.count)
    const memory = watchMemory()
    const sent: number[] = []
    const times: number[] = []
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      await told(child, records)
      const ms = await pull(node, address)
      sent.push(await told(child, 0))
      times.push(ms)
      ratios.push(bare.insert(records) / ms)
      console.error(
        `round ${round + 1}: ${Math.round((records * 1000) / ms)} records/s, ${ratios.at(-1)?.toFixed(4)} of bare`,
      )
    }
    bare.close()
    const most = { puller: memory.end(), sender: Math.max(...sent) }
    const after = await catchingUp()
    const { count } = await heldBytes(node)
    await node.store.close()
    const shown = (value: number): string => value.toLocaleString('en')
    const memoryFigure = (who: keyof typeof most): Figure => ({
      name: `most memory of the ${who} while ${shown(records * rounds)} records come`,
      value: most[who] / 1024 ** 2,
      unit: 'MiB resident',
      against: '500 MiB',
      ratio: most[who] / 1024 ** 2 / 500,
    })
    return [
      {
        name: `replicate ${rounds} times ${shown(records)} records of 1 KB, median`,
        value: (records * 1000) / median(times),
        unit: 'records/s',
        against: 'bare node:sqlite insert, in turns',
        ratio: median(ratios),
      },
      {
        name: `catch up on ${catchUp} records, ${shown(count)} stored`,
        value: after,
        unit: 'ms',
        against: `the same with ${shown(few)} stored`,
        ratio: after / before,
      },
      {
        name: 'bytes over the wire for each byte of a body',
        value: wire / first.bodies,
        unit: 'bytes',
        against: 'bodies alone',
        ratio: wire / first.bodies,
      },
      memoryFigure('puller'),
      memoryFigure('sender'),
    ]
  } finally {
    child.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === '--replicate-server') await serve(process.argv[3] ?? '')
