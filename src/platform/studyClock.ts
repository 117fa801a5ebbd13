import { instant } from '../kernel/instant.ts'
import type { Clock } from '../node/ports/clock.ts'

/** A clock that runs `behindMs` behind another: that of a study of the past. */
export function studyClock(clock: Clock, behindMs: number): Clock {
  return { now: () => instant(clock.now() - behindMs) }
}
