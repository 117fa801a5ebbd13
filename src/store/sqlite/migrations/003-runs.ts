import type { Migration } from './migration.ts'

/** Where the runs of a log begin, in place of an index of its entries: a log's entries mostly arrive one after another, and a run of them
 *  needs one row. A run reaches to where the next begins; within it the place in the log and the order of arrival rise together. */
export const runs: Migration = {
  number: 3,
  name: 'runs',
  sql: `
    CREATE TABLE log_run (log INTEGER NOT NULL, place INTEGER NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (log, place)) STRICT, WITHOUT ROWID;
    INSERT INTO log_run (log, place, seq)
      SELECT log, place, seq FROM (
        SELECT log, place, seq, seq - place IS lag(seq - place) OVER (PARTITION BY log ORDER BY place) AS goes_on FROM entry
      ) WHERE NOT goes_on;
    DROP INDEX entry_place;
  `,
}
