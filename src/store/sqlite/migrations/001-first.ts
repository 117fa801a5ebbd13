import type { Migration } from './migration.ts'

/** The first layout. Rows stand in order of arrival, and ids are indexed by their first eight bytes: random keys are what costs. */
export const first: Migration = {
  number: 1,
  name: 'first',
  sql: `
    CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    CREATE TABLE epoch (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL, note TEXT NOT NULL) STRICT;
    CREATE TABLE charter (hash TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
    CREATE TABLE compartment (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL, note TEXT NOT NULL) STRICT;
    CREATE TABLE log (
      number INTEGER PRIMARY KEY, compartment TEXT NOT NULL, member TEXT NOT NULL, generation INTEGER NOT NULL,
      size INTEGER NOT NULL, edge BLOB NOT NULL, last_stated INTEGER, quota_day TEXT, quota_bytes INTEGER NOT NULL,
      UNIQUE (compartment, member, generation)
    ) STRICT;
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY, log INTEGER NOT NULL, place INTEGER NOT NULL, class INTEGER NOT NULL,
      state INTEGER NOT NULL, prefix INTEGER NOT NULL, commitment BLOB NOT NULL, salt BLOB, body BLOB
    ) STRICT;
    CREATE UNIQUE INDEX entry_place ON entry (log, place);
    CREATE INDEX entry_prefix ON entry (prefix);
    CREATE TABLE tile (log INTEGER NOT NULL, level INTEGER NOT NULL, place INTEGER NOT NULL, hashes BLOB NOT NULL,
      PRIMARY KEY (log, level, place)) STRICT;
    CREATE TABLE reference (prefix INTEGER NOT NULL, seq INTEGER NOT NULL, relation INTEGER NOT NULL, target BLOB NOT NULL,
      PRIMARY KEY (prefix, seq, relation, target)) STRICT, WITHOUT ROWID;
    CREATE INDEX reference_source ON reference (seq);
    CREATE TABLE view_row (view INTEGER NOT NULL, seq INTEGER NOT NULL, log INTEGER NOT NULL, topic INTEGER, topic_id BLOB,
      stated INTEGER NOT NULL, value TEXT, PRIMARY KEY (view, seq)) STRICT, WITHOUT ROWID;
    CREATE INDEX view_topic ON view_row (topic, view) WHERE topic IS NOT NULL;
    CREATE TABLE blob (number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE blob_use (hash TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (hash, seq)) STRICT, WITHOUT ROWID;
    CREATE INDEX blob_use_source ON blob_use (seq);
    CREATE TABLE act (number INTEGER PRIMARY KEY, key TEXT NOT NULL, log INTEGER, size INTEGER NOT NULL, text BLOB NOT NULL,
      at INTEGER NOT NULL, signature BLOB) STRICT;
    CREATE INDEX act_log ON act (log, number);
    CREATE VIRTUAL TABLE search USING fts5 (terms, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
  `,
}
