import { utf8 } from '../../kernel/bytes.ts'
import type { BlobHash } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { relations } from '../../records/common.ts'
import type {
  BodyState,
  FilledBody,
  LogKey,
  LogState,
  NewEntry,
  ProjectedRow,
  StoredTile,
  Transaction,
} from '../../node/ports/store.ts'
import { everyView } from './reader.ts'
import { classByte, commitmentOf, prefixOf, stateNumber, viewNumber } from './rows.ts'
import { putting, Together } from './together.ts'
import { SqliteWriter, unknownLog } from './writer.ts'

/** Ids that gather in the small tree before they move: its two dozen pages are most of what a step of a hundred entries writes of ids. */
const idsGathered = 4096

interface LogEnd {
  /** The log's number. */
  readonly log: number
  readonly size: number
  /** By how much the order of arrival is ahead of the place, in the log's last run. */
  readonly shift: number | null
  /** The last place in the order of arrival, of any log. */
  readonly last: number
}

const intoEntries = putting('entry', [
  'seq',
  'log',
  'place',
  'class',
  'state',
  'prefix',
  'commitment',
  'label',
  'salt',
  'body',
])
const intoRows = putting('view_row', ['view', 'seq', 'log', 'topic', 'topic_id', 'stated', 'value'])

/** Writes over the writing connection, between its BEGIN and COMMIT. */
export class SqliteTransaction extends SqliteWriter implements Transaction {
  private readonly newEntries = new Together(this.run.bind(this), intoEntries)
  private readonly newRows = new Together(this.run.bind(this), intoRows)

  /** Where a log ends, and the store. */
  private endOf(key: LogKey): LogEnd {
    const row = this.one(
      `SELECT number, size, (SELECT seq - place FROM log_run WHERE log_run.log = log.number ORDER BY place DESC LIMIT 1) AS shift,
         (SELECT coalesce(max(seq), 0) FROM entry) AS last
       FROM log WHERE compartment = ? AND member = ? AND generation = ?`,
      key.compartment,
      key.member,
      key.generation,
    )
    if (row === undefined) throw unknownLog(key)
    return {
      log: row['number'] as number,
      size: row['size'] as number,
      shift: row['shift'] as number | null,
      last: row['last'] as number,
    }
  }

  /** The number of the log that entry `seq` stands in. */
  private logOf(seq: number): number {
    const log = this.one('SELECT log FROM entry WHERE seq = ?', seq)?.['log']
    if (typeof log !== 'number') throw new Error(`no entry ${seq}`)
    return log
  }

  async append(state: LogState, entries: readonly NewEntry[], tiles: readonly StoredTile[]): Promise<void> {
    const { log, size, shift, last } = this.endOf(state)
    let seq = last
    for (const entry of entries) {
      const due = size + seq - last
      if (entry.index !== due) throw new Error(`entry ${entry.index} does not follow ${due} entries`)
      seq += 1
      this.addEntry(seq, log, entry)
    }
    this.newEntries.flush()
    this.newRows.flush()
    if (state.size !== size + entries.length)
      throw new Error(`the log has ${size + entries.length} entries, not ${state.size}`)
    if (seq > last) {
      if (last + 1 - size !== shift)
        this.run('INSERT INTO log_run (log, place, seq) VALUES (?, ?, ?)', log, size, last + 1)
      this.addIds(last, seq)
    }
    for (const tile of tiles) {
      this.run(
        'INSERT INTO tile (log, level, place, hashes) VALUES (?, ?, ?, ?)',
        log,
        tile.level,
        tile.index,
        tile.hashes,
      )
    }
    this.run(
      'UPDATE log SET size = ?, edge = ?, last_stated = ?, quota_day = ?, quota_bytes = ? WHERE number = ?',
      state.size,
      state.edge,
      state.lastStated,
      state.quotaDay,
      state.quotaBytes,
      log,
    )
  }

  private addEntry(seq: number, log: number, entry: NewEntry): void {
    this.newEntries.add(
      seq,
      log,
      entry.index,
      classByte(entry.class),
      stateNumber(entry.state),
      prefixOf(entry.commitment),
      entry.commitment,
      entry.label ?? null,
      entry.salt,
      entry.body,
    )
    this.addConsequences(seq, log, entry)
  }

  /** Adds what follows from a body: references, uses of attachments, and rows, which are to be flushed. */
  private addConsequences(seq: number, log: number, entry: Omit<FilledBody, 'salt' | 'body'>): void {
    for (const reference of entry.references) {
      const target = commitmentOf(reference.id)
      this.run(
        'INSERT OR IGNORE INTO reference (prefix, seq, relation, target) VALUES (?, ?, ?, ?)',
        prefixOf(target),
        seq,
        relations.indexOf(reference.relation),
        target,
      )
    }
    for (const hash of entry.blobs)
      this.run('INSERT OR IGNORE INTO blob_use (hash, seq) VALUES (?, ?)', hash, seq)
    this.addRows(seq, log, entry.stated, entry.rows)
  }

  /** Makes the entries after `before` up to `last` findable by id. Whenever the order of arrival passes a multiple of `idsGathered`, the ids
   *  gathered since move into the large tree. */
  private addIds(before: number, last: number): void {
    const moves = Math.floor(before / idsGathered) < Math.floor(last / idsGathered)
    if (moves) {
      this.run('INSERT INTO id_old (prefix, seq) SELECT prefix, seq FROM id_new ORDER BY prefix, seq')
      this.run('DELETE FROM id_new')
    }
    this.run(
      `INSERT INTO ${moves ? 'id_old' : 'id_new'} (prefix, seq) SELECT prefix, seq FROM entry WHERE seq > ? ORDER BY prefix`,
      before,
    )
  }

