import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements of one connection, prepared once each. */
export class Statements {
  readonly db: DatabaseSync
  private readonly prepared = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.db = db
  }

  /** The statement for `sql`. */
  of(sql: string): StatementSync {
    let statement = this.prepared.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      this.prepared.set(sql, statement)
    }
    return statement
  }
}
