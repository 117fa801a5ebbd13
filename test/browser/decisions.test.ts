import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instant, instantText } from '../../src/kernel/instant.ts'
import { decisionRound } from '../../src/node/decisions/round.ts'
import { CommandLine } from '../command.ts'
import { decidingCharter } from '../deciding.ts'
import { idOf, type TestDoor } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, served, tab } from './served.ts'

/** Lets time go by, in steps in which the node goes on looking: one that sees nothing for long counts as away. */
async function passHours({ node: { clock, ports, coalition } }: TestDoor, hours: number): Promise<void> {
  for (let left = 60 * hours; left > 0; left -= 9) {
    clock.set(instantText(instant(clock.now() + Math.min(9, left) * 60_000)))
    await decisionRound(ports, coalition)
  }
}

describeBrowser('decisions', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('opens a motion, takes what each seat says once, and gives a certificate that the command line verifies', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const alfa = await tab(browser, address)
    await open(alfa.page, `${address}/`)
    await alfa.page.getByRole('link', { name: 'Decisions' }).click()
    await alfa.page.getByRole('link', { name: 'Open a motion' }).click()
    await alfa.page.getByLabel('Rule of our charter').selectOption('silence')
    await alfa.page
      .getByText('Adopted once all 3 have spoken without objection, and 2 members hold each statement.')
      .waitFor()
    await alfa.page.getByLabel('In one line').fill('Meet in May')
    await alfa.page.getByLabel('The text').fill('We meet in May.')
    expect(await faults(alfa.page)).toEqual([])
    await alfa.page.getByRole('button', { name: 'Open the motion' }).click()
    await alfa.page.getByRole('heading', { level: 1, name: 'Meet in May' }).waitFor()
    const id = alfa.page.url().split('/').at(-1) ?? ''

    // Another seat finds it on Today and acts in three clicks; a double click on the last signs one position.
    const bravo = await tab(browser, address, { seat: 'bravo' })
    await open(bravo.page, `${address}/`)
    await bravo.page.getByText('One motion waits on us.').waitFor()
    await bravo.page.getByRole('link', { name: 'Meet in May' }).click()
    await bravo.page.getByText('The decision waits for us.').waitFor()
    await bravo.page.getByRole('button', { name: 'No objection' }).click()
    await bravo.page.getByText('By what is held here, it stays open after this').waitFor()
    expect(await faults(bravo.page)).toEqual([])
    await bravo.page.getByRole('button', { name: 'Sign it for good' }).dblclick()
    await bravo.page.getByText('It stands, and there is no second.').waitFor()
    const { dropped } = (await door.get('bravo', `/api/motions/${id}`)).json as { dropped: unknown[] }
    expect(dropped).toEqual([])

    for (const seat of ['alfa', 'charlie'])
      await door.post(seat, `/api/motions/${id}/positions`, { value: 'no-objection' })
    await bravo.page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    expect(await faults(bravo.page)).toEqual([])
    const saving = bravo.page.waitForEvent('download')
    await bravo.page.getByRole('link', { name: 'Download certificate' }).click()
    const line = new CommandLine()
    const [file, trusted] = [join(line.folder, 'motion.outcome.json'), join(line.folder, 'genesis.json')]
    await (await saving).saveAs(file)
    const [genesis] = await door.node.ports.store.read((reader) => reader.epochs())
    writeFileSync(trusted, genesis?.body ?? '')
    expect(await line.run('verify', file, '--genesis', trusted)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/adopted under epoch 0/) as string,
    })
    expectQuiet(alfa)
    expectQuiet(bravo)
  }, 60_000)

  it('takes a file in place of the text, which others save as it is', async () => {
    const { address } = await served({ charter: decidingCharter })
    const alfa = await tab(browser, address)
    const { page } = alfa
    await open(page, `${address}/decisions/new`)
    await page.getByLabel('Rule of our charter').selectOption('silence')
    await page.getByLabel('In one line').fill('Meet in May')
    const choose = async (buffer: Buffer): Promise<void> => {
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'A file in place of the text…' }).click()
      await (await choosing).setFiles({ name: 'may.pdf', mimeType: 'application/pdf', buffer })
    }
    await choose(Buffer.alloc(0))
    await page.getByRole('alert').getByText('is not empty').waitFor()
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00])
    await choose(bytes)
    await page.getByText('The text is the file may.pdf, 1 KB.').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Open the motion' }).click()
    await page.getByRole('heading', { level: 1, name: 'Meet in May' }).waitFor()
    const bravo = await tab(browser, address, { seat: 'bravo' })
    await open(bravo.page, page.url())
    const saving = bravo.page.waitForEvent('download')
    await bravo.page.locator('.section', { hasText: 'With a file:' }).getByRole('link').click()
    expect(readFileSync(await (await saving).path())).toEqual(bytes)
    expectQuiet(alfa)
    expectQuiet(bravo)
  }, 60_000)

  it('rejects by one objection, refuses a second word from a page that does not know of the first, and offers to move again', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const id = idOf(
      await door.post('alfa', '/api/motions', { rule: 'consensus', title: 'Meet in June', text: 'In June.' }),
    )
    const bravo = await tab(browser, address, { seat: 'bravo' })
    const { page } = bravo
    await open(page, `${address}/decisions/${id}`)
    await page.getByRole('button', { name: 'Object, with reasons' }).click()
    await page.getByText('By what is held here, this rejects it').waitFor()
    await page.getByLabel('Reasons').fill('May is better.')
    // The page hears nothing of what the seat says elsewhere meanwhile.
    let hears = false
    await page.route(`**/api/motions/${id}`, async (route) => {
      while (!hears) await new Promise((resolve) => setTimeout(resolve, 20))
      await route.continue()
    })
    const first = await door.post('bravo', `/api/motions/${id}/positions`, {
      ...{ value: 'oppose', reasons: 'Too late in the year.' },
    })
    expect(first.status).toBe(201)
    await page.getByRole('button', { name: 'Sign it for good' }).click()
    await page.getByText('We have spoken on this already. What was said first stands.').waitFor()
    hears = true
    await page.getByText('Rejected under epoch 0; the certificate proves it for good.').waitFor()
    await page.getByText('Too late in the year.').first().waitFor()
    expect(bravo.complaints).toEqual([expect.stringMatching(/status of 409/)])
    // The charter has a rule for after that rejection.
    await page.getByRole('link', { name: /^Move it by Article fallback/ }).click()
    await page.getByText('Adopted by 2 in favour, rejected by 2 that are not.').waitFor()
    await page.getByText('Follows the rejection of').waitFor()
    expect(await faults(page)).toEqual([])
  }, 60_000)

  it('has silence spoken for by nodes once time is over, and decided again by whoever was spoken for, once', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const id = idOf(
      await door.post('alfa', '/api/motions', { rule: 'silence', title: 'Meet in July', text: 'In July.' }),
    )
    const bravo = await tab(browser, address, { seat: 'bravo' })
    const { page } = bravo
    await open(page, `${address}/decisions/${id}`)
    await page.getByText('If we say nothing, our node says “No objection” once our time is over.').waitFor()
    await passHours(door, 7)
    await page.reload()
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    await page.getByText('Our node spoke in our place. We may have it decided again, once.').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Have it decided again…' }).click()
    await page.getByLabel('Why').fill('We were away.')
    await page.getByRole('button', { name: 'Move it again' }).dblclick()
    await page.getByText('Decides again').waitFor()
    const again = page.url().split('/').at(-1) ?? ''
    expect(again).not.toBe(id)
    await open(page, `${address}/decisions/${id}`)
    await page.getByText('bravo reopened it: the outcome stands until the new motion is decided.').waitFor()
    expect(await page.getByRole('button', { name: 'Have it decided again…' }).count()).toBe(0)
    const { motions } = (await door.get('bravo', '/api/motions')).json as { motions: readonly unknown[] }
    expect(motions).toHaveLength(2)
    expectQuiet(bravo)
  }, 60_000)

  it('counts votes that members saw by the deadline, and one that follows another’s', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const moved = async (rule: string, title: string) =>
      idOf(await door.post('alfa', '/api/motions', { rule, title, text: `${title}.` }))
    const [vote, proxy] = [await moved('vote', 'Vote on it'), await moved('proxy', 'Follow on it')]
    const alfa = await tab(browser, address)
    await open(alfa.page, `${address}/decisions/${vote}`)
    await alfa.page.getByText('If enough votes that came on time are in favour').waitFor()
    await alfa.page.getByText('If we say nothing, we count as absent.').waitFor()
    await alfa.page.getByRole('button', { name: 'In favour' }).click()
    await alfa.page.getByRole('button', { name: 'Sign it for good' }).click()
    await alfa.page.getByText('It stands, and there is no second.').waitFor()

    const bravo = await tab(browser, address, { seat: 'bravo' })
    const { page } = bravo
    await open(page, `${address}/decisions/${proxy}`)
    await page.getByRole('button', { name: 'Follow a member' }).click()
    await page.getByText('If they follow somebody too, it is an abstention.').waitFor()
    await page.getByLabel('Whom we follow').selectOption('alfa')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign it for good' }).click()
    await page.getByText('follows alfa').first().waitFor()
    // What is followed counts as what they say.
    await door.post('alfa', `/api/motions/${proxy}/positions`, { value: 'support' })
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()

    await passHours(door, 8)
    await open(page, `${address}/decisions/${vote}`)
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    await page.getByText('We did not vote by the deadline. We may have it decided again, once.').waitFor()
    expect(await faults(page)).toEqual([])
    expectQuiet(alfa)
    expectQuiet(bravo)
  }, 60_000)
})
