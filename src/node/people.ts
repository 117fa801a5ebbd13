import { failure } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import type { Desk } from './desk.ts'
import { permits, requireAct, type Role } from './roles.ts'

/** How somebody proves who they are. */
export type Way = 'password' | 'passkey' | 'oidc'

/** Somebody who may sign in at this node. Names stay here: records know the pseudonym alone. */
export interface Account {
  /** The pseudonym, 16 hexadecimal digits. */
  readonly id: string
  /** What colleagues call them. */
  readonly name: string
  /** What they sign in by, beside a password; null for who comes by the organisation's own sign-in. */
  readonly username: string | null
  readonly roles: readonly Role[]
  /** Seats they may act for; null for every seat of the node. */
  readonly seats: readonly MemberName[] | null
  /** Ways they can sign in by; none while an invitation waits. */
  readonly ways: readonly Way[]
  /** RFC 3339. */
  readonly since: string
}

/** A code that opens an account once. */
export interface Invitation {
  readonly id: string
  readonly code: string
  /** RFC 3339. */
  readonly until: string
}

/** One browser that is signed in. */
export interface SignedIn {
  readonly id: string
  readonly since: string
  readonly until: string
  /** What the browser calls itself. */
  readonly browser: string | null
}

/** What an account is made of. */
export interface NewAccount {
  readonly name: string
  readonly username: string
  readonly roles: readonly Role[]
  readonly seats: readonly MemberName[] | null
}

/** What of an account may change. */
export interface AccountChange {
  readonly name?: string
  readonly roles?: readonly Role[]
  readonly seats?: readonly MemberName[] | null
}

/** The accounts of this node, in a file of their own beside the store. */
export interface Accounts {
  list(): Promise<readonly Account[]>
  /** Throws `E_NAME_TAKEN`. */
  add(account: NewAccount): Promise<Invitation>
  change(id: string, change: AccountChange): Promise<void>
  /** A new code for an account, in place of any before. */
  invite(id: string): Promise<Invitation>
  /** Removes an account with all that proves it, and ends its sessions. */
  remove(id: string): Promise<void>
  sessions(id: string): Promise<readonly SignedIn[]>
  /** Ends one session, or all of them. */
  endSessions(id: string, session?: string): Promise<void>
}

/** Whoever asks, at whatever desk. */
export type Asker = Pick<Desk, 'person' | 'coalition'>

/** Everybody who works here. Who may not decide on users sees who they are, and not how they sign in; who has no role sees nobody. */
export async function listPeople(asker: Asker, accounts: Accounts): Promise<readonly Account[]> {
  if (asker.person.roles.length === 0) requireAct(asker, 'read')
  const people = await accounts.list()
  if (permits(asker.person.roles, 'users')) return people
  return people.map((each) => ({ ...each, username: null, ways: [] }))
}

/** Invites somebody: the code is shown once. The first account is an owner's, or nobody could decide on others. Where one seat is hosted they
 *  act for it; where several are, it is said for which.
 *  Throws `E_LAST_OWNER`, `E_SEAT_UNKNOWN`, `E_NAME_TAKEN`, `E_USAGE`. */
export async function invitePerson(
  asker: Asker,
  accounts: Accounts,
  person: Omit<NewAccount, 'seats'> & Partial<Pick<NewAccount, 'seats'>>,
): Promise<Invitation> {
  requireAct(asker, 'users')
  const { seats = asker.coalition.seats.length === 1 ? null : undefined } = person
  if (seats === undefined) {
    throw failure('E_USAGE', `say for which of ${asker.coalition.seats.join(', ')} they may act`, {
      paths: ['seats'],
    })
  }
  checkSeats(asker, seats)
  const owned = (await accounts.list()).some(({ roles }) => roles.includes('owner'))
  if (!owned && !person.roles.includes('owner')) throw lastOwner()
  return accounts.add({ ...person, seats })
}

/** Gives somebody other roles, seats or another name. Throws `E_NOT_FOUND`, `E_LAST_OWNER`, `E_SEAT_UNKNOWN`. */
export async function changePerson(
  asker: Asker,
  accounts: Accounts,
  id: string,
  change: AccountChange,
): Promise<void> {
  requireAct(asker, 'users')
  const account = await accountOf(accounts, id)
  checkSeats(asker, change.seats ?? null)
  if (change.roles && !change.roles.includes('owner')) await checkOwnerStays(accounts, account)
  await accounts.change(id, change)
}

/** A new code for somebody who can no longer sign in. Throws `E_NOT_FOUND`. */
export async function inviteAgain(asker: Asker, accounts: Accounts, id: string): Promise<Invitation> {
  requireAct(asker, 'users')
  await accountOf(accounts, id)
  return accounts.invite(id)
}

/** Removes somebody. What they wrote stays, under a pseudonym that nothing resolves any more. Throws `E_NOT_FOUND`, `E_LAST_OWNER`. */
export async function removePerson(asker: Asker, accounts: Accounts, id: string): Promise<void> {
  requireAct(asker, 'users')
  await checkOwnerStays(accounts, await accountOf(accounts, id))
  await accounts.remove(id)
}

/** Browsers in which somebody is signed in: one's own, or anybody's for who decides on users. */
export async function listSessions(
  asker: Asker,
  accounts: Accounts,
  id: string,
): Promise<readonly SignedIn[]> {
  checkOwn(asker, id)
  await accountOf(accounts, id)
  return accounts.sessions(id)
}

/** Signs somebody out of one browser or of all: oneself, or anybody for who decides on users. */
export async function endSessions(
  asker: Asker,
  accounts: Accounts,
  id: string,
  session?: string,
): Promise<void> {
  checkOwn(asker, id)
  await accountOf(accounts, id)
  await accounts.endSessions(id, session)
}

function checkOwn(asker: Asker, id: string): void {
  if (asker.person.id !== id) requireAct(asker, 'users')
}

async function accountOf(accounts: Accounts, id: string): Promise<Account> {
  const account = (await accounts.list()).find((each) => each.id === id)
  if (account) return account
  throw failure('E_NOT_FOUND', 'nobody of that id works here', { paths: ['id'] })
}

async function checkOwnerStays(accounts: Accounts, { id, roles }: Account): Promise<void> {
  if (!roles.includes('owner')) return
  const others = (await accounts.list()).filter((each) => each.id !== id && each.ways.length > 0)
  if (!others.some((each) => each.roles.includes('owner'))) throw lastOwner()
}

function lastOwner(): Error {
  return failure('E_LAST_OWNER', 'somebody who can sign in has to own this node', { paths: ['roles'] })
}

function checkSeats({ coalition }: Asker, seats: readonly MemberName[] | null): void {
  const unknown = (seats ?? []).filter((seat) => !coalition.seats.includes(seat))
  if (unknown.length === 0) return
  throw failure('E_SEAT_UNKNOWN', `${unknown.join(', ')} has no seat here`, { paths: ['seats'] })
}
