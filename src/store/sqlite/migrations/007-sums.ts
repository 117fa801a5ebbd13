import type { Migration } from './migration.ts'

/** Local rows carry a sum of what they say, since no record and no signature speaks for them. Those of before get theirs when they are written again. */
export const sums: Migration = {
  number: 7,
  name: 'sums',
  sql: 'ALTER TABLE local ADD COLUMN sum BLOB',
}
