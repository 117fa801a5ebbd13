import { randomBytes, randomFillSync } from 'node:crypto'
import { instant } from '../kernel/instant.ts'
import type { Clock } from '../node/ports/clock.ts'
import type { Random } from '../node/ports/random.ts'

/** The machine's clock. */
export const systemClock: Clock = { now: () => instant(Date.now()) }

/** Bytes drawn at once: asking the system for each salt would cost more than hashing what it hides. */
const poolBytes = 8192
let pool = new Uint8Array(0)
let used = 0

/** The machine's source of randomness. No byte is given twice, and none is left behind once given. */
export const systemRandom: Random = {
  bytes(count) {
    if (count > poolBytes) return randomBytes(count)
    if (used + count > pool.length) {
      pool = randomFillSync(new Uint8Array(poolBytes))
      used = 0
    }
    const taken = pool.slice(used, used + count)
    pool.fill(0, used, used + count)
    used += count
    return taken
  },
}
