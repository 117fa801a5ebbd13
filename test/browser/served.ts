import AxeBuilder from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { builtPage } from '../../src/platform/pages.ts'
import { serve } from '../../src/platform/serving.ts'
import { TestDoor } from '../door.ts'
import { rulesReading, type TestNode, type TestNodeOptions } from '../node.ts'

/** A node whose pages a browser can open, for the length of a test. */
export interface Served {
  readonly door: TestDoor
  readonly address: string
}

/** Serves a founded study of three seats, or as `options` say, with the pages as built. */
export async function served(options: TestNodeOptions & { readonly live?: boolean } = {}): Promise<Served> {
  return atAddress(await TestDoor.open({ reading: rulesReading, pageFile: builtPage, ...options }))
}

/** Serves one node of several, whose people sign in. */
export function servedNode(node: TestNode): Promise<Served> {
  return atAddress(TestDoor.of(node, { pageFile: builtPage }))
}

async function atAddress(door: TestDoor): Promise<Served> {
  if (!(await builtPage('index.html')))
    throw new Error('the pages are not built: "npm test" and "npm start" build them')
  const serving = await serve(0, (request) => door.app.fetch(request))
  onTestFinished(() => serving.close())
  return { door, address: serving.address }
}

/** Makes the person at a tab the first owner of a node that serves no study. */
export async function own(page: Page, { door, address }: Served): Promise<void> {
  await open(page, `${address}/`)
  await page.getByLabel('You, on this node only').fill('Somebody')
  await page.getByLabel('Sign-in name').fill('somebody')
  await page.getByLabel('Password', { exact: true }).fill('a sentence of the test')
  await page.getByLabel('Start code').fill(door.people.setupCode() ?? '')
  await page.getByRole('button', { name: 'Own this node' }).click()
  await page.getByRole('navigation').first().waitFor()
}

/** How a tab is opened. */
export interface TabOptions {
  readonly seat?: string
  readonly language?: 'en' | 'zh' | 'ru'
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  /** Where the coalition's pages stand, if not at the root. */
  readonly base?: string
}

/** A tab, and all that its browser complained of or asked of others. */
export interface Tab {
  readonly page: Page
  readonly complaints: string[]
}

/** Opens a tab as a seat: a person of its own, with nothing kept from others. */
export async function tab(browser: Browser, address: string, options: TabOptions = {}): Promise<Tab> {
  const { seat = 'alfa', language = 'en', scheme = 'light', width = 1280, base = '' } = options
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    // What moves is looked at where it has come to rest.
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  await context.addInitScript(
    ([name, code, place]) => {
      const storage = (globalThis as unknown as { localStorage: Storage }).localStorage
      const kept = (what: string): string => `entente${place ?? ''}:${what}`
      storage.setItem(kept('seat'), name ?? '')
      if (storage.getItem(kept('language')) === null) storage.setItem(kept('language'), code ?? '')
    },
    [seat, language, base],
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`asks ${url}`)
  })
  return { page, complaints }
}

/** Opens an address of the node and waits until the page has said what it is and has nothing left to load. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => {
    const { document } = globalThis as unknown as {
      document: { querySelector: (selector: string) => unknown }
    }
    return document.querySelector('.lines') === null
  })
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe finds wrong with the page, a line each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source)
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations)',
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').slice(0, 200)}`,
    ),
  )
}

/** Expects that the browser complained of nothing: no error, no breach of the policy, nothing asked of others. */
export function expectQuiet({ complaints }: Tab): void {
  expect(complaints).toEqual([])
}
