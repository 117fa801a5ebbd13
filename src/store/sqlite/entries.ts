import type { SQLInputValue } from 'node:sqlite'
import type { RecordId } from '../../kernel/id.ts'
import { relations, type Relation } from '../../records/common.ts'
import {
  bodyStates,
  type BodyState,
  type Leaf,
  type LogKey,
  type LogState,
  type Scope,
  type StoredEntry,
} from '../../node/ports/store.ts'
import {
  commitmentOf,
  entryOf,
  leafOf,
  logStateOf,
  prefixOf,
  prefixOfId,
  prefixRange,
  recordIdOf,
  stateNumber,
  type Row,
} from './rows.ts'
import type { Statements } from './statements.ts'

const ownColumns =
  'entry.seq, entry.place, entry.class, entry.label, entry.state, entry.commitment, entry.salt, entry.body'
const entryColumns = `${ownColumns}, log.compartment, log.member, log.generation`

/** `?, ?, …` for `count` values. */
function holes(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

/** Reads of logs and their entries over one connection. */
export class EntryReader {
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

  /** Condition that keeps rows inside `scope`, and its values. An empty scope lets nothing through. */
  protected within(scope: Scope): { sql: string; values: SQLInputValue[] } {
    return { sql: `log.compartment IN (${holes(scope.length)})`, values: [...scope] }
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

  /** Columns of the entries at places `from` up to `to` of a log, in order: run after run, each up to where the next begins. */
  private places(columns: string, key: LogKey, from: number, to: number): Row[] {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      `SELECT ${columns} FROM log_run CROSS JOIN log CROSS JOIN entry
       WHERE log_run.log = ?1 AND log.number = ?1 AND log_run.place < ?3
         AND log_run.place >= (SELECT coalesce(max(place), 0) FROM log_run WHERE log = ?1 AND place <= ?2)
         AND entry.seq >= log_run.seq + max(0, ?2 - log_run.place)
         AND entry.seq < log_run.seq - log_run.place + min(?3, coalesce(
           (SELECT min(place) FROM log_run AS later WHERE later.log = ?1 AND later.place > log_run.place), log.size))
         AND entry.log = ?1 AND entry.seq - entry.place = log_run.seq - log_run.place
       ORDER BY log_run.place, entry.seq`,
      log,
      from,
      to,
    )
  }

  async entries(key: LogKey, from: number, to: number): Promise<readonly StoredEntry[]> {
    return this.places(ownColumns, key, from, to).map((row) => entryOf(row, key))
  }

  async leaves(key: LogKey, from: number, to: number): Promise<readonly Leaf[]> {
    return this.places('entry.class, entry.label, entry.commitment', key, from, to).map(leafOf)
  }

  async entry(id: RecordId): Promise<StoredEntry | undefined> {
    const commitment = commitmentOf(id)
    const row = this.one(
      `SELECT ${entryColumns} FROM id JOIN entry ON entry.seq = id.seq JOIN log ON log.number = entry.log
       WHERE id.prefix = ? AND entry.commitment = ?
       ORDER BY entry.state <> 0, entry.seq LIMIT 1`,
      prefixOf(commitment),
      commitment,
    )
    return row && entryOf(row)
  }

  async entriesWith(id: RecordId): Promise<readonly StoredEntry[]> {
    const commitment = commitmentOf(id)
    return this.all(
      `SELECT ${entryColumns} FROM id JOIN entry ON entry.seq = id.seq JOIN log ON log.number = entry.log
       WHERE id.prefix = ? AND entry.commitment = ? ORDER BY entry.seq`,
      prefixOf(commitment),
      commitment,
    ).map((row) => entryOf(row))
  }

  async held(ids: readonly RecordId[]): Promise<ReadonlySet<RecordId>> {
    // In the order of the tree, so that each of its pages is fetched once.
    const prefixes = BigInt64Array.from(ids, prefixOfId).sort()
    const rows = this.all(
      `SELECT entry.commitment FROM json_each(?) AS wanted CROSS JOIN id ON id.prefix = wanted.value
       CROSS JOIN entry ON entry.seq = id.seq`,
      `[${prefixes.join()}]`,
    )
    if (rows.length === 0) return new Set()
    const found = new Set(rows.map((row) => recordIdOf(row['commitment'])))
    return new Set(ids.filter((id) => found.has(id)))
  }

  async bodiless(
    key: LogKey,
    states: readonly BodyState[],
    from: number,
    limit: number,
  ): Promise<readonly StoredEntry[]> {
    const log = this.logNumber(key)
    if (log === undefined) return []
    return this.all(
      `SELECT ${entryColumns} FROM entry INDEXED BY entry_bodiless JOIN log ON log.number = entry.log
       WHERE entry.body IS NULL AND entry.log = ? AND entry.place >= ? AND entry.state IN (${holes(states.length)})
       ORDER BY entry.place LIMIT ?`,
      log,
      from,
      ...states.map(stateNumber),
      limit,
    ).map((row) => entryOf(row))
  }

  async bodilessCounts(key: LogKey): Promise<ReadonlyMap<BodyState, number>> {
    const log = this.logNumber(key)
    if (log === undefined) return new Map()
    const rows = this.all(
      `SELECT state, count(*) AS entries FROM entry INDEXED BY entry_bodiless WHERE body IS NULL AND log = ? GROUP BY state ORDER BY state`,
      log,
    )
    return new Map(
      rows.map((row) => [bodyStates[row['state'] as number] ?? 'invalid', row['entries'] as number]),
    )
  }

  async idsStarting(digits: string, scope: Scope, limit: number): Promise<readonly RecordId[]> {
    const within = this.within(scope)
    const [low, high] = prefixRange(digits)
    const found = this.all(
      `SELECT entry.commitment FROM id JOIN entry ON entry.seq = id.seq JOIN log ON log.number = entry.log
       WHERE id.prefix BETWEEN ? AND ? AND entry.state = 0 AND ${within.sql} ORDER BY entry.seq`,
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

  async entriesAfter(seq: number, limit: number): Promise<readonly StoredEntry[]> {
    return this.all(
      `SELECT ${entryColumns} FROM entry JOIN log ON log.number = entry.log WHERE entry.seq > ? AND entry.state = 0
       ORDER BY entry.seq LIMIT ?`,
      seq,
      limit,
    ).map((row) => entryOf(row))
  }
}
