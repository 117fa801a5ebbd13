import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Body } from '../records/envelope.ts'
import type { LedgerRecord, Verified } from '../ledger/verify.ts'
import { viewNames, type ViewName } from './ports/store.ts'
import { project, valueOf } from './projections.ts'

/** Views rebuilt in memory: for each, the value of every row by record id. */
export type FoldedViews = ReadonlyMap<ViewName, ReadonlyMap<RecordId, string>>

/** What a view holds, in one line. */
export interface ViewDigest {
  readonly view: ViewName
  readonly rows: number
  /** SHA-256 over `<id>\t<value>\n` of every row in the order of ids. */
  readonly digest: string
}

/** Folds verified records into views. Neither order nor repetition matters: what is retracted, and what derives from it, has no rows.
 *  `dropped` are ids whose bodies a valid retraction took back. */
export function foldViews(
  records: readonly Verified<LedgerRecord>[],
  dropped: ReadonlySet<RecordId>,
): FoldedViews {
  const byId = new Map(records.map((record) => [record.id, record]))
  const gone = goneWith(records, dropped)
  const views = new Map<ViewName, Map<RecordId, string>>(
    viewNames.map((view) => [view, new Map<RecordId, string>()]),
  )
  for (const record of byId.values()) {
    if (gone.has(record.id)) continue
    for (const { view } of project(record)) views.get(view)?.set(record.id, shownText(record.body))
  }
  return views
}

/** Ids of what is retracted and of all that derives from it, over any number of steps. */
export function goneWith(
  records: readonly Verified<LedgerRecord>[],
  dropped: ReadonlySet<RecordId>,
): Set<RecordId> {
  const derived = new Map<RecordId, RecordId[]>()
  for (const record of records) {
    for (const { relation, id } of record.body.refs) {
      if (relation !== 'derivedFrom') continue
      const known = derived.get(id)
      if (known) known.push(record.id)
      else derived.set(id, [record.id])
    }
  }
  const gone = new Set(dropped)
  const open = [...dropped]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of derived.get(id) ?? []) {
      if (gone.has(next)) continue
      gone.add(next)
      open.push(next)
    }
  }
  return gone
}

/** What a view shows of a body, as text: the same for every way to write that body. */
export function shownText(body: Body): string {
  return JSON.stringify(valueOf(body))
}

/** The digest of one view's rows, in whatever order they come. */
export function digestOf(view: ViewName, rows: Iterable<readonly [RecordId, string]>): ViewDigest {
  const lines = [...rows].map(([id, value]) => `${id}\t${value}\n`).sort()
  return { view, rows: lines.length, digest: sha256Hex(utf8(lines.join(''))) }
}
