import { randomBytes } from 'node:crypto'
import { instant } from '../kernel/instant.ts'
import type { Clock } from '../node/ports/clock.ts'
import type { Random } from '../node/ports/random.ts'

/** The machine's clock. */
export const systemClock: Clock = { now: () => instant(Date.now()) }

/** The machine's source of randomness. */
export const systemRandom: Random = { bytes: (count) => randomBytes(count) }
