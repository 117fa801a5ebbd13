import { logistic, logit } from '../kernel/math.ts'
import { clip } from '../kernel/probability.ts'
import { ExactSum } from '../kernel/sum.ts'
import type { ColumnMethod } from './method.ts'
import { meanOf, midpoint, recencyWeights, within } from './pool.ts'
import { spreadOf, type Spread } from './spread.ts'

/** One number of the standing answers, kept in order so that a new judgement costs a short walk and not a new sort. It gives the bits
 *  that the functions of `pool.ts` give for the same values: sums are exact and medians depend on order alone. */
export class Column {
  readonly #method: ColumnMethod
  #count = 0
  /** Rising; equal values by recency, the oldest first. */
  #values = new Float64Array(8)
  /** Whose value stands at each place. */
  #seats = new Int32Array(8)
  /** How recent the value at each place is: 0 is the oldest. Kept for the recency-weighted median alone. */
  #ranks = new Int32Array(8)
  /** What each seat adds to the sum: its value, or its log-odds. */
  #terms = new Float64Array(8)
  readonly #sum = new ExactSum()

  /** `method` is that of `byColumn`. */
  constructor(method: ColumnMethod) {
    this.#method = method
  }

  /** Puts a seat's newest value, which takes the place of its `previous` one where there was one. Seats are numbered from 0. */
  put(seat: number, value: number, previous: number | undefined): void {
    let place = this.#count
    if (previous === undefined) this.#add()
    else place = this.#find(seat, previous)
    this.#sumUp(seat, value, previous !== undefined)
    const rank = previous === undefined ? this.#count - 1 : (this.#ranks[place] ?? NaN)
    while (place + 1 < this.#count && (this.#values[place + 1] ?? NaN) <= value)
      this.#move(place + 1, place++)
    while (place > 0 && (this.#values[place - 1] ?? NaN) > value) this.#move(place - 1, place--)
    this.#values[place] = value
    this.#seats[place] = seat
    if (this.#method.name === 'recencyWeightedMedian') this.#becomesNewest(place, rank)
  }

  /** The pooled number. At least one value has been put. */
  pooled(): number {
    const values = this.#values
    const count = this.#count
    const least = values[0] ?? NaN
    const greatest = values[count - 1] ?? NaN
    switch (this.#method.name) {
      case 'linearPool':
        return within(meanOf(this.#sum, count), least, greatest)
      case 'geometricMeanOfOdds': {
        const bound = this.#method.parameters.clip
        return within(logistic(this.#sum.value() / count), clip(least, bound), clip(greatest, bound))
      }
      case 'median':
        return midpoint(values[(count - 1) >> 1] ?? NaN, values[count >> 1] ?? NaN)
      case 'recencyWeightedMedian':
        return this.#recencyWeightedMedian()
    }
  }

  /** How far apart the values are. */
  spread(): Spread {
    return spreadOf(this.#values, this.#count)
  }

  #recencyWeightedMedian(): number {
    const { weights, half } = recencyWeights(this.#count)
    let reached = 0
    let place = 0
    for (; place < this.#count; place++) {
      reached += weights[this.#ranks[place] ?? NaN] ?? NaN
      if (reached >= half) break
    }
    const lower = this.#values[Math.min(place, this.#count - 1)] ?? NaN
    const divided = reached === half && place + 1 < this.#count
    return divided ? midpoint(lower, this.#values[place + 1] ?? NaN) : lower
  }

  #sumUp(seat: number, value: number, replaces: boolean): void {
    const method = this.#method
    if (method.name === 'median' || method.name === 'recencyWeightedMedian') return
    const term = method.name === 'linearPool' ? value : logit(clip(value, method.parameters.clip))
    if (replaces) this.#sum.remove(this.#terms[seat] ?? NaN)
    if (seat >= this.#terms.length) this.#terms = enlarged(this.#terms, new Float64Array(2 * seat))
    this.#sum.add(term)
    this.#terms[seat] = term
  }

  #find(seat: number, value: number): number {
    let low = 0
    let high = this.#count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#values[middle] ?? NaN) < value) low = middle + 1
      else high = middle
    }
    while (this.#seats[low] !== seat) low++
    return low
  }

  #move(from: number, to: number): void {
    this.#values[to] = this.#values[from] ?? NaN
    this.#seats[to] = this.#seats[from] ?? NaN
    this.#ranks[to] = this.#ranks[from] ?? NaN
  }

  #becomesNewest(place: number, rank: number): void {
    const ranks = this.#ranks
    for (let i = 0; i < this.#count; i++) {
      const other = ranks[i] ?? NaN
      if (other > rank) ranks[i] = other - 1
    }
    ranks[place] = this.#count - 1
  }

  #add(): void {
    const room = this.#values.length
    if (this.#count === room) {
      this.#values = enlarged(this.#values, new Float64Array(2 * room))
      this.#seats = enlarged(this.#seats, new Int32Array(2 * room))
      this.#ranks = enlarged(this.#ranks, new Int32Array(2 * room))
    }
    this.#count++
  }
}

function enlarged<Numbers extends Float64Array | Int32Array>(old: Numbers, room: Numbers): Numbers {
  room.set(old)
  return room
}
