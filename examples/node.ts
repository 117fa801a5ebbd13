import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../src/main.ts')
/** A command that takes longer hangs. */
const commandMs = 300_000

/** A step that did not do what it should: the example ends with it. */
export class NotSo extends Error {}

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** One member's node as its operator has it: a folder, a passphrase, the command line, and a process that serves. */
export class MemberNode {
  readonly name: string
  readonly folder: string
  /** Where other nodes reach it; known once it has served. */
  url = ''
  private readonly environment: NodeJS.ProcessEnv
  private serving: ChildProcess | undefined

  /** `above` is the folder in which the node has its own. `seat` says whose passphrase opens its keys, where that is another's. */
  constructor(name: string, above: string, seat = name) {
    this.name = name
    this.folder = join(above, name)
    this.environment = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      ENTENTE_DATA: join(this.folder, 'data'),
      ENTENTE_STATE: join(this.folder, 'state'),
      ENTENTE_PASSPHRASE: `the passphrase of ${seat}`,
    }
  }

  /** Runs one command to its end. */
  run(...words: readonly string[]): Promise<Ended> {
    return new Promise((resolve) => {
      const options = { env: this.environment, maxBuffer: 1e8, timeout: commandMs }
      const child = execFile(process.execPath, [main, ...words], options, (_, out, err) => {
        resolve({ code: child.exitCode, out, err })
      })
    })
  }

  /** Runs one command with `--json` and gives what it says. Throws `NotSo` where it refuses; an answer of "no" is one. */
  async ask<T>(...words: readonly string[]): Promise<T> {
    const { code, out, err } = await this.run(...words, '--json')
    const { length } = out
    if (length === 0)
      throw new NotSo(`${this.name}: entente ${words.join(' ')} ended with ${String(code)}: ${err}`)
    return JSON.parse(out) as T
  }

  /** Lets the node meet others, at the address it had before or at a free one. Resolves once it is ready. */
  async start(): Promise<void> {
    const at = this.url === '' ? '127.0.0.1:0' : new URL(this.url).host
    const words = ['start', '--no-sample', '--port', '0', '--exchange', at]
    const child = spawn(process.execPath, [main, ...words], { env: this.environment, stdio: 'pipe' })
    this.serving = child
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Entente is ready')) resolve()
      })
      child.once('close', () => {
        reject(new NotSo(`${this.name} did not start: ${said}`))
      })
    })
    this.url = /Other nodes are answered at (\S+)/.exec(said)?.[1] ?? ''
  }

  /** Ends its process, if it serves, and waits for that. */
  async stop(): Promise<void> {
    const { serving } = this
    this.serving = undefined
    if (!serving || serving.exitCode !== null) return
    const gone = new Promise((resolve) => serving.once('close', resolve))
    serving.kill('SIGTERM')
    await gone
  }
}
