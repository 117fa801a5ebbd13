import { describe, expect, it } from 'vitest'
import { firstDay, layOut, shortName, tableOf } from './lines.ts'
import type { DimensionOf, Relationship } from './words.ts'

const dimension: DimensionOf = {
  dimension: 'interoperability',
  steps: ['none', 'forces foreseen', 'forces that stand by', 'military contact in peace', 'a joint command'],
  step: 3,
  practice: [
    { day: '2005-08-25', value: 0.375, step: 3, by: ['a'] },
    { day: '2012-04-27', value: 0.5625, step: 3, by: ['b'] },
  ],
  owed: [
    { day: '1990-01-01', charter: 'wide-pact', step: 1, value: 0.25, behind: [] },
    { day: '2002-02-28', charter: 'own', step: 0, value: 0, behind: [] },
  ],
  deeds: ['a', 'b'],
  deedCount: 2,
  unjudged: [],
  unjudgedCount: 0,
  ahead: [],
  aheadCount: 0,
  beside: [
    { charter: 'north-atlantic-treaty', step: 4, value: 1, behind: [] },
    { charter: 'silent', step: null, value: null, behind: [] },
  ],
}
const wish = { from: '2000-01-01', to: '2020-01-01', width: 226, nameOf: shortName }

describe('a small chart', () => {
  it('draws what is done in steps from its first day, and what is owed from where the chart begins', () => {
    const { done, area, owed, steps, right } = layOut(dimension, wish)
    expect(right).toBe(174)
    expect(done).toMatch(/^M52(\.\d)? 71\.3H\d+(\.\d)?V52\.9H174$/)
    expect(area).toMatch(/V108H52(\.\d)?Z$/)
    // Owed before the first day shown: it holds as the chart begins.
    expect(owed).toMatch(/^M4 83\.5H\d+(\.\d)?V108H174$/)
    expect(steps).toEqual([108, 83.5, 59, 34.5, 10])
  })

  it('leaves out what nobody knows, and keeps the labels at the ends apart', () => {
    const { beside, ends } = layOut(dimension, wish)
    expect(beside).toEqual([{ charter: 'north-atlantic-treaty', y: 10 }])
    expect(ends.map(({ name }) => name)).toEqual(['.56', 'OWN', 'NAT'])
    const crowded = layOut(
      { ...dimension, beside: [{ charter: 'sco', step: 0, value: 0.02, behind: [] }] },
      wish,
    )
    const places = crowded.ends.map(({ y }) => y).sort((a, b) => a - b)
    for (const [i, y] of places.entries()) if (i > 0) expect(y - places[i - 1]!).toBeGreaterThanOrEqual(12.99)
    expect(layOut({ ...dimension, practice: [], owed: [], beside: [] }, wish)).toMatchObject({
      done: '',
      area: '',
      owed: '',
      ends: [],
    })
  })

  it('begins with what was done first, or with the narrowest charter that still binds', () => {
    const shown = { dimensions: [dimension], bonds: [{ since: '2002-02-28' }], day: '2020-01-01' }
    expect(firstDay(shown as unknown as Relationship)).toBe('2002-02-28')
    expect(firstDay({ ...shown, dimensions: [], bonds: [] } as unknown as Relationship)).toBe('2020-01-01')
  })

  it('is a table too, with what stands behind each step', () => {
    const rows = tableOf({ dimensions: [dimension], day: '2020-01-01' })
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['line', 'day', 'value', 'step', 'behind'],
      ['done', '2005-08-25', 0.375, 3, 'a'],
      ['done', '2012-04-27', 0.5625, 3, 'b'],
      ['owed', '1990-01-01', 0.25, 1, 'wide-pact'],
      ['owed', '2002-02-28', 0, 0, 'own'],
      ['beside', '2020-01-01', 1, 4, 'north-atlantic-treaty'],
      ['beside', '2020-01-01', null, null, 'silent'],
    ])
  })

  it('shortens a charter’s name', () => {
    expect(['sco', 'north-atlantic-treaty', 'eu-42-7'].map(shortName)).toEqual(['SCO', 'NAT', 'E47'])
  })
})
