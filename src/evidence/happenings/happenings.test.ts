import { describe, expect, it } from 'vitest'
import { documentOf, eventIn, figureIn, happeningOf, type EventFields } from './fixtures.ts'
import { findHappenings } from './happenings.ts'
import type { EventType } from '../../records/event.ts'

const radio = documentOf(
  'radio',
  'Kenya and Tanzania held a naval exercise off Mombasa on 4 March with 12 patrol boats, the navy said.',
  {
    published: '2031-03-05',
    publisher: 'Coast Radio',
  },
)
const daily = documentOf(
  'daily',
  'Off Mombasa, Tanzanian and Kenyan sailors finished a joint drill of nine patrol boats on Monday.',
  {
    published: '2031-03-06',
    publisher: 'The Lake Daily',
  },
)
const review = documentOf(
  'review',
  'Tanzania and Kenya plan another naval exercise, this time off Pemba, in November.',
  {
    published: '2031-04-01',
    publisher: 'Review',
  },
)
const drill = {
  radio: eventIn(
    radio,
    'jointExercise',
    ['KEN', 'TZA'],
    'Kenya and Tanzania held a naval exercise off Mombasa',
    {
      date: '2031-03-04',
      place: 'Mombasa',
      figures: [figureIn(radio, '12 patrol boats', 12, 'patrol boats')],
    },
  ),
  daily: eventIn(
    daily,
    'jointExercise',
    ['TZA', 'KEN'],
    'Tanzanian and Kenyan sailors finished a joint drill',
    {
      date: '2031-03-03',
      place: 'off Mombasa',
      figures: [figureIn(daily, 'nine patrol boats', 9, 'patrol boats')],
    },
  ),
  review: eventIn(review, 'jointExercise', ['TZA', 'KEN'], 'Tanzania and Kenya plan another naval exercise', {
    date: ['2031-11-01', '2031-11-30'],
    place: 'Pemba',
    modality: 'planned',
  }),
}

describe('one thing told by several', () => {
  it('joins by type, pair, place and day, and parts another season', () => {
    const found = findHappenings(Object.values(drill), [radio, daily, review])
    expect(found.map(({ events }) => events.length).sort()).toEqual([1, 2])
    expect(happeningOf(Object.values(drill), [radio, daily, review], drill.radio)).toMatchObject({
      type: 'jointExercise',
      events: [drill.radio.id, drill.daily.id].sort(),
      independentSources: 2,
    })
  })
  it('lists figures and dates that differ side by side', () => {
    const { contradictions } = happeningOf(Object.values(drill), [radio, daily], drill.radio)
    const sayings = contradictions.map(({ kind, values }) => [kind, values.toSorted()])
    expect(sayings).toContainEqual(['figure', ['12 patrol boats', '9 patrol boats']])
    expect(sayings).toContainEqual(['date', ['2031-03-03', '2031-03-04']])
    expect(sayings).toHaveLength(2)
  })
  it('keeps two states with a third apart from the first two where only the type agrees', () => {
    const text = 'Kenya and Uganda met. Kenya and Rwanda met.'
    const notes = [documentOf('n1', text), documentOf('n2', `${text} `)]
    const events = [
      eventIn(notes[0]!, 'consult', ['KEN', 'UGA'], 'Kenya and Uganda met', { date: '2031-03-04' }),
      eventIn(notes[1]!, 'consult', ['KEN', 'RWA'], 'Kenya and Rwanda met', { date: '2031-03-04' }),
    ]
    expect(findHappenings(events, notes)).toHaveLength(2)
  })
  it('lets no chain of undated mentions tie two years together', () => {
    const line = 'the yearly rescue exercise of the lake patrols near Kisumu drew crowds'
    const documents = ['y1', 'y2', 'y3'].map((word) => documentOf(word, `${word}: ${line}`))
    const dates = ['2029-05-02', undefined, '2030-05-02']
    const events = documents.map((source, i) =>
      eventIn(
        source,
        'jointExercise',
        ['KEN', 'UGA'],
        line,
        dates[i] === undefined ? {} : { date: dates[i] },
      ),
    )
    const found = findHappenings(events, documents)
    const yearsTogether = found.filter(
      ({ events: ids }) => ids.includes(events[0]!.id) && ids.includes(events[2]!.id),
    )
    expect(yearsTogether).toEqual([])
    expect(found).toHaveLength(2)
  })
  it('lets no chain of days drift', () => {
    const days = Array.from({ length: 9 }, (_, i) => `2031-03-0${i + 1}`)
    const documents = days.map((day) => documentOf(day, `Envoys of Peru and Chile met for talks (${day}).`))
    const events = documents.map((source, i) =>
      eventIn(source, 'consult', ['PER', 'CHL'], 'Envoys of Peru and Chile met', { date: days[i]! }),
    )
    for (const { events: ids } of findHappenings(events, documents)) expect(ids.length).toBeLessThanOrEqual(2)
  })
})

