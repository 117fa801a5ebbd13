import { beforeAll, describe, expect, it } from 'vitest'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { dayOf, instant, parseInstantLoosely } from '../../kernel/instant.ts'
import { findCopies } from '../../evidence/happenings/copies.ts'
import type { DocumentReading } from '../../evidence/reading.ts'
import type { EventDate } from '../../records/event.ts'
import { sampleFiles } from '../../platform/samples.ts'
import { rulesReading } from '../../../test/node.ts'
import { read } from '../../../test/repository.ts'
import { readSample, type SampleContent, type SampleDocument } from './content.ts'

let content: SampleContent
let readings: ReadonlyMap<string, DocumentReading>

beforeAll(async () => {
  content = readSample(await sampleFiles())
  readings = new Map(
    await Promise.all(
      content.documents.map(async ({ name, bytes }): Promise<[string, DocumentReading]> => [
        name,
        await rulesReading.read({ name, bytes }),
      ]),
    ),
  )
})

/** How a document says in its own language whose it is. */
const sourceLabels: Readonly<Record<string, string>> = { en: 'Source: ', zh: '来源：', ru: 'Источник: ' }

/** Whether what is dated so can have been told as past on a day: a month that is named may still be running. */
const begunBy = ({ from, to, precision }: EventDate, day: string): boolean =>
  (precision === 'day' ? to : from) <= day

const complaints = (judge: (document: SampleDocument, reading: DocumentReading) => boolean): string[] =>
  content.documents
    .filter((document) => !judge(document, readings.get(document.name)!))
    .map(({ name }) => name)

describe('the documents of the sample', () => {
  it('are many, of every desk, in three languages', () => {
    expect(content.documents.length).toBeGreaterThanOrEqual(40)
    expect(new Set(content.documents.map(({ desk }) => desk))).toEqual(
      new Set(content.study.desks.map(({ seat }) => seat)),
    )
    const words = ({ text }: DocumentReading): number => text.split(/\s+/).length
    const short = complaints(
      (_, each) => each.document.language !== 'en' || (words(each) >= 80 && words(each) <= 400),
    )
    expect(short).toEqual([])
    const languages = Map.groupBy(readings.values(), ({ document }) => document.language)
    expect([...languages.keys()].sort()).toEqual(['en', 'ru', 'zh'])
    for (const [, all] of languages) expect(all.length).toBeGreaterThanOrEqual(3)
  })

  it('are cited: title, publisher and the day of publication, as they say and as our own reader reads it', () => {
    expect(complaints((_, { document }) => (document.title ?? '').length >= 8)).toEqual([])
    expect(
      complaints(({ bytes }, { document }) =>
        utf8Text(bytes).includes(`\n${sourceLabels[document.language]!}${document.publisher!}\n`),
      ),
    ).toEqual([])
    expect(complaints(({ published }, { document }) => document.published === published)).toEqual([])
    expect(complaints((_, { document }) => document.flags.length === 0)).toEqual([])
  })

  it('are listed for whoever wants to know where it comes from', () => {
    const page = read('docs/sample.md').replace(/ +/g, ' ')
    expect(
      complaints(({ desk, published }, { document }) =>
        page.includes(`| ${published} | ${document.title!} | ${document.publisher!} | ${desk} |`),
      ),
    ).toEqual([])
  })

  it('come from no later than the clock, and tell of nothing as past that came after them', () => {
    const today = dayOf(content.study.clock)
    expect(complaints(({ published }) => published <= today)).toEqual([])
    expect(
      complaints(({ published }, { events }) =>
        events.every(
          ({ modality, date }) => modality !== 'occurred' || date === null || begunBy(date, published),
        ),
      ),
    ).toEqual([])
  })

  it('are told in words of their own, each once, and say so', () => {
    const titles = [...readings.values()].map(({ document }) => document.title)
    expect(new Set(titles).size).toBe(titles.length)
    const names = content.documents.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const { pairs } = findCopies([...readings].map(([name, { text }]) => ({ id: name as RecordId, text })))
    expect(pairs).toEqual([])
    expect(
      complaints(({ bytes }) => /(?:own words\.\)|转述。）|этого исследования\.\))\n$/.test(utf8Text(bytes))),
    ).toEqual([])
  })
})

