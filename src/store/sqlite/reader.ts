import type { SQLInputValue } from 'node:sqlite'
import { compareBytes } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, CompartmentId, EpochId, RecordId } from '../../kernel/id.ts'
import { relations, type Relation } from '../../records/common.ts'
import type {
  Act,
  FoundingBody,
  Leaf,
  LocalQuery,
  LocalRow,
  LogKey,
  LogState,
  Reader,
  RowQuery,
  Scope,
  SearchHit,
  StoredEntry,
  ViewName,
  ViewRow,
} from '../../node/ports/store.ts'
import {
  actOf,
  classOf,
  commitmentOf,
  entryOf,
  localRowOf,
  logStateOf,
  prefixOf,
  prefixRange,
  recordIdOf,
  viewNumber,
  viewRowOf,
  type Row,
} from './rows.ts'
import type { Statements } from './statements.ts'

const entryColumns =
  'entry.seq, entry.place, entry.class, entry.state, entry.commitment, entry.salt, entry.body, log.compartment, log.member, log.generation'
/** A row without a value of its own shows its record's body. */
const shownValue = 'coalesce(view_row.value, CAST(entry.body AS TEXT)) AS value'
const viewColumns = `${shownValue}, view_row.view, view_row.seq, view_row.stated, view_row.topic_id, entry.commitment, entry.place, log.compartment, log.member, log.generation`
const viewTables = 'view_row JOIN entry ON entry.seq = view_row.seq JOIN log ON log.number = view_row.log'
const actColumns =
  'act.number, act.key, act.size, act.text, act.at, act.signature, log.compartment, log.member, log.generation'

