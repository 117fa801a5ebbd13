import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type CDPSession } from 'playwright-core'
import { build } from 'vite'
import type { Figure } from './figure.ts'
import { manyDocuments, questionOfYears } from './filled.ts'
import { serveNode } from './node.ts'

// The pages as a browser has them, by its own traces, beside an empty page of React and Mantine loaded turn by turn in the same run.

const rounds = 9
const scriptLimit = 350 * 1024
const usableLimitMs = 1_500
const interactiveLimitMs = 100
const members = 20
const years = 5
const fewRows = 1_000
const manyRows = 100_000
const listRounds = 5
const restMs = 1_500

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** What one event of Chromium's trace says. */
interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly args: { readonly data?: { readonly navigationId?: string }; readonly frame?: string }
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', 'loading', 'devtools.timeline'] },
  })
  await act()
  const done = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await session.send('Tracing.end')
  await done
  return events
}

/** Marks in the page's own timeline: `usable` when the headline stands and nothing is still on its way, `data` when the answer named is in. */
function watching([ready, answer]: [string, string]): void {
  const page = globalThis as unknown as {
    document: {
      querySelector(selector: string): unknown
      addEventListener(name: string, act: () => void): void
    }
    MutationObserver: new (act: () => void) => { observe(target: unknown, options: object): void }
    requestAnimationFrame(act: () => void): void
  }
  const look = (): void => {
    if (performance.getEntriesByName('usable').length > 0) return
    if (page.document.querySelector(ready) === null || page.document.querySelector('.lines') !== null) return
    page.requestAnimationFrame(() => {
      setTimeout(() => {
        performance.mark('usable')
      }, 0)
    })
  }
  new page.MutationObserver(look).observe(page.document, { childList: true, subtree: true, attributes: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { name: string; responseEnd: number }[])
      if (answer !== '' && entry.name.includes(answer) && performance.getEntriesByName('data').length === 0)
        performance.mark('data', { startTime: entry.responseEnd })
  }).observe({ type: 'resource', buffered: true })
}

/** One load in a browser that has nothing kept: milliseconds from the address to usable, and from the data to usable. */
async function load(
  context: BrowserContext,
  url: string,
  ready: string,
  answer: string,
): Promise<{ readonly usable: number; readonly afterData: number }> {
  const page = await context.newPage()
  // Chromium opens pages of its own beside every new window: they are let come to rest first.
  await page.waitForTimeout(restMs)
  await page.addInitScript(watching, [ready, answer] as [string, string])
  const session = await context.newCDPSession(page)
  const events = await traced(session, async () => {
    await page.goto(url)
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, undefined, {
      timeout: 60_000,
    })
  })
  await page.close()
  const at = (name: string): number => events.filter((event) => event.name === name).at(-1)?.ts ?? NaN
  const usable = at('usable')
  return { usable: (usable - at('navigationStart')) / 1000, afterData: (usable - at('data')) / 1000 }
}

async function fresh(browser: Browser, base: string, seat: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(
    (name) => {
      ;(globalThis as unknown as { localStorage: Storage }).localStorage.setItem('entente:seat', name)
    },
    base === '' ? '' : seat,
  )
  return context
}

async function medianLoad(
  browser: Browser,
  url: string,
  ready: string,
  options: { readonly seat?: string; readonly answer?: string } = {},
): Promise<{ readonly usable: number; readonly afterData: number }> {
  const loads = []
  for (let round = 0; round < rounds; round++) {
    const context = await fresh(browser, url, options.seat ?? 'me')
    loads.push(await load(context, url, ready, options.answer ?? ''))
    await context.close()
  }
  return {
    usable: median(loads.map(({ usable }) => usable)),
    afterData: median(loads.map(({ afterData }) => afterData)),
  }
}

/** Builds the empty page and serves it, compressed as ours is. */
async function serveEmpty(folder: string): Promise<{ readonly address: string; close(): void }> {
  const outDir = join(folder, 'empty')
  await build({
    root: join(import.meta.dirname, '..', 'web', 'empty'),
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  })
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  }
  const answers = new Map(
    readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(outDir, name)).isFile())
      .map((name) => [
        `/${name}`,
        { type: types[extname(name)] ?? '', bytes: brotliCompressSync(readFileSync(join(outDir, name))) },
      ]),
  )
  const server = createServer((request, response) => {
    const answer = answers.get(request.url === '/' ? '/index.html' : (request.url ?? ''))
    response.writeHead(answer ? 200 : 404, { 'Content-Type': answer?.type ?? '', 'Content-Encoding': 'br' })
    response.end(answer?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('the empty page is not served')
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() }
}

/** Compressed bytes of all script that the first page asks for. */
async function firstScript(browser: Browser, url: string): Promise<number> {
  const context = await fresh(browser, url, 'me')
  const page = await context.newPage()
  let bytes = 0
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('.js')) return
    void request.sizes().then((sizes) => {
      bytes += sizes.responseBodySize
    })
  })
  await page.goto(url, { waitUntil: 'networkidle' }).catch(() => undefined)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(1_000)
  await context.close()
  return bytes
}

