import { exp, log, powerOfTwo } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import { inIdOrder, type Chance } from './chances.ts'
import { partsWhere, places, totalOn, type Grid } from './grid.ts'

/** Each grid reaches a sixteenth as far as the one before: where a grid is read, its step is less than 0.4 % of the amount. */
const ratio = 16
/** Most grids of one total: a range of amounts from 1 to 10⁹. */
const gridsMost = 6
/** The rarest year that a total tells of: one in two thousand. */
const rarest = 0.0005
/** A finer grid is worth its time where this much of the chance of any loss lies below. */
const worthwhile = 0.001
/** How likely it may be that a total lies further from its grid than `within`. */
const beyondWithin = 1e-6
/** What wraps round the finest grid, and rounding. */
const numerical = 1e-8
const logOfTen = log(10)
/** A first grid ends between these, whatever was stated. */
const [leastReach, greatestReach] = [powerOfTwo(-40), powerOfTwo(100)]

/** The part of a curve that says how bad a period can be. */
export interface CurvePoint {
  readonly loss: number
  /** The chance that the period's loss is at least that. */
  readonly probability: number
}

/** The worst periods, by how rare they are. */
export interface Worst {
  /** How rare: 0.02 is the worst period in fifty. */
  readonly share: number
  /** The loss that is reached in so many periods. */
  readonly loss: number
  /** The mean loss of the worst such share of periods (expected shortfall): C. Acerbi and D. Tasche, "On the coherence of expected shortfall",
   *  J. Banking & Finance 26, 2002. */
  readonly mean: number
  /** What each chance brings to that mean, by id; they add up to it. D. Tasche, "Risk contributions and performance measurement", 1999. */
  readonly parts: readonly { readonly id: string; readonly mean: number }[]
}

/** The total of independent chances in one period. */
export class Total {
  /** By id. */
  readonly chances: readonly Chance[]
  /** The expected loss, exactly: it needs no grid. */
  readonly expected: number
  /** The chance of any loss at all. */
  readonly anyLoss: number
  /** Coarse to fine. */
  readonly grids: readonly Grid[]
  /** Losses are moved by less than a step each: this many steps, but with a chance of one in a million. */
  readonly stepsOff: number

  /** The order of `chances` does not matter. Throws `RangeError` where two share an id. */
  constructor(chances: readonly Chance[]) {
    this.chances = inIdOrder(chances)
    this.expected = exactSum(this.chances.map(({ probability, amounts }) => probability * amounts.mean))
    this.anyLoss = 1 - quietOf(this.chances)
    this.grids = gridsOf(this.chances, 1 - this.anyLoss)
    this.stepsOff = mostTogether(this.chances)
  }

  /** How far a loss that is read at `loss` may lie from the true total's, and how unlikely anything beyond is. */
  within(loss: number): { readonly loss: number; readonly probability: number } {
    return { loss: this.stepsOff * this.#gridFor(loss).step, probability: beyondWithin + numerical }
  }

  /** The chance of a loss of at least `loss`. Between places it lies on a straight line; half of a place's own mass counts. */
  atLeast(loss: number): number {
    if (loss <= 0) return 1
    const grid = this.#gridFor(loss)
    const place = loss / grid.step
    const below = Math.floor(place)
    if (below >= places - 1) return exceedance(grid, places - 1)
    const share = place - below
    return exceedance(grid, below) * (1 - share) + exceedance(grid, below + 1) * share
  }

  /** The loss that is reached with the chance `probability`, above 0 and below 1; 0 where a loss of any size is rarer. Below one in two thousand
   *  the grid says nothing: there it is its end. */
  reached(probability: number): number {
    if (this.anyLoss <= probability) return 0
    for (const grid of this.grids.toReversed()) {
      if (exceedance(grid, places - 1) > probability) continue
      let low = 0
      let high = places - 1
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (exceedance(grid, middle) > probability) low = middle
        else high = middle
      }
      const left = exceedance(grid, low)
      const right = exceedance(grid, high)
      const share = left > right ? (left - probability) / (left - right) : 1
      return grid.step * (low + Math.min(1, Math.max(0, share)))
    }
    return (this.grids[0]?.step ?? 0) * (places - 1)
  }

  /** Points of the curve from `reached(from)` to `reached(to)`, `perTenfold` of them for each tenfold of the loss; empty where no loss is that likely. */
  curve(from = 0.5, to = 0.001, perTenfold = 16): CurvePoint[] {
    const greatest = this.reached(to)
    const least = Math.max(this.reached(Math.min(from, this.anyLoss * 0.999)), greatest / 1e5)
    if (!(greatest > 0)) return []
    const points: CurvePoint[] = []
    for (let i = 0; ; i++) {
      const loss = least * exp((i * logOfTen) / perTenfold)
      if (loss >= greatest) break
      points.push({ loss, probability: this.atLeast(loss) })
    }
    return [...points, { loss: greatest, probability: this.atLeast(greatest) }]
  }

