import { hex, utf8 } from '../../kernel/bytes.ts'
import { isFailure, failure } from '../../kernel/error.ts'
import { isHash, type MemberName, type RecordId } from '../../kernel/id.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { limits } from '../../kernel/limits.ts'
import type { Clock } from '../../node/ports/clock.ts'
import type {
  Answered,
  Caller,
  ExchangeLog,
  ExchangeRoute,
  LogService,
  Members,
  Nonces,
} from '../../node/ports/exchange.ts'
import type { Timer } from '../../node/ports/timer.ts'
import { pieces, wholeBody, whenOver } from './body.ts'
import { contentDigest } from './digest.ts'
import { eventStream } from './events.ts'
import { bodyFrame, endFrame, noteFrame } from './frames.ts'
import { gathered, type Frames } from './gathered.ts'
import { paths, readBlobPath, readEntriesPath, readLogPath } from './paths.ts'
import {
  isSigned,
  readRequestSignature,
  requestHolds,
  signAnswer,
  type MessageSigner,
  type ReadSignature,
} from './signatures.ts'

/** What the door needs. */
export interface DoorServices {
  readonly members: Members
  readonly nonces: Nonces
  readonly logs: LogService
  readonly routes: readonly ExchangeRoute[]
  readonly clock: Clock
  readonly timer: Timer
  /** Signs for a seat of this node with its transport key. */
  signer(seat: MemberName): Promise<MessageSigner>
  readonly log: ExchangeLog
  /** Told of every error of the program itself. */
  report(error: unknown): void
}

/** Answers one request of another node; `address` says where it came from, for bounds and for the log. */
export type ExchangeDoor = (request: Request, from: { readonly address: string }) => Promise<Response>

/** A streamed answer, or a whole one. */
type Answer =
  Answered | { readonly status: 200; readonly type: string; readonly stream: ReadableStream<Uint8Array> }

const nothing: Answered = { status: 404, type: 'text/plain; charset=utf-8', body: utf8('not found\n') }
const bytesType = 'application/octet-stream'

/** The door of one node for all others. */
export function exchangeDoor(services: DoorServices): ExchangeDoor {
  const counts = new Map<string, number>()
  let all = 0
  return async (request, { address }) => {
    const url = new URL(request.url)
    const busy = (counts.get(address) ?? 0) >= limits.exchangePerCaller || all >= limits.exchangeAtOnce
    if (busy) return refusal(services, 429, failure('E_BUSY', 'too many requests at once'), address, url)
    counts.set(address, (counts.get(address) ?? 0) + 1)
    all += 1
    let isOver = false
    const over = (): void => {
      if (isOver) return
      isOver = true
      all -= 1
      const left = (counts.get(address) ?? 1) - 1
      if (left === 0) counts.delete(address)
      else counts.set(address, left)
    }
    let response: Response
    try {
      response = await new Asking(services, request, url, address).answer()
    } catch (error) {
      over()
      throw error
    }
    // A stream of frames, which has no digest, is under way until its last; streams of events are bounded on their own, for they last.
    const { headers } = response
    if (!response.body || headers.has('content-digest') || headers.get('content-type') !== bytesType) {
      over()
      return response
    }
    return new Response(whenOver(response.body, over), { status: response.status, headers })
  }
}

