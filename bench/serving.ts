import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { variedCopies } from './texts/copies.ts'

// What the serving process holds in memory after 5 MB of documents came in over HTTP and the pages, lists and search were asked for.

const allowedMB = 350
const bytesPerMB = 1e6

function residentMB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1])
  return (kibibytes * 1024) / bytesPerMB
}

async function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0]
      if (address !== undefined) resolve(address)
    })
    server.once('exit', () => {
      reject(new Error('the node ended before it was ready'))
    })
  })
}

async function must(answer: Promise<Response>): Promise<void> {
  const response = await answer
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
}

/** Measures the memory of a node at rest and after the load, and how long answers take then. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serving-'))
  const environment = {
    ...process.env,
    ENTENTE_DATA: join(folder, 'data'),
    ENTENTE_STATE: join(folder, 'state'),
  }
  const main = join(import.meta.dirname, '..', 'src', 'main.ts')
  const server = spawn(process.execPath, [main, 'start', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(server)
    const pid = server.pid ?? 0
    const atRest = residentMB(pid)
    const texts = variedCopies()
    for (const [i, text] of texts.entries()) {
      const headers = { 'content-type': 'application/octet-stream' }
      await must(
        fetch(`${address}/api/documents?name=copy-${i}.txt&published=2020-10-27`, {
          method: 'POST',
          headers,
          body: text,
        }),
      )
    }
    for (const path of [
      '/',
      '/api/events',
      '/api/documents',
      '/api/happenings',
      '/api/search?q=exercise',
      '/',
    ]) {
      await must(fetch(address + path))
    }
    const loaded = residentMB(pid)
    const start = performance.now()
    await must(fetch(`${address}/`))
    const page = performance.now() - start
    return [
      {
        name: 'memory of a node at rest',
        value: atRest,
        unit: 'MB',
        against: `${allowedMB} MB`,
        ratio: allowedMB / atRest,
      },
      {
        name: `memory of a node with ${texts.length} documents`,
        value: loaded,
        unit: 'MB',
        against: `${allowedMB} MB`,
        ratio: allowedMB / loaded,
      },
      {
        name: `first page over ${texts.length} documents`,
        value: page,
        unit: 'ms',
        against: '',
        ratio: null,
      },
    ]
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
