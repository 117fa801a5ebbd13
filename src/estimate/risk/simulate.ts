import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { inIdOrder, type Chance } from './chances.ts'
import { between, Draws } from './draws.ts'
import { Gaps } from './gaps.ts'
import { greatestFrom } from './select.ts'

/** How many periods are drawn, and from which seed: whole, from 0 to 2^32 − 1. */
export interface Drawing {
  readonly count: number
  readonly seed: number
}

/** What drawn periods say, beside how far off that may be. */
export interface Simulated extends Drawing {
  readonly mean: number
  /** Standard error of the mean. */
  readonly error: number
  /** One for each share asked for: the loss reached in so many periods, and the mean of the worst so many. */
  readonly worst: readonly { readonly share: number; readonly loss: number; readonly mean: number }[]
}

/** The total loss of each of `count` periods, drawn: the same for the same seed, on every machine and in whatever order the chances come.
 *  Of each chance only the periods in which it happens are drawn, by the gaps between them, and each one's amount by its quantile. Throws `E_USAGE` for a count or seed out of range. */
export function drawTotals(chances: readonly Chance[], { count, seed }: Drawing): Float64Array {
  checkDrawing({ count, seed })
  const totals = new Float64Array(count)
  const draws = new Draws(seed)
  for (const [number, { probability, amounts }] of inIdOrder(chances).entries()) {
    const gaps = new Gaps(probability)
    let period = -1
    for (let event = 0; ; event++) {
      draws.at(event, number)
      const gap = gaps.at(between(draws.first))
      if (gap < 0) {
        period += gaps.longest
        if (period >= count) break
        continue
      }
      period += 1 + gap
      if (period >= count) break
      totals[period] = (totals[period] ?? NaN) + amounts.quantile(between(draws.second))
    }
  }
  return totals
}

/** Refuses what cannot be drawn. Throws `E_USAGE`. */
export function checkDrawing({ count, seed }: Drawing): void {
  const paths = [
    ...(Number.isInteger(count) && count >= 1 && count <= limits.riskDraws ? [] : ['count']),
    ...(Number.isInteger(seed) && seed >= 0 && seed < 4_294_967_296 ? [] : ['seed']),
  ]
  if (paths.length === 0) return
  throw failure(
    'E_USAGE',
    `draws are whole numbers up to ${limits.riskDraws}, seeds whole numbers below 2^32`,
    { paths },
  )
}

/** What `count` drawn periods say. Throws as `drawTotals` does, and `RangeError` for a share outside (0, 1). */
export function simulate(chances: readonly Chance[], drawing: Drawing, shares: readonly number[]): Simulated {
  return summaryOf(drawTotals(chances, drawing), drawing, shares)
}

/** What totals say; their order is lost. */
function summaryOf(totals: Float64Array, drawing: Drawing, shares: readonly number[]): Simulated {
  const count = totals.length
  let sum = 0
  for (const total of totals) sum += total
  const mean = sum / count
  let squares = 0
  for (const total of totals) squares += (total - mean) * (total - mean)
  return {
    ...drawing,
    mean,
    error: count === 1 ? 0 : Math.sqrt(squares / (count - 1) / count),
    worst: shares.map((share) => worstOf(totals, share)),
  }
}

function worstOf(totals: Float64Array, share: number): Simulated['worst'][number] {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is no share of periods`)
  const worst = share * totals.length
  const whole = Math.floor(worst)
  // The period in which the share ends counts with what is left of it.
  const place = totals.length - 1 - whole
  greatestFrom(totals, place)
  const loss = totals[place] ?? NaN
  let sum = 0
  for (let i = place + 1; i < totals.length; i++) sum += totals[i] ?? NaN
  return { share, loss, mean: (sum + (worst - whole) * loss) / worst }
}
