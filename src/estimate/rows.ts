import { isProbability, type Probability } from '../kernel/probability.ts'
import type { QuestionForm } from '../records/question.ts'
import type { Method } from './method.ts'
import { equally, geometricMeanOfOdds, linearPool, recencyWeightedMedian, weightedMedian } from './pool.ts'

/** The method as it works on the numbers of a form. Quantiles are averaged, or their median taken, level by level
 *  (K. C. Lichtendahl et al., "Is it better to average probabilities or quantiles?", Management Science 59, 2013); only probabilities
 *  have odds, so `geometricMeanOfOdds` averages quantiles as `linearPool` does. */
export function forForm(method: Method, form: QuestionForm): Method {
  const quantiles = form.kind === 'numeric' || form.kind === 'date'
  return quantiles && method.name === 'geometricMeanOfOdds'
    ? { name: 'linearPool', version: 1, parameters: {} }
    : method
}

/** Pools each column of `rows`: one row for each member, the oldest judgement first. `method` is that of `forForm`. */
export function poolRows(method: Method, rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, k) => {
    const column = rows.map((row) => row[k] ?? NaN)
    switch (method.name) {
      case 'linearPool':
        return linearPool(equally(column))
      case 'median':
        return weightedMedian(equally(column))
      case 'recencyWeightedMedian':
        return recencyWeightedMedian(column)
      case 'geometricMeanOfOdds':
        return geometricMeanOfOdds(equally(column.map(verified)), method.parameters.clip)
    }
  })
}

function verified(number: number): Probability {
  if (isProbability(number)) return number
  throw new RangeError(`${number} is not a probability`)
}
