import { clip, isProbability, leastProbability, type Probability } from '../../kernel/probability.ts'
import type { QuestionForm } from '../../records/question.ts'
import { cumulative, endsOf } from '../cumulative.ts'
import type { ColumnMethod, Method } from '../method.ts'
import { equally, linearPool, type Weighted } from '../pool.ts'
import { poolRows } from '../rows.ts'
import type { JudgementInput } from '../standing.ts'
import { numbersOf, type Levels } from '../value.ts'
import { nowhere, type Elsewhere } from './elsewhere.ts'
import { mixtureQuantiles } from './mixture.ts'
import { bayesianOdds, extremizedOdds } from './odds.ts'
import { cumulated, singly } from './ordered.ts'
import { surprisinglyPopular, voteOf } from './surprisinglyPopular.ts'
import { betaTransformed, karmarkar } from './transforms.ts'
import { trimmedMean } from './trimmedMean.ts'
import { weightsOf } from './weights.ts'

/** The method as it works on a form, where it pools each number by itself from its column alone; null where it sees more (whose number it
 *  is, when it was given, other columns) and only `poolStanding` can. Quantiles are averaged, or their median taken, level by level (K. C.
 *  Lichtendahl et al., "Is it better to average probabilities or quantiles?", Management Science 59, 2013); only probabilities have
 *  odds, so `geometricMeanOfOdds` averages quantiles as `linearPool` does. */
export function byColumn(method: Method, form: QuestionForm): ColumnMethod | null {
  const quantiles = form.kind === 'numeric' || form.kind === 'date'
  if (quantiles && method.parameters.numbers === 'mixture') return null
  if (form.kind === 'ordered' && method.parameters.ordered === 'cumulated') return null
  switch (method.name) {
    case 'linearPool':
    case 'median':
    case 'recencyWeightedMedian':
      return method
    case 'geometricMeanOfOdds':
      return quantiles ? { name: 'linearPool', version: 1, parameters: {} } : method
    default:
      return null
  }
}

/** Pools standing judgements (at least one, the oldest first) into one number for each probability, option or level, by any method. Exact in the
 *  same way as `poolRows`: the order of members does not matter but to methods that weigh by time. Options are not yet divided by their
 *  sum. What a method looks up on other questions comes in as `elsewhere`. */
export function poolStanding(
  method: Method,
  form: QuestionForm,
  stand: readonly JudgementInput[],
  levels: Levels,
  elsewhere: Elsewhere = nowhere,
): number[] {
  const fast = byColumn(method, form)
  const rows = stand.map(({ answer }) => numbersOf(answer, levels))
  if (fast !== null) return poolRows(fast, rows)
  if (levels !== null) return poolQuantiles(method, form, stand, levels, elsewhere)
  const weights = weightsOf(method, stand, levels, elsewhere)
  const columns =
    form.kind === 'ordered' && method.parameters.ordered === 'cumulated'
      ? rows.map((row) => cumulated(row).map((p) => clip(p, leastProbability)))
      : rows
  const pooled = poolProbabilities(method, columns, weights, () =>
    believed(stand, form.kind === 'binary' ? 2 : (rows[0]?.length ?? 0)),
  )
  return columns === rows ? pooled : singly(pooled)
}

function poolQuantiles(
  method: Method,
  form: QuestionForm,
  stand: readonly JudgementInput[],
  levels: readonly number[],
  elsewhere: Elsewhere,
): number[] {
  const weights = weightsOf(method, stand, levels, elsewhere)
  if (method.parameters.numbers === 'mixture') {
    const distributions = stand.map(({ answer }, i) => ({
      corners: cumulative(quantilesOf(answer), endsOf(form)),
      weight: weights[i] ?? NaN,
    }))
    return mixtureQuantiles(distributions, levels)
  }
  const rows = stand.map(({ answer }) => numbersOf(answer, levels))
  return levels.map((_, k) => {
    const column = rows.map((row) => row[k] ?? NaN)
    return method.name === 'trimmedMean'
      ? trimmedMean(column, method.parameters.share)
      : linearPool(weighted(column, weights))
  })
}

function quantilesOf(answer: JudgementInput['answer']): { level: number; value: number }[] {
  if (answer.kind === 'binary' || answer.kind === 'options') return []
  return answer.quantiles.map(({ level, value }) => ({
    level,
    value: typeof value === 'number' ? value + 0 : Date.parse(value),
  }))
}

/** Those whose weight is above 0, as shares of the greatest: no product with a value leaves the range of doubles. */
function weighted<Value extends number>(
  column: readonly Value[],
  weights: readonly number[],
): Weighted<Value>[] {
  const greatest = Math.max(...weights)
  return column.flatMap((value, i) => {
    const weight = (weights[i] ?? NaN) / greatest
    return weight === 0 ? [] : [{ value, weight }]
  })
}

function poolProbabilities(
  method: Method,
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  believers: () => readonly number[],
): number[] {
  return (rows[0] ?? []).map((_, k) => {
    const column = rows.map((row) => verified(row[k] ?? NaN))
    return poolColumn(method, column, weights, believers)
  })
}

function poolColumn(
  method: Method,
  column: readonly Probability[],
  weights: readonly number[],
  believers: () => readonly number[],
): number {
  switch (method.name) {
    case 'trimmedMean':
      return trimmedMean(column, method.parameters.share)
    case 'extremizedOdds':
      return extremizedOdds(equally(column), method.parameters.clip, method.parameters.factor)
    case 'bayesianOdds':
      return bayesianOdds(equally(column), method.parameters)
    case 'karmarkar':
      return karmarkar(linearPool(equally(column)), method.parameters.exponent)
    case 'betaTransformed':
      return betaTransformed(linearPool(equally(column)), method.parameters.alpha, method.parameters.beta)
    case 'surprisinglyPopular':
      return linearPool(equally(believers().map((i) => column[i] ?? verified(NaN))))
    case 'linearPool':
    case 'median':
    case 'geometricMeanOfOdds':
    case 'recencyWeightedMedian':
      return (
        poolRows(
          method,
          column.map((value) => [value]),
        )[0] ?? NaN
      )
    default:
      return linearPool(weighted(column, weights))
  }
}

/** Places of the members who voted for an answer that is more popular than expected: it is they who are taken to know. Where members expected
 *  nothing no answer is surprising, and all are taken. */
function believed(stand: readonly JudgementInput[], options: number): number[] {
  const voters = stand.map(({ answer, expected }) => ({
    vote: voteOf(
      answer.kind === 'binary'
        ? [1 - answer.probability, answer.probability]
        : answer.kind === 'options'
          ? answer.probabilities
          : [],
    ),
    expected: expected?.length === options ? expected : null,
  }))
  const winning = surprisinglyPopular(voters, options)
  return voters.flatMap(({ vote }, i) => (winning.includes(vote) ? [i] : []))
}

function verified(number: number): Probability {
  if (isProbability(number)) return number
  throw new RangeError(`${number} is not a probability`)
}