describe('what the desks say', () => {
  it('points at documents they had read by then, and at events that are read in them', () => {
    const morning = (document: SampleDocument): number =>
      Math.max(parseInstantLoosely(document.published) + 86_400_000 + 8 * 3_600_000, content.study.founded)
    const known = new Map(content.documents.map((each) => [each.name.replace(/\.txt$/, ''), each]))
    const pointers = [
      ...content.study.grades,
      ...content.questions.flatMap(({ judgements }) =>
        judgements.flatMap(({ at, evidence }) => evidence.map((each) => ({ at, ...each }))),
      ),
      ...content.hypotheses.flatMap(({ codings }) => codings),
      ...content.registers.flatMap(({ risks, mitigations }) => [...risks, ...mitigations]),
    ]
    const wrong = pointers.filter(({ document, says, at }) => {
      const source = known.get(document)
      if (source === undefined || morning(source) >= at) return true
      const { events } = readings.get(source.name)!
      return says !== undefined && !events.some(({ span }) => span.text.includes(says))
    })
    expect(wrong).toEqual([])
    expect(pointers.length).toBeGreaterThan(50)
  })

  it('cites, for each risk and what would change it, the document that it was read of', () => {
    const known = new Map(content.documents.map((each) => [each.name.replace(/\.txt$/, ''), each]))
    const entered = content.registers.flatMap(({ risks, mitigations }) => [...risks, ...mitigations])
    const uncited = entered.filter(({ document, note }) => {
      const source = known.get(document)
      const { title, publisher } = readings.get(source?.name ?? '')?.document ?? {}
      const day = new Date(`${source?.published ?? ''}T00:00:00Z`)
      const date = day.toLocaleDateString('en-GB', {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      })
      return !note.includes(`${publisher ?? '?'}, ${date}, "${title ?? '?'}"`)
    })
    expect(uncited.map(({ title }) => title)).toEqual([])
    expect(entered.length).toBeGreaterThanOrEqual(5)
  })

  it('is said before the clock, and judged while the question is open', () => {
    const { clock } = content.study
    const moments = content.questions.flatMap(({ judgements, comments, resolution, opens }) => [
      opens,
      ...judgements.map(({ at }) => at),
      ...comments.map(({ at }) => at),
      ...(resolution ? [resolution.at, resolution.said] : []),
    ])
    for (const { at, codings, assumptions, indicators } of content.hypotheses) {
      moments.push(at, ...[...codings, ...assumptions, ...indicators].map((each) => each.at))
      moments.push(...indicators.flatMap(({ seen }) => (seen ? [parseInstantLoosely(seen.on)] : [])))
    }
    for (const { at, positions, comments } of content.motions)
      moments.push(at, ...positions.map((each) => each.at), ...comments.map((each) => each.at))
    for (const { risks, mitigations } of content.registers)
      moments.push(...[...risks, ...mitigations].map((each) => each.at))
    expect(moments.filter((at) => at >= clock)).toEqual([])
    const wrong = content.questions.flatMap(({ text, judgements, opens, closes, resolution }) =>
      judgements
        .filter(({ at }) => at < opens || at >= closes || (resolution && at >= resolution.at))
        .map(({ desk, at }) => `${text} ${desk} ${dayOf(at)}`),
    )
    expect(wrong).toEqual([])
  })

  it('covers every kind of question, open ones and resolved ones', () => {
    const open = content.questions.filter(({ resolution }) => resolution === undefined)
    expect(new Set(open.map(({ form }) => form.kind))).toEqual(
      new Set(['binary', 'multipleChoice', 'ordered', 'numeric', 'date']),
    )
    expect(content.questions.length - open.length).toBeGreaterThanOrEqual(6)
    expect(open.every(({ closes }) => closes > content.study.clock)).toBe(true)
  })
})

describe('files of a sample', () => {
  const study = JSON.stringify({
    name: 'x',
    title: 'X',
    clock: '2020-01-02',
    founded: '2020-01-01',
    host: 'local',
    desks: [{ seat: 'one', display: 'One' }],
    waiting: [],
    grades: [],
  })

  it('are read by their places', () => {
    const read = readSample([
      { path: 'study.json', bytes: utf8(study) },
      { path: 'documents/one/2019-12-31-a-report.txt', bytes: utf8('Text') },
    ])
    expect(read.study.clock).toBe(instant(Date.UTC(2020, 0, 2)))
    expect(read.documents).toMatchObject([{ desk: 'one', published: '2019-12-31' }])
  })

  it('are refused where they stand at no place of a sample, or are none', () => {
    const bad = [
      [{ path: 'notes.txt', bytes: utf8('') }],
      [{ path: 'documents/one/report.txt', bytes: utf8('') }],
      [{ path: 'study.json', bytes: utf8('{}') }],
      [],
    ]
    for (const files of bad) expect(() => readSample(files)).toThrow()
  })
})
