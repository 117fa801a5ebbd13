import { lookup as systemLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { failure, isFailure } from '../kernel/error.ts'
import { instant, instantText, type Instant } from '../kernel/instant.ts'
import { Gathering } from '../kernel/gathering.ts'
import { limits } from '../kernel/limits.ts'
import type { Fetch, FetchedPage, FetchOptions, Validators } from '../node/ports/fetch.ts'
import { isAllowed, isPublicAddress } from './fetch-address.ts'

/** What fetching needs of the machine. */
export interface FetchMachine {
  readonly now: () => Instant
  /** All addresses of a host; the system's resolver unless given. */
  readonly lookup?: (host: string) => Promise<readonly { address: string; family: number }[]>
  /** Milliseconds for one page, redirects and body included. */
  readonly timeMs?: number
}

type Addresses = readonly { address: string; family: number }[]

interface Visit {
  readonly allowed: readonly string[]
  readonly lookup: NonNullable<FetchMachine['lookup']>
  readonly validators: Validators
  readonly signal: AbortSignal
  readonly timeMs: number
}

/** Fetches over this machine's network, by its clock. */
export const guardedFetch: Fetch = {
  fetch: (url, options) => networkFetch({ now: () => instant(Date.now()) }).fetch(url, options),
}

/** Fetches over the network. A host is resolved once and connected to at exactly the addresses that were checked. */
export function networkFetch(machine: FetchMachine): Fetch {
  const lookup = machine.lookup ?? resolve
  const timeMs = machine.timeMs ?? limits.fetchMs
  return {
    fetch: async (url: string, options: FetchOptions = {}): Promise<FetchedPage> => {
      const timeout = AbortSignal.timeout(timeMs)
      const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal])
      const { allowAddresses: allowed = [], validators = {} } = options
      const visit: Visit = { allowed, validators, lookup, signal, timeMs }
      const page = await follow(parseAddress(url), visit)
      return { ...page, fetchedAt: instantText(machine.now()) }
    },
  }
}

function resolve(host: string): Promise<Addresses> {
  return systemLookup(host, { all: true, order: 'verbatim' })
}

const redirects = new Set([301, 302, 303, 307, 308])

async function follow(first: URL, visit: Visit): Promise<Omit<FetchedPage, 'fetchedAt'>> {
  let url = first
  for (let hop = 0; hop <= limits.fetchRedirects; hop++) {
    const response = await open(url, visit)
    const status = response.statusCode ?? 0
    const target = response.headers.location
    if (status === 304 && (visit.validators.etag ?? visit.validators.lastModified) !== undefined) {
      response.destroy()
      const { validators } = visit
      return { url: url.href, bytes: new Uint8Array(), mediaType: undefined, validators, unchanged: true }
    }
    if (!redirects.has(status) || target === undefined) {
      if (status < 200 || status > 299) {
        response.destroy()
        throw failure('E_URL_STATUS', `${url.href} answered ${status}`, { paths: [url.href] })
      }
      const bytes = await body(response, url, visit)
      const { 'content-type': mediaType, etag, 'last-modified': lastModified } = response.headers
      return { url: url.href, bytes, mediaType, validators: { etag, lastModified } }
    }
    response.destroy()
    url = parseAddress(target, url)
  }
  throw failure('E_URL_REDIRECTS', `${first.href} redirects more than ${limits.fetchRedirects} times`, {
    paths: [first.href],
  })
}

/** An address that may be tried at all. Throws `E_URL_INVALID`, `E_URL_SCHEME`. */
function parseAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (url === null)
    throw failure('E_URL_INVALID', `"${text.slice(0, 200)}" is not an address`, { paths: [text] })
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw failure('E_URL_SCHEME', `${url.protocol} is not fetched; only http: and https: are`, {
      paths: [text],
    })
  if (url.username !== '' || url.password !== '')
    throw failure('E_URL_INVALID', 'an address may not carry a user name or password', { paths: [url.host] })
  return url
}

