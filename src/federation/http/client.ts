import { fromHex } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import type { BlobHash, MemberName, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { decodeBundle, tileWidth } from '../../ledger/tile.ts'
import type { Clock } from '../../node/ports/clock.ts'
import type { Answered, BodyAnswer, LogFile, Members } from '../../node/ports/exchange.ts'
import type { Peer, Peers } from '../../node/ports/peer.ts'
import type { Random } from '../../node/ports/random.ts'
import type { LogKey } from '../../node/ports/store.ts'
import type { Timer } from '../../node/ports/timer.ts'
import { pieces, wholeBody, within } from './body.ts'
import { contentDigest, keyIdOf } from './digest.ts'
import { eventsIn } from './events.ts'
import { bodyAnswers, notesOf } from './frames.ts'
import { checkpointPath, entriesPath, filePath, paths } from './paths.ts'
import { checkAnswer, signRequest, type MessageSigner } from './signatures.ts'

/** Sends one request, like the platform's own `fetch`. */
export type Send = (request: Request) => Promise<Response>

/** What asking another node takes. */
export interface ClientServices {
  readonly send: Send
  readonly members: Members
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  /** Signs for a seat of this node with its transport key. */
  signer(seat: MemberName): Promise<MessageSigner>
  /** Whether addresses without TLS may be asked beyond this machine: for tests and closed networks. */
  readonly withoutTls: boolean
}

const loopback = /^(localhost|127(\.[0-9]{1,3}){3}|\[::1\])$/

/** The ways to other members' nodes over HTTP. */
export function httpPeers(services: ClientServices): Peers {
  return {
    open(seat, member, url) {
      const publicKey = services.members.transportKey(member)
      if (publicKey === undefined)
        throw failure('E_PEER_UNKNOWN', `${member} is no member`, { paths: [member] })
      return new HttpPeer(services, seat, member, publicKey, baseOf(url, services.withoutTls))
    },
  }
}

/** The address of a node. Throws `E_PEER_UNKNOWN` for what is none, `E_PEER_TLS`. */
function baseOf(text: string, withoutTls: boolean): URL {
  const url = URL.parse(text)
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search + url.hash + url.username !== ''
  )
    throw failure('E_PEER_UNKNOWN', `"${text.slice(0, 120)}" is no address of a node: https://host:port`, {
      paths: ['url'],
    })
  if (url.protocol === 'http:' && !withoutTls && !loopback.test(url.hostname))
    throw failure('E_PEER_TLS', `${url.host} is asked over TLS alone: give its address with https`, {
      paths: ['url'],
    })
  return url
}

interface SendOptions {
  readonly streamed: boolean
  readonly type?: string
  readonly signal?: AbortSignal
}

interface Sent {
  readonly status: number
  readonly type: string
  readonly stream: AsyncIterable<Uint8Array>
  readonly digest: string | null
}

/** The largest entry, with its label and its length. */
const entryBytes = 2 + 65
const bundleBytes = tileWidth * entryBytes

/** Throws `E_PEER_ANSWER` where there are not exactly `count`. */
function decodeEntries(bytes: Uint8Array, count: number): readonly Uint8Array[] {
  try {
    return decodeBundle(bytes, count)
  } catch (cause) {
    throw failure('E_PEER_ANSWER', `another node gives other than the ${count} entries asked for`, { cause })
  }
}

class HttpPeer implements Peer {
  readonly member: MemberName
  private readonly services: ClientServices
  private readonly seat: MemberName
  private readonly key: { readonly keyId: string; readonly publicKey: Uint8Array }
  private readonly base: URL

  constructor(
    services: ClientServices,
    seat: MemberName,
    member: MemberName,
    publicKey: Uint8Array,
    base: URL,
  ) {
    this.services = services
    this.seat = seat
    this.member = member
    this.key = { keyId: keyIdOf(publicKey), publicKey }
    this.base = base
  }

  async heads(known: readonly Uint8Array[], signal?: AbortSignal): Promise<readonly Uint8Array[]> {
    const method = known.length === 0 ? 'GET' : 'POST'
    const listed = new Uint8Array(32 * known.length)
    for (const [i, hash] of known.entries()) listed.set(hash, 32 * i)
    const { stream } = await this.stream(method, paths.heads, listed, signal)
    return notesOf(stream, limits.exchangeHeads, limits.exchangeHeadsBytes)
  }

  checkpoint(log: LogKey, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    return this.whole(checkpointPath(log), limits.noteBytes, signal)
  }

  file(log: LogKey, file: LogFile, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    return this.whole(filePath(log, file), bundleBytes, signal)
  }

  async entries(
    log: LogKey,
    from: number,
    to: number,
    signal?: AbortSignal,
  ): Promise<readonly Uint8Array[] | undefined> {
    const bytes = await this.whole(entriesPath(log, from, to), entryBytes * (to - from), signal)
    return bytes && decodeEntries(bytes, to - from)
  }

