import type { Browser } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createFoundingApp } from '../../src/http/founding.ts'
import { foundingFileBytes } from '../../src/node/founding/files.ts'
import { invitationTo, welcomeBytes, welcomeTo } from '../../src/node/joining/invite.ts'
import { openRosterMotion } from '../../src/node/roster/open.ts'
import { readKeyRequest } from '../../src/node/roster/requests.ts'
import { builtPage } from '../../src/platform/pages.ts'
import { serve } from '../../src/platform/serving.ts'
import { systemTimer } from '../../src/platform/timer.ts'
import { MemoryStore } from '../../src/store/memory/store.ts'
import { says, three } from '../deciding.ts'
import { Network } from '../network.ts'
import { JoinedNode } from '../nodes.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, tab } from './served.ts'

const code = 'c0de'.repeat(8)

/** The door of a machine on which no coalition stands yet. */
async function bare(node: JoinedNode): Promise<string> {
  const app = createFoundingApp({
    ...{ ports: node.ports, code, version: '1', pageFile: builtPage },
    peersWith: (members) => node.peersWith(members),
    log: (line) => {
      throw new Error(line)
    },
  })
  const serving = await serve(0, (request) => app.fetch(request))
  onTestFinished(() => serving.close())
  return serving.address
}

describeBrowser('a newcomer', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('reads an invitation, asks to be let in, waits, and comes in by a welcome', async () => {
    const all = await three()
    const north = all.node('north')
    const far = new JoinedNode('far', new Network(), new MemoryStore(), systemTimer)
    const address = await bare(far)
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/#code=${code}`)
    await page.getByRole('heading', { level: 1, name: 'Found a coalition, or join one' }).waitFor()
    await page.getByLabel('Seat').fill('far')
    await page.getByLabel('Host').fill('far.example')
    const take = async (label: string, name: string, bytes: Uint8Array): Promise<void> => {
      const choosing = page.waitForEvent('filechooser')
      const form = page.locator('form', { has: page.getByLabel(label, { exact: true }) })
      await form.getByRole('button', { name: 'Choose a file…' }).click()
      const buffer = Buffer.from(bytes)
      await (await choosing).setFiles({ name, mimeType: 'application/json', buffer })
    }
    await take('The invitation', 'notes.txt', Buffer.from('{}'))
    await page.getByText('E_FOUNDING_FILE').waitFor()
    await take('The invitation', 'invitation.json', foundingFileBytes(await invitationTo(north.desk())))
    await page.getByRole('heading', { name: 'Members' }).waitFor()
    for (const { name } of all.nodes) await page.getByText(`on ${name}-host`).waitFor()
    const words = await page.locator('.founding-words li').allInnerTexts()
    expect(words).toHaveLength(12)
    // Reading makes nothing: no key, nothing that waits.
    expect(await page.getByText('Waits to be let into').count()).toBe(0)
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Where this node will be reached').fill('nowhere')
    await page.getByRole('button', { name: 'Make keys and the request' }).click()
    await page
      .getByText(/E_(URL|RECORD|USAGE)_?\w*/)
      .first()
      .waitFor()
    await page.getByLabel('Where this node will be reached').fill('https://far.example:4871')
    await page.getByRole('button', { name: 'Make keys and the request' }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Waits to be let into' }).waitFor()
    expect(await faults(page)).toEqual([])

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the file' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('far.json')
    const request = readFileSync(await saved.path())
    const asked = readKeyRequest(north.coalition, request)
    expect(asked.file).toMatchObject({ member: 'far', host: 'far.example', url: 'https://far.example:4871' })
    const lists = page.locator('.founding-words')
    expect(await lists.nth(0).locator('li').allInnerTexts()).toEqual(asked.words)
    expect(await lists.nth(1).locator('li').allInnerTexts()).toEqual(words)
    await take('A welcome', 'welcome.json', welcomeBytes(await welcomeTo(north.desk())))
    await page.getByText('E_FOUNDING_STEP').waitFor()

    const { id } = await openRosterMotion(north.desk(), { wanted: { kind: 'join', request } })
    await all.settle()
    for (const node of all.nodes) await says(node, id, 'support')
    await all.settle(4)
    await page.reload()
    await take('A welcome', 'welcome.json', welcomeBytes(await welcomeTo(north.desk())))
    await page.getByRole('heading', { level: 1, name: 'The coalition stands' }).waitFor()
    await far.load()
    expect([far.coalition.seats, far.coalition.newest.number]).toEqual([['far'], 1])
    expect(here.complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([])
  }, 60_000)

  it('can wait no more, and needs the code that the start of its node printed', async () => {
    const all = await three()
    const far = new JoinedNode('far', new Network(), new MemoryStore(), systemTimer)
    const address = await bare(far)
    const headers = { 'Content-Type': 'application/json', 'Entente-Request': '1' }
    const invitation = Buffer.from(foundingFileBytes(await invitationTo(all.node('north').desk()))).toString()
    const ask = (more: Record<string, string>): Promise<Response> =>
      fetch(`${address}/api/joining`, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify({ invitation, seat: 'far', host: 'far.example' }),
      })
    expect((await ask({})).status).toBe(401)
    expect((await ask({ 'Entente-Founding': code })).status).toBe(201)
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/#code=${code}`)
    await page.getByRole('heading', { level: 1, name: 'Waits to be let into' }).waitFor()
    await page.getByText('No address of a member’s node is known here.').waitFor()
    await page.getByRole('button', { name: 'Wait no more' }).click()
    await page.getByRole('heading', { level: 1, name: 'Found a coalition, or join one' }).waitFor()
    expectQuiet(here)
  }, 60_000)
})
