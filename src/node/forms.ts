import { failure } from '../kernel/error.ts'
import { fits } from '../estimate/standing.ts'
import type { Charter } from '../records/charter.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'

/** Refuses a range that runs backwards. Throws `E_RECORD_INVALID`. */
export function checkForm(form: QuestionForm): void {
  if (!('range' in form)) return
  const { low, high } = form.range
  if (low < high) return
  throw failure('E_RECORD_INVALID', `a range runs from a lower to a higher end, not from ${low} to ${high}`, {
    paths: ['form.range.high'],
  })
}

/** Refuses a line that the charter in force does not draw, and a question whose estimate is no one probability. Throws `E_RECORD_INVALID`. */
export function checkThreshold(
  charter: Charter,
  { under, form }: { readonly under?: string; readonly form: QuestionForm },
): void {
  if (under === undefined) return
  const lines = (charter.triggers ?? []).filter(({ kind }) => kind === 'estimateThreshold')
  if (!lines.some(({ id }) => id === under)) {
    const known = lines.map(({ id }) => id).join(', ') || 'none'
    throw failure(
      'E_RECORD_INVALID',
      `the charter draws no line "${under}" for estimates: it draws ${known}`,
      {
        paths: ['under'],
      },
    )
  }
  if (form.kind === 'binary') return
  throw failure('E_RECORD_INVALID', `a ${form.kind} question has no one probability to pass a line`, {
    paths: ['under'],
  })
}

/** Refuses an answer of another form than asked, and quantiles beyond a closed end of the range. Throws `E_RECORD_INVALID`, `E_QUANTILES`. */
export function checkAnswer(form: QuestionForm, answer: Answer): void {
  if (!fits(form, answer)) {
    throw failure(
      'E_RECORD_INVALID',
      `this question asks for a ${form.kind} answer, not for ${answer.kind}`,
      {
        paths: ['answer.kind'],
      },
    )
  }
  if (form.kind !== 'numeric' || answer.kind !== 'quantiles') return
  const beyond = answer.quantiles.flatMap(({ value }, i) =>
    isWithin(form, value) ? [] : [`answer.quantiles.${i}.value`],
  )
  if (beyond.length === 0) return
  const { low, high } = form.range
  throw failure('E_QUANTILES', `the question's range runs from ${low} to ${high}`, { paths: beyond })
}

function isWithin({ range }: Extract<QuestionForm, { kind: 'numeric' }>, value: number): boolean {
  return (range.openLow || value >= range.low) && (range.openHigh || value <= range.high)
}

/** Refuses shares of votes that do not fit the question, and any on a number or a date. Throws `E_RECORD_INVALID`. */
export function checkExpected(form: QuestionForm, expected: readonly number[] | undefined): void {
  if (expected === undefined) return
  const options = form.kind === 'binary' ? 2 : 'options' in form ? form.options.length : 0
  if (expected.length === options) return
  throw failure(
    'E_RECORD_INVALID',
    options === 0
      ? 'on a number or a date nobody votes, so no shares of votes can be expected'
      : `expected has one share for each of ${options}: ${form.kind === 'binary' ? 'no, then yes' : 'the options in their order'}`,
    { paths: ['data.expected'] },
  )
}

/** Refuses a way to come out that the form does not have. Throws `E_RECORD_INVALID`. */
export function checkOutcome(form: QuestionForm, outcome: Outcome): void {
  const wanted = {
    binary: 'binary',
    multipleChoice: 'option',
    ordered: 'option',
    numeric: 'number',
    date: 'instant',
  } as const
  if (outcome.kind === 'annulled') return
  const isOption = form.kind === 'multipleChoice' || form.kind === 'ordered'
  const beyond = isOption && outcome.kind === 'option' && outcome.index >= form.options.length
  const outside = form.kind === 'numeric' && outcome.kind === 'number' && !isWithin(form, outcome.value)
  if (outcome.kind === wanted[form.kind] && !beyond && !outside) return
  throw failure(
    'E_RECORD_INVALID',
    outside
      ? 'that lies beyond the closed end of the question’s range'
      : `a ${form.kind} question does not come out as this ${outcome.kind}`,
    {
      paths: ['outcome'],
    },
  )
}
