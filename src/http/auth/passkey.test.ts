import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Authenticator } from '../../../test/authenticator.ts'
import { Browser, ownerOf, passwordOf } from '../../../test/browsing.ts'
import { part, refusalOf, TestDoor, type Answered } from '../../../test/door.ts'

// A browser gives passkeys to names, and a loopback address has this one.
const origin = 'http://localhost:4870'

async function register(browser: Browser, key: Authenticator, code?: string): Promise<Answered> {
  const query = code === undefined ? '' : `?context=${encodeURIComponent(code)}`
  const options = await browser.get(`/auth/passkey/generate-register-options${query}`)
  if (options.status !== 200) return options
  const response = key.register(options.json as Parameters<Authenticator['register']>[0], browser.origin)
  return browser.post('/auth/passkey/verify-registration', { response, createSession: code !== undefined })
}

async function signIn(
  browser: Browser,
  key: Authenticator,
  at = browser.origin,
  other = false,
): Promise<Answered> {
  const options = await browser.get('/auth/passkey/generate-authenticate-options')
  const wrong = other ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : undefined
  const response = key.authenticate(options.json as Parameters<Authenticator['authenticate']>[0], at, wrong)
  return browser.post('/auth/passkey/verify-authentication', { response })
}

const session = async (browser: Browser) => (await browser.get('/api/session')).json

async function live(): Promise<{ door: TestDoor; browser: Browser; key: Authenticator }> {
  const door = await TestDoor.open({ seats: ['alfa'], live: true })
  return { door, browser: new Browser(door, origin), key: new Authenticator() }
}

describe('a passkey', () => {
  it('makes the first owner without a password, and signs them in ever after', async () => {
    const { door, browser, key } = await live()
    const code = door.people.setupCode()
    const claimed = await browser.post('/api/session/owner', { code, name: 'Anna', username: 'anna' })
    const context = String(part(claimed, 'code'))
    expect(await session(browser)).toMatchObject({ signedIn: false, firstRun: true })
    const registered = await register(browser, key, context)
    expect([registered.status, registered.json]).toEqual([200, { done: true }])
    expect(await session(browser)).toMatchObject({
      signedIn: true,
      firstRun: false,
      person: { roles: ['owner'] },
    })
    const elsewhere = new Browser(door, origin)
    expect((await signIn(elsewhere, key)).status).toBe(200)
    expect(await session(elsewhere)).toMatchObject({ person: { name: 'Anna' } })
    // The code is used up, and so is that of the start.
    expect(refusalOf(await register(new Browser(door, origin), new Authenticator(), context))).toBe(
      '401 E_SIGN_IN_FAILED',
    )
    const again = { code, name: 'Eve', username: 'eve', password: passwordOf('eve') }
    expect(refusalOf(await browser.post('/api/session/owner', again))).toBe('401 E_CODE_INVALID')
  })

  it('that was never finished leaves the node to be owned by a second try', async () => {
    const { door, browser } = await live()
    const code = door.people.setupCode()
    await browser.post('/api/session/owner', { code, name: 'Anna', username: 'anna' })
    const again = { code, name: 'Anna', username: 'anna', password: passwordOf('anna') }
    expect((await browser.post('/api/session/owner', again)).status).toBe(201)
    expect((await browser.signIn('anna')).status).toBe(200)
    expect(part(await browser.get('/api/people'), 'people')).toHaveLength(1)
  })

  it('is added by whoever is signed in, beside a password', async () => {
    const { door, key } = await live()
    await ownerOf(door)
    const browser = new Browser(door, origin)
    await browser.signIn('anna')
    expect((await register(browser, key)).status).toBe(200)
    expect(part(await browser.get('/api/people'), 'people')).toMatchObject([
      { ways: ['password', 'passkey'] },
    ])
    expect((await browser.get('/auth/passkey/list-user-passkeys')).json).toHaveLength(1)
  })

  it('is taken away unless it is the only way in', async () => {
    const { door, browser } = await live()
    const code = door.people.setupCode()
    const claimed = await browser.post('/api/session/owner', { code, name: 'Anna', username: 'anna' })
    await register(browser, new Authenticator(), String(part(claimed, 'code')))
    const own = async () => (await browser.get('/auth/passkey/list-user-passkeys')).json as { id: string }[]
    const remove = async (id?: string) => browser.post('/auth/passkey/delete-passkey', { id })
    const [first] = await own()
    expect(refusalOf(await remove(first?.id))).toBe('400 E_USAGE')
    await register(browser, new Authenticator())
    expect((await remove(first?.id)).status).toBe(200)
    expect(await own()).toHaveLength(1)
  })

  it('is registered by nobody else', async () => {
    const { door, browser, key } = await live()
    await ownerOf(door)
    for (const code of [undefined, '', 'AAAA-AAAA-AAAA'])
      expect((await register(browser, key, code)).status).toBeGreaterThanOrEqual(400)
    expect(await session(browser)).toMatchObject({ signedIn: false })
  })

  it('signs nobody in by another key, on another page, or with an old challenge', async () => {
    const { door, key } = await live()
    await ownerOf(door)
    const owner = new Browser(door, origin)
    await owner.signIn('anna')
    await register(owner, key)
    const browser = new Browser(door, origin)
    expect(refusalOf(await signIn(browser, new Authenticator()))).toBe('401 E_SIGN_IN_FAILED')
    expect(refusalOf(await signIn(browser, key, browser.origin, true))).toBe('401 E_SIGN_IN_FAILED')
    expect(refusalOf(await signIn(browser, key, 'https://evil.example'))).toBe('401 E_SIGN_IN_FAILED')
    const options = await browser.get('/auth/passkey/generate-authenticate-options')
    const response = key.authenticate(options.json as { challenge: string; rpId: string }, origin)
    const sent = () => browser.post('/auth/passkey/verify-authentication', { response })
    expect((await sent()).status).toBe(200)
    await browser.post('/auth/sign-out')
    expect(refusalOf(await sent())).toBe('401 E_SIGN_IN_FAILED')
  })
})
