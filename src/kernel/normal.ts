import { exp, log } from './math.ts'
import { normalDistribution } from './special.ts'

/** Knots of the table of Φ lie this far apart: their reciprocal. */
const knotsPerUnit = 64
/** Beyond this Φ is 0 or 1 to within 1e-17. */
const edge = 8.5
const rootOfTwoPi = 2.506_628_274_631_000_5
/** Terms of Taylor's series about each knot. */
const terms = 6

let made: Float64Array | undefined

/** Taylor's series of fifth order of Φ about each knot from −8.5 to 8.5, constant first; those at the ends are 0 and 1. Made once: who asks for Φ very often
 *  holds it. */
export function normalSeries(): Float64Array {
  if (made !== undefined) return made
  const last = 2 * edge * knotsPerUnit
  const series = new Float64Array((last + 1) * terms)
  for (let i = 1; i < last; i++) {
    const x = i / knotsPerUnit - edge
    const square = x * x
    const density = exp(-square / 2) / rootOfTwoPi
    // The derivatives of φ are φ times Hermite's polynomials.
    series.set(
      [
        normalDistribution(x),
        density,
        (-x * density) / 2,
        ((square - 1) * density) / 6,
        (x * (3 - square) * density) / 24,
        ((square * square - 6 * square + 3) * density) / 120,
      ],
      i * terms,
    )
  }
  series[last * terms] = 1
  return (made = series)
}

/** Φ(x) to within 1.1e-15 in all (not relatively, as `normalDistribution` does), thirty times as fast, by what `normalSeries` gives. 0 and 1 beyond ±8.5. */
export function quickNormalDistribution(series: Float64Array, x: number): number {
  const place = Math.min(2 * edge, Math.max(0, x + edge))
  const knot = (place * knotsPerUnit + 0.5) | 0
  const d = place - knot / knotsPerUnit
  const at = knot * terms
  const square = d * d
  // Grouped so that the terms need not wait for each other.
  const low = (series[at + 1] ?? NaN) + d * (series[at + 2] ?? NaN)
  const high = (series[at + 3] ?? NaN) + d * (series[at + 4] ?? NaN) + square * (series[at + 5] ?? NaN)
  return (series[at] ?? NaN) + d * (low + square * high)
}

/** Numerators and denominators of the three rational functions, constant first. */
const centreOver = Float64Array.of(
  3.387_132_872_796_366_608,
  133.141_667_891_784_377_45,
  1_971.590_950_306_551_442_7,
  13_731.693_765_509_461_125,
  45_921.953_931_549_871_457,
  67_265.770_927_008_700_853,
  33_430.575_583_588_128_105,
  2_509.080_928_730_122_672_7,
)
const centreUnder = Float64Array.of(
  1,
  42.313_330_701_600_911_252,
  687.187_007_492_057_908_3,
  5_394.196_021_424_751_107_7,
  21_213.794_301_586_595_867,
  39_307.895_800_092_710_61,
  28_729.085_735_721_942_674,
  5_226.495_278_852_854_561,
)
const sideOver = Float64Array.of(
  1.423_437_110_749_683_577_34,
  4.630_337_846_156_545_295_9,
  5.769_497_221_460_691_405_5,
  3.647_848_324_763_204_605_04,
  1.270_458_252_452_368_382_58,
  0.241_780_725_177_450_611_77,
  0.022_723_844_989_269_184_583_3,
  7.745_450_142_783_414_076_4e-4,
)
const sideUnder = Float64Array.of(
  1,
  2.053_191_626_637_758_821_87,
  1.676_384_830_183_803_849_4,
  0.689_767_334_985_100_004_55,
  0.148_103_976_427_480_074_59,
  0.015_198_666_563_616_457_196_6,
  5.475_938_084_995_344_946e-4,
  1.050_750_071_644_416_843_24e-9,
)
const farOver = Float64Array.of(
  6.657_904_643_501_103_777_2,
  5.463_784_911_164_114_369_9,
  1.784_826_539_917_291_335_8,
  0.296_560_571_828_504_891_23,
  0.026_532_189_526_576_123_093,
  1.242_660_947_388_078_438_6e-3,
  2.711_555_568_743_487_578_15e-5,
  2.010_334_399_292_288_132_65e-7,
)
const farUnder = Float64Array.of(
  1,
  0.599_832_206_555_887_937_69,
  0.136_929_880_922_735_805_31,
  0.014_875_361_290_850_614_852_5,
  7.868_691_311_456_132_591e-4,
  1.846_318_317_510_054_681_8e-5,
  1.421_511_758_316_445_888_7e-7,
  2.044_263_103_389_939_785_64e-15,
)

/** A polynomial of seventh degree, constant first. */
function polynomial(of: Float64Array, x: number): number {
  const upper = (((of[7] ?? NaN) * x + (of[6] ?? NaN)) * x + (of[5] ?? NaN)) * x + (of[4] ?? NaN)
  return (((upper * x + (of[3] ?? NaN)) * x + (of[2] ?? NaN)) * x + (of[1] ?? NaN)) * x + (of[0] ?? NaN)
}

/** Φ⁻¹(p): the value below which a share `p` of a standard normal distribution lies. −∞ at 0, ∞ at 1, NaN outside. Relative error about 1e-16.
 *  Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37, 1988 (PPND16). */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  const q = p - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180_625 - q * q
    return (q * polynomial(centreOver, r)) / polynomial(centreUnder, r)
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const size =
    r <= 5
      ? polynomial(sideOver, r - 1.6) / polynomial(sideUnder, r - 1.6)
      : polynomial(farOver, r - 5) / polynomial(farUnder, r - 5)
  return q < 0 ? -size : size
}
