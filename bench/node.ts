import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// A whole node in a process of its own, for what is measured from outside.

/** A node that answers. */
export interface ServedNode {
  readonly address: string
  /** What the serving process holds in memory, in megabytes. */
  residentMB(): number
  stop(): void
}

const bytesPerMB = 1e6

/** Serves the data folder `<folder>/data`, with its state beside it and no sample. */
export async function serveNode(folder: string): Promise<ServedNode> {
  const main = join(import.meta.dirname, '..', 'src', 'main.ts')
  const server = spawn(process.execPath, [main, 'start', '--no-sample', '--port', '0'], {
    env: { ...process.env, ENTENTE_DATA: join(folder, 'data'), ENTENTE_STATE: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(server)
  return {
    address,
    residentMB() {
      const status = readFileSync(`/proc/${server.pid ?? 0}/status`, 'utf8')
      return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / bytesPerMB
    },
    stop: () => server.kill(),
  }
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
