import { describe, expect, it } from 'vitest'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { slotOutcome, type RosterMotion } from './slot.ts'

const members = (n: number): MemberName[] => Array.from({ length: n }, (_, i) => String(i + 1) as MemberName)
const motion = (id: string, electors: readonly MemberName[], needed: number): RosterMotion => ({
  id: id as RecordId,
  electors,
  needed,
})
/** Positions in member order: a motion's id, 0 for none, – for missing. */
const said = (text: string): Map<MemberName, RecordId | null> =>
  new Map(
    text
      .split(' ')
      .flatMap((word, i) => (word === '–' ? [] : [[String(i + 1), word === '0' ? null : word] as const]))
      .map(([name, word]) => [name as MemberName, word as RecordId | null]),
  )

describe('slotOutcome', () => {
  const joins = [motion('M1', members(3), 3), motion('M2', members(3), 3)]
  it('case 17: two motions that need everybody kill each other', () => {
    expect(slotOutcome(members(3), joins, 3, said('M1 M2 –'))).toEqual({ kind: 'dead' })
  })
  it('waits while one can still win, and names who is waited for', () => {
    expect(slotOutcome(members(3), joins, 3, said('M1 – M1'))).toEqual({ kind: 'pending', missing: ['2'] })
    expect(slotOutcome(members(3), joins, 3, said('M1 M1 M1'))).toEqual({ kind: 'adopted', motion: 'M1' })
  })
  it('waits where the missing could adopt a motion that nobody here has seen', () => {
    expect(slotOutcome(members(5), [], 4, said('0 – – – –'))).toMatchObject({ kind: 'pending' })
    expect(slotOutcome(members(5), [], 4, said('0 0 – – –'))).toEqual({ kind: 'dead' })
  })
  it('waits for a motion that is not here and that members support', () => {
    expect(slotOutcome(members(3), joins.slice(0, 1), 3, said('M2 M2 M2'))).toEqual({
      kind: 'pending',
      missing: [],
    })
    expect(slotOutcome(members(3), joins.slice(0, 1), 3, said('M2 M2 –'))).toMatchObject({ kind: 'pending' })
    expect(slotOutcome(members(3), joins.slice(0, 1), 3, said('M2 0 M2'))).toEqual({ kind: 'dead' })
    expect(slotOutcome(members(3), joins, 3, said('M2 M2 M2'))).toEqual({ kind: 'adopted', motion: 'M2' })
  })
  it('stays open where one is away that all others had spoken without: no attempt opens in which they could expel it', () => {
    const join = motion('M1', members(4), 4)
    const expel = motion('M2', members(3), 3)
    const spoken = said('M1 M1 M1 –')
    expect(slotOutcome(members(4), [join], 3, spoken)).toEqual({ kind: 'pending', missing: ['4'] })
    expect(slotOutcome(members(4), [join, expel], 3, spoken)).toEqual({ kind: 'pending', missing: ['4'] })
  })
  it('case 18: four of five expel the fifth, whose own position does not count there', () => {
    const expel = motion('X5', members(4), 4)
    expect(slotOutcome(members(5), [expel], 4, said('X5 X5 X5 X5 –'))).toEqual({
      kind: 'adopted',
      motion: 'X5',
    })
    expect(slotOutcome(members(5), [expel], 4, said('X5 X5 X5 0 X5'))).toEqual({ kind: 'dead' })
  })
  it('never lets more statements undo an outcome', () => {
    const motions = [motion('M1', members(4), 3), motion('X4', members(3), 3)]
    const words = ['M1', 'X4', '0', '–']
    for (let draw = 0; draw < 4 ** 4; draw++) {
      const text = [0, 1, 2, 3].map((i) => words[Math.floor(draw / 4 ** i) % 4] ?? '–')
      const before = slotOutcome(members(4), motions, 3, said(text.join(' ')))
      if (before.kind === 'pending') continue
      for (const word of words) {
        const fuller = text.map((each) => (each === '–' ? word : each)).join(' ')
        expect(slotOutcome(members(4), motions, 3, said(fuller))).toEqual(before)
      }
    }
  })
})
