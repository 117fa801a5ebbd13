import { compareBytes } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, CompartmentId, EpochId, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import {
  viewNames,
  type Act,
  type FoundingBody,
  type LocalQuery,
  type LocalRow,
  type LogKey,
  type Reader,
  type RowQuery,
  type Scope,
  type SearchHit,
  type StoredHead,
  type ViewName,
  type ViewRow,
} from '../../node/ports/store.ts'
import { EntryReader } from './entries.ts'
import {
  actOf,
  commitmentOf,
  headOf,
  localRowOf,
  prefixOf,
  recordIdOf,
  viewNumber,
  viewRowOf,
} from './rows.ts'

/** A row without a value of its own shows its record's body. */
const shownValue = 'coalesce(view_row.value, CAST(entry.body AS TEXT)) AS value'
const viewColumns = `${shownValue}, view_row.view, view_row.seq, view_row.stated, view_row.topic_id, entry.commitment, entry.place, log.compartment, log.member, log.generation`
const viewTables = 'JOIN log ON log.number = view_row.log JOIN entry ON entry.seq = view_row.seq'
/** The numbers of all views: rows are found by view and entry. */
export const everyView = viewNames.map(viewNumber).join(', ')
const actColumns =
  'act.number, act.kind, act.key, act.size, act.text, act.at, act.signature, log.compartment, log.member, log.generation'

const headsOfLog = `SELECT head.size, head.note, head.at, log.compartment, log.member, log.generation
  FROM head JOIN log ON log.number = head.log WHERE head.log = ?`

/** Reads over one connection. */
export class SqliteReader extends EntryReader implements Reader {
  private founding<Id>(table: 'epoch' | 'compartment'): FoundingBody<Id>[] {
    return this.all(`SELECT id, body, note FROM ${table} ORDER BY number`).map((row) => ({
      id: row['id'] as Id,
      body: row['body'] as Uint8Array,
      note: row['note'] as string,
    }))
  }

  async setting(name: string): Promise<Uint8Array | undefined> {
    return this.one('SELECT value FROM setting WHERE name = ?', name)?.['value'] as Uint8Array | undefined
  }

  async epochs(): Promise<readonly FoundingBody<EpochId>[]> {
    return this.founding('epoch')
  }

  async epochIds(): Promise<readonly EpochId[]> {
    return this.all('SELECT id FROM epoch ORDER BY number').map((row) => row['id'] as EpochId)
  }

  async charter(hash: CharterHash): Promise<Uint8Array | undefined> {
    return this.one('SELECT body FROM charter WHERE hash = ?', hash)?.['body'] as Uint8Array | undefined
  }

  async compartments(): Promise<readonly FoundingBody<CompartmentId>[]> {
    return this.founding('compartment')
  }

  async rows(query: RowQuery): Promise<readonly ViewRow[]> {
    if (query.scope.length === 0) return []
    const within = this.within(query.scope)
    const newest = query.newestFirst === true
    const order = `ORDER BY view_row.seq ${newest ? 'DESC' : 'ASC'} LIMIT ?`
    const place = newest ? 'view_row.seq < ?' : 'view_row.seq > ?'
    const after = query.after ?? (newest ? Number.MAX_SAFE_INTEGER : 0)
    const wanted = `WHERE view_row.view = ? AND ${within.sql} AND ${place}`
    const values = [viewNumber(query.view), ...within.values, after]
    if (query.topics === undefined) {
      const sql = `SELECT ${viewColumns} FROM view_row ${viewTables} ${wanted} ${order}`
      return this.all(sql, ...values, query.limit).map(viewRowOf)
    }
    const rows: ViewRow[] = []
    // Left to itself SQLite would go through the whole view, whose key has the order asked for.
    const base = `SELECT ${viewColumns} FROM view_row INDEXED BY view_topic ${viewTables} ${wanted}`
    for (const topic of new Set(query.topics)) {
      const target = commitmentOf(topic)
      const sql = `${base} AND view_row.topic = ? AND view_row.topic_id = ? ${order}`
      rows.push(...this.all(sql, ...values, prefixOf(target), target, query.limit).map(viewRowOf))
    }
    rows.sort((a, b) => (newest ? b.seq - a.seq : a.seq - b.seq))
    return rows.slice(0, query.limit)
  }

  async rowsOf(id: RecordId): Promise<readonly (ViewRow & { readonly view: ViewName })[]> {
    const commitment = commitmentOf(id)
    return this.all(
      `SELECT ${viewColumns} FROM id JOIN entry ON entry.seq = id.seq
       JOIN view_row ON view_row.view IN (${everyView}) AND view_row.seq = entry.seq JOIN log ON log.number = view_row.log
       WHERE id.prefix = ? AND entry.commitment = ? ORDER BY view_row.seq, view_row.view`,
      prefixOf(commitment),
      commitment,
    ).map(viewRowOf)
  }

  async count(view: ViewName, scope: Scope): Promise<number> {
    const within = this.within(scope)
    const row = this.one(
      `SELECT count(*) AS total FROM view_row JOIN log ON log.number = view_row.log WHERE view_row.view = ? AND ${within.sql}`,
      viewNumber(view),
      ...within.values,
    )
    return row?.['total'] as number
  }

