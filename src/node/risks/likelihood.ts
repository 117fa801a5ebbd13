import { isFailure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Probability } from '../../kernel/probability.ts'
import { asProbability } from '../../kernel/probability.ts'
import type { Risk } from '../../records/risk.ts'
import type { Desk } from '../desk.ts'
import { methodOf, pooled, questionInput } from '../estimates.ts'
import type { Reader } from '../ports/store.ts'
import { questionOf, resolutionOf } from '../questions.ts'
import { answersTo } from '../rounds/answers.ts'
import { blindTo } from '../sight.ts'

/** How likely a risk is now, or why nobody can say. */
export interface Likelihood {
  readonly probability: Probability | null
  /** `blind`: the seat has not answered the question yet. `resolved`: it has come out, so it is no risk any more. */
  readonly problem: 'blind' | 'noJudgements' | 'resolved' | 'questionGone' | null
  readonly question: { readonly id: RecordId; readonly text: string } | null
}

/** The likelihood of a risk at `at`: as stated, or the joint estimate of its question then. */
export async function likelihoodOf(
  desk: Desk,
  reader: Reader,
  stated: Risk['likelihood'],
  question: RecordId | undefined,
  at: Instant,
): Promise<Likelihood> {
  if (stated.kind === 'stated') {
    return { probability: asProbability(stated.probability), problem: null, question: null }
  }
  const asked = question === undefined ? null : await held(desk, reader, question)
  if (question === undefined || asked === null)
    return { probability: null, problem: 'questionGone', question: null }
  const { data } = asked
  const named = { id: question, text: data.text }
  if (await blindTo(desk, reader, question)) return { probability: null, problem: 'blind', question: named }
  const resolution = await resolutionOf(desk, reader, question)
  if (resolution !== undefined && resolution.at <= at)
    return { probability: null, problem: 'resolved', question: named }
  const input = questionInput(question, data)
  const { judgements } = await answersTo(desk, reader, { id: question, ...asked })
  const { estimate } = pooled(desk, input, judgements, methodOf(desk), at)
  if (estimate?.value.kind !== 'binary')
    return { probability: null, problem: 'noJudgements', question: named }
  return { probability: estimate.value.probability, problem: null, question: named }
}

async function held(desk: Desk, reader: Reader, id: RecordId) {
  try {
    return await questionOf(desk, reader, id)
  } catch (error) {
    // What was taken back, or cannot be read any more.
    if (isFailure(error, 'E_NOT_FOUND')) return null
    throw error
  }
}
