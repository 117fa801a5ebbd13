import { hex } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import { asMemberName, type MemberName } from '../kernel/id.ts'
import { instant, instantText, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { Desk } from './desk.ts'
import { entrySources } from './entries.ts'
import type { Ports } from './ports.ts'
import type { FetchedPage, Validators } from './ports/fetch.ts'
import type { ReadingError } from './readings.ts'
import { requireAct } from './roles.ts'
import { seenEntries } from './seenEntries.ts'
import type { Source } from './source.ts'
import { isAddress } from './sources.ts'
import type { LocalRow } from './ports/store.ts'
import { storedRow } from './stored.ts'

/** How the last visit of a feed went. */
export interface FeedVisit {
  readonly at: string
  /** Entries read then. */
  readonly read: number
  /** Why it could not be visited, or the first entry that could not be read. */
  readonly error: ReadingError | null
}

/** A feed that a seat follows. */
export interface Feed {
  readonly id: string
  readonly url: string
  /** Minutes from one visit to the next. */
  readonly every: number
  /** Whether the pages behind its entries are read too. */
  readonly follow: boolean
  /** When it is visited next: later than usual where visits failed. */
  readonly next: string
  readonly last: FeedVisit | null
  /** Visits that failed since one went well. */
  readonly failures: number
}

/** A feed as this node notes it for itself. */
interface Noted {
  readonly seat: MemberName
  readonly url: string
  readonly every: number
  readonly follow: boolean
  readonly allow: readonly string[]
  readonly next: Instant
  readonly last: FeedVisit | null
  readonly failures: number
  /** What the server gave to ask by whether anything is new. */
  readonly validators: Validators | null
}

const kind = 'feed'
const minuteMs = 60_000
const dayMs = 86_400_000
/** Bounds of the minutes between visits, and what is usual. */
export const feedMinutes = { least: 5, usual: 60, most: 7 * 24 * 60 } as const

/** A feed to follow. */
export interface FeedWish {
  readonly url: string
  readonly every?: number
  readonly follow?: boolean
  /** Hosts, addresses or ranges that may be fetched from although they are not public. */
  readonly allow?: readonly string[]
}

/** Follows a feed for the desk's seat; one that is followed already is followed as now wished. Its first visit is due at once.
 *  Throws `E_ROLE_REFUSED`, `E_URL_INVALID`, `E_USAGE`. */
export async function addFeed(desk: Desk, wish: FeedWish): Promise<Feed> {
  requireAct(desk, 'draft')
  const { url, every = feedMinutes.usual, follow = false, allow = [] } = wish
  if (!isAddress(url) || URL.parse(url) === null)
    throw failure('E_URL_INVALID', 'an address like https://example.org/feed is expected', { paths: ['url'] })
  if (!Number.isInteger(every) || every < feedMinutes.least || every > feedMinutes.most) {
    throw failure('E_USAGE', `from ${feedMinutes.least} to ${feedMinutes.most} minutes lie between visits`, {
      paths: ['every'],
    })
  }
  return desk.ports.store.write(async (transaction) => {
    const all = await noted(transaction)
    const [id = hex(desk.ports.random.bytes(8)), before] =
      [...all].find(([, feed]) => feed.seat === desk.seat && feed.url === url) ?? []
    if (!before && all.size >= limits.feeds)
      throw failure('E_USAGE', `this node follows ${limits.feeds} feeds already: remove one first`)
    const now = desk.ports.clock.now()
    const fresh = { last: null, failures: 0, validators: null }
    const feed: Noted = { ...fresh, ...before, seat: desk.seat, url, every, follow, allow, next: now }
    await transaction.putLocal({ kind, key: id, at: now, value: JSON.stringify(feed) })
    return shown(id, feed)
  })
}

/** The feeds that the desk's seat follows, by address. */
export async function feedList(desk: Desk): Promise<Feed[]> {
  requireAct(desk, 'read')
  const all = await desk.ports.store.read(noted)
  const own = [...all].filter(([, feed]) => feed.seat === desk.seat)
  return own.map(([id, feed]) => shown(id, feed)).sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** One feed of the desk's seat. Throws `E_NOT_FOUND`. */
export async function feedOf(desk: Desk, id: string): Promise<Feed> {
  requireAct(desk, 'read')
  return shown(id, await ownFeed(desk, id))
}

/** Follows a feed no longer; what was read of it stays. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`. */
export async function removeFeed(desk: Desk, id: string): Promise<Feed> {
  requireAct(desk, 'draft')
  const feed = await ownFeed(desk, id)
  await desk.ports.store.write((transaction) => transaction.removeLocal(kind, id))
  return shown(id, feed)
}

/** Ids of the feeds that are due, the longest due first. */
export async function feedsDue({ store, clock }: Pick<Ports, 'store' | 'clock'>): Promise<string[]> {
  const now = clock.now()
  const due = [...(await store.read(noted))].filter(([, feed]) => feed.next <= now)
  return due.sort(([, a], [, b]) => a.next - b.next).map(([id]) => id)
}

/** The seat that follows a feed; undefined where none does any more. */
export async function feedSeat({ store }: Pick<Ports, 'store'>, id: string): Promise<MemberName | undefined> {
  const row = await store.read((reader) => reader.localRow(kind, id))
  return row && parsed(row).seat
}

/** What came of reading a feed's new entries. */
export interface EntriesRead {
  readonly read: number
  /** Why the first that could not be read was not; null where all were. */
  readonly error: ReadingError | null
}

/** Visits a feed: asks whether it is new, and has `readAll` read the entries that are. How it went is noted with the feed; a visit that fails (not one
 *  whose entries do) puts the next one off, twice as long each time, to a day at most. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`. */
export async function visitFeed(
  desk: Desk,
  id: string,
  readAll: (name: string, sources: readonly Source[]) => Promise<EntriesRead>,
  signal?: AbortSignal,
): Promise<Feed> {
  requireAct(desk, 'draft')
  const feed = await ownFeed(desk, id)
  let outcome: EntriesRead = { read: 0, error: null }
  let failed = false
  let { validators } = feed
  try {
    const page = await desk.ports.fetch.fetch(feed.url, {
      allowAddresses: feed.allow,
      ...(validators && { validators }),
      signal,
    })
    if (page.unchanged !== true) {
      outcome = await readNew(desk, feed, page, readAll)
      // While something of it is missing it has to be looked through again.
      validators = outcome.error === null ? (page.validators ?? null) : null
      if (signal?.aborted === true) return shown(id, feed)
    }
  } catch (error) {
    if (!isFailure(error)) throw error
    // Broken off by this node, it failed by no fault of the feed.
    if (signal?.aborted === true) return shown(id, feed)
    outcome = { read: 0, error: error.toJSON() }
    failed = true
  }
  return note(desk, id, { ...outcome, failed }, validators)
}

async function readNew(
  desk: Desk,
  { url, follow, allow }: Noted,
  { bytes, fetchedAt }: FetchedPage,
  readAll: (name: string, sources: readonly Source[]) => Promise<EntriesRead>,
): Promise<EntriesRead> {
  const source = { name: url, bytes, fetchedAt }
  const feed = await desk.ports.reading.feed(source)
  const wish = { follow, allowAddresses: allow, seen: seenEntries(desk) }
  const sources = await entrySources(desk.ports, source, feed, wish)
  return sources.length === 0 ? { read: 0, error: null } : readAll(feed.title ?? url, sources)
}

async function note(
  desk: Desk,
  id: string,
  { read, error, failed }: EntriesRead & { readonly failed: boolean },
  validators: Validators | null,
): Promise<Feed> {
  const now = desk.ports.clock.now()
  return desk.ports.store.write(async (transaction) => {
    // It may have been removed meanwhile, or be wished otherwise.
    const row = await transaction.localRow(kind, id)
    if (!row) throw gone(id)
    const feed = parsed(row)
    const failures = failed ? feed.failures + 1 : 0
    const wait = Math.min(
      feed.every * minuteMs * 2 ** Math.min(failures, 20),
      Math.max(dayMs, feed.every * minuteMs),
    )
    const last = { at: instantText(now), read, error }
    const visited: Noted = { ...feed, last, failures, validators, next: instant(now + wait) }
    await transaction.putLocal({ ...row, value: JSON.stringify(visited) })
    return shown(id, visited)
  })
}

type Rows = Pick<Parameters<Parameters<Ports['store']['read']>[0]>[0], 'localRows'>

async function noted(reader: Rows): Promise<Map<string, Noted>> {
  const rows = await reader.localRows(kind, { limit: limits.feeds })
  return new Map(rows.map((row) => [row.key, parsed(row)]))
}

function parsed(row: LocalRow): Noted {
  // This node wrote it.
  const feed = storedRow(row) as Noted
  return { ...feed, seat: asMemberName(feed.seat) }
}

async function ownFeed({ ports, seat }: Desk, id: string): Promise<Noted> {
  const row = await ports.store.read((reader) => reader.localRow(kind, id))
  const feed = row && parsed(row)
  if (feed?.seat === seat) return feed
  throw gone(id)
}

function gone(id: string): Error {
  return failure('E_NOT_FOUND', 'no such feed is followed here', { paths: [id] })
}

function shown(id: string, { url, every, follow, next, last, failures }: Noted): Feed {
  return { id, url, every, follow, next: instantText(next), last, failures }
}
