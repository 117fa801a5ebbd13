import { Hono, type Context } from 'hono'
import { failure, isFailure } from '../kernel/error.ts'
import type { Machine } from '../node/machine.ts'
import { addEndpoints } from './api.ts'
import { openApi } from './description.ts'
import type { Door } from './endpoint.ts'
import { brokenBody, errorBody, statusOf } from './errors.ts'
import { guardAnswers, guardAuthority, guardChanges } from './guards.ts'
import { addDocs } from './pages/docs.ts'
import { refusalPage } from './pages/frame.ts'
import { addPages } from './pages/pages.ts'

/** What the door is made of. */
export interface AppOptions extends Door {
  /** Scripts that pages name, from packages. */
  readonly packageFile: Machine['packageFile']
  /** Told of every error of the program itself. */
  readonly log: (line: string) => void
}

/** The HTTP door of one coalition's folder: API, its description, and pages, all under `door.base`. Every request passes the guards first. */
export function createApp({ packageFile, log, ...door }: AppOptions): Hono {
  const { base } = door
  const app = new Hono()
  const refuse = (c: Context, error: Error): Response | Promise<Response> => refused(c, error, { base, log })
  app.onError((error, c) => refuse(c, error))
  app.notFound((c) => refuse(c, nothingThere(c)))
  app.use(guardAnswers, guardAuthority, guardChanges)
  addEndpoints(app, door)
  const description = openApi(app, door.version, base)
  app.get('/openapi.json', async (c) => c.json(await description))
  addPages(app, door)
  addDocs(app, packageFile, base)
  if (base === '') return app
  // Under a base the first page may be asked for with and without the slash behind it.
  const mounted = new Hono({ strict: false })
  mounted.route(base, app)
  mounted.notFound((c) => refuse(c, nothingThere(c)))
  return mounted
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
  return wantsPage(c, base) ? c.html(refusalPage(body.error), status) : c.json(body, status)
}

/** Whether a person's browser asks, and not for the API. */
function wantsPage(c: Context, base: string): boolean {
  return !c.req.path.startsWith(`${base}/api/`) && (c.req.header('accept') ?? '').includes('text/html')
}
