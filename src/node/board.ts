import { failure } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'

interface Listener<Item> {
  readonly seat: MemberName
  /** What it has not been told yet: the newest of each. */
  readonly pending: Map<string, Item>
  wake: () => void
}

/** What changes, for those who watch it. However slow a listener is, what waits for it is one state of each item. */
export class Board<Item extends { readonly id: string }> {
  private readonly listeners = new Set<Listener<Item>>()
  private closed = false

  /** Tells listeners of `seat` how an item now stands. */
  put(seat: MemberName, item: Item): void {
    for (const listener of this.listeners) {
      if (listener.seat !== seat) continue
      // What changes again is told in its new place.
      listener.pending.delete(item.id)
      listener.pending.set(item.id, item)
      listener.wake()
    }
  }

  /** `items`, then every item of `seat` that is put, until `signal` aborts or the board closes.
   *  Throws `E_BUSY` at once where `limits.listeners` listen. */
  listen(seat: MemberName, items: readonly Item[], signal: AbortSignal): AsyncGenerator<Item> {
    if (this.listeners.size >= limits.listeners) {
      throw failure('E_BUSY', `${limits.listeners} pages or programs listen already: close one of them`)
    }
    const pending = new Map(items.map((item) => [item.id, item]))
    const listener: Listener<Item> = { seat, pending, wake: () => undefined }
    this.listeners.add(listener)
    signal.addEventListener('abort', () => {
      this.listeners.delete(listener)
      listener.wake()
    })
    return this.tell(listener, signal)
  }

  /** Lets every listener go. */
  close(): void {
    this.closed = true
    for (const { wake } of this.listeners) wake()
  }

  private async *tell(listener: Listener<Item>, signal: AbortSignal): AsyncGenerator<Item> {
    try {
      while (!signal.aborted) {
        for (const [id, item] of listener.pending) {
          listener.pending.delete(id)
          yield item
        }
        if (this.closed) return
        await new Promise<void>((resolve) => {
          listener.wake = resolve
          if (signal.aborted || listener.pending.size > 0) resolve()
        })
      }
    } finally {
      this.listeners.delete(listener)
    }
  }
}
