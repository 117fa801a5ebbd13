import { describe, expect, it } from 'vitest'
import type { Event } from '../../records/event.ts'
import { documentOf, eventIn, figureIn, happeningOf } from './fixtures.ts'
import type { SourcedDocument } from './model.ts'

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
