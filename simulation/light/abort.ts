// What stands in for AbortController and AbortSignal in most runs. A node makes two for each message, and the platform's are event targets with weak
// references among them. Here is what nodes use of them, and nothing else: whatever else were used would fail at once.

type Listener = (event: { readonly type: 'abort' }) => void

/** In the place of the platform's `AbortSignal`. */
export class LightSignal {
  #aborted = false
  #reason: unknown
  readonly #listeners = new Set<Listener>()
  /** Signals made by `any` that abort with this one. */
  readonly #dependents = new Set<LightSignal>()
  #sources: readonly LightSignal[] = []

  /** One that aborts with the first of these. */
  static any(signals: readonly LightSignal[]): LightSignal {
    const signal = new LightSignal()
    const over = signals.find(({ aborted }) => aborted)
    if (over) signal.#become(over.reason)
    else {
      signal.#sources = signals
      for (const source of signals) source.#dependents.add(signal)
    }
    return signal
  }

  static abort(reason?: unknown): LightSignal {
    const signal = new LightSignal()
    LightSignal.end(signal, reason)
    return signal
  }

  /** Aborts a signal, and those that depend on it: all of them have the reason before anybody is told. */
  static end(signal: LightSignal, reason: unknown): void {
    if (signal.#aborted) return
    signal.#become(reason ?? new DOMException('This operation was aborted', 'AbortError'))
    const told = [signal]
    for (const each of told)
      for (const dependent of each.#dependents) {
        if (dependent.#aborted) continue
        dependent.#become(signal.#reason)
        told.push(dependent)
      }
    for (const each of told) each.#tell()
  }

  get aborted(): boolean {
    return this.#aborted
  }

  get reason(): unknown {
    return this.#reason
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason
  }

  addEventListener(type: 'abort', listener: Listener): void {
    if (!this.#aborted && isAbort(type)) this.#listeners.add(listener)
  }

  removeEventListener(type: 'abort', listener: Listener): void {
    if (isAbort(type)) this.#listeners.delete(listener)
  }

  /** It follows nobody any more, so that a signal that lasts holds none of those that are over. */
  #become(reason: unknown): void {
    this.#aborted = true
    this.#reason = reason
    for (const source of this.#sources) source.#dependents.delete(this)
    this.#sources = []
  }

  #tell(): void {
    const listeners = [...this.#listeners]
    this.#listeners.clear()
    this.#dependents.clear()
    for (const listener of listeners)
      try {
        listener({ type: 'abort' })
      } catch (error) {
        // As the platform does: the others are told, and the process hears of it.
        queueMicrotask(() => {
          throw error
        })
      }
  }
}

function isAbort(type: string): boolean {
  if (type === 'abort') return true
  throw new Error(`a signal has no event ${type}`)
}

/** In the place of the platform's `AbortController`. */
export class LightController {
  readonly signal = new LightSignal()

  abort(reason?: unknown): void {
    LightSignal.end(this.signal, reason)
  }
}
