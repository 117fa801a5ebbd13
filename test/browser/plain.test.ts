import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/platform/serving.ts'
import { idOf, TestDoor } from '../door.ts'
import { rulesReading } from '../node.ts'
import { describeBrowser, launch } from './browser.ts'

const report = `A forum on exercises

China and Russia held a joint naval exercise in the Pacific in May 2016. “We will hold another joint exercise next spring,” Sergey Shoigu said in Beijing.

A very-long-word-${'without-a-break-'.repeat(20)}ends here. <script>document.title = 'taken'</script>
`

describeBrowser('plain pages in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** A node that is served, with a report read, a question asked and judged; its pages by name. */
  async function served(): Promise<{ door: TestDoor; address: string; paths: Record<string, string> }> {
    const door = await TestDoor.open({ reading: rulesReading })
    const document = idOf(await door.upload('alfa', report, 'report.txt'))
    const question = idOf(
      await door.post('alfa', '/api/questions', {
        text: 'Will it be held?',
        in: 'plenary',
        closes: '2021-06-30',
      }),
    )
    for (const [seat, probability] of [
      ['alfa', 0.2],
      ['bravo', 0.21],
      ['charlie', 0.95],
    ] as const) {
      const answer = { kind: 'binary', probability }
      await door.post(seat, `/api/questions/${question}/judgements`, {
        answer,
        rationale: 'It was. '.repeat(20),
      })
    }
    const serving = await serve(0, (request) => door.app.fetch(request))
    onTestFinished(() => serving.close())
    const paths = {
      seats: '/',
      home: '/?as=alfa',
      empty: '/?as=bravo',
      document: `/documents/${document}?as=alfa`,
      question: `/questions/${question}?as=alfa`,
      missing: '/nowhere',
    }
    return { door, address: serving.address, paths }
  }

  /** A page that notes whatever its browser complains of and whatever it asks elsewhere. */
  async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`asks ${url}`)
    })
    return { page, complaints }
  }

  it('fit 1280 and 380 px in light and dark, and run nothing', async () => {
    const { address, paths } = await served()
    const { page, complaints } = await open(address)
    for (const path of Object.values(paths)) {
      for (const width of [1280, 380]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia({ colorScheme })
          await page.goto(address + path)
          const looks = await page.evaluate(`({
            beyond: document.documentElement.scrollWidth - innerWidth,
            ground: getComputedStyle(document.body).backgroundColor,
            scripts: document.scripts.length,
          })`)
          const ground = colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(18, 21, 24)'
          expect({ path, width, looks }).toEqual({ path, width, looks: { beyond: 0, ground, scripts: 0 } })
        }
      }
    }
    expect(await page.title()).not.toBe('taken')
    expect(complaints).toEqual([])
  })

  it('lead from a quoted event to its marked span', async () => {
    const { address, paths } = await served()
    const { page } = await open(address)
    await page.goto(`${address}${paths['home'] ?? ''}`)
    const quote = page.locator('#events .q a').first()
    const words = ((await quote.textContent()) ?? '').replaceAll(/[“”\s]+/g, ' ').trim()
    await quote.click()
    const target = page.locator(':target + mark')
    expect(words.startsWith(((await target.textContent()) ?? 'nothing').replaceAll(/\s+/g, ' ').trim())).toBe(
      true,
    )
    expect(await target.isVisible()).toBe(true)
  })

  it('let the API be read and tried under the policy of its page', async () => {
    const { address } = await served()
    const { page, complaints } = await open(address)
    await page.setViewportSize({ width: 1280, height: 1100 })
    await page.goto(`${address}/docs`)
    await page.getByText('Lists events, by type, actor or document').first().click()
    await page.locator('[data-pname="as"]').first().fill('alfa')
    const answer = page.waitForResponse((response) => response.url().includes('/api/events'))
    await page.getByRole('button', { name: 'EXECUTE' }).click()
    expect((await answer).status()).toBe(200)
    await page.getByText('joint naval exercise').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('are closed to a page of another origin', async () => {
    const { address, door } = await served()
    const other = await serve(
      0,
      () => new Response('<!doctype html><title>other</title>', { headers: { 'Content-Type': 'text/html' } }),
    )
    onTestFinished(() => other.close())
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(other.address)
    const before = (await door.get('alfa', '/api/questions')).text
    const tries = await page.evaluate(`(async () => {
      const body = JSON.stringify({ text: 'Will it be taken?', closes: '2030-01-01' })
      const attempt = async (path, init) => {
        try { return (await fetch('${address}' + path, init)).type } catch { return 'refused' }
      }
      const url = '/api/questions?as=alfa'
      return [
        await attempt(url, {}),
        await attempt(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
        await attempt(url, { method: 'POST', body, mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } }),
      ]
    })()`)
    expect(tries).toEqual(['refused', 'refused', expect.stringMatching(/opaque|refused/)])
    expect((await door.get('alfa', '/api/questions')).text).toBe(before)
  })
})
