const parity = 0x1bd11bda

/** Numbers that look random and depend on a seed and a place alone, so that every node draws the same, in whatever order: Threefry 2×32-20 of
 *  J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11, 2011, made of sums, turns and exclusive ors of 32 bits. */
export class Draws {
  readonly #k0: number
  readonly #k1: number
  readonly #k2: number
  /** The two words drawn last, each from 0 to 2^32 − 1. */
  first = 0
  second = 0

  /** Seeds are whole, from 0 to 2^32 − 1. */
  constructor(seed: number, more = 0) {
    this.#k0 = seed | 0
    this.#k1 = more | 0
    this.#k2 = parity ^ seed ^ more
  }

  /** Draws the two words at a place, which two whole numbers from 0 to 2^32 − 1 name. */
  at(low: number, high: number): void {
    const k0 = this.#k0
    const k1 = this.#k1
    const k2 = this.#k2
    let a = (low + k0) | 0
    let b = (high + k1) | 0
    // Written out: a loop over the turns costs three times as much.
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    a = (a + k1) | 0
    b = (b + k2 + 1) | 0
    a = (a + b) | 0
    b = ((b << 17) | (b >>> 15)) ^ a
    a = (a + b) | 0
    b = ((b << 29) | (b >>> 3)) ^ a
    a = (a + b) | 0
    b = ((b << 16) | (b >>> 16)) ^ a
    a = (a + b) | 0
    b = ((b << 24) | (b >>> 8)) ^ a
    a = (a + k2) | 0
    b = (b + k0 + 2) | 0
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    a = (a + k0) | 0
    b = (b + k1 + 3) | 0
    a = (a + b) | 0
    b = ((b << 17) | (b >>> 15)) ^ a
    a = (a + b) | 0
    b = ((b << 29) | (b >>> 3)) ^ a
    a = (a + b) | 0
    b = ((b << 16) | (b >>> 16)) ^ a
    a = (a + b) | 0
    b = ((b << 24) | (b >>> 8)) ^ a
    a = (a + k1) | 0
    b = (b + k2 + 4) | 0
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    this.first = (a + k2) >>> 0
    this.second = (b + k0 + 5) >>> 0
  }
}

/** A word as a number strictly between 0 and 1: the middle of its 2^32nd part. */
export function between(word: number): number {
  return (word + 0.5) / 4_294_967_296
}
