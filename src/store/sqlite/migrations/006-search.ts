import type { Migration } from './migration.ts'

/** Motions are found by their words: the full-text index goes through every record once more, as it goes on after a crash. */
export const searchAgain: Migration = {
  number: 6,
  name: 'search',
  sql: "DELETE FROM setting WHERE name = 'searchReach'",
}