  async *bodies(ids: readonly RecordId[], signal?: AbortSignal): AsyncGenerator<readonly BodyAnswer[]> {
    const { stream } = await this.stream('POST', paths.bodies, fromHex(ids.join('')), signal)
    yield* bodyAnswers(stream, ids.length)
  }

  blob(hash: BlobHash, under: RecordId, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    return this.whole(`${paths.blob}${hash}?record=${under}`, limits.documentBytes * 4, signal)
  }

  async *changes(signal: AbortSignal): AsyncGenerator<string> {
    const { stream } = await this.stream('GET', paths.changes, new Uint8Array(), signal)
    yield* eventsIn(stream)
  }

  async ask(
    method: 'GET' | 'POST',
    path: string,
    body = new Uint8Array(),
    options: { readonly most?: number; readonly type?: string; readonly signal?: AbortSignal } = {},
  ): Promise<Answered> {
    const sent = await this.send(method, path, body, { streamed: false, ...options })
    const bytes = await this.covered(sent, options.most ?? limits.exchangeRequestBytes)
    return { status: sent.status, type: sent.type, body: bytes }
  }

  private async whole(
    path: string,
    most: number,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array | undefined> {
    const { status, body } = await this.ask('GET', path, undefined, { most, ...(signal && { signal }) })
    if (status === 404) return undefined
    if (status === 200) return body
    throw this.refused(status, body)
  }

  private async stream(
    method: 'GET' | 'POST',
    path: string,
    body: Uint8Array,
    signal: AbortSignal | undefined,
  ): Promise<Sent> {
    return this.send(method, path, body, { streamed: true, ...(signal && { signal }) })
  }

  /** A body whose digest was signed. */
  private async covered({ stream, digest }: Sent, most: number): Promise<Uint8Array> {
    const body = await wholeBody(stream, most)
    if (digest === contentDigest(body)) return body
    throw failure('E_PEER_SIGNATURE', `the answer of ${this.member} has another body than was signed`)
  }

  /** Sends one signed request. Throws `E_PEER_REFUSED` for an unsigned refusal, and for any answer to a request for a stream but that. */
  private async send(
    method: 'GET' | 'POST',
    path: string,
    body: Uint8Array,
    options: SendOptions,
  ): Promise<Sent> {
    const { key, services } = this
    const url = new URL(path, this.base)
    const { response, signature } = await this.once(method, url, body, options).catch((error: unknown) => {
      // A connection kept from before may have ended unseen: what broke off at once is asked again, once, as a request of its own.
      if (!isFailure(error, 'E_PEER_UNREACHABLE') || error.cause === undefined) throw error
      return this.once(method, url, body, options)
    })
    // Of changes there may be none for long, but for signs of life.
    const least = path === paths.changes ? 1 : limits.exchangeLeastBytes
    const pace = { quietMs: limits.exchangeQuietMs, least }
    const stream = pieces(response.body, services.timer, pace, options.signal)
    const { status } = response
    if (!response.headers.has('signature')) throw this.refused(status, await refusalText(stream))
    const streamed = options.streamed && status === 200
    const about = { status, request: { method, url }, requestSignature: signature }
    const { digest } = checkAnswer(response.headers, about, key, streamed)
    const sent = { status, type: response.headers.get('content-type') ?? '', stream, digest }
    if (options.streamed && !streamed) throw this.refused(status, await this.covered(sent, refusalBytes))
    return sent
  }

  private async once(
    method: 'GET' | 'POST',
    url: URL,
    body: Uint8Array,
    { type = 'application/octet-stream', signal }: SendOptions,
  ): Promise<{ readonly response: Response; readonly signature: string }> {
    const { services, key, seat } = this
    const { headers, signature } = await signRequest({ method, url }, body, await services.signer(seat), {
      recipient: key.keyId,
      at: services.clock.now(),
      nonce: services.random.bytes(16),
    })
    const request = new Request(url, {
      method,
      headers: { ...headers, 'content-type': type },
      redirect: 'error',
      ...(method === 'POST' ? { body: Uint8Array.from(body) } : {}),
      ...(signal && { signal }),
    })
    const answer = services.send(request)
    return { response: await within(answer, services.timer, limits.exchangeQuietMs, signal), signature }
  }

  private refused(status: number, body: Uint8Array): EntenteError {
    const [, code = `status ${status}`, message = ''] =
      /^\{"code":"(E_[A-Z_]{1,40})","message":"([^"\\]{0,300})/.exec(printable(body)) ?? []
    return failure(
      'E_PEER_REFUSED',
      `${this.member} answers ${code}${message === '' ? '' : `: ${message}`}`,
      {
        paths: [this.member],
      },
    )
  }
}

/** What of a refusal is read: it says a code and a sentence. */
const refusalBytes = 4096

async function refusalText(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return wholeBody(stream, refusalBytes)
}

function printable(bytes: Uint8Array): string {
  // Whatever it is: only a code and a few words of it are looked for.
  return new TextDecoder().decode(bytes).replaceAll(/[^\P{Cc}\n]/gu, '?')
}
