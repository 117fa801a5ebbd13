import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { compartmentNamed } from './coalition.ts'
import { resolveId, writeRecord } from './desk.ts'
import { retract } from './retract.ts'

describe('an id in full', () => {
  it('names what has left the views too, for its author alone', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    const [alfa, bravo] = [study.desk('alfa'), study.desk('bravo')]
    const drawn = await writeRecord(bravo, {
      compartment: compartmentNamed(study.coalition, bravo.seat, 'plenary').id,
      type: 'comment',
      refs: [
        { relation: 'about', id: question },
        { relation: 'derivedFrom', id: question },
      ],
      data: { text: 'Drawn from it.', mentions: [] },
    })
    await retract(alfa, { id: question, reason: 'error' })
    expect(await outcomeOf(resolveId(bravo, drawn.slice(0, 16)))).toBe('E_NOT_FOUND')
    expect(await outcomeOf(resolveId(alfa, drawn))).toBe('E_NOT_FOUND')
    expect(await resolveId(bravo, drawn)).toBe(drawn)
    await retract(bravo, { id: drawn, reason: 'sourceWithdrawn' })
    expect(await outcomeOf(resolveId(bravo, drawn))).toBe('E_NOT_FOUND')
    expect((await study.audit()).problems).toEqual([])
  })
})
