import { describe, expect, it } from 'vitest'
import { grade, type Grade } from '../../records/grade.ts'
import { documentOf, eventIn } from './fixtures.ts'
import { gradeClaim, gradeEvent, type Standing } from './grades.ts'
import { relationOf } from './happenings.ts'
import { gradeSource, tallyOf } from './source-record.ts'

const graded = (credibility: Grade['credibility'], count: number, fields: Partial<Grade> = {}): Grade[] =>
  Array.from({ length: count }, () => ({
    reliability: 'F',
    credibility,
    reasons: ['test'],
    by: 'rules',
    ...fields,
  }))
const source = (grades: Grade[], tiedTo: string[] = [], about: string[] = ['KEN']) =>
  gradeSource({ tally: tallyOf(grades), tiedTo }, about).value

describe('a source', () => {
  it('cannot be judged without a record, or by one too short, or by claims that could not be judged', () => {
    expect(gradeSource(undefined, []).value).toBe('F')
    expect(source([])).toBe('F')
    expect(source(graded(1, 4))).toBe('F')
    expect(source(graded(6, 100))).toBe('F')
  })
  it('rises with claims borne out and falls with claims refuted', () => {
    expect(source(graded(1, 30))).toBe('A')
    expect(source(graded(1, 12))).toBe('B')
    expect(source(graded(1, 5))).toBe('C')
    expect(source(graded(3, 20))).toBe('D')
    expect(source(graded(5, 20))).toBe('E')
  })
  it('is one letter lower on what it is tied to, and never made to look judged', () => {
    expect(source(graded(1, 30), ['KEN'])).toBe('B')
    expect(source(graded(1, 30), ['TZA'])).toBe('A')
    expect(source(graded(1, 30), ['KEN'], ['KEN/defence-minister'])).toBe('B')
    expect(source(graded(5, 30), ['KEN'])).toBe('E')
    expect(source([], ['KEN'])).toBe('F')
  })
  it('goes by what persons said of it before its record', () => {
    expect(source([...graded(5, 30), ...graded(6, 3, { by: 'person', reliability: 'B' })])).toBe('B')
    expect(source([...graded(1, 30), ...graded(6, 3, { by: 'person', reliability: 'F' })])).toBe('A')
  })
})

describe('a claim', () => {
  const flag = (code: 'paraphraseWidens' | 'originUnknown') => ({
    code,
    why: 'because',
    span: { start: 0, end: 1, text: 'x' },
  })
  const claim = (fields: Partial<Standing>) =>
    gradeClaim({
      modality: 'occurred',
      reliability: 'B',
      supporting: 1,
      opposing: 0,
      points: [],
      flags: [],
      ...fields,
    }).value

  it('is the more credible the more independent sources there are', () => {
    expect([1, 2, 3, 9].map((supporting) => claim({ supporting }))).toEqual([3, 2, 1, 1])
  })
  it('loses by contradiction, most against the greater number', () => {
    expect(claim({ supporting: 2, opposing: 1, points: ['date'] })).toBe(4)
    expect(claim({ supporting: 1, opposing: 2, points: ['date'] })).toBe(5)
  })
  it('loses by what its own text shows', () => {
    expect(claim({ flags: [flag('paraphraseWidens')] })).toBe(4)
    expect(claim({ flags: [flag('paraphraseWidens')], supporting: 3 })).toBe(3)
    expect(claim({ flags: [flag('originUnknown')] })).toBe(4)
    expect(claim({ flags: [flag('originUnknown')], supporting: 2 })).toBe(2)
  })
  it('cannot be judged on the word of an unknown alone, nor as an opinion', () => {
    expect(claim({ reliability: 'F' })).toBe(6)
    expect(claim({ reliability: 'F', supporting: 2 })).toBe(2)
    expect(claim({ modality: 'opinion', supporting: 5 })).toBe(6)
  })
})

describe('a happening', () => {
  const day = { date: '2031-06-01', place: 'Callao' } as const
  const texts = {
    post: 'Peru handed three vessels to Chile in Callao on the first of June.',
    echo: 'Chile took over three vessels from Peru at Callao.',
    sun: 'Only two vessels came into Chilean hands from Peru at Callao.',
  }
  const documents = Object.entries(texts).map(([word, text]) =>
    documentOf(word, text, { publisher: word, published: '2031-06-03' }),
  )
  const events = documents.map((document) => {
    const words = /two|three/.exec(document.text)
    if (!words) throw new Error('each text has a figure')
    const span = { start: words.index, end: words.index + words[0].length, text: words[0] }
    const figures = [{ value: words[0] === 'two' ? 2 : 3, unit: 'vessels', span }]
    return eventIn(document, 'transfer', ['PER:supplier', 'CHL:recipient'], document.text, {
      ...day,
      figures,
    })
  })
  const relation = relationOf(events, documents)
  const grades = events.map((event) => {
    const { document } = relation.documentOf(event.documentId)!
    const record = document.publisher === 'post' ? { tally: tallyOf(graded(1, 30)), tiedTo: [] } : undefined
    return { about: event.id, grade: gradeEvent(event, document, relation.standingOf(event.id)!, record) }
  })

  it('gives every event a grade that says why and fits its record', () => {
    expect(relation.happenings().map((each) => each.events)).toEqual([events.map(({ id }) => id).sort()])
    for (const { grade: one } of grades) expect(grade.parse(one)).toEqual(one)
  })
  it('weighs two against one on the figure', () => {
    const of = (index: number) => grades.find(({ about }) => about === events[index]!.id)!.grade
    expect([0, 1, 2].map((index) => of(index).credibility)).toEqual([4, 4, 5])
    expect([0, 1, 2].map((index) => of(index).reliability)).toEqual(['A', 'F', 'F'])
    expect(of(2).reasons.join(' ')).toContain('2 say otherwise (figure)')
  })
})
