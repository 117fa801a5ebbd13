import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Study } from '../../test/study.ts'
import { asCompartmentId, asMemberName, asRecordId, type BlobHash, type RecordId } from '../kernel/id.ts'
import { instant } from '../kernel/instant.ts'
import { corpusOf, type Corpus } from './corpus.ts'
import { correct, gradeByHand, markWrong } from './corrections.ts'
import { CorpusFold, type CorpusRows } from './corpusFold.ts'
import { corpusNow } from './corpusNow.ts'
import { deskFor, type Desk } from './desk.ts'
import { retract } from './retract.ts'
import { operator } from './roles.ts'
import { SqliteStore } from '../store/sqlite/store.ts'
import { tellingOf } from './tellings.ts'

const id = (number: number): RecordId => asRecordId(number.toString(16).padStart(64, '0'))
const home = asCompartmentId('a'.repeat(64))
const elsewhere = asCompartmentId('b'.repeat(64))

/** What a test draws of a row; all else is alike. References name rows of lower numbers, as ids that are hashes can. */
interface Drawn {
  readonly kind: 'documents' | 'events' | 'grades'
  readonly pick: number
  readonly replaces: number | null
  readonly bytes: number
  readonly stated: number
  readonly atHome: boolean
  readonly byHand: boolean
}

const drawn = fc.record<Drawn>({
  kind: fc.constantFrom('documents', 'documents', 'events', 'events', 'grades'),
  pick: fc.nat(99),
  replaces: fc.option(fc.nat(99), { freq: 2 }),
  bytes: fc.nat(3),
  stated: fc.nat(5),
  atHome: fc.boolean(),
  byHand: fc.boolean(),
})

function rowsFrom(all: readonly Drawn[], order: readonly number[]): CorpusRows[] {
  const numbers = (kind: Drawn['kind'], below: number): number[] =>
    all.flatMap((each, number) => (each.kind === kind && number < below ? [number] : []))
  const picked = (from: readonly number[], pick: number | null): RecordId | null => {
    const found = pick === null ? undefined : from[pick % Math.max(1, from.length)]
    return found === undefined ? null : id(found)
  }
  return order.map((number, place): CorpusRows => {
    const { kind, pick, replaces, bytes, stated, atHome, byHand } = all[number]!
    const common = {
      id: id(number),
      seq: place + 1,
      index: place,
      generation: 0,
      author: asMemberName('alfa'),
      compartment: atHome ? home : elsewhere,
      stated: instant(stated),
    }
    const supersedes = picked(numbers(kind, number), replaces)
    const documents = numbers('documents', all.length)
    const about = [...documents, ...numbers('events', all.length)]
    const values = {
      documents: { original: `${bytes}`.repeat(64) as BlobHash, supersedes },
      events: { type: 'consult', span: { start: bytes, end: bytes + 1 }, byHand, supersedes, tlp: 'RED' },
      grades: { by: byHand ? 'person' : 'rules', credibility: bytes },
    }
    const topic = kind === 'documents' ? null : picked(kind === 'events' ? documents : about, pick)
    const row = { ...common, topic, value: values[kind] }
    return { documents: [], events: [], grades: [], [kind]: [row] }
  })
}

function idsIn({ documents, events, grades }: CorpusRows): Set<RecordId> {
  return new Set([...documents, ...events, ...grades].map((row) => row.id))
}

function together(parts: readonly CorpusRows[]): CorpusRows {
  return {
    documents: parts.flatMap((part) => part.documents),
    events: parts.flatMap((part) => part.events),
    grades: parts.flatMap((part) => part.grades),
  }
}

function whole({ documents, events, grades }: CorpusRows): Corpus {
  return corpusOf(documents, events, grades, home)
}

/** A corpus with maps of its own, to be compared. */
function plain({ documents, events, metAs, grades }: Corpus) {
  return {
    documents: new Map(documents),
    events: new Map(events),
    metAs: new Map(metAs),
    grades: new Map(grades),
  }
}

