import { midpoint, recencyWeights } from '../pool.ts'
import type { Track } from './track.ts'

/** The recency-weighted median of one track, read at instants that do not go back: bit for bit what `recencyWeightedMedian` gives. Between two
 *  reads a judgement costs a few steps; a read goes once over the seats: in the order in which they spoke, then in the order of what they said, into
 *  which those are merged that have spoken since. */
export class RecencyReader {
  readonly #track: Track
  /** What each seat says. */
  readonly #value: Float64Array
  /** Seats as they spoke, the newest last; a seat stands where `#place` says, and elsewhere no longer. */
  #spoken: Uint16Array
  #length = 0
  readonly #place: Int32Array
  readonly #rank: Int32Array
  /** Seats in the order of what they said when last read; equal ones as they spoke. */
  #sorted: Uint16Array
  #spare: Uint16Array
  #sortedCount = 0
  /** Seats that have spoken since. */
  readonly #changed: Uint16Array
  readonly #isChanged: Uint8Array
  #changes = 0
  #count = 0
  #next = 0

  constructor(track: Track) {
    const seats = track.authors.length
    this.#track = track
    this.#value = new Float64Array(seats)
    this.#spoken = new Uint16Array(4 * seats + 64)
    this.#place = new Int32Array(seats).fill(-1)
    this.#rank = new Int32Array(seats)
    this.#sorted = new Uint16Array(seats)
    this.#spare = new Uint16Array(seats)
    this.#changed = new Uint16Array(seats)
    this.#isChanged = new Uint8Array(seats)
  }

  /** The joint estimate at an instant, not before the last one asked for; NaN while nobody has spoken. */
  read(at: number): number {
    this.#take(at)
    if (this.#count === 0) return NaN
    this.#closeUp()
    this.#sortChanges()
    return this.#merge()
  }

  #take(at: number): void {
    const { seat: seats, at: times, probability } = this.#track
    let next = this.#next
    for (; next < times.length && (times[next] ?? NaN) <= at; next++) {
      const seat = seats[next] ?? NaN
      if (this.#length === this.#spoken.length) this.#closeUp()
      if (this.#place[seat] === -1) this.#count++
      this.#spoken[this.#length] = seat
      this.#place[seat] = this.#length++
      this.#value[seat] = probability[next] ?? NaN
      if (this.#isChanged[seat] === 0) {
        this.#isChanged[seat] = 1
        this.#changed[this.#changes++] = seat
      }
    }
    this.#next = next
  }

  /** Leaves each seat once among those that spoke, where it spoke last, and ranks them: 0 is the oldest. */
  #closeUp(): void {
    const spoken = this.#spoken
    let kept = 0
    for (let i = 0; i < this.#length; i++) {
      const seat = spoken[i] ?? NaN
      if (this.#place[seat] !== i) continue
      spoken[kept] = seat
      this.#place[seat] = kept
      this.#rank[seat] = kept++
    }
    this.#length = kept
  }

  /** Puts the changed seats in the order of what they say, equal ones by rank. Few change between two reads, and many only at first. */
  #sortChanges(): void {
    const changed = this.#changed.subarray(0, this.#changes)
    if (changed.length > 32) {
      changed.sort((a, b) => this.#order(a, b))
      return
    }
    for (let i = 1; i < changed.length; i++) {
      const seat = changed[i] ?? NaN
      let at = i
      for (; at > 0 && this.#order(changed[at - 1] ?? NaN, seat) > 0; at--)
        changed[at] = changed[at - 1] ?? NaN
      changed[at] = seat
    }
  }

  #order(a: number, b: number): number {
    const difference = (this.#value[a] ?? NaN) - (this.#value[b] ?? NaN)
    return difference === 0 ? (this.#rank[a] ?? NaN) - (this.#rank[b] ?? NaN) : difference
  }

  /** Merges the changed seats into the others and stops to note where the weights reach half of all. */
  #merge(): number {
    const { weights, half } = recencyWeights(this.#count)
    const value = this.#value
    const sorted = this.#sorted
    const merged = this.#spare
    const end = this.#sortedCount
    let old = 0
    let fresh = 0
    let reached = 0
    let found = -1
    let exactly = false
    let waiting = this.#changes > 0 ? (value[this.#changed[0] ?? NaN] ?? NaN) : Infinity
    for (let i = 0; i < this.#count;) {
      let seat = -1
      if (old < end) {
        seat = sorted[old] ?? NaN
        if (this.#isChanged[seat] === 1) {
          old++
          continue
        }
      }
      // Who spoke since comes after those who say the same and spoke before.
      if (seat >= 0 && (value[seat] ?? NaN) <= waiting) old++
      else {
        seat = this.#changed[fresh++] ?? NaN
        waiting = fresh < this.#changes ? (value[this.#changed[fresh] ?? NaN] ?? NaN) : Infinity
      }
      merged[i] = seat
      if (found < 0) {
        reached += weights[this.#rank[seat] ?? NaN] ?? NaN
        if (reached >= half) {
          found = i
          exactly = reached === half
        }
      }
      i++
    }
    for (let i = 0; i < this.#changes; i++) this.#isChanged[this.#changed[i] ?? NaN] = 0
    this.#changes = 0
    this.#sorted = merged
    this.#spare = sorted
    this.#sortedCount = this.#count
    // The weights of all reach half of their sum, whatever rounding did.
    const place = found < 0 ? this.#count - 1 : found
    const lower = value[merged[place] ?? NaN] ?? NaN
    if (!exactly || place + 1 >= this.#count) return lower
    return midpoint(lower, value[merged[place + 1] ?? NaN] ?? NaN)
  }
}
