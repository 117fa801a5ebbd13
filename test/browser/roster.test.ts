import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFoundingFile } from '../../src/node/founding/files.ts'
import { askToJoin } from '../../src/node/joining/ask.ts'
import { enterByFile, readWelcome } from '../../src/node/joining/enter.ts'
import { joiningShown } from '../../src/node/joining/show.ts'
import { operator } from '../../src/node/roles.ts'
import { keyRequestBytes } from '../../src/node/roster/requests.ts'
import { systemTimer } from '../../src/platform/timer.ts'
import { MemoryStore } from '../../src/store/memory/store.ts'
import { CommandLine } from '../command.ts'
import { decidingCharter } from '../deciding.ts'
import { Network } from '../network.ts'
import { JoinedNode } from '../nodes.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, own, served, tab } from './served.ts'

describeBrowser('the roster', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('is changed by a motion that members support on its page, in three clicks, and shows what began each epoch', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const alfa = await tab(browser, address)
    const { page } = alfa
    await open(page, `${address}/members`)
    await page.getByRole('link', { name: 'the roster' }).click()
    await page.getByText('3 members under epoch 0.').waitFor()
    await page.getByText('Nothing is under way to change it.').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Propose a change…' }).click()
    await page.getByLabel('Whom').selectOption('charlie')
    await page.getByText('The member goes on reading and has no say').waitFor()
    await page.getByText('every change needs the 2 who are left').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Put it to the members' }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Suspend charlie' }).waitFor()
    const id = page.url().split('/').at(-1) ?? ''
    // A click too many puts nothing forward twice.
    const roster = (await door.get('alfa', '/api/roster')).json as {
      slot: { motions: readonly { id: string }[] }
    }
    expect(roster.slot.motions.map((motion) => motion.id)).toEqual([id])

    const bravo = await tab(browser, address, { seat: 'bravo' })
    const supported = async (title: string): Promise<void> => {
      for (const here of [alfa, bravo]) {
        await open(here.page, `${address}/`)
        await here.page.getByRole('link', { name: title }).first().click()
        await here.page.getByRole('button', { name: 'In favour' }).click()
        await here.page.getByRole('button', { name: 'Sign it for good' }).click()
        await here.page.getByText('It stands, and there is no second.').waitFor()
        expectQuiet(here)
      }
    }
    await supported('Suspend charlie')
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    await open(page, `${address}/members/roster`)
    await page.getByText('charlie is suspended').waitFor()
    await page.getByText('3 members under epoch 1.').waitFor()
    const charlie = page.locator('.roster-members > li', { hasText: 'charlie' })
    await charlie.getByText('suspended', { exact: true }).waitFor()
    expect(await page.locator('.roster-members .badge').allInnerTexts()).toEqual(['suspended'])
    expect(await faults(page)).toEqual([])

    await page.getByRole('button', { name: 'Propose a change…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What changes').selectOption('reinstate')
    expect(await dialog.getByLabel('Whom').locator('option').allInnerTexts()).toEqual(['Choose…', 'charlie'])
    await dialog.getByLabel('Whom').selectOption('charlie')
    await dialog.getByText('The member has its say again').waitFor()
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Put it to the members' }).click()
    await page.getByText('ends a suspension').waitFor()
    await supported('Give charlie its say back')
    await open(page, `${address}/members/roster`)
    await page.getByText('3 members under epoch 2.').waitFor()
    expect(await page.locator('.roster-members .badge').allInnerTexts()).toEqual([])
    await page.getByText('charlie has a say').waitFor()
  }, 60_000)

  it('takes a newcomer in by files: an invitation saved, a request whose words were compared, a welcome', async () => {
    const node = await served({ charter: decidingCharter, live: true, seats: ['alfa'] })
    const { address } = node
    const here = await tab(browser, address)
    const { page } = here
    await own(page, node)
    await open(page, `${address}/members/roster`)
    await page.getByRole('heading', { name: 'Take a newcomer in' }).waitFor()
    expect(await faults(page)).toEqual([])
    const saved = async (name: string): Promise<Buffer> => {
      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      return readFileSync(await (await saving).path())
    }
    const invitation = readFoundingFile(await saved('Save an invitation'))
    if (invitation.format !== 'entente/joining-invitation@1') throw new Error(invitation.format)
    const words = await page.locator('.roster-card .founding-words li').allInnerTexts()
    const far = new JoinedNode('far', new Network(), new MemoryStore(), systemTimer)
    const founding = { ports: far.ports, person: operator }
    const joining = await askToJoin(founding, invitation, { seat: far.seat, host: 'far.example', url: null })
    const shown = joiningShown(joining)
    expect(words).toEqual(shown.coalition.words)

    await page.getByRole('button', { name: 'Propose a change…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What changes').selectOption('join')
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose…' }).click()
    const buffer = Buffer.from(keyRequestBytes(joining.request))
    await (await choosing).setFiles({ name: 'far.json', mimeType: 'application/json', buffer })
    await dialog.getByText('far on far.example asks to be let in.').waitFor()
    expect(await dialog.locator('.founding-words li').allInnerTexts()).toEqual(shown.seat.words)
    expect(await faults(page)).toEqual([])
    await dialog.getByLabel(/I have compared these words with far/).check()
    await dialog.getByRole('button', { name: 'Put it to the members' }).click()
    await page.getByRole('button', { name: 'In favour' }).click()
    await page.getByRole('button', { name: 'Sign it for good' }).click()
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    await open(page, `${address}/members/roster`)
    await page.getByText('far joined').waitFor()
    const coalition = await enterByFile(founding, readWelcome(await saved('Save a welcome')))
    expect([coalition.newest.number, coalition.seats]).toEqual([1, ['far']])
  }, 60_000)

  it('takes new keys from a file whose words were compared, and lets a member say that it leaves', async () => {
    const { address } = await served({ charter: decidingCharter })
    const bravo = await tab(browser, address, { seat: 'bravo' })
    await open(bravo.page, `${address}/members/roster`)
    const saving = bravo.page.waitForEvent('download')
    await bravo.page.getByRole('button', { name: 'Ask for new ones…' }).click()
    const file = join(new CommandLine().folder, 'bravo.rotate.json')
    await (await saving).saveAs(file)
    await bravo.page.getByText('bravo.rotate.json is saved.').waitFor()
    const words = await bravo.page.locator('.roster-card .founding-words li').allInnerTexts()
    expect(words).toHaveLength(12)

    const { page } = await tab(browser, address)
    await open(page, `${address}/members/roster`)
    await page.getByRole('button', { name: 'Propose a change…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What changes').selectOption('recover')
    const choose = async (): Promise<void> => {
      const choosing = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: 'Choose…' }).click()
      await (
        await choosing
      ).setFiles({ name: 'k.json', mimeType: 'application/json', buffer: readFileSync(file) })
    }
    await choose()
    await dialog.getByText('This file asks for something else: new keys.').waitFor()
    await dialog.getByLabel('What changes').selectOption('rotate')
    await choose()
    await dialog.getByText('bravo asks for new keys, and signed with those it has.').waitFor()
    expect(await dialog.locator('.founding-words li').allInnerTexts()).toEqual(words)
    const sign = dialog.getByRole('button', { name: 'Put it to the members' })
    expect(await sign.isDisabled()).toBe(true)
    await dialog.getByLabel(/I have compared these words with bravo/).check()
    await sign.click()
    // Nodes say it by themselves: both keys signed.
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()
    await open(page, `${address}/members/roster`)
    await page.getByText('new keys of bravo').waitFor()
    await page.getByText('log generation 1').waitFor()

    await open(bravo.page, `${address}/members/roster`)
    await bravo.page.getByRole('button', { name: 'Leave…' }).click()
    await bravo.page.getByText('This cannot be taken back.').waitFor()
    expect(await faults(bravo.page)).toEqual([])
    await bravo.page.getByRole('button', { name: 'Give notice for good' }).click()
    await bravo.page.getByText('Notice is given.').waitFor()
    expectQuiet(bravo)
  }, 60_000)
})
