import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import type { Reader, Store, Transaction } from '../../node/ports/store.ts'
import { Turns } from '../turns.ts'
import { damageIn, type Look } from './damage.ts'
import { storageFailure } from './failures.ts'
import { migrations } from './migrations/all.ts'
import { SqliteReader } from './reader.ts'
import { Statements } from './statements.ts'
import { SqliteTransaction } from './transaction.ts'

/** Name of the database inside a data folder. */
export const storeFileName = 'store.sqlite'
/** Pages the write-ahead log gathers, 16 MB, before they go into the database: a step touches half a dozen trees, and moving the same pages
 *  again and again would cost more than writing them. */
const checkpointPages = 4000
/** Pages a step may change, 64 MB, before some leave memory for the log: they would go there again when they change again. */
const spillPages = 16_000
/** Name of the file whose lock says that a process is inside an act. Holds nothing. */
const lockFileName = 'lock.sqlite'

/** How to open a store. */
export interface SqliteOptions {
  /** Most pages the database may have; for tests of a full disk. */
  readonly maxPages?: number
  /** Opens for reading alone: no migration, no lock file. */
  readonly readOnly?: boolean
  /** Leaves it to the system when commits reach the disk: for a folder that is thrown away unless all of it comes about, and synced then. */
  readonly unsynced?: boolean
  /** How long to wait for another process, in milliseconds. */
  readonly lockWaitMs?: number
}

/** The store in one folder: `node:sqlite`, write-ahead log, every commit synced. One connection writes, one reads, so that
 *  a reader never sees half of what a writer does. */
export class SqliteStore implements Store {
  private readonly folder: string
  private readonly writer: DatabaseSync
  private readonly reader: DatabaseSync
  private readonly lock: DatabaseSync | undefined
  private readonly writing: Statements
  private readonly reading: Statements
  private readonly locking: Statements | undefined
  private readonly snapshot: SqliteReader
  private readonly writeTurns = new Turns()
  private readonly readTurns = new Turns()
  private readonly actTurns = new Turns()
  private readonly asideTurns = new Turns()

  private constructor(
    folder: string,
    writer: DatabaseSync,
    reader: DatabaseSync,
    lock: DatabaseSync | undefined,
  ) {
    this.folder = folder
    this.writer = writer
    this.reader = reader
    this.lock = lock
    this.writing = new Statements(writer)
    this.reading = new Statements(reader)
    this.locking = lock && new Statements(lock)
    this.snapshot = new SqliteReader(this.reading)
  }

  /** Opens the store in `folder`, which exists, and brings its layout up to date. Throws `E_DATA_FOLDER_…`, `E_STORAGE_…`. */
  static open(folder: string, options: SqliteOptions = {}): SqliteStore {
    const timeout = options.lockWaitMs ?? limits.lockWaitMs
    const readOnly = options.readOnly === true
    const opened: DatabaseSync[] = []
    const connect = (name: string): DatabaseSync => {
      const db = new DatabaseSync(join(folder, name), { timeout, readOnly })
      opened.push(db)
      return db
    }
    try {
      const writer = connect(storeFileName)
      checkWhose(writer, folder)
      if (!readOnly) prepareWriter(writer, folder, options)
      checkLayout(writer, folder)
      const reader = connect(storeFileName)
      reader.exec('PRAGMA query_only = 1')
      return new SqliteStore(folder, writer, reader, readOnly ? undefined : connect(lockFileName))
    } catch (error) {
      for (const db of opened) db.close()
      throw storageFailure(error, folder)
    }
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.readTurns.take(() => this.within(this.reading, 'BEGIN', () => work(this.snapshot)))
  }