describe('a corpus that grows', () => {
  it('tells what one made of all rows tells, in whatever order and portions they come in', () => {
    const cases = fc
      .array(drawn, { maxLength: 14 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: all.length, maxLength: all.length }),
        ),
      )
    fc.assert(
      fc.property(cases, ([all, order, portions]) => {
        const rows = rowsFrom(all, order)
        const fold = new CorpusFold(home)
        let at = 0
        for (const portion of portions) {
          fold.add(together(rows.slice(at, at + portion)))
          at += portion
          const due = whole(together(rows.slice(0, at)))
          expect(plain(fold.corpus)).toEqual(plain(due))
          expect([...fold.corpus.documents.keys()]).toEqual([...due.documents.keys()])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells after records are taken back what one tells that never had them', () => {
    const cases = fc
      .array(drawn, { maxLength: 14 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
          fc.subarray([...all.keys()]),
          fc.nat(14),
        ),
      )
    fc.assert(
      fc.property(cases, ([all, order, taken, at]) => {
        const gone = new Set(taken.map(id))
        const rows = rowsFrom(all, order)
        const fold = new CorpusFold(home)
        fold.add(together(rows.slice(0, at)))
        fold.remove(gone)
        const later = together(rows.slice(at))
        fold.add(later)
        const lost = new Set([...gone].filter((each) => !idsIn(later).has(each)))
        const left = <Item extends { readonly id: RecordId }>(items: readonly Item[]) =>
          items.filter((item) => !lost.has(item.id))
        const { documents, events, grades } = together(rows)
        const due = whole({ documents: left(documents), events: left(events), grades: left(grades) })
        expect(plain(fold.corpus)).toEqual(plain(due))
        expect([...fold.corpus.documents.keys()]).toEqual([...due.documents.keys()])
      }),
      { numRuns: 500 },
    )
  })

  it('is the same object while nothing comes in, keeps what was given out, and forgets what was taken back', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const now = (): Promise<Corpus> => corpusNow(desk)
    const first = await study.readText('alfa', 'One event.\nAnother event.')
    const one = await now()
    expect(await now()).toBe(one)
    expect([...one.documents.keys()]).toEqual([first.id])
    const second = await study.readText('alfa', 'A third event.')
    const two = await now()
    expect([...two.documents.keys()]).toEqual([first.id, second.id])
    expect(two.documents.get(first.id)).toBe(one.documents.get(first.id))
    expect([...one.documents.keys()]).toEqual([first.id])
    await retract(desk, { id: first.id, reason: 'error' })
    expect([...(await now()).documents.keys()]).toEqual([second.id])
    expect([...(await now()).events.values()].every(({ document }) => document === second.id)).toBe(true)
  })

  it('gives a desk that asked all along what one is told that asks for the first time', async () => {
    const study = await Study.found()
    const told = async (desk: Desk) => {
      const { items, ruleGrades, corpus } = await tellingOf(desk)
      const graded = [...corpus.documents.keys(), ...corpus.events.keys()]
      return {
        happenings: new Map(items),
        ruleGrades: graded.map((about) => [about, ruleGrades.get(about)]),
        documents: new Map(corpus.documents),
        grades: new Map(corpus.grades),
      }
    }
    const anew = async () => {
      const store = SqliteStore.open(study.data)
      try {
        return await told(deskFor({ ...study.ports, store }, study.coalition, 'alfa', operator))
      } finally {
        await store.close()
      }
    }
    const first = await study.readText('alfa', 'The ministers met.\nThe navies exercised.')
    const [met] = first.events
    const grade = { reliability: 'B' as const, credibility: 2 as const, reasons: ['It was seen.'] }
    const acts: (() => Promise<unknown>)[] = [
      () => study.readText('alfa', 'The ministers met again.\nThe navies exercised.'),
      () => correct(study.desk('alfa'), met!.id, { modality: 'planned' }),
      () => gradeByHand(study.desk('alfa'), met!.id, grade),
      () => gradeByHand(study.desk('alfa'), first.id, { ...grade, credibility: 5 }),
      () => study.readText('bravo', 'What others read.'),
      () => markWrong(study.desk('alfa'), first.events[1]!.id, 'It was another.'),
      () => retract(study.desk('alfa'), { id: first.id, reason: 'error' }),
    ]
    const seen = new Set<string>()
    for (const act of acts) {
      await act()
      const grown = await told(study.desk('alfa'))
      expect(grown).toEqual(await anew())
      seen.add(JSON.stringify([...grown.happenings.values()]))
    }
    expect(seen.size).toBeGreaterThan(4)
  })
})
