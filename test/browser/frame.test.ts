import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/platform/serving.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, served, tab } from './served.ts'

describeBrowser('the frame round the pages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('speaks three languages, switched in place and kept', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    await open(here.page, address)
    const navigation = here.page.locator('#navigation')
    for (const [button, word, code] of [
      ['русский', 'Вопросы', 'ru'],
      ['中文', '问题', 'zh'],
      ['English', 'Questions', 'en'],
    ] as const) {
      await here.page.getByRole('button', { name: button }).click()
      await navigation.getByText(word, { exact: true }).waitFor()
      expect(await here.page.locator('html').getAttribute('lang')).toBe(code)
    }
    await here.page.getByRole('button', { name: 'русский' }).click()
    await navigation.getByText('Вопросы', { exact: true }).waitFor()
    await here.page.reload()
    await navigation.getByText('Вопросы', { exact: true }).waitFor()
    expectQuiet(here)
  })

  it('goes everywhere by keys, and shows them', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    await open(here.page, address)
    for (const [key, path] of [
      ['q', '/questions'],
      ['e', '/evidence'],
      ['r', '/release'],
      ['s', '/settings'],
      ['t', '/'],
    ] as const) {
      await here.page.keyboard.press('g')
      await here.page.keyboard.press(key)
      await here.page.waitForURL(`${address}${path}`)
    }
    await here.page.keyboard.press('?')
    await here.page.getByRole('dialog').getByText('Questions').waitFor()
    await here.page.keyboard.press('Escape')
    await here.page.getByRole('dialog').waitFor({ state: 'detached' })
    await here.page.keyboard.press('ControlOrMeta+k')
    await here.page.getByPlaceholder('Search or jump').fill('Evid')
    await here.page.keyboard.press('Enter')
    await here.page.waitForURL(`${address}/evidence`)
    expectQuiet(here)
  })

  it('is light or dark as the machine is, until somebody chooses', async () => {
    const { address } = await served()
    for (const scheme of ['light', 'dark'] as const) {
      const here = await tab(browser, address, { scheme })
      await open(here.page, address)
      const ground = () => here.page.evaluate('getComputedStyle(document.body).backgroundColor')
      const light = 'rgb(251, 250, 247)'
      const dark = 'rgb(18, 21, 24)'
      expect(await ground()).toBe(scheme === 'light' ? light : dark)
      await here.page.getByRole('button', { name: 'Light or dark' }).click()
      expect(await ground()).toBe(scheme === 'light' ? dark : light)
    }
  })

  it('folds away at 380 px and opens again', async () => {
    const { address } = await served()
    const here = await tab(browser, address, { width: 380 })
    await open(here.page, address)
    const navigation = here.page.locator('#navigation')
    expect(await navigation.isVisible()).toBe(false)
    await here.page.getByRole('button', { name: 'Menu' }).click()
    await navigation.getByText('Questions', { exact: true }).click()
    await here.page.waitForURL(`${address}/questions`)
    expect(await navigation.isVisible()).toBe(false)
    expectQuiet(here)
  })

  it('says of an address that leads nowhere that it does', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    const answer = await here.page.goto(`${address}/nowhere`)
    expect(answer?.status()).toBe(404)
    await here.page.getByText('That did not work').waitFor()
  })

  it('lets the API be read and tried under the policy of its page', async () => {
    const { address, door } = await served()
    const report = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
    await door.upload('alfa', report, 'report.txt')
    const here = await tab(browser, address)
    await here.page.setViewportSize({ width: 1280, height: 1100 })
    await here.page.goto(`${address}/docs`)
    await here.page.getByText('Lists events, by type, actor or document').first().click()
    await here.page.locator('[data-pname="as"]').first().fill('alfa')
    const answer = here.page.waitForResponse((response) => response.url().includes('/api/events'))
    await here.page.getByRole('button', { name: 'EXECUTE' }).click()
    expect((await answer).status()).toBe(200)
    await here.page.getByText('joint naval exercise').first().waitFor()
    expectQuiet(here)
  })
})

describeBrowser('a page of another origin', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('can neither read nor change anything', async () => {
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
        await attempt(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'Entente-Request': '1' } }),
        await attempt(url, { method: 'POST', body, mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } }),
      ]
    })()`)
    expect(tries).toEqual(['refused', 'refused', 'refused', expect.stringMatching(/opaque|refused/)])
    expect((await door.get('alfa', '/api/questions')).text).toBe(before)
  })

  it('is refused under a name that was made to lead here', async () => {
    const { address } = await served()
    const { port } = new URL(address)
    const rebound = await launch([`--host-resolver-rules=MAP rebound.example 127.0.0.1`])
    onTestFinished(() => rebound.close())
    const page = await rebound.newPage()
    for (const path of ['/', '/api/node?as=alfa', '/api/questions?as=alfa']) {
      const answer = await page.goto(`http://rebound.example:${port}${path}`)
      expect([path, answer?.status()]).toEqual([path, 421])
      expect(await answer?.text()).not.toContain('seats')
    }
  })
})
