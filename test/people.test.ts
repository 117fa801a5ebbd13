import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandLine, refusalOf } from './command.ts'
import { filesHolding } from './study.ts'

const password = 'a sentence of hers'

async function post(address: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Entente-Request': '1' },
    body: JSON.stringify(body),
  })
}

describe('people of a node that runs', () => {
  it('are asked to sign in from the first account on, and let in again at the machine', async () => {
    const line = new CommandLine()
    const start = async () => {
      const running = line.start('start', '--port', '0', '--no-sample')
      const [, address = ''] = await running.says(/ready at (http:\/\/127\.0\.0\.1:\d+)/)
      return { running, address }
    }
    const first = await start()
    // A study says nothing of a code, for it needs none.
    expect(first.running.out).not.toContain('#code=')
    expect((await fetch(`${first.address}/api/questions`)).status).toBe(200)
    const claim = { name: 'Wilhelmina', username: 'mina', password }
    expect((await post(first.address, '/api/session/owner', claim)).status).toBe(201)
    expect((await fetch(`${first.address}/api/questions`)).status).toBe(401)
    await first.running.end('SIGTERM')

    const { address, running } = await start()
    expect((await fetch(`${address}/api/questions`)).status).toBe(401)
    const { people } = await line.json<{ people: object[] }>('people')
    expect(people).toMatchObject([
      { name: 'Wilhelmina', username: 'mina', roles: ['owner'], ways: ['password'] },
    ])
    const { code } = await line.json<{ code: string }>('people', 'code', 'Mina')
    expect(
      (await post(address, '/api/session/invitation', { code, password: 'another sentence' })).status,
    ).toBe(201)
    const signIn = (sentence: string) =>
      post(address, '/auth/sign-in/username', { username: 'mina', password: sentence })
    expect((await signIn(password)).status).toBe(401)
    const signedIn = await signIn('another sentence')
    const [cookie = ''] = signedIn.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
    expect((await fetch(`${address}/api/questions`, { headers: { Cookie: cookie } })).status).toBe(200)
    expect(refusalOf(await line.run('people', 'code', 'nobody'))).toBe('1 E_NOT_FOUND')
    expect(refusalOf(await line.run('people', 'remove'))).toBe('2 E_USAGE')
    await running.end('SIGTERM')

    const data = join(line.folder, 'data')
    expect(statSync(join(data, 'people.sqlite')).mode & 0o777).toBe(0o600)
    // Neither the store, which backups copy and members share from, nor any log knows a name.
    expect(filesHolding(line.folder, 'Wilhelmina')).toEqual([join('data', 'people.sqlite')])
    expect(filesHolding(line.folder, 'another sentence')).toEqual([])
  })
  it('own a live coalition by the code that its start prints, and nobody else is let in', async () => {
    const line = new CommandLine()
    expect(refusalOf(await line.run('init', '--live'))).toBe('1 E_PASSPHRASE')
    const guarded = line.with({ ENTENTE_PASSPHRASE: 'the sentence of the keys' })
    expect((await guarded.run('init', '--live')).code).toBe(0)
    const running = guarded.start('start', '--port', '0', '--no-sample')
    const [, address = ''] = await running.says(/ready at (http:\/\/127\.0\.0\.1:\d+)/)
    const [, code] = /signin#code=([2-9A-Z-]{14})\n/.exec(running.out) ?? []
    const session = (await (await fetch(`${address}/api/session`)).json()) as object
    expect(session).toMatchObject({ signedIn: false, firstRun: true, coalition: { study: false } })
    expect((await fetch(`${address}/api/questions`)).status).toBe(401)
    const claim = { name: 'Wilhelmina', username: 'mina', password }
    expect((await post(address, '/api/session/owner', claim)).status).toBe(401)
    expect((await post(address, '/api/session/owner', { ...claim, code })).status).toBe(201)
    expect((await post(address, '/api/session/owner', { ...claim, code })).status).toBe(401)
    expect((await post(address, '/auth/sign-in/username', { username: 'mina', password })).status).toBe(200)
    // What is printed once is kept nowhere.
    expect(filesHolding(line.folder, code ?? '?')).toEqual([])
    await running.end('SIGTERM')
  })
})
