import type { Migration } from './migration.ts'

/** What exchange with other members needs: signed heads as they came, entries whose body is not here found without a walk through all,
 *  the labels of register entries, and what each signing act was for. */
export const exchange: Migration = {
  number: 5,
  name: 'exchange',
  sql: `
    CREATE TABLE head (log INTEGER NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (log, size)) STRICT, WITHOUT ROWID;
    ALTER TABLE entry ADD COLUMN label BLOB;
    CREATE INDEX entry_bodiless ON entry (log, place, state) WHERE body IS NULL;
    ALTER TABLE act ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
    UPDATE act SET kind = 1 WHERE log IS NULL;
  `,
}
