import { describe, expect, it } from 'vitest'
import { openedView } from '../../test/opened.ts'
import { outcomeOf, Study } from '../../test/study.ts'
import { parseInstantLoosely as at } from '../kernel/instant.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import { historyTable } from './historyTable.ts'
import { questionInFull } from './question.ts'
import { questionPage } from './questionList.ts'
import { ask, judge, resolve } from './questions.ts'

const options = ['none', 'one', 'more']
const range = { low: 0, high: 60, openLow: false, openHigh: true }
const days = (...values: string[]) => values.map((day) => `${day}T00:00:00.000Z`)
const quantiles = <Value>(...values: Value[]) =>
  values.map((value, i) => ({ level: [0.1, 0.5, 0.9][i] ?? 0.95, value }))

/** Each form with two answers, how it comes out, and how it could not. */
const cases: readonly {
  readonly form: QuestionForm
  readonly answers: readonly [Answer, Answer]
  readonly outcome: Outcome
  readonly never: Outcome
  readonly scored: 'brier' | 'crps'
}[] = [
  {
    form: { kind: 'multipleChoice', options },
    answers: [
      { kind: 'options', probabilities: [0.5, 0.3, 0.2] },
      { kind: 'options', probabilities: [0.2, 0.2, 0.6] },
    ],
    outcome: { kind: 'option', index: 2 },
    never: { kind: 'option', index: 3 },
    scored: 'brier',
  },
  {
    form: { kind: 'ordered', options },
    answers: [
      { kind: 'options', probabilities: [0.5, 0.3, 0.2] },
      { kind: 'options', probabilities: [0.2, 0.2, 0.6] },
    ],
    outcome: { kind: 'option', index: 0 },
    never: { kind: 'binary', value: true },
    scored: 'brier',
  },
  {
    form: { kind: 'numeric', unit: 'ships', range },
    answers: [
      { kind: 'quantiles', quantiles: quantiles(5, 9, 20) },
      { kind: 'quantiles', quantiles: quantiles(10, 30, 90) },
    ],
    outcome: { kind: 'number', value: 75 },
    never: { kind: 'number', value: -1 },
    scored: 'crps',
  },
  {
    form: { kind: 'date', range: { low: days('2021-01-01')[0] ?? '', high: days('2022-01-01')[0] ?? '' } },
    answers: [
      { kind: 'dateQuantiles', quantiles: quantiles(...days('2021-03-01', '2021-05-01', '2021-09-01')) },
      { kind: 'dateQuantiles', quantiles: quantiles(...days('2021-05-01', '2021-07-01', '2021-11-01')) },
    ],
    outcome: { kind: 'instant', value: '2021-06-01T00:00:00.000Z' },
    never: { kind: 'number', value: 3 },
    scored: 'crps',
  },
]

async function askedAs(study: Study, form: QuestionForm): Promise<RecordId> {
  const asking = { text: 'Which, how much, or when?', in: 'plenary', form, closes: at('2030-01-01') }
  return (await ask(study.desk('alfa'), asking)).id
}

describe.each(cases)('a $form.kind question', ({ form, answers, outcome, never, scored }) => {
  it('is judged, pooled, listed, resolved and scored', async () => {
    const study = await Study.found()
    const id = await askedAs(study, form)
    await judge(study.desk('alfa'), { question: id, answer: answers[0] })
    await judge(study.desk('bravo'), { question: id, answer: answers[1] })
    const view = await openedView(study.desk('alfa'), id)
    expect(view).toMatchObject({ problem: null, history: [{ answer: answers[0] }, { answer: answers[1] }] })
    expect(view.estimate?.value.kind).toBe(answers[0].kind)
    expect(view.distribution === null).toBe(answers[0].kind === 'options')
    expect(view.histogram.flatMap(({ members }) => members).sort()).toEqual(['alfa', 'bravo'])
    const { questions } = await study.store.read((reader) => questionPage(study.desk('alfa'), reader))
    const [line] = questions
    expect(line?.joint).toMatchObject({ blind: false, headline: view.headline, stepCount: 2 })
    const table = historyTable(await questionInFull(study.desk('alfa'), id))
    expect(new Set(table.map((row) => row.length)).size).toBe(1)
    expect(table).toHaveLength(3)
    study.clock.set('2022-02-01')
    expect(await outcomeOf(resolve(study.desk('alfa'), { question: id, outcome: never }))).toBe(
      'E_RECORD_INVALID',
    )
    await resolve(study.desk('alfa'), { question: id, outcome })
    const { scores } = await questionInFull(study.desk('charlie'), id)
    expect(scores?.members.map(({ author, [scored]: score }) => [author, score === null])).toEqual([
      ['alfa', false],
      ['bravo', false],
    ])
    expect(scores?.joint[scored]?.coverage).toBeGreaterThan(0.9)
    const resolved = await study.store.read((reader) => questionPage(study.desk('alfa'), reader))
    expect(resolved.questions[0]?.score).toMatchObject({ rule: scored, joint: scores?.joint[scored]?.mean })
  })
})

describe('a range', () => {
  it.each([
    { ...range, low: 60 },
    { ...range, low: 61 },
  ])('that does not rise is refused', async (bad) => {
    const study = await Study.found()
    const asking = { text: 'How many?', in: 'home', closes: at('2030-01-01') }
    const form: QuestionForm = { kind: 'numeric', unit: '', range: bad }
    expect(await outcomeOf(ask(study.desk('alfa'), { ...asking, form }))).toBe('E_RECORD_INVALID')
  })

  it('holds what is answered at its closed ends, not at its open ones', async () => {
    const study = await Study.found()
    const id = await askedAs(study, { kind: 'numeric', unit: 'ships', range })
    const said = (...values: number[]) =>
      outcomeOf(
        judge(study.desk('alfa'), {
          question: id,
          answer: { kind: 'quantiles', quantiles: quantiles(...values) },
        }),
      )
    expect(await said(-1, 5, 9)).toBe('E_QUANTILES')
    expect(await said(0, 5, 900)).toBe('done')
  })
})

describe('quantiles that share no level', () => {
  it('are told as such, and the answers are shown all the same', async () => {
    const study = await Study.found()
    const id = await askedAs(study, { kind: 'numeric', unit: 'ships', range })
    const at = (level: number): Answer => ({ kind: 'quantiles', quantiles: [{ level, value: 3 }] })
    await judge(study.desk('alfa'), { question: id, answer: at(0.1) })
    await judge(study.desk('bravo'), { question: id, answer: at(0.9) })
    const view = await openedView(study.desk('alfa'), id)
    expect(view).toMatchObject({ estimate: null, problem: 'noCommonLevel', headline: null })
    expect(view.history.map(({ value }) => value === null)).toEqual([false, true])
    expect((await study.store.read((reader) => questionPage(study.desk('alfa'), reader))).count).toBe(1)
  })
})
