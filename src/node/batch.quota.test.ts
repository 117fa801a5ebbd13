import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import type { Coalition } from './coalition.ts'
import { comment } from './questions.ts'
import { openNextEpoch } from './restore.ts'

/** A coalition whose charter allows so many bytes a day. */
const allowing = (coalition: Coalition, dailyBytes: number): Coalition => ({
  ...coalition,
  charter: { ...coalition.charter, quotas: { dailyBytes } },
})

/** Says something of a question, with a charter of 3,000 bytes a day. */
async function say(study: Study, question: Awaited<ReturnType<Study['ask']>>): Promise<string> {
  const coalition = allowing(study.coalition, 3000)
  return outcomeOf(comment({ ...study.desk('alfa'), coalition }, question, 'x'.repeat(800)))
}

describe('a day’s quota', () => {
  it('is one day’s by the clock, and starts anew with the next', async () => {
    const study = await Study.found()
    const question = await study.ask('bravo', 'plenary')
    study.clock.set('2020-10-27T23:00:00Z')
    expect([await say(study, question), await say(study, question), await say(study, question)]).toEqual([
      'done',
      'done',
      'E_QUOTA',
    ])
    study.clock.set('2020-10-28T00:00:00Z')
    expect(await say(study, question)).toBe('done')
    // A clock that once stood years ahead leaves its mark on what is stated, not on how much may be said.
    study.clock.set('2029-01-01T00:00:00Z')
    expect([await say(study, question), await say(study, question), await say(study, question)]).toEqual([
      'done',
      'done',
      'E_QUOTA',
    ])
    study.clock.set('2020-10-29T00:00:00Z')
    expect(await say(study, question)).toBe('done')
  })

  it('goes on in the next epoch’s logs', async () => {
    const study = await Study.found()
    const question = await study.ask('bravo', 'plenary')
    expect([await say(study, question), await say(study, question)]).toEqual(['done', 'done'])
    await openNextEpoch(study.ports)
    await study.reopen()
    expect(await say(study, question)).toBe('E_QUOTA')
    expect((await study.audit()).problems).toEqual([])
  })
})
