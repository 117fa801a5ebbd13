import { describe, expect, it } from 'vitest'
import { foundNode, rulesReading, type TestNode } from '../../test/node.ts'
import { utf8 } from '../kernel/bytes.ts'
import { deskFor, type Desk } from './desk.ts'
import { gradeFor } from './happening.ts'
import { happeningOf, happeningOrders, listHappenings, type HappeningFilter } from './happenings.ts'
import { readBytes } from './read.ts'
import { release } from './release.ts'
import { retract } from './retract.ts'
import { operator } from './roles.ts'
import { mergeMarks, timeline, type Mark } from './timeline.ts'

const texts = [
  [
    'one.txt',
    '2019-07-24',
    'China and Russia held a joint air patrol over the Sea of Japan on 23 July 2019.',
  ],
  [
    'two.txt',
    '2019-07-25',
    'Russia and China held a joint air patrol over the Sea of Japan on 23 July 2019, officials said.',
  ],
  ['three.txt', '2018-09-01', 'Russia and China will hold a joint exercise in Mongolia in September 2018.'],
  ['four.txt', '2019-12-03', 'Russia delivered gas to China on 2 December 2019.'],
  ['five.txt', '2020-02-01', 'India and France signed an agreement on 30 January 2020.'],
] as const

async function withTexts(): Promise<{ node: TestNode; desk: Desk; bravo: Desk }> {
  const node = await foundNode({ reading: rulesReading })
  const desk = deskFor(node.ports, node.coalition, 'alfa', operator)
  for (const [name, published, text] of texts) await readBytes(desk, { name, published, bytes: utf8(text) })
  return { node, desk, bravo: deskFor(node.ports, node.coalition, 'bravo', operator) }
}

const all = (desk: Desk, filter: HappeningFilter = {}) =>
  listHappenings(desk, filter, { sort: 'oldest', limit: 500 })
const types = async (desk: Desk, filter: HappeningFilter): Promise<string[]> =>
  (await all(desk, filter)).happenings.map(({ type }) => type)

