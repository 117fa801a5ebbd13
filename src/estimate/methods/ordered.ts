import { exactSum } from '../../kernel/sum.ts'

/** Probabilities of ordered options cumulated from the lowest: for each option but the last the probability of it or any lower one. */
export function cumulated(probabilities: readonly number[]): number[] {
  return probabilities.slice(0, -1).map((_, k) => exactSum(probabilities.slice(0, k + 1)))
}

/** Back from cumulated probabilities (never falling, in [0, 1]) to one for each option. What rounding would make fall counts as level. */
export function singly(cumulative: readonly number[]): number[] {
  let reached = 0
  const each = cumulative.map((level) => {
    const part = Math.max(0, level - reached)
    reached = Math.max(reached, level)
    return part
  })
  return [...each, Math.max(0, 1 - reached)]
}
