import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { pageWords, type PageLanguage } from './words.ts'

/** A piece of a page: everything put into it was escaped. */
export type Piece = ReturnType<typeof html>

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

/** Puts the style of the pages that need no script into `app`. */
export function addStyle(app: Hono): void {
  app.get('/assets/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
}

/** A refusal with its status, for a person whose browser asked for a page: what it means in their language, and the node's own words beneath. */
export function refusalPage(
  { code, message }: { readonly code: string; readonly message: string },
  {
    status,
    language,
    base,
  }: { readonly status: number; readonly language: PageLanguage; readonly base: string },
): Piece {
  const { title, heading, means, own, home } = pageWords[language].refused
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Entente</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <main>
          <p class="brand">Entente</p>
          <h1>${heading}</h1>
          <p>${means[status] ?? means.other}</p>
          <details ${language === 'en' ? 'open' : ''}>
            <summary>${own}</summary>
            <p lang="en">${message}</p>
            <p class="code">${code}</p>
          </details>
          <p><a href="${base}/">${home}</a></p>
        </main>
      </body>
    </html>`
}
