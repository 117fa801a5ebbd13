import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../test/growth.ts'
import { asDay } from '../kernel/instant.ts'
import type { EventDate } from '../records/event.ts'
import { promisesOf, type Promisable, type Telling } from './promises.ts'

const day = (text: string): EventDate => ({ from: asDay(text), to: asDay(text), precision: 'day' })
const month = (from: string, to: string): EventDate => ({
  from: asDay(from),
  to: asDay(to),
  precision: 'month',
})
const today = asDay('2020-10-27')

function telling(more: Partial<Telling> = {}): Telling {
  return {
    modality: 'planned',
    date: null,
    place: null,
    figures: [],
    sentence: 'A gas pipeline.',
    seen: asDay('2014-11-01'),
    ...more,
  }
}

function act(id: string, tellings: Telling[], more: Partial<Promisable> = {}): Promisable {
  const actors = [
    { id: 'CHN', name: 'China' },
    { id: 'RUS/energy-minister', name: 'Russia' },
  ]
  return { id, type: 'transfer', actors, tellings, disputed: false, ...more }
}

/** A promise of gas for 2018, and one later event. */
function judged(kept: Partial<Telling>, more: Partial<Promisable> = {}, promise: Partial<Telling> = {}) {
  const due: EventDate = { ...month('2018-01-01', '2018-12-31'), precision: 'year' }
  const promised = act('p', [
    telling({ sentence: 'Russia will send China gas by the eastern route.', date: due, ...promise }),
  ])
  const later = act(
    'k',
    [
      telling({
        modality: 'occurred',
        sentence: 'Gas flows to China by the eastern route.',
        date: day('2018-06-01'),
        seen: asDay('2018-06-02'),
        ...kept,
      }),
    ],
    more,
  )
  return promisesOf([later, promised], today).find(({ id }) => id === 'p')
}

