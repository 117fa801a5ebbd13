import { setTimeout } from 'node:timers/promises'
import type { Timer } from '../node/ports/timer.ts'

/** The machine's own time. */
export const systemTimer: Timer = {
  async after(ms, signal) {
    try {
      await setTimeout(ms, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) })
    } catch (error) {
      if (signal?.aborted !== true) throw error
    }
  },
}
