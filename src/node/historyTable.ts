import { failure } from '../kernel/error.ts'
import { instant, instantText } from '../kernel/instant.ts'
import type { EstimateValue } from '../estimate/value.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Step } from './openView.ts'
import type { QuestionInFull } from './question.ts'

/** A table of a question's history: a line of headings, then one for each change. */
export type Table = readonly (readonly (string | number | null)[])[]

/** The history of a question as a table: when, who, what was answered, and the joint estimate after it. Throws `E_BLIND` where others' answers
 *  are withheld. */
export function historyTable({ id, question, joint }: QuestionInFull): Table {
  if (joint.blind) {
    throw failure('E_BLIND', 'what others say of this question is shown once this seat has answered it', {
      paths: [id],
    })
  }
  const { form } = question
  const levels = levelsOf(joint.history)
  const columns = columnsOf(form, levels)
  const ranged = form.kind === 'binary'
  return [
    [
      'at',
      'member',
      'judgement',
      ...columns.map((column) => `answer ${column}`),
      ...(ranged ? ['lowest', 'highest'] : []),
      ...columns.map((column) => `joint ${column}`),
      ...(ranged ? ['joint lowest', 'joint highest'] : []),
      'members',
    ],
    ...joint.history.map(({ at, author, id: judgement, answer, value, band, count }) => [
      instantText(at),
      author,
      judgement,
      ...cellsOf(answer, levels),
      ...(ranged ? endsOf(answer) : []),
      ...(value === null ? columns.map(() => null) : cellsOf(value, levels)),
      ...(ranged ? [band?.low ?? null, band?.high ?? null] : []),
      count,
    ]),
  ]
}

function levelsOf(history: readonly Step[]): number[] {
  const all = history.flatMap(({ answer, value }) => [answer, ...(value ? [value] : [])])
  const levels = all.flatMap((each) => ('quantiles' in each ? each.quantiles.map(({ level }) => level) : []))
  return [...new Set(levels)].sort((a, b) => a - b)
}

function columnsOf(form: QuestionForm, levels: readonly number[]): string[] {
  if (form.kind === 'binary') return ['probability']
  if (form.kind === 'multipleChoice' || form.kind === 'ordered') return form.options
  const unit = form.kind === 'numeric' && form.unit !== '' ? ` (${form.unit})` : ''
  return levels.map((level) => `at ${level}${unit}`)
}

type Cells = (string | number | null)[]

function cellsOf(said: Answer | EstimateValue, levels: readonly number[]): Cells {
  if (said.kind === 'binary') return [said.probability]
  if (said.kind === 'options') return [...said.probabilities]
  return levels.map((level) => {
    const value = said.quantiles.find((quantile) => quantile.level === level)?.value ?? null
    if (said.kind === 'quantiles' || typeof value !== 'number') return value
    return instantText(instant(Math.round(value)))
  })
}

function endsOf(answer: Answer): Cells {
  return answer.kind === 'binary' ? [answer.lowest ?? null, answer.highest ?? null] : [null, null]
}
