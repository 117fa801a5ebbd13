import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { failure } from '../kernel/error.ts'

/** A loopback authority as browsers and clients write it. */
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i

/** Refuses what no honest client of a loopback node sends. A page elsewhere can make a browser send requests here: by a name of its own that
 *  resolves to this machine (its Host betrays it), or straight to the address (Origin and Sec-Fetch-Site betray it).
 *  Throws `E_HOST_REFUSED`, `E_ORIGIN_REFUSED`. */
export const guardAuthority = createMiddleware(async (c, next) => {
  const { host } = new URL(c.req.url)
  const authority = c.req.header('host') ?? host
  // A request line may carry an address of its own beside the Host header: both have to be ours.
  if (!loopback.test(authority) || !loopback.test(host)) {
    throw failure(
      'E_HOST_REFUSED',
      'this node answers for 127.0.0.1, localhost and [::1] only: open it by one of these',
      { paths: ['Host'] },
    )
  }
  const origin = c.req.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, authority)) {
    throw failure('E_ORIGIN_REFUSED', 'only pages of this node may ask it', { paths: ['Origin'] })
  }
  if (c.req.header('sec-fetch-site') === 'cross-site' && !signInReturn(c)) {
    throw failure('E_ORIGIN_REFUSED', 'a page of another site led here: open the address by itself', {
      paths: ['Sec-Fetch-Site'],
    })
  }
  await next()
})

/** Whether a browser comes back from the sign-in of an organisation, which stands on another site. It is led here once more from a page of
 *  our own before anything is done. */
export function signInReturn(c: Pick<Context, 'req'>): boolean {
  return c.req.method === 'GET' && /^(?:\/sample)?\/auth\/callback\/oidc$/.test(c.req.path)
}

/** Another port of this machine is another program, so the ports must be the same. */
function isOwnOrigin(origin: string, authority: string): boolean {
  if (!origin.startsWith('http://')) return false
  const own = loopback.exec(authority)
  const other = loopback.exec(origin.slice('http://'.length))
  return own !== null && other !== null && (own[1] ?? '80') === (other[1] ?? '80')
}

/** Types of body a change may come in. A browser sends neither for another site's page without asking first, and that question is never
 *  answered with yes here; a form of another page sends other types. */
export const bodyTypes = { json: 'application/json', bytes: 'application/octet-stream' } as const
export type BodyType = keyof typeof bodyTypes

/** The type of a request's body. Throws `E_USAGE` for all but those of `bodyTypes`. */
export function bodyTypeOf(header: string | undefined): BodyType {
  const type = header?.split(';')[0]?.trim().toLowerCase()
  if (type === bodyTypes.json) return 'json'
  if (type === bodyTypes.bytes) return 'bytes'
  throw failure(
    'E_USAGE',
    `a change is sent as ${bodyTypes.json} or ${bodyTypes.bytes}, and its Content-Type says so`,
    { paths: ['Content-Type'] },
  )
}

/** The header by which whoever changes something says that they mean to. A page of another origin cannot send it unasked. */
export const requestHeader = 'Entente-Request'

/** Refuses every change that a page of another origin, even of another port of this machine, could send unasked: one whose body is of a type
 *  that forms have, or which neither says `Entente-Request: 1` nor is called a page's own by the browser.
 *  Throws `E_USAGE`, `E_ORIGIN_REFUSED`. */
export const guardChanges = createMiddleware(async (c, next) => {
  const asks = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!asks) bodyTypeOf(c.req.header('content-type'))
  // A look ends the asker's blindness for good.
  if (!asks || c.req.query('look') === 'true') requireIntent(c)
  await next()
})

function requireIntent(c: Context): void {
  if (c.req.header(requestHeader) === '1' || c.req.header('sec-fetch-site') === 'same-origin') return
  throw failure('E_ORIGIN_REFUSED', `a change says ${requestHeader}: 1, which pages elsewhere cannot`, {
    paths: [requestHeader],
  })
}

const policy = (style: string, more: string): string =>
  `default-src 'none'; style-src ${style}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'${more}`

/** What needs no script has none, and nothing is loaded from elsewhere. */
const pagePolicy = policy("'self'", '')

/** The pages run scripts that are files of this node, and ask this node alone. A style may be written in by who knows the page's nonce. */
export const appPolicy = (nonce: string): string =>
  policy(
    `'self' 'nonce-${nonce}'`,
    "; script-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'",
  )

/** The page that tries the API runs one script of this node's own and asks this node alone. The script's components style themselves, so styles
 *  may stand in that page; nothing that was imported is ever shown there. */
export const docsPolicy = policy("'self' 'unsafe-inline'", "; script-src 'self'; connect-src 'self'")

/** Headers of every answer: nothing of it is stored, sniffed, framed or read by other origins. */
export const guardAnswers = createMiddleware(async (c, next) => {
  await next()
  const headers: Readonly<Record<string, string>> = {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  // Files of the pages alone may be kept: they hold nothing of anybody's, and say so themselves.
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', pagePolicy)
})
