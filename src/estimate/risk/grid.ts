import { exp } from '../../kernel/math.ts'
import type { Chance } from './chances.ts'
import { Fourier } from './fourier.ts'

/** Places of a grid on which a total is known. */
export const places = 4096
const bits = 13
/** How far the tilt falls over the grid: what wraps round comes in e^−20 times itself, and rounding grows e^10-fold at most. Source: R. Grübel and
 *  R. Hermesmeier, "Computation of compound distributions I: aliasing errors and exponential tilting", ASTIN Bulletin 29, 1999. */
const tiltOver = 10

let shared: { readonly fourier: Fourier; readonly tilt: Float64Array } | undefined

function tools(): { readonly fourier: Fourier; readonly tilt: Float64Array } {
  return (shared ??= {
    fourier: new Fourier(bits),
    tilt: Float64Array.from({ length: places }, (_, k) => exp((-tiltOver * k) / places)),
  })
}

/** A total of losses on a grid of one step. Amounts between two places are divided between them so that the mean stays, so no amount moves by
 *  as much as a step: H. U. Gerber, "On the numerical evaluation of the distribution of aggregate claims and its stop-loss premiums",
 *  Insurance: Mathematics and Economics 1, 1982. */
export interface Grid {
  readonly step: number
  /** The chance that the total is the amount at each place. */
  readonly mass: Float64Array
  /** The chance that it is that or less. */
  readonly upTo: Float64Array
}

/** Chances as the spectra of their masses on one grid, two by two: the first as the real part, the second as the imaginary one. */
interface Spectra {
  readonly real: Float64Array
  readonly imaginary: Float64Array
}

/** The total of independent chances on a grid of `places` steps, by one product of their spectra. What the grid cannot hold is left out; below its
 *  end the masses are those of the whole total. */
export function totalOn(step: number, chances: readonly Chance[]): Grid {
  const { fourier, tilt } = tools()
  const real = new Float64Array(fourier.size).fill(1)
  const imaginary = new Float64Array(fourier.size)
  const pair = { real: new Float64Array(fourier.size), imaginary: new Float64Array(fourier.size) }
  for (let i = 0; i < chances.length; i += 2) {
    transform(chances[i], chances[i + 1], step, 'chance', pair)
    multiply(pair, real, imaginary)
  }
  mirror(real, imaginary)
  fourier.back(real, imaginary)
  const mass = new Float64Array(places)
  const upTo = new Float64Array(places)
  let sum = 0
  for (let k = 0; k < places; k++) {
    // Rounding may leave less than nothing where nothing is.
    const value = Math.max(0, (real[k] ?? NaN) / (tilt[k] ?? NaN))
    mass[k] = value
    sum += value
    upTo[k] = sum
  }
  return { step, mass, upTo }
}

/** The spectra of the chances' tilted masses (`chance`), or of their amounts times their masses (`amount`), two by two. */
function spectraOf(step: number, chances: readonly Chance[], of: 'chance' | 'amount'): Spectra[] {
  const { size } = tools().fourier
  const spectra: Spectra[] = []
  for (let i = 0; i < chances.length; i += 2) {
    const pair = { real: new Float64Array(size), imaginary: new Float64Array(size) }
    transform(chances[i], chances[i + 1], step, of, pair)
    spectra.push(pair)
  }
  return spectra
}

const limited = new Float64Array(places + 1)

function transform(
  first: Chance | undefined,
  second: Chance | undefined,
  step: number,
  of: 'chance' | 'amount',
  into: Spectra,
): void {
  put(first, step, of, into.real)
  put(second, step, of, into.imaginary)
  tools().fourier.forward(into.real, into.imaginary)
}

function put(chance: Chance | undefined, step: number, of: 'chance' | 'amount', into: Float64Array): void {
  into.fill(0)
  if (chance === undefined) {
    // What never happens changes no sum.
    into[0] = of === 'chance' ? 1 : 0
    return
  }
  const { tilt } = tools()
  const { probability, amounts } = chance
  amounts.fill(limited, step)
  const scale = probability / step
  let before = 0
  let here = 0
  let next = limited[1] ?? NaN
  into[0] = of === 'amount' ? 0 : Math.max(0, probability - next * scale) + 1 - probability
  for (let k = 1; k < places; k++) {
    before = here
    here = next
    next = limited[k + 1] ?? NaN
    // The second difference of E min(X, x) is what the two halves of a step give the place between them.
    const mass = (here - before - (next - here)) * scale
    const counted = of === 'amount' ? mass * k * step : mass
    // Rounding leaves less than nothing as often as not in a tail: a branch there would be guessed wrongly every other time.
    into[k] = Math.max(0, counted * (tilt[k] ?? NaN))
  }
}

/** Multiplies a product by both spectra of a pair, at one frequency of each two that are opposite. */
function multiply(pair: Spectra, real: Float64Array, imaginary: Float64Array): void {
  for (const k of [0, 1]) multiplyAt(pair, k, k, real, imaginary)
  for (let run = 2; run < real.length; run *= 2) {
    for (let k = run, m = 2 * run - 1; k < m; k++, m--) multiplyAt(pair, k, m, real, imaginary)
  }
}