/** Pages with lists, and what stands on each once its rows do. */
const listPages = [
  { name: 'documents', path: '/evidence/documents', ready: '.document-row' },
  { name: 'happenings', path: '/evidence', ready: '[data-item]' },
  { name: 'questions', path: '/questions', ready: '[data-item]' },
] as const

/** Waits until a node has joined all its documents. */
async function untilJoined(address: string): Promise<void> {
  for (;;) {
    const answer = (await (await fetch(`${address}/api/documents?limit=1`)).json()) as { upToDate: boolean }
    if (answer.upToDate) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Loads each page with a list over few and over many lines, turn by turn. */
async function listFigures(browser: Browser, fewAt: string, manyAt: string): Promise<Figure[]> {
  await untilJoined(fewAt)
  await untilJoined(manyAt)
  const figures: Figure[] = []
  for (const { name, path, ready } of listPages) {
    const times = { few: [] as number[], many: [] as number[] }
    for (let round = 0; round < listRounds; round++) {
      for (const [side, address] of [
        ['few', fewAt],
        ['many', manyAt],
      ] as const) {
        const context = await fresh(browser, address, 'me')
        times[side].push((await load(context, address + path, ready, '')).usable)
        await context.close()
      }
    }
    const value = median(times.many)
    figures.push({
      name: `page of ${name} over ${manyRows.toLocaleString('en')} lines, usable`,
      value,
      unit: 'ms',
      against: `over ${fewRows.toLocaleString('en')} lines`,
      ratio: median(times.few) / value,
    })
  }
  return figures
}

/** Loads the first page, a question of many years, and the pages with lists. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'))
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const stops: (() => void)[] = []
  try {
    const empty = await serveEmpty(folder)
    stops.push(() => {
      empty.close()
    })
    const place = (name: string): string => {
      const path = join(folder, name)
      mkdirSync(path)
      return path
    }
    const few = place('few')
    await manyDocuments(few, fewRows)
    const many = place('many')
    await manyDocuments(many, manyRows)
    const asked = place('asked')
    const question = await questionOfYears(asked, members, years)
    const nodes = []
    for (const path of [few, asked, many]) {
      const node = await serveNode(path)
      stops.push(() => {
        node.stop()
      })
      nodes.push(node.address)
    }
    const [fewAt = '', askedAt = '', manyAt = ''] = nodes
    const emptyLoad = await medianLoad(browser, empty.address, 'h1')
    const first = await medianLoad(browser, `${fewAt}/`, 'h1')
    const script = await firstScript(browser, `${fewAt}/`)
    const questionLoad = await medianLoad(browser, `${askedAt}/questions/${question.id}`, '#main svg', {
      seat: question.seat,
      answer: `/api/questions/${question.id}`,
    })
    return [
      {
        name: 'empty page of React and Mantine, usable',
        value: emptyLoad.usable,
        unit: 'ms',
        against: '',
        ratio: null,
      },
      {
        name: 'first page, usable',
        value: first.usable,
        unit: 'ms',
        against: 'the empty page',
        ratio: first.usable / emptyLoad.usable,
      },
      {
        name: 'first page, usable, of what is allowed',
        value: first.usable,
        unit: 'ms',
        against: `${usableLimitMs} ms`,
        ratio: first.usable / usableLimitMs,
      },
      {
        name: 'first page, script as sent',
        value: script / 1024,
        unit: 'KB',
        against: `${scriptLimit / 1024} KB`,
        ratio: script / scriptLimit,
      },
      {
        name: `question of ${members} members and ${question.judgements} answers, from data to interactive`,
        value: questionLoad.afterData,
        unit: 'ms',
        against: `${interactiveLimitMs} ms`,
        ratio: questionLoad.afterData / interactiveLimitMs,
      },
      ...(await listFigures(browser, fewAt, manyAt)),
    ]
  } finally {
    for (const stop of stops) stop()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