/** `?, ?, …` for `count` values. */
function holes(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

/** Reads over one connection. */
export class SqliteReader implements Reader {
  protected readonly statements: Statements

  constructor(statements: Statements) {
    this.statements = statements
  }

  protected all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.statements.of(sql).all(...values)
  }

  protected one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.statements.of(sql).get(...values)
  }

  /** The number of a log in this store. */
  protected logNumber(key: LogKey): number | undefined {
    const row = this.one(
      'SELECT number FROM log WHERE compartment = ? AND member = ? AND generation = ?',
      key.compartment,
      key.member,
      key.generation,
    )
    return row?.['number'] as number | undefined
  }

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

  async charter(hash: CharterHash): Promise<Uint8Array | undefined> {
    return this.one('SELECT body FROM charter WHERE hash = ?', hash)?.['body'] as Uint8Array | undefined
  }

  async compartments(): Promise<readonly FoundingBody<CompartmentId>[]> {
    return this.founding('compartment')
  }

  async logs(): Promise<readonly LogState[]> {
    return this.all('SELECT * FROM log ORDER BY compartment, member, generation').map(logStateOf)
  }

  async log(key: LogKey): Promise<LogState | undefined> {
    const row = this.one(
      'SELECT * FROM log WHERE compartment = ? AND member = ? AND generation = ?',
      key.compartment,
      key.member,
      key.generation,
    )
    return row && logStateOf(row)
  }

  async entries(key: LogKey, from: number, to: number): Promise<readonly StoredEntry[]> {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      `SELECT ${entryColumns} FROM entry JOIN log ON log.number = entry.log
       WHERE entry.log = ? AND entry.place >= ? AND entry.place < ? ORDER BY entry.place`,
      log,
      from,
      to,
    ).map(entryOf)
  }

  async leaves(key: LogKey, from: number, to: number): Promise<readonly Leaf[]> {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      'SELECT class, commitment FROM entry WHERE log = ? AND place >= ? AND place < ? ORDER BY place',
      log,
      from,
      to,
    ).map((row) => ({ class: classOf(row['class']), commitment: row['commitment'] as Uint8Array }))
  }

  async entry(id: RecordId): Promise<StoredEntry | undefined> {
    const commitment = commitmentOf(id)
    const row = this.one(
      `SELECT ${entryColumns} FROM entry JOIN log ON log.number = entry.log WHERE entry.prefix = ? AND entry.commitment = ?
       ORDER BY entry.seq LIMIT 1`,
      prefixOf(commitment),
      commitment,
    )
    return row && entryOf(row)
  }

  async idsStarting(digits: string, scope: Scope, limit: number): Promise<readonly RecordId[]> {
    const within = this.within(scope)
    const [low, high] = prefixRange(digits)
    const found = this.all(
      `SELECT entry.commitment FROM entry JOIN log ON log.number = entry.log
       WHERE entry.prefix BETWEEN ? AND ? AND entry.state = 0 AND ${within.sql} ORDER BY entry.seq`,
      low,
      high,
      ...within.values,
    )
    return found
      .map((row) => recordIdOf(row['commitment']))
      .filter((id) => id.startsWith(digits))
      .slice(0, limit)
  }

  async tile(key: LogKey, level: number, index: number): Promise<Uint8Array | undefined> {
    const log = this.logNumber(key)
    if (log === undefined) return undefined
    const row = this.one(
      'SELECT hashes FROM tile WHERE log = ? AND level = ? AND place = ?',
      log,
      level,
      index,
    )
    return row?.['hashes'] as Uint8Array | undefined
  }

  async referring(ids: readonly RecordId[], wanted: readonly Relation[]): Promise<readonly StoredEntry[]> {
    const sql = `SELECT DISTINCT ${entryColumns} FROM reference JOIN entry ON entry.seq = reference.seq
      JOIN log ON log.number = entry.log
      WHERE reference.prefix = ? AND reference.target = ? AND reference.relation IN (${holes(wanted.length)}) ORDER BY entry.seq`
    const numbers = wanted.map((relation) => relations.indexOf(relation))
    const found = new Map<number, StoredEntry>()
    for (const id of ids) {
      const target = commitmentOf(id)
      for (const row of this.all(sql, prefixOf(target), target, ...numbers)) {
        const entry = entryOf(row)
        found.set(entry.seq, entry)
      }
    }
    return [...found.values()].sort((a, b) => a.seq - b.seq)
  }

  /** Condition that keeps rows inside `scope`, and its values. An empty scope lets nothing through. */
  private within(scope: Scope): { sql: string; values: SQLInputValue[] } {
    return { sql: `log.compartment IN (${holes(scope.length)})`, values: [...scope] }
  }

  async rows(query: RowQuery): Promise<readonly ViewRow[]> {
    const within = this.within(query.scope)
    const newest = query.newestFirst === true
    const order = `ORDER BY view_row.seq ${newest ? 'DESC' : 'ASC'} LIMIT ?`
    const place = newest ? 'view_row.seq < ?' : 'view_row.seq > ?'
    const after = query.after ?? (newest ? Number.MAX_SAFE_INTEGER : 0)
    const base = `SELECT ${viewColumns} FROM ${viewTables} WHERE view_row.view = ? AND ${within.sql} AND ${place}`
    const values = [viewNumber(query.view), ...within.values, after]
    if (query.topics === undefined) return this.all(`${base} ${order}`, ...values, query.limit).map(viewRowOf)
    const rows: ViewRow[] = []
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
      `SELECT ${viewColumns} FROM ${viewTables} WHERE entry.prefix = ? AND entry.commitment = ? ORDER BY view_row.seq, view_row.view`,
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

  async dump(view: ViewName): Promise<readonly { readonly id: RecordId; readonly value: string }[]> {
    const rows = this.all(
      `SELECT entry.commitment, ${shownValue} FROM view_row JOIN entry ON entry.seq = view_row.seq WHERE view_row.view = ?
       ORDER BY view_row.seq`,
      viewNumber(view),
    )
    return rows
      .map((row) => ({ commitment: row['commitment'] as Uint8Array, value: row['value'] as string }))
      .sort((a, b) => compareBytes(a.commitment, b.commitment))
      .map(({ commitment, value }) => ({ id: recordIdOf(commitment), value }))
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

  async signedHead(key: LogKey): Promise<Act | undefined> {
    const log = this.logNumber(key)
    if (log === undefined) return undefined
    const row = this.one(
      `SELECT ${actColumns} FROM act JOIN log ON log.number = act.log WHERE act.log = ? AND act.signature IS NOT NULL
       ORDER BY act.number DESC LIMIT 1`,
      log,
    )
    return row && actOf(row)
  }

  async signedHeads(key: LogKey): Promise<readonly Act[]> {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      `SELECT ${actColumns} FROM act JOIN log ON log.number = act.log WHERE act.log = ? AND act.signature IS NOT NULL
       ORDER BY act.number`,
      log,
    ).map(actOf)
  }

  async searchReach(): Promise<{ readonly indexed: number; readonly last: number }> {
    const reached = this.one(
      "SELECT CAST(CAST(value AS TEXT) AS INTEGER) AS seq FROM setting WHERE name = 'searchReach'",
    )
    const last = this.one('SELECT coalesce(max(seq), 0) AS seq FROM entry')
    return { indexed: (reached?.['seq'] as number | undefined) ?? 0, last: last?.['seq'] as number }
  }

  async entriesAfter(seq: number, limit: number): Promise<readonly StoredEntry[]> {
    return this.all(
      `SELECT ${entryColumns} FROM entry JOIN log ON log.number = entry.log WHERE entry.seq > ? AND entry.state = 0
       ORDER BY entry.seq LIMIT ?`,
      seq,
      limit,
    ).map(entryOf)
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
