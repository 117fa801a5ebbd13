import { isProbability, type Probability } from '../kernel/probability.ts'
import type { ColumnMethod } from './method.ts'
import { equally, geometricMeanOfOdds, linearPool, recencyWeightedMedian, weightedMedian } from './pool.ts'

/** Pools each column of `rows`: one row for each member, the oldest judgement first. `method` is that of `byColumn`. */
export function poolRows(method: ColumnMethod, rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, k): number => {
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
