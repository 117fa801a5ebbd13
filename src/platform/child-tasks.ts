import { fork, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { failure, type EntenteError } from '../kernel/error.ts'
import { memoryComplaint } from './memory-watch.ts'

/** What a child process can do: what each task takes and what it finds. */
export type Tasks = Readonly<Record<string, { readonly given: unknown; readonly found: unknown }>>

/** What it is asked. */
export type TaskRequest<All extends Tasks> = {
  readonly [Task in keyof All]: {
    readonly id: number
    readonly task: Task
    readonly given: All[Task]['given']
  }
}[keyof All]

/** What it answers: what was found, an operating error, or the trace of a fault in the rules. */
export type TaskAnswer =
  | { readonly id: number; readonly found: unknown }
  | { readonly id: number; readonly failure: ReturnType<EntenteError['toJSON']> }
  | { readonly id: number; readonly fault: string }

/** Bounds of a child process, and the module it runs. */
export interface ChildOptions {
  /** Milliseconds for one task. */
  readonly timeMs: number
  /** Old-space heap in MiB. */
  readonly heapMiB: number
  /** All memory of the process in MiB, the heap included. */
  readonly residentMiB: number
  /** Path of the module that answers. */
  readonly module: string
}

/** Exit codes and signals by which V8 ends a process whose heap is full, on the systems we run on. */
const abortSignals = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGTRAP', 'SIGILL'])
const abortCode = 134
/** What of the child's complaints is kept, to tell a full heap from another crash. */
const complaintUnits = 4000

/** Has tasks done in a child process that is started with the first, serves all that follow, and is killed and started anew when one passes its
 *  time or memory. It sees no standard input and none of this process's environment, and it never keeps this process alive by itself. */
export class ChildTasks<All extends Tasks> {
  private readonly bounds: ChildOptions
  private child: ChildProcess | null = null
  private complaint = ''
  private last: Promise<unknown> = Promise.resolve()
  private nextId = 1
  private closed = false

  constructor(bounds: ChildOptions) {
    this.bounds = bounds
  }

  /** The process that is running, if any: another one remembers nothing of what it was told. */
  get running(): object | null {
    return this.child
  }

  /** Ends the process. What still waits fails with `E_READING_FAILED`. */
  async close(): Promise<void> {
    this.closed = true
    this.child?.kill('SIGKILL')
    await this.last
  }

  /** Runs `work` after everything asked for before. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Has one task done now. `what` names it in errors. Throws `E_READING_TIME` and `E_READING_MEMORY` past the bounds, `E_READING_FAILED` where
   *  the process itself broke, `E_READING_STOPPED` once aborted, and what the task throws. */
  async have<Task extends keyof All>(
    task: Task,
    given: All[Task]['given'],
    what: string,
    signal?: AbortSignal,
  ): Promise<All[Task]['found']> {
    return await this.doNow({ id: this.nextId++, task, given }, what, signal)
  }

  private async doNow(request: TaskRequest<All>, what: string, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted === true) throw stopped(what)
    if (this.closed) throw failed(what, 'reading was closed before its turn came')
    const child = (this.child ??= this.start())
    // While a document is being read this process has something to wait for; between documents it has not.
    child.ref()
    child.channel?.ref()
    try {
      return await this.ask(child, request, what, signal)
    } finally {
      child.unref()
      child.channel?.unref()
    }
  }

  private start(): ChildProcess {
    const child = fork(this.bounds.module, [String(this.bounds.residentMiB)], {
      execArgv: [`--max-old-space-size=${this.bounds.heapMiB}`],
      // Nothing of the environment goes along: it may hold secrets, and reading depends on none of it.
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    this.complaint = ''
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      this.complaint = (this.complaint + chunk.toString()).slice(-complaintUnits)
    })
    // A pipe is a socket at run time; its type here does not say so.
    if (child.stderr instanceof Socket) child.stderr.unref()
    return child
  }

  private ask(
    child: ChildProcess,
    request: TaskRequest<All>,
    what: string,
    signal?: AbortSignal,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end(() => {
          reject(
            failure('E_READING_TIME', `${what} took longer than ${this.bounds.timeMs} ms to read`, {
              paths: [what],
            }),
          )
        })
        this.discard(child)
      }, this.bounds.timeMs)
      const onAbort = () => {
        end(() => {
          reject(stopped(what))
        })
        this.discard(child)
      }
      const onMessage = (answer: TaskAnswer) => {
        if (answer.id !== request.id) return
        end(() => {
          settle(answer, what, resolve, reject)
        })
      }
      const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
        end(() => {
          reject(this.death(what, code, signal))
        })
        this.discard(child)
      }
      const onError = (cause: Error) => {
        end(() => {
          reject(failed(what, 'the reading process could not be started or reached', cause))
        })
        this.discard(child)
      }
      const end = (act: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        child.off('message', onMessage).off('close', onExit).off('error', onError)
        act()
      }
      signal?.addEventListener('abort', onAbort)
      child.on('message', onMessage).on('close', onExit).on('error', onError)
      child.send(request, (error) => {
        if (error !== null) onError(error)
      })
    })
  }

  private discard(child: ChildProcess): void {
    if (this.child === child) this.child = null
    child.on('error', () => undefined)
    child.kill('SIGKILL')
  }

  private death(what: string, code: number | null, signal: NodeJS.Signals | null): Error {
    const full =
      /heap out of memory|Allocation failed/.test(this.complaint) || this.complaint.includes(memoryComplaint)
    if (full || ((abortSignals.has(signal) || code === abortCode) && this.complaint === ''))
      return failure(
        'E_READING_MEMORY',
        `${what} took more memory to read than the ${this.bounds.residentMiB} MiB it may`,
        { paths: [what] },
      )
    return failed(
      what,
      `the reading process ended (${signal ?? `exit code ${String(code)}`})`,
      this.complaint || undefined,
    )
  }
}

function settle(
  answer: TaskAnswer,
  what: string,
  resolve: (found: unknown) => void,
  reject: (error: Error) => void,
): void {
  if ('found' in answer) resolve(answer.found)
  else if ('failure' in answer)
    reject(failure(answer.failure.code, answer.failure.message, { paths: answer.failure.paths }))
  else reject(failed(what, 'the rules broke on it', answer.fault))
}

function stopped(what: string): Error {
  return failure('E_READING_STOPPED', `${what} was not read to its end: reading was stopped`, {
    paths: [what],
  })
}

/** What broke in the process itself, or before it was reached. */
export function failed(what: string, why: string, cause?: unknown): Error {
  return failure('E_READING_FAILED', `${what} could not be read: ${why}`, {
    paths: [what],
    cause,
  })
}
