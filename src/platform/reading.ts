import { fork, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { readDocument, reader, type DocumentReading, type ReadingSource } from '../evidence/reading.ts'
import type { Reading } from '../node/ports/reading.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

/** Bounds of the reading process, and the module it runs. Tests set them; a node keeps the defaults. */
export interface ReadingOptions {
  /** Milliseconds for one document. */
  readonly timeMs?: number
  /** Old-space heap in MiB. */
  readonly heapMiB?: number
  /** Path of the module that answers; `reading-process.ts` beside this file. */
  readonly module?: string
}

/** Reads in this very process, without bounds: for tests and measurements. */
export function readingHere(): Reading {
  return { reader, read: readDocument, close: () => Promise.resolve() }
}

/** Exit codes and signals by which V8 ends a process whose heap is full, on the systems we run on. */
const abortSignals = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGTRAP', 'SIGILL'])
const abortCode = 134
/** What of the child's complaints is kept, to tell a full heap from another crash. */
const complaintUnits = 4000

/** Reads in a child process that is started with the first document, serves all that follow, and is killed and started anew when a document
 *  passes its time or memory. It sees no standard input and none of this process's environment, and it never keeps this process alive
 *  by itself. */
export class ReadingProcess implements Reading {
  readonly reader = reader
  private readonly bounds: Required<ReadingOptions>
  private child: ChildProcess | null = null
  private complaint = ''
  private last: Promise<unknown> = Promise.resolve()
  private nextId = 1
  private closed = false

  constructor(options: ReadingOptions = {}) {
    this.bounds = {
      timeMs: options.timeMs ?? limits.readingMs,
      heapMiB: options.heapMiB ?? limits.readingHeapMiB,
      module: options.module ?? fileURLToPath(new URL('reading-process.ts', import.meta.url)),
    }
  }

  read(source: ReadingSource): Promise<DocumentReading> {
    const turn = this.last.then(() => this.readNow(source))
    this.last = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    this.closed = true
    this.child?.kill('SIGKILL')
    await this.last
  }

  private async readNow(source: ReadingSource): Promise<DocumentReading> {
    if (this.closed) throw failed(source, 'reading was closed before its turn came')
    const child = (this.child ??= this.start())
    // While a document is being read this process has something to wait for; between documents it has not.
    child.ref()
    child.channel?.ref()
    try {
      return await this.ask(child, { id: this.nextId++, source })
    } finally {
      child.unref()
      child.channel?.unref()
    }
  }

  private start(): ChildProcess {
    const child = fork(this.bounds.module, [], {
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

  private ask(child: ChildProcess, request: ReadingRequest): Promise<DocumentReading> {
    const { source } = request
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end(() => {
          reject(
            failure('E_READING_TIME', `${source.name} took longer than ${this.bounds.timeMs} ms to read`, {
              paths: [source.name],
            }),
          )
        })
        this.discard(child)
      }, this.bounds.timeMs)
      const onMessage = (answer: ReadingAnswer) => {
        if (answer.id !== request.id) return
        end(() => {
          settle(answer, source, resolve, reject)
        })
      }
      const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
        end(() => {
          reject(this.death(source, code, signal))
        })
        this.discard(child)
      }
      const onError = (cause: Error) => {
        end(() => {
          reject(failed(source, 'the reading process could not be started or reached', cause))
        })
        this.discard(child)
      }
      const end = (act: () => void) => {
        clearTimeout(timer)
        child.off('message', onMessage).off('close', onExit).off('error', onError)
        act()
      }
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

  private death(source: ReadingSource, code: number | null, signal: NodeJS.Signals | null): Error {
    const full = /heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/.test(this.complaint)
    if (full || ((abortSignals.has(signal) || code === abortCode) && this.complaint === ''))
      return failure(
        'E_READING_MEMORY',
        `${source.name} took more than ${this.bounds.heapMiB} MiB of memory to read`,
        { paths: [source.name] },
      )
    return failed(
      source,
      `the reading process ended (${signal ?? `exit code ${String(code)}`})`,
      this.complaint || undefined,
    )
  }
}

function settle(
  answer: ReadingAnswer,
  source: ReadingSource,
  resolve: (reading: DocumentReading) => void,
  reject: (error: Error) => void,
): void {
  if ('reading' in answer) resolve(answer.reading)
  else if ('failure' in answer)
    reject(failure(answer.failure.code, answer.failure.message, { paths: answer.failure.paths }))
  else reject(failed(source, 'the rules broke on it', answer.fault))
}

function failed(source: ReadingSource, why: string, cause?: unknown): Error {
  return failure('E_READING_FAILED', `${source.name} could not be read: ${why}`, {
    paths: [source.name],
    cause,
  })
}
