import { first } from './001-first.ts'
import { local } from './002-local.ts'
import { runs } from './003-runs.ts'
import { ids } from './004-ids.ts'
import { exchange } from './005-exchange.ts'
import { searchAgain } from './006-search.ts'
import { sums } from './007-sums.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [first, local, runs, ids, exchange, searchAgain, sums]
