import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { Serving } from '../node/ports/server.ts'

/** Time another node has to send the headers of a request, and the whole of it. */
const headersMs = 10_000
const requestMs = limits.exchangeAnswerMs
/** Connections held at once: some for each member of a large coalition. */
const mostConnections = 2_000

/** Where to answer other nodes, and with which certificate. */
export interface ExchangeListener {
  readonly host: string
  readonly port: number
  /** PEM texts; undefined without TLS. */
  readonly tls: { readonly cert: Uint8Array; readonly key: Uint8Array } | undefined
}

/** Answers one request of another node. */
export type ExchangeAnswer = (request: Request, from: { readonly address: string }) => Promise<Response>

/** Answers other nodes at an address of this machine. Throws `E_PORT_TAKEN`, `E_USAGE` for an address or a certificate that cannot be used. */
export async function serveExchange(
  { host, port, tls }: ExchangeListener,
  answer: ExchangeAnswer,
): Promise<Serving> {
  const listener = getRequestListener(
    async (request, { incoming }) => answer(request, { address: incoming.socket.remoteAddress ?? '' }),
    { overrideGlobalObjects: false },
  )
  const take = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void listener(incoming, outgoing)
  }
  const server = makeServer(tls, take)
  server.headersTimeout = headersMs
  server.requestTimeout = requestMs
  // Pullers ask in bursts; a connection between two is cheaper kept than made.
  server.keepAliveTimeout = limits.exchangeQuietMs
  // Whoever neither sends nor takes anything for this long is let go; streams of changes say more often that they live.
  server.timeout = 2 * limits.exchangeQuietMs
  server.maxConnections = mostConnections
  await listening(server, host, port)
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has a port')
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return {
    address: `${tls ? 'https' : 'http'}://${name}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function makeServer(
  tls: ExchangeListener['tls'],
  take: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Server {
  if (tls === undefined) return createServer(take)
  try {
    return createTlsServer({ cert: Buffer.from(tls.cert), key: Buffer.from(tls.key) }, take)
  } catch (cause) {
    throw failure('E_USAGE', 'the certificate and its key cannot be used together', {
      paths: ['tls-cert', 'tls-key'],
      cause,
    })
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? failure('E_PORT_TAKEN', `port ${port} on ${host} is taken; choose another with --exchange`, {
              cause: error,
            })
          : failure('E_USAGE', `this machine cannot serve at ${host}:${port}`, {
              paths: ['exchange'],
              cause: error,
            }),
      )
    })
    server.listen(port, host, resolve)
  })
}
