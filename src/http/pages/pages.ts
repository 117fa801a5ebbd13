import { readFileSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { deskFor, resolveId } from '../../node/desk.ts'
import type { Door } from '../endpoint.ts'
import { seatNamed } from '../seat.ts'
import { documentPage } from './document.ts'
import { seatsPage } from './frame.ts'
import { homePage } from './home.ts'
import { questionPage } from './question.ts'
import { operator } from '../../node/roles.ts'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

/** Puts the plain pages into `app`. */
export function addPages(app: Hono, { ports, coalition }: Door): void {
  const desk = (c: Context) => deskFor(ports, coalition, seatNamed(c), operator)
  app.get('/', async (c) => {
    if (seatNamed(c) === undefined && coalition.seats.length > 1) return c.html(seatsPage(coalition.seats))
    return c.html(await homePage(desk(c)))
  })
  app.get('/documents/:id', async (c) => {
    return c.html(await documentPage(desk(c), await resolveId(desk(c), c.req.param('id'))))
  })
  app.get('/questions/:id', async (c) => {
    return c.html(await questionPage(desk(c), await resolveId(desk(c), c.req.param('id'))))
  })
  app.get('/assets/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
}
