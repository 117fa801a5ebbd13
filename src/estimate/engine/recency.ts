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
    const places = this.#place
    const values = this.#value
    const isChanged = this.#isChanged
    let next = this.#next
    for (; next < times.length && (times[next] ?? NaN) <= at; next++) {
      const seat = seats[next] ?? 0
      if (this.#length === this.#spoken.length) this.#closeUp()
      if (places[seat] === -1) this.#count++
      this.#spoken[this.#length] = seat
      places[seat] = this.#length++
      values[seat] = probability[next] ?? NaN
      if (isChanged[seat] === 0) {
        isChanged[seat] = 1
        this.#changed[this.#changes++] = seat
      }
    }
    this.#next = next
  }

  /** Leaves each seat once among those that spoke, where it spoke last, and ranks them: 0 is the oldest. */
  #closeUp(): void {
    const spoken = this.#spoken
    const places = this.#place
    const ranks = this.#rank
    const length = this.#length
    let kept = 0
    for (let i = 0; i < length; i++) {
      const seat = spoken[i] ?? 0
      if (places[seat] !== i) continue
      spoken[kept] = seat
      places[seat] = kept
      ranks[seat] = kept++
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

  /** Merges the changed seats into the others, and finds where the weights reach half of all. */
  #merge(): number {
    const value = this.#value
    const sorted = this.#sorted
    const merged = this.#spare
    const changed = this.#changed
    const isChanged = this.#isChanged
    const changes = this.#changes
    const end = this.#sortedCount
    let fresh = 0
    let waiting = changes > 0 ? (value[changed[0] ?? 0] ?? NaN) : Infinity
    let count = 0
    for (let old = 0; old < end; old++) {
      const seat = sorted[old] ?? 0
      if (isChanged[seat] === 1) continue
      // Who spoke since comes after those who say the same and spoke before.
      const said = value[seat] ?? NaN
      while (said > waiting) {
        merged[count++] = changed[fresh++] ?? 0
        waiting = fresh < changes ? (value[changed[fresh] ?? 0] ?? NaN) : Infinity
      }
      merged[count++] = seat
    }
    while (fresh < changes) merged[count++] = changed[fresh++] ?? 0
    for (let i = 0; i < changes; i++) isChanged[changed[i] ?? 0] = 0
    this.#changes = 0
    this.#sorted = merged
    this.#spare = sorted
    this.#sortedCount = count
    return this.#middle(merged, count)
  }

  #middle(sorted: Uint16Array, count: number): number {
    const { weights, half } = recencyWeights(count)
    const ranks = this.#rank
    let reached = 0
    let place = 0
    for (; place < count - 1; place++) {
      reached += weights[ranks[sorted[place] ?? 0] ?? 0] ?? NaN
      if (reached >= half) break
    }
    const lower = this.#value[sorted[place] ?? 0] ?? NaN
    if (reached !== half || place + 1 >= count) return lower
    return midpoint(lower, this.#value[sorted[place + 1] ?? 0] ?? NaN)
  }
}
