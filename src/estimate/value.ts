import { clip, leastProbability, type Probability } from '../kernel/probability.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import { within } from './pool.ts'

/** A pooled answer, at full precision. Dates are milliseconds since 1970, not rounded to whole ones. */
export type EstimateValue =
  | { readonly kind: 'binary'; readonly probability: Probability }
  | { readonly kind: 'options'; readonly probabilities: readonly Probability[] }
  | { readonly kind: 'quantiles' | 'dateQuantiles'; readonly quantiles: readonly PooledQuantile[] }

/** A pooled quantile: with probability `level` the outcome lies at or below `value`. */
export interface PooledQuantile {
  readonly level: number
  readonly value: number
}

/** The levels at which answers to a question are pooled; null where answers are probabilities. */
export type Levels = readonly number[] | null

/** The levels at which all of `answers` speak: every level one of them states, within the range that each of them spans. Nothing is
 *  read beyond a member's outermost quantiles, since it said nothing there. Null for answers that are probabilities. */
export function commonLevels(answers: readonly Answer[]): Levels {
  let low = 0
  let high = 1
  const stated = new Set<number>()
  for (const answer of answers) {
    if (answer.kind === 'binary' || answer.kind === 'options') return null
    for (const { level } of answer.quantiles) stated.add(level)
    low = Math.max(low, answer.quantiles[0]?.level ?? 1)
    high = Math.min(high, answer.quantiles[answer.quantiles.length - 1]?.level ?? 0)
  }
  return [...stated].filter((level) => low <= level && level <= high).sort((a, b) => a - b)
}

/** An answer as numbers to pool one by one: its probability, its probabilities, or its value at each of `levels`, read on the straight line
 *  between its own quantiles. */
export function numbersOf(answer: Answer, levels: Levels): number[] {
  switch (answer.kind) {
    case 'binary':
      return [answer.probability]
    case 'options':
      return answer.probabilities
    case 'quantiles':
      return valuesAt(answer.quantiles, levels ?? [])
    case 'dateQuantiles':
      return valuesAt(
        answer.quantiles.map(({ level, value }) => ({ level, value: Date.parse(value) })),
        levels ?? [],
      )
  }
}

function valuesAt(quantiles: readonly PooledQuantile[], levels: readonly number[]): number[] {
  return levels.map((level) => {
    const after = quantiles.findIndex((quantile) => quantile.level >= level)
    const right = quantiles[after]
    if (right === undefined) throw new RangeError(`level ${level} lies beyond the answer`)
    const left = quantiles[after - 1]
    // Adding 0 turns −0 into 0, so that one number has one form.
    if (right.level === level || left === undefined) return right.value + 0
    const share = (level - left.level) / (right.level - left.level)
    return within(left.value * (1 - share) + right.value * share, left.value, right.value) + 0
  })
}

/** Pooled numbers as an answer to a question of this form. Options are divided by their sum, so that they add up to 1. */
export function valueOf(form: QuestionForm, levels: Levels, numbers: readonly number[]): EstimateValue {
  switch (form.kind) {
    case 'binary':
      return { kind: 'binary', probability: clip(numbers[0] ?? NaN, leastProbability) }
    case 'multipleChoice':
    case 'ordered': {
      // In the question's order, which is the same for all: no exact sum is needed.
      let sum = 0
      for (const number of numbers) sum += number
      return { kind: 'options', probabilities: numbers.map((p) => clip(p / sum, leastProbability)) }
    }
    case 'numeric':
    case 'date': {
      // Rounding of values read between quantiles must not let a higher level have a lower value.
      let highest = -Infinity
      const quantiles = (levels ?? []).map((level, i) => {
        highest = Math.max(highest, numbers[i] ?? NaN)
        return { level, value: highest }
      })
      return { kind: form.kind === 'numeric' ? 'quantiles' : 'dateQuantiles', quantiles }
    }
  }
}

/** The numbers of a pooled value, in the order of its question's options or levels. */
export function numbersOfValue(value: EstimateValue): readonly number[] {
  switch (value.kind) {
    case 'binary':
      return [value.probability]
    case 'options':
      return value.probabilities
    case 'quantiles':
    case 'dateQuantiles':
      return value.quantiles.map((quantile) => quantile.value)
  }
}
