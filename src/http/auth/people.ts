import type { Context } from 'hono'
import type { DatabaseSync } from 'node:sqlite'
import { failure } from '../../kernel/error.ts'
import type { CoalitionId } from '../../kernel/id.ts'
import type { Account, Invitation } from '../../node/people.ts'
import type { Clock } from '../../node/ports/clock.ts'
import type { Random } from '../../node/ports/random.ts'
import { operator, type Person } from '../../node/roles.ts'
import { accountOf, AuthAccounts, type User } from './accounts.ts'
import type { Auth } from './auth.ts'
import { Notes, type Oidc } from './notes.ts'

/** What signing in at one door needs. */
export interface PeopleOptions {
  /** The people file, or a database in memory. */
  readonly database: DatabaseSync
  readonly base: string
  readonly coalition: CoalitionId
  /** Whether the coalition is marked a study by its genesis. */
  readonly study: boolean
  readonly random: Random
  /** The machine's clock, whatever time a study lives in. */
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** Who asks. */
export interface Visitor {
  readonly person: Person
  /** Null for whoever is at the machine of a study that has no account yet. */
  readonly account: Account | null
  /** The session they are signed in by. */
  readonly session: string | null
}

/** What the first owner says of themselves. */
export interface Claim {
  /** From the line that the start of the node prints; a study asks for none. */
  readonly code?: string | undefined
  readonly name: string
  readonly username: string
  /** Left out by who registers a passkey instead. */
  readonly password?: string | undefined
}

/** Who works at one door, and who of them asks. */
export class People {
  readonly accounts: AuthAccounts
  readonly clock: Clock
  private readonly given: PeopleOptions
  private readonly notes: Notes
  private making: Promise<Auth> | undefined

  constructor(given: PeopleOptions) {
    this.given = given
    this.clock = given.clock
    this.notes = new Notes(given.database, given.random)
    this.accounts = new AuthAccounts({
      auth: () => this.auth(),
      notes: this.notes,
      random: given.random,
      clock: given.clock,
    })
  }

  /** Whether nobody could ever sign in here, so that an owner is to be made first. */
  get firstRun(): boolean {
    return !this.notes.claimed
  }

  /** The organisation's own sign-in, as far as pages may know it. */
  get organisation(): string | null {
    return this.notes.oidc?.name ?? null
  }

  /** Sets the organisation's own sign-in, or takes it away. Throws `E_URL_SCHEME` where its address is open to others on the way. */
  setOrganisation(oidc: Oidc | undefined): void {
    if (oidc) checkIssuer(oidc.issuer)
    this.notes.setOidc(oidc)
    this.making = undefined
  }

  /** Who asks; undefined where nobody is signed in. A study that has no account yet takes whoever is at its machine for its owner; a live
   *  coalition never does. */
  async visitor(c: Context): Promise<Visitor | undefined> {
    if ((c.req.header('cookie') ?? '').includes(`${this.cookiePrefix}.`)) {
      const { api } = await this.auth()
      const { headers, response } = await api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
      for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      if (response !== null) {
        const account = accountOf(response.user as unknown as User, [])
        return { person: { id: account.id, roles: account.roles }, account, session: response.session.id }
      }
    }
    return this.firstRun && this.given.study ? { person: operator, account: null, session: null } : undefined
  }

  /** Whether who asked some time ago could ask so still: signed in, with the same roles and seats. */
  async stillThere(visitor: Visitor | undefined): Promise<boolean> {
    if (!visitor) return false
    const { account, session } = visitor
    if (account === null || session === null) return this.firstRun && this.given.study
    const now = await this.accounts.bySession(account.id, session)
    return now?.roles.join() === account.roles.join() && String(now.seats) === String(account.seats)
  }

  /** Lets better-auth answer. */
  async handle(request: Request): Promise<Response> {
    const answer = await (await this.auth()).handler(request)
    if (answer.ok && this.firstRun && request.method === 'POST') await this.settle()
    return answer
  }

  /** Makes the first owner: with a password, or else gives a code by which they register a passkey. Throws `E_CODE_INVALID`, `E_NAME_TAKEN`. */
  async claim({ code, name, username, password }: Claim): Promise<Invitation | undefined> {
    const proven = this.given.study || this.notes.isSetupCode(code ?? '')
    if (!this.firstRun || !proven) throw codeInvalid()
    // What a first try left that was never finished.
    for (const { id, roles, ways } of await this.accounts.list())
      if (roles.includes('owner') && ways.length === 0) await this.accounts.remove(id)
    const invitation = await this.accounts.add({ name, username, roles: ['owner'], seats: null })
    if (password === undefined) return invitation
    await this.accept(invitation.code, password)
    return undefined
  }

  /** Whom a code invites. Throws `E_CODE_INVALID`. */
  async invited(code: string): Promise<Account> {
    const user = await this.accounts.invited(code)
    if (user) return accountOf(user, [])
    throw codeInvalid()
  }

  /** Opens an account with the code of an invitation and a password. Throws `E_CODE_INVALID`. */
  async accept(code: string, password: string): Promise<void> {
    const user = await this.accounts.invited(code)
    if (!user) throw codeInvalid()
    await this.accounts.setPassword(user, password)
    await this.settle()
  }

  /** Notes that there is an owner who can sign in, once there is one. */
  async settle(): Promise<void> {
    const owners = (await this.accounts.list()).filter(({ roles }) => roles.includes('owner'))
    if (owners.some(({ ways }) => ways.length > 0)) this.notes.claim()
  }

  private get cookiePrefix(): string {
    return `entente-${this.given.coalition.slice(0, 8)}`
  }

  private auth(): Promise<Auth> {
    this.making ??= this.make().catch((error: unknown) => {
      this.making = undefined
      throw error
    })
    return this.making
  }

  private async make(): Promise<Auth> {
    const { database, base, random, log } = this.given
    // It takes a while to load, and whoever works at the machine or in a study without accounts never needs it.
    const { makeAuth } = await import('./auth.ts')
    const { auth, migrate } = makeAuth({
      database,
      path: `${base}/auth`,
      cookiePath: base === '' ? '/' : base,
      cookiePrefix: this.cookiePrefix,
      secret: this.notes.secret(),
      signInPage: `${base}/signin`,
      oidc: this.notes.oidc,
      random,
      log,
      personByCode: (code) => this.notes.personByCode(code, this.clock.now()),
      registered: (person) => {
        this.notes.dropCodes(person)
      },
    })
    await migrate()
    return auth
  }
}

/** Makes a new code by which the first owner of a live coalition proves to stand at the machine; undefined where there is an owner, or
 *  where none is asked for. What is noted of it cannot be told from it. */
export function setupCode(database: DatabaseSync, study: boolean, random: Random): string | undefined {
  const notes = new Notes(database, random)
  return notes.claimed || study ? undefined : notes.newSetupCode()
}

function codeInvalid(): Error {
  return failure('E_CODE_INVALID', 'this code is wrong, used or too old', { paths: ['code'] })
}

function checkIssuer(issuer: string): void {
  const { protocol, hostname } = new URL(issuer)
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && here)) return
  throw failure('E_URL_SCHEME', 'the sign-in of an organisation has an https address', { paths: ['issuer'] })
}
