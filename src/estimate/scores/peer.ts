import { log } from '../../kernel/math.ts'
import { exactSum, ExactSum } from '../../kernel/sum.ts'
import { coverageOf, type CoveredScore, type Horizon, type ScoredBucket } from './baseline.ts'
import { chanceOf, type StandingForecast } from './forecasts.ts'

/** Points per unit of ln(p/g): options in full, scales by half, as with baseline scores. */
function unit({ continuous }: Pick<ScoredBucket, 'continuous'>): number {
  return continuous ? 50 : 100
}

/** A forecast by what it gave to what came true. */
interface Said {
  readonly start: number
  readonly end: number
  readonly logChance: number
}

/** ∫ n/(n − 1) and ∫ n/(n − 1)·ln g over time, where n forecasts stand whose geometric mean is g; time with fewer than two counts for nothing.
 *  Built in O(T log T) of T changes, a forecast's peer score is then read in O(log T). */
export class PeerIntegrals {
  /** Instants at which somebody begins or ends, rising, and both integrals from the first of them up to each. */
  readonly #instants: Float64Array
  readonly #weights: Float64Array
  readonly #means: Float64Array

  constructor(forecasts: readonly Said[]) {
    const changes = forecasts
      .filter(({ start, end }) => start < end)
      .flatMap(({ start, end, logChance }) => [
        { at: start, step: 1, logChance },
        ...(end === Infinity ? [] : [{ at: end, step: -1, logChance }]),
      ])
      .sort((a, b) => a.at - b.at)
    const size = changes.length
    this.#instants = Float64Array.from(changes, ({ at }) => at)
    this.#weights = new Float64Array(size)
    this.#means = new Float64Array(size)
    // Exact, so that what ended leaves nothing behind and the order of equal instants does not show.
    const sum = new ExactSum()
    let count = 0
    for (const [i, { at, step, logChance }] of changes.entries()) {
      const duration = i === 0 ? 0 : at - (changes[i - 1]?.at ?? NaN)
      const share = count < 2 ? 0 : duration / (count - 1)
      this.#weights[i] = (this.#weights[i - 1] ?? 0) + share * count
      this.#means[i] = (this.#means[i - 1] ?? 0) + (share === 0 ? 0 : share * sum.value())
      if (step > 0) sum.add(logChance)
      else sum.remove(logChance)
      count += step
    }
    this.#lastCount = count
    this.#lastSum = sum.value()
  }

  readonly #lastCount: number
  readonly #lastSum: number

  /** ∫ n/(n − 1)·(ln p − ln g) from one instant to another. */
  between(from: number, to: number, logChance: number): number {
    if (!(to > from)) return 0
    const [startWeight, startMean] = this.#upTo(from)
    const [endWeight, endMean] = this.#upTo(to)
    return logChance * (endWeight - startWeight) - (endMean - startMean) + 0
  }

  #upTo(at: number): [weight: number, mean: number] {
    let low = 0
    let high = this.#instants.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#instants[middle] ?? NaN) <= at) low = middle + 1
      else high = middle
    }
    if (low === 0) return [0, 0]
    const before = low - 1
    const [weight, mean] = [this.#weights[before] ?? NaN, this.#means[before] ?? NaN]
    const past = at - (this.#instants[before] ?? NaN)
    if (past === 0) return [weight, mean]
    if (low === this.#instants.length) {
      if (this.#lastCount < 2) return [weight, mean]
      const share = past / (this.#lastCount - 1)
      return [weight + share * this.#lastCount, mean + share * this.#lastSum]
    }
    const part = past / ((this.#instants[low] ?? NaN) - (this.#instants[before] ?? NaN))
    return [
      weight + part * ((this.#weights[low] ?? NaN) - weight),
      mean + part * ((this.#means[low] ?? NaN) - mean),
    ]
  }
}

/** Peer scores averaged over the horizon, each in the order of `forecasts`: the mean difference of the forecast's logarithm from the others', in
 *  points, while it stood; the scores of all that stand at one instant sum to 0. Without another forecast it is 0. Source: metaculus.com,
 *  "Scores FAQ", 100·n/(n − 1)·ln(p/g). Every forecast gave what came true a probability above 0. */
export function peerScores(
  forecasts: readonly StandingForecast[],
  scored: Pick<ScoredBucket, 'bucket' | 'continuous'>,
  horizon: Horizon,
): CoveredScore[] {
  const said = forecasts.map((each) => ({ ...each, logChance: log(chanceOf(each, scored.bucket)) }))
  const integrals = new PeerIntegrals(said)
  const length = horizon.to - horizon.from
  return said.map((each) => {
    const from = Math.max(each.start, horizon.from)
    const to = Math.min(each.end, horizon.closed)
    return {
      score: (unit(scored) * integrals.between(from, to, each.logChance)) / length,
      coverage: coverageOf(each, horizon),
    }
  })
}

/** Peer scores of the forecasts that stand at one instant, among them; the others have no score and no coverage. */
export function peerSpotScores(
  forecasts: readonly StandingForecast[],
  scored: Pick<ScoredBucket, 'bucket' | 'continuous'>,
  at: number,
): CoveredScore[] {
  const stands = ({ start, end }: StandingForecast) => start <= at && at < end
  const logs = forecasts.filter(stands).map((each) => log(chanceOf(each, scored.bucket)))
  const count = logs.length
  const mean = exactSum(logs) / count
  return forecasts.map((each) => {
    if (!stands(each)) return { score: 0, coverage: 0 }
    const lead = log(chanceOf(each, scored.bucket)) - mean
    return { score: count < 2 ? 0 : (unit(scored) * count * lead) / (count - 1), coverage: 1 }
  })
}
