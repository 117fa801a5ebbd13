import type { Hono } from 'hono'
import { html } from 'hono/html'
import { failure } from '../../kernel/error.ts'
import type { Machine } from '../../node/machine.ts'
import { docsPolicy } from '../guards.ts'

const explorer = 'openapi-explorer.js'

/** The page on which the API is read and tried, and the one script it runs; `base` stands before the paths of its door. */
export function addDocs(app: Hono, packageFile: Machine['packageFile'], base: string): void {
  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', docsPolicy)
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>API · Entente</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/assets/style.css" />
            <script type="module" src="/assets/${explorer}"></script>
          </head>
          <body class="docs">
            <openapi-explorer
              spec-url="${base}/openapi.json"
              server-url="${base}/"
              hide-server-selection
              hide-authentication
              primary-color="#0d5868"
              secondary-color="#0d5868"
              bg-color="#fbfaf7"
              text-color="#171b20"
              header-color="#171b20"
              nav-bg-color="#f3f2ed"
              nav-text-color="#4a525b"
              nav-hover-bg-color="#ffffff"
              nav-hover-text-color="#171b20"
            >
              <p slot="nav-header"><a class="brand" href="${base}/">Entente</a></p>
            </openapi-explorer>
          </body>
        </html>`,
    )
  })
  app.get(`/assets/${explorer}`, async (c) => {
    const file = await packageFile(explorer)
    if (!file) throw failure('E_NOT_FOUND', 'the explorer is not installed', { paths: [c.req.path] })
    return c.body(Uint8Array.from(file.bytes), 200, { 'Content-Type': file.mediaType })
  })
}
