import { exp, log } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'

/** A forecast and the time it stood: from `start` up to but not including `end`, in any unit; `end` is ∞ while it stands. */
export interface StandingForecast {
  readonly start: number
  readonly end: number
  /** Probability of each bucket; null for an option that was not offered then: it is part of the last one ("other"). */
  readonly buckets: readonly (number | null)[]
}

/** What a forecast gives to a bucket: its probability, or that of the last one where it was not offered. */
export function chanceOf({ buckets }: Pick<StandingForecast, 'buckets'>, bucket: number): number {
  return buckets[bucket] ?? buckets.at(-1) ?? NaN
}

/** Buckets of a distribution function given at the inner edges: below the first, between neighbours, above the last. */
export function bucketsOf(distribution: readonly number[]): number[] {
  return [...distribution, 1].map((level, i) => level - (distribution[i - 1] ?? 0))
}

/** The standing forecasts' geometric mean from an instant on. */
export interface GeometricMean {
  readonly at: number
  readonly forecasters: number
  /** By bucket, not normalised; null where no forecast offers the bucket. */
  readonly buckets: readonly (number | null)[]
}

/** The geometric mean of the standing forecasts after each instant at which one begins or ends, as long as any stand. */
export function geometricMeans(forecasts: readonly StandingForecast[]): GeometricMean[] {
  const instants = new Set(forecasts.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite))
  return [...instants]
    .sort((a, b) => a - b)
    .flatMap((at): GeometricMean[] => {
      const standing = forecasts.filter(({ start, end }) => start <= at && at < end)
      const first = standing[0]
      if (first === undefined) return []
      const buckets = first.buckets.map((_, k) => {
        const given = standing.map((each) => each.buckets[k] ?? null)
        const known = given.filter((p) => p !== null)
        if (known.length === 0) return null
        if (known.includes(0)) return 0
        return exp(exactSum(known.map(log)) / known.length)
      })
      return [{ at, forecasters: standing.length, buckets }]
    })
}
