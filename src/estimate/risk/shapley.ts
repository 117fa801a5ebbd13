import { exactSum } from '../../kernel/sum.ts'
import { Draws } from './draws.ts'

/** Players up to whose number every order of joining is counted: 4,096 companies of twelve. */
export const exactPlayers = 12
/** Orders drawn where there are more players, half of them the others backwards. */
const sampledOrders = 4_000

/** What each player brings, on the average over every order of joining. */
export interface Shares {
  /** In the order of the players; they add up to what all together bring. */
  readonly shares: readonly number[]
  /** Standard errors where orders were drawn; null where every order was counted. */
  readonly errors: readonly number[] | null
}

/** Shapley's shares of what a company of players brings. `value` is asked what those bring whose places are true, and must give the same whenever it is
 *  asked the same. Up to twelve players exactly; of more, 4,000 orders are drawn from `seed`.
 *  Source: L. S. Shapley, "A value for n-person games", 1953; sampling as J. Castro et al., Computers & Operations Research 36, 2009, each order
 *  beside its reverse. */
export function shapley(players: number, value: (company: readonly boolean[]) => number, seed = 0): Shares {
  return players <= exactPlayers
    ? { shares: everyOrder(players, value), errors: null }
    : someOrders(players, value, seed)
}

function everyOrder(players: number, value: (company: readonly boolean[]) => number): number[] {
  const companies = 1 << players
  const values = Float64Array.from({ length: companies }, (_, set) =>
    value(Array.from({ length: players }, (_, i) => ((set >> i) & 1) === 1)),
  )
  // How much each size of company counts: (size)!(players − size − 1)!/players!.
  const weights: number[] = []
  let orders = 1
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * orders))
    orders = (orders * (players - 1 - size)) / (size + 1)
  }
  return Array.from({ length: players }, (_, i) => {
    const terms: number[] = []
    for (let set = 0; set < companies; set++) {
      if (((set >> i) & 1) === 1) continue
      terms.push(((values[set | (1 << i)] ?? NaN) - (values[set] ?? NaN)) * (weights[sizeOf(set)] ?? NaN))
    }
    return exactSum(terms)
  })
}

function sizeOf(set: number): number {
  let size = 0
  for (let rest = set; rest > 0; rest &= rest - 1) size++
  return size
}

function someOrders(players: number, value: (company: readonly boolean[]) => number, seed: number): Shares {
  const draws = new Draws(seed)
  const sums = new Float64Array(players)
  const squares = new Float64Array(players)
  const pairs = sampledOrders / 2
  for (let pair = 0; pair < pairs; pair++) {
    const order = orderAt(draws, pair, players)
    const there = broughtIn(order, value)
    const back = broughtIn(order.toReversed(), value)
    for (let i = 0; i < players; i++) {
      const mean = ((there[i] ?? NaN) + (back[i] ?? NaN)) / 2
      sums[i] = (sums[i] ?? NaN) + mean
      squares[i] = (squares[i] ?? NaN) + mean * mean
    }
  }
  const shares = Array.from(sums, (sum) => sum / pairs)
  const errors = shares.map((share, i) =>
    Math.sqrt(Math.max(0, (squares[i] ?? NaN) / pairs - share * share) / (pairs - 1)),
  )
  return { shares, errors }
}

/** The players in an order drawn: R. Durstenfeld, "Algorithm 235", Comm. ACM 7, 1964. */
function orderAt(draws: Draws, pair: number, players: number): number[] {
  const order = Array.from({ length: players }, (_, i) => i)
  for (let i = players - 1; i > 0; i--) {
    draws.at(pair, i)
    const j = Math.floor((draws.first / 4_294_967_296) * (i + 1))
    const [a, b] = [order[i] ?? NaN, order[j] ?? NaN]
    order[i] = b
    order[j] = a
  }
  return order
}

function broughtIn(order: readonly number[], value: (company: readonly boolean[]) => number): Float64Array {
  const company = order.map(() => false)
  const brought = new Float64Array(order.length)
  let before = value(company)
  for (const player of order) {
    company[player] = true
    const after = value(company)
    brought[player] = after - before
    before = after
  }
  return brought
}
