import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, eventIn, figureIn, happeningOf } from './fixtures.ts'
import { findHappenings } from './happenings.ts'
import type { EventType } from '../../records/event.ts'
import type { SourcedDocument, SourcedEvent } from './model.ts'

/** Processor time, so that what else the machine does is not measured. */
const cpuMs = () => process.cpuUsage().user / 1000

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

/** A made-up corpus: few actors, days and words, so that much collides. */
function corpus(size: number, seed: number): { events: SourcedEvent[]; documents: SourcedDocument[] } {
  let state = seed
  const next = (below: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below
  const types: EventType[] = [
    'jointExercise',
    'consult',
    'transfer',
    'statementSupport',
    'statementConcern',
    'commitment',
  ]
  const states = ['CHN', 'RUS', 'USA', 'IND', 'KAZ', 'PAK', 'IRN', 'FRA', 'DEU', 'JPN', 'BRA', 'ZAF']
  const documents: SourcedDocument[] = []
  const events: SourcedEvent[] = []
  while (events.length < size) {
    const sentences = Array.from({ length: 20 }, () =>
      Array.from({ length: 14 }, () => `w${Math.floor(next(2000) ** 2 / 2000)}`).join(' '),
    )
    const source = documentOf(`c${documents.length}`, sentences.join('. '), { published: '2031-01-01' })
    documents.push(source)
    for (const sentence of sentences) {
      const actors = [states[Math.floor(next(12) ** 2 / 12)]!, states[next(12)]!]
      const day = `2030-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
      events.push(
        eventIn(source, types[next(types.length)]!, [...new Set(actors)], sentence, {
          ...(next(3) === 0 ? {} : { date: day }),
          place: next(4) === 0 ? `harbour ${next(9)}` : null,
          speaker: next(3) === 0 ? { name: `speaker ${next(50)}`, quoted: next(2) === 0 } : null,
        }),
      )
    }
  }
  return { events, documents }
}

describe('the whole', () => {
  const { events, documents } = corpus(400, 7)
  // Retell a quarter of the events in other documents, so that there is something to join.
  const retold = events.slice(0, 100).map((event, i) => {
    const source = documentOf(
      `r${i}`,
      event.event.span.text
        .split(' ')
        .slice(i % 5)
        .join(' '),
      { published: '2031-02-01' },
    )
    return {
      source,
      event: {
        ...event,
        ...eventIn(
          source,
          event.event.type,
          event.event.actors.map(({ id }) => id),
          source.text,
          {},
        ),
      },
    }
  })
  const all = [...events, ...retold.map(({ event }) => event)]
  const texts = [...documents, ...retold.map(({ source }) => source)]
  const expected = findHappenings(all, texts)

  it('parts the events: each belongs to one happening', () => {
    expect(expected.flatMap(({ events: ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort())
    expect(expected.filter(({ events: ids }) => ids.length > 1).length).toBeGreaterThan(50)
    for (const { independentSources, events: ids } of expected) {
      expect(independentSources).toBeGreaterThanOrEqual(1)
      expect(independentSources).toBeLessThanOrEqual(ids.length)
    }
  })
  it('finds the same in any order, and however often a record comes', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.subarray(all),
        (order, orderOfTexts, again) => {
          expect(findHappenings([...order, ...again], [...orderOfTexts, ...texts.slice(3)])).toEqual(expected)
        },
      ),
      { numRuns: 15 },
    )
  })
  it('gives nothing for nothing, and copes with events of documents it lacks', () => {
    expect(findHappenings([], [])).toEqual([])
    expect(happeningOf(Object.values(drill), [], drill.radio).independentSources).toBe(2)
  })
  it('takes twenty thousand events in two seconds', () => {
    const large = corpus(20_000, 11)
    const begin = cpuMs()
    const found = findHappenings(large.events, large.documents)
    const milliseconds = cpuMs() - begin
    console.log(
      `${large.events.length} events into ${found.length} happenings in ${Math.round(milliseconds)} ms`,
    )
    expect(milliseconds).toBeLessThan(4000)
  })
  it('takes five thousand tellers of one thing, each by another name', () => {
    const text = 'Kenya and Tanzania held a naval exercise off Mombasa on 4 March with 12 patrol boats'
    const tellers = Array.from({ length: 5000 }, (_, i) => documentOf(`teller${i}`, `${text} ${i}`))
    const told = tellers.map((source, i) =>
      eventIn(source, 'jointExercise', ['KEN', 'TZA', `org-${i}`], text, {
        date: '2031-03-04',
        place: 'Mombasa',
        speaker: { name: `Teller No${i}`, quoted: true },
      }),
    )
    const begin = cpuMs()
    const [one, ...others] = findHappenings(told, tellers)
    const milliseconds = cpuMs() - begin
    console.log(`${told.length} tellers of one thing in ${Math.round(milliseconds)} ms`)
    expect(others).toEqual([])
    expect(one!.contradictions.map(({ kind }) => kind)).toEqual(['speaker', 'actor'])
    expect(milliseconds).toBeLessThan(4000)
  })
  it('takes twenty thousand events that all tell of one thing', () => {
    const text = 'Kenya and Tanzania held a naval exercise off Mombasa on 4 March with 12 patrol boats'
    const copies = Array.from({ length: 20_000 }, (_, i) => documentOf(`same${i}`, `${text} ${i}`))
    const same = copies.map((source) =>
      eventIn(source, 'jointExercise', ['KEN', 'TZA'], text, { date: '2031-03-04', place: 'Mombasa' }),
    )
    const begin = cpuMs()
    const found = findHappenings(same, copies)
    const milliseconds = cpuMs() - begin
    console.log(`one happening of ${same.length} events in ${Math.round(milliseconds)} ms`)
    expect(found.map(({ independentSources, events: ids }) => [independentSources, ids.length])).toEqual([
      [1, 20_000],
    ])
    expect(milliseconds).toBeLessThan(4000)
  })
})
