import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Answer } from '../../records/judgement.ts'
import type { QuestionForm } from '../../records/question.ts'
import type { Outcome } from '../../records/resolution.ts'
import type { ResolutionInput } from '../score.ts'
import { inOrder, replaces, type JudgementInput, type QuestionInput } from '../standing.ts'
import type { EstimateValue } from '../value.ts'

/** A question that came out, with all that members said of it. */
export interface ResolvedQuestion {
  readonly question: QuestionInput
  readonly judgements: readonly JudgementInput[]
  readonly resolution: ResolutionInput
}

/** An answer and the time during which it stood before the question closed or came out: from `start` up to but not including `end`. */
export interface Stood {
  readonly start: number
  readonly end: number
  readonly answer: Answer | EstimateValue
}

/** When scoring ends: at the close, or when it came out, whichever is earlier. */
export function scoredUntil({
  question,
  resolution,
}: Pick<ResolvedQuestion, 'question' | 'resolution'>): number {
  return Math.min(question.closes, resolution.at)
}

/** What each member said and how long it stood, oldest first; nobody whose answers stood for no time. The order of judgements does not
 *  matter. */
export function stoodByMember(resolved: ResolvedQuestion): Map<MemberName, Stood[]> {
  const given = new Map<MemberName, JudgementInput[]>()
  for (const judgement of inOrder(resolved.question, resolved.judgements)) {
    const own = given.get(judgement.author) ?? []
    const last = own.at(-1)
    if (last === undefined || replaces(judgement, last)) own.push(judgement)
    given.set(judgement.author, own)
  }
  return new Map(
    [...given].flatMap(([author, own]): [MemberName, Stood[]][] => {
      const stood = stretches(own, scoredUntil(resolved))
      return stood.length === 0 ? [] : [[author, stood]]
    }),
  )
}

/** Answers in the order of time as the stretches during which they stood, up to `until`. An answer of null ends the one before it. */
export function stretches(
  answers: readonly { readonly at: Instant; readonly answer: Stood['answer'] | null }[],
  until: number,
): Stood[] {
  return answers.flatMap(({ at, answer }, i) => {
    const end = Math.min(answers[i + 1]?.at ?? until, until)
    return answer === null || end <= at ? [] : [{ start: at, end, answer }]
  })
}

/** Probabilities of the options, or of no and yes; null for quantiles. */
export function optionsOf(answer: Stood['answer']): readonly number[] | null {
  if (answer.kind === 'binary') return [1 - answer.probability, answer.probability]
  return answer.kind === 'options' ? answer.probabilities : null
}

/** Which option came true; null where none did, or the question asks for a number. */
export function optionThatCame(form: QuestionForm, outcome: Outcome): number | null {
  if (form.kind === 'binary') return outcome.kind === 'binary' ? Number(outcome.value) : null
  if (form.kind !== 'multipleChoice' && form.kind !== 'ordered') return null
  return outcome.kind === 'option' && outcome.index < form.options.length ? outcome.index : null
}

/** The number that came out, dates in milliseconds since 1970; null where none did. */
export function numberThatCame(outcome: Outcome): number | null {
  if (outcome.kind === 'number') return outcome.value
  return outcome.kind === 'instant' ? Date.parse(outcome.value) : null
}

/** The width of a question's scale, in the unit in which its quantiles are scored (days for dates); null where it has none. */
export function scaleWidth(form: QuestionForm): number | null {
  if (form.kind === 'numeric') return form.range.high - form.range.low
  if (form.kind === 'date') return (Date.parse(form.range.high) - Date.parse(form.range.low)) / 86_400_000
  return null
}
