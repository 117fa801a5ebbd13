import { LightController, LightSignal } from './abort.ts'
import { LightStream } from './stream.ts'

// What stands in for the platform's requests and answers in most runs. Theirs were a tenth of a run's time and much of what is to be cleared away after it.
// Here is what nodes use of them, and nothing else: whatever else were used would fail at once.

const encoder = new TextEncoder()
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** What a header's value may not hold: line ends, NUL, and what is no byte. */
const noHeaderValue = /[\0\r\n\u0100-\uffff]/
const textType = 'text/plain;charset=UTF-8'

type HeadersGiven = LightHeaders | Readonly<Record<string, string>>

/** In the place of the platform's `Headers`. */
export class LightHeaders implements Iterable<[string, string]> {
  /** By their names in lower case. */
  readonly #values: Map<string, string>

  constructor(given: HeadersGiven = {}) {
    this.#values = new Map(given instanceof LightHeaders ? given.#values : undefined)
    if (given instanceof LightHeaders) return
    for (const [name, value] of Object.entries(given)) this.append(name, value)
  }

  append(name: string, value: string): void {
    if (!headerName.test(name)) throw new TypeError(`"${name}" names no header`)
    if (noHeaderValue.test(value)) throw new TypeError(`a header cannot say "${value}"`)
    const key = name.toLowerCase()
    const before = this.#values.get(key)
    const text = value.replaceAll(/^[\t ]+|[\t ]+$/g, '')
    this.#values.set(key, before === undefined ? text : `${before}, ${text}`)
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase())
  }

  /** By name. */
  [Symbol.iterator](): Iterator<[string, string]> {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]()
  }
}

type BodyGiven = Uint8Array | string | LightStream | null

/** A body, which is read once: whole, or by its stream. */
class LightBody {
  #stream: LightStream | null
  /** What is read where nobody asks for the stream. */
  readonly #bytes: Uint8Array | null
  #isRead = false
  readonly headers: LightHeaders

  constructor(body: BodyGiven, headers: HeadersGiven | undefined) {
    const isStream = body instanceof LightStream
    if (isStream && (body.locked || LightStream.isDisturbed(body)))
      throw new TypeError('the stream is read already')
    this.#stream = isStream ? body : null
    this.#bytes =
      isStream || body === null ? null : typeof body === 'string' ? encoder.encode(body) : body.slice()
    this.headers = new LightHeaders(headers)
    if (typeof body === 'string' && !this.headers.has('content-type'))
      this.headers.append('content-type', textType)
  }

  get body(): LightStream | null {
    const bytes = this.#bytes
    if (this.#stream || !bytes) return this.#stream
    this.#stream = new LightStream({
      start(controller) {
        if (bytes.length > 0) controller.enqueue(bytes)
        controller.close()
      },
    })
    if (this.#isRead) this.#stream.getReader()
    return this.#stream
  }

  get bodyUsed(): boolean {
    return this.#isRead || (this.#stream !== null && LightStream.isDisturbed(this.#stream))
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.bodyUsed || this.#stream?.locked) throw new TypeError('the body is read already')
    this.#isRead = this.#stream !== null || this.#bytes !== null
    const bytes = this.#stream ? await wholeOf(this.#stream) : (this.#bytes ?? new Uint8Array())
    // Every array here is one of its own over all of its buffer.
    return bytes.buffer as ArrayBuffer
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer())
  }
}

async function wholeOf(stream: LightStream): Promise<Uint8Array> {
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value)
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

interface RequestGiven {
  readonly method?: string
  readonly headers?: HeadersGiven
  readonly body?: BodyGiven
  readonly signal?: LightSignal
  /** Nothing here is led elsewhere. */
  readonly redirect?: 'error'
}

/** In the place of the platform's `Request`. */
export class LightRequest extends LightBody {
  readonly url: string
  readonly method: string
  #signal: LightSignal | undefined

  constructor(url: URL | string, { method = 'GET', headers, body = null, signal }: RequestGiven = {}) {
    const name = method.toUpperCase()
    if (body !== null && (name === 'GET' || name === 'HEAD')) throw new TypeError(`a ${name} has no body`)
    super(body, headers)
    this.url = (typeof url === 'string' ? new URL(url) : url).href
    this.method = name
    this.#signal = signal
  }

  get signal(): LightSignal {
    this.#signal ??= new LightController().signal
    return this.#signal
  }
}

/** Statuses of answers that have no body. */
const bodiless: readonly number[] = [101, 103, 204, 205, 304]

/** In the place of the platform's `Response`. */
export class LightResponse extends LightBody {
  readonly status: number

  constructor(
    body: BodyGiven = null,
    { status = 200, headers }: { readonly status?: number; readonly headers?: HeadersGiven } = {},
  ) {
    if (status < 200 || status > 599) throw new RangeError(`${status} is no status of an answer`)
    if (body !== null && bodiless.includes(status)) throw new TypeError(`an answer of ${status} has no body`)
    super(body, headers)
    this.status = status
  }
}

/** All of them by the names of those in whose place they stand. */
export const lightMessages = {
  Headers: LightHeaders,
  Request: LightRequest,
  Response: LightResponse,
  ReadableStream: LightStream,
  AbortController: LightController,
  AbortSignal: LightSignal,
} as const
