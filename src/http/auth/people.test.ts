import { describe, expect, it } from 'vitest'
import { Browser, colleagueOf, ownerOf, passwordOf } from '../../../test/browsing.ts'
import { idOf, part, pathsOf, refusalOf, TestDoor } from '../../../test/door.ts'

const one = { seats: ['alfa'] }
const claim = { name: 'Anna', username: 'anna', password: passwordOf('anna') }
const session = async (browser: Browser) => (await browser.get('/api/session')).json

describe('a study without an account', () => {
  it('takes whoever is at its machine for its owner', async () => {
    const browser = new Browser(await TestDoor.open(one))
    expect(await session(browser)).toMatchObject({
      signedIn: true,
      firstRun: true,
      person: { id: 'operator', roles: ['owner'], seats: ['alfa'] },
      coalition: { study: true, oneHost: true, members: 1 },
    })
    expect((await browser.get('/api/questions')).status).toBe(200)
  })

  it('stays open while an invitation waits, and asks for sign-in once somebody owns it', async () => {
    const door = await TestDoor.open(one)
    const browser = new Browser(door)
    await browser.post('/api/people', { name: 'Anna', username: 'other', roles: ['owner'] })
    expect((await browser.get('/api/questions')).status).toBe(200)
    expect((await browser.post('/api/session/owner', claim)).status).toBe(201)
    expect(refusalOf(await browser.get('/api/questions'))).toBe('401 E_SIGN_IN_REQUIRED')
    expect(await session(browser)).toMatchObject({
      signedIn: false,
      firstRun: false,
      person: null,
      seats: [],
    })
    expect(refusalOf(await browser.post('/api/session/owner', { ...claim, username: 'eve' }))).toBe(
      '401 E_CODE_INVALID',
    )
    expect((await browser.signIn('anna')).status).toBe(200)
    expect(await session(browser)).toMatchObject({
      signedIn: true,
      person: { name: 'Anna', roles: ['owner'] },
    })
  })

  it('stays open when only somebody who is no owner can sign in', async () => {
    const door = await TestDoor.open(one)
    const browser = new Browser(door)
    const refused = await browser.post('/api/people', { name: 'B', username: 'ben', roles: ['analyst'] })
    expect(refusalOf(refused)).toBe('409 E_LAST_OWNER')
    await browser.post('/api/people', { name: 'Anna', username: 'anna', roles: ['owner'] })
    await colleagueOf(browser, 'ben', ['analyst'])
    expect(await session(browser)).toMatchObject({ signedIn: true, person: { id: 'operator' } })
  })
})

describe('a live coalition', () => {
  it('never takes anybody for its owner, and tells the unknown nothing', async () => {
    const door = await TestDoor.open({ ...one, live: true })
    const browser = new Browser(door)
    expect(await session(browser)).toMatchObject({
      signedIn: false,
      firstRun: true,
      person: null,
      seats: [],
      coalition: { study: false, members: 0 },
    })
    for (const path of ['/api/questions', '/api/node', '/api/people', '/api/audit'])
      expect(refusalOf(await browser.get(path))).toBe('401 E_SIGN_IN_REQUIRED')
    const asked = await browser.post('/api/questions', { text: 'Will it pass?', closes: '2030-01-01' })
    expect(refusalOf(asked)).toBe('401 E_SIGN_IN_REQUIRED')
  })

  it('is owned by who has the code that its start printed, once', async () => {
    const door = await TestDoor.open({ ...one, live: true })
    const browser = new Browser(door)
    const [old, code] = [door.people.setupCode(), door.people.setupCode()]
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    for (const wrong of [undefined, '', old, 'AAAA-AAAA-AAAA']) {
      const refused = await browser.post('/api/session/owner', { ...claim, code: wrong })
      expect(refusalOf(refused)).toMatch(/^40[01] E_(CODE|RECORD)_INVALID$/)
    }
    const typed = code?.toLowerCase().replaceAll('-', ' ')
    expect((await browser.post('/api/session/owner', { ...claim, code: typed })).status).toBe(201)
    expect(door.people.setupCode()).toBeUndefined()
    expect(refusalOf(await browser.post('/api/session/owner', { ...claim, username: 'eve', code }))).toBe(
      '401 E_CODE_INVALID',
    )
    expect((await browser.signIn('anna')).status).toBe(200)
    expect((await browser.get('/api/questions')).status).toBe(200)
  })
})

