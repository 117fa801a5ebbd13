import { fileURLToPath } from 'node:url'
import { limits } from '../kernel/limits.ts'
import type { FeedReading, FeedSource } from '../evidence/intake/feed.ts'
import type { ReadableDocument } from '../evidence/read.ts'
import { reader } from '../evidence/reader.ts'
import type { DocumentReading, ReadingSource } from '../evidence/reading.ts'
import type {
  KeptRelated,
  Paragraph,
  Reading,
  Related,
  Relating,
  RelatingChange,
} from '../node/ports/reading.ts'
import { ChildTasks, failed } from './child-tasks.ts'
import type { ReadingTasks } from './reading-messages.ts'
import { RelatingProcess } from './relating.ts'

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

/** Reads in a child process that is started with the first document, serves all that follow, and is killed and started anew when a document
 *  passes its time or memory. It sees no standard input and none of this process's environment, and it never keeps this process alive
 *  by itself. */
export class ReadingProcess implements Reading {
  readonly reader = reader
  private readonly tasks: ChildTasks<ReadingTasks>
  /** Relating takes its time, and remembers: it has a process of its own, so that no reading waits for it or ends it. */
  private readonly relating = new RelatingProcess()

  constructor(options: ReadingOptions = {}) {
    this.tasks = new ChildTasks({
      timeMs: options.timeMs ?? limits.readingMs,
      heapMiB: options.heapMiB ?? limits.readingHeapMiB,
      residentMiB: options.residentMiB ?? limits.readingResidentMiB,
      module: options.module ?? fileURLToPath(new URL('reading-process.ts', import.meta.url)),
    })
  }

  read(source: ReadingSource, signal?: AbortSignal): Promise<DocumentReading> {
    return this.tasks.inTurn(() => this.tasks.have('read', source, source.name, signal))
  }

  feed(source: FeedSource): Promise<FeedReading> {
    return this.tasks.inTurn(() => this.tasks.have('feed', source, source.name))
  }

  terms(texts: readonly string[]): Promise<readonly string[]> {
    return this.tasks.inTurn(() => this.tasks.have('terms', texts, `the words of ${texts.length} texts`))
  }

  relate(parts: AsyncIterable<Relating>): Promise<Related> {
    const what = 'what documents tell together'
    return this.tasks.inTurn(async () => {
      await this.tasks.have('hold', { fresh: true, documents: [], events: [], grades: [] }, what)
      const { running } = this.tasks
      for await (const part of parts) {
        await this.tasks.have('hold', { fresh: false, ...part }, what)
      }
      // Another child would hold only a part of it.
      if (this.tasks.running !== running) throw failed(what, 'the reading process was replaced midway')
      return this.tasks.have('relate', null, what)
    })
  }

  paragraphs(document: ReadableDocument): Promise<readonly Paragraph[]> {
    return this.tasks.inTurn(() => this.tasks.have('paragraphs', document, 'the paragraphs of a document'))
  }

  keepRelated(
    scope: string,
    since: number | null,
    parts: AsyncIterable<RelatingChange>,
  ): Promise<KeptRelated | null> {
    return this.relating.keepRelated(scope, since, parts)
  }

  async close(): Promise<void> {
    await Promise.all([this.tasks.close(), this.relating.close()])
  }
}
