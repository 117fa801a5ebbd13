import { log } from '../../kernel/math.ts'
import { chanceOf, type StandingForecast } from './forecasts.ts'

/** Between which instants forecasts are scored. `closed` (at most `to`) is when it came out: time after it counts for nobody. */
export interface Horizon {
  readonly from: number
  readonly to: number
  readonly closed: number
}

/** What there is to score by. */
export interface ScoredBucket {
  /** Place of the bucket that came true. */
  readonly bucket: number
  /** Whether buckets are stretches of a scale; otherwise they are options. */
  readonly continuous: boolean
  /** How many ends of the scale are open: 0 to 2. */
  readonly openEnds: number
}

/** A score, and the share of the horizon during which a forecast stood. */
export interface CoveredScore {
  readonly score: number
  readonly coverage: number
}

/** Share of the scale taken to lie in an outer bucket. */
const outerShare = 0.05

/** Baseline points of a forecast: 0 for knowing nothing, 100 for certainty of the right option, unbounded below. Options: 100·ln(p·k)/ln k
 *  for k options; scales: 50·ln(p/b), b the share that the bucket has of the scale. Source: metaculus.com, "Scores FAQ", and
 *  `evaluate_forecasts_baseline` of its published code. −∞ where the forecast gave nothing to what came true. */
export function baselinePoints(
  forecast: Pick<StandingForecast, 'buckets'>,
  { bucket, continuous, openEnds }: ScoredBucket,
): number {
  const chance = chanceOf(forecast, bucket)
  const count = forecast.buckets.length
  if (continuous) {
    const isOuter = bucket === 0 || bucket === count - 1
    const share = isOuter ? outerShare : (1 - outerShare * openEnds) / (count - 2)
    return 50 * log(chance / share)
  }
  const offered = forecast.buckets.filter((p) => p !== null).length
  return (100 * log(chance * offered)) / log(offered)
}

/** Share of the horizon in which a forecast stood. */
export function coverageOf({ start, end }: StandingForecast, { from, to, closed }: Horizon): number {
  return Math.max(0, Math.min(end, closed) - Math.max(start, from)) / (to - from)
}

/** Baseline scores of forecasts averaged over the horizon, each in the order of `forecasts`: points times coverage. */
export function baselineScores(
  forecasts: readonly StandingForecast[],
  scored: ScoredBucket,
  horizon: Horizon,
): CoveredScore[] {
  return forecasts.map((forecast) => {
    const coverage = coverageOf(forecast, horizon)
    return { score: coverage === 0 ? 0 : baselinePoints(forecast, scored) * coverage, coverage }
  })
}

/** Baseline scores of the forecasts that stand at one instant; the others have no score and no coverage. */
export function baselineSpotScores(
  forecasts: readonly StandingForecast[],
  scored: ScoredBucket,
  at: number,
): CoveredScore[] {
  return forecasts.map((forecast) =>
    forecast.start <= at && at < forecast.end
      ? { score: baselinePoints(forecast, scored), coverage: 1 }
      : { score: 0, coverage: 0 },
  )
}
