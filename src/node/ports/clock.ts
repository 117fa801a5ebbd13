import type { Instant } from '../../kernel/instant.ts'

/** Tells the time. */
export interface Clock {
  now(): Instant
}
