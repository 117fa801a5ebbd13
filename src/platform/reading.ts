import { fork, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { FeedReading, FeedSource } from '../evidence/intake/feed.ts'
import type { ReadableDocument } from '../evidence/read.ts'
import { reader } from '../evidence/reader.ts'
import type { DocumentReading, ReadingSource } from '../evidence/reading.ts'
import type { Paragraph, Reading, Related, Relating } from '../node/ports/reading.ts'
import { memoryComplaint } from './memory-watch.ts'
import type { ReadingAnswer, ReadingRequest, ReadingTasks } from './reading-messages.ts'

/** Bounds of the reading process, and the module it runs. Tests set them; a node keeps the defaults. */
export interface ReadingOptions {
  /** Milliseconds for one document. */
  readonly timeMs?: number
  /** Old-space heap in MiB. */
  readonly heapMiB?: number
  /** All memory of the process in MiB, the heap included. */
  readonly residentMiB?: number
  /** Path of the module that answers; `reading-process.ts` beside this file. */
  readonly module?: string
}

type Found = ReadingTasks[keyof ReadingTasks]['found']

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
      residentMiB: options.residentMiB ?? limits.readingResidentMiB,
      module: options.module ?? fileURLToPath(new URL('reading-process.ts', import.meta.url)),
    }
  }

  read(source: ReadingSource, signal?: AbortSignal): Promise<DocumentReading> {
    return this.inTurn(() => this.have('read', source, source.name, signal))
  }

  feed(source: FeedSource): Promise<FeedReading> {
    return this.inTurn(() => this.have('feed', source, source.name))
  }

  terms(texts: readonly string[]): Promise<readonly string[]> {
    return this.inTurn(() => this.have('terms', texts, `the words of ${texts.length} texts`))
  }

  relate(parts: AsyncIterable<Relating>): Promise<Related> {
    const what = 'what documents tell together'
    return this.inTurn(async () => {
      await this.have('hold', { fresh: true, documents: [], events: [], grades: [] }, what)
      const { child } = this
      for await (const part of parts) {
        await this.have('hold', { fresh: false, ...part }, what)
      }
      // Another child would hold only a part of it.
      if (this.child !== child) throw failed(what, 'the reading process was replaced midway')
      return this.have('relate', null, what)
    })
  }

  paragraphs(document: ReadableDocument): Promise<readonly Paragraph[]> {
    return this.inTurn(() => this.have('paragraphs', document, 'the paragraphs of a document'))
  }

  async close(): Promise<void> {
    this.closed = true
    this.child?.kill('SIGKILL')
    await this.last
  }

  /** Runs `work` after everything asked for before. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Has one task done now. `what` names it in errors. */
  private async have<Task extends keyof ReadingTasks>(
    task: Task,
    given: ReadingTasks[Task]['given'],
    what: string,
    signal?: AbortSignal,
  ): Promise<ReadingTasks[Task]['found']> {
    // The child answers a task with what that task finds: the one boundary where a message becomes a type again.
    const request = { id: this.nextId++, task, given } as ReadingRequest
    return await this.doNow(request, what, signal)
  }

  private async doNow(request: ReadingRequest, what: string, signal?: AbortSignal): Promise<Found> {
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
    request: ReadingRequest,
    what: string,
    signal?: AbortSignal,
  ): Promise<Found> {
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
      const onMessage = (answer: ReadingAnswer) => {
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
  answer: ReadingAnswer,
  what: string,
  resolve: (found: Found) => void,
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

function failed(what: string, why: string, cause?: unknown): Error {
  return failure('E_READING_FAILED', `${what} could not be read: ${why}`, {
    paths: [what],
    cause,
  })
}
