import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { templateBody } from '../library.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, served, tab } from './served.ts'

describeBrowser('arrangements', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('lists charters, shows one with its duties, and puts two side by side as of a day', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/arrangements?date=2020-10-27`)
    await page.getByRole('link', { name: 'North Atlantic Treaty' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'North Atlantic Treaty' }).waitFor()
    await page.getByText('30 members on 27 Oct 2020.').waitFor()
    const attacked = page.getByRole('row', { name: /^Armed attack on a member/ })
    await attacked.getByText('shall, each decides how').waitFor()
    expect(await attacked.innerText()).toMatch(/all others.*Art\. 5/s)
    await open(page, `${address}/arrangements/compare?left=north-atlantic-treaty&right=sco&date=2020-10-27`)
    await page
      .getByRole('heading', { level: 1, name: /^North Atlantic Treaty and Charter of the Shanghai/ })
      .waitFor()
    const rows = await page.locator('.arrangement-compare tbody th').allInnerTexts()
    expect(rows).toContain('≠ Armed attack on a member')
    expect(rows).toContain('= Leaving')
    // Another day has other members: the same address, changed in place.
    await page.getByLabel('As of').fill('2003-01-01')
    await page.getByText('19 members').waitFor()
    expect(page.url()).toContain('date=2003-01-01')
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  }, 60_000)

  it('shows the clocks of the charter on Today, and takes what a member says', async () => {
    const charter = await templateBody('template-security-coalition')
    const { door, address } = await served({ charter })
    const opened = await door.post('alfa', '/api/consultations', {
      ...{ trigger: 'threat', title: 'Ships off the harbour' },
      points: { notice: new Date(door.node.ports.clock.now() - 19 * 3_600_000).toISOString() },
    })
    expect(opened.status).toBe(201)
    const here = await tab(browser, address, { seat: 'bravo' })
    const { page } = here
    await open(page, `${address}/`)
    const card = page.locator('.clock-card')
    await card.getByText('19 of 72 hours used').waitFor()
    expect(await card.locator('.clock-left').innerText()).toMatch(/^5[23] h/)
    await card.getByRole('button', { name: 'Speak for our desk' }).click()
    await card.getByLabel('What we hold').fill('We hold it for a drill.')
    await card.getByRole('button', { name: 'Say it' }).click()
    const heard = card.locator('.clock-heard')
    await heard.waitFor()
    expect(await heard.innerText()).toMatch(/^bravo[^]*We hold it for a drill\.$/)
    expect(await faults(page)).toEqual([])
    await open(page, `${address}/arrangements/own`)
    await page.getByText('What sets a duty off').waitFor()
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  }, 60_000)

  it('shows how near two states are to which system, what stands behind a step, and asks about the next one', async () => {
    const { door, address } = await served()
    const text =
      'Norway and Sweden held a joint exercise from 20 to 28 August 2015. Both ministries call it a success.'
    const read = await door.upload('alfa', text, 'drill.txt', '&published=2015-08-28')
    expect(read.status).toBe(201)
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/arrangements/relationships?date=2020-10-27`)
    await page.getByRole('heading', { level: 1, name: 'Norway and Sweden' }).waitFor()
    await page.getByText('an alliance', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Interoperability/ }).click()
    // No grade says what the report is worth: it is shown, and moves nothing.
    await page.getByText('One cannot be judged and moves nothing').click()
    await page.getByRole('link', { name: /held a joint exercise/ }).waitFor()
    expect(page.url()).toContain('on=interoperability')
    expect(await faults(page)).toEqual([])
    await page.getByRole('link', { name: 'Ask one' }).first().click()
    await page.getByText(/^A forecast: coming true, it takes Norway and Sweden to/).waitFor()
    expectQuiet(here)
  }, 60_000)

  it('thinks a scenario through under two charters', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/arrangements/scenarios?left=csto&right=sco&victim=ARM&date=2020-10-27`)
    const takes = page.getByRole('row', { name: /^Who takes part/ })
    await takes.getByText('5 owe help.').waitFor()
    await takes.getByText('8 may stay out.').waitFor()
    await page.getByText('The register is empty', { exact: false }).waitFor()
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  }, 60_000)
})
