import { writeSync } from 'node:fs'
import { setInterval } from 'node:timers'
import { Worker, workerData } from 'node:worker_threads'

/** What the watch says before it ends its process: the parent knows it by this. */
export const memoryComplaint = 'resident memory past its limit'

const lookMs = 100
/** Its number: the stream of that name would pass through the main thread. */
const standardError = 2

/** Ends this process once it holds more memory than `limitMiB`, heap and all else together: what is unfolded from a compressed stream does not
 *  lie in the heap. It looks from a thread of its own, since the main thread is busy just then. */
export function watchMemory(limitMiB: number): void {
  const watch = new Worker(new URL(import.meta.url), {
    workerData: { residentBytes: limitMiB * 1024 * 1024 },
  })
  watch.unref()
}

const given = workerData as { readonly residentBytes?: number } | null
if (given?.residentBytes !== undefined) look(given.residentBytes)

function look(limitBytes: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() <= limitBytes) return
    writeSync(standardError, `${memoryComplaint}\n`)
    process.kill(process.pid, 'SIGKILL')
  }, lookMs)
}
