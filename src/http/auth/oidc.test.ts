import { describe, expect, it } from 'vitest'
import { Browser, ownerOf } from '../../../test/browsing.ts'
import { part, refusalOf, TestDoor, type Answered } from '../../../test/door.ts'
import { Provider } from '../../../test/oidc.ts'

interface Place {
  readonly door: TestDoor
  readonly owner: Browser
  readonly provider: Provider
}

async function place(): Promise<Place> {
  const door = await TestDoor.open({ seats: ['alfa'], live: true })
  const [owner, provider] = [await ownerOf(door), await Provider.open()]
  const organisation = {
    issuer: provider.issuer,
    clientId: 'entente',
    clientSecret: 'known to both',
    name: 'Ministry',
  }
  expect((await owner.post('/api/organisation', { organisation })).status).toBe(201)
  return { door, owner, provider }
}

/** Asks to sign in by the organisation, says yes there, and gives the address that the browser is sent back to. */
async function sentBack(browser: Browser, provider: Provider): Promise<string> {
  const asked = await browser.post('/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/questions',
    disableRedirect: true,
  })
  const { pathname, search } = new URL(provider.authorize(String(part(asked, 'url'))))
  return `${pathname}${search}`
}

const session = async (browser: Browser) => (await browser.get('/api/session')).json
const returning = async (browser: Browser, address: string): Promise<Answered> =>
  browser.get(address, { 'Sec-Fetch-Site': 'same-origin' })

describe('the organisation’s own sign-in', () => {
  it('signs in whom it knows, without a role until an owner gives one', async () => {
    const { door, owner, provider } = await place()
    const browser = new Browser(door)
    expect(await session(browser)).toMatchObject({ ways: { organisation: 'Ministry' } })
    const back = await returning(browser, await sentBack(browser, provider))
    expect([back.status, back.headers.get('location')]).toEqual([302, '/questions'])
    expect(await session(browser)).toMatchObject({ signedIn: true, person: { name: 'Dora Lind', roles: [] } })
    expect(refusalOf(await browser.get('/api/questions'))).toBe('403 E_ROLE_REFUSED')
    const people = part(await owner.get('/api/people'), 'people') as { id: string; name: string }[]
    const dora = people.find(({ name }) => name === 'Dora Lind')
    expect(dora).toMatchObject({ ways: ['oidc'], username: null })
    await owner.post(`/api/people/${dora?.id ?? ''}`, { roles: ['analyst'] })
    expect((await browser.get('/api/questions')).status).toBe(200)
    const again = new Browser(door)
    await returning(again, await sentBack(again, provider))
    expect(await session(again)).toMatchObject({ person: { id: dora?.id, roles: ['analyst'] } })
  })

  it('leads a browser from the other site once through a page of our own, and nothing is done before', async () => {
    const { door, provider } = await place()
    const browser = new Browser(door)
    const address = await sentBack(browser, provider)
    const asked = provider.asked.length
    const page = await browser.get(address, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' })
    expect(page.status).toBe(200)
    expect(page.headers.getSetCookie()).toEqual([])
    expect(provider.asked.length).toBe(asked)
    const next = /content="0;url=([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&')
    expect(next).toBe(address)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await returning(browser, next ?? '')).status).toBe(302)
    const elsewhere = await browser.get('/api/session', { 'Sec-Fetch-Site': 'cross-site' })
    expect(refusalOf(elsewhere)).toBe('403 E_ORIGIN_REFUSED')
  })

  it.each([
    ['a state of another browser', {}, 'stranger', 'state_mismatch'],
    ['a nonce of another try', { claims: { nonce: 'other' } }, 'own', 'unable_to_get_user_info'],
    ['a token for another client', { claims: { aud: 'other' } }, 'own', 'unable_to_get_user_info'],
    [
      'a token of another issuer',
      { claims: { iss: 'https://elsewhere.example' } },
      'own',
      'unable_to_get_user_info',
    ],
    ['a token that is too old', { claims: { exp: 1 } }, 'own', 'unable_to_get_user_info'],
    ['a token signed by nobody known', { foreignKey: true }, 'own', 'unable_to_get_user_info'],
  ] as const)('refuses %s', async (_, faults, whose, error) => {
    const { door, owner, provider } = await place()
    Object.assign(provider.faults, faults)
    const browser = new Browser(door)
    const address = await sentBack(browser, provider)
    const back = await returning(whose === 'own' ? browser : new Browser(door), address)
    expect(back.status).toBe(302)
    expect(back.headers.get('location')).toBe(`/signin?error=${error}`)
    expect(await session(browser)).toMatchObject({ signedIn: false })
    expect(part(await owner.get('/api/people'), 'people')).toHaveLength(1)
  })

  it('takes each code once, and needs the verifier that only the node knows', async () => {
    const { door, provider } = await place()
    const browser = new Browser(door)
    const address = await sentBack(browser, provider)
    await returning(browser, address)
    const again = await returning(browser, address)
    expect(again.headers.get('location')).toMatch(/\/signin\?error=/)
  })

  it('keeps nothing by which more could be opened there', async () => {
    const { door, provider } = await place()
    const browser = new Browser(door)
    await returning(browser, await sentBack(browser, provider))
    expect(door.people.dump()).not.toContain('opens more there')
    expect(door.people.dump()).toContain('Dora Lind')
  })

  it('stands at an https address, or on this machine', async () => {
    const { owner } = await place()
    const organisation = { issuer: 'http://sign-in.example', clientId: 'x', clientSecret: null, name: 'X' }
    expect(refusalOf(await owner.post('/api/organisation', { organisation }))).toBe('400 E_URL_SCHEME')
    expect((await owner.post('/api/organisation', { organisation: null })).status).toBe(201)
    expect(await session(owner)).toMatchObject({ ways: { organisation: null } })
  })
})
