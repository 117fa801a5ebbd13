const hour = 3_600_000

/** A stretch of milliseconds as one number of whole units: minutes within the hour, hours up to a hundred of them, then days. */
export function timeLeft(away: number): {
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly count: number
} {
  const [unit, size] =
    away < hour
      ? (['minutes', 60_000] as const)
      : away < 100 * hour
        ? (['hours', hour] as const)
        : (['days', 24 * hour] as const)
  return { unit, count: Math.floor(away / size) }
}
