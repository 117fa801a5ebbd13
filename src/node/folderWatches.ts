import { failure, isFailure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { isDocumentName } from '../evidence/intake/names.ts'
import type { Coalition } from './coalition.ts'
import { deskFor } from './desk.ts'
import type { Ports } from './ports.ts'
import type { WatchedFile } from './ports/watching.ts'
import type { ReadingError, Readings } from './readings.ts'
import { operator } from './roles.ts'
import { loadedSource } from './sources.ts'
import { Visits } from './visits.ts'
import {
  filesIn,
  noteFiles,
  noteFolder,
  stampOf,
  watchesIn,
  type NotedFile,
  type NotedWatch,
} from './watches.ts'

/** How often it is looked whether a folder is due. A file that stays the same from one visit to the next has settled. */
const lookMs = 2000
/** Looks from one scan to the next where nothing says that something changed. */
const looksBetween = 15

interface State {
  /** What is noted of its files, by name. */
  readonly known: Map<string, NotedFile>
  /** Files that were to be read when it was visited last, and how they stood then. */
  waiting: ReadonlyMap<string, string>
  /** Looks since its last scan. */
  looks: number
  dirty: boolean
  error: string | null
  readonly stop: () => void
}

/** What watching needs of the node. */
export interface FolderWatchesOptions {
  readonly ports: Ports
  readonly coalition: Coalition
  readonly readings: Readings
  readonly report: (error: unknown) => void
}

/** Reads files of watched folders once they have settled, through the queue of readings. What was read as it stands is not read again, whatever
 *  happens to the process. */
export class FolderWatches {
  private readonly options: FolderWatchesOptions
  private readonly states = new Map<string, State>()
  private readonly visits: Visits

  constructor(options: FolderWatchesOptions) {
    this.options = options
    const { ports, report } = options
    const visit = (id: string, signal: AbortSignal) => this.visit(id, signal)
    this.visits = new Visits({ timer: ports.timer, lookMs, due: () => this.due(), visit, report })
  }

  /** Watches from now on, until it is closed. */
  start(): void {
    this.visits.start()
  }

  async close(): Promise<void> {
    await this.visits.close()
    for (const { stop } of this.states.values()) stop()
    this.states.clear()
  }

  private async due(): Promise<string[]> {
    const watches = await this.options.ports.store.read(watchesIn)
    for (const [id, { stop }] of this.states) {
      if (watches.has(id)) continue
      stop()
      this.states.delete(id)
    }
    const due: string[] = []
    for (const [id, { path }] of watches) {
      const state = this.states.get(id) ?? (await this.begin(id, path))
      if (state.dirty || ++state.looks >= looksBetween) due.push(id)
    }
    return due
  }

  private async begin(id: string, path: string): Promise<State> {
    const { store, watching } = this.options.ports
    const files = await store.read((reader) => filesIn(reader, id))
    const state: State = {
      known: new Map(files.map((file) => [file.name, file])),
      waiting: new Map(),
      looks: 0,
      dirty: true,
      error: null,
      stop: watching.onChange(path, () => {
        state.dirty = true
      }),
    }
    this.states.set(id, state)
    return state
  }

  private async visit(id: string, signal: AbortSignal): Promise<void> {
    const { ports } = this.options
    const watch = (await ports.store.read(watchesIn)).get(id)
    const state = this.states.get(id)
    if (!watch || !state) return
    state.looks = 0
    state.dirty = false
    const files = await this.scan(id, watch, state)
    if (!files) return
    const changed = files.filter(
      (file) => isDocumentName(file.name) && state.known.get(file.name)?.stamp !== stampOf(file),
    )
    const settled = changed.filter((file) => state.waiting.get(file.name) === stampOf(file))
    state.waiting = new Map(changed.map((file) => [file.name, stampOf(file)]))
    if (settled.length < changed.length) state.dirty = true
    await this.forget(id, state, files)
    if (settled.length > 0) await this.read(id, watch, state, settled, signal)
  }

  private async scan(
    id: string,
    { path }: NotedWatch,
    state: State,
  ): Promise<readonly WatchedFile[] | undefined> {
    const { ports } = this.options
    try {
      const { files, more } = await ports.watching.scan(path, limits.watchedFiles)
      const error = more
        ? failure(
            'E_USAGE',
            `${path} holds more than ${limits.watchedFiles} files; the others are not read`,
            { paths: [path] },
          )
        : null
      await this.say(id, state, error?.toJSON() ?? null)
      return files
    } catch (error) {
      if (!isFailure(error)) throw error
      await this.say(id, state, error.toJSON())
      return undefined
    }
  }

  private async say(id: string, state: State, error: ReadingError | null): Promise<void> {
    const text = JSON.stringify(error)
    if (text === state.error) return
    await noteFolder(this.options.ports, id, error)
    state.error = text
  }

  private async forget(id: string, state: State, files: readonly WatchedFile[]): Promise<void> {
    const here = new Set(files.map(({ name }) => name))
    const gone = [...state.known.keys()].filter((name) => !here.has(name))
    if (gone.length === 0) return
    await noteFiles(this.options.ports, id, [], gone)
    for (const name of gone) state.known.delete(name)
  }

  private async read(
    id: string,
    { seat, path }: NotedWatch,
    state: State,
    files: readonly WatchedFile[],
    signal: AbortSignal,
  ): Promise<void> {
    const { ports, coalition, readings } = this.options
    const desk = deskFor(ports, coalition, seat, operator)
    const sources = files.map((file) => loadedSource(ports, file.path, () => ports.watching.read(path, file)))
    const outcomes = new Map<string, ReadingError | null>()
    const job = await readings.whole(desk, path, sources, ({ name, error }) => {
      outcomes.set(name, error?.toJSON() ?? null)
    })
    // Broken off by this node, what was not read is read when it comes back.
    if (signal.aborted) return
    const why = failure('E_READING_STOPPED', `${path} was not read to its end`, { paths: [path] })
    const notes = files.map((file): NotedFile => {
      const outcome = outcomes.get(file.path)
      const error = outcome === undefined ? (job.error ?? why.toJSON()) : outcome
      return { name: file.name, stamp: stampOf(file), error }
    })
    await noteFiles(ports, id, notes)
    for (const note of notes) state.known.set(note.name, note)
  }
}
