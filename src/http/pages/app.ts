import type { Context, Hono } from 'hono'
import { hex } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { Random } from '../../node/ports/random.ts'
import { appPolicy } from '../guards.ts'

/** A file of the built pages, by its path under web/dist, or `verifier.html`. `compressed`: its brotli twin, where there is one. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly compressed: Uint8Array | undefined
}

/** What serving the pages needs. */
export interface AppPages {
  /** A file of the built pages, by its path under web/dist, or `verifier.html`. */
  readonly pageFile: (path: string) => Promise<PageFile | undefined>
  readonly random: Random
  /** Where this coalition's pages stand: empty, or `/sample`. */
  readonly base: string
}

/** Addresses that are pages: web/src/router.tsx draws them. */
const addresses = [
  '/',
  '/questions',
  '/questions/:id',
  '/hypotheses',
  '/hypotheses/:id',
  '/risks',
  '/track',
  '/evidence',
  '/evidence/documents',
  '/evidence/timeline',
  '/happenings/:id',
  '/documents/:id',
  '/arrangements',
  '/arrangements/:id',
  '/decisions',
  '/decisions/:id',
  '/members',
  '/members/roster',
  '/release',
  '/settings',
  '/signin',
  '/founding',
]

/** Puts the pages and what they are made of into `app`. */
export function addApp(app: Hono, pages: AppPages): void {
  for (const address of addresses) app.get(address, (c) => page(c, pages))
  app.get('/assets/*', async (c) => asset(c, pages))
  app.get('/verifier.html', async (c) => verifier(c, pages))
}

/** The page that verifies certificates without any node: to be kept and opened from disk, and so never shown as a page of this node. */
async function verifier(c: Context, { pageFile }: AppPages): Promise<Response> {
  const file = await pageFile('verifier.html')
  if (!file)
    throw failure('E_NOT_FOUND', 'the verifier is not built here: "npm start" builds it', {
      paths: ['verifier/dist'],
    })
  c.header('Content-Type', file.mediaType)
  c.header('Content-Disposition', 'attachment; filename="entente-verifier.html"')
  return c.body(Uint8Array.from(file.bytes))
}

/** The one document behind every page. Its scripts are files of this node; styles that a script writes carry the nonce. */
async function page(c: Context, { pageFile, random, base }: AppPages): Promise<Response> {
  const file = await pageFile('index.html')
  if (!file)
    throw failure('E_NOT_FOUND', 'the pages are not built here: "npm start" builds them', {
      paths: ['web/dist'],
    })
  const once = hex(random.bytes(16))
  const html = new TextDecoder()
    .decode(file.bytes)
    .replace('name="entente-base" content=""', `name="entente-base" content="${base}"`)
    .replace('name="entente-nonce" content=""', `name="entente-nonce" content="${once}"`)
  c.header('Content-Security-Policy', appPolicy(once))
  return c.html(html)
}

/** Names carry a hash of the content, so what a browser has it may keep. */
async function asset(c: Context, { pageFile }: AppPages): Promise<Response> {
  const file = await pageFile(c.req.path.slice(c.req.path.indexOf('/assets/') + 1))
  if (!file) throw failure('E_NOT_FOUND', 'there is nothing at this address', { paths: [c.req.path] })
  const small = (c.req.header('accept-encoding') ?? '').includes('br') ? file.compressed : undefined
  c.header('Content-Type', file.mediaType)
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  c.header('Vary', 'Accept-Encoding')
  if (small) c.header('Content-Encoding', 'br')
  return c.body(Uint8Array.from(small ?? file.bytes))
}
