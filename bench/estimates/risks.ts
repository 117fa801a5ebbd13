import { chanceOf, type Chance } from '../../src/estimate/risk/chances.ts'
import { simulate, drawTotals } from '../../src/estimate/risk/simulate.ts'
import { Total } from '../../src/estimate/risk/total.ts'
import type { Figure } from '../figure.ts'

const risks = 20
const draws = 1_000_000
const shares = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01]

/** Twenty log-normal risks from 1 to 20 % likely, a hundredfold apart. */
function register(next: () => number): Chance[] {
  return Array.from({ length: risks }, (_, i) => {
    const low = 1 + 99 * next()
    return chanceOf(`risk-${i}`, (i + 1) / 100, {
      kind: 'lognormal',
      low: { level: 0.1, value: low },
      high: { level: 0.9, value: low * (4 + 12 * next()) },
    })
  })
}

function least(runs: number, work: () => void): number {
  let time = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work()
    time = Math.min(time, performance.now() - start)
  }
  return time
}

/** Periods drawn as a textbook draws them: for each of them and each risk, whether, and how much. */
function drawnNaively(chances: readonly Chance[], count: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, () => {
    let sum = 0
    for (const { probability, amounts } of chances) if (next() < probability) sum += amounts.quantile(next())
    return sum
  })
}

/** The total of twenty risks, on grids and drawn, each beside the other way, after both gave the same to within what drawing can tell. */
export function measureRisks(next: () => number): Figure[] {
  const chances = register(next)
  const total = new Total(chances)
  const drawn = simulate(chances, { count: draws, seed: 1 }, shares)
  for (const { share, loss } of drawn.worst) {
    const error = Math.sqrt((share * (1 - share)) / draws)
    if (loss > 0 && Math.abs(total.atLeast(loss) - share) > 5 * error)
      throw new Error(`the worst ${share} is not where it was drawn`)
  }
  const naive = least(3, () => drawnNaively(chances, draws / 10, next)) * 10
  const drawing = least(5, () => drawTotals(chances, { count: draws, seed: 1 }))
  const told = least(40, () => {
    const fresh = new Total(chances)
    for (const share of shares) fresh.reached(share)
  })
  const worst = least(40, () => total.worst(0.02))
  const of = `of ${risks} risks`
  return [
    {
      name: `total ${of} on grids, the same bytes everywhere`,
      value: told,
      unit: 'ms',
      against: 'drawing 1,000,000 periods',
      ratio: drawing / told,
    },
    {
      name: `what each ${of} brings to the worst fiftieth`,
      value: worst,
      unit: 'ms',
      against: '',
      ratio: null,
    },
    {
      name: `total ${of}, 1,000,000 periods drawn`,
      value: drawing,
      unit: 'ms',
      against: 'drawing each risk in each',
      ratio: naive / drawing,
    },
  ]
}
