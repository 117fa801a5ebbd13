import { describe, expect, it } from 'vitest'
import { openedView } from '../../test/opened.ts'
import { outcomeOf, Study } from '../../test/study.ts'
import { parseInstantLoosely as at, parseInstant } from '../kernel/instant.ts'
import { asMemberName, type RecordId } from '../kernel/id.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import { homeOf, writeRecord, type Desk } from './desk.ts'
import { questionInFull } from './question.ts'
import { questionList } from './questionList.ts'
import { ask, comment, judge, resolve } from './questions.ts'
import { retract } from './retract.ts'
import { everyRow } from './views.ts'

const yesNo = { kind: 'binary' } as const
const likely = (probability: number): Answer => ({ kind: 'binary', probability })
const saying = (question: RecordId, probability: number) => ({ question, answer: likely(probability) })

describe('a question', () => {
  it('stands where it is asked, and what is written says who can read it', async () => {
    const study = await Study.found()
    const desk = study.desk('bravo')
    const asking = { text: 'Will it rain?', form: yesNo, closes: at('2030-01-01') }
    expect(await ask(desk, { ...asking, in: 'home' })).toMatchObject({
      compartment: 'home',
      readers: ['bravo'],
    })
    const shared = await ask(desk, { ...asking, in: 'plenary' })
    expect(shared).toMatchObject({ compartment: 'plenary', readers: ['alfa', 'bravo', 'charlie'] })
    expect(await judge(study.desk('charlie'), saying(shared.id, 0.4))).toMatchObject({
      compartment: 'plenary',
      readers: ['alfa', 'bravo', 'charlie'],
    })
    const listed = await study.store.read((reader) => questionList(study.desk('alfa'), reader))
    expect(listed.map(({ id, joint }) => [id, joint])).toEqual([
      [shared.id, { blind: true, members: ['charlie'] }],
    ])
  })

  it('takes judgements from when it opens until it closes, and no longer once it is resolved', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await ask(desk, {
      text: 'Will it rain?',
      in: 'home',
      form: yesNo,
      opens: at('2020-11-01'),
      closes: at('2020-12-01'),
    })
    const judgedAt = (time: string) => {
      study.clock.set(time)
      return outcomeOf(judge(desk, saying(id, 0.5)))
    }
    expect(await judgedAt('2020-10-31T23:59:58.999Z')).toBe('E_QUESTION_CLOSED')
    expect(await judgedAt('2020-11-01T00:00:00Z')).toBe('done')
    expect(await judgedAt('2020-11-30T23:59:58.999Z')).toBe('done')
    expect(await judgedAt('2020-11-30T23:59:59Z')).toBe('E_QUESTION_CLOSED')
    study.clock.set('2020-11-15')
    const resolution = await resolve(desk, { question: id, outcome: { kind: 'binary', value: true } })
    expect(await judgedAt('2020-11-16')).toBe('E_QUESTION_RESOLVED')
    const again = resolve(desk, { question: id, outcome: { kind: 'binary', value: false } })
    expect(await outcomeOf(again)).toBe('E_QUESTION_RESOLVED')
    await retract(desk, { id: resolution.id, reason: 'error' })
    expect(await judgedAt('2020-11-16')).toBe('done')
  })

  it('is refused where its times or its form cannot be', async () => {
    const study = await Study.found()
    const asked = (more: object) =>
      outcomeOf(
        ask(study.desk('alfa'), {
          text: 'Rain?',
          in: 'home',
          form: yesNo,
          closes: at('2021-01-01'),
          ...more,
        }),
      )
    expect(await asked({ closes: at('2020-01-01') })).toBe('E_RECORD_INVALID')
    expect(await asked({ resolves: at('2020-12-31') })).toBe('E_RECORD_INVALID')
    expect(await asked({ text: '' })).toBe('E_RECORD_INVALID')
    expect(await asked({ form: { kind: 'multipleChoice', options: ['one'] } })).toBe('E_RECORD_INVALID')
    expect(await asked({ in: 'nowhere' })).toBe('E_COMPARTMENT_UNKNOWN')
    expect(await study.entryCount()).toBe(0)
  })

  it('is not answered by anything but its form’s answers and outcomes', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const asking = { text: 'Which?', in: 'home', closes: at('2030-01-01') }
    const choice: QuestionForm = { kind: 'multipleChoice', options: ['a', 'b', 'c'] }
    const { id } = await ask(desk, { ...asking, form: choice })
    const judged = (answer: Answer) => outcomeOf(judge(desk, { question: id, answer }))
    expect(await judged(likely(0.5))).toBe('E_RECORD_INVALID')
    expect(await judged({ kind: 'options', probabilities: [0.5, 0.5] })).toBe('E_RECORD_INVALID')
    expect(await judged({ kind: 'options', probabilities: [0.5, 0.4, 0.2] })).toBe('E_RECORD_INVALID')
    for (const bad of [NaN, Infinity, -0.1, 1.1, 0, 1])
      expect(await judged({ kind: 'options', probabilities: [bad, 0.5, 0.5] })).toMatch(/^E_(RECORD|PROB)/)
    expect(await judged({ kind: 'options', probabilities: [0.5, 0.3, 0.2] })).toBe('done')
    const resolved = (outcome: Parameters<typeof resolve>[1]['outcome']) =>
      outcomeOf(resolve(desk, { question: id, outcome }))
    expect(await resolved({ kind: 'binary', value: true })).toBe('E_RECORD_INVALID')
    expect(await resolved({ kind: 'option', index: 3 })).toBe('E_RECORD_INVALID')
    const early = { question: id, outcome: { kind: 'option', index: 1 }, at: at('2029-01-01') } as const
    expect(await outcomeOf(resolve(desk, early))).toBe('E_INSTANT')
    expect(await resolved({ kind: 'option', index: 2 })).toBe('done')
    expect((await study.audit()).holds).toBe(true)
  })

  it('is not one of its judgements, and only questions are judged, resolved and estimated', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', 'The ministers met.')
    expect(await outcomeOf(judge(desk, saying(document.id, 0.5)))).toBe('E_NOT_FOUND')
    expect(await outcomeOf(questionInFull(desk, document.id))).toBe('E_NOT_FOUND')
    const resolving = { question: document.id, outcome: { kind: 'annulled' } } as const
    expect(await outcomeOf(resolve(desk, resolving))).toBe('E_NOT_FOUND')
  })
})

