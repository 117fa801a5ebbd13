import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf, part } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, served, tab } from './served.ts'

const report = 'China and Russia held a joint naval exercise in the Pacific on 12 May 2016.'

describeBrowser('the release queue', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it.each([1280, 380])(
    'lets out what was read: names, then the diff, then the button, at %i px',
    async (width) => {
      const { door, address } = await served()
      const id = idOf(await door.upload('alfa', report, 'report.txt'))
      const here = await tab(browser, address, { width })
      const { page } = here
      await open(page, `${address}/documents/${id}`)
      await page.getByRole('button', { name: 'Release…' }).click()
      await page.getByText('Exactly these will receive it').waitFor()
      await page.getByText('Starts to find').waitFor()
      await page.getByRole('button', { name: 'Put into the queue' }).click()
      const release = page.getByRole('button', { name: 'Release to 2 members' })
      await release.waitFor()
      expect(await release.isDisabled()).toBe(true)
      expect(part(await door.get('bravo', '/api/documents'), 'total')).toBe(0)
      // In reading order, and on a narrow screen from top to bottom.
      const order: number[] = await page.evaluate(`{
      const places = ['.release-recipients', '.learn', '.release-sign'].map((place) => document.querySelector('.release-item ' + place))
      const follows = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      ;[follows(places[0], places[1]), follows(places[1], places[2]), places[2].getBoundingClientRect().top > places[1].getBoundingClientRect().top].map(Number)
    }`)
      expect(order.slice(0, 2)).toEqual([1, 1])
      if (width < 1020) expect(order[2]).toBe(1)
      await page.getByLabel(/I have read the 2 names/).check()
      await release.click()
      await page.getByText('Released to 2 members.').waitFor()
      await page.getByRole('heading', { name: 'Released lately' }).waitFor()
      expect(part(await door.get('bravo', '/api/documents'), 'total')).toBe(1)
      await page.getByRole('button', { name: 'Retract…' }).click()
      await page.getByRole('button', { name: 'Retract for good' }).click()
      await page.getByText('Retracted.').waitFor()
      expect(part(await door.get('bravo', '/api/documents'), 'total')).toBe(0)
      expectQuiet(here)
    },
  )

  it('asks for a second person where the seat does, and keeps a reason for what goes back', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    await door.post('alfa', '/api/releases/rule', { persons: 2 })
    await door.post('alfa', '/api/releases', { ids: [id], in: 'plenary' })
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/release`)
    await page.getByText('needs a second person').waitFor()
    expect(await page.getByRole('button', { name: /^Release to/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Send back, with a reason' }).click()
    await page.getByLabel('Why not').fill('The publisher asks for two more days.')
    await page.getByRole('button', { name: 'Send back', exact: true }).click()
    await page.getByRole('heading', { name: 'Sent back' }).waitFor()
    await page.getByText('The publisher asks for two more days.').waitFor()
    expectQuiet(here)
  })

  it('refuses what refers to something its readers cannot read, and shows the lawful ways on', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    const comment = idOf(await door.post('alfa', `/api/records/${id}/comments`, { text: 'Seen.' }))
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/release?propose=${comment}`)
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: 'Release that too' }).click()
    await page.getByText('Starts to find').waitFor()
    expect(new URL(page.url()).searchParams.get('propose')?.split(',')).toHaveLength(2)
    expectQuiet(here)
  })
})
