import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { html } from 'hono/html'

/** A piece of a page: everything put into it was escaped. */
export type Piece = ReturnType<typeof html>

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

/** Puts the style of the pages that need no script into `app`. */
export function addStyle(app: Hono): void {
  app.get('/assets/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
}

/** A refusal, for a person whose browser asked for a page. */
export function refusalPage({ code, message }: { code: string; message: string }, base: string): Piece {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Not here · Entente</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <main>
          <p class="brand">Entente</p>
          <h1>That did not work</h1>
          <p>${message}</p>
          <p class="code">${code}</p>
          <p><a href="${base}/">To the first page</a></p>
        </main>
      </body>
    </html>`
}
