import { onTestFinished } from 'vitest'
import type { Store } from '../../node/ports/store.ts'

/** A store made for one test. */
export interface OpenedStore {
  readonly store: Store
  /** Closes the store and opens what it kept again; stores that keep nothing have none. */
  readonly reopen?: () => Promise<Store>
  /** Closes whatever is open and removes what was kept. */
  readonly cleanUp: () => Promise<void>
}

/** Makes an empty store. */
export type OpenStore = () => Promise<OpenedStore>

/** An empty store that is gone when the test ends. */
export async function fresh(open: OpenStore): Promise<Store> {
  return (await freshToReopen(open)).store
}

/** The same, with the way to open it again. */
export async function freshToReopen(open: OpenStore): Promise<OpenedStore> {
  const opened = await open()
  onTestFinished(opened.cleanUp)
  return opened
}
