import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { parseInstantLoosely } from '../../src/kernel/instant.ts'
import { ask } from '../../src/node/questions.ts'
import { charterFiles } from '../../src/platform/charters.ts'
import { packageFile } from '../../src/platform/package.ts'
import { builtPage } from '../../src/platform/pages.ts'
import { serve } from '../../src/platform/serving.ts'
import type { JoinedNode } from '../nodes.ts'
import { testPeople } from '../people.ts'
import { nodesWitnessing } from '../witnesses.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, served, tab } from './served.ts'

const closes = parseInstantLoosely('2030-01-01')

/** The pages of one node of several, without a sign-in. */
async function pagesOf({ ports, coalition }: JoinedNode): Promise<string> {
  const { newest } = coalition
  const open = { ...coalition, newest: { ...newest, roster: { ...newest.roster, study: true } } }
  const log = (): void => undefined
  const { people } = testPeople(open, { log })
  const given = { base: '', version: '1.2.3', packageFile, charterFiles, pageFile: builtPage, log }
  const app = createApp({ ...given, ports, coalition: open, people })
  const serving = await serve(0, (request) => app.fetch(request))
  onTestFinished(() => serving.close())
  return serving.address
}

describeBrowser('members and ledger', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('shows who holds what between nodes, and nothing of a compartment the seat is not in', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [east, north] = [all.node('east'), all.node('north')]
    const hidden = await all.open(['north', 'south'])
    for (const where of ['plenary', hidden])
      await ask(north.desk(), { text: 'Will it rain?', in: where, form: { kind: 'binary' }, closes })
    await all.meet('south', 'north')
    await all.meet('east', 'north')
    const here = await tab(browser, await pagesOf(east), { seat: 'east' })
    const { page } = here
    await open(page, `${await pagesOf(east)}/members`)
    await page.getByText('3 of 3').waitFor()
    await page.getByText('counts whole').first().waitFor()
    expect(await page.locator('.members-logs tbody tr').count()).toBe(3)
    const text = await page.locator('main').innerText()
    expect(text).not.toContain(hidden.slice(0, 16))
    expect(text).toContain('Not heard for a while')
  })

  it('verifies what is held, and leads there by keys', async () => {
    const { address, door } = await served()
    await door.upload('alfa', 'Alfa met.', 'alfa.txt')
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/`)
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.getByRole('heading', { name: 'Members and ledger' }).waitFor()
    await page.getByText('One host runs every seat: nothing travels').waitFor()
    await page.getByRole('button', { name: 'Verify now' }).click()
    await page.getByRole('button', { name: 'Verify again' }).waitFor()
    await page
      .getByText(/^(The log verifies|All \d+ logs verify)$/)
      .first()
      .waitFor()
    expectQuiet(here)
  })
})