  /** The worst share of periods, above 0.0005 and below 1. Throws `RangeError` outside. */
  worst(share: number): Worst {
    if (!(share > rarest && share < 1))
      throw new RangeError(`${share} is no share of periods that is told of`)
    const grid = this.grids.findLast((each) => (each.upTo[places - 1] ?? NaN) > 1 - share) ?? this.grids[0]
    if (grid === undefined) return { share, loss: 0, mean: 0, parts: [] }
    const { weights, parts: below } = this.#belowWorst(grid, share)
    // What is not below is among the worst: so no tail is cut off.
    const means = this.chances.map(({ id, probability, amounts }, i) => ({
      id,
      mean: Math.max(0, probability * amounts.mean - (below[i] ?? NaN)) / share,
    }))
    const mean = exactSum(means.map((part) => part.mean))
    return { share, loss: weights === 0 ? 0 : this.reached(share), mean, parts: means }
  }

  /** The part of each chance's expected loss that falls into the 1 − share of periods that are not the worst. */
  #belowWorst(grid: Grid, share: number): { readonly weights: number; readonly parts: Float64Array } {
    const weight = new Float64Array(places)
    let last = 0
    while (last < places && (grid.upTo[last] ?? NaN) <= 1 - share) weight[last++] = 1
    const mass = grid.mass[last] ?? 0
    const before = last === 0 ? 0 : (grid.upTo[last - 1] ?? NaN)
    if (last < places && mass > 0) weight[last] = Math.min(1, Math.max(0, (1 - share - before) / mass))
    return { weights: last, parts: partsWhere(grid.step, this.chances, weight) }
  }

  #gridFor(loss: number): Grid {
    const grid = this.grids.findLast(({ step }) => loss <= step * (places - 2)) ?? this.grids[0]
    if (grid === undefined) throw new Error('a total has at least one grid')
    return grid
  }
}

/** The chance of at least the amount at a place, half of its own mass counted; at 0, of any loss at all. */
function exceedance({ mass, upTo }: Grid, place: number): number {
  const half = place === 0 ? 0 : (mass[place] ?? NaN) / 2
  return Math.max(0, 1 - (upTo[place] ?? NaN) + half)
}

function gridsOf(chances: readonly Chance[], quiet: number): Grid[] {
  const grids: Grid[] = []
  let reach = firstReach(chances)
  for (;;) {
    const grid = totalOn(reach / places, chances)
    grids[0] = grid
    if (exceedance(grid, places - 1) <= rarest) break
    reach *= 4
  }
  while (grids.length < gridsMost) {
    const coarse = grids[grids.length - 1]
    if (coarse === undefined) break
    if ((coarse.upTo[places / ratio] ?? NaN) - quiet <= worthwhile) break
    grids.push(totalOn(coarse.step / ratio, chances))
  }
  return grids
}

/** The chance that nothing costs anything. */
function quietOf(chances: readonly Chance[]): number {
  let quiet = 1
  for (const { probability, amounts } of chances) quiet *= 1 - probability * amounts.above(0)
  return quiet
}

/** The least power of two that the losses reach, added up one by one, with no more than the rarest chance. */
function firstReach(chances: readonly Chance[]): number {
  const beyond = (x: number): number => {
    let sum = 0
    for (const { probability, amounts } of chances) sum += probability * amounts.above(x)
    return sum
  }
  // Begun near by: each look costs a distribution function a chance.
  let reach = leastReach
  for (const { amounts } of chances) while (reach < amounts.mean) reach *= 2
  while (beyond(reach) > rarest && reach < greatestReach) reach *= 2
  while (reach > leastReach && beyond(reach / 2) <= rarest) reach /= 2
  return reach
}

/** How many chances happen together at most, but for one case in a million: counted exactly. */
function mostTogether(chances: readonly Chance[]): number {
  const counts = new Float64Array(chances.length + 1)
  counts[0] = 1
  for (const [i, { probability }] of chances.entries()) {
    for (let k = i + 1; k >= 0; k--) {
      const one = k === 0 ? 0 : (counts[k - 1] ?? NaN) * probability
      counts[k] = (counts[k] ?? NaN) * (1 - probability) + one
    }
  }
  let beyond = 0
  let most = chances.length
  while (most > 0 && beyond + (counts[most] ?? NaN) <= beyondWithin) beyond += counts[most--] ?? NaN
  return most
}