describe('signing in', () => {
  it('gives a strict cookie that no script reads, and ends with signing out', async () => {
    const door = await TestDoor.open(one)
    const browser = await ownerOf(door)
    const [line] = [...browser.set].filter(([name]) => name.endsWith('.session_token')).map(([, set]) => set)
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect([...browser.set.keys()].every((name) => name.startsWith('entente-'))).toBe(true)
    expect((await browser.get('/api/questions')).status).toBe(200)
    expect((await browser.post('/auth/sign-out')).status).toBe(200)
    expect(refusalOf(await browser.get('/api/questions'))).toBe('401 E_SIGN_IN_REQUIRED')
  })

  it('is refused with a wrong password, an unknown name, and a forged cookie', async () => {
    const door = await TestDoor.open(one)
    await ownerOf(door)
    const browser = new Browser(door)
    expect(refusalOf(await browser.signIn('anna', 'not the sentence'))).toBe('401 E_SIGN_IN_FAILED')
    const unknown = await browser.signIn('nobody')
    expect(refusalOf(unknown)).toBe('401 E_SIGN_IN_FAILED')
    expect(pathsOf(unknown)).toEqual(pathsOf(await browser.signIn('anna', 'nor this one, really')))
    const cookie = `entente-${door.node.coalition.id.slice(0, 8)}.session_token=abc.def`
    expect(refusalOf(await browser.get('/api/questions', { Cookie: cookie }))).toBe('401 E_SIGN_IN_REQUIRED')
  })

  it('lets nobody sign up, and nothing of better-auth through that pages do not use', async () => {
    const door = await TestDoor.open(one)
    const browser = await ownerOf(door)
    const body = { name: 'Eve', email: 'eve@example.org', username: 'eve', password: passwordOf('eve') }
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'delete-user',
      'reset-password',
      'set-password',
    ])
      expect(refusalOf(await browser.post(`/auth/${path}`, body))).toBe('404 E_NOT_FOUND')
    for (const path of ['get-session', 'list-sessions', 'error', 'ok', ''])
      expect(refusalOf(await browser.get(`/auth/${path}`))).toBe('404 E_NOT_FOUND')
  })

  it('takes a password of twelve characters or more', async () => {
    const browser = new Browser(await TestDoor.open(one))
    const refused = await browser.post('/api/session/owner', { ...claim, password: 'eleven char' })
    expect(refusalOf(refused)).toBe('400 E_RECORD_INVALID')
    expect(pathsOf(refused)[0]).toMatch(/^password: /)
  })
})

