import { describe, expect, it } from 'vitest'
import { findCopies } from './copies.ts'
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
  it('counts a passage once that stands word by word in both, though the rest is their own', () => {
    const passage =
      'Peru handed three grey patrol vessels with all their boats to Chile in Callao before noon'
    const rest = (letter: string) => Array.from({ length: 80 }, (_, i) => `${letter}${i}`).join(' ')
    const make = (word: string, words: string) => {
      const source = documentOf(word, `${rest(word)}. ${words}. ${rest(word)}`)
      return { source, event: eventIn(source, 'transfer', ['PER', 'CHL'], words, { date: '2031-06-01' }) }
    }
    const [first, second] = [make('s', passage), make('t', `As is known, ${passage}`)]
    const { groupOf } = findCopies([first.source, second.source])
    expect(groupOf(first.source.id)).not.toBe(groupOf(second.source.id))
    expect(count(first, second)).toBe(1)
    expect(count(first, make('u', 'Three vessels went from Peru to Chile before noon, all grey'))).toBe(2)
  })
})
