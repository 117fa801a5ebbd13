import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quorumOf } from './quorum.ts'

describe('a quorum', () => {
  // The table of worked values that comes with the definition: members, faults, signers needed.
  it.each([
    [2, 0, 2],
    [3, 0, 2],
    [5, 1, 4],
    [6, 1, 4],
    [32, 1, 17],
    [32, 10, 22],
    [1, 0, 1],
    [4, 1, 3],
  ])('of %i members with %i faults needs %i', (members, faults, needed) => {
    expect(quorumOf(members, faults)).toEqual({ members, faults, needed })
  })

  it('bears no more faults than its members allow', () => {
    expect(quorumOf(3, 1)).toEqual({ members: 3, faults: 0, needed: 2 })
    expect(quorumOf(9, 166)).toEqual({ members: 9, faults: 2, needed: 6 })
    expect(() => quorumOf(0, 0)).toThrow(RangeError)
    expect(() => quorumOf(4, -1)).toThrow(RangeError)
    expect(() => quorumOf(4, 0.5)).toThrow(RangeError)
  })

  it('shares more members with any other than may fail, and can be reached without those that do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 166 }), (members, wanted) => {
        const { faults, needed } = quorumOf(members, wanted)
        expect(2 * needed - members).toBeGreaterThan(faults)
        expect(members - faults).toBeGreaterThanOrEqual(needed)
      }),
    )
  })
})
