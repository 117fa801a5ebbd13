import type { ExchangeDoor } from '../src/federation/http/door.ts'

/** A network in memory: the real requests and answers, between nodes that can be cut off from each other. */
export class Network {
  private readonly doors = new Map<string, ExchangeDoor>()
  private readonly cuts = new Set<string>()
  /** Requests that went through, in their order. */
  readonly requests: {
    readonly from: string
    readonly to: string
    readonly method: string
    readonly path: string
  }[] = []
  /** Bytes of bodies that went each way, with the headers' left out. */
  bytes = 0
  /** Changes an answer on its way, for tests of what a bad node sends. */
  tamper: ((request: Request, response: Response) => Promise<Response> | Response) | undefined

  listen(name: string, door: ExchangeDoor): void {
    this.doors.set(name, door)
  }

  /** Cuts two nodes off from each other; `mend` joins them again. */
  cut(a: string, b: string): void {
    this.cuts.add(`${a} ${b}`).add(`${b} ${a}`)
  }

  mend(a: string, b: string): void {
    this.cuts.delete(`${a} ${b}`)
    this.cuts.delete(`${b} ${a}`)
  }

  /** What `from` sends goes here. */
  send(from: string): (request: Request) => Promise<Response> {
    return async (request) => {
      const url = new URL(request.url)
      const to = url.hostname.replace(/\.example$/, '')
      const door = this.doors.get(to)
      if (!door || this.cuts.has(`${from} ${to}`)) throw new TypeError('fetch failed')
      this.requests.push({ from, to, method: request.method, path: url.pathname })
      const response = await door(request, { address: from })
      return this.tamper ? this.tamper(request, response) : response
    }
  }
}