/** Fills in the other frequencies: what belongs to real numbers is conjugate there. */
function mirror(real: Float64Array, imaginary: Float64Array): void {
  for (let run = 2; run < real.length; run *= 2) {
    for (let k = run, m = 2 * run - 1; k < m; k++, m--) {
      real[m] = real[k] ?? NaN
      imaginary[m] = -(imaginary[k] ?? NaN)
    }
  }
}

/** Multiplies what stands at frequency `k`, whose opposite is `m`, by both spectra of a pair. With Z = A + iB and Z' the conjugate of its opposite,
 *  A·B = (Z² − Z'²)/4i. */
function multiplyAt(pair: Spectra, k: number, m: number, real: Float64Array, imaginary: Float64Array): void {
  const a = pair.real[k] ?? NaN
  const b = pair.imaginary[k] ?? NaN
  const c = pair.real[m] ?? NaN
  const d = -(pair.imaginary[m] ?? NaN)
  const re = (a * b - c * d) / 2
  const im = (c * c - d * d - (a * a - b * b)) / 4
  const r = real[k] ?? NaN
  const i = imaginary[k] ?? NaN
  real[k] = r * re - i * im
  imaginary[k] = r * im + i * re
}

/** E[Xᵢ·u(S)] for each chance i: the part of its losses that falls where the total S, on a grid of `step`, has the weight `u`, which is 0 beyond the
 *  grid. By Parseval's theorem, without turning anything back. */
export function partsWhere(step: number, chances: readonly Chance[], u: Float64Array): Float64Array {
  const { fourier, tilt } = tools()
  const { size } = fourier
  const plain = spectraOf(step, chances, 'chance')
  const amounts = spectraOf(step, chances, 'amount')
  const weight = { real: new Float64Array(size), imaginary: new Float64Array(size) }
  for (let k = 0; k < places; k++) weight.real[k] = (u[k] ?? NaN) / (tilt[k] ?? NaN)
  fourier.forward(weight.real, weight.imaginary)
  const count = 2 * plain.length
  const f = new Float64Array(2 * count)
  const g = new Float64Array(2 * count)
  const before = new Float64Array(2 * count)
  const parts = new Float64Array(count)
  const addAt = (k: number, m: number): void => {
    unpack(plain, k, m, f)
    unpack(amounts, k, m, g)
    const scale = (m === k ? 1 : 2) / size
    addParts({ f, g, before }, weight.real[k] ?? NaN, -(weight.imaginary[k] ?? NaN), scale, parts)
  }
  for (const k of [0, 1]) addAt(k, k)
  for (let run = 2; run < size; run *= 2) {
    for (let k = run, m = 2 * run - 1; k < m; k++, m--) addAt(k, m)
  }
  return parts.subarray(0, chances.length)
}

/** The values of all spectra at one frequency, real and imaginary in turn. */
function unpack(spectra: readonly Spectra[], k: number, m: number, into: Float64Array): void {
  for (let i = 0; i < spectra.length; i++) {
    const pair = spectra[i]
    if (pair === undefined) return
    const { real, imaginary } = pair
    const a = real[k] ?? NaN
    const b = imaginary[k] ?? NaN
    const c = real[m] ?? NaN
    const d = -(imaginary[m] ?? NaN)
    into[4 * i] = (a + c) / 2
    into[4 * i + 1] = (b + d) / 2
    into[4 * i + 2] = (b - d) / 2
    into[4 * i + 3] = (c - a) / 2
  }
}

/** Numbers at one frequency, real and imaginary in turn, and room for as many. */
interface AtFrequency {
  readonly f: Float64Array
  readonly g: Float64Array
  readonly before: Float64Array
}

/** Adds Re(gᵢ·Π_{j≠i} fⱼ·w)·scale to each part, by products from both ends, since an f may be 0. */
function addParts(
  { f, g, before }: AtFrequency,
  weightReal: number,
  weightImaginary: number,
  scale: number,
  parts: Float64Array,
): void {
  let re = weightReal
  let im = weightImaginary
  for (let i = 0; i < parts.length; i++) {
    before[2 * i] = re
    before[2 * i + 1] = im
    const a = f[2 * i] ?? NaN
    const b = f[2 * i + 1] ?? NaN
    const next = re * a - im * b
    im = re * b + im * a
    re = next
  }
  re = scale
  im = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    const a = g[2 * i] ?? NaN
    const b = g[2 * i + 1] ?? NaN
    const c = before[2 * i] ?? NaN
    const d = before[2 * i + 1] ?? NaN
    const first = re * c - im * d
    const second = re * d + im * c
    parts[i] = (parts[i] ?? NaN) + first * a - second * b
    const x = f[2 * i] ?? NaN
    const y = f[2 * i + 1] ?? NaN
    const next = re * x - im * y
    im = re * y + im * x
    re = next
  }
}
