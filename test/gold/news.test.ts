import { describe, expect, it } from 'vitest'
import { readEvents } from '../../src/evidence/read.ts'
import { eventTypeNames, type EventType } from '../../src/records/event.ts'
import { news } from './news.ts'
import { add, match, noScore, rates, row, score, type Score } from './score.ts'

/** The least the reading may fall to on all items together, in per cent. */
const floors: Readonly<
  Partial<Record<'F1' | 'spanF1' | 'modality' | 'states' | 'date' | 'speaker' | 'quiet', number>>
> = { F1: 80, spanF1: 87, modality: 93, states: 93, date: 87, speaker: 93, quiet: 98 }

const items = news()
const quiet = items.filter(({ events }) => events.length === 0)

describe('coded news', () => {
  it('is long and varied enough to tell', () => {
    expect(items.length).toBeGreaterThanOrEqual(200)
    expect(quiet.length).toBeGreaterThanOrEqual(40)
    const coded = items.flatMap(({ events }) => events)
    for (const type of eventTypeNames)
      expect(coded.filter((event) => event.type === type).length, type).toBeGreaterThanOrEqual(5)
  })
  it('names each item once, and every coded stretch is whole words of it', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length)
    for (const { id, text, events } of items) {
      for (const { start, end, speaker } of events) {
        expect(end, id).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end), id).toMatch(/^[^\s.,;:][^]*[^\s.,;:]$|\.[A-Z]\.$/)
        expect(text.slice(start - 1, start + 1), id).not.toMatch(/^\w\w/)
        expect(text.slice(end - 1, end + 1), id).not.toMatch(/^\w\w/)
        if (speaker !== null) expect(text, id).toContain(speaker)
      }
    }
  })
})

describe('the reading of coded news', () => {
  const read = items.map((item) => ({
    item,
    ...readEvents({ text: item.text, language: 'en', published: item.published }),
  }))

  it('points at the words it reads', () => {
    for (const { item, events } of read)
      for (const { span } of events) expect(item.text.slice(span.start, span.end)).toBe(span.text)
  })
  it('is what the coder reads, to a degree', () => {
    const tally = (rows: typeof read) =>
      rows
        .map(({ item, events }) => score({ events, flags: [] }, { events: item.events, findings: [] }))
        .reduce<Score>(add, { ...noScore })
    const all = tally(read)
    const silent = read.filter(({ item, events }) => item.events.length === 0 && events.length === 0)
    const genres = [...new Set(items.map(({ genre }) => genre))]
    console.table({
      ...Object.fromEntries(
        genres.map((genre) => [genre, short(tally(read.filter(({ item }) => item.genre === genre)))]),
      ),
      all: short(all),
    })
    console.table(Object.fromEntries(eventTypeNames.map((type) => [type, ofType(read, type)])))
    console.log(`no event read in ${silent.length} of ${quiet.length} items that have none`)
    const reached = {
      F1: 100 * rates(all.matched, all.predicted, all.coded).f1,
      spanF1: 100 * rates(all.matchedSpan, all.predicted, all.coded).f1,
      modality: (100 * all.modality) / all.matched,
      states: (100 * all.states) / all.matched,
      date: (100 * all.date) / all.matched,
      speaker: (100 * all.speaker) / all.matched,
      quiet: (100 * silent.length) / quiet.length,
    }
    expect(all.matched).toBeGreaterThan(0)
    for (const [name, floor] of Object.entries(floors))
      expect(reached[name as keyof typeof reached], name).toBeGreaterThanOrEqual(floor)
  })
})

type Read = { item: (typeof items)[number]; events: ReturnType<typeof readEvents>['events'] }

/** A row without findings and flags, for which short news is not coded. */
function short(one: Score): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(row(one)).filter(([name]) => !['findings', 'flags'].includes(name)),
  )
}

/** How often one type was read, coded, and both at one place. */
function ofType(read: readonly Read[], type: EventType): Record<string, number> {
  let [predicted, coded, matched] = [0, 0, 0]
  for (const { item, events } of read) {
    predicted += events.filter((event) => event.type === type).length
    coded += item.events.filter((event) => event.type === type).length
    matched += match(events, item.events, true).filter(([event]) => event.type === type).length
  }
  const percent = (value: number) => Math.round(1000 * value) / 10
  const { precision, recall, f1 } = rates(matched, predicted, coded)
  return { predicted, coded, matched, P: percent(precision), R: percent(recall), F1: percent(f1) }
}
