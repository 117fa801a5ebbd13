import { failure } from '../../kernel/error.ts'
import { asProbability, type Probability } from '../../kernel/probability.ts'
import type { Impact } from '../../records/risk.ts'
import { lognormalOf, lognormalThrough } from './lognormal.ts'
import { pert, point, straight, triangular } from './bounded.ts'
import type { Amounts } from './amounts.ts'

/** Something that happens or does not in a period, independently of all else, and what it costs if it does. */
export interface Chance {
  /** Tells it from others and orders them: text that all nodes have alike. */
  readonly id: string
  readonly probability: Probability
  readonly amounts: Amounts
}

/** Most that may be expected of one loss: a thousand times the greatest that may be stated. */
const mostMean = 1e18

/** The distribution that a record states. Throws `E_RECORD_INVALID` where it is so wide that its mean says nothing. */
export function amountsOf(impact: Impact, path = 'impact'): Amounts {
  const amounts = unchecked(impact)
  if (amounts.mean <= mostMean) return amounts
  throw failure(
    'E_RECORD_INVALID',
    'these amounts are so far apart that their mean is beyond all bounds: state nearer ones',
    { paths: [path] },
  )
}

function unchecked(impact: Impact): Amounts {
  switch (impact.kind) {
    case 'point':
      return point(impact.value)
    case 'lognormal':
      return lognormalThrough(impact.low, impact.high)
    case 'lognormalMoments':
      return lognormalOf(impact.mean, impact.deviation)
    case 'triangular':
      return triangular(impact.low, impact.mode, impact.high)
    case 'pert':
      return pert(impact.low, impact.mode, impact.high)
    case 'quantiles':
      return straight([
        { level: 0, value: impact.least },
        ...impact.quantiles,
        { level: 1, value: impact.greatest },
      ])
  }
}

/** A chance as a record states it. Throws `E_PROBABILITY`, `E_RECORD_INVALID`. */
export function chanceOf(id: string, probability: number, impact: Impact, path = id): Chance {
  return {
    id,
    probability: asProbability(probability, `${path}.probability`),
    amounts: amountsOf(impact, `${path}.impact`),
  }
}

/** Chances in the order that all nodes have alike. Throws `RangeError` where two share an id: that is the caller's error. */
export function inIdOrder(chances: readonly Chance[]): Chance[] {
  const sorted = [...chances].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const [i, { id }] of sorted.entries()) {
    if (sorted[i - 1]?.id === id) throw new RangeError(`two risks have the id ${id}`)
  }
  return sorted
}
