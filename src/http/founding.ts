import { Hono, type Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { utf8 } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import { instantText } from '../kernel/instant.ts'
import type { Ports } from '../node/ports.ts'
import { foundingHere } from '../node/founding/state.ts'
import { joiningHere } from '../node/joining/state.ts'
import type { Members } from '../node/ports/exchange.ts'
import type { Peers } from '../node/ports/peer.ts'
import { operator } from '../node/roles.ts'
import { bodyOf, queryOf } from './api.ts'
import { foundingRoutes } from './api/founding.ts'
import { passkeyHost } from './auth/names.ts'
import { brokenBody, errorBody, statusOf } from './errors.ts'
import { guardAnswers, guardAuthority, guardChanges } from './guards.ts'
import { checked, nothing } from './input.ts'
import { addApp, type AppPages } from './pages/app.ts'
import { addStyle, refusalPage } from './pages/frame.ts'
import { languageAsked } from './pages/words.ts'

/** What the door of a founding is made of. */
export interface FoundingAppOptions {
  readonly ports: Ports
  /** From the line that the start of the node prints: whoever sends it stands at the machine, since nobody has an account yet. */
  readonly code: string
  /** Opens the ways to nodes of the coalition that this one asks to be let into. */
  readonly peersWith: (members: Members) => Peers
  readonly version: string
  readonly pageFile: AppPages['pageFile']
  /** Told of every error of the program itself. */
  readonly log: (line: string) => void
}

/** The header in which a page says the code. */
export const foundingHeader = 'Entente-Founding'

/** The HTTP door of a folder in which a coalition is being founded with other nodes, or which waits to be let into one: its steps, and the pages that take them. Everything but the pages'
 *  own files asks for the code. */
export function createFoundingApp({
  ports,
  code,
  peersWith,
  version,
  pageFile,
  log,
}: FoundingAppOptions): Hono {
  const app = new Hono()
  app.onError((error, c) => refused(c, error, log))
  app.notFound((c) =>
    refused(c, failure('E_NOT_FOUND', 'there is nothing at this address', { paths: [c.req.path] }), log),
  )
  app.use(guardAnswers, guardAuthority, guardChanges)
  const guardCode = createMiddleware(async (c, next) => {
    if (hashOf(c.req.header(foundingHeader) ?? '') !== hashOf(code))
      throw failure('E_SIGN_IN_REQUIRED', 'open the address that the start of the node printed', {
        paths: [foundingHeader],
      })
    await next()
  })
  app.get('/api/session', async (c) => c.json(await session(ports, version)))
  for (const declared of foundingRoutes) {
    const { method, path, query } = declared
    app.on(method.toUpperCase(), path, guardCode, async (c) => {
      const given = {
        query: checked(query ?? nothing, queryOf(c), 'E_USAGE'),
        ...(await bodyOf(c, declared)),
      }
      const answer = await declared.step({ founding: { ports, person: operator }, peersWith, ...given })
      return c.json(answer as object, method === 'post' ? 201 : 200)
    })
  }
  addStyle(app)
  addApp(app, { pageFile, random: ports.random, base: '' })
  return app
}

/** Codes are compared by their hashes, so that the time it takes tells nothing of them. */
function hashOf(code: string): string {
  return sha256Hex(utf8(code))
}

/** As every door says who asks: nobody that is known, at a coalition that does not stand yet. */
async function session(ports: Ports, version: string): Promise<object> {
  const name = await ports.store.read(async (reader) => {
    const here = await foundingHere(reader)
    return here?.name ?? (await joiningHere(reader))?.invitation.name ?? null
  })
  return {
    signedIn: false,
    firstRun: false,
    founding: true,
    ways: { passkey: passkeyHost, organisation: null },
    person: null,
    seats: [],
    coalition: { name, study: false, oneHost: false, members: 0, sample: null },
    clock: { now: instantText(ports.clock.now()), study: false },
    mute: false,
    version,
  }
}

function refused(c: Context, error: Error, log: FoundingAppOptions['log']): Response | Promise<Response> {
  const known = isFailure(error)
  if (!known) log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
  const body = known ? errorBody(error) : brokenBody
  const status = known ? statusOf(error.code) : 500
  const wantsPage = !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
  if (!wantsPage) return c.json(body, status)
  return c.html(refusalPage(body.error, { status, language: languageAsked(c), base: '' }), status)
}