/** Addresses of the host, every one of them checked. Throws `E_URL_ADDRESS_REFUSED`, `E_URL_UNREACHABLE`. */
async function checkedAddresses(url: URL, visit: Visit): Promise<Addresses> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = await inTime(visit.lookup(host), url, visit)
  if (addresses.length === 0) throw unreachable(url, new Error('the host has no address'))
  for (const { address } of addresses) {
    // One bad address among good ones is how a name is turned against its visitor, so one is enough to refuse.
    if (!isPublicAddress(address) && !isAllowed(host, address, visit.allowed))
      throw failure(
        'E_URL_ADDRESS_REFUSED',
        `${url.href} leads to ${address}, which is not a public address. Allow "${host}" if that is meant.`,
        { paths: [url.href] },
      )
  }
  return addresses
}

async function open(url: URL, visit: Visit): Promise<http.IncomingMessage> {
  const addresses = await checkedAddresses(url, visit)
  const { etag, lastModified } = visit.validators
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolvePromise, reject) => {
    const request = client.get(url, {
      agent: false,
      signal: visit.signal,
      lookup: (_host, options, done) => {
        const [first] = addresses
        if (options.all) done(null, [...addresses])
        else if (first !== undefined) done(null, first.address, first.family)
      },
      headers: {
        'user-agent': 'entente',
        accept:
          'text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/plain,text/markdown;q=0.9,*/*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
      },
    })
    request.on('response', resolvePromise)
    request.on('error', (cause) => {
      reject(explained(cause, url, visit))
    })
  })
}

async function body(response: http.IncomingMessage, url: URL, visit: Visit): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0)
  try {
    if (announced > limits.documentBytes) throw tooLarge(url)
    return await collect(response, decoder(response, url), url)
  } catch (cause) {
    throw explained(cause, url, visit)
  } finally {
    response.destroy()
  }
}

/** The transform that undoes the body's content encoding; null where there is none. */
function decoder(response: http.IncomingMessage, url: URL): (Readable & NodeJS.ReadWriteStream) | null {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  switch (encoding) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw failure(
        'E_URL_STATUS',
        `${url.href} answered in the encoding "${encoding.slice(0, 40)}", which was not asked for`,
        {
          paths: [url.href],
        },
      )
  }
}

/** Gathers a body as it should be read, stopping at the byte that is too many: what a few bytes unfold to is never held. */
async function collect(
  response: http.IncomingMessage,
  decompress: (Readable & NodeJS.ReadWriteStream) | null,
  url: URL,
): Promise<Uint8Array> {
  const stream: Readable = decompress ?? response
  if (decompress !== null) {
    response.on('error', (error) => decompress.destroy(error))
    response.pipe(decompress)
  }
  const gathering = new Gathering(limits.documentBytes)
  for await (const chunk of stream as AsyncIterable<Uint8Array>)
    if (!gathering.add(chunk)) throw tooLarge(url)
  if (!response.complete) throw new Error('the connection closed before the end of the page')
  return gathering.bytes()
}

async function inTime<T>(work: Promise<T>, url: URL, visit: Visit): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const give = () => {
      reject(new Error('no answer in time'))
    }
    if (visit.signal.aborted) give()
    else visit.signal.addEventListener('abort', give, { once: true })
  })
  try {
    return await Promise.race([work, late])
  } catch (cause) {
    throw explained(cause, url, visit)
  }
}

function explained(cause: unknown, url: URL, visit: Visit): Error {
  if (isFailure(cause)) return cause
  if (visit.signal.aborted)
    return failure('E_URL_TIME', `${url.href} did not answer whole within ${visit.timeMs} ms`, {
      paths: [url.href],
      cause,
    })
  return unreachable(url, cause)
}

function unreachable(url: URL, cause: unknown): Error {
  const why =
    cause instanceof Error
      ? cause.message || ('code' in cause ? String(cause.code) : cause.name)
      : String(cause)
  return failure('E_URL_UNREACHABLE', `${url.href} could not be fetched: ${why}`, {
    paths: [url.href],
    cause,
  })
}

function tooLarge(url: URL): Error {
  return failure(
    'E_DOCUMENT_TOO_LARGE',
    `${url.href} is larger than the ${limits.documentBytes} bytes a document may have`,
    {
      paths: [url.href],
    },
  )
}
