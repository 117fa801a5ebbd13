import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { becomeMute } from '../../src/node/acts.ts'
import { openMotion } from '../../src/node/decisions/open.ts'
import { moved, phases, says, shown, three, verified } from '../deciding.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, own, servedNode, tab } from './served.ts'

describeBrowser('decisions of nodes on hosts of their own', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('take one position of a person who clicks twice, which all nodes count as one', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const id = await moved(all, 'majority')
    const node = await servedNode(north)
    const here = await tab(browser, node.address, { seat: 'north' })
    const { page } = here
    await own(page, node)
    await open(page, `${node.address}/decisions/${id}`)
    await page.getByRole('button', { name: 'In favour' }).dblclick()
    expect((await shown(north, id)).voices.filter(({ spoke }) => spoke)).toEqual([])
    await page.getByRole('button', { name: 'Sign it for good' }).dblclick()
    await page.getByText('Signed. It counts once enough members hold it.').waitFor()
    await page.getByText('It stands, and there is no second.').waitFor()
    await page.getByText('Signed. Held by 1 of 3; counts at 2.').waitFor()
    expect(await faults(page)).toEqual([])
    await says(east, id, 'support')
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    for (const each of all.nodes) expect(await shown(each, id)).toMatchObject({ faults: [], dropped: [] })
    expect(await verified(east, id)).toMatchObject({ result: 'adopted' })
    await page.reload()
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    expectQuiet(here)
  }, 60_000)

  it('let the mover take a motion back until all have it, and not after', async () => {
    const all = await three()
    const north = all.node('north')
    all.down.add('south')
    const id = await moved(all, 'majority')
    const node = await servedNode(north)
    const here = await tab(browser, node.address, { seat: 'north' })
    const { page } = here
    await own(page, node)
    await open(page, `${node.address}/decisions`)
    await page.getByRole('link', { name: 'Meet in May' }).click()
    await page.getByText('Not everybody has received it.').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Take the motion back' }).dblclick()
    await page.getByText('The motion is taken back.').waitFor()
    await page.getByRole('link', { name: 'Move it again' }).waitFor()
    expect(await page.getByRole('button', { name: 'Take the motion back' }).count()).toBe(0)
    all.down.clear()
    await all.settle()
    expect(await phases(all, id)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])

    const { id: served } = await openMotion(north.desk(), {
      ...{ in: 'plenary', rule: 'majority', title: 'Meet in June', text: 'We meet in June.' },
    })
    await open(page, `${node.address}/decisions/${served}`)
    await page.getByRole('button', { name: 'Take the motion back' }).waitFor()
    await all.settle()
    await page.reload()
    await page.getByText('The decision waits for us.').waitFor()
    expect(await page.getByRole('button', { name: 'Take the motion back' }).count()).toBe(0)
    expectQuiet(here)
  }, 60_000)

  it('say at a mute node that it may not sign, with no button that would', async () => {
    const all = await three()
    const north = all.node('north')
    const id = await moved(all, 'proxy')
    all.down.add('south')
    const ours = await openMotion(north.desk(), {
      ...{ in: 'plenary', rule: 'majority', title: 'Meet in June', text: 'We meet in June.' },
    })
    await all.settle()
    await becomeMute(north.ports, north.coalition, 'it came back from a backup')
    const node = await servedNode(north)
    const here = await tab(browser, node.address, { seat: 'north' })
    const { page } = here
    const mute = 'This node may not sign until its new key is adopted'
    const acts = async (): Promise<string[]> =>
      page.locator('main').locator('button, a.motion-open, form').allInnerTexts()
    await own(page, node)
    await open(page, `${node.address}/decisions`)
    await page.getByText(mute).waitFor()
    await page.getByText('Our node follows nobody').waitFor()
    expect(await acts()).toEqual([])
    expect(await faults(page)).toEqual([])
    for (const each of [id, ours.id]) {
      await open(page, `${node.address}/decisions/${each}`)
      await page.getByText(mute).first().waitFor()
      await page.getByRole('heading', { name: 'Our position' }).waitFor()
      expect(await acts()).toEqual([])
      expect(await faults(page)).toEqual([])
    }
    await open(page, `${node.address}/decisions/new`)
    await page.getByText(mute).waitFor()
    expect(await acts()).toEqual([])
    // The way out is open: a mute node may ask for new keys, and for nothing else.
    await page.getByRole('link', { name: 'Ask for new keys on the roster page' }).click()
    await page.getByRole('heading', { name: 'Our keys' }).waitFor()
    expect(await acts()).toEqual(['Ask for new ones…', 'Ours are lost…'])
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Ours are lost…' }).click()
    expect((await saving).suggestedFilename()).toBe('north.recover.json')
    expectQuiet(here)
  }, 60_000)
})
