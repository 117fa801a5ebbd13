import type { DecisionMethod } from '../records/decisionMethod.ts'
import { effects, open, openTo, type Effect, type Elector, type Open } from './effect.ts'
import { forced } from './forced.ts'

/** Whether what one elector says can make a difference to a motion that is still open: for some way in which the others complete it, the outcome hangs on it.
 *  The others are looked at along a chain from all of them at their worst for the motion to all at their best, by which every number of supporters
 *  comes up once; so it is O(n · log n). */
export function essential(
  method: DecisionMethod,
  electors: readonly Elector[],
  stands: readonly Open[],
  at: number,
): boolean {
  const stand = stands[at] ?? open.all
  const others = electors.map((_, i) => i).filter((i) => i !== at)
  const outcome = (better: number, own: Open): 'adopted' | 'rejected' => {
    const chosen = [...stands]
    others.forEach((i, place) => {
      chosen[i] = one(stands[i] ?? open.all, place < better ? best : worst)
    })
    chosen[at] = own
    return forced(method, electors, chosen) === 'adopted' ? 'adopted' : 'rejected'
  }
  const high = one(stand, best)
  const low = one(stand, worst)
  // How many of the others have to be at their best before the motion passes with this elector against it.
  let from = 0
  let to = others.length + 1
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (middle <= others.length && outcome(middle, low) === 'rejected') from = middle + 1
    else to = middle
  }
  const last = Math.min(from - 1, others.length)
  return last >= 0 && outcome(last, high) === 'adopted'
}

const best: readonly Effect[] = ['support', 'unobjecting', 'recused', 'present', 'absent', 'oppose']
const worst: readonly Effect[] = ['oppose', 'absent', 'present', 'recused', 'unobjecting', 'support']

/** The first effect of an order that may still come. */
function one(stand: Open, order: readonly Effect[]): Open {
  const effect = order.find((each) => (stand & openTo(each)) !== 0) ?? effects[0]
  return openTo(effect)
}
