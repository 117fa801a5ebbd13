import { logistic, logit, powerOfTwo } from '../../kernel/math.ts'
import { clip, type Probability } from '../../kernel/probability.ts'
import { exactSum } from '../../kernel/sum.ts'
import { within } from '../pool.ts'
import type { Track } from './track.ts'

/** Adding and taking one away rounds a number to a multiple of 2^−32. */
const toUpper = 1.5 * powerOfTwo(20)
/** The same to a multiple of 2^−72, of what is below 2^−32. */
const toMiddle = 1.5 * powerOfTwo(-20)
/** Up to so many seats, and so great a sum of their log-odds, the sums of the three parts stay exact. */
const mostSeats = 8192
const mostSum = powerOfTwo(20)
/** Log-odds that differ by more than this, and lie within ±20, belong to probabilities that differ. */
const apart = 1e-6
const moderate = 20

/** The geometric mean of odds of one track, read at instants that do not go back: bit for bit what `geometricMeanOfOdds` gives.
 *  Each term is cut into three parts on fixed grids (multiples of 2^−32, 2^−72 and smaller), of which sums and differences are exact in
 *  doubles; they are put together and rounded once when read. The ancestor of the cut is T. J. Dekker, Numerische Mathematik 18, 1971. */
export class OddsReader {
  readonly #track: Track
  readonly #clip: Probability
  readonly #upper: Float64Array
  readonly #middle: Float64Array
  readonly #lower: Float64Array
  readonly #logOdds: Float64Array
  readonly #newest: Int32Array
  #sumUpper = 0
  #sumMiddle = 0
  #sumLower = 0
  #count = 0
  #next = 0
  /** Seats that stood clearly below and above the mean when last looked for. */
  #below = 0
  #above = 0

  /** `clip` is that of the track's log-odds. Throws `RangeError` for more than 8,192 seats or odds so wide that sums would not be exact: `history`
   *  takes any. */
  constructor(track: Track, clip: Probability) {
    const seats = track.authors.length
    if (seats > mostSeats || seats * logit(1 - clip) > mostSum)
      throw new RangeError(`${seats} seats with a clip of ${clip} are too many for exact sums here`)
    this.#track = track
    this.#clip = clip
    this.#upper = new Float64Array(seats)
    this.#middle = new Float64Array(seats)
    this.#lower = new Float64Array(seats)
    this.#logOdds = new Float64Array(seats).fill(NaN)
    this.#newest = new Int32Array(seats).fill(-1)
  }

  /** The joint estimate at an instant, not before the last one asked for; NaN while nobody has spoken. */
  read(at: number): number {
    this.#take(at)
    if (this.#count === 0) return NaN
    const mean = rounded(this.#sumUpper, this.#sumMiddle, this.#sumLower) / this.#count
    const pooled = logistic(mean)
    return this.#between(mean) ? pooled : this.#bounded(pooled, -1)
  }

  /** For each seat: the joint estimate at the instant last read, had that member not spoken; NaN where it has not, or nobody else has. */
  withoutEach(into: Float64Array): void {
    const others = this.#count - 1
    for (let seat = 0; seat < this.#newest.length; seat++) {
      const own = this.#logOdds[seat] ?? NaN
      if (others < 1 || Number.isNaN(own)) {
        into[seat] = NaN
        continue
      }
      const upper = this.#sumUpper - (this.#upper[seat] ?? NaN)
      const middle = this.#sumMiddle - (this.#middle[seat] ?? NaN)
      const mean = rounded(upper, middle, this.#sumLower - (this.#lower[seat] ?? NaN)) / others
      const pooled = logistic(mean)
      const clear = this.#between(mean) && this.#below !== seat && this.#above !== seat
      into[seat] = clear ? pooled : this.#bounded(pooled, seat)
    }
  }

  #take(at: number): void {
    const { seat: seats, at: times, logOdds } = this.#track
    // Fields held in the hand: the loop is most of the time that a history takes.
    const uppers = this.#upper
    const middles = this.#middle
    const lowers = this.#lower
    const standing = this.#logOdds
    const newest = this.#newest
    let next = this.#next
    let sumUpper = this.#sumUpper
    let sumMiddle = this.#sumMiddle
    let sumLower = this.#sumLower
    for (; next < times.length && (times[next] ?? NaN) <= at; next++) {
      const seat = seats[next] ?? 0
      const term = logOdds[next] ?? NaN
      const upper = term + toUpper - toUpper
      const rest = term - upper
      const middle = rest + toMiddle - toMiddle
      const lower = rest - middle
      sumUpper += upper - (uppers[seat] ?? NaN)
      sumMiddle += middle - (middles[seat] ?? NaN)
      sumLower += lower - (lowers[seat] ?? NaN)
      if (newest[seat] === -1) this.#count++
      uppers[seat] = upper
      middles[seat] = middle
      lowers[seat] = lower
      standing[seat] = term
      newest[seat] = next
    }
    this.#next = next
    this.#sumUpper = sumUpper
    this.#sumMiddle = sumMiddle
    this.#sumLower = sumLower
  }

  /** Whether some member stands clearly below the mean and another clearly above, so that rounding cannot carry it past what was said. */
  #between(mean: number): boolean {
    if (!(mean > -moderate && mean < moderate)) return false
    const standing = this.#logOdds
    if (!((standing[this.#below] ?? NaN) < mean - apart))
      this.#below = standing.findIndex((each) => each < mean - apart)
    if (!((standing[this.#above] ?? NaN) > mean + apart))
      this.#above = standing.findIndex((each) => each > mean + apart)
    return this.#below >= 0 && this.#above >= 0
  }

  #bounded(pooled: number, without: number): number {
    let least = 1
    let greatest = 0
    for (let seat = 0; seat < this.#newest.length; seat++) {
      const newest = this.#newest[seat] ?? -1
      if (newest < 0 || seat === without) continue
      const probability = this.#track.probability[newest] ?? NaN
      least = Math.min(least, probability)
      greatest = Math.max(greatest, probability)
    }
    return within(pooled, clip(least, this.#clip), clip(greatest, this.#clip))
  }
}

/** The sum of three numbers, each some powers of two below the one before, rounded once. */
function rounded(upper: number, middle: number, lower: number): number {
  const sum = upper + middle
  const back = sum - upper
  const left = upper - (sum - back) + (middle - back)
  const small = left + lower
  const smallBack = small - left
  // Where even the small parts cannot be added exactly, rounding twice might not be rounding once.
  if (left - (small - smallBack) + (lower - smallBack) !== 0) return exactSum([upper, middle, lower])
  return sum + small
}
