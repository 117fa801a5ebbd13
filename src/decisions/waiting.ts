import type { DecisionMethod } from '../records/decisionMethod.ts'
import type { MemberName } from '../kernel/id.ts'
import {
  effects,
  effectsOf,
  open,
  openTo,
  type Effect,
  type Elector,
  type Open,
  type Position,
  type Value,
} from './effect.ts'
import { forced, type Forced } from './forced.ts'

/** What could come of each thing that a silent elector may say. */
type Could = readonly { readonly says: Extract<Value, string>; readonly then: Forced }[]

const countedValues = ['support', 'oppose', 'abstain', 'excluded'] as const
const consensusValues = ['support', 'no-objection', 'oppose', 'abstain', 'excluded'] as const

/** Of electors that have not spoken those whose statement can still matter, with what each could do; all of them where none alone can. Electors that differ in
 *  nothing that counts are looked at once: otherwise two hundred of them would take longer than everything else. */
export function waitingFor(
  method: DecisionMethod,
  electors: readonly Elector[],
  positions: ReadonlyMap<MemberName, Position>,
  stands: readonly Open[],
): { readonly member: MemberName; readonly could: Could }[] {
  const values = method.count.kind === 'consensus' ? consensusValues : countedValues
  const special = new Set<MemberName>(method.count.kind === 'threshold' ? method.count.vetoes : [])
  for (const { value } of positions.values()) if (typeof value !== 'string') special.add(value.follow)
  const known = new Map<string, { readonly matters: boolean; readonly could: Could }>()
  const silent = electors.flatMap(({ name: member, weight }, i) => {
    if (positions.has(member)) return []
    const alike = special.has(member) ? member : `${method.weighted ? weight : 1} ${stands[i] ?? open.all}`
    const found = known.get(alike) ?? {
      matters: essential(method, electors, stands, i),
      could: values.map((says) => {
        const said = new Map(positions).set(member, { member, value: says, by: 'person' })
        return { says, then: forced(method, electors, effectsOf(electors, said)) }
      }),
    }
    known.set(alike, found)
    return [{ member, ...found }]
  })
  const decisive = silent.filter(({ matters }) => matters)
  return (decisive.length > 0 ? decisive : silent).map(({ member, could }) => ({ member, could }))
}

/** Whether what one elector says can make a difference to a motion that is still open: for some way in which the others complete it, the outcome hangs on it.
 *  The others are looked at along a chain from all of them at their worst for the motion to all at their best, by which every number of supporters
 *  comes up once; so it is O(n · log n). */
function essential(
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
