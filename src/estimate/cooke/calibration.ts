import { failure } from '../../kernel/error.ts'
import { chiSquareTail } from '../../kernel/incomplete.ts'
import { log } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import { relativeInformation, sharesBetween } from './information.ts'
import type { WorkedItem } from './study.ts'

/** How an expert, or a decision maker, does. */
export interface Scores {
  /** The probability that shares as far off as these come from a perfectly calibrated expert: 0 to 1, greater is better. */
  readonly calibration: number
  /** Mean relative information over the seeds that were answered, in nats. */
  readonly informationSeed: number
  /** The same over all items that were answered. */
  readonly informationTotal: number
}

/** Somebody's quantiles on an item; null where there are none. */
export type AnswerTo = (item: WorkedItem) => readonly number[] | null

/** Calibration 1 − χ²_{B−1}(2·N·Σ s·ln(s/p)): s the shares of realisations in the B bins between quantiles, p the theoretical ones. A realisation
 *  equal to a quantile lies in the bin below it. `seeds` is N. Source: R. M. Cooke, "Experts in Uncertainty", 1991, ch. 9. */
export function calibration(counts: readonly number[], levels: readonly number[], seeds: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const terms = sharesBetween(levels).map((share, bin) => {
    const found = (counts[bin] ?? 0) / total
    return found === 0 ? 0 : found * log(found / share)
  })
  return chiSquareTail(levels.length, Math.max(0, 2 * seeds * exactSum(terms)))
}

/** The bin into which a realisation falls: 0 up to and with the first quantile. */
export function binOf(realisation: number, quantiles: readonly number[]): number {
  const bin = quantiles.findIndex((quantile) => realisation <= quantile)
  return bin < 0 ? quantiles.length : bin
}

/** Calibration and information of whoever gives `answer`, who answered a seed at least. Throws `E_QUANTILES` naming an item
 *  on which quantiles cannot be told apart. */
export function scoresOf(
  answer: AnswerTo,
  items: readonly WorkedItem[],
  levels: readonly number[],
  seeds: number,
): Scores {
  const counts = new Array<number>(levels.length + 1).fill(0)
  const onSeeds: number[] = []
  const onAll: number[] = []
  for (const item of items) {
    const quantiles = answer(item)
    if (quantiles === null) continue
    const information = relativeInformation(quantiles, levels, item.range)
    if (information === Infinity) {
      throw failure('E_QUANTILES', 'quantiles are too close, or too far apart, to be told apart as numbers', {
        paths: [`items.${item.id}`],
      })
    }
    onAll.push(information)
    if (item.realisation === null) continue
    onSeeds.push(information)
    const bin = binOf(item.realisation, quantiles)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return {
    calibration: calibration(counts, levels, seeds),
    informationSeed: exactSum(onSeeds) / onSeeds.length,
    informationTotal: exactSum(onAll) / onAll.length,
  }
}
