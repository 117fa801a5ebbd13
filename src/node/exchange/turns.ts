import type { LogKey, Store } from '../ports/store.ts'

/** Who is at work on which log of which store, in this process. */
const working = new WeakMap<Store, Map<string, Promise<unknown>>>()

/** Runs `work` once all earlier work on the same log is over: two nodes may bring the same log at once. */
export async function onePerLog<T>(store: Store, log: LogKey, work: () => Promise<T>): Promise<T> {
  const logs = working.get(store) ?? new Map<string, Promise<unknown>>()
  working.set(store, logs)
  const name = `${log.compartment}/${log.member}/${log.generation}`
  const turn = (logs.get(name) ?? Promise.resolve()).then(work)
  // Whoever waits does so for the end of it, not for how it ended.
  const over = turn.catch(() => undefined)
  logs.set(name, over)
  try {
    return await turn
  } finally {
    if (logs.get(name) === over) logs.delete(name)
  }
}
