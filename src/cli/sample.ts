import { isFailure } from '../kernel/error.ts'
import { recover } from '../node/acts.ts'
import { loadCoalition } from '../node/coalition.ts'
import type { Machine, OpenFolder } from '../node/machine.ts'
import type { Answer } from '../node/ports/server.ts'
import { readSample } from '../node/sample/content.ts'
import { loadSample, type LoadWatch } from '../node/sample/load.ts'
import { indexNew } from '../node/search.ts'
import type { Call } from './command.ts'
import { openDoor, type OpenDoor } from './door.ts'

/** Builds the sample's folder out of its files. */
export async function buildSample({ sample }: Pick<Machine, 'sample'>, watch: LoadWatch = {}): Promise<void> {
  const content = readSample(await sample.files())
  await sample.build(async ({ ports }) => {
    await loadSample(ports, content, watch)
  })
}

/** What a served sample's folder is held by. */
interface Opened {
  readonly folder: OpenFolder
  readonly hold: Awaited<ReturnType<Machine['holdForServing']>>
  readonly door: OpenDoor
}

/** The sample beside a node that is served: nothing, being loaded, or open. */
export class ServedSample {
  private readonly call: Pick<Call, 'machine' | 'terminal'>
  private readonly stopping = new AbortController()
  private opened: Opened | undefined
  private loading: Promise<void> | undefined

  constructor(call: Pick<Call, 'machine' | 'terminal'>) {
    this.call = call
  }

  /** As a front door asks it. */
  get door(): Answer | 'loading' | undefined {
    return this.opened?.door.answer ?? (this.loading === undefined ? undefined : 'loading')
  }

  /** Opens the sample that stands, or loads one that was begun, behind the first answers. What goes wrong is said, and the node is
   *  served without. */
  async begin(address: string): Promise<void> {
    const { sample } = this.call.machine
    try {
      await sample.tidy()
      const stands = await sample.exists()
      if (!stands && !(await sample.begun())) return
      this.loading = this.bring(address, stands)
        .catch((error: unknown) => {
          this.say(error)
        })
        .finally(() => {
          this.loading = undefined
        })
    } catch (error) {
      this.say(error)
    }
  }

  private say(error: unknown): void {
    if (this.stopping.signal.aborted) return
    const why = isFailure(error) ? `${error.code}: ${error.message}` : String(error)
    this.call.terminal.err(`the sample cannot be opened: ${why}\n`)
  }

  /** Ends the serving of it. A load that is under way breaks off, and the next start begins it anew. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.loading
    await this.close()
  }

  private async bring(address: string, stands: boolean): Promise<void> {
    const { machine, terminal } = this.call
    if (!stands) await buildSample(machine, { signal: this.stopping.signal })
    this.opened = await this.open(address)
    if (!stands) terminal.out(`The sample is loaded: ${address}/sample/\n`)
  }

  private async open(address: string): Promise<Opened> {
    const { machine, terminal } = this.call
    const folder = await machine.sample.open()
    try {
      const coalition = await folder.ports.store.read(loadCoalition)
      const mute = await recover(folder.ports, coalition)
      if (mute !== undefined) terminal.err(`${mute}\n`)
      await indexNew(folder.ports)
      const hold = await machine.holdForServing(folder.path)
      await hold.announce(`${address}/sample/`)
      const removeSample = (): Promise<void> => this.remove()
      // Every seat of the sample is here: it meets no other node.
      const call = { ...this.call, values: {} }
      return { folder, hold, door: openDoor(call, folder, coalition, { base: '/sample', removeSample }) }
    } catch (error) {
      await folder.close()
      throw error
    }
  }

  private async remove(): Promise<void> {
    await this.close()
    await this.call.machine.sample.remove()
  }

  private async close(): Promise<void> {
    const { opened } = this
    this.opened = undefined
    if (opened === undefined) return
    await opened.door.close()
    await opened.hold.release()
    await opened.folder.close()
  }
}