describe('people', () => {
  it('are invited with a code that works once, and is replaced by the next', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const invited = await owner.post('/api/people', { name: 'Ben', username: 'ben', roles: ['analyst'] })
    const old = part(invited, 'code')
    const again = await owner.post(`/api/people/${idOf(invited)}/invitation`)
    const browser = new Browser(door)
    const accept = (code: unknown) =>
      browser.post('/api/session/invitation', { code, password: passwordOf('ben') })
    expect(refusalOf(await accept(old))).toBe('401 E_CODE_INVALID')
    const seen = await browser.post('/api/session/invitation', { code: part(again, 'code') })
    expect(seen.json).toEqual({ name: 'Ben', username: 'ben', open: false })
    expect((await accept(part(again, 'code'))).json).toMatchObject({ open: true })
    expect(refusalOf(await accept(part(again, 'code')))).toBe('401 E_CODE_INVALID')
    expect((await browser.signIn('Ben', passwordOf('ben'))).status).toBe(200)
    const taken = await owner.post('/api/people', { name: 'Ben', username: 'ben', roles: [] })
    expect(refusalOf(taken)).toBe('409 E_NAME_TAKEN')
  })

  it('act for the seats they were given, and for no other', async () => {
    const door = await TestDoor.open({ seats: ['alfa', 'bravo'] })
    const owner = await ownerOf(door)
    const { browser } = await colleagueOf(owner, 'ben', ['analyst'], ['bravo'])
    expect(await session(browser)).toMatchObject({ person: { roles: ['analyst'], seats: ['bravo'] } })
    const asked = { text: 'Will it pass?', closes: '2030-01-01' }
    const written = await browser.post('/api/questions', asked)
    expect(part(written, 'readers')).toEqual(['bravo'])
    expect(refusalOf(await browser.post('/api/questions', asked, { 'Entente-Seat': 'alfa' }))).toBe(
      '403 E_ROLE_REFUSED',
    )
    expect(refusalOf(await browser.get('/api/questions?as=alfa'))).toBe('403 E_ROLE_REFUSED')
    expect(refusalOf(await browser.get('/api/questions?as=nobody'))).toBe('400 E_SEAT_UNKNOWN')
    expect(refusalOf(await owner.get('/api/questions'))).toBe('400 E_SEAT_REQUIRED')
    const nowhere = await owner.post('/api/people', { name: 'C', username: 'cy', roles: [], seats: ['x'] })
    expect(refusalOf(nowhere)).toBe('400 E_SEAT_UNKNOWN')
    const unsaid = await owner.post('/api/people', { name: 'C', username: 'cy', roles: [] })
    expect([refusalOf(unsaid), pathsOf(unsaid)]).toEqual(['400 E_USAGE', ['seats']])
  })

  it('lose what they lose at once: roles, the account and every session', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const { browser, id } = await colleagueOf(owner, 'ben', ['analyst'])
    expect((await browser.get('/api/questions')).status).toBe(200)
    await owner.post(`/api/people/${id}`, { roles: ['operator'] })
    expect(refusalOf(await browser.get('/api/questions'))).toBe('403 E_ROLE_REFUSED')
    await owner.post(`/api/people/${id}`, { roles: ['auditor'] })
    expect((await browser.get('/api/questions')).status).toBe(200)
    expect((await owner.post(`/api/people/${id}/remove`)).status).toBe(201)
    expect(refusalOf(await browser.get('/api/questions'))).toBe('401 E_SIGN_IN_REQUIRED')
    expect(refusalOf(await browser.signIn('ben'))).toBe('401 E_SIGN_IN_FAILED')
  })

  it('are sent nothing more of what they listened to', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const { browser, id } = await colleagueOf(owner, 'ben', ['analyst'])
    const change = () => owner.post('/api/questions', { text: 'Will it pass?', closes: '2030-01-01' })
    for (const take of [{ roles: ['auditor'] }, { roles: [] }]) {
      const stream = await door.app.request('/api/changes', { headers: { Cookie: browser.cookie } })
      const events = stream.body!.getReader()
      const next = async () => (await events.read()).value !== undefined
      expect([stream.status, await next()]).toEqual([200, true])
      await change()
      expect(await next()).toBe(true)
      await owner.post(`/api/people/${id}`, take)
      await change()
      expect(await next()).toBe(false)
    }
  })

  it('always leave an owner who can sign in', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const people = part(await owner.get('/api/people'), 'people') as { id: string }[]
    const id = people[0]?.id ?? ''
    const second = await owner.post('/api/people', { name: 'Ben', username: 'ben', roles: ['owner'] })
    for (const [path, body] of [
      [`/api/people/${id}`, { roles: ['head'] }],
      [`/api/people/${id}/remove`, {}],
    ] as const)
      expect(refusalOf(await owner.post(path, body))).toBe('409 E_LAST_OWNER')
    const browser = new Browser(door)
    await browser.post('/api/session/invitation', { code: part(second, 'code'), password: passwordOf('ben') })
    expect((await owner.post(`/api/people/${id}/remove`)).status).toBe(201)
  })

  it('see who works here, and only owners how they sign in', async () => {
    const owner = await ownerOf(await TestDoor.open(one))
    const { browser } = await colleagueOf(owner, 'ben', ['analyst'])
    const told = (answer: unknown) => (answer as { people: object[] }).people
    expect(told((await owner.get('/api/people')).json)).toMatchObject([
      { name: 'Anna', username: 'anna', ways: ['password'] },
      { name: 'ben', username: 'ben', ways: ['password'] },
    ])
    expect(told((await browser.get('/api/people')).json)).toMatchObject([
      { name: 'Anna', username: null, ways: [], roles: ['owner'] },
      { name: 'ben', username: null, ways: [] },
    ])
    const none = await colleagueOf(owner, 'cy', [])
    expect(refusalOf(await none.browser.get('/api/people'))).toBe('403 E_ROLE_REFUSED')
  })

  it('see and end their own sessions, and nobody else’s but for an owner', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const { browser, id } = await colleagueOf(owner, 'ben', ['analyst'])
    const other = new Browser(door)
    await other.signIn('ben')
    const mine = part(await browser.get(`/api/people/${id}/sessions`), 'sessions') as {
      id: string
      here: boolean
    }[]
    expect(mine.map(({ here }) => here).sort()).toEqual([false, true])
    const theirs = mine.find(({ here }) => !here)?.id
    expect((await browser.post(`/api/people/${id}/sessions/end`, { session: theirs })).status).toBe(201)
    expect(refusalOf(await other.get('/api/questions'))).toBe('401 E_SIGN_IN_REQUIRED')
    expect((await browser.get('/api/questions')).status).toBe(200)
    const anna = (part(await owner.get('/api/people'), 'people') as { id: string }[])[0]?.id ?? ''
    expect(refusalOf(await browser.get(`/api/people/${anna}/sessions`))).toBe('403 E_ROLE_REFUSED')
    expect((await owner.post(`/api/people/${id}/sessions/end`)).status).toBe(201)
    expect(refusalOf(await browser.get('/api/questions'))).toBe('401 E_SIGN_IN_REQUIRED')
  })
})

