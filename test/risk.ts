import fc from 'fast-check'
import { chanceOf, type Chance } from '../src/estimate/risk/chances.ts'
import type { Impact } from '../src/records/risk.ts'

const level = (n: number) => n / 100

/** Impacts of every kind, of amounts from hundredths to millions. */
export const impacts: fc.Arbitrary<Impact> = fc
  .record({
    size: fc.integer({ min: -2, max: 5 }).map((tens) => 10 ** tens),
    parts: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }),
    levels: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 4 }),
    kind: fc.constantFrom('point', 'lognormal', 'lognormalMoments', 'triangular', 'pert', 'quantiles'),
  })
  .map(({ size, parts, levels, kind }): Impact => {
    const [a = 1, b = 1, c = 1] = parts.map((part) => (part * size) / 100)
    const [low = 1, high = 2] = levels.toSorted((x, y) => x - y)
    switch (kind) {
      case 'point':
        return { kind, value: a }
      case 'lognormal':
        // Levels near each other with amounts a thousandfold apart would have no mean to speak of.
        return {
          kind,
          low: { level: level(Math.min(low, 25)), value: a },
          high: { level: level(Math.max(high, 75)), value: a + b },
        }
      case 'lognormalMoments':
        return { kind, mean: a, deviation: b }
      case 'triangular':
      case 'pert':
        return { kind, low: a, mode: a + b, high: a + b + c }
      default:
        return {
          kind: 'quantiles',
          least: 0,
          quantiles: [
            { level: level(low), value: a },
            { level: level(high), value: a + b },
          ],
          greatest: a + b + c,
        }
    }
  })

/** Some risks, of every kind. */
export function someChances(most: number): fc.Arbitrary<Chance[]> {
  const probability = fc.oneof(
    fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
    fc.constantFrom(1e-9, 1e-3, 0.999),
  )
  return fc
    .array(fc.tuple(probability, impacts), { minLength: 1, maxLength: most })
    .map((all) => all.map(([p, impact], i) => chanceOf(`risk-${i}`, p, impact)))
}

/** A log-normal impact by its median and the ratio of its 90 % to its median. */
export function around(median: number, ratio: number): Impact {
  return {
    kind: 'lognormal',
    low: { level: 0.1, value: median / ratio },
    high: { level: 0.9, value: median * ratio },
  }
}
