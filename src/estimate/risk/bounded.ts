import { exp, log } from '../../kernel/math.ts'
import { logGamma } from '../../kernel/special.ts'
import { betaDistribution } from '../../kernel/incomplete.ts'
import { fillByOne, type Amounts } from './amounts.ts'

/** One amount for sure. */
export function point(value: number): Amounts {
  const limited = (x: number): number => (x < value ? x : value)
  return {
    mean: value,
    above: (x) => (x < value ? 1 : 0),
    limited,
    quantile: () => value,
    fill: (into, step) => {
      fillByOne(limited, into, step)
    },
  }
}

/** A corner of a distribution function: the share `level` lies at or below `value`. */
export interface Corner {
  readonly level: number
  readonly value: number
}

/** Amounts whose distribution function is straight between corners, from level 0 to level 1; values do not fall, and two corners of one
 *  value are a step. */
export function straight(corners: readonly Corner[]): Amounts {
  const pieces = corners.flatMap((right, i) => {
    const left = corners[i - 1]
    return left === undefined ? [] : [{ left, right, mass: right.level - left.level }]
  })
  const above = (x: number): number => {
    let share = 1
    for (const { left, right, mass } of pieces) {
      if (right.value <= x) share -= mass
      else if (left.value < x) share -= (mass * (x - left.value)) / (right.value - left.value)
    }
    return share < 0 ? 0 : share
  }
  const limited = (x: number): number => {
    let sum = 0
    for (const { left, right, mass } of pieces) {
      if (right.value <= x) sum += mass * (left.value / 2 + right.value / 2)
      else if (left.value >= x) sum += mass * x
      else {
        const share = (x - left.value) / (right.value - left.value)
        sum += mass * (share * (left.value / 2 + x / 2) + (1 - share) * x)
      }
    }
    return sum
  }
  return {
    mean: limited(Infinity),
    above,
    limited,
    quantile(p) {
      for (const { left, right, mass } of pieces) {
        if (p <= right.level && mass > 0)
          return left.value + (right.value - left.value) * ((p - left.level) / mass)
      }
      return corners[corners.length - 1]?.value ?? NaN
    },
    fill: (into, step) => {
      fillByOne(limited, into, step)
    },
  }
}

/** Amounts whose density is a triangle from `low` over `mode` to `high`. */
export function triangular(low: number, mode: number, high: number): Amounts {
  const width = high - low
  const mean = (low + mode + high) / 3
  const limited = (x: number): number => {
    if (x <= low) return x
    if (x >= high) return mean
    // E min(X, x) = x − ∫ F from `low` to `x` = mean − ∫ (1 − F) from `x` to `high`.
    if (x <= mode) return x - (((x - low) / width) * (x - low) * (x - low)) / (3 * (mode - low))
    return mean - (((high - x) / width) * (high - x) * (high - x)) / (3 * (high - mode))
  }
  return {
    mean,
    above(x) {
      if (x <= low) return 1
      if (x >= high) return 0
      return x <= mode
        ? 1 - ((x - low) / width) * ((x - low) / (mode - low))
        : ((high - x) / width) * ((high - x) / (high - mode))
    },
    limited,
    quantile: (p) =>
      p * width <= mode - low
        ? low + Math.sqrt(p * width * (mode - low))
        : high - Math.sqrt((1 - p) * width * (high - mode)),
    fill: (into, step) => {
      fillByOne(limited, into, step)
    },
  }
}

/** Places of the table by which PERT amounts are drawn. They crowd towards both ends, where a density may begin steeply: straight lines between them are off by
 *  less than 1e-6 of a share. */
const knots = 4096
const knotAt = (k: number): number => (k / knots) * (k / knots) * (3 - (2 * k) / knots)

/** Amounts of a PERT distribution: Beta(1 + 4(mode − low)/width, 1 + 4(high − mode)/width) from `low` to `high`. Source: D. G. Malcolm et al.,
 *  "Application of a technique for research and development program evaluation", Operations Research 7, 1959. */
export function pert(low: number, mode: number, high: number): Amounts {
  const width = high - low
  const a = 1 + (4 * (mode - low)) / width
  const b = 1 + (4 * (high - mode)) / width
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  const mean = low + (width * a) / (a + b)
  const limited = (x: number): number => {
    if (x <= low) return x
    if (x >= high) return mean
    const share = (x - low) / width
    const below = betaDistribution(share, a, b)
    // I_x(a + 1, b) = I_x(a, b) − x^a (1 − x)^b / (a B(a, b)): Abramowitz & Stegun 26.5.16.
    const step = exp(a * log(share) + b * log(1 - share) - logBeta) / a
    return low * below + (width * a * (below - step)) / (a + b) + x * (1 - below)
  }
  let table: Float64Array | undefined
  return {
    mean,
    above: (x) => (x <= low ? 1 : x >= high ? 0 : betaDistribution((high - x) / width, b, a)),
    limited,
    quantile(p) {
      table ??= Float64Array.from({ length: knots + 1 }, (_, k) => betaDistribution(knotAt(k), a, b))
      let place = 0
      let end = knots
      while (end - place > 1) {
        const middle = (place + end) >> 1
        if ((table[middle] ?? NaN) <= p) place = middle
        else end = middle
      }
      const left = table[place] ?? NaN
      const right = table[end] ?? NaN
      const share = right > left ? (p - left) / (right - left) : 0
      return low + width * (knotAt(place) + share * (knotAt(end) - knotAt(place)))
    },
    fill: (into, step) => {
      fillByOne(limited, into, step)
    },
  }
}
