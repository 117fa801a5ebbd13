import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, eventIn } from './fixtures.ts'
import { findHappenings } from './happenings.ts'
import type { Event, EventType } from '../../records/event.ts'
import type { SourcedDocument, SourcedEvent } from './model.ts'

/** Processor time, so that what else the machine does is not measured. */
const cpuMs = () => process.cpuUsage().user / 1000

const figureIn = (
  source: SourcedDocument,
  words: string,
  value: number,
  unit: string,
): Event['figures'][number] => {
  const start = source.text.indexOf(words)
  return { value, unit, span: { start, end: start + words.length, text: words } }
}

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
const happeningOf = (events: SourcedEvent[], documents: SourcedDocument[], holding: SourcedEvent) => {
  const found = findHappenings(events, documents).find(({ events: ids }) => ids.includes(holding.id))
  if (!found) throw new Error('every event belongs to a happening')
  return found
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

describe('independent sources', () => {
  const words = 'Peru handed three patrol vessels to Chile in Callao'
  const sourced = (word: string, text: string, fields: Parameters<typeof documentOf>[2] = {}) => {
    const source = documentOf(word, text, fields)
    return {
      source,
      event: eventIn(
        source,
        'transfer',
        ['PER:supplier', 'CHL:recipient'],
        text.includes(words) ? words : text,
        { date: '2031-06-01' },
      ),
    }
  }
  const count = (...items: ReturnType<typeof sourced>[]) =>
    happeningOf(
      items.map(({ event }) => event),
      items.map(({ source }) => source),
      items[0]!.event,
    ).independentSources

  const one = sourced('one', `${words}, a harbour pilot told us.`, { publisher: 'Harbour Post' })
  const two = sourced(
    'two',
    'Three vessels for patrol were given by Peru to its southern neighbour Chile at Callao.',
    { publisher: 'Andes Echo' },
  )
  it('counts two papers in their own words as two', () => {
    expect(count(one, two)).toBe(2)
  })
  it('counts the same bytes, one publisher or one agency once', () => {
    expect(count(one, sourced('again', one.source.text))).toBe(1)
    expect(
      count(one, {
        ...two,
        source: { ...two.source, document: { ...two.source.document, publisher: 'the harbour post' } },
      }),
    ).toBe(1)
    const credited = (word: string, text: string) => sourced(word, text)
    expect(
      count(
        credited('w1', `CALLAO, June 1 (Kyodo) - ${words}.`),
        credited('w2', 'LIMA /Kyodo/ Three vessels for patrol were given by Peru to Chile at Callao.'),
      ),
    ).toBe(1)
  })
  it('does not take the credit of a picture for that of the story', () => {
    expect(
      count(
        sourced('p1', `${words}. Photo: (AFP)`),
        sourced('p2', `Three vessels for patrol were given by Peru to Chile at Callao. Photo (AFP)`),
      ),
    ).toBe(2)
  })
  it('counts a claim once that comes from one mouth', () => {
    const spoken = [one, two].map(({ source, event }) => ({
      source,
      event: {
        ...event,
        event: {
          ...event.event,
          speaker: { name: source === one.source ? 'Ana Rojas' : 'Rojas', quoted: false },
        },
      },
    }))
    expect(count(...spoken)).toBe(1)
  })
  it('counts a passage once that stands word by word in both', () => {
    const passage =
      'Peru handed three grey patrol vessels with all their boats to Chile in Callao before noon'
    const make = (word: string, text: string) => {
      const source = documentOf(word, text)
      return { source, event: eventIn(source, 'transfer', ['PER', 'CHL'], passage, { date: '2031-06-01' }) }
    }
    expect(
      count(
        make('s1', `${passage}.`),
        make('s2', `As is known by now, ${passage}, to nobody's surprise but the taxpayer's.`),
      ),
    ).toBe(1)
  })
})

describe('contradictions', () => {
  it('shows one quotation that two are said to have spoken', () => {
    const quotation = 'a common watch over the strait is the aim of all our work'
    const [a, b] = [
      documentOf('qa', `“${quotation}”, said Ibrahim.`),
      documentOf('qb', `“${quotation}”, said Salma Noor.`),
    ]
    const say = (source: SourcedDocument, name: string) =>
      eventIn(source, 'statementSupport', ['OMN', 'IRN'], quotation, {
        speaker: { name, quoted: true },
        date: '2031-01-09',
      })
    const events = [say(a, 'Yusuf Ibrahim'), say(b, 'Salma Noor')]
    const { contradictions } = happeningOf(events, [a, b], events[0]!)
    expect(contradictions.map(({ kind, values }) => [kind, values.toSorted()])).toEqual([
      ['speaker', ['Salma Noor', 'Yusuf Ibrahim']],
    ])
    const agreeing = [say(a, 'Ibrahim'), say(b, 'Yusuf Ibrahim')]
    expect(happeningOf(agreeing, [a, b], agreeing[0]!).contradictions).toEqual([])
  })
  it('shows whether a thing was delivered only where the doubt comes after the fact', () => {
    const text = 'Ghana sold six river boats to Togo'
    const deal = (word: string, published: string, modality: Event['modality']) => {
      const source = documentOf(word, `${word} ${text}`, { published })
      return {
        source,
        event: eventIn(source, 'transfer', ['GHA:supplier', 'TGO:recipient'], text, {
          modality,
          date: ['2030-02-01', '2030-02-28'],
        }),
      }
    }
    const kinds = (...deals: ReturnType<typeof deal>[]) =>
      happeningOf(
        deals.map(({ event }) => event),
        deals.map(({ source }) => source),
        deals[0]!.event,
      ).contradictions.map(({ kind }) => kind)
    expect(
      kinds(deal('later', '2030-06-01', 'agreedNotDelivered'), deal('fact', '2030-03-02', 'occurred')),
    ).toEqual(['modality'])
    expect(
      kinds(deal('before', '2030-01-05', 'agreedNotDelivered'), deal('fact', '2030-03-02', 'occurred')),
    ).toEqual([])
    expect(kinds(deal('denial', '2030-01-05', 'negated'), deal('fact', '2030-03-02', 'occurred'))).toEqual([
      'modality',
    ])
  })
  it('shows roles turned round and participants exchanged, not a shorter list', () => {
    const text = 'light aircraft changed hands between Oman and Yemen at the border post of Sarfait'
    const cast = (word: string, actors: string[]) => {
      const source = documentOf(word, `${word} ${text}`)
      return { source, event: eventIn(source, 'transfer', actors, text, { date: '2030-02-01' }) }
    }
    const kinds = (...casts: ReturnType<typeof cast>[]) =>
      happeningOf(
        casts.map(({ event }) => event),
        casts.map(({ source }) => source),
        casts[0]!.event,
      ).contradictions.map(({ kind }) => kind)
    expect(
      kinds(cast('x', ['OMN:supplier', 'YEM:recipient']), cast('y', ['YEM:supplier', 'OMN:recipient'])),
    ).toEqual(['actor'])
    expect(kinds(cast('x', ['OMN', 'YEM']), cast('y', ['OMN', 'SAU']))).toEqual(['actor'])
    expect(kinds(cast('x', ['OMN', 'YEM']), cast('y', ['OMN']))).toEqual([])
  })
  it('lets rounding pass', () => {
    const text = 'Fiji and Tonga shared relief goods'
    const tonnes = (word: string, value: number) => {
      const source = documentOf(word, `${word} ${text}`)
      return {
        source,
        event: eventIn(source, 'transfer', ['FJI', 'TON'], text, {
          date: '2030-02-01',
          figures: [figureIn(source, 'relief', value, 'tonnes')],
        }),
      }
    }
    const kinds = (...items: ReturnType<typeof tonnes>[]) =>
      happeningOf(
        items.map(({ event }) => event),
        items.map(({ source }) => source),
        items[0]!.event,
      ).contradictions.map(({ kind }) => kind)
    expect(kinds(tonnes('x', 1.8e3), tonnes('y', 1.83e3))).toEqual([])
    expect(kinds(tonnes('x', 1.8e3), tonnes('y', 2.4e3))).toEqual(['figure'])
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
