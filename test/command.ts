import { execFile, fork, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from './repository.ts'
import { temporaryFolder } from './study.ts'

/** How a command ended and what it said. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = join(root, 'src/main.ts')
const compiled = process.env['NODE_COMPILE_CACHE']

/** The command line, as an operator types it, over a data folder and a state folder of its own. Nothing of the test's environment goes
 *  along but the path, and where Node keeps what it compiled. */
export class CommandLine {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv

  constructor(environment: NodeJS.ProcessEnv = {}, folder = temporaryFolder('command')) {
    this.folder = folder
    this.environment = {
      PATH: process.env.PATH,
      HOME: folder,
      ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
      ENTENTE_DATA: join(folder, 'data'),
      ENTENTE_STATE: join(folder, 'state'),
      ...environment,
    }
  }

  /** The same folders with more of an environment. */
  with(environment: NodeJS.ProcessEnv): CommandLine {
    return new CommandLine({ ...this.environment, ...environment }, this.folder)
  }

  /** Runs one command to its end. */
  run(...words: string[]): Promise<Ended> {
    return ended(process.execPath, [main, ...words], this.options)
  }

  /** Runs a command under a shell's line that sets something first, as `ulimit` does. */
  runAfter(shell: string, ...words: string[]): Promise<Ended> {
    return ended('sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, main, ...words], this.options)
  }

  /** Runs a command with `--json`; gives what its standard output holds, which must be one line of JSON and nothing else. */
  async json<T>(...words: string[]): Promise<T> {
    const { out, err } = await this.run(...words, '--json')
    if (!/^[^\n]+\n$/.test(out)) throw new Error(`no single line: ${out.slice(0, 500)}${err}`)
    return JSON.parse(out) as T
  }

  /** Runs commands one after another in one process, which is quicker than a process for each; how each ended, in their order. */
  runEach(commands: readonly (readonly string[])[]): Promise<readonly Ended[]> {
    return new Promise((resolve, reject) => {
      const child = fork(join(root, 'test/commands.ts'), { ...this.options, silent: true })
      let err = ''
      child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
      child.once('message', (all) => {
        resolve(all as Ended[])
      })
      child.once('close', (code) => {
        reject(new Error(`the commands broke off, ${code}: ${err}`))
      })
      child.send(commands)
    })
  }

  /** Starts a command that goes on; it ends with the test at the latest. */
  start(...words: string[]): Running {
    const running = new Running(spawn(process.execPath, [main, ...words], this.options))
    onTestFinished(async () => {
      await running.end('SIGKILL')
    })
    return running
  }

  private get options(): { cwd: string; env: NodeJS.ProcessEnv } {
    return { cwd: this.folder, env: this.environment }
  }
}

function ended(file: string, words: string[], options: object): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(file, words, { ...options, maxBuffer: 1e9 }, (_, out, err) => {
      resolve({ code: child.exitCode, out, err })
    })
  })
}

/** A process that goes on. */
export class Running {
  readonly child: ChildProcess
  out = ''
  err = ''
  /** Resolves to the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>

  constructor(child: ChildProcess) {
    this.child = child
    child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()))
    this.ended = new Promise((resolve) => child.once('close', resolve))
  }

  /** Waits until its standard output matches. Throws what it said where it ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.out)
      if (found) return found
      const next = new Promise((resolve) => this.child.stdout?.once('data', resolve))
      const code = await Promise.race([next, this.ended.then((ended_) => `ended with ${ended_}`)])
      if (typeof code === 'string' && !pattern.test(this.out))
        throw new Error(`${code}: ${this.out}${this.err}`)
    }
  }

  /** Sends a signal and waits for the end. Gives the exit code, null where the signal itself ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

/** The code with which a command refused, from its first line on standard error. */
export function refusalOf({ code, err }: Ended): string {
  return `${code} ${/^(E_[A-Z_]+): /m.exec(err)?.[1] ?? err.slice(0, 300)}`
}