describe('what people write', () => {
  it('names their role and pseudonym, and nobody’s name', async () => {
    const door = await TestDoor.open(one)
    const owner = await ownerOf(door)
    const { browser, id } = await colleagueOf(owner, 'ben', ['head', 'analyst'])
    const asked = { text: 'Will it pass?', closes: '2030-01-01' }
    const record = await browser.get(`/api/records/${idOf(await browser.post('/api/questions', asked))}`)
    expect(part(record, 'body')).toMatchObject({ version: 2, by: { role: 'analyst', person: id } })
    expect(record.text).not.toMatch(/ben|Anna|anna/)
    const entries = await door.node.ports.store.read((reader) => reader.entriesAfter(0, 100))
    const bodies = entries.map(({ body }) => new TextDecoder().decode(body ?? new Uint8Array()))
    expect(bodies.join()).not.toMatch(/ben|Anna|anna/)
  })

  it('names nobody where whoever is at the machine has no account', async () => {
    const browser = new Browser(await TestDoor.open(one))
    const asked = { text: 'Will it pass?', closes: '2030-01-01' }
    const record = await browser.get(`/api/records/${idOf(await browser.post('/api/questions', asked))}`)
    expect(part(record, 'body')).toMatchObject({ version: 1 })
    expect(part(record, 'body')).not.toHaveProperty('by')
  })
})