function refusal(
  { log }: DoorServices,
  status: number,
  { code, message }: { readonly code: string; readonly message: string },
  peer: string,
  url: URL,
): Response {
  log({ event: 'exchange refused', code, message, peer, path: url.pathname.slice(0, 200) })
  return new Response(JSON.stringify({ code, message }), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}

/** A request that a member signed. */
interface Signed {
  readonly caller: Caller & { readonly kind: 'member' }
  readonly read: ReadSignature
}

/** One request on its way to an answer. */
class Asking {
  private readonly services: DoorServices
  private readonly request: Request
  private readonly url: URL
  private readonly address: string

  constructor(services: DoorServices, request: Request, url: URL, address: string) {
    this.services = services
    this.request = request
    this.url = url
    this.address = address
  }

  async answer(): Promise<Response> {
    const { services, request, url, address } = this
    try {
      if (!isSigned(request.headers))
        return unsigned(await this.work({ kind: 'public' }, await this.body(limits.exchangeUnsignedBytes)))
      const asked = this.signedBy()
      const body = await this.body(limits.exchangeRequestBytes)
      await this.admit(asked, body)
      const { caller, read } = asked
      return await this.signed(caller, read, await this.work(caller, body))
    } catch (error) {
      if (!isFailure(error)) {
        services.report(error)
        return new Response('', { status: 500 })
      }
      return refusal(services, statusOf(error.code), error, address, url)
    }
  }

  private body(most: number): Promise<Uint8Array> {
    const { request, services } = this
    const pace = { quietMs: limits.exchangeQuietMs, least: limits.exchangeLeastBytes }
    return wholeBody(pieces(request.body, services.timer, pace), most)
  }

  /** Who asks, by the headers alone: nobody but a member has a large body read. Throws `E_PEER_SIGNATURE`, `E_PEER_REPLAY`. */
  private signedBy(): Signed {
    const { request, url } = this
    const { members, clock } = this.services
    const read = readRequestSignature(request.headers)
    const asking =
      members.memberOf(read.keyId) ??
      (this.route()?.former === true ? members.memberOf(read.keyId, 'former') : undefined)
    const seat = members.seatOf(read.recipient)
    if (seat === undefined) throw failure('E_PEER_SIGNATURE', 'the request was made for another node')
    if (asking === undefined)
      throw failure('E_PEER_SIGNATURE', 'no member has the key that signed the request')
    if (!requestHolds({ method: request.method, url }, read, asking.publicKey))
      throw failure('E_PEER_SIGNATURE', `the signature of ${asking.member} does not hold over this request`)
    checkTime(read, clock.now())
    return { caller: { kind: 'member', member: asking.member, seat }, read }
  }

  /** Takes a request once, with the body that it was signed with. Throws `E_PEER_SIGNATURE`, `E_PEER_REPLAY`. */
  private async admit({ read }: Signed, body: Uint8Array): Promise<void> {
    if (read.digest !== contentDigest(body))
      throw failure('E_PEER_SIGNATURE', 'the body is not the one that the request was signed with')
    await this.services.nonces.take(read.keyId, read.nonce, read.created, read.expires)
  }

  private route(): ExchangeRoute | undefined {
    const { request, url, services } = this
    return services.routes.find(({ path, method }) => path === url.pathname && method === request.method)
  }

  private async work(caller: Caller, body: Uint8Array): Promise<Answer> {
    const { request, url, services } = this
    const route = this.route()
    if (route) {
      if (caller.kind === 'public' && !route.open) return nothing
      try {
        return (await route.answer({ caller, query: url.searchParams, body })) ?? nothing
      } catch (error) {
        if (!isFailure(error)) throw error
        const { code, message } = error
        const peer = caller.kind === 'member' ? caller.member : this.address
        services.log({ event: 'exchange refused', code, message, peer, path: url.pathname })
        return {
          status: statusOf(code),
          type: 'application/json',
          body: utf8(JSON.stringify({ code, message })),
        }
      }
    }
    return (request.method === 'GET' ? await this.get(caller) : await this.post(caller, body)) ?? nothing
  }

  private async get(caller: Caller): Promise<Answer | undefined> {
    const { url, services } = this
    const { logs } = services
    const asked = readLogPath(url.pathname)
    if (asked?.kind === 'checkpoint')
      return whole('text/plain; charset=utf-8', await logs.checkpoint(caller, asked.log))
    if (asked) return whole(bytesType, await logs.file(caller, asked.log, asked.file))
    const entries = readEntriesPath(url.pathname)
    if (entries) {
      const { log, from, to } = entries
      if (to - from > limits.exchangeStepEntries)
        throw failure('E_USAGE', `a request for entries is for at most ${limits.exchangeStepEntries}`)
      return whole(bytesType, await logs.entries(caller, log, from, to))
    }
    if (url.pathname === paths.heads) return this.heads(caller, new Set())
    const blob = readBlobPath(url.pathname)
    const under = url.searchParams.get('record') ?? ''
    if (blob && isHash(under)) return whole(bytesType, await logs.blob(caller, blob, under as RecordId))
    if (url.pathname === paths.changes && caller.kind === 'member') {
      const { signal } = this.request
      const stream = eventStream((over) => logs.changes(caller, over), services, signal)
      return { status: 200, type: 'text/event-stream', stream }
    }
    return undefined
  }

  private async post(caller: Caller, body: Uint8Array): Promise<Answer | undefined> {
    const { pathname } = this.url
    if (pathname === paths.heads)
      return this.heads(caller, new Set(hashesIn(body, limits.exchangeHeads, 'heads')))
    if (pathname !== paths.bodies) return undefined
    const ids = hashesIn(body, limits.exchangeBodies, 'bodies') as RecordId[]
    const count = ids.length
    const answers = this.services.logs.bodies(caller, ids)
    return streamed(
      (async function* frames() {
        for await (const some of answers) yield some.map(bodyFrame)
        yield [[endFrame(count)]]
      })(),
    )
  }

  /** Heads that are not among those whose hashes are `known`. */
  private async heads(caller: Caller, known: ReadonlySet<string>): Promise<Answer> {
    const all = await this.services.logs.heads(caller)
    const heads = known.size === 0 ? all : all.filter((note) => !known.has(sha256Hex(note)))
    return streamed(
      (async function* frames() {
        yield heads.map(noteFrame)
        yield [[endFrame(heads.length)]]
      })(),
    )
  }

  private async signed(
    caller: Caller & { kind: 'member' },
    read: ReadSignature,
    answer: Answer,
  ): Promise<Response> {
    const { request, url, services } = this
    const digest = 'stream' in answer ? null : contentDigest(answer.body)
    const about = {
      status: answer.status,
      digest,
      request: { method: request.method, url },
      requestSignature: read.signature,
    }
    const headers = await signAnswer(about, await services.signer(caller.seat), services.clock.now())
    return respond(answer, headers)
  }
}

/** Hashes of 32 bytes that a request's body lists, in hexadecimal. Throws `E_USAGE` for more than `most`. */
function hashesIn(body: Uint8Array, most: number, what: string): string[] {
  const count = body.length / 32
  if (!Number.isInteger(count) || count > most)
    throw failure('E_USAGE', `a request for ${what} lists at most ${most} hashes of 32 bytes`)
  return Array.from({ length: count }, (_, i) => hex(body.subarray(32 * i, 32 * i + 32)))
}

/** Throws `E_PEER_REPLAY` for a request too old or too new. */
function checkTime({ created, expires }: ReadSignature, now: number): void {
  const skew = limits.exchangeSkewMs / 1000
  const seconds = now / 1000
  if (created > seconds + skew || seconds > expires + skew || created < seconds - skew || expires < created)
    throw failure(
      'E_PEER_REPLAY',
      'the request was made too long ago, or in the future, by the clock of this node',
    )
}

function unsigned(answer: Answer): Response {
  return respond(answer, 'stream' in answer ? {} : { 'content-digest': contentDigest(answer.body) })
}

function respond(answer: Answer, headers: Readonly<Record<string, string>>): Response {
  const all = { ...headers, 'content-type': answer.type, 'cache-control': 'no-store' }
  const body = 'stream' in answer ? answer.stream : Uint8Array.from(answer.body)
  return new Response(body, { status: answer.status, headers: all })
}

function whole(type: string, body: Uint8Array | undefined): Answered | undefined {
  return body && { status: 200, type, body }
}

function streamed(frames: AsyncIterable<Frames>): Answer {
  return { status: 200, type: bytesType, stream: gathered(frames) }
}

function statusOf(code: string): number {
  switch (code) {
    case 'E_PEER_SIGNATURE':
    case 'E_PEER_REPLAY':
      return 401
    case 'E_BUSY':
      return 429
    case 'E_PEER_ANSWER':
      return 413
    case 'E_SEAT_MUTE':
    case 'E_KEYS_MISSING':
    case 'E_KEYS_LOCKED':
      return 503
    default:
      return 400
  }
}
