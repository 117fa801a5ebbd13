import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '../kernel/instant.ts'
import { quorumOf } from './quorum.ts'
import { LogTimes, witnessedTimeOf } from './timing.ts'

const at = (seconds: number): Instant => instant(seconds * 1000)

describe('a witnessed time', () => {
  it('is the upper median of the times of those beside the author', () => {
    expect(witnessedTimeOf([at(5)], 2)).toBe(at(5))
    expect(witnessedTimeOf([at(9), at(5)], 2)).toBe(at(9))
    expect(witnessedTimeOf([at(9), at(5), at(7)], 4)).toBe(at(7))
    expect(witnessedTimeOf([at(9), at(1), at(7), at(8)], 4)).toBe(at(8))
  })

  it('is none while too few signed', () => {
    expect(witnessedTimeOf([at(5), at(6)], 4)).toBeUndefined()
    expect(witnessedTimeOf([], 2)).toBeUndefined()
  })

  it('is never before an honest member held the head, as long as no more lie than may', () => {
    const world = fc
      .integer({ min: 4, max: 40 })
      .chain((members) => fc.tuple(fc.constant(members), fc.integer({ min: 1, max: 13 })))
      .chain(([members, wanted]) => {
        const { faults, needed } = quorumOf(members, wanted)
        return fc.record({
          needed: fc.constant(needed),
          honest: fc.array(fc.integer({ min: 1000, max: 2000 }), {
            minLength: needed - 1 - faults,
            maxLength: members - 1,
          }),
          // A liar may say anything, and there are at most f among the signers.
          liars: fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: faults, maxLength: faults }),
        })
      })
    fc.assert(
      fc.property(world, ({ needed, honest, liars }) => {
        const time = witnessedTimeOf([...honest, ...liars].map(at), needed)
        expect(time).toBeDefined()
        if (honest.length > 0) expect(time).toBeGreaterThanOrEqual(at(Math.min(...honest)))
      }),
    )
  })
})

describe('the times of a log', () => {
  const head = fc.record({ size: fc.nat({ max: 30 }), time: fc.integer({ min: 0, max: 30 }) })

  it('are the least over all heads that hold an entry, in whatever order these come', () => {
    fc.assert(
      fc.property(fc.array(head, { maxLength: 20 }), (heads) => {
        const times = new LogTimes()
        for (const { size, time } of heads) times.add(size, at(time))
        for (let index = 0; index < 31; index++) {
          const holding = heads.filter(({ size }) => size > index).map(({ time }) => time)
          expect(times.at(index)).toBe(holding.length === 0 ? undefined : at(Math.min(...holding)))
        }
        expect(times.covered).toBe(Math.max(0, ...heads.map(({ size }) => size)))
      }),
    )
  })

  it('say which entries have another time than before', () => {
    fc.assert(
      fc.property(fc.array(head, { maxLength: 12 }), (heads) => {
        const times = new LogTimes()
        const all = () => Array.from({ length: 31 }, (_, index) => times.at(index))
        for (const { size, time } of heads) {
          const before = all()
          const changed = times.add(size, at(time))
          const after = all()
          const differs = after.flatMap((value, index) => (value === before[index] ? [] : [index]))
          expect(changed === undefined ? [] : [changed.from, changed.to - 1]).toEqual(
            differs.length === 0 ? [] : [differs[0], differs.at(-1)],
          )
          if (changed) expect(changed.moved).toBe(differs.some((index) => before[index] !== undefined))
        }
      }),
    )
  })
})
