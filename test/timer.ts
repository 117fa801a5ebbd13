import { vi } from 'vitest'
import type { Timer } from '../src/node/ports/timer.ts'

/** A timer whose time passes when a test says so. */
export class HandTimer implements Timer {
  private now = 0
  private readonly waiting = new Set<{ readonly at: number; readonly end: () => void }>()

  async after(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return
    await new Promise<void>((resolve) => {
      const wait = {
        at: this.now + ms,
        end: () => {
          this.waiting.delete(wait)
          resolve()
        },
      }
      this.waiting.add(wait)
      signal?.addEventListener('abort', wait.end)
    })
  }

  /** How many wait. */
  get waits(): number {
    return this.waiting.size
  }

  /** Lets time pass; who has waited long enough goes on, and has gone on as far as it can when this resolves. */
  async pass(ms: number): Promise<void> {
    await settled()
    this.now += ms
    for (const wait of [...this.waiting].sort((a, b) => a.at - b.at)) if (wait.at <= this.now) wait.end()
    await settled()
  }
}

/** Resolves when everything that waits for no time and no other process has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Longest wait for something to come about on a machine that is busy otherwise. */
const patienceMs = 30_000

/** Runs `check` again and again until it passes, and gives what it gives then. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: patienceMs })
}
