import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, served, tab, type Served } from './served.ts'

type Door = Served['door']

/** A register of two risks and an activity that helps with one and harms the other. */
async function risks(door: Door): Promise<void> {
  const enter = async (title: string, area: string, probability: number, high: number): Promise<string> =>
    idOf(
      await door.post('alfa', '/api/risks', {
        title,
        area,
        likelihood: { kind: 'stated', probability },
        impact: {
          kind: 'lognormal',
          low: { level: 0.1, value: high / 10 },
          high: { level: 0.9, value: high },
        },
        unit: 'US$ m',
        bearers: [{ member: 'bravo', share: 0.5 }],
        in: 'plenary',
      }),
    )
  const launchRisk = await enter('A launch is misread', 'strategic', 0.004, 20_000)
  const intrusion = await enter('Intrusion into the warning system', 'information', 0.12, 250)
  const needs = ['alfa', 'bravo']
  await door.post('alfa', '/api/mitigations', {
    title: 'Launch notices',
    in: 'plenary',
    effects: [
      { risk: launchRisk, needs, odds: 0.5, amount: 1, note: '' },
      { risk: intrusion, needs, odds: 1.2, amount: 1, note: '' },
    ],
  })
}

/** Saves a file by the button with this name; gives its bytes. */
async function saved(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ])
  return readFile(await download.path())
}

describeBrowser('what is assessed', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('shows the register with what an activity would change, saves it, and takes a risk from a form', async () => {
    const { address, door } = await served()
    await risks(door)
    const here = await tab(browser, address, { seat: 'alfa' })
    const { page } = here
    await open(page, `${address}/risks`)
    await page.getByText('2 risks.', { exact: false }).waitFor()
    await page.getByText('It would make one risk worse.', { exact: false }).waitFor()
    expect(String(await saved(page, /Save as SVG: risks/))).toMatch(/^<svg[^>]*>.*1 in 50/s)
    const png = await saved(page, /Save as PNG: risks/)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(5000)
    expect(String(await saved(page, /Save as CSV: register/)).split('\r\n')[0]).toMatch(/^risk,area,unit/)

    await page.getByRole('button', { name: 'Add a risk' }).click()
    await page.getByLabel('What may happen').fill('Gas stops for a month')
    await page.getByLabel('Chance in a year').fill('6')
    await page.getByLabel('Loss, low').fill('170')
    await page.getByLabel('Loss, high').fill('1000')
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByRole('rowheader', { name: 'Gas stops for a month' }).waitFor()
    await page.getByText('3 risks.', { exact: false }).waitFor()
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  })

  it('sets hypotheses against each other, and shows what is taken for granted', async () => {
    const { address, door } = await served()
    const here = await tab(browser, address, { seat: 'alfa' })
    const { page } = here
    await open(page, `${address}/hypotheses`)
    await page.getByRole('button', { name: 'Set hypotheses' }).click()
    await page.getByLabel('What they would explain').fill('Why is the exercise held?')
    await page.getByLabel('Hypotheses, one a line').fill('Habit\nWarning')
    await page.getByRole('button', { name: 'Enter them' }).click()
    await page.waitForURL(/\/hypotheses\/[0-9a-f]{64}$/)
    await page.getByText('No evidence is coded.', { exact: false }).waitFor()
    const id = page.url().slice(-64)
    await door.post('bravo', '/api/assumptions', {
      text: 'What is published is what was agreed.',
      ground: 'caveated',
      about: [id],
    })
    await open(page, `${address}/hypotheses/${id}`)
    await page.getByText('What is published is what was agreed.').waitFor()
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  })

  it('says that nothing has come out while nothing has', async () => {
    const { address } = await served()
    const here = await tab(browser, address, { seat: 'alfa' })
    await open(here.page, `${address}/track`)
    await here.page.getByText('No question has come out', { exact: false }).waitFor()
    expect(await faults(here.page)).toEqual([])
    expectQuiet(here)
  })
})
