import { limits } from '../../kernel/limits.ts'
import type { Ports } from '../ports.ts'
import type { LogKey, Store } from '../ports/store.ts'

/** Work on one log, in this process. */
interface Working {
  /** Ends when all of it has. */
  last: Promise<unknown>
  /** Steps of the log that were kept meanwhile, by whomever. */
  kept: number
}

const working = new WeakMap<Store, Map<string, Working>>()

/** Runs `work` once all earlier work on the same log is over: two nodes may bring the same log at once. `work` says when it has kept a step. Where nothing is kept for as
 *  long as a node may be silent, nobody waits any longer: a node that gives another member's log a byte at a time must not keep it from coming another way. Who is
 *  overtaken so finds out when it keeps its next step. */
export async function onePerLog<T>(
  { store, timer }: Pick<Ports, 'store' | 'timer'>,
  log: LogKey,
  work: (kept: () => void) => Promise<T>,
): Promise<T> {
  const logs = working.get(store) ?? new Map<string, Working>()
  working.set(store, logs)
  const name = `${log.compartment}/${log.member}/${log.generation}`
  const here = logs.get(name) ?? { last: Promise.resolve(), kept: 0 }
  const before = logs.has(name) ? overOrStill(here, timer) : here.last
  logs.set(name, here)
  const turn = before.then(() =>
    work(() => {
      here.kept += 1
    }),
  )
  // Whoever waits does so for the end of it, not for how it ended.
  const over = turn.catch(() => undefined)
  here.last = over
  try {
    return await turn
  } finally {
    if (here.last === over) logs.delete(name)
  }
}

/** Resolves when the work under way is over, or stands still. */
async function overOrStill(here: Working, timer: Ports['timer']): Promise<void> {
  const over = new AbortController()
  void here.last.then(() => {
    over.abort('over')
  })
  let seen: number
  do {
    seen = here.kept
    await timer.after(limits.exchangeQuietMs, over.signal)
  } while (!over.signal.aborted && here.kept > seen)
}
