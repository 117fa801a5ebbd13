import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../test/library.ts'
import type { CharterText } from '../records/charterText.ts'
import { dimensions } from '../records/dimension.ts'
import { eventTypeNames, modalities, type ActorRole } from '../records/event.ts'
import type { Told } from './deeds.ts'
import { kindsOf } from './kinds.ts'
import { relationship, type Relationship } from './relationship.ts'

let charters: CharterText[]
beforeAll(async () => {
  charters = [...(await library()).values()]
})

const pair = ['CHN', 'RUS']

/** A happening; actors as `id` or `id:role`. */
function told(id: string, more: Partial<Omit<Told, 'actors'>> & { actors?: readonly string[] } = {}): Told {
  const { actors = pair, ...rest } = more
  return {
    id,
    type: 'jointExercise',
    modality: 'occurred',
    day: '2005-08-25',
    weight: 0.5,
    source: id,
    ...rest,
    actors: actors.map((each) => {
      const [actor = '', role = 'participant'] = each.split(':')
      return { id: actor, roles: [role as ActorRole] }
    }),
  }
}

function between(happenings: readonly Told[], members = pair, day = '2020-10-27'): Relationship {
  return relationship({ members, day, told: happenings, library: charters })
}

describe('the profile of a relationship', () => {
  it('climbs by what the members do together, as far as each is to be believed', () => {
    const { practice, deeds } = between([told('b', { day: '2007-08-17', weight: 0.5 }), told('a')]).dimensions
      .interoperability
    expect(deeds).toEqual(['a', 'b'])
    // Military contact is the third of four steps above none: half sure of it is 0.375 of the way, three quarters sure is 0.5625.
    expect(practice).toEqual([
      { day: '2005-08-25', value: 0.375, step: 3, reached: [0.5, 0.5, 0.5, 0], by: ['a'] },
      { day: '2007-08-17', value: 0.5625, step: 3, reached: [0.75, 0.75, 0.75, 0], by: ['b'] },
    ])
  })

  it('believes a document no more for telling one thing in many sentences', () => {
    const twice = between([told('a', { source: 'report' }), told('b', { source: 'report', weight: 0.4 })])
    expect(twice.dimensions.interoperability.practice.map(({ value }) => value)).toEqual([0.375])
  })

  it('counts nothing that cannot be judged, is announced, supposed, done by one alone, or yet to come', () => {
    const { dimensions: all } = between([
      told('unjudged', { weight: null }),
      told('planned', { modality: 'planned', day: '2021-05-01' }),
      told('denied', { modality: 'negated' }),
      told('meant', { modality: 'opinion' }),
      told('alone', { actors: ['CHN', 'PAK'] }),
      told('later', { day: '2020-10-28' }),
    ])
    const { practice, deeds, unjudged, ahead } = all.interoperability
    expect({ practice, deeds, unjudged, ahead }).toEqual({
      practice: [],
      deeds: [],
      unjudged: ['unjudged'],
      ahead: ['planned'],
    })
  })

  it('is no smaller than its members are, and as wide as they act with others', () => {
    const drill = told('a', { actors: ['CHN', 'RUS', 'PAK', 'BLR', 'ARM', 'MMR'] })
    const { practice } = between([drill], ['CHN', 'PAK', 'RUS']).dimensions.inclusiveness
    expect(practice.map(({ value, step, reached }) => [value, step, reached])).toEqual([
      [0.375, 2, [1, 0.5, 0, 0]],
    ])
  })

  it('breaks off where one acts against the other, and climbs anew', () => {
    const { materialTies, interoperability, orientation } = between([
      told('sold', {
        type: 'transfer',
        day: '1995-01-01',
        weight: 0.8,
        actors: ['RUS:supplier', 'CHN:recipient'],
      }),
      told('cut', {
        type: 'embargo',
        day: '1999-01-01',
        weight: 0.5,
        actors: ['RUS:initiator', 'CHN:target'],
      }),
      told('again', {
        type: 'transfer',
        day: '2003-01-01',
        weight: 0.5,
        actors: ['RUS/ministry:supplier', 'CHN:recipient'],
      }),
      told('drill', { day: '1998-01-01' }),
    ]).dimensions
    expect(materialTies.practice.map(({ value, by }) => [value!.toFixed(3), by])).toEqual([
      ['0.600', ['sold']],
      ['0.300', ['cut']],
      ['0.525', ['again']],
    ])
    expect(interoperability.practice).toHaveLength(1)
    expect(orientation.practice.map(({ value, step }) => [value, step])).toEqual([[0, 0]])
  })

  it('looks outward where all set themselves against another, and nowhere while nobody does', () => {
    const concern = { type: 'statementConcern', day: '2014-11-18', weight: 0.5 } as const
    const { practice } = between([
      told('alone', { ...concern, actors: ['RUS:speaker', 'USA:target'] }),
      told('together', {
        ...concern,
        day: '2016-06-25',
        actors: ['RUS:speaker', 'CHN/ministry:initiator', 'USA:target'],
      }),
    ]).dimensions.orientation
    expect(practice.map(({ by, value, step }) => [by, value, step])).toEqual([[['together'], 1, 2]])
  })

  it('tells what the members owe each other by the charter of the fewest that binds them, with its days', () => {
    const { dimensions: all, bonds, kinds, nearest } = between([])
    expect(all.obligation.owed.map(({ day, charter, stand }) => [day, charter, stand?.says])).toContainEqual([
      '2002-02-28',
      'china-russia-2001',
      'consultation in a crisis',
    ])
    expect(bonds.map(({ charter, since }) => [charter.id, since]).slice(0, 2)).toEqual([
      ['china-russia-2001', '2002-02-28'],
      ['sco', '2001-06-15'],
    ])
    expect(kinds).toEqual(['consultationPact'])
    expect(nearest[0]).toEqual({ kind: 'alliance', lacks: [{ dimension: 'obligation', from: 2, to: 3 }] })
    expect(between([], ['CHN', 'BRA']).kinds).toEqual(['coordination'])
  })

  it('calls the charters of the library what the literature calls them', () => {
    const kindOf = (id: string, day: string): string => {
      const charter = charters.find((each) => each.id === id)!
      const members = charter.membership[0]!.actors.slice(0, 2)
      return relationship({ members, day, told: [], library: [charter] }).kinds.join('+')
    }
    expect(kindOf('north-atlantic-treaty', '1950-01-01')).toBe('alliance')
    expect(kindOf('csto', '2020-10-27')).toBe('alliance')
    expect(kindOf('un-charter', '2020-10-27')).toBe('collectiveSecurity')
    expect(kindOf('au-psc', '2020-10-27')).toBe('collectiveSecurity')
    expect(kindOf('sco', '2020-10-27')).toBe('coordination')
    expect(kindOf('rio-treaty', '1955-01-01')).toBe('collectiveSecurity+alliance')
  })
})

