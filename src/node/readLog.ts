import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { BlobHash, MemberName, RecordId } from '../kernel/id.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { tlpRank, type Tlp } from '../records/common.ts'
import type { RecordType } from '../records/registry.ts'
import type { Desk } from './desk.ts'
import type { Asker } from './people.ts'
import type { LocalRow, Reader, Store, Transaction } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { everyRow, recordInFull } from './views.ts'
import { storedRow } from './stored.ts'

/** Kind of the local rows that say who opened what. */
const readKind = 'read'
/** Setting that says for how many days they are kept. */
const daysSetting = 'readLogDays'
const usualDays = 365
const dayMs = 86_400_000

/** That somebody opened a record which is not for everybody. */
export interface Opening {
  /** Pseudonym. */
  readonly person: string
  readonly seat: MemberName
  /** Id of the record; of an attachment that no document names as its original, the hash of its bytes. */
  readonly record: string
  readonly type: RecordType | 'attachment'
  /** Its label; null for such an attachment. */
  readonly tlp: Tlp | null
  /** Whether it was a question, and others' answers were looked at before the seat had given its own. */
  readonly look?: true
}

/** An opening with when it was. */
export interface LoggedOpening extends Opening {
  readonly at: Instant
}

/** What was noted last, by store, person and record: a page asks for one record several times. */
const recent = new WeakMap<Store, Map<string, Instant>>()

/** Notes that the desk's person opened a record labelled AMBER or stricter. Throws `E_NOT_FOUND`, and `E_STORAGE_…` where it cannot be
 *  noted: what cannot be logged is not shown. */
export async function noteOpening(desk: Desk, id: RecordId): Promise<void> {
  const { body } = await desk.ports.store.read((reader) => recordInFull(desk, reader, id))
  if (tlpRank(body.tlp) < tlpRank('AMBER')) return
  await note(desk, { record: id, type: body.type, tlp: body.tlp })
}

/** Notes that the desk's person saved an attachment, under the document whose original it is. Throws as `noteOpening` does. */
export async function noteAttachment(desk: Desk, hash: BlobHash): Promise<void> {
  const [document] = await desk.ports.store.read((reader) => everyRow(desk, reader, 'documents', [hash]))
  if (document) await noteOpening(desk, document.id)
  else await note(desk, { record: hash, type: 'attachment', tlp: null })
}

/** Notes, whatever the question's label, that the desk's person looked at others' answers before the seat had given its own. */
export async function noteLookOpening(desk: Desk, question: RecordId): Promise<void> {
  const { body } = await desk.ports.store.read((reader) => recordInFull(desk, reader, question))
  await keep(desk, { record: question, type: body.type, tlp: body.tlp, look: true })
}

async function note(desk: Desk, opened: Pick<Opening, 'record' | 'type' | 'tlp'>): Promise<void> {
  const { store, clock } = desk.ports
  const at = clock.now()
  const known = recent.get(store) ?? new Map<string, Instant>()
  recent.set(store, known)
  const who = `${desk.seat} ${desk.person.id} ${opened.record}`
  const before = known.get(who)
  if (before !== undefined && at >= before && at - before < limits.readLogQuietMs) return
  await keep(desk, opened)
  if (known.size >= limits.readLogRecent) known.clear()
  known.set(who, at)
}

async function keep(desk: Desk, opened: Omit<Opening, 'person' | 'seat'>): Promise<void> {
  const { store, clock, random } = desk.ports
  const at = clock.now()
  const opening: Opening = { person: desk.person.id, seat: desk.seat, ...opened }
  const key = [...random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  await store.write(async (transaction) => {
    await transaction.putLocal({ kind: readKind, key, at, value: JSON.stringify(opening) })
    await forget(transaction, at)
  })
}

/** Removes what is older than it is kept, a page at a time. */
async function forget(transaction: Transaction, now: Instant): Promise<void> {
  const until = now - (await daysKept(transaction)) * dayMs
  const oldest = await transaction.localRows(readKind, { limit: limits.pageRows })
  for (const { key, at } of oldest) if (at < until) await transaction.removeLocal(readKind, key)
}

async function daysKept(reader: Pick<Reader, 'setting'>): Promise<number> {
  const kept = await reader.setting(daysSetting)
  return kept === undefined ? usualDays : Number(utf8Text(kept))
}

/** A page of the read log. */
export interface ReadLogPage {
  /** Newest first. */
  readonly openings: readonly LoggedOpening[]
  /** For how many days an opening is kept. */
  readonly days: number
  /** What `after` takes for the next page; null on the last. */
  readonly next: string | null
}

/** Who opened what, newest first. What is older than it is kept is not shown. Throws `E_ROLE_REFUSED`, `E_USAGE` for a cursor that is none. */
export async function readLog(
  desk: Pick<Desk, 'ports' | 'person'>,
  wish: { readonly after?: string; readonly limit?: number } = {},
): Promise<ReadLogPage> {
  requireAct(desk, 'audit')
  const limit = Math.min(wish.limit ?? limits.pageRows, limits.pageRows)
  const after = wish.after === undefined ? undefined : placeIn(wish.after)
  return desk.ports.store.read(async (reader) => {
    const days = await daysKept(reader)
    const until = desk.ports.clock.now() - days * dayMs
    const rows = await reader.localRows(readKind, {
      newestFirst: true,
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    })
    const kept = rows.filter(({ at }) => at >= until)
    const last = kept.length > limit ? kept[limit - 1] : undefined
    return {
      openings: kept.slice(0, limit).map(openingOf),
      days,
      next: last ? `${last.at}-${last.key}` : null,
    }
  })
}

function openingOf(row: LocalRow): LoggedOpening {
  // This node wrote it.
  return { ...(storedRow(row) as Opening), at: row.at }
}

function placeIn(cursor: string): { at: Instant; key: string } {
  const [, at, key] = /^(-?\d{1,15})-([0-9a-f]{16})$/.exec(cursor) ?? []
  if (at !== undefined && key !== undefined) return { at: instant(Number(at)), key }
  throw failure('E_USAGE', 'no page begins there', { paths: ['after'] })
}

/** Sets for how many days openings are kept, from one to ten years, and removes what is older. Throws `E_ROLE_REFUSED`. */
export async function keepReadLog(desk: Asker & Pick<Desk, 'ports'>, days: number): Promise<void> {
  requireAct(desk, 'users')
  await desk.ports.store.write(async (transaction) => {
    await transaction.setSetting(daysSetting, utf8(String(days)))
    const until = desk.ports.clock.now() - days * dayMs
    for (const { key, at } of await transaction.localRows(readKind, { limit: limits.everyRow }))
      if (at < until) await transaction.removeLocal(readKind, key)
  })
}
