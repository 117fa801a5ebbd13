import type { Answer } from '../records/judgement.ts'
import { numbersOf, numbersOfValue, type EstimateValue, type PooledQuantile } from './value.ts'

/** An estimate in one number, for a line of a list: a probability (of yes, or of the likeliest option), or the median of a quantity. */
export type Headline =
  | {
      readonly kind: 'probability'
      readonly number: number
      /** Place of the likeliest option among the question's; null for yes and no. */
      readonly option: number | null
    }
  | {
      readonly kind: 'quantity' | 'date'
      /** The median, or the value at the pooled level nearest to it. Dates in milliseconds since 1970. */
      readonly number: number
      readonly level: number
      /** The outermost pooled quantiles. */
      readonly low: PooledQuantile
      readonly high: PooledQuantile
    }

/** The headline of a pooled value; null for quantiles that share no level. The first of equally likely options leads. */
export function headlineOf(value: EstimateValue): Headline | null {
  if (value.kind === 'binary') return { kind: 'probability', number: value.probability, option: null }
  if (value.kind === 'options') {
    const number = Math.max(...value.probabilities)
    return { kind: 'probability', number, option: numbersOfValue(value).indexOf(number) }
  }
  const low = value.quantiles[0]
  const high = value.quantiles.at(-1)
  if (low === undefined || high === undefined) return null
  const level = Math.min(Math.max(0.5, low.level), high.level)
  const [number = NaN] = numbersOf({ kind: 'quantiles', quantiles: [...value.quantiles] }, [level])
  return { kind: value.kind === 'quantiles' ? 'quantity' : 'date', number, level, low, high }
}

/** A member's answer as the one number that stands beside a headline: its probability of the same thing, or its value at the same level;
 *  null where it says nothing there. */
export function numberBeside(headline: Headline, answer: Answer): number | null {
  if (headline.kind === 'probability') {
    if (answer.kind === 'binary') return answer.probability
    return answer.kind === 'options' ? (answer.probabilities[headline.option ?? 0] ?? null) : null
  }
  if (answer.kind === 'binary' || answer.kind === 'options') return null
  const first = answer.quantiles[0]?.level ?? 1
  const last = answer.quantiles.at(-1)?.level ?? 0
  if (headline.level < first || headline.level > last) return null
  return numbersOf(answer, [headline.level])[0] ?? null
}
