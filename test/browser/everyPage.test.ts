import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CommandLine } from '../command.ts'
import { describeBrowser, launch } from './browser.ts'
import { faults, open, tab } from './served.ts'

/** An answer of the sample's API, as the treaty desk. */
async function answer(address: string, path: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${address}/sample${path}`, { headers: { 'Entente-Seat': 'treaty' } })
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as Record<string, unknown>
}

/** Ids in a list, as far as `fits` says. */
function ids(list: unknown, fits: (item: Record<string, unknown>) => boolean = () => true): string[] {
  return (list as Record<string, unknown>[]).filter(fits).map(({ id }) => String(id))
}

/** Every page there is, over the sample as a new user finds it. */
async function everyPage(address: string): Promise<string[]> {
  const { questions } = await answer(address, '/api/questions?state=all&limit=100')
  const { documents } = await answer(address, '/api/documents?limit=100')
  const { motions } = await answer(address, '/api/motions?state=all')
  const { happenings } = await answer(address, '/api/happenings?limit=100')
  const ofKind = (kind: string): string[] =>
    ids(questions, ({ question }) => (question as { form: { kind: string } }).form.kind === kind).slice(0, 1)
  const resolved = ids(questions, (item) => item['resolution'] != null || item['resolved'] === true).slice(
    0,
    1,
  )
  const languages = ['en', 'zh', 'ru'].flatMap((code) =>
    ids(documents, ({ language }) => language === code).slice(0, 1),
  )
  expect(languages).toHaveLength(3)
  const asked = new Set([
    ...['binary', 'multipleChoice', 'ordered', 'numeric', 'date'].flatMap(ofKind),
    ...resolved,
  ])
  expect(asked.size).toBeGreaterThanOrEqual(5)
  return [
    '/',
    '/questions',
    '/questions/new',
    ...[...asked].map((id) => `/questions/${id}`),
    '/hypotheses',
    '/risks',
    '/track',
    '/evidence',
    '/evidence/documents',
    '/evidence/timeline',
    ...ids(happenings)
      .slice(0, 1)
      .map((id) => `/happenings/${id}`),
    ...languages.map((id) => `/documents/${id}`),
    '/decisions',
    '/decisions/new',
    ...ids(motions, ({ certified }) => certified === null)
      .slice(0, 1)
      .map((id) => `/decisions/${id}`),
    ...ids(motions, ({ certified }) => certified !== null)
      .slice(0, 1)
      .map((id) => `/decisions/${id}`),
    '/members',
    '/members/roster',
    '/arrangements',
    '/arrangements/compare',
    '/arrangements/relationships?on=interoperability',
    '/arrangements/scenarios?left=template-security-coalition&right=csto',
    '/arrangements/own',
    '/arrangements/csto',
    '/release',
    '/settings',
    '/signin',
  ].map((path) => `${address}/sample${path}`)
}

/** How each page is looked at, language by language: a page is opened once, then narrowed and darkened in place. */
const looks = {
  en: [
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 1280 },
    { scheme: 'dark', width: 380 },
    { scheme: 'light', width: 380 },
  ],
  ru: [{ scheme: 'dark', width: 380 }],
  zh: [{ scheme: 'light', width: 380 }],
} as const

describeBrowser('every page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('fits its width, breaks no rule that axe knows, and is quiet, in either theme and every language', async () => {
    const node = new CommandLine().start('start', '--port', '0')
    const [said] = await node.says(/http:\/\/127\.0\.0\.1:\d+/)
    await node.says(/The sample is loaded/)
    const address = said
    const pages = await everyPage(address)
    const wrong: string[] = []
    for (const language of ['en', 'ru', 'zh'] as const) {
      const here = await tab(browser, `${address}/`, { language, seat: 'treaty', base: '/sample' })
      for (const page of pages) {
        await open(here.page, page)
        for (const { scheme, width } of looks[language]) {
          await here.page.setViewportSize({ width, height: 900 })
          await here.page.emulateMedia({ colorScheme: scheme })
          const place = `${page.slice(address.length)}, ${language}, ${scheme}, ${width}`
          const beyond = Number(await here.page.evaluate('document.documentElement.scrollWidth - innerWidth'))
          if (beyond > 0) wrong.push(`${place}: ${beyond} px beyond its width`)
          for (const fault of await faults(here.page)) wrong.push(`${place}: ${fault}`)
        }
      }
      wrong.push(...here.complaints)
    }
    expect(wrong).toEqual([])
  }, 600_000)
})
