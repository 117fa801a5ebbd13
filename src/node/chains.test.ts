import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCompartmentId, asMemberName, asRecordId, type RecordId } from '../kernel/id.ts'
import { instant } from '../kernel/instant.ts'
import type { EventType } from '../records/event.ts'
import { chainsOf, type EventVersion } from './chains.ts'

const id = (number: number): RecordId => asRecordId(number.toString(16).padStart(64, '0'))
const [home, there] = [1001, 1002].map(id)

/** A version by its number, which is also its time; `start` of its span tells events apart. */
function version(number: number, more: Partial<EventVersion> & { type?: EventType; start?: number } = {}) {
  const { type = 'consult', start = 0, ...fields } = more
  return {
    id: id(number),
    document: home!,
    author: asMemberName('alfa'),
    compartment: asCompartmentId('c'.repeat(64)),
    stated: instant(number),
    tlp: 'CLEAR' as const,
    byHand: false,
    supersedes: null,
    event: {
      ...{ type, modality: 'occurred' as const, actors: [], date: null, place: null, figures: [] },
      ...{ speaker: null, plover: null, span: { start, end: start + 3, text: 'abc' } },
    },
    ...fields,
  }
}

const told = (versions: readonly EventVersion[]) =>
  chainsOf(versions)
    .map(({ root, newest, versions: all }) => [root, newest.id, all.length])
    .sort()

describe('the records of a document’s events', () => {
  it('are an event each, where nothing joins them', () => {
    expect(told([version(1), version(2, { start: 9 }), version(3)])).toEqual(
      [1, 2, 3].map((n) => [id(n), id(n), 1]),
    )
  })

  it('are one event where one corrects the other, the last correction counting', () => {
    const versions = [
      version(1),
      version(2, { supersedes: id(1), byHand: true, type: 'exchange' }),
      version(3, { supersedes: id(2), byHand: true, type: 'transfer' }),
    ]
    expect(told(versions)).toEqual([[id(1), id(3), 3]])
    // Two may correct the same.
    const forked = [version(1), ...[2, 3].map((n) => version(n, { supersedes: id(1), byHand: true }))]
    expect(told(forked)).toEqual([[id(1), id(3), 3]])
  })

  it('count a correction after what it corrects, although both came out at once or its author’s clock was behind', () => {
    for (const [first, second] of [
      [7, 7],
      [7, 5],
    ] as const) {
      // Ids tell against it: 9 corrects 8, and 3 corrects 9.
      const versions = [
        version(8, { stated: instant(first), byHand: true }),
        version(9, { stated: instant(second), byHand: true, supersedes: id(8) }),
        version(3, { stated: instant(second), byHand: true, supersedes: id(9) }),
      ]
      for (const some of [versions, versions.toReversed()]) expect(told(some)).toEqual([[id(8), id(3), 3]])
    }
  })

  it('are one event where two copies of the document hold the same, the first of a span with the first', () => {
    const copy = (number: number, more = {}) => version(number, { document: there!, ...more })
    expect(told([version(1), version(2), copy(3), copy(4)])).toEqual([
      [id(1), id(3), 2],
      [id(2), id(4), 2],
    ])
    // A correction that went there alone is found by what it says.
    const corrected = version(2, { supersedes: id(1), byHand: true, type: 'exchange' })
    expect(told([version(1), corrected, copy(3, { byHand: true, type: 'exchange' })])).toEqual([
      [id(1), id(3), 3],
    ])
  })

  it('count what a person said over any newer reading by rules', () => {
    const corrected = version(2, { supersedes: id(1), byHand: true })
    expect(told([version(1), corrected, version(9, { document: there! })])).toEqual([[id(1), id(2), 3]])
  })

  it('stand without what was taken back', () => {
    expect(told([version(3, { supersedes: id(2), byHand: true })])).toEqual([[id(3), id(3), 1]])
  })

  it('give the same events in whatever order the documents come', () => {
    const arbitrary = fc.array(
      fc.record({
        start: fc.nat(2),
        there: fc.boolean(),
        byHand: fc.boolean(),
        corrects: fc.option(fc.nat(8)),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(arbitrary, (drafts) => {
        const versions = drafts.map(({ start, byHand, there: away, corrects }, at) => {
          const target = corrects === null ? undefined : drafts[corrects % (at + 1)]
          const supersedes =
            corrects !== null && corrects % (at + 1) < at && target?.there === away
              ? id(corrects % (at + 1))
              : null
          return version(at, { start, byHand, document: away ? there! : home!, supersedes })
        })
        const ofHome = versions.filter(({ document }) => document === home)
        const ofThere = versions.filter(({ document }) => document === there)
        const one = told([...ofHome, ...ofThere])
        expect(told([...ofThere, ...ofHome])).toEqual(one)
        expect(one.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(versions.length)
      }),
    )
  })
})
