import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectConstant, expectLinear } from '../../../test/growth.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Grade } from '../../records/grade.ts'
import { documentOf, eventIn, figureIn, idOf } from './fixtures.ts'
import type { SourcedDocument, SourcedEvent } from './model.ts'
import { RelatedDocuments, type RelatedChange } from './related.ts'

interface Told {
  readonly document: SourcedDocument
  readonly events: readonly SourcedEvent[]
}

const passage =
  'Officers of both sides called it the most demanding run of the series so far, and a joint staff ashore kept the picture of the sea ' +
  'while eleven cutters and four helicopters practised the towing of a burning ferry off the northern reefs after two days of rough seas'

/** A document that tells of an exercise: everything about it follows from one number, and much of it from its last digits. */
function told(number: number): Told {
  const boats = 10 + (number % 4) * 3
  const sentence = `Kenya and Tanzania held naval drill ${number % 5} off Mombasa with ${boats} patrol boats`
  const text = `${sentence}. ${number % 3 === 0 ? passage : `Own words of paper ${number}`}. ${number % 7 === 0 ? `“${passage}”` : ''}`
  const document = documentOf(`paper ${number}`, text, {
    publisher: number % 4 === 0 ? null : `Paper ${number % 6}`,
    published: '2031-03-10',
  })
  const day = `2031-03-0${1 + (number % 3)}`
  return {
    document,
    events: [
      eventIn(document, number % 11 === 0 ? 'jointOperation' : 'jointExercise', ['KEN', 'TZA'], sentence, {
        ...(number % 4 === 3 ? {} : { date: day }),
        figures: [figureIn(document, `${boats} patrol boats`, boats, 'patrol boats')],
        modality: number % 9 === 8 ? 'planned' : 'occurred',
      }),
    ],
  }
}

function settle(state: RelatedDocuments): RelatedChange {
  const steps = state.settle()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** What is told, without a trace of the order in which it is. */
function plain({ come, standings, sources, copies }: RelatedChange) {
  const rising = <Value>(entries: Iterable<readonly [string, Value]>) =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    happenings: rising(come.map((happening) => [happening.id, happening])),
    standings: rising(standings),
    sources: rising(sources).filter(([, { tally }]) => [...tally.letters, ...tally.fared].some((n) => n > 0)),
    copies: rising(copies),
  }
}

/** What somebody knows who was told of every change and nothing else. */
class Listener {
  private readonly happenings = new Map<string, RelatedChange['come'][number]>()
  private readonly standings = new Map<RecordId, RelatedChange['standings'][number][1]>()
  private readonly sources = new Map<string, RelatedChange['sources'][number][1]>()
  private readonly copies = new Map<RecordId, RelatedChange['copies'][number][1]>()

  hear({ gone, come, standings, sources, copies }: RelatedChange): void {
    for (const id of gone) this.happenings.delete(id)
    for (const each of come) this.happenings.set(each.id, each)
    for (const [id, standing] of standings) this.standings.set(id, standing)
    for (const [name, record] of sources) this.sources.set(name, record)
    for (const [id, of] of copies) this.copies.set(id, of)
  }

  knows(documents: ReadonlySet<RecordId>): RelatedChange {
    const come = [...this.happenings.values()]
    const events = new Set(come.flatMap((each) => each.events))
    return {
      gone: [],
      come,
      standings: [...this.standings].filter(([id]) => events.has(id)),
      sources: [...this.sources],
      copies: [...this.copies].filter(([id]) => documents.has(id)),
    }
  }
}

const grade = (number: number): Grade => ({
  reliability: (['A', 'C', 'F'] as const)[number % 3] ?? 'F',
  credibility: ([1, 4, 6] as const)[number % 3] ?? 6,
  reasons: ['seen'],
  by: 'person',
})

type Act =
  | { readonly act: 'put' | 'remove' | 'bare'; readonly number: number }
  | { readonly act: 'grade' | 'ungrade'; readonly number: number; readonly of: 'document' | 'event' }
  | { readonly act: 'settle' }

const numbers = fc.nat(34)
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('put' as const), number: numbers }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('remove' as const, 'bare' as const), number: numbers }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constantFrom('grade' as const, 'ungrade' as const),
      number: numbers,
      of: fc.constantFrom('document' as const, 'event' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Act>({ act: 'settle' }) },
)

