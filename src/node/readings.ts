import { hex } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { Board } from './board.ts'
import type { Desk } from './desk.ts'
import type { Ports } from './ports.ts'
import { readEach, type Progress } from './read.ts'
import { requireAct } from './roles.ts'
import type { Source } from './source.ts'

/** How a reading stands. `stopped` and `failed` keep what was finished before; `failed`: nothing was read, or the node itself could not go on. */
export const readingStates = ['waiting', 'reading', 'done', 'stopped', 'failed'] as const
export type ReadingState = (typeof readingStates)[number]

/** What went wrong with one document, or with the reading as a whole. */
export type ReadingError = ReturnType<EntenteError['toJSON']>

/** A reading as it is told: one job of the queue. */
export interface ReadingJob {
  readonly id: string
  readonly name: string
  readonly state: ReadingState
  /** Documents read or refused, of those found; `failed` of them were refused. */
  readonly done: number
  readonly found: number
  readonly failed: number
  /** Events in them. */
  readonly events: number
  /** The documents that stand in the seat's home because of it: the first `limits.readingDetails`. */
  readonly documents: readonly RecordId[]
  /** The first of them. */
  readonly document: RecordId | null
  /** Why it failed. */
  readonly error: ReadingError | null
  /** What could not be read, each with its reason: the first `limits.readingDetails`. */
  readonly failures: readonly (ReadingError & { readonly name: string })[]
}

interface Queued {
  readonly desk: Desk
  /** Emptied when it ends: bytes are held no longer than needed. */
  sources: readonly Source[]
  readonly bytes: number
  readonly onProgress: ((progress: Progress) => void) | undefined
  readonly stop: AbortController
  readonly end: PromiseWithResolvers<ReadingJob>
  shown: ReadingJob
}

/** What readings need of the node. */
export interface ReadingsOptions {
  readonly random: Ports['random']
  /** Told of every error that is the program's own. */
  readonly report: (error: unknown) => void
}

/** Readings of a serving node: taken at once, done one after another in the order they came, each with its state for whoever watches. They are
 *  gone when the process ends; what was read stands in the ledger. A seat sees its own alone. */
export class Readings {
  private readonly options: ReadingsOptions
  private readonly jobs = new Map<string, Queued>()
  private readonly board = new Board<ReadingJob>()
  private running: Promise<void> | null = null
  private closed = false

  constructor(options: ReadingsOptions) {
    this.options = options
  }

  /** Queues a reading of `sources` into the home of the desk's seat; `bytes` is what waiting for it holds in memory.
   *  Throws `E_ROLE_REFUSED`, and `E_BUSY` where too much waits. */
  add(
    desk: Desk,
    name: string,
    sources: readonly Source[],
    bytes = 0,
    onProgress?: (progress: Progress) => void,
  ): ReadingJob {
    requireAct(desk, 'draft')
    const waiting = [...this.jobs.values()].filter(isOpen)
    const held = waiting.reduce((sum, job) => sum + job.bytes, bytes)
    if (this.closed || waiting.length >= limits.readingsWaiting || held > limits.readingBytesWaiting) {
      throw failure(
        'E_BUSY',
        `${waiting.length} readings wait already; give this one again when some of them are done`,
      )
    }
    const id = hex(this.options.random.bytes(16))
    const shown = { ...blank, id, name, found: sources.length }
    const job: Queued = {
      desk,
      sources,
      bytes,
      onProgress,
      stop: new AbortController(),
      end: Promise.withResolvers<ReadingJob>(),
      shown,
    }
    this.jobs.set(id, job)
    this.forget()
    this.show(job, {})
    this.running ??= this.run()
    return job.shown
  }

  /** Queues a reading as `add` does, tells of each document of it, and gives it once it has ended. */
  async whole(
    desk: Desk,
    name: string,
    sources: readonly Source[],
    onProgress?: (progress: Progress) => void,
  ): Promise<ReadingJob> {
    const { id } = this.add(desk, name, sources, 0, onProgress)
    const job = this.jobs.get(id)
    if (!job) throw new Error('a reading that was just queued is there')
    return job.end.promise
  }

