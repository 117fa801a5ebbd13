import { describe, expect, it } from 'vitest'
import { emptyMotion, followsIn, wishOf, type Rule } from './opening.ts'

const rule = (asks: Rule['asks']): Rule => ({ rule: { id: 'vote' }, runs: true, asks }) as unknown as Rule

describe('a motion as it is sent', () => {
  const draft = {
    ...{ ...emptyMotion, rule: 'vote', electors: ['alfa'], excluded: ['bravo'], sponsors: ['charlie'] },
    ...{ days: '1', hours: '12', away: '2' },
  }

  it('says only what its rule leaves to the case', () => {
    expect(wishOf(draft, rule([]))).toEqual({ in: 'plenary', rule: 'vote' })
    expect(wishOf(draft, rule(['excluded', 'period', 'closersAway']))).toEqual({
      ...{ in: 'plenary', rule: 'vote', excluded: [{ member: 'bravo' }], period: 129_600_000, t: 2 },
    })
    expect(wishOf(draft, rule(['electors', 'sponsors']))).toEqual({
      ...{ in: 'plenary', rule: 'vote', electors: ['alfa'], sponsors: ['charlie'] },
    })
  })

  it('says which motion it takes up again, or after which rejection it comes', () => {
    const follows = followsIn({ after: 'a1', replaces: 'b2' })
    expect(wishOf(draft, rule([]), follows)).toEqual({
      ...{ in: 'plenary', rule: 'vote', follows: { relation: 'after', motion: 'a1' } },
    })
    expect(followsIn({ replaces: 'b2' })).toEqual({ relation: 'replaces', motion: 'b2' })
    expect(followsIn({})).toBeUndefined()
  })

  it('leaves out what is not typed yet', () => {
    const half = { ...draft, electors: [], days: 'x', away: '' }
    expect(wishOf(half, rule(['electors', 'period', 'closersAway']))).toEqual({ in: 'plenary', rule: 'vote' })
  })
})
