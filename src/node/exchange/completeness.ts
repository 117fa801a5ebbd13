import type { ErrorCode } from '../../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { compartmentNamed } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { awaitedStates, type LogState, type Reader, type StoredEntry } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { everyRow } from '../views.ts'
import { whyAwaited } from './awaited.ts'
import { contactWith, type Contact } from './contacts.ts'
import { newestHead } from '../witness/heads.ts'

/** One entry that is held without a body that can be used. */
export interface Lacking {
  readonly id: RecordId
  readonly index: number
  /** `missing` and `overQuota`: not here yet. `invalid` and `notYetUnderstood`: here, and kept apart. */
  readonly state: 'missing' | 'overQuota' | 'invalid' | 'notYetUnderstood'
  /** A retractable body may be gone for good; of a permanent one every member must have it. */
  readonly class: 'retractable' | 'permanent'
  readonly code: ErrorCode
  readonly since: string | null
}

/** How complete one log is here. */
export interface LogCompleteness {
  readonly member: MemberName
  readonly generation: number
  /** Whether it is a log of a seat of this node. */
  readonly own: boolean
  /** Entries that the newest signed head known here stands over. */
  readonly head: number
  /** Entries held, each proven to stand under a signed head. */
  readonly entries: number
  /** Of these, how many were taken back by their author: nothing is missing there. */
  readonly dropped: number
  /** Entries whose body is not here yet, in all. */
  readonly missing: number
  readonly overQuota: number
  /** Entries whose body is here and cannot be used, in all. */
  readonly apart: number
  /** The first of those that lack a usable body, one by one, of either kind; the numbers above count them all. */
  readonly lacking: readonly Lacking[]
  /** How it went last with the member's node; null for one's own and where it was never asked. */
  readonly contact: Contact | null
}

/** How complete a compartment is here. */
export interface Completeness {
  readonly compartment: CompartmentId
  /** Whether every body under every head known here is held and can be used. What no head known here covers cannot be known. */
  readonly complete: boolean
  readonly logs: readonly LogCompleteness[]
  /** Readers of whom no log is known here. */
  readonly silent: readonly MemberName[]
}

/** Which entries of a compartment lack a usable body, and why. Throws `E_COMPARTMENT_UNKNOWN`. */
export async function completeness(desk: Desk, where: string): Promise<Completeness> {
  requireAct(desk, 'read')
  const { coalition, ports, seat } = desk
  const { id, readers } = compartmentNamed(coalition, seat, where)
  return ports.store.read(async (reader) => {
    const states = (await reader.logs()).filter(({ compartment }) => compartment === id)
    const kept = await keptApart(desk, reader, id)
    const logs: LogCompleteness[] = []
    for (const state of states) logs.push(await ofLog(desk, reader, state, kept))
    const known = new Set(logs.map(({ member }) => member))
    const complete = logs.every((log) => log.lacking.length === 0 && log.entries >= log.head)
    return { compartment: id, complete, logs, silent: readers.filter((name) => !known.has(name)) }
  })
}

async function ofLog(
  desk: Desk,
  reader: Reader,
  state: LogState,
  kept: ReadonlyMap<string, KeptApart>,
): Promise<LogCompleteness> {
  const { coalition } = desk
  const { member, generation, size } = state
  const counts = await reader.bodilessCounts(state)
  const lacking: Lacking[] = []
  for (const entry of await reader.bodiless(state, awaitedStates, 0, limits.pageRows))
    lacking.push(await lackingOf(reader, entry))
  const apart = kept.get(nameOf(member, generation)) ?? { count: 0, first: [] }
  const own = coalition.seats.includes(member)
  const newest = (await reader.head(state))?.size ?? 0
  const served = (await newestHead(reader, coalition, state))?.checkpoint.size ?? 0
  return {
    member,
    generation,
    own,
    head: Math.max(newest, served),
    entries: size,
    dropped: counts.get('dropped') ?? 0,
    missing: counts.get('missing') ?? 0,
    overQuota: counts.get('overQuota') ?? 0,
    apart: apart.count,
    lacking: [...lacking, ...apart.first],
    contact: own ? null : ((await contactWith(reader, member)) ?? null),
  }
}

async function lackingOf(reader: Reader, entry: StoredEntry): Promise<Lacking> {
  const why = await whyAwaited(reader, entry, entry.index)
  return {
    id: entry.id,
    index: entry.index,
    state: entry.state === 'overQuota' ? 'overQuota' : 'missing',
    class: entry.class === 'permanent' ? 'permanent' : 'retractable',
    code: why?.code ?? 'E_NOT_FOUND',
    since: why ? instantText(why.since) : null,
  }
}

/** Bodies of one log that are here and cannot be used: how many, and the first of them. */
interface KeptApart {
  count: number
  readonly first: Lacking[]
}

/** Bodies that are here and cannot be used, by the log they stand in. Whoever writes what nobody can use may write any number of it. */
async function keptApart(
  desk: Desk,
  reader: Reader,
  compartment: CompartmentId,
): Promise<ReadonlyMap<string, KeptApart>> {
  const found = new Map<string, KeptApart>()
  for (const row of await everyRow(desk, reader, 'quarantine')) {
    if (row.compartment !== compartment) continue
    const name = nameOf(row.author, row.generation)
    const apart = found.get(name) ?? { count: 0, first: [] }
    found.set(name, apart)
    apart.count += 1
    if (apart.first.length >= limits.pageRows) continue
    const entry = await reader.entry(row.id)
    apart.first.push({
      id: row.id,
      index: row.index,
      state: row.value.state === 'notYetUnderstood' ? 'notYetUnderstood' : 'invalid',
      class: entry?.class === 'permanent' ? 'permanent' : 'retractable',
      code: row.value.code as ErrorCode,
      since: instantText(row.stated),
    })
  }
  return found
}

function nameOf(member: MemberName, generation: number): string {
  return `${member}/${generation}`
}