describe('what keeps two events apart or brings them together', () => {
  type Told = { word: string; text: string; actors?: string[]; type?: EventType } & EventFields
  const parts = (...all: Told[]) => {
    const told = all.map(({ word, text, actors = ['OMN', 'YEM'], type = 'jointExercise', ...fields }) => {
      const source = documentOf(word, text)
      return { source, event: eventIn(source, type, actors, text, { date: '2031-02-03', ...fields }) }
    })
    return findHappenings(
      told.map(({ event }) => event),
      told.map(({ source }) => source),
    ).map(({ events }) => events.length)
  }
  const divers = 'divers of both navies cleared a harbour entrance of wrecks'
  const cleared = 'frogmen freed the way into port'

  it('joins by pair and day alone', () => {
    expect(parts({ word: 'a', text: divers }, { word: 'b', text: cleared })).toEqual([2])
    expect(parts({ word: 'a', text: divers }, { word: 'b', text: cleared, date: '2031-02-09' })).toEqual([
      1, 1,
    ])
  })
  it('parts two places on one day', () => {
    const [a, b] = [
      { word: 'a', text: divers, place: 'Salalah' },
      { word: 'b', text: cleared, place: 'Aden' },
    ]
    expect(parts(a, b)).toEqual([1, 1])
    expect(parts(a, { ...b, place: 'the port of Salalah' })).toEqual([2])
  })
  it('parts an occasion from the habit', () => {
    expect(parts({ word: 'a', text: divers }, { word: 'b', text: cleared, modality: 'recurring' })).toEqual([
      1, 1,
    ])
  })
  it('does not tie strangers together through one who met both', () => {
    const found = parts(
      { word: 'a', text: `${divers}, said one`, actors: ['OMN'] },
      { word: 'b', text: `${divers}, wrote another`, actors: ['OMN', 'YEM'] },
      { word: 'c', text: `${divers}, was heard`, actors: ['YEM'] },
    )
    expect(found.toSorted()).toEqual([1, 2])
  })
  it('leaves apart what the reader parted within one sentence', () => {
    const source = documentOf('one', 'Two drills took place that day, one at sea and one ashore.')
    const events = [
      'Two drills took place that day, one at sea',
      'took place that day, one at sea and one ashore',
    ].map((words) => eventIn(source, 'jointExercise', ['OMN', 'YEM'], words, { date: '2031-02-03' }))
    expect(findHappenings(events, [source])).toHaveLength(2)
  })
})

describe('recurrence', () => {
  const text = 'the frigate fired warning shots across the bows of two trawlers in the southern bay'
  const told = (word: string, date: string) => {
    const source = documentOf(word, `${word}: ${text}`)
    return { source, event: eventIn(source, 'force', ['ARG', 'URY'], text, { date }) }
  }
  const parts = (...all: ReturnType<typeof told>[]) =>
    findHappenings(
      all.map(({ event }) => event),
      all.map(({ source }) => source),
    ).length
  it('parts two incidents told in the same words a fortnight apart, not two reports of some days apart', () => {
    expect(parts(told('f1', '2031-03-01'), told('f2', '2031-03-15'))).toBe(2)
    expect(parts(told('f1', '2031-03-01'), told('f2', '2031-03-04'))).toBe(1)
  })
})

describe('what has no date', () => {
  const visit = 'The president paid a state visit and both sides signed a joint statement in the capital'
  const told = (word: string, published: string | null, fields: EventFields & { type?: EventType } = {}) => {
    const source = documentOf(word, `${word}: ${visit}.`, { published })
    const { type = 'consult', ...rest } = fields
    return { source, event: eventIn(source, type, ['BRA', 'PRT'], visit, rest) }
  }
  const together = (...all: ReturnType<typeof told>[]) =>
    findHappenings(
      all.map(({ event }) => event),
      all.map(({ source }) => source),
    )
      .map(({ events }) => events.length)
      .sort()

  it('is one where it is told within weeks, and another where it is told years apart in the same words', () => {
    expect(together(told('v1', '2031-05-02'), told('v2', '2031-06-20T09:00:00Z'))).toEqual([2])
    expect(together(told('v1', '2031-05-02'), told('v2', '2040-05-02'))).toEqual([1, 1])
    // What comes every year is told a year apart.
    expect(together(told('v1', '2031-05-02'), told('v2', '2032-05-01'))).toEqual([1, 1])
  })
  it('is what has a date only where it is told about then', () => {
    expect(together(told('v1', '2031-05-02', { date: '2031-05-01' }), told('v2', '2031-06-20'))).toEqual([2])
    expect(together(told('v1', '2031-05-02', { date: '2031-05-01' }), told('v2', '2040-06-20'))).toEqual([
      1, 1,
    ])
  })
  it('ties no two years together through one of which nobody knows when it was told', () => {
    const found = together(told('v1', '2031-05-02'), told('v2', null), told('v3', '2040-05-02'))
    expect(found).toEqual([1, 2])
  })
  it('is followed for longer where it is a delivery', () => {
    const delivery = { type: 'transfer' } as const
    expect(together(told('v1', '2031-05-02', delivery), told('v2', '2032-05-01', delivery))).toEqual([2])
    expect(together(told('v1', '2031-05-02', delivery), told('v2', '2040-05-02', delivery))).toEqual([1, 1])
  })
  it('may be words that were said once and are quoted for years', () => {
    const words = { type: 'statementOther', speaker: { name: 'Ana Lima', quoted: true } } as const
    expect(together(told('v1', '2031-05-02', words), told('v2', '2040-05-02', words))).toEqual([2])
  })
})
