import { instant, type Instant } from '../src/kernel/instant.ts'
import type { Seed } from './seed.ts'
import type { Trace } from './trace.ts'

interface Due {
  readonly at: number
  /** Order of asking, for what is due at one moment. */
  readonly order: number
  /** Nothing where whoever waited no longer does. */
  run: (() => void) | undefined
}

/** Time and what is due in it. Nothing here waits: time jumps to the next thing that is due, once everything set off by the last has come to rest. */
export class World {
  readonly seed: Seed
  readonly trace: Trace
  private time: number
  private orders = 0
  private readonly queue: Due[] = []

  /** `start`: milliseconds since 1970. */
  constructor(seed: Seed, trace: Trace, start: number) {
    this.seed = seed
    this.trace = trace
    this.time = start
  }

  /** The true time, which no node knows. */
  now(): Instant {
    return instant(this.time)
  }

  /** Runs `work` after `ms` milliseconds. */
  in(ms: number, work: () => void): void {
    this.due(ms, work)
  }

  private due(ms: number, run: () => void): Due {
    const due = { at: this.time + Math.max(0, ms), order: this.orders++, run }
    this.put(due)
    return due
  }

  /** Resolves after `ms` milliseconds, or as soon as `signal` aborts. */
  async after(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    await new Promise<void>((resolve) => {
      const over = (): void => {
        due.run = undefined
        signal?.removeEventListener('abort', over)
        resolve()
      }
      const due = this.due(ms, over)
      signal?.addEventListener('abort', over)
    })
  }

  /** Whether anything is due at or before `until`. */
  hasWork(until: number): boolean {
    return this.queue.length > 0 && (this.queue[0]?.at ?? Infinity) <= until
  }

  /** Lets time pass until `until`, and calls `tick` each time the world has come to rest. */
  async run(until: number, tick: () => void | Promise<void>): Promise<void> {
    await rest()
    while (this.hasWork(until)) {
      const due = this.take()
      if (!due) break
      if (!due.run) continue
      this.time = Math.max(this.time, due.at)
      due.run()
      await rest()
      await tick()
    }
    this.time = Math.max(this.time, until)
  }

  /** A binary heap: the earliest first, and of those the one asked for first. */
  private put(due: Due): void {
    const { queue } = this
    let place = queue.push(due) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = queue[parent]
      if (above === undefined || before(above, due)) break
      queue[place] = above
      place = parent
    }
    queue[place] = due
  }

  private take(): Due | undefined {
    const { queue } = this
    const first = queue[0]
    const last = queue.pop()
    if (first === undefined || last === undefined || queue.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      const right = queue[child + 1]
      let below = queue[child]
      if (below === undefined) break
      if (right !== undefined && before(right, below)) {
        child += 1
        below = right
      }
      if (before(last, below)) break
      queue[place] = below
      place = child
    }
    queue[place] = last
    return first
  }
}

function before(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** Resolves when everything that needs no time to pass has been done: promises first, then what the platform's streams put off to a later turn. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < restTurns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Turns of the event loop that a stream may take from one end to the other. No file or socket is behind any promise here, so each turn is the
 *  same in every run; a chain that is longer goes on after the next thing that is due. */
const restTurns = 2