  async dump(view: ViewName): Promise<readonly Pick<ViewRow, 'id' | 'value' | 'stated'>[]> {
    // A row that says another log than its entry would be read by others than may read it.
    const rows = this.all(
      `SELECT entry.commitment, view_row.stated, ${shownValue} FROM view_row
       JOIN entry ON entry.seq = view_row.seq AND entry.log = view_row.log WHERE view_row.view = ? ORDER BY view_row.seq`,
      viewNumber(view),
    )
    return rows
      .map((row) => ({
        commitment: row['commitment'] as Uint8Array,
        value: row['value'] as string,
        stated: row['stated'] as Instant,
      }))
      .sort((a, b) => compareBytes(a.commitment, b.commitment))
      .map(({ commitment, value, stated }) => ({ id: recordIdOf(commitment), value, stated }))
  }

  async blob(hash: BlobHash): Promise<Uint8Array | undefined> {
    return this.one('SELECT bytes FROM blob WHERE hash = ?', hash)?.['bytes'] as Uint8Array | undefined
  }

  async blobWithin(hash: BlobHash, scope: Scope): Promise<boolean> {
    const within = this.within(scope)
    const row = this.one(
      `SELECT 1 AS found FROM blob_use JOIN entry ON entry.seq = blob_use.seq JOIN log ON log.number = entry.log
       WHERE blob_use.hash = ? AND entry.state = 0 AND ${within.sql} LIMIT 1`,
      hash,
      ...within.values,
    )
    return row !== undefined
  }

  async lastAct(): Promise<Act | undefined> {
    const row = this.one(
      `SELECT ${actColumns} FROM act LEFT JOIN log ON log.number = act.log ORDER BY act.number DESC LIMIT 1`,
    )
    return row && actOf(row)
  }

  async head(key: LogKey): Promise<StoredHead | undefined> {
    const row = this.one(`${headsOfLog} ORDER BY head.size DESC LIMIT 1`, this.logNumber(key) ?? null)
    return row && headOf(row)
  }

  async headAt(key: LogKey, size: number): Promise<StoredHead | undefined> {
    const row = this.one(`${headsOfLog} AND head.size = ?`, this.logNumber(key) ?? null, size)
    return row && headOf(row)
  }

  async heads(key: LogKey): Promise<readonly StoredHead[]> {
    return this.all(`${headsOfLog} ORDER BY head.size`, this.logNumber(key) ?? null).map(headOf)
  }

  async signedHead(key: LogKey): Promise<Act | undefined> {
    const log = this.logNumber(key)
    if (log === undefined) return undefined
    const row = this.one(
      `SELECT ${actColumns} FROM act JOIN log ON log.number = act.log WHERE act.log = ? AND act.kind = 0 AND act.signature IS NOT NULL
       ORDER BY act.number DESC LIMIT 1`,
      log,
    )
    return row && actOf(row)
  }

  async signedHeads(key: LogKey): Promise<readonly Act[]> {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      `SELECT ${actColumns} FROM act JOIN log ON log.number = act.log WHERE act.log = ? AND act.kind = 0 AND act.signature IS NOT NULL
       ORDER BY act.number`,
      log,
    ).map(actOf)
  }

  async otherActs(after: number, limit: number): Promise<readonly Act[]> {
    return this.all(
      `SELECT ${actColumns} FROM act LEFT JOIN log ON log.number = act.log
       WHERE act.log IS NULL AND act.number > ? AND act.signature IS NOT NULL ORDER BY act.number LIMIT ?`,
      after,
      limit,
    ).map(actOf)
  }

  async searchReach(): Promise<{ readonly indexed: number; readonly last: number }> {
    const reached = this.one(
      "SELECT CAST(CAST(value AS TEXT) AS INTEGER) AS seq FROM setting WHERE name = 'searchReach'",
    )
    const last = this.one('SELECT coalesce(max(seq), 0) AS seq FROM entry')
    return { indexed: (reached?.['seq'] as number | undefined) ?? 0, last: last?.['seq'] as number }
  }

  async search(terms: readonly string[], scope: Scope, limit: number): Promise<readonly SearchHit[]> {
    if (terms.length === 0 || scope.length === 0) return []
    const within = this.within(scope)
    // Each term is quoted, so that nothing in it reads as FTS5 syntax.
    const match = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')
    return this.all(
      `SELECT entry.seq, entry.commitment FROM search JOIN entry ON entry.seq = search.rowid JOIN log ON log.number = entry.log
       WHERE search MATCH ? AND entry.state = 0 AND ${within.sql} ORDER BY search.rank, entry.seq LIMIT ?`,
      match,
      ...within.values,
      limit,
    ).map((row) => ({ seq: row['seq'] as number, id: recordIdOf(row['commitment']) }))
  }

  async localRows(kind: string, query: LocalQuery): Promise<readonly LocalRow[]> {
    const { after, newestFirst = false, limit } = query
    const [beyond, direction] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC']
    const place = after === undefined ? '' : `AND (at, key) ${beyond} (?, ?)`
    return this.all(
      `SELECT * FROM local WHERE kind = ? ${place} ORDER BY at ${direction}, key ${direction} LIMIT ?`,
      kind,
      ...(after === undefined ? [] : [after.at, after.key]),
      limit,
    ).map(localRowOf)
  }

  async localRow(kind: string, key: string): Promise<LocalRow | undefined> {
    const row = this.one('SELECT * FROM local WHERE kind = ? AND key = ?', kind, key)
    return row && localRowOf(row)
  }
}
