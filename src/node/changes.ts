import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { Desk } from './desk.ts'
import type { Ports } from './ports.ts'
import type { LogState, Scope } from './ports/store.ts'
import { foundSoFar } from './tellings.ts'

/** How often the store is asked while somebody listens. */
const beatMs = 1000

/** Tells who listens that something a seat may read has changed, by whichever process of this machine. The store is asked once a second for
 *  all listeners together, and never while there is none. */
export class Changes {
  private readonly ports: Pick<Ports, 'store' | 'timer'>
  private readonly closing = new AbortController()
  private listeners = 0
  private pending: Promise<readonly LogState[]> | null = null

  constructor(ports: Pick<Ports, 'store' | 'timer'>) {
    this.ports = ports
  }

  /** How many entries the desk's compartments hold together: at once, and again whenever there are more (a retraction is an entry too) or more was
   *  found out of what they tell together, until `signal` aborts. The number counts nothing the desk may not read. Throws `E_BUSY` for one listener too many. */
  watch(desk: Desk, signal: AbortSignal): AsyncGenerator<number> {
    if (this.listeners >= limits.listeners) {
      throw failure('E_BUSY', `${limits.listeners} pages or programs listen already: close one of them`)
    }
    return this.tell(desk, AbortSignal.any([signal, this.closing.signal]))
  }

  /** Lets every listener go. */
  close(): void {
    this.closing.abort()
  }

  private async *tell(desk: Pick<Desk, 'ports' | 'scope'>, signal: AbortSignal): AsyncGenerator<number> {
    this.listeners++
    try {
      let told: number | undefined
      let toldFound = 0
      let logs = await this.logs()
      while (!signal.aborted) {
        const entries = entriesWithin(logs, desk.scope)
        const found = foundSoFar(desk)
        if (entries !== told || found !== toldFound) yield entries
        told = entries
        toldFound = found
        logs = await this.beat()
      }
    } finally {
      this.listeners--
    }
  }

  /** The logs a beat from now; all who wait for it share it. */
  private beat(): Promise<readonly LogState[]> {
    return (this.pending ??= this.ports.timer.after(beatMs, this.closing.signal).then(() => {
      this.pending = null
      return this.logs()
    }))
  }

  private async logs(): Promise<readonly LogState[]> {
    return this.closing.signal.aborted ? [] : this.ports.store.read((reader) => reader.logs())
  }
}

function entriesWithin(logs: readonly LogState[], scope: Scope): number {
  return logs.reduce((sum, log) => sum + (scope.includes(log.compartment) ? log.size : 0), 0)
}
