import type { Chance } from '../../estimate/risk/chances.ts'
import { totalFingerprint } from '../../estimate/risk/manifest.ts'
import { Total, type CurvePoint } from '../../estimate/risk/total.ts'

/** How rare the years are of which a register tells. */
const shares = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]

/** What a total says. */
export interface TotalSummary {
  readonly expected: number
  /** The chance of any loss in a period. */
  readonly anyLoss: number
  /** The loss reached in the worst share of periods, and the mean of those. */
  readonly worst: { readonly share: number; readonly loss: number; readonly mean: number }
  readonly reached: readonly { readonly share: number; readonly loss: number }[]
  readonly curve: readonly CurvePoint[]
  /** How far the loss in `worst` may lie off the true one, and how unlikely anything beyond is. */
  readonly within: { readonly loss: number; readonly probability: number }
  /** SHA-256 of `totalText`: members who hold the same derive the same. */
  readonly fingerprint: string
}

/** Totals made last, by what they were made of: a register is asked for again and again. */
const made = new Map<string, Total>()
const kept = 64

/** The total of chances, made once for the same. */
export function totalFor(chances: readonly Chance[]): Total {
  // An id is a record's, which never changes; what a mitigation changes shows in the chance and the mean.
  const key = chances
    .map(({ id, probability, amounts }) => `${id} ${probability} ${amounts.mean}`)
    .sort()
    .join('\n')
  const known = made.get(key)
  if (known !== undefined) return known
  const total = new Total(chances)
  const [oldest] = made.keys()
  if (made.size >= kept && oldest !== undefined) made.delete(oldest)
  made.set(key, total)
  return total
}

/** A total as an answer tells it; `share` is how rare the worst periods are. */
export function summaryOf(total: Total, share: number): TotalSummary {
  const { loss, mean } = total.worst(share)
  return {
    expected: total.expected,
    anyLoss: total.anyLoss,
    worst: { share, loss, mean },
    reached: shares.map((each) => ({ share: each, loss: total.reached(each) })),
    curve: total.curve(),
    within: total.within(loss),
    fingerprint: totalFingerprint(total),
  }
}
