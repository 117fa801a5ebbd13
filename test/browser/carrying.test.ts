import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseInstantLoosely } from '../../src/kernel/instant.ts'
import { deskFor } from '../../src/node/desk.ts'
import { readFoundingFile, foundingFileBytes } from '../../src/node/founding/files.ts'
import { askToJoin } from '../../src/node/joining/ask.ts'
import { invitationTo } from '../../src/node/joining/invite.ts'
import { ask, judge } from '../../src/node/questions.ts'
import { operator } from '../../src/node/roles.ts'
import { openRosterMotion } from '../../src/node/roster/open.ts'
import { keyRequestBytes } from '../../src/node/roster/requests.ts'
import { systemTimer } from '../../src/platform/timer.ts'
import { MemoryStore } from '../../src/store/memory/store.ts'
import { decidingCharter } from '../deciding.ts'
import { Network } from '../network.ts'
import { JoinedNode } from '../nodes.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, own, served, tab } from './served.ts'

describeBrowser('a question of a membership that has ended', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('is taken into the new one from its page, read in the queue, and leads there', async () => {
    const node = await served({ charter: decidingCharter, live: true, seats: ['alfa'] })
    const { address } = node
    const { ports, coalition } = node.door.node
    const desk = deskFor(ports, coalition, 'alfa', operator)
    const text = 'Will the strait be closed for a week?'
    const closes = parseInstantLoosely('2030-01-01')
    const { id } = await ask(desk, { text, in: 'plenary', form: { kind: 'binary' }, closes })
    await judge(desk, { question: id, answer: { kind: 'binary', probability: 0.2 } })

    const far = new JoinedNode('far', new Network(), new MemoryStore(), systemTimer)
    const invitation = readFoundingFile(foundingFileBytes(await invitationTo(desk)))
    if (invitation.format !== 'entente/joining-invitation@1') throw new Error(invitation.format)
    const seated = { seat: far.seat, host: 'far.example', url: null }
    const { request } = await askToJoin({ ports: far.ports, person: operator }, invitation, seated)
    const moved = await openRosterMotion(desk, {
      wanted: { kind: 'join', request: keyRequestBytes(request) },
    })

    const here = await tab(browser, address)
    const { page } = here
    await own(page, node)
    await open(page, `${address}/decisions/${moved.id}`)
    await page.getByRole('button', { name: 'In favour' }).click()
    await page.getByRole('button', { name: 'Sign it for good' }).click()
    await page.getByText('Adopted under epoch 0; the certificate proves it for good.').waitFor()

    await open(page, `${address}/members/roster`)
    await page.getByRole('heading', { name: 'What can go on' }).waitFor()
    expect(await faults(page)).toEqual([])
    await open(page, `${address}/questions/${id}`)
    await page.getByText('The membership in which this stands has ended.').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Take into the new membership' }).click()
    await page.getByRole('heading', { level: 1, name: /release/i }).waitFor()
    await page.getByText(text).first().waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByText('from plenary-0 to').waitFor()
    await page.getByLabel(/^I have read/).check()
    await page.getByRole('button', { name: 'Release to one member' }).click()
    await page.getByRole('heading', { name: 'Released lately' }).waitFor()

    await open(page, `${address}/questions/${id}`)
    await page.getByRole('link', { name: 'This goes on in the new membership.' }).click()
    await page.getByText('It came from a membership that has ended.').waitFor()
    await page.getByText('20').first().waitFor()
    expect(page.url()).not.toContain(id)
    expect(await faults(page)).toEqual([])
    expectQuiet(here)
  }, 90_000)
})
