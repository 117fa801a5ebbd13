import { Hono } from 'hono'
import { html } from 'hono/html'
import { failure, isFailure } from '../kernel/error.ts'
import type { Doors } from '../node/machine.ts'
import type { Answer } from '../node/ports/server.ts'
import { errorBody, statusOf } from './errors.ts'
import type { Piece } from './pages/frame.ts'
import { languageAsked, pageWords, type PageLanguage } from './pages/words.ts'
import { guardAnswers, guardAuthority, guardChanges } from './guards.ts'

/** What stands before every path of the sample's door. */
export const sampleBase = '/sample'

/** Seconds after which a page that waits for the sample asks again. */
const askAgainS = 1

/** Sends each request of a port to its door: `/sample/…` to the sample's while there is one, all else to the node's own. Who comes to a node that
 *  holds nothing of its own yet is led to the sample; an address with a query, as `/?own`, is taken at its word. */
export function frontDoor({ own, sample, isFresh }: Doors): Answer {
  const hall = sampleHall()
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const door = sample()
    if (door === undefined) return own(request)
    if (pathname === sampleBase || pathname.startsWith(`${sampleBase}/`))
      return door === 'loading' ? hall(request) : door(request)
    const comes = request.method === 'GET' && pathname === '/' && search === ''
    return comes && (await isFresh()) ? hall(request) : own(request)
  }
}

/** What is answered between the doors, under the same guards. */
function sampleHall(): Answer {
  const app = new Hono()
  app.onError((error, c) => {
    if (isFailure(error)) return c.json(errorBody(error), statusOf(error.code))
    throw error
  })
  app.use(guardAnswers, guardAuthority, guardChanges)
  app.get('/', (c) => c.redirect(`${sampleBase}/`))
  app.notFound((c) => {
    c.header('Retry-After', String(askAgainS))
    const waits = failure('E_SAMPLE_LOADING', 'the sample is being loaded: ask again in a second')
    const status = statusOf(waits.code)
    if (c.req.path.startsWith(`${sampleBase}/api/`)) return c.json(errorBody(waits), status)
    c.header('Vary', 'Accept-Language', { append: true })
    return c.html(waitingPage(languageAsked(c)), status)
  })
  return (request) => app.fetch(request)
}

/** Says that the sample is on its way, and asks again by itself. */
function waitingPage(language: PageLanguage): Piece {
  const { heading, means, instead } = pageWords[language].waiting
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="${askAgainS}" />
        <title>${heading} · Entente</title>
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          <p>${means}</p>
          <p><a href="/?own">${instead}</a></p>
        </main>
      </body>
    </html>`
}
