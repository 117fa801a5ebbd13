import type { Context } from 'hono'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { Clock } from '../node/ports/clock.ts'

/** How often something may be done: `count` at once, and as many again in each `ms`. */
interface Rate {
  readonly count: number
  readonly ms: number
  readonly what: string
}

const minute = 60_000

const rates = {
  signInByAccount: {
    count: limits.signInTriesPerAccount,
    ms: limits.signInWindowMs,
    what: 'tries to sign in by this name',
  },
  signInByAddress: {
    count: limits.signInTriesPerAddress,
    ms: limits.signInWindowMs,
    what: 'tries to sign in from here',
  },
  change: { count: limits.changesPerMinute, ms: minute, what: 'changes' },
  reading: { count: limits.readingsPerMinute, ms: minute, what: 'documents sent to be read' },
} as const satisfies Readonly<Record<string, Rate>>
/** What is counted. */
export type RateName = keyof typeof rates

/** Counts what is done how often. Each key has a bucket that fills again at its rate; nothing is kept of a full one. */
export class Rates {
  private readonly clock: Clock
  private readonly buckets = new Map<string, { left: number; at: number; readonly rate: Rate }>()

  /** `clock`: the machine's, whatever time a study lives in. */
  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Takes one from the bucket. Throws `E_RATE_LIMITED`, the answer saying after how many seconds to go on. */
  take(name: RateName, key: string, c: Pick<Context, 'header'>): void {
    const rate: Rate = rates[name]
    const now = this.clock.now()
    const bucket = this.filled(`${name} ${key}`, rate, now)
    if (bucket.left < 1) {
      const seconds = Math.ceil(((1 - bucket.left) * rate.ms) / rate.count / 1000)
      c.header('Retry-After', String(seconds))
      throw failure('E_RATE_LIMITED', `too many ${rate.what}; go on in ${seconds} s`, {
        paths: [`Retry-After: ${seconds}`],
      })
    }
    bucket.left -= 1
  }

  /** Fills the bucket: what was done was rightly done. */
  forgive(name: RateName, key: string): void {
    this.buckets.delete(`${name} ${key}`)
  }

  private filled(key: string, rate: Rate, now: number): { left: number; at: number } {
    const known = this.buckets.get(key)
    if (!known) {
      if (this.buckets.size >= limits.rateKeys) this.forgetFull(now)
      const fresh = { left: rate.count, at: now, rate }
      this.buckets.set(key, fresh)
      return fresh
    }
    known.left = leftAt(known, now)
    known.at = now
    return known
  }

  /** Keys are chosen by whoever asks, so their number is bounded: full buckets say nothing, and then the fullest go. */
  private forgetFull(now: number): void {
    const byFullness = [...this.buckets].sort(([, a], [, b]) => share(b, now) - share(a, now))
    for (const [key] of byFullness.slice(0, Math.ceil(limits.rateKeys / 2))) this.buckets.delete(key)
  }
}

function leftAt(bucket: { left: number; at: number; rate: Rate }, now: number): number {
  const { count, ms } = bucket.rate
  return Math.min(count, bucket.left + (Math.max(0, now - bucket.at) * count) / ms)
}

function share(bucket: { left: number; at: number; rate: Rate }, now: number): number {
  return leftAt(bucket, now) / bucket.rate.count
}