  private addRows(seq: number, log: number, stated: Instant, rows: readonly ProjectedRow[]): void {
    for (const row of rows) {
      const topic = row.topic === null ? null : commitmentOf(row.topic)
      this.newRows.add(viewNumber(row.view), seq, log, topic && prefixOf(topic), topic, stated, row.value)
    }
  }

  async fillBody(seq: number, filled: FilledBody): Promise<number> {
    const held = this.one(
      'SELECT log, place, commitment, state, (SELECT max(seq) FROM entry) AS last FROM entry WHERE seq = ?',
      seq,
    )
    if (held === undefined) throw new Error(`no entry ${seq}`)
    if (held['state'] === stateNumber('dropped')) throw new Error(`entry ${seq} was dropped`)
    const log = held['log'] as number
    const moved = (held['last'] as number) + 1
    this.deleteRows(seq)
    this.deleteConsequences(seq)
    this.run(
      'UPDATE entry SET seq = ?, state = ?, salt = ?, body = ? WHERE seq = ?',
      moved,
      stateNumber(filled.state),
      filled.salt,
      filled.body,
      seq,
    )
    this.moveWithinRuns(log, held['place'] as number, seq, moved)
    const prefix = prefixOf(held['commitment'] as Uint8Array)
    for (const tree of ['id_new', 'id_old'])
      this.run(`DELETE FROM ${tree} WHERE prefix = ? AND seq = ?`, prefix, seq)
    this.addIds(moved - 1, moved)
    this.addConsequences(moved, log, filled)
    this.newRows.flush()
    return moved
  }

  async forgetBody(seq: number): Promise<void> {
    this.logOf(seq)
    this.deleteRows(seq)
    this.deleteConsequences(seq)
    this.run(
      'UPDATE entry SET state = ?, salt = NULL, body = NULL WHERE seq = ?',
      stateNumber('missing'),
      seq,
    )
  }

  /** Keeps the runs of a log true when the entry at `place` moves from one place in the order of arrival to another. */
  private moveWithinRuns(log: number, place: number, from: number, to: number): void {
    const put =
      'INSERT INTO log_run (log, place, seq) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq'
    const size = this.one('SELECT size FROM log WHERE number = ?', log)?.['size'] as number
    const next = this.one('SELECT 1 AS begins FROM log_run WHERE log = ? AND place = ?', log, place + 1)
    // What follows was of the same run as the entry that leaves it, or begins a run of its own, as it does already.
    if (next === undefined && place + 1 < size) this.run(put, log, place + 1, from + 1)
    const before = this.one(
      'SELECT seq - place AS shift FROM log_run WHERE log = ? AND place < ? ORDER BY place DESC LIMIT 1',
      log,
      place,
    )
    if (before?.['shift'] === to - place)
      this.run('DELETE FROM log_run WHERE log = ? AND place = ?', log, place)
    else this.run(put, log, place, to)
  }

  /** Takes back what `addConsequences` added, but for rows and attachments. */
  private deleteConsequences(seq: number): void {
    this.run('DELETE FROM reference WHERE seq = ?', seq)
    this.run('DELETE FROM search WHERE rowid = ?', seq)
    this.run('DELETE FROM blob_use WHERE seq = ?', seq)
  }

  private deleteRows(seq: number): void {
    for (const { view } of this.all(
      `SELECT view FROM view_row WHERE view IN (${everyView}) AND seq = ?`,
      seq,
    )) {
      this.run('DELETE FROM view_row WHERE view = ? AND seq = ?', view as number, seq)
    }
  }

  async setRows(
    seq: number,
    state: BodyState,
    stated: Instant,
    rows: readonly ProjectedRow[],
  ): Promise<void> {
    const log = this.logOf(seq)
    this.deleteRows(seq)
    this.run('UPDATE entry SET state = ? WHERE seq = ?', stateNumber(state), seq)
    this.addRows(seq, log, stated, rows)
    this.newRows.flush()
  }

  async drop(seq: number): Promise<void> {
    this.logOf(seq)
    this.deleteRows(seq)
    const used = this.all('SELECT hash FROM blob_use WHERE seq = ?', seq).map((row) => row['hash'] as string)
    this.deleteConsequences(seq)
    for (const hash of used) {
      this.run(
        'DELETE FROM blob WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM blob_use WHERE blob_use.hash = blob.hash)',
        hash,
      )
    }
    this.run(
      'UPDATE entry SET state = ?, salt = NULL, body = NULL WHERE seq = ?',
      stateNumber('dropped'),
      seq,
    )
  }

  async putBlob(hash: BlobHash, bytes: Uint8Array): Promise<void> {
    this.run('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)', hash, bytes)
  }

  async index(
    documents: readonly { readonly seq: number; readonly terms: string }[],
    indexed: number,
  ): Promise<void> {
    for (const { seq, terms } of documents) {
      // Between reading a record to index it and this step it may have been dropped, or been indexed by another.
      this.run(
        'INSERT OR REPLACE INTO search (rowid, terms) SELECT seq, ? FROM entry WHERE seq = ? AND body IS NOT NULL',
        terms,
        seq,
      )
    }
    await this.setSetting('searchReach', utf8(indexed.toString()))
  }
}