describe('a joint estimate', () => {
  it('names the newest judgement of each member and what it was made of, and is the same after a start', async () => {
    const study = await Study.found()
    const id = await study.ask('alfa', 'plenary')
    await judge(study.desk('alfa'), saying(id, 0.9))
    const newest: Record<string, RecordId> = {}
    for (const [seat, probability] of [
      ['charlie', 0.6],
      ['alfa', 0.2],
      ['bravo', 0.4],
    ] as const)
      newest[seat] = (await judge(study.desk(seat), saying(id, probability))).id
    const full = await openedView(study.desk('bravo'), id)
    expect(full.estimate?.members.map(({ author }) => author)).toEqual(['alfa', 'bravo', 'charlie'])
    expect([...(full.estimate?.manifest.records ?? [])].sort()).toEqual(Object.values(newest).sort())
    expect(full.history).toHaveLength(4)
    expect((await questionInFull(study.desk('bravo'), id)).notBlind).toEqual([
      { host: 'local', members: ['alfa', 'bravo', 'charlie'] },
    ])
    await study.reopen()
    const later = await openedView(study.desk('charlie'), id)
    expect(later.estimate?.manifest.fingerprint).toBe(full.estimate?.manifest.fingerprint)
    expect(later.estimate?.value).toEqual(full.estimate?.value)
  })

  it('is none while no judgement stands, and forgets a judgement taken back', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const id = await study.ask('alfa', 'plenary')
    expect((await openedView(desk, id)).estimate).toBe(null)
    const given = await judge(desk, saying(id, 0.7))
    expect((await openedView(desk, id)).estimate?.value).toEqual({ kind: 'binary', probability: 0.7 })
    await retract(desk, { id: given.id, reason: 'error' })
    expect((await openedView(desk, id)).estimate).toBe(null)
  })

  it('goes back to the answer before where the newest is taken back', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const id = await study.ask('alfa', 'plenary')
    const first = await judge(desk, saying(id, 0.2))
    const second = await judge(desk, saying(id, 0.7))
    expect((await questionInFull(desk, id)).own).toMatchObject({ id: second.id, earlier: 1 })
    await retract(desk, { id: second.id, reason: 'error' })
    const { own, joint } = await questionInFull(desk, id)
    expect(own).toMatchObject({ id: first.id, earlier: 0, answer: likely(0.2) })
    expect(joint).toMatchObject({ blind: false, history: [{ id: first.id }] })
    await retract(desk, { id: first.id, reason: 'error' })
    expect(await questionInFull(desk, id)).toMatchObject({ own: null, joint: { blind: true } })
  })

  it('shows what each answer cites, with its sentence, document and grade', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const id = await study.ask('alfa', 'home')
    const { id: document, events } = await study.readText('alfa', 'The ministers met.')
    const event = events[0]?.id ?? document
    const evidence = [
      { id: event, direction: 'for', weight: 2 },
      { id: document, direction: 'against', weight: 1 },
      { id: event, direction: 'against', weight: 3 },
    ] as const
    await judge(desk, { ...saying(id, 0.5), evidence })
    const cited = async () => (await openedView(desk, id)).evidence
    expect((await cited()).map(({ id: of, direction, by }) => [of, direction, by[0]?.weight])).toEqual([
      [event, 'against', 3],
      [event, 'for', 2],
      [document, 'against', 1],
    ])
    expect((await cited())[0]?.record).toMatchObject({
      type: 'event',
      shows: 'The ministers met.',
      document: { id: document },
      grade: { by: 'rules', author: null },
    })
    await writeRecord(desk, {
      compartment: homeOf(desk),
      type: 'grade',
      data: { reliability: 'B', credibility: 3, reasons: ['One witness.'], by: 'person' },
      refs: [{ relation: 'about', id: document }],
    })
    expect((await cited()).map(({ record }) => record?.grade)).toMatchObject([
      { reliability: 'B', credibility: 3, by: 'person', author: 'alfa' },
      { reliability: 'B' },
      { reliability: 'B' },
    ])
    await retract(desk, { id: document, reason: 'sourceWithdrawn' })
    expect((await cited()).map(({ record }) => record)).toEqual([null, null, null])
  })

  it('scores who judged once the question came out', async () => {
    const study = await Study.found()
    const id = await study.ask('alfa', 'plenary')
    study.clock.set('2020-11-01')
    await judge(study.desk('alfa'), saying(id, 0.8))
    await judge(study.desk('bravo'), saying(id, 0.3))
    study.clock.set('2020-12-01')
    await resolve(study.desk('charlie'), { question: id, outcome: { kind: 'binary', value: true } })
    const { scores, resolution } = await questionInFull(study.desk('alfa'), id)
    expect(resolution).toMatchObject({ author: 'charlie', outcome: { kind: 'binary', value: true } })
    // Brier of a yes-or-no question, from 0 to 1: (1 − p)².
    const briers = scores?.members.map(({ author, brier }) => [author, brier?.mean.toFixed(6)])
    expect(briers).toEqual([
      ['alfa', (0.2 * 0.2).toFixed(6)],
      ['bravo', (0.7 * 0.7).toFixed(6)],
    ])
  })

  it('reads every judgement, past the size of a page and where all bear one time', async () => {
    const study = await Study.found({ seats: ['alfa', 'bravo'] })
    const id = await study.ask('alfa', 'plenary')
    const desk = study.desk('alfa')
    const judging: Promise<unknown>[] = []
    for (let i = 0; i < 520; i++) judging.push(judge({ ...desk, ports: still(desk) }, saying(id, 0.5)))
    await Promise.all(judging)
    const last = await judge({ ...desk, ports: still(desk) }, saying(id, 0.25))
    const full = await openedView(study.desk('bravo'), id, { at: at('2021-01-01') })
    expect(full.history).toHaveLength(521)
    expect(full.estimate?.manifest.records).toEqual([last.id])
  })
})

