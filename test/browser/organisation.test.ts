import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/platform/serving.ts'
import { ownerOf } from '../browsing.ts'
import { TestDoor } from '../door.ts'
import { Provider } from '../oidc.ts'
import { describeBrowser, launch } from './browser.ts'

describeBrowser('an organisation’s sign-in on another site', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('leads there and back, though no cookie of ours is ever sent from that site', async () => {
    const [door, provider] = [await TestDoor.open({ seats: ['alfa'], live: true }), await Provider.open()]
    const owner = await ownerOf(door)
    const { issuer } = provider
    const organisation = { issuer, clientId: 'entente', clientSecret: null, name: 'Ministry' }
    expect((await owner.post('/api/organisation', { organisation })).status).toBe(201)
    const returns: { site: string | null; cookies: number }[] = []
    const serving = await serve(0, (request) => {
      if (new URL(request.url).pathname === '/auth/callback/oidc') {
        const cookies = request.headers.get('cookie')?.split(';').length ?? 0
        returns.push({ site: request.headers.get('sec-fetch-site'), cookies })
      }
      return door.app.fetch(request)
    })
    onTestFinished(() => serving.close())
    // The provider stands on 127.0.0.1, which to a browser is another site than localhost.
    const address = serving.address.replace('127.0.0.1', 'localhost')
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`${address}/signin`)
    const url = await page.evaluate(async () => {
      const answer = await fetch('/auth/sign-in/social', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ provider: 'oidc', callbackURL: '/questions', disableRedirect: true }),
      })
      return ((await answer.json()) as { url: string }).url
    })
    expect(url).toMatch(new RegExp(`^${issuer}/authorize`))
    // As a page of the provider does after somebody said yes there.
    await page.goto(issuer)
    await page.evaluate((to) => {
      Object.assign(globalThis, { location: to })
    }, url)
    await page.waitForURL(`${address}/questions`)
    expect(returns).toEqual([
      { site: 'cross-site', cookies: 0 },
      { site: 'same-origin', cookies: 1 },
    ])
    const session: unknown = await page.evaluate(
      async () => (await (await fetch('/api/session')).json()) as unknown,
    )
    expect(session).toMatchObject({
      signedIn: true,
      person: { name: 'Dora Lind', roles: [] },
    })
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('.session_token'))
    expect(cookie).toMatchObject({ sameSite: 'Strict', httpOnly: true, path: '/' })
  })
})
