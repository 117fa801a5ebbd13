import type { Migration } from './migration.ts'

/** Ids by their first eight bytes, in two trees: ids are random, so each would touch a page of its own of one large tree. They gather in a
 *  small one, whose few pages a step writes once, and move in their order into the large one from time to time. */
export const ids: Migration = {
  number: 4,
  name: 'ids',
  sql: `
    CREATE TABLE id_new (prefix INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (prefix, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE id_old (prefix INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (prefix, seq)) STRICT, WITHOUT ROWID;
    CREATE VIEW id (prefix, seq) AS SELECT prefix, seq FROM id_new UNION ALL SELECT prefix, seq FROM id_old;
    INSERT INTO id_old (prefix, seq) SELECT prefix, seq FROM entry ORDER BY prefix, seq;
    DROP INDEX entry_prefix;
  `,
}
