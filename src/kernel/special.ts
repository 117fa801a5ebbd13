import { exp, log, log1p } from './math.ts'

/** √(2π) and half its logarithm's double, ½·ln(2π). */
const rootOfTwoPi = 2.506_628_274_631_000_5
const halfLogOfTwoPi = 0.918_938_533_204_672_74

/** Depth of the continued fraction, begun at the limit of its tail: at |x| = 1.5 its error is below 1e-16. */
const fractionDepth = 100

/** e^(−x²/2). The square is split, or its rounding would cost x²/2 units in the last place. */
function bell(x: number): number {
  const short = Math.round(x * 65_536) / 65_536
  return exp(-short * short * 0.5) * exp(-(x - short) * (x + short) * 0.5)
}

/** Φ(x): the share of a standard normal distribution below x. 0 at −∞, 1 at ∞; relative error below 1e-14 down to x = −37.
 *  Source: the power series Φ = ½ + φ(x)·Σ x^(2n+1)/(2n+1)!! for |x| < 1.5 (G. Marsaglia, "Evaluating the normal distribution",
 *  J. Stat. Software 11, 2004) and Laplace's continued fraction for the tails (Abramowitz & Stegun 26.2.14). */
export function normalDistribution(x: number): number {
  if (Number.isNaN(x)) return NaN
  const size = x < 0 ? -x : x
  if (size > 39) return x < 0 ? 0 : 1
  const density = bell(x) / rootOfTwoPi
  if (size < 1.5) {
    let sum = x
    for (let term = x, n = 3; ; n += 2) {
      term = (term * x * x) / n
      const next = sum + term
      if (next === sum) return 0.5 + density * sum
      sum = next
    }
  }
  let tail = (size + Math.sqrt(size * size + 4 * fractionDepth)) / 2
  for (let n = fractionDepth; n > 0; n--) tail = size + n / tail
  return x < 0 ? density / tail : 1 - density / tail
}

/** ζ(k) − 1 for k = 2, 3, … (OEIS A013661, A002117 and on): coefficients of ln Γ about 2. */
const zetaMinusOne: readonly number[] = [
  0.644_934_066_848_226_436, 0.202_056_903_159_594_285, 0.082_323_233_711_138_191_5,
  0.036_927_755_143_369_926_3, 0.017_343_061_984_449_139_7, 0.008_349_277_381_922_826_84,
  0.004_077_356_197_944_339_38, 0.002_008_392_826_082_214_42, 0.000_994_575_127_818_085_337,
  0.000_494_188_604_119_464_559, 0.000_246_086_553_308_048_299, 0.000_122_713_347_578_489_147,
  0.000_061_248_135_058_704_829_3, 0.000_030_588_236_307_020_493_6, 0.000_015_282_259_408_651_871_7,
  7.637_197_637_899_762_27e-6, 3.817_293_264_999_839_86e-6, 1.908_212_716_553_938_93e-6,
  9.539_620_338_727_961_13e-7, 4.769_329_867_878_064_63e-7, 2.384_505_027_277_329_9e-7,
  1.192_199_259_653_110_73e-7, 5.960_818_905_125_947_96e-8, 2.980_350_351_465_228_02e-8,
  1.490_155_482_836_504_12e-8, 7.450_711_789_835_429_49e-9, 3.725_334_024_788_457_05e-9,
  1.862_659_723_513_049_01e-9, 9.313_274_324_196_681_83e-10, 4.656_629_065_033_784_07e-10,
]
/** 1 − γ, γ Euler's constant (OEIS A001620). */
const oneMinusGamma = 0.422_784_335_098_467_139

/** ln Γ(2 + z) for |z| ≤ ½: (1 − γ)z + Σ (−1)^k (ζ(k) − 1) z^k / k (Abramowitz & Stegun 6.1.33 shifted by one). */
function logGammaAboutTwo(z: number): number {
  let sum = 0
  for (let k = zetaMinusOne.length + 1; k >= 2; k--) {
    const coefficient = (zetaMinusOne[k - 2] ?? NaN) / k
    sum = sum * z + (k % 2 === 0 ? coefficient : -coefficient)
  }
  return z * (oneMinusGamma + z * sum)
}

/** B₂ₙ/(2n(2n − 1)): coefficients of Stirling's series (Abramowitz & Stegun 6.1.41). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400]

/** ln Γ(x) for x ≥ 0: ∞ at 0 and ∞, NaN below 0. Relative error below 1e-14, also at the zeros 1 and 2.
 *  Source: Abramowitz & Stegun 6.1.15 (recurrence), 6.1.33 (series about 2), 6.1.41 (Stirling's series from 12 on). */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x === Infinity) return x
  if (x < 0.5) return logGammaAboutTwo(x) - log1p(x) - log(x)
  if (x < 1.5) return logGammaAboutTwo(x - 1) - log1p(x - 1)
  if (x < 12) {
    let product = 1
    while (x > 2.5) product *= --x
    return logGammaAboutTwo(x - 2) + log(product)
  }
  const square = 1 / (x * x)
  let series = 0
  for (let n = stirling.length - 1; n >= 0; n--) series = series * square + (stirling[n] ?? NaN)
  // Near the top of the range the whole may pass it, its parts must not.
  return (x - 0.5) * (log(x) - 1) - 0.5 + halfLogOfTwoPi + series / x
}
