import type { Migration } from './migration.ts'

/** What a node keeps for itself, which no other ever sees: small rows of any kind, listed by time. */
export const local: Migration = {
  number: 2,
  name: 'local',
  sql: `
    CREATE TABLE local (kind TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
    CREATE INDEX local_at ON local (kind, at, key);
  `,
}
