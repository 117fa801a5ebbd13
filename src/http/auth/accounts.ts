import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { instant, instantText } from '../../kernel/instant.ts'
import type { Clock } from '../../node/ports/clock.ts'
import type { Random } from '../../node/ports/random.ts'
import type {
  Account,
  AccountChange,
  Accounts,
  Invitation,
  NewAccount,
  SignedIn,
  Way,
} from '../../node/people.ts'
import { isRole } from '../../node/roles.ts'
import type { Auth } from './auth.ts'
import { newPseudonym, noMail, oidcProvider } from './names.ts'
import type { Notes } from './notes.ts'

/** A user as better-auth keeps it, with the fields that are ours. */
export interface User {
  readonly id: string
  readonly name: string
  readonly username?: string | null
  readonly person: string
  readonly roles: string
  readonly seats: string
  readonly createdAt: Date
}

/** What accounts are kept by. */
export interface AccountsOptions {
  /** Asked anew each time: it changes with the organisation's own sign-in. */
  readonly auth: () => Promise<Auth>
  readonly notes: Notes
  readonly random: Random
  /** The machine's clock, whatever time a study lives in. */
  readonly clock: Clock
}

/** Rows taken at once: more people than ever work at one node. */
const everybody = 10_000

/** The accounts of a node as better-auth keeps them. */
export class AuthAccounts implements Accounts {
  private readonly given: AccountsOptions

  constructor(given: AccountsOptions) {
    this.given = given
  }

  async list(): Promise<readonly Account[]> {
    const { adapter } = await this.context()
    const users = await adapter.findMany<User>({ model: 'user', limit: everybody })
    const proofs = await adapter.findMany<{ userId: string; providerId: string }>({
      model: 'account',
      limit: everybody,
    })
    const passkeys = await adapter.findMany<{ userId: string }>({ model: 'passkey', limit: everybody })
    return users
      .map((user) => accountOf(user, waysOf(user.id, proofs, passkeys)))
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
  }

  async add({ name, username, roles, seats }: NewAccount): Promise<Invitation> {
    const { adapter, internalAdapter } = await this.context()
    const taken = await adapter.findOne({ model: 'user', where: [{ field: 'username', value: username }] })
    if (taken !== null) {
      throw failure('E_NAME_TAKEN', `somebody signs in as ${username} already`, { paths: ['username'] })
    }
    const person = newPseudonym(this.given.random)
    const user = {
      name,
      username,
      email: noMail(person),
      emailVerified: false,
      person,
      roles: JSON.stringify(roles),
      seats: JSON.stringify(seats),
    }
    await internalAdapter.createUser(user, { method: 'admin' })
    return this.invite(person)
  }

  async change(id: string, { name, roles, seats }: AccountChange): Promise<void> {
    const { adapter } = await this.context()
    await adapter.update({
      model: 'user',
      where: [{ field: 'person', value: id }],
      update: {
        ...(name === undefined ? {} : { name }),
        ...(roles === undefined ? {} : { roles: JSON.stringify(roles) }),
        ...(seats === undefined ? {} : { seats: JSON.stringify(seats) }),
      },
    })
  }

  async invite(id: string): Promise<Invitation> {
    const { code, until } = this.given.notes.addCode(id, this.given.clock.now())
    return { id, code, until: instantText(instant(until)) }
  }

  /** Whom a code lets in, if anybody. */
  async invited(code: string): Promise<User | undefined> {
    const person = this.given.notes.personByCode(code, this.given.clock.now())
    return person === undefined ? undefined : this.user(person)
  }

  /** Gives an account a password, in place of any before; its codes are used up and its sessions end. */
  async setPassword(user: User, password: string): Promise<void> {
    const { internalAdapter, password: hasher } = await this.context()
    const hash = await hasher.hash(password)
    const has = (await internalAdapter.findAccounts(user.id)).some(
      ({ providerId }) => providerId === 'credential',
    )
    if (has) await internalAdapter.updatePassword(user.id, hash)
    else {
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
    }
    await internalAdapter.deleteUserSessions(user.id)
    this.given.notes.dropCodes(user.person)
  }

  async remove(id: string): Promise<void> {
    const { adapter, internalAdapter } = await this.context()
    const user = await this.user(id)
    if (!user) return
    await internalAdapter.deleteUserSessions(user.id)
    await adapter.deleteMany({ model: 'passkey', where: [{ field: 'userId', value: user.id }] })
    await internalAdapter.deleteUser(user.id)
    this.given.notes.dropCodes(id)
  }

  /** How many passkeys somebody has. */
  async passkeys(id: string): Promise<number> {
    const { adapter } = await this.context()
    const user = await this.user(id)
    return user ? adapter.count({ model: 'passkey', where: [{ field: 'userId', value: user.id }] }) : 0
  }

  async sessions(id: string): Promise<readonly SignedIn[]> {
    const { internalAdapter } = await this.context()
    const user = await this.user(id)
    if (!user) return []
    return (await internalAdapter.listSessions(user.id)).map((session) => ({
      id: session.id,
      since: session.createdAt.toISOString(),
      until: session.expiresAt.toISOString(),
      browser: session.userAgent ?? null,
    }))
  }

  async endSessions(id: string, session?: string): Promise<void> {
    const { internalAdapter } = await this.context()
    const user = await this.user(id)
    if (!user) return
    if (session === undefined) {
      await internalAdapter.deleteUserSessions(user.id)
      return
    }
    const found = (await internalAdapter.listSessions(user.id)).find((each) => each.id === session)
    if (!found) throw failure('E_NOT_FOUND', 'no such session', { paths: ['session'] })
    await internalAdapter.deleteSession(found.token)
  }

  /** The account of a session that has not ended. */
  async bySession(id: string, session: string): Promise<Account | undefined> {
    const { adapter } = await this.context()
    const user = await this.user(id)
    const found = await adapter.findOne<{ userId: string; expiresAt: Date }>({
      model: 'session',
      where: [{ field: 'id', value: session }],
    })
    if (!user || found?.userId !== user.id || found.expiresAt.getTime() <= this.given.clock.now())
      return undefined
    return accountOf(user, [])
  }

  private async user(person: string): Promise<User | undefined> {
    const { adapter } = await this.context()
    return (
      (await adapter.findOne<User>({ model: 'user', where: [{ field: 'person', value: person }] })) ??
      undefined
    )
  }

  private async context() {
    return (await this.given.auth()).$context
  }
}

/** An account as the node knows it. */
export function accountOf(user: User, ways: readonly Way[]): Account {
  const roles = (JSON.parse(user.roles) as string[]).filter(isRole)
  return {
    id: user.person,
    name: user.name,
    username: user.username ?? null,
    roles,
    seats: JSON.parse(user.seats) as MemberName[] | null,
    ways,
    since: user.createdAt.toISOString(),
  }
}

function waysOf(
  userId: string,
  proofs: readonly { readonly userId: string; readonly providerId: string }[],
  passkeys: readonly { readonly userId: string }[],
): Way[] {
  const own = proofs.filter((proof) => proof.userId === userId).map(({ providerId }) => providerId)
  return [
    ...(own.includes('credential') ? (['password'] as const) : []),
    ...(passkeys.some((each) => each.userId === userId) ? (['passkey'] as const) : []),
    ...(own.includes(oidcProvider) ? (['oidc'] as const) : []),
  ]
}
