import type { Context, Hono } from 'hono'
import { failure } from '../../kernel/error.ts'
import { jsonBody } from '../body.ts'
import { signInReturn } from '../guards.ts'
import type { Rates } from '../rates.ts'
import { oidcProvider } from './names.ts'
import type { People } from './people.ts'

/** What of better-auth this door lets through: what pages use, and nothing by which people could sign themselves up or change who they are. */
const open = new Set([
  'POST /sign-in/username',
  'POST /sign-in/social',
  'POST /sign-out',
  'POST /change-password',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/update-passkey',
  'POST /passkey/delete-passkey',
  `GET /callback/${oidcProvider}`,
])

/** What of it tries to prove who somebody is. */
const tries = new Set([
  'POST /sign-in/username',
  'POST /passkey/verify-authentication',
  'POST /passkey/verify-registration',
  'POST /change-password',
])

/** What of it answers with the session's token, which no script needs to see. */
const signIns = new Set([
  'POST /sign-in/username',
  'POST /passkey/verify-authentication',
  'POST /passkey/verify-registration',
])

/** A node listens on loopback alone, so everybody comes from one address. */
export const loopbackAddress = 'loopback'

/** Puts signing in under `/auth` of `app`, which stands under `base`. */
export function addAuth(app: Hono, { base, people, rates }: AuthDoor): void {
  app.all('/auth/*', async (c) => {
    const path = c.req.path.slice(base.length + '/auth'.length)
    const asked = `${c.req.method} ${path}`
    if (!open.has(asked))
      throw failure('E_NOT_FOUND', 'there is nothing at this address', { paths: [c.req.path] })
    if (signInReturn(c) && c.req.header('sec-fetch-site') === 'cross-site') return goOn(c)
    if (tries.has(asked)) rates.take('signInByAddress', loopbackAddress, c)
    const name = asked === 'POST /sign-in/username' ? await usernameIn(c) : undefined
    if (name !== undefined) rates.take('signInByAccount', name, c)
    if (asked === 'POST /passkey/delete-passkey') await keepOneWay(c, people)
    const answer = await people.handle(c.req.raw)
    if (answer.ok && name !== undefined) rates.forgive('signInByAccount', name)
    if (answer.status >= 400) throw await refusalOf(answer)
    return signIns.has(asked) ? withoutToken(answer) : answer
  })
}

/** Refuses to take away the only way in which somebody can sign in. Throws `E_USAGE`. */
async function keepOneWay(c: Context, people: People): Promise<void> {
  const visitor = await people.visitor(c)
  const account = (await people.accounts.list()).find(({ id }) => id === visitor?.person.id)
  if (!account || account.ways.length > 1 || (await people.accounts.passkeys(account.id)) > 1) return
  throw failure('E_USAGE', 'this is the only way you sign in; add another before', { paths: ['id'] })
}

/** What signing in needs of the door. */
export interface AuthDoor {
  readonly base: string
  readonly people: People
  readonly rates: Rates
}

/** The name somebody tries to sign in by, as accounts know it. The body stays to be read again. */
async function usernameIn(c: Context): Promise<string> {
  const body = await jsonBody(c.req.raw.clone())
  const name = typeof body === 'object' && body !== null && 'username' in body ? body['username'] : undefined
  if (typeof name === 'string') return name.toLowerCase().slice(0, 80)
  throw failure('E_USAGE', 'the name is missing', { paths: ['username'] })
}

/** The same answer with its cookies and without its body. */
function withoutToken({ status, headers }: Response): Response {
  const kept = new Headers({ 'Content-Type': 'application/json' })
  for (const cookie of headers.getSetCookie()) kept.append('Set-Cookie', cookie)
  return new Response('{"done":true}', { status, headers: kept })
}

/** better-auth's refusals as every other: with a code of ours, its own among the paths. */
async function refusalOf(answer: Response): Promise<Error> {
  const said: unknown = await answer.json().catch(() => null)
  const { code, message } = (typeof said === 'object' && said !== null ? said : {}) as {
    code?: unknown
    message?: unknown
  }
  if (answer.status >= 500) return new Error(`better-auth answered ${answer.status}: ${String(message)}`)
  const why = typeof message === 'string' && message !== '' ? message : 'this did not sign anybody in'
  return failure('E_SIGN_IN_FAILED', why, { paths: typeof code === 'string' ? [code] : [] })
}

/** Leads back here once more. A browser that comes from the organisation's page brings no cookie of ours, for they are strict; from a page of
 *  our own it does. */
function goOn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url)
  const address = `${pathname}${search}`.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Entente</title><meta http-equiv="refresh" content="0;url=${address}"></head><body><a href="${address}">Go on</a></body></html>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  )
}