describe('stated time', () => {
  it('never goes back within a log when the clock does', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const id = await study.ask('alfa', 'plenary')
    study.clock.set('2021-01-01T00:00:00Z')
    const ahead = await judge(desk, saying(id, 0.5))
    study.clock.set('2020-11-01T00:00:00Z')
    const behind = await judge(desk, saying(id, 0.6))
    await study.reopen()
    const reopened = await judge(study.desk('alfa'), saying(id, 0.7))
    const others = await judge(study.desk('bravo'), saying(id, 0.7))
    const stated = async (record: RecordId) => parseInstant((await study.body(record)).stated)
    expect(await stated(behind.id)).toBe(await stated(ahead.id))
    expect(await stated(reopened.id)).toBe(await stated(ahead.id))
    expect(await stated(others.id)).toBeLessThan(await stated(ahead.id))
    expect((await study.audit()).holds).toBe(true)
    const { estimate } = await openedView(study.desk('alfa'), id, { at: at('2022-01-01') })
    expect(estimate?.manifest.records).toContain(reopened.id)
  })
})

describe('a comment', () => {
  it('stands with what it is about, and calls only members who can read it', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', 'The ministers met.')
    const question = await study.ask('bravo', 'plenary')
    const desk = study.desk('alfa')
    expect(await comment(desk, document.id, 'Which ministers?')).toMatchObject({ readers: ['alfa'] })
    expect(await comment(desk, question, 'Which?', [asMemberName('charlie')])).toMatchObject({
      compartment: 'plenary',
    })
    const bravo = [asMemberName('bravo')]
    expect(await outcomeOf(comment(desk, document.id, 'You?', bravo))).toBe('E_SEAT_UNKNOWN')
    expect(await outcomeOf(comment(study.desk('bravo'), document.id, 'Hm'))).toBe('E_NOT_FOUND')
    expect(await outcomeOf(comment(desk, document.id, ''))).toBe('E_RECORD_INVALID')
    const seen = await study.store.read((reader) => everyRow(study.desk('charlie'), reader, 'comments'))
    expect(seen.map((row) => row.value.text)).toEqual(['Which?'])
  })
})

/** The ports of a desk whose clock stands still. */
function still(desk: Desk): Desk['ports'] {
  return { ...desk.ports, clock: { now: () => at('2020-12-24T12:00:00Z') } }
}
