import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, served, tab } from './served.ts'

const password = 'a long enough sentence'

/** Gives the page a device that makes passkeys and always agrees. */
async function withPasskeys(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describeBrowser('people in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('own a live node by the code that its start printed, sign out and in again', async () => {
    const { address, door } = await served({ live: true, seats: ['alfa'] })
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/settings`)
    // Whoever is not signed in sees nothing of the node.
    await page.waitForURL(/\/signin\?to=/)
    expect(await page.locator('#navigation').count()).toBe(0)
    await page.getByLabel('You, on this node only').fill('Somebody at the desk')
    await page.getByLabel('Sign-in name').fill('somebody')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByLabel('Start code').fill('0000-0000')
    await page.getByRole('button', { name: 'Own this node' }).click()
    await page.getByText('E_CODE_INVALID').waitFor()
    // Nothing that was typed is lost by a refusal.
    expect(await page.getByLabel('Sign-in name').inputValue()).toBe('somebody')
    await page.getByLabel('Start code').fill(door.people.setupCode() ?? '')
    await page.getByRole('button', { name: 'Own this node' }).click()
    await page.waitForURL(`${address}/settings`)
    await page.getByText('Somebody at the desk').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${address}/signin`)
    await page.getByLabel('Sign-in name').fill('somebody')
    await page.getByLabel('Password', { exact: true }).fill('not the sentence at all')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Nobody was signed in').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${address}/`)
    const cookies = await page.context().cookies()
    expect(
      cookies.filter(({ name }) => name.includes('session')).map((each) => [each.httpOnly, each.sameSite]),
    ).toEqual(expect.arrayContaining([[true, 'Strict']]))
    expect(here.complaints.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
  })

  it('own a study with a passkey, and are its only way in from then on', async () => {
    const { address } = await served({ seats: ['alfa'] })
    const byName = address.replace('127.0.0.1', 'localhost')
    const here = await tab(browser, byName)
    const { page } = here
    await withPasskeys(page)
    await open(page, `${byName}/settings`)
    await page.getByText('whoever is at this machine may do everything').waitFor()
    await page.getByRole('link', { name: 'Own it and sign in' }).click()
    await page.getByLabel('You, on this node only').fill('Somebody')
    await page.getByLabel('Sign-in name').fill('somebody')
    await page.getByRole('button', { name: 'Create a passkey' }).click()
    await page.waitForURL(`${byName}/`)
    await open(page, `${byName}/settings`)
    await page.getByText('First passkey').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${byName}/signin`)
    // Another browser, without the device, is let in no more.
    const stranger = await tab(browser, byName)
    await open(stranger.page, `${byName}/questions`)
    await stranger.page.waitForURL(/\/signin\?to=/)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(`${byName}/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('#navigation').count()).toBe(1)
  })

  it('are invited by a code, and may do what their role allows and no more', async () => {
    const { address } = await served({ seats: ['alfa', 'bravo'] })
    const owner = await tab(browser, address)
    await open(owner.page, `${address}/settings`)
    // Nobody is let in before somebody owns the node.
    expect(await owner.page.getByRole('button', { name: 'Invite' }).count()).toBe(0)
    await owner.page.getByRole('link', { name: 'Own it and sign in' }).click()
    await owner.page.getByLabel('You, on this node only').fill('Somebody')
    await owner.page.getByLabel('Sign-in name').fill('somebody')
    await owner.page.getByLabel('Password', { exact: true }).fill(password)
    await owner.page.getByRole('button', { name: 'Own this node' }).click()
    await owner.page.waitForURL(`${address}/`)
    await open(owner.page, `${address}/settings`)
    await owner.page.getByRole('button', { name: 'Invite' }).click()
    const dialog = owner.page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Somebody who audits')
    await dialog.getByLabel('Sign-in name').fill('auditor')
    await dialog.getByLabel('Analyst').uncheck()
    await dialog.getByLabel('Auditor').check()
    await dialog.getByRole('button', { name: 'Make a code' }).click()
    const code = (await dialog.getByRole('status').locator('.proof').textContent()) ?? ''

    const invited = await tab(browser, address)
    const { page } = invited
    await page.goto(`${address}/signin?invitation=${code}`)
    await page.getByText('Welcome, Somebody who audits').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Open the account' }).click()
    await page.waitForURL(`${address}/`)
    await open(page, `${address}/settings`)
    expect(await page.getByRole('button', { name: 'Invite' }).count()).toBe(0)
    const refused = await page.evaluate(async () => {
      const answer = await fetch('/api/questions?as=alfa', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Entente-Request': '1' },
        body: JSON.stringify({ text: 'Will it be asked?', closes: '2030-01-01' }),
      })
      return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code]
    })
    expect(refused).toEqual([403, 'E_ROLE_REFUSED'])
    expectQuiet({ ...invited, complaints: invited.complaints.filter((line) => !line.includes('403')) })
  })
})
