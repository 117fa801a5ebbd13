// What stands in for ReadableStream in most runs: a queue, one reader, and a source that is asked when there is room, in the order in which the platform's
// own does it. Of its uses those that nodes make, and nothing else: no pipes, no branches, no lock that is given back.

/** What a source tells its stream. */
export interface LightStreamController<T> {
  enqueue(piece: T): void
  close(): void
  error(reason?: unknown): void
}

interface Source<T> {
  start?(controller: LightStreamController<T>): unknown
  pull?(controller: LightStreamController<T>): unknown
  cancel?(reason: unknown): unknown
}

type Read<T> =
  { readonly done: false; readonly value: T } | { readonly done: true; readonly value: undefined }

interface Reading<T> {
  readonly resolve: (read: Read<T>) => void
  readonly reject: (reason: unknown) => void
}

const over = { done: true, value: undefined } as const

/** In the place of the platform's `ReadableStream`. */
export class LightStream<T = Uint8Array> {
  readonly #source: Source<T>
  readonly #room: number
  readonly #queue: T[] = []
  readonly #readings: Reading<T>[] = []
  #state: 'open' | 'closing' | 'closed' | 'failed' = 'open'
  #reason: unknown
  #started = false
  /** Whether the source is being asked, and whether it is to be asked again after that. */
  #pulling: 'no' | 'once' | 'again' = 'no'
  #locked = false
  #disturbed = false
  readonly #controller: LightStreamController<T> = {
    enqueue: (piece) => {
      this.#mustBeOpen()
      const reading = this.#readings.shift()
      if (reading) reading.resolve({ done: false, value: piece })
      else this.#queue.push(piece)
      this.#pull()
    },
    close: () => {
      this.#mustBeOpen()
      if (this.#queue.length > 0) this.#state = 'closing'
      else this.#close()
    },
    error: (reason) => {
      this.#fail(reason)
    },
  }

  constructor(source: Source<T> = {}, { highWaterMark = 1 }: { readonly highWaterMark?: number } = {}) {
    this.#source = source
    this.#room = highWaterMark
    const started = source.start?.(this.#controller)
    Promise.resolve(started).then(
      () => {
        this.#started = true
        this.#pull()
      },
      (reason: unknown) => {
        this.#fail(reason)
      },
    )
  }

  get locked(): boolean {
    return this.#locked
  }

  /** Whether anybody has read of it or given it up. */
  static isDisturbed(stream: LightStream): boolean {
    return stream.#disturbed
  }

  getReader(): { read(): Promise<Read<T>>; cancel(reason?: unknown): Promise<void> } {
    if (this.#locked) throw new TypeError('the stream is locked')
    this.#locked = true
    return { read: () => this.#read(), cancel: (reason) => this.#cancel(reason) }
  }

  async cancel(reason?: unknown): Promise<void> {
    if (this.#locked) throw new TypeError('the stream is locked')
    await this.#cancel(reason)
  }

  #mustBeOpen(): void {
    if (this.#state !== 'open') throw new TypeError('the stream takes no more')
  }

  #read(): Promise<Read<T>> {
    this.#disturbed = true
    const [value] = this.#queue
    if (value !== undefined) {
      this.#queue.shift()
      if (this.#state === 'closing' && this.#queue.length === 0) this.#close()
      else this.#pull()
      return Promise.resolve({ done: false, value })
    }
    if (this.#state === 'closed') return Promise.resolve(over)
    return new Promise((resolve, reject) => {
      const reading = { resolve, reject }
      if (this.#state === 'failed') reading.reject(this.#reason)
      else this.#readings.push(reading)
      this.#pull()
    })
  }

  async #cancel(reason: unknown): Promise<void> {
    this.#disturbed = true
    if (this.#state === 'closed') return
    if (this.#state === 'failed') throw this.#reason
    this.#queue.length = 0
    this.#close()
    await this.#source.cancel?.(reason)
  }

  /** Asks the source where somebody waits or there is room, once at a time. */
  #pull(): void {
    const source = this.#source
    if (!source.pull || !this.#started || this.#state !== 'open') return
    if (this.#readings.length === 0 && this.#queue.length >= this.#room) return
    if (this.#pulling !== 'no') {
      this.#pulling = 'again'
      return
    }
    this.#pulling = 'once'
    const asked = new Promise((resolve) => {
      resolve(source.pull?.(this.#controller))
    })
    asked.then(
      () => {
        const isAgain = this.#pulling === 'again'
        this.#pulling = 'no'
        if (isAgain) this.#pull()
      },
      (reason: unknown) => {
        this.#fail(reason)
      },
    )
  }

  #close(): void {
    this.#state = 'closed'
    for (const { resolve } of this.#readings.splice(0)) resolve(over)
  }

  #fail(reason: unknown): void {
    if (this.#state === 'closed' || this.#state === 'failed') return
    this.#state = 'failed'
    this.#reason = reason
    this.#queue.length = 0
    for (const { reject } of this.#readings.splice(0)) reject(reason)
  }
}
