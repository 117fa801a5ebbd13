import type { Ports } from './ports.ts'
import type { Store } from './ports/store.ts'

/** Stores that a serving process answers from: many ask at once, and what takes long is done while they are answered. */
const served = new WeakSet<Store>()

/** Says that a store is served from now on: long work on it gives way, and answers come before it is done. */
export function serve(store: Store): void {
  served.add(store)
}

/** Whether a store is served. A command has nobody to give way to, and its only answer is the whole one. */
export function isServed(store: Store): boolean {
  return served.has(store)
}

/** Gives others their turn in the midst of long work, where there are any. */
export async function pause({ ports }: { readonly ports: Pick<Ports, 'store' | 'timer'> }): Promise<void> {
  if (isServed(ports.store)) await ports.timer.after(0)
}
