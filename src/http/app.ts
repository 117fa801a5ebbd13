import { Hono, type Context } from 'hono'
import { failure, isFailure } from '../kernel/error.ts'
import { Background } from '../node/background.ts'
import type { Machine } from '../node/machine.ts'
import { addEndpoints } from './api.ts'
import { addAuth } from './auth/routes.ts'
import { openApi } from './description.ts'
import type { Door } from './endpoint.ts'
import { brokenBody, errorBody, statusOf } from './errors.ts'
import { Rates } from './rates.ts'
import { guardAnswers, guardAuthority, guardChanges } from './guards.ts'
import { addApp, type AppPages } from './pages/app.ts'
import { addDocs } from './pages/docs.ts'
import { addStyle, refusalPage } from './pages/frame.ts'
import { languageAsked } from './pages/words.ts'

/** What the door is made of. */
export interface AppOptions extends Omit<Door, 'background' | 'rates'> {
  /** Its own where none is given. */
  readonly background?: Background
  /** Scripts that pages name, from packages. */
  readonly packageFile: Machine['packageFile']
  /** The built pages. */
  readonly pageFile: AppPages['pageFile']
  /** Told of every error of the program itself. */
  readonly log: (line: string) => void
}

/** The HTTP door of one coalition's folder: API, its description, and pages, all under `door.base`. Every request passes the guards first. */
export function createApp({ packageFile, pageFile, log, background, ...given }: AppOptions): Hono {
  const door: Door = {
    ...given,
    rates: new Rates(given.people.clock),
    background: background ?? new Background(given.ports, given.coalition, reporting(log)),
  }
  const { base } = door
  const app = new Hono()
  const refuse = (c: Context, error: Error): Response | Promise<Response> => refused(c, error, { base, log })
  app.onError((error, c) => refuse(c, error))
  app.notFound((c) => refuse(c, nothingThere(c)))
  app.use(guardAnswers, guardAuthority, guardChanges)
  addAuth(app, door)
  addEndpoints(app, door)
  const description = openApi(app, door.version, base)
  app.get('/openapi.json', async (c) => c.json(await description))
  addDocs(app, packageFile, base)
  addStyle(app)
  addApp(app, { pageFile, random: door.ports.random, base })
  if (base === '') return app
  // Under a base the first page may be asked for with and without the slash behind it.
  const mounted = new Hono({ strict: false })
  mounted.route(base, app)
  mounted.notFound((c) => refuse(c, nothingThere(c)))
  return mounted
}

/** Writes an error of the program itself to the log. */
function reporting(log: AppOptions['log']): (error: unknown) => void {
  return (error) => {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function nothingThere(c: Context): Error {
  return failure('E_NOT_FOUND', 'there is nothing at this address', { paths: [c.req.path] })
}

function refused(
  c: Context,
  error: Error,
  { base, log }: Pick<AppOptions, 'base' | 'log'>,
): Response | Promise<Response> {
  const known = isFailure(error)
  if (!known) log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
  const body = known ? errorBody(error) : brokenBody
  const status = known ? statusOf(error.code) : 500
  if (!wantsPage(c, base)) return c.json(body, status)
  c.header('Vary', 'Accept-Language', { append: true })
  return c.html(refusalPage(body.error, { status, language: languageAsked(c), base }), status)
}

/** Whether a person's browser asks, and not for the API. */
function wantsPage(c: Context, base: string): boolean {
  return !c.req.path.startsWith(`${base}/api/`) && (c.req.header('accept') ?? '').includes('text/html')
}
