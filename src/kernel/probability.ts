import { failure } from './error.ts'
import type { Branded } from './id.ts'

/** A probability strictly between 0 and 1: certainty can be neither pooled on the odds scale nor scored by its logarithm. */
export type Probability = Branded<number, 'Probability'>

/** The least probability: the least positive double. */
export const leastProbability = Number.MIN_VALUE as Probability
/** The greatest probability: the double just below 1. */
export const greatestProbability = (1 - Number.EPSILON / 2) as Probability

/** Whether `value` lies strictly between 0 and 1. */
export function isProbability(value: number): value is Probability {
  return value > 0 && value < 1
}

/** `value` as a probability. Throws `E_PROBABILITY` for 0, 1, anything outside, NaN and ±∞, and says what to write instead. */
export function asProbability(value: number, path = 'probability'): Probability {
  if (isProbability(value)) return value
  const advice =
    value === 0 || value === 1
      ? `say ${value === 0 ? '0.001' : '0.999'} if you are nearly certain, or resolve the question if it is settled`
      : 'give a number above 0 and below 1, such as 0.35 for 35 %'
  throw failure('E_PROBABILITY', `${value} is not a probability that can be judged: ${advice}`, {
    paths: [path],
  })
}

/** `value` bounded to [least, 1 − least]. */
export function clip(value: number, least: Probability): Probability {
  const greatest = Math.min(1 - least, greatestProbability)
  return (value < least ? least : value > greatest ? greatest : value) as Probability
}
