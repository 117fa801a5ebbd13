import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probabilities } from '../../test/estimate.ts'
import { describeShared } from '../../test/shared.ts'
import { asProbability } from '../kernel/probability.ts'
import { stretches, word, yardsticks, type Yardstick } from './words.ts'

const said = (probability: number, yardstick: Yardstick) =>
  word(asProbability(probability), yardstick)?.terms[0] ?? null

describe('word', () => {
  it.each([
    [0.009, null],
    [0.01, 'almost no chance'],
    [0.05, 'almost no chance'],
    [0.0500001, 'very unlikely'],
    [0.2, 'very unlikely'],
    [0.45, 'roughly even chance'],
    [0.55, 'roughly even chance'],
    [0.56, 'likely'],
    [0.8, 'very likely'],
    [0.95, 'almost certain(ly)'],
    [0.99, 'almost certain(ly)'],
    [0.991, null],
  ])('reads %d in ICD 203 as %s', (probability, term) => {
    expect(said(probability, yardsticks.icd203)).toBe(term)
  })
  it.each([
    [1e-300, 'exceptionally unlikely'],
    [0.03, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.5, 'about as likely as not'],
    [0.66, 'about as likely as not'],
    [0.67, 'likely'],
    [0.96, 'very likely'],
    [0.99, 'virtually certain'],
  ])('reads %d in IPCC’s words as %s', (probability, term) => {
    expect(said(probability, yardsticks.ipcc)).toBe(term)
  })
  it('keeps to open ends', () => {
    const open: Yardstick = {
      name: 'test',
      source: 'test',
      bands: [
        { terms: ['low'], low: 0, high: 40, highOpen: true },
        { terms: ['high'], low: 60, high: 100, lowOpen: true },
      ],
    }
    expect([0.39, 0.4, 0.5, 0.6, 0.61].map((p) => said(p, open))).toEqual(['low', null, null, null, 'high'])
  })
  it('has a word of IPCC for every probability', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        expect(said(p, yardsticks.ipcc)).not.toBeNull()
      }),
    )
  })
})

describe('stretches', () => {
  it.each(Object.entries(yardsticks))('of %s say what its words say', (_, yardstick) => {
    const line = stretches(yardstick)
    expect(line.at(-1)).toMatchObject({ upTo: 1, including: true })
    const ends = line.map(({ upTo }) => upTo).filter((end) => end < 1)
    fc.assert(
      fc.property(fc.oneof(probabilities, fc.constantFrom(...ends)), (p) => {
        const found = line.find(({ upTo, including }) => p < upTo || (including && p === upTo))
        expect(found?.terms ?? null).toEqual(word(asProbability(p), yardstick)?.terms ?? null)
      }),
    )
  })
})

describeShared('published yardsticks', (folder) => {
  interface Scale {
    id: string
    name: string
    rows: object[]
    source: string
    verified: boolean
  }
  const { scales } = JSON.parse(readFileSync(join(folder, 'vectors/scales/scales.json'), 'utf8')) as {
    scales: Scale[]
  }

  it.each(Object.entries(yardsticks))(
    '%s has the verified figures, no more and no fewer',
    (id, yardstick) => {
      const scale = scales.find((each) => each.id === id)
      expect(scale?.verified).toBe(true)
      expect(yardstick.bands).toEqual(scale?.rows)
      expect([yardstick.name, yardstick.source]).toEqual([scale?.name, scale?.source])
    },
  )
})
