import { powerOfTwo } from '../../kernel/math.ts'

/** A discrete Fourier transform of 2^`bits` complex numbers, built of + − × ÷ √ alone, so that every engine gives the same bits.
 *  The spectrum is in bit-reversed order, which products and sums over all frequencies need not undo: 0 and 1 are their own opposites, and of
 *  each run of places from 2^j to 2^(j+1) − 1 the first is opposite to the last, and so on inwards.
 *  Source: W. M. Gentleman and G. Sande, "Fast Fourier transforms: for fun and profit", AFIPS 29, 1966 (forward), J. W. Cooley and J. W. Tukey,
 *  Math. Comp. 19, 1965 (back). */
export class Fourier {
  readonly size: number
  /** cos and −sin of 2πk/size for k below size/2. */
  readonly #cosine: Float64Array
  readonly #sine: Float64Array

  constructor(bits: number) {
    this.size = powerOfTwo(bits)
    ;[this.#cosine, this.#sine] = circle(this.size)
  }

  /** Turns numbers, whose upper half must be 0, in place into their spectrum: Σ x_n e^(−2πikn/size) for each k. */
  forward(real: Float64Array, imaginary: Float64Array): void {
    this.#spread(real, imaginary)
    let block = this.size >> 1
    for (; block >= 4; block >>= 2) this.#quarters(real, imaginary, block)
    if (block === 2) pairs(real, imaginary)
  }

  /** The first halving, of numbers whose upper half is 0. */
  #spread(real: Float64Array, imaginary: Float64Array): void {
    const half = this.size >> 1
    for (let j = 0; j < half; j++) {
      const re = real[j] ?? NaN
      const im = imaginary[j] ?? NaN
      const c = this.#cosine[j] ?? NaN
      const s = this.#sine[j] ?? NaN
      real[j + half] = re * c - im * s
      imaginary[j + half] = re * s + im * c
    }
  }

  /** Two halvings of each block at once. */
  #quarters(real: Float64Array, imaginary: Float64Array, block: number): void {
    const cosine = this.#cosine
    const sine = this.#sine
    const quarter = block >> 2
    const stride = this.size / block
    for (let start = 0; start < this.size; start += block) {
      for (let j = 0, w = 0; j < quarter; j++, w += stride) {
        const c1 = cosine[w] ?? NaN
        const s1 = sine[w] ?? NaN
        const c2 = cosine[2 * w] ?? NaN
        const s2 = sine[2 * w] ?? NaN
        const c3 = c1 * c2 - s1 * s2
        const s3 = c1 * s2 + s1 * c2
        const a = start + j
        const b = a + quarter
        const c = b + quarter
        const d = c + quarter
        const sumRe = (real[a] ?? NaN) + (real[c] ?? NaN)
        const sumIm = (imaginary[a] ?? NaN) + (imaginary[c] ?? NaN)
        const difRe = (real[a] ?? NaN) - (real[c] ?? NaN)
        const difIm = (imaginary[a] ?? NaN) - (imaginary[c] ?? NaN)
        const nextRe = (real[b] ?? NaN) + (real[d] ?? NaN)
        const nextIm = (imaginary[b] ?? NaN) + (imaginary[d] ?? NaN)
        const turnRe = (imaginary[b] ?? NaN) - (imaginary[d] ?? NaN)
        const turnIm = (real[d] ?? NaN) - (real[b] ?? NaN)
        real[a] = sumRe + nextRe
        imaginary[a] = sumIm + nextIm
        real[b] = (sumRe - nextRe) * c2 - (sumIm - nextIm) * s2
        imaginary[b] = (sumRe - nextRe) * s2 + (sumIm - nextIm) * c2
        real[c] = (difRe + turnRe) * c1 - (difIm + turnIm) * s1
        imaginary[c] = (difRe + turnRe) * s1 + (difIm + turnIm) * c1
        real[d] = (difRe - turnRe) * c3 - (difIm - turnIm) * s3
        imaginary[d] = (difRe - turnRe) * s3 + (difIm - turnIm) * c3
      }
    }
  }

  /** Turns a spectrum in place back into numbers. */
  back(real: Float64Array, imaginary: Float64Array): void {
    const cosine = this.#cosine
    const sine = this.#sine
    for (let half = 1, stride = this.size >> 1; half < this.size; half <<= 1, stride >>= 1) {
      for (let start = 0; start < this.size; start += 2 * half) {
        for (let j = 0, w = 0; j < half; j++, w += stride) {
          const a = start + j
          const b = a + half
          const c = cosine[w] ?? NaN
          const s = -(sine[w] ?? NaN)
          const re = (real[b] ?? NaN) * c - (imaginary[b] ?? NaN) * s
          const im = (real[b] ?? NaN) * s + (imaginary[b] ?? NaN) * c
          real[b] = (real[a] ?? NaN) - re
          imaginary[b] = (imaginary[a] ?? NaN) - im
          real[a] = (real[a] ?? NaN) + re
          imaginary[a] = (imaginary[a] ?? NaN) + im
        }
      }
    }
    const scale = 1 / this.size
    for (let i = 0; i < this.size; i++) {
      real[i] = (real[i] ?? NaN) * scale
      imaginary[i] = (imaginary[i] ?? NaN) * scale
    }
  }
}

/** The last halving: of blocks of two. */
function pairs(real: Float64Array, imaginary: Float64Array): void {
  for (let a = 0; a < real.length; a += 2) {
    const re = real[a + 1] ?? NaN
    const im = imaginary[a + 1] ?? NaN
    real[a + 1] = (real[a] ?? NaN) - re
    imaginary[a + 1] = (imaginary[a] ?? NaN) - im
    real[a] = (real[a] ?? NaN) + re
    imaginary[a] = (imaginary[a] ?? NaN) + im
  }
}

/** cos and −sin of 2πk/size for k below size/2, by halving the angle again and again: each needs one square root and one product. */
function circle(size: number): [Float64Array, Float64Array] {
  const cosine = new Float64Array(size / 2)
  const sine = new Float64Array(size / 2)
  cosine[0] = 1
  // Of the angle π: half of it is the first step of a circle of four.
  let c = -1
  let s = 0
  for (let step = size / 2; step > 1; step /= 2) {
    const half = step / 2
    // From an angle between 0 and π: the cosine of half of it is not negative.
    const nextCosine = Math.sqrt((1 + c) / 2)
    s = step === size / 2 ? 1 : s / (2 * nextCosine)
    c = step === size / 2 ? 0 : nextCosine
    for (let k = 0; k < size / 2; k += step) {
      const at = cosine[k] ?? NaN
      const down = sine[k] ?? NaN
      cosine[k + half] = at * c + down * s
      sine[k + half] = down * c - at * s
    }
  }
  return [cosine, sine]
}
