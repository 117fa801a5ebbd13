import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asRecordId, type RecordId } from '../kernel/id.ts'
import { Layered } from './layered.ts'
import { listed, type Listing } from './listed.ts'
import { Trail } from './trail.ts'

const id = (number: number): RecordId => asRecordId(number.toString(16).padStart(64, '0'))

interface Item {
  readonly id: RecordId
  readonly rank: number
}

const edit = fc.record({ number: fc.nat(20), rank: fc.option(fc.nat(9)) })
const even: Listing<Item> = {
  key: 'even',
  matches: ({ rank }) => rank % 2 === 0,
  compare: (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1),
}

describe('a layered map', () => {
  it('is what a map would be, and never changes once it is made', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 12 }), (steps) => {
        const due = new Map<number, number>()
        let map = new Layered<number, number>(new Map())
        for (const step of steps) {
          const before = [map, new Map(map)] as const
          map = map.with(new Map(step.map(({ number, rank }) => [number, rank ?? undefined])))
          for (const { number, rank } of new Map(step.map((each) => [each.number, each])).values())
            if (rank === null) due.delete(number)
            else due.set(number, rank)
          const rising = (entries: Iterable<[number, number]>) => [...entries].sort(([a], [b]) => a - b)
          expect(rising(map)).toEqual(rising(due))
          expect(map.size).toBe(due.size)
          for (let number = 0; number <= 20; number++) expect(map.get(number)).toBe(due.get(number))
          expect(new Map(before[0])).toEqual(before[1])
        }
      }),
    )
  })

  it('keeps the place of what is changed, and merges what is changed much', () => {
    let map = new Layered(new Map([1, 2, 3].map((key) => [key, 'old'])))
    map = map.with(new Map([[2, 'new']]))
    expect([...map.keys()]).toEqual([1, 2, 3])
    for (let key = 4; key < 5_000; key++) map = map.with(new Map([[key, 'more']]))
    expect(map.size).toBe(4_999)
    expect(map.get(2)).toBe('new')
  })
})

describe('a list that is kept', () => {
  it('is what one made anew would be, whoever asks for which state when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(edit, { maxLength: 5 }), fc.boolean()), { maxLength: 20 }),
        (steps) => {
          const trail = new Trail<RecordId>()
          let state = { items: new Layered(new Map<RecordId, Item>()), trail, version: 0 }
          const older = state
          for (const [step, asked] of steps) {
            const edits = new Map(
              step.map(({ number, rank }) => [
                id(number),
                rank === null ? undefined : { id: id(number), rank },
              ]),
            )
            const version = trail.add(new Set(edits.keys()))
            state = { items: state.items.with(edits), trail, version }
            if (!asked) continue
            expect([...listed(state, even)]).toEqual(
              [...state.items.values()].filter(even.matches).sort(even.compare),
            )
            expect(listed(older, even)).toEqual([])
          }
        },
      ),
    )
  })

  it('is made anew where too much changed to be remembered', () => {
    const trail = new Trail<RecordId>()
    const none = { items: new Layered(new Map<RecordId, Item>()), trail, version: 0 }
    expect(listed(none, even)).toEqual([])
    const all = new Map(Array.from({ length: 5_000 }, (_, n) => [id(n), { id: id(n), rank: n }]))
    const much = { items: none.items.with(all), trail, version: trail.add(new Set(all.keys())) }
    expect(listed(much, even)).toHaveLength(2_500)
    expect(trail.between(0, 1)).toBeNull()
  })
})