  async readAside<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.asideTurns.take(async () => {
      const db = new DatabaseSync(join(this.folder, storeFileName), { readOnly: true })
      try {
        const statements = new Statements(db)
        return await this.within(statements, 'BEGIN', () => work(new SqliteReader(statements)))
      } finally {
        db.close()
      }
    })
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.writeTurns.take(async () => {
      const transaction = new SqliteTransaction(this.writing)
      try {
        return await this.within(this.writing, 'BEGIN IMMEDIATE', () => work(transaction))
      } finally {
        transaction.end()
      }
    })
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const { locking } = this
    if (locking === undefined)
      throw failure('E_STORAGE_FAILED', `${this.folder} is open for reading only`, { paths: [this.folder] })
    // The lock of an otherwise empty database: the system frees it when the process dies, however it dies.
    return this.actTurns.take(() => this.within(locking, 'BEGIN EXCLUSIVE', work))
  }

  async scrub(): Promise<void> {
    // Between the steps of this process: inside one, the connection is that step's, and its own readers would hold old pages.
    return this.asideTurns.take(() =>
      this.writeTurns.take(() =>
        this.readTurns.take(async () => {
          this.scrubNow()
        }),
      ),
    )
  }

  private scrubNow(): void {
    try {
      this.writer.exec("INSERT INTO search (search) VALUES ('optimize')")
      const result = this.writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      if (result?.['busy'] === 1) {
        throw failure(
          'E_DATA_FOLDER_LOCKED',
          'a reader holds old pages: what was dropped leaves the write-ahead log once it has finished',
          { paths: [this.folder] },
        )
      }
    } catch (error) {
      throw storageFailure(error, this.folder)
    }
  }

  async damage(look: Look): Promise<readonly string[]> {
    return this.asideTurns.take(async () => {
      // Its own connection: what another already holds in memory would hide what stands on the disk.
      const db = new DatabaseSync(join(this.folder, storeFileName), { readOnly: true })
      try {
        return damageIn(db, this.folder, look)
      } finally {
        db.close()
      }
    })
  }

  /** Copies the whole store into a new file at `path`, between two acts. */
  async copyTo(path: string): Promise<void> {
    await this.exclusive(() =>
      this.writeTurns.take(async () => {
        this.writer.prepare('VACUUM INTO ?').run(path)
      }),
    )
  }

  async close(): Promise<void> {
    const turns = [this.writeTurns, this.readTurns, this.asideTurns]
    await Promise.all(turns.map((each) => each.take(async () => {})))
    for (const db of [this.reader, this.lock, this.writer]) if (db?.isOpen) db.close()
  }

  private async within<T>(statements: Statements, begin: string, work: () => Promise<T>): Promise<T> {
    try {
      statements.of(begin).run()
      try {
        const result = await work()
        statements.of('COMMIT').run()
        return result
      } catch (error) {
        // SQLite has already rolled back after some errors (a full disk among them).
        if (statements.db.isTransaction) statements.of('ROLLBACK').run()
        throw error
      }
    } catch (error) {
      throw storageFailure(error, this.folder)
    }
  }
}

function prepareWriter(db: DatabaseSync, folder: string, { maxPages, unsynced }: SqliteOptions): void {
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${unsynced === true ? 'OFF' : 'FULL'}; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
     PRAGMA wal_autocheckpoint = ${checkpointPages}; PRAGMA cache_spill = ${spillPages}`,
  )
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
  for (const migration of migrations.slice(layoutOf(db))) {
    db.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have migrated while this one waited for its turn.
      if (layoutOf(db) < migration.number) {
        db.exec(migration.sql)
        db.exec(`PRAGMA user_version = ${migration.number}`)
      }
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw storageFailure(error, folder)
    }
  }
}

function layoutOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

/** Refuses what a newer version or something else made, before anything is written into it. */
function checkWhose(db: DatabaseSync, folder: string): void {
  const version = layoutOf(db)
  if (version > migrations.length) {
    throw failure(
      'E_DATA_FOLDER_NEWER',
      `${folder} was written by a newer version (layout ${version}; this one knows ${migrations.length})`,
      { paths: [folder] },
    )
  }
  // After the version: another process may be founding, and brings both in one step.
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (names.some(({ name }) => name === 'entry') || (version === 0 && names.length === 0)) return
  throw failure('E_DATA_FOLDER_DAMAGED', `${folder} holds a database of something else as ${storeFileName}`, {
    paths: [folder],
  })
}

function checkLayout(db: DatabaseSync, folder: string): void {
  const version = layoutOf(db)
  if (version === migrations.length) return
  throw failure(
    'E_DATA_FOLDER_DAMAGED',
    `${folder} has layout ${version} and cannot be brought up to date while read-only`,
    { paths: [folder] },
  )
}
