import type { Ports } from './ports.ts'

/** What is visited, and how. */
export interface VisitsOptions {
  readonly timer: Ports['timer']
  /** Milliseconds from one look at what is due to the next. */
  readonly lookMs: number
  /** Ids of what is due now. */
  readonly due: () => Promise<readonly string[]>
  /** Visits one. What it throws is the program's own error. */
  readonly visit: (id: string, signal: AbortSignal) => Promise<void>
  readonly report: (error: unknown) => void
}

/** Visits things when they are due, and at once when asked; each once at a time, and one after another. */
export class Visits {
  private readonly options: VisitsOptions
  private readonly closing = new AbortController()
  private readonly underWay = new Map<string, Promise<void>>()
  private turn: Promise<void> = Promise.resolve()
  private looking: Promise<void> = Promise.resolve()

  constructor(options: VisitsOptions) {
    this.options = options
  }

  /** Looks from now on what is due, until it is closed. */
  start(): void {
    this.looking = this.look()
  }

  /** Visits a thing in its turn; resolves when that is done. */
  visit(id: string): Promise<void> {
    const running = this.underWay.get(id)
    if (running) return running
    const visit = this.turn.then(() => this.visitNow(id))
    this.underWay.set(id, visit)
    this.turn = visit
    return visit
  }

  /** Whether a visit of it runs or waits. */
  isVisiting(id: string): boolean {
    return this.underWay.has(id)
  }

  /** Breaks off what runs, and begins nothing more. */
  async close(): Promise<void> {
    this.closing.abort()
    await this.looking
    await this.turn
  }

  private async visitNow(id: string): Promise<void> {
    const { signal } = this.closing
    try {
      if (!signal.aborted) await this.options.visit(id, signal)
    } catch (error) {
      this.options.report(error)
    } finally {
      this.underWay.delete(id)
    }
  }

  private async look(): Promise<void> {
    const { signal } = this.closing
    while (!signal.aborted) {
      try {
        for (const id of await this.options.due()) await this.visit(id)
      } catch (error) {
        this.options.report(error)
      }
      await this.options.timer.after(this.options.lookMs, signal)
    }
  }
}