describe('a promise', () => {
  it('is open without a date, due before it, past due after it', () => {
    const of = (date: EventDate | null) => promisesOf([act('p', [telling({ date })])], today)[0]
    expect(of(null)).toMatchObject({ state: 'open', daysLate: null, made: '2014-11-01' })
    expect(of(day('2020-10-30'))).toMatchObject({ state: 'due', daysLate: -3 })
    expect(of(day('2020-10-27'))).toMatchObject({ state: 'due', daysLate: 0 })
    expect(of(day('2020-10-25'))).toMatchObject({ state: 'pastDue', daysLate: 2 })
  })

  it('is kept by a later act of the same kind that speaks of the same, in time or late', () => {
    expect(judged({})).toMatchObject({ state: 'kept', keptBy: 'k', daysLate: 0 })
    expect(judged({ date: day('2019-12-02') })).toMatchObject({
      state: 'keptLate',
      keptBy: 'k',
      daysLate: 336,
    })
    // A kindred type is how another reporter tells of it.
    expect(judged({}, { type: 'economic' })).toMatchObject({ state: 'kept' })
  })

  it('is not kept by what differs in actors, kind, place, figure or subject, is undated, or came before', () => {
    const figures = (value: number) => [{ value, unit: 'bcm' }]
    const cases: [string, Parameters<typeof judged>][] = [
      ['another state', [{}, { actors: [{ id: 'CHN', name: 'China' }] }]],
      ['another kind', [{}, { type: 'jointExercise' }]],
      ['another place', [{ place: 'Murmansk' }, {}, { place: 'Blagoveshchensk' }]],
      ['another figure', [{ figures: figures(10) }, {}, { figures: figures(38) }]],
      ['another subject', [{ sentence: 'Fighter aircraft reached China.' }]],
      ['no date', [{ date: null }]],
      ['before it was promised', [{ date: day('2013-06-01') }]],
      ['only planned itself', [{ modality: 'planned' }]],
      ['disputed', [{}, { disputed: true }]],
    ]
    for (const [name, given] of cases) expect([name, judged(...given)?.state]).toEqual([name, 'pastDue'])
    expect(judged({ figures: figures(37) }, {}, { figures: figures(38) })?.state).toBe('kept')
    expect(judged({ place: 'near Blagoveshchensk' }, {}, { place: 'Blagoveshchensk' })?.state).toBe('kept')
  })

  it('dated to a month is kept by what happens then, whatever the words; goods only by their words', () => {
    const due = month('2018-09-01', '2018-09-30')
    const promised = act(
      'p',
      [telling({ sentence: 'They will drill together.', date: due, seen: asDay('2018-08-01') })],
      { type: 'jointExercise' },
    )
    const held = (on: string) =>
      act(
        'k',
        [telling({ modality: 'occurred', sentence: 'Troops manoeuvred.', date: day(on), seen: asDay(on) })],
        { type: 'jointExercise' },
      )
    expect(promisesOf([promised, held('2018-09-11')], today)[0]).toMatchObject({ state: 'kept' })
    // Next year's is another of its kind.
    expect(promisesOf([promised, held('2019-09-16')], today)[0]).toMatchObject({ state: 'pastDue' })
    const goods = [promised, held('2018-09-11')].map((each) => ({ ...each, type: 'transfer' as const }))
    expect(promisesOf(goods, today)[0]).toMatchObject({ state: 'pastDue' })
  })

  it('is kept within its own happening where a later text tells of it, unless texts differ on that', () => {
    const tellings = [
      telling({ date: day('2019-07-23'), seen: asDay('2019-07-01') }),
      telling({ modality: 'occurred', date: day('2019-07-25'), seen: asDay('2019-07-26') }),
    ]
    expect(promisesOf([act('p', tellings)], today)).toMatchObject([
      { state: 'keptLate', keptBy: 'p', daysLate: 2 },
    ])
    expect(promisesOf([act('p', tellings, { disputed: true })], today)).toMatchObject([
      { state: 'pastDue', reasons: ['Texts differ on whether it took place.', expect.any(String)] },
    ])
  })

  it('is dropped where a later text says no; and statements promise nothing', () => {
    const denied = telling({ modality: 'negated', seen: asDay('2015-01-01') })
    expect(promisesOf([act('p', [telling(), denied])], today)).toMatchObject([{ state: 'dropped' }])
    expect(
      promisesOf([act('p', [telling(), { ...denied, seen: asDay('2014-01-01') }])], today),
    ).toMatchObject([{ state: 'open' }])
    expect(promisesOf([act('p', [telling()], { type: 'statementSupport' })], today)).toEqual([])
  })

  it('is judged in time that grows with the happenings', () => {
    const many = (count: number) => {
      const all = Array.from({ length: count }, (_, n) => {
        const on = asDay(new Date(Date.UTC(1990, 0, 1 + (n % 9000))).toISOString().slice(0, 10))
        const modality = n % 2 === 0 ? 'planned' : 'occurred'
        return act(`a${n}`, [
          telling({ modality, date: day(on), seen: on, sentence: `Convoy number ${n % 5000}x sails.` }),
        ])
      })
      return promisesOf(all, today)
    }
    expectLinear(many, 40_000)
  })

  it('is the same in whatever order happenings come', () => {
    const all = [
      act('p', [telling({ sentence: 'Gas by the eastern route.', date: day('2018-01-01') })]),
      ...['2018-03-01', '2018-02-01', '2018-02-01'].map((on, n) =>
        act(`k${n}`, [
          telling({ modality: 'occurred', sentence: 'Eastern route.', date: day(on), seen: asDay(on) }),
        ]),
      ),
      ...Array.from({ length: 100 }, (_, n) =>
        act(`o${n}`, [telling({ modality: 'occurred', sentence: `Other ${n}.` })]),
      ),
    ]
    const first = promisesOf(all, today)
    expect(first).toMatchObject([{ keptBy: 'k1', state: 'keptLate' }])
    expect(promisesOf(all.toReversed(), today)).toEqual(first)
  })
})
