import { describe, expect, it } from 'vitest'
import { documentOf, eventIn, happeningOf } from './fixtures.ts'

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
