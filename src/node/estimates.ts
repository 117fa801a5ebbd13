import { isFailure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstant, type Instant } from '../kernel/instant.ts'
import { jointEstimate, type JointEstimate } from '../estimate/joint.ts'
import { asMethod, methodOfCharter, type Method } from '../estimate/method.ts'
import type { Elsewhere } from '../estimate/methods/elsewhere.ts'
import type { QuestionInput } from '../estimate/standing.ts'
import type { Question } from '../records/question.ts'
import type { Desk } from './desk.ts'
import type { CitingJudgement } from './reask.ts'
import { orderingTime, type Row } from './views.ts'

/** A question as the estimate room takes it. */
export function questionInput(id: RecordId, question: Question): QuestionInput {
  return {
    id,
    form: question.form,
    opens: parseInstant(question.opens),
    closes: parseInstant(question.closes),
  }
}

/** A judgement as the estimate room takes it, with what it cites. */
export function judgementInput(row: Row<'judgements'>): CitingJudgement {
  const { answer, round, dissent, confidence, evidence, expected } = row.value
  return {
    id: row.id,
    author: row.author,
    index: row.index,
    at: orderingTime(row),
    round,
    answer,
    dissent,
    ...(expected === undefined ? {} : { expected }),
    confidence,
    cites: evidence.map(({ id }) => id),
  }
}

/** The method that the charter in force names, or another, by name, for comparison. Throws `E_USAGE` for an unknown one. */
export function methodOf({ coalition }: Pick<Desk, 'coalition'>, name?: string): Method {
  const { estimateMethod } = coalition.charter
  if (name === undefined || name === estimateMethod.name) return methodOfCharter(estimateMethod)
  return asMethod(name, 'clip' in estimateMethod ? { clip: estimateMethod.clip } : {})
}

/** The joint estimate, or why there is none: nobody answered, or the members' quantiles share no level. */
export type Pooled =
  | { readonly estimate: JointEstimate; readonly problem: null }
  | { readonly estimate: null; readonly problem: 'noJudgements' | 'noCommonLevel' }

/** Pools judgements on a question as they stand at `at`. `elsewhere`: what members did on other questions, for methods that weigh them by it. */
export function pooled(
  { coalition }: Pick<Desk, 'coalition'>,
  question: QuestionInput,
  judgements: readonly CitingJudgement[],
  method: Method,
  at: Instant,
  elsewhere?: Elsewhere,
): Pooled {
  try {
    const named = {
      method,
      charter: coalition.charterHash,
      ...(elsewhere === undefined ? {} : { elsewhere }),
    }
    return { estimate: jointEstimate(question, judgements, named, at), problem: null }
  } catch (error) {
    if (isFailure(error, 'E_NO_JUDGEMENTS')) return { estimate: null, problem: 'noJudgements' }
    if (isFailure(error, 'E_QUANTILES')) return { estimate: null, problem: 'noCommonLevel' }
    throw error
  }
}
