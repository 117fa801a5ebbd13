import { DatabaseSync } from 'node:sqlite'
import { People, setupCode } from '../src/http/auth/people.ts'
import type { Coalition } from '../src/node/coalition.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'

/** People as a test has them. */
export interface TestPeople {
  readonly people: People
  readonly setupCode: () => string | undefined
  /** Everything that is kept. */
  readonly dump: () => string
}

/** The people of a door in a test, in memory, and where they are kept. */
export function testPeople(
  coalition: Coalition,
  given: {
    readonly base?: string
    readonly clock?: typeof systemClock
    readonly log?: (line: string) => void
  } = {},
): TestPeople {
  const database = new DatabaseSync(':memory:')
  const { study } = coalition.newest.roster
  const people = new People({
    database,
    base: given.base ?? '',
    coalition: coalition.id,
    study,
    random: systemRandom,
    clock: given.clock ?? systemClock,
    log: given.log ?? (() => undefined),
  })
  return {
    people,
    setupCode: () => setupCode(database, study, systemRandom),
    dump: () => {
      const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
      return JSON.stringify(
        tables.map(({ name }) => database.prepare(`select * from "${String(name)}"`).all()),
      )
    },
  }
}

/** The coalition as if its genesis did not mark it a study. */
export function asLive(coalition: Coalition): Coalition {
  return Object.create(coalition, {
    newest: { get: () => ({ ...coalition.newest, roster: { ...coalition.newest.roster, study: false } }) },
  }) as Coalition
}