describe('the list of happenings', () => {
  it('sums each up: sentence, family, actors, date, grade, sources of documents', async () => {
    const { desk } = await withTexts()
    const { happenings, marked, total, telling } = await all(desk)
    expect([marked, total]).toEqual([happenings.length, happenings.length])
    const patrol = happenings.find(({ documents }) => documents.length === 2)
    expect(patrol).toMatchObject({
      family: 'joint',
      modality: 'occurred',
      date: { from: '2019-07-23', to: '2019-07-23', precision: 'day' },
      firstSeen: '2019-07-24',
      lastSeen: '2019-07-25',
    })
    expect(patrol?.actors.map(({ id }) => id)).toEqual(['CHN', 'RUS'])
    expect(patrol?.best.newest.event.span.text).toContain('joint air patrol')
    expect(gradeFor(patrol!.best.newest.id, telling)?.by).toBe('rules')
    expect(patrol?.independentSources).toBeLessThanOrEqual(2)
  })

  it('is filtered by type, family, actors, modality, time, words and sources', async () => {
    const { desk } = await withTexts()
    expect(await types(desk, { types: ['agreementSigned'] })).toEqual(['agreementSigned'])
    expect(await types(desk, { families: ['pact'], actors: ['CHN'] })).toEqual([])
    expect(await types(desk, { actors: ['IND', 'FRA'] })).toEqual(['agreementSigned'])
    expect(await types(desk, { actors: ['IND', 'RUS'] })).toEqual([])
    expect(await types(desk, { modalities: ['planned'] })).toEqual(['jointExercise'])
    expect(await types(desk, { from: '2020-01-30', to: '2020-01-30' })).toEqual(['agreementSigned'])
    expect(await types(desk, { to: '2018-12-31' })).toEqual(['jointExercise'])
    expect(await types(desk, { text: 'EXERCISE mongolia' })).toEqual(['jointExercise'])
    expect(await types(desk, { text: 'nothing of the kind' })).toEqual([])
    expect(await types(desk, { contradicted: true })).toEqual([])
    expect(await types(desk, { sources: 9 })).toEqual([])
  })

  it('comes page by page, each once, in every order and under a filter', async () => {
    const { desk } = await withTexts()
    for (const sort of happeningOrders) {
      for (const filter of [{}, { actors: ['RUS'] }]) {
        const whole = (await listHappenings(desk, filter, { sort, limit: 500 })).happenings
        const paged = []
        let next: Parameters<typeof listHappenings>[2]['after'] | null
        let after = undefined as Parameters<typeof listHappenings>[2]['after']
        do {
          const page = await listHappenings(desk, filter, {
            sort,
            limit: 1,
            ...(after === undefined ? {} : { after }),
          })
          paged.push(...page.happenings)
          next = page.next
          after = page.next ?? undefined
        } while (next !== null)
        expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      }
    }
  })

  it('puts what no text dates after what has a date, newest first', async () => {
    const { desk } = await withTexts()
    await readBytes(desk, { name: 'six.txt', bytes: utf8('China and Russia held talks in Beijing.') })
    const { happenings } = await listHappenings(desk, {}, { sort: 'newest', limit: 500 })
    const dates = happenings.map(({ date }) => date?.from ?? null)
    expect(dates.at(-1)).toBeNull()
    const dated = dates.filter((day) => day !== null)
    expect(dates.slice(0, dated.length)).toEqual(dated.toSorted().reverse())
  })

  it('shows one thing once although it was released, and gives both addresses', async () => {
    const { desk, bravo } = await withTexts()
    const before = (await all(desk)).happenings
    const patrol = before.find(({ documents }) => documents.length === 2)!
    const { pairs } = await release(desk, { ids: [patrol.documents[0]!], in: 'plenary', withEvents: true })
    expect((await all(desk)).happenings.map(({ id, documents }) => [id, documents])).toEqual(
      before.map(({ id, documents }) => [id, documents]),
    )
    const there = (await all(bravo)).happenings
    expect(there).toHaveLength(
      patrol.events.filter(({ document }) => document === patrol.documents[0]).length,
    )
    for (const { released } of pairs.slice(1)) {
      expect((await happeningOf(bravo, released)).happening).toBe(there.find(({ id }) => id === released))
      expect((await happeningOf(desk, released)).happening.events.length).toBeGreaterThan(0)
    }
  })

  it('keeps an id good when another text tells of the same', async () => {
    const { desk } = await withTexts()
    const { happenings } = await all(desk, { types: ['transfer'] })
    const [delivery] = happenings.length > 0 ? happenings : (await all(desk, { text: 'gas' })).happenings
    await readBytes(desk, {
      name: 'six.txt',
      published: '2019-12-04',
      bytes: utf8('Gas was delivered by Russia to China on 2 December 2019, it was reported.'),
    })
    expect((await happeningOf(desk, delivery!.id)).happening.id).toBe(delivery!.id)
  })

  it('forgets what was taken back at once', async () => {
    const { desk } = await withTexts()
    const [pact] = (await all(desk, { types: ['agreementSigned'] })).happenings
    await retract(desk, { id: pact!.documents[0]!, reason: 'error' })
    expect(await types(desk, { types: ['agreementSigned'] })).toEqual([])
    await expect(happeningOf(desk, pact!.id)).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})

describe('the timeline', () => {
  it('has a lane for each family, or for each actor', async () => {
    const { desk } = await withTexts()
    const { lanes, from, to } = await timeline(desk, {}, { by: 'type', marks: 60 })
    expect(lanes.map(({ lane }) => lane)).toEqual(['word', 'pact', 'joint', 'flow', 'force', 'body'])
    expect([from, to]).toEqual(['2018-09-01', '2020-01-30'])
    const joint = lanes.find(({ lane }) => lane === 'joint')
    expect(joint?.marks.map(({ standing }) => standing)).toContain('promised')
    const actors = await timeline(desk, {}, { by: 'actor', marks: 60 })
    expect(actors.lanes.map(({ lane }) => lane).sort()).toEqual(['CHN', 'FRA', 'IND', 'RUS'])
  })

  it('merges what lies closest until few enough marks are left, and loses none', () => {
    const marks = Array.from({ length: 300 }, (_, n): Mark => {
      const from = new Date(Date.UTC(2001, 0, 1 + n * n)).toISOString().slice(0, 10)
      const standing = n % 3 === 0 ? 'promised' : 'happened'
      return { from, to: from, dated: true, standing, count: 1, happenings: [], says: '' }
    })
    const merged = mergeMarks(marks, 20)
    expect(merged).toHaveLength(20)
    expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(300)
    expect(mergeMarks(marks, 300)).toEqual(marks)
    // What happened is never one mark with what is promised.
    expect(mergeMarks(marks, 1)).toHaveLength(2)
  })
})