const actors = fc.constantFrom('CHN', 'RUS', 'USA', 'RUS/minister', 'sco')
const roles = fc.constantFrom('initiator', 'participant', 'target', 'recipient', 'supplier', 'speaker')
const happening: fc.Arbitrary<Told> = fc.record({
  id: fc.stringMatching(/^[a-z]{6}$/),
  type: fc.constantFrom(...eventTypeNames),
  modality: fc.constantFrom(...modalities),
  day: fc.integer({ min: 2000, max: 2020 }).map((year) => `${year}-06-01`),
  source: fc.constantFrom('one', 'two', 'three', 'four'),
  weight: fc.option(fc.double({ min: 0.01, max: 0.81, noNaN: true })),
  actors: fc.array(fc.record({ id: actors, roles: fc.tuple(roles) }), { maxLength: 4 }),
})
const happenings = fc.uniqueArray(happening, { selector: ({ id }) => id, maxLength: 14 })
const without = (all: readonly Told[]): Relationship =>
  relationship({ members: pair, day: '2020-10-27', told: all, library: [] })

describe('whatever is told', () => {
  it('gives the same in any order, and however often it is told', () => {
    fc.assert(
      fc.property(happenings, fc.array(fc.nat(), { maxLength: 14 }), (all, keys) => {
        const shuffled = all.toSorted((a, b) => (keys[all.indexOf(a)] ?? 0) - (keys[all.indexOf(b)] ?? 0))
        expect(without(shuffled)).toEqual(without(all))
        expect(without([...all, ...all]).dimensions.interoperability.practice).toEqual(
          without(all).dimensions.interoperability.practice,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('moves by no step without a happening of that day that counts, and stays on its scale', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const known = new Map(all.map((each) => [each.id, each]))
        for (const dimension of dimensions)
          for (const { by, day, value } of without(all).dimensions[dimension].practice) {
            expect(by.length).toBeGreaterThan(0)
            for (const id of by)
              expect(known.get(id)).toMatchObject({ day, weight: expect.any(Number) as number })
            expect(value! >= 0 && value! <= 1).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('stands no lower on any ladder where more is known of what the members do together', () => {
    const together = happening
      .filter(({ type }) =>
        ['jointExercise', 'transfer', 'consult', 'infoSharing', 'mechanismLaunch'].includes(type),
      )
      .map((each) => ({ ...each, modality: 'occurred' as const, actors: told('x').actors }))
    fc.assert(
      fc.property(
        happenings,
        together,
        fc.double({ min: 0.01, max: 0.81, noNaN: true }),
        (all, more, worth) => {
          const value = (list: readonly Told[], dimension: (typeof dimensions)[number]): number =>
            without(list).dimensions[dimension].practice.at(-1)?.value ?? 0
          const rest = all.filter(({ id }) => id !== more.id)
          const [less, higher] = [Math.min(worth, more.weight ?? 0.01), Math.max(worth, more.weight ?? 0.01)]
          for (const dimension of dimensions) {
            if (dimension === 'orientation' || dimension === 'inclusiveness') continue
            const before = value(rest, dimension)
            const weak = value([...rest, { ...more, weight: less }], dimension)
            const strong = value([...rest, { ...more, weight: higher }], dimension)
            // Moves too small to show are left out of the line.
            expect(weak).toBeGreaterThanOrEqual(before - 0.01)
            expect(strong).toBeGreaterThanOrEqual(weak - 0.01)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is of some kind on every step there is', () => {
    const steps = fc.record(
      Object.fromEntries(dimensions.map((dimension) => [dimension, fc.option(fc.nat({ max: 5 }))])) as Record<
        (typeof dimensions)[number],
        fc.Arbitrary<number | null>
      >,
    )
    fc.assert(
      fc.property(steps, (each) => {
        expect(kindsOf(each).length).toBeGreaterThan(0)
      }),
    )
  })
})
