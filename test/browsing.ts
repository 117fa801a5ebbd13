import type { Answered, TestDoor } from './door.ts'

/** What a person of a test signs in with. */
export const passwordOf = (name: string): string => `the sentence of ${name}`

/** A browser: it keeps cookies, says which origin it is on, and asks at a door. */
export class Browser {
  readonly door: TestDoor
  readonly origin: string
  private readonly cookies = new Map<string, string>()

  constructor(door: TestDoor, origin = 'http://127.0.0.1:4870') {
    this.door = door
    this.origin = origin
  }

  /** Cookies as `Set-Cookie` gave them, by name. */
  readonly set = new Map<string, string>()

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask(path, { headers })
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: this.origin, ...headers },
      body: JSON.stringify(body),
    })
  }

  /** The cookies as it sends them. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Signs in by name and the password that `passwordOf` gives. */
  signIn(username: string, password = passwordOf(username)): Promise<Answered> {
    return this.post('/auth/sign-in/username', { username, password })
  }

  private async ask(
    path: string,
    init: { readonly method?: string; readonly body?: string; readonly headers: Record<string, string> },
  ): Promise<Answered> {
    const { cookie } = this
    const headers = { ...(cookie === '' ? {} : { Cookie: cookie }), ...init.headers }
    const answered = await this.door.request(`${this.origin}${path}`, { ...init, headers })
    for (const line of answered.headers.getSetCookie()) this.keep(line)
    return answered
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((each) => each.trim())
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    this.set.set(name, line)
    if (attributes.some((each) => /^max-age=0$/i.test(each))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** Makes the first owner, anna, and gives her browser, signed in. */
export async function ownerOf(door: TestDoor): Promise<Browser> {
  const browser = new Browser(door)
  const code = door.people.setupCode()
  await browser.post('/api/session/owner', {
    name: 'Anna',
    username: 'anna',
    password: passwordOf('anna'),
    ...(code === undefined ? {} : { code }),
  })
  await browser.signIn('anna')
  return browser
}

/** Invites somebody and gives their browser, signed in, with their pseudonym. */
export async function colleagueOf(
  owner: Browser,
  username: string,
  roles: readonly string[],
  seats: readonly string[] | null = null,
): Promise<{ readonly browser: Browser; readonly id: string }> {
  const invited = await owner.post('/api/people', { name: username, username, roles, seats })
  const { id, code } = invited.json as { id: string; code: string }
  const browser = new Browser(owner.door)
  await browser.post('/api/session/invitation', { code, password: passwordOf(username) })
  await browser.signIn(username)
  return { browser, id }
}
