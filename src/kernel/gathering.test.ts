import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from './bytes.ts'
import { Gathering } from './gathering.ts'

describe('gathered bytes', () => {
  it('are what came, in whatever pieces, up to their bound and no further', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 40 })
    fc.assert(
      fc.property(pieces, fc.nat({ max: 600 }), (given, most) => {
        const gathering = new Gathering(most)
        const taken = given.filter((piece) => gathering.add(piece))
        const whole = concat(...taken)
        expect(gathering.bytes()).toEqual(whole)
        expect(whole.length).toBeLessThanOrEqual(most)
        // Only what had no room was left out.
        let size = 0
        for (const piece of given) {
          const fits = size + piece.length <= most
          expect(taken.includes(piece)).toBe(fits)
          if (fits) size += piece.length
        }
      }),
    )
  })

  it('keep nothing of the arrays that they were cut from', () => {
    const most = 4096
    const gathering = new Gathering(most)
    // Each byte stands in an array of its own, as what a socket read does.
    for (let i = 0; i < most; i++) gathering.add(new Uint8Array(65_536).subarray(i, i + 1))
    expect(gathering.bytes().buffer.byteLength).toBe(most)
    expect(gathering.add(new Uint8Array(1))).toBe(false)
  })
})
