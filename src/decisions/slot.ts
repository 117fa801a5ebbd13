import type { MemberName, RecordId } from '../kernel/id.ts'

/** A motion for the next roster, in the race of its slot. */
export interface RosterMotion {
  readonly id: RecordId
  /** Who has a say: the electors of the epoch without those it names. */
  readonly electors: readonly MemberName[]
  /** a: supporters it needs, at least q. */
  readonly needed: number
}

/** What became of a slot: one motion, none any more, or not yet known. Where nobody is missing and it is pending, a motion is: one that members support and
 *  that is not here. */
export type SlotOutcome =
  | { readonly kind: 'adopted'; readonly motion: RecordId }
  | { readonly kind: 'dead' }
  | { readonly kind: 'pending'; readonly missing: readonly MemberName[] }

/** The slot function (DECISIONS, section 3). Each member gives one position per slot: the motion it supports, or none. A slot is dead when no motion here
 *  can be adopted any more, nor an unseen one, which would need `leastNeeded` at least: of members still missing, and of those whose position names it.
 *  Two motions that both have their supporters share a member that filled the slot twice, so the first by id is named; who compares finds the double. */
export function slotOutcome(
  members: readonly MemberName[],
  motions: readonly RosterMotion[],
  leastNeeded: number,
  positions: ReadonlyMap<MemberName, RecordId | null>,
): SlotOutcome {
  const missing = members.filter((member) => !positions.has(member))
  const inOrder = [...motions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const supporters = (motion: RosterMotion): number =>
    motion.electors.filter((member) => positions.get(member) === motion.id).length
  const adopted = inOrder.find((motion) => supporters(motion) >= motion.needed)
  if (adopted) return { kind: 'adopted', motion: adopted.id }
  const isOut = (motion: RosterMotion): boolean =>
    supporters(motion) + motion.electors.filter((member) => !positions.has(member)).length < motion.needed
  const unseen = members
    .map((member) => positions.get(member) ?? null)
    .filter((id) => id !== null && motions.every((motion) => motion.id !== id))
  const mostBehindUnseen = Math.max(
    0,
    ...[...Map.groupBy(unseen, (id) => id).values()].map(({ length }) => length),
  )
  if (mostBehindUnseen + missing.length < leastNeeded && inOrder.every(isOut)) return { kind: 'dead' }
  return { kind: 'pending', missing }
}
