import type { World } from './world.ts'

/** What answers at one address. */
export type Listening = (request: Request, from: { readonly address: string }) => Promise<Response>

/** How bad the network is. Probabilities are per message, times in milliseconds. */
export interface Weather {
  readonly lost: number
  readonly doubled: number
  readonly least: number
  readonly most: number
}

/** What the network did to messages. */
export interface Mishaps {
  lost: number
  doubled: number
  delayed: number
  overtaken: number
  cut: number
}

/** A request that went by. */
export interface Overheard {
  readonly to: string
  readonly make: () => Request
}

/** The network between nodes: real requests and answers, whose bytes arrive late, twice, in another order, or not at all. */
export class Network {
  private readonly world: World
  private readonly listening = new Map<string, Listening>()
  /** Who answers instead of whom, for whom: a member that shows different faces. */
  private readonly instead = new Map<string, string>()
  /** Signed requests on record, for whoever would send them once more. */
  readonly overheard: Overheard[] = []
  /** Told how each request was answered. */
  onAnswer: (to: string, signature: string, status: number) => void = () => undefined
  private readonly cuts = new Set<string>()
  private readonly lastArrival = new Map<string, number>()
  private readonly streams = new Set<{
    readonly from: string
    readonly to: string
    readonly controller: ReadableStreamDefaultController<Uint8Array>
  }>()
  weather: Weather
  readonly mishaps: Mishaps = { lost: 0, doubled: 0, delayed: 0, overtaken: 0, cut: 0 }
  /** Bytes carried, requests and answers with their headers. */
  bytes = 0
  messages = 0

  constructor(world: World, weather: Weather) {
    this.world = world
    this.weather = weather
  }

  listen(host: string, door: Listening | undefined): void {
    if (door) this.listening.set(host, door)
    else this.listening.delete(host)
  }

  /** Lets `other` answer what `from` asks of `to`. */
  show(from: string, to: string, other: string): void {
    this.instead.set(`${from} ${to}`, other)
    this.breakStreams(from, to)
  }

  /** Sends a request that went by once more, byte for byte, as a stranger on the way would: to the same node, or on to another. Gives the status of the
   *  answer. */
  async replay({ make }: Overheard, host: string): Promise<number | undefined> {
    const request = make()
    const response = await this.listening.get(host)?.(request, { address: 'elsewhere' })
    if (!response) return undefined
    this.onAnswer(host, request.headers.get('signature') ?? '', response.status)
    await response.body?.cancel()
    return response.status
  }

  /** Cuts the way between two hosts, both ways, until it is mended. */
  cut(a: string, b: string): void {
    this.cuts.add([a, b].sort().join(' '))
    this.breakStreams(a, b)
  }

  /** Breaks off what streams between two hosts, or from and to one. */
  breakStreams(a: string, b?: string): void {
    for (const stream of this.streams) {
      const ends = [stream.from, stream.to]
      if (!ends.includes(a) || (b !== undefined && !ends.includes(b))) continue
      this.streams.delete(stream)
      stream.controller.error(new TypeError('the way is cut'))
    }
  }

  mend(a?: string, b?: string): void {
    if (a === undefined || b === undefined) this.cuts.clear()
    else this.cuts.delete([a, b].sort().join(' '))
  }

  isCut(a: string, b: string): boolean {
    return this.cuts.has([a, b].sort().join(' '))
  }

  /** A way to send for the node at `from`: like the platform's own `fetch`. */
  sender(from: string): (request: Request) => Promise<Response> {
    return async (request) => {
      const url = new URL(request.url)
      const to = this.instead.get(`${from} ${url.hostname}`) ?? url.hostname
      const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined
      const make = (): Request =>
        new Request(url, {
          method: request.method,
          headers: request.headers,
          ...(body ? { body: Uint8Array.from(body) } : {}),
        })
      this.count(request.headers, (body?.length ?? 0) + request.url.length)
      if (!(await this.carry(from, to))) throw new TypeError('the way is cut')
      const door = this.listening.get(to)
      if (!door) throw new TypeError('nobody answers there')
      if (this.world.seed.chance(this.weather.doubled)) {
        this.mishaps.doubled += 1
        // The second one arrives later; whatever is answered to it goes nowhere.
        this.world.in(this.delay(), () => {
          void this.listening
            .get(to)?.(make(), { address: from })
            .then((response) => {
              this.onAnswer(to, request.headers.get('signature') ?? '', response.status)
              return response.body?.cancel()
            })
        })
      }
      this.overhear({ to: url.hostname, make })
      const response = await door(make(), { address: from })
      this.onAnswer(to, request.headers.get('signature') ?? '', response.status)
      return this.back(to, from, response)
    }
  }

  /** An answer on its way back. A stream of events stays a stream; all else arrives whole. */
  private async back(from: string, to: string, response: Response): Promise<Response> {
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      if (!(await this.carry(from, to))) {
        await response.body?.cancel()
        throw new TypeError('the way is cut')
      }
      const { body } = response
      return new Response(body && this.streamed(from, to, body), {
        status: response.status,
        headers: response.headers,
      })
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    this.count(response.headers, bytes.length)
    if (!(await this.carry(from, to))) throw new TypeError('the answer was lost')
    return new Response(bytes, { status: response.status, headers: response.headers })
  }

  /** A stream that breaks where its way is cut. */
  private streamed(from: string, to: string, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader()
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const stream = { from, to, controller }
        this.streams.add(stream)
        const pass = async (): Promise<void> => {
          for (;;) {
            const { done, value } = await reader.read()
            if (!this.streams.has(stream)) return
            if (done) break
            controller.enqueue(value)
          }
          this.streams.delete(stream)
          controller.close()
        }
        pass().catch((error: unknown) => {
          if (this.streams.delete(stream)) controller.error(error)
        })
      },
      cancel: async () => {
        await reader.cancel()
      },
    })
  }

  private overhear(request: Overheard): void {
    this.overheard.push(request)
    if (this.overheard.length > 40) this.overheard.shift()
  }

  private count(headers: Headers, bytes: number): void {
    this.messages += 1
    this.bytes += bytes
    for (const [name, value] of headers) this.bytes += name.length + value.length + 4
  }

  /** Takes its time; false where it never arrives. */
  private async carry(from: string, to: string): Promise<boolean> {
    const { world, mishaps } = this
    const delay = this.delay()
    if (delay > (this.weather.least + this.weather.most) / 2) mishaps.delayed += 1
    const way = `${from} ${to}`
    const arrival = world.now() + delay
    if (arrival < (this.lastArrival.get(way) ?? 0)) mishaps.overtaken += 1
    this.lastArrival.set(way, Math.max(arrival, this.lastArrival.get(way) ?? 0))
    await world.after(delay)
    if (this.isCut(from, to)) {
      mishaps.cut += 1
      return false
    }
    if (world.seed.chance(this.weather.lost)) {
      mishaps.lost += 1
      return false
    }
    return true
  }

  private delay(): number {
    return this.world.seed.int(this.weather.least, this.weather.most)
  }
}