  /** Readings of a seat, in the order they came. */
  list(seat: MemberName): ReadingJob[] {
    return [...this.jobs.values()].filter((job) => job.desk.seat === seat).map((job) => job.shown)
  }

  /** Stops a reading: documents that are finished stay, the one under way is dropped. What has ended stays as it ended. Throws `E_NOT_FOUND`. */
  stop(seat: MemberName, id: string): ReadingJob {
    const job = this.jobs.get(id)
    if (job?.desk.seat !== seat) {
      throw failure('E_NOT_FOUND', 'there is no such reading here; a restart forgets them', { paths: [id] })
    }
    this.end(job)
    return job.shown
  }

  /** Every reading of a seat as it stands, then each again whenever it changes, until `signal` aborts. A slow listener misses steps between, never
   *  the last. Throws `E_BUSY` for one listener too many. */
  watch(seat: MemberName, signal: AbortSignal): AsyncGenerator<ReadingJob> {
    return this.board.listen(seat, this.list(seat), signal)
  }

  /** Stops all of them. */
  async close(): Promise<void> {
    this.closed = true
    for (const job of this.jobs.values()) this.end(job)
    await this.running
    this.board.close()
  }

  private end(job: Queued): void {
    if (!isOpen(job)) return
    job.stop.abort()
    this.show(job, { state: 'stopped' })
  }

  private show(job: Queued, change: Partial<ReadingJob>): void {
    job.shown = { ...job.shown, ...change }
    if (!isOpen(job)) {
      job.sources = []
      job.end.resolve(job.shown)
    }
    this.board.put(job.desk.seat, job.shown)
  }

  private async run(): Promise<void> {
    for (;;) {
      const job = [...this.jobs.values()].find(isOpen)
      if (!job) break
      await this.readNow(job)
    }
    this.running = null
  }

  private async readNow(job: Queued): Promise<void> {
    this.show(job, { state: 'reading' })
    try {
      for await (const progress of readEach(job.desk, job.sources, job.stop.signal)) {
        job.onProgress?.(progress)
        this.show(job, after(job.shown, progress))
      }
      if (isOpen(job)) this.show(job, ended(job.shown))
    } catch (error) {
      if (!isFailure(error)) this.options.report(error)
      this.show(job, { state: 'failed', error: isFailure(error) ? error.toJSON() : broken(job.shown.name) })
    }
  }

  /** Forgets the oldest that have ended. */
  private forget(): void {
    const ended = [...this.jobs.values()].filter((job) => !isOpen(job))
    for (const { shown } of ended.slice(0, Math.max(0, ended.length - limits.readingsKept)))
      this.jobs.delete(shown.id)
  }
}

const blank = {
  state: 'waiting' as ReadingState,
  done: 0,
  failed: 0,
  events: 0,
  documents: [],
  document: null,
  error: null,
  failures: [],
}

function isOpen({ shown: { state } }: Queued): boolean {
  return state === 'waiting' || state === 'reading'
}

/** How a reading stands after one more document. */
function after(shown: ReadingJob, { done, found, name, document, error }: Progress): Partial<ReadingJob> {
  const { documents, failures } = shown
  const full = limits.readingDetails
  return {
    done,
    found,
    failed: shown.failed + (error ? 1 : 0),
    events: shown.events + (document?.events.length ?? 0),
    documents: document && documents.length < full ? [...documents, document.id] : documents,
    document: shown.document ?? document?.id ?? null,
    failures: error && failures.length < full ? [...failures, { name, ...error.toJSON() }] : failures,
  }
}

/** How a reading that went to its end ended. */
function ended({ documents, failures }: ReadingJob): Pick<ReadingJob, 'state' | 'error'> {
  const [first] = failures
  if (first === undefined || documents.length > 0) return { state: 'done', error: null }
  const { code, message, paths } = first
  return { state: 'failed', error: { code, message, paths } }
}

function broken(name: string): ReadingError {
  return failure('E_READING_FAILED', `${name} could not be read: this node met an error of its own`, {
    paths: [name],
  }).toJSON()
}