describe('related documents', () => {
  it('tell what they would had all come at once, however they came and went, and tell every change', () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 10, maxLength: 70 }), (all) => {
        const state = new RelatedDocuments()
        const listener = new Listener()
        const held = new Map<number, boolean>()
        const graded = new Map<RecordId, Grade>()
        for (const each of all) {
          if (each.act === 'settle') {
            listener.hear(settle(state))
            continue
          }
          const { document, events } = told(each.number)
          if (each.act === 'put' || each.act === 'bare') {
            held.set(each.number, each.act === 'put')
            state.put(document, each.act === 'put' ? events : [])
          } else if (each.act === 'remove') {
            held.delete(each.number)
            state.remove(document.id)
          } else if ('of' in each) {
            const about = each.of === 'event' ? events[0]!.id : document.id
            if (each.act === 'grade') graded.set(about, grade(each.number))
            else graded.delete(about)
            state.grade(about, graded.get(about) ?? null)
          }
        }
        listener.hear(settle(state))
        const anew = new RelatedDocuments()
        for (const [number, withEvents] of [...held].sort(([a], [b]) => a - b)) {
          const { document, events } = told(number)
          anew.put(document, withEvents ? events : [])
        }
        for (const [about, given] of graded) anew.grade(about, given)
        settle(anew)
        expect(plain(state.whole())).toEqual(plain(anew.whole()))
        const ids = new Set([...held.keys()].map((number) => told(number).document.id))
        expect(plain(listener.knows(ids))).toEqual(plain(anew.whole()))
      }),
      { numRuns: 60 },
    )
  })

  it('are not told anew of where nothing changed', () => {
    const state = new RelatedDocuments()
    for (const number of [1, 2, 3]) state.put(told(number).document, told(number).events)
    expect(settle(state).come.length).toBeGreaterThan(0)
    state.put(told(2).document, told(2).events)
    expect(settle(state)).toEqual({ gone: [], come: [], standings: [], sources: [], copies: [] })
  })

  const distinct = (i: number): Told => {
    const words = (salt: number) =>
      Array.from({ length: 12 }, (_, k) => `w${(i * 7919 + k * 104_729 + salt) % 99_991}`).join(' ')
    const text = `${words(0)}. ${words(1)}`
    const document = documentOf(`distinct ${i}`, text, { publisher: `Paper ${i % 97}` })
    // A day of its own: of one day and one kind, what others tell would be looked at too.
    const day = new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10)
    return {
      document,
      events: [eventIn(document, 'consult', [`S${i % 50}`, `T${i % 40}`], words(0), { date: day })],
    }
  }
  const similar = (i: number): Told => {
    const text = `China and Russia held exercise ${i} in May 2016.`
    const document = documentOf(`similar ${i}`, text, { publisher: `Paper ${i % 97}` })
    const figures = [figureIn(document, `${i}`, i, 'exercise')]
    return {
      document,
      events: [eventIn(document, 'jointExercise', [], text, { date: ['2016-05-01', '2016-05-31'], figures })],
    }
  }
  const filled = (make: (i: number) => Told, count: number) => {
    const state = new RelatedDocuments()
    for (let i = 0; i < count; i++) state.put(make(i).document, make(i).events)
    settle(state)
    return state
  }

  it('take time in proportion to their number, distinct or alike', () => {
    expectLinear((count) => filled(distinct, count), 6_000)
    expectLinear((count) => filled(similar, count), 6_000)
  })

  it('take one more in the time it takes however many there are', () => {
    const [few, many] = [filled(distinct, 750), filled(distinct, 12_000)]
    let next = 20_000
    expectConstant(
      (state) => {
        for (let i = 0; i < 100; i++) {
          const { document, events } = distinct(next++)
          state.put(document, events)
          settle(state)
          // Gone again, so that it is one more each time.
          state.remove(document.id)
          settle(state)
        }
      },
      few,
      many,
    )
  })

  it('name the least of very many that share a run of words, not each with each', () => {
    const state = new RelatedDocuments()
    for (let i = 0; i < 200; i++)
      state.put(documentOf(`copy ${i}`, `${passage} ${passage.replaceAll('a', 'o')} ${i}`), [])
    const { copies } = settle(state)
    const pairs = copies.reduce((sum, [, { count }]) => sum + count, 0) / 2
    expect(pairs).toBeLessThan(200 * 6)
    for (const [, { pairs: named }] of copies) expect(named.length).toBeGreaterThan(0)
    expect(idOf('copy 0')).toBe(documentOf('copy 0', '').id)
  })
})
