import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../test/growth.ts'
import type { EventType } from '../../records/event.ts'
import { documentOf, eventIn } from './fixtures.ts'
import { findHappenings } from './happenings.ts'
import type { SourcedDocument, SourcedEvent } from './model.ts'

/** Processor time, so that what else the machine does is not measured. */

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
    const [found] = findHappenings(all, [])
    expect(found).toMatchObject({ id: expected[0]!.id, events: expected[0]!.events })
  })
  it('takes time in proportion to twenty thousand events', () => {
    const corpora = new Map([5_000, 20_000].map((size) => [size, corpus(size, 11)]))
    expectLinear((size) => {
      const { events, documents } = corpora.get(size)!
      return findHappenings(events, documents)
    }, 20_000)
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
    const [one, ...others] = findHappenings(told, tellers)
    expect(others).toEqual([])
    expect(one!.contradictions.map(({ kind }) => kind)).toEqual(['speaker', 'actor'])
    expectLinear((count) => findHappenings(told.slice(0, count), tellers.slice(0, count)), told.length)
  })
  it('takes twenty thousand events that all tell of one thing', () => {
    const text = 'Kenya and Tanzania held a naval exercise off Mombasa on 4 March with 12 patrol boats'
    const copies = Array.from({ length: 20_000 }, (_, i) => documentOf(`same${i}`, `${text} ${i}`))
    const same = copies.map((source) =>
      eventIn(source, 'jointExercise', ['KEN', 'TZA'], text, { date: '2031-03-04', place: 'Mombasa' }),
    )
    const found = findHappenings(same, copies)
    expect(found.map(({ independentSources, events: ids }) => [independentSources, ids.length])).toEqual([
      [1, 20_000],
    ])
    expectLinear((count) => findHappenings(same.slice(0, count), copies.slice(0, count)), same.length)
  })
})
