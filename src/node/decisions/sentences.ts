import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Counts } from '../../decisions/counts.ts'
import type { Waiting } from '../../decisions/outcome.ts'
import { openPhases, type Phase } from './phases.ts'
import type { Voice } from './voices.ts'

/** What may be said of a motion at this moment, and nothing beyond it (DECISIONS, section 5). */
export type Sentence =
  /** Our statement is signed, `held` of `of` members hold it, and it counts at `needed`. */
  | { readonly kind: 'held'; readonly held: number; readonly of: number; readonly needed: number }
  /** Nobody can adopt it over this objection. */
  | { readonly kind: 'objected'; readonly member: MemberName; readonly counted: boolean }
  /** Our ballot is on time if `held` closers that have not closed report truly; `evenLying`: even if f of them lie. */
  | { readonly kind: 'onTime'; readonly held: number; readonly evenLying: boolean }
  /** This node may not sign until its new key is adopted. */
  | { readonly kind: 'mute' }
  /** The decision waits for us. */
  | { readonly kind: 'waitsForUs' }
  | { readonly kind: 'waitsFor'; readonly members: readonly MemberName[] }
  /** Past the deadline by our clock: nothing is closed by that. */
  | { readonly kind: 'pastDeadline' }
  /** Adopted or rejected under an epoch, and a file proves it for good. */
  | { readonly kind: 'proven'; readonly outcome: 'adopted' | 'rejected' | 'dead'; readonly epoch: number }
  | { readonly kind: 'reopened'; readonly by: readonly MemberName[] }
  /** Two statements of one member exclude each other. */
  | { readonly kind: 'conflict'; readonly members: readonly MemberName[] }

/** What the sentences are made from. */
export interface Moment {
  readonly phase: Phase
  readonly seat: MemberName
  readonly isMute: boolean
  /** Whether somebody who speaks with "oppose" ends it. */
  readonly isConsensus: boolean
  readonly isUnderDeadline: boolean
  readonly counts: Counts | null
  readonly voices: readonly Voice[]
  readonly waitsFor: readonly Waiting[]
  readonly proven: { readonly outcome: 'adopted' | 'rejected' | 'dead'; readonly epoch: number } | null
  readonly reopenedBy: readonly MemberName[]
  readonly faulty: readonly MemberName[]
  /** Who has said that it received a ballot. */
  readonly receivers: (ballot: RecordId) => readonly MemberName[]
}

/** The sentences that hold now, the weightiest first. */
export function sentences(moment: Moment): Sentence[] {
  const { phase, proven, reopenedBy, faulty, isMute, waitsFor, seat, counts, voices } = moment
  const said: Sentence[] = []
  const isOpen = openPhases.includes(phase)
  if (faulty.length > 0) said.push({ kind: 'conflict', members: faulty })
  if (proven) said.push({ kind: 'proven', ...proven })
  if (proven && reopenedBy.length > 0) said.push({ kind: 'reopened', by: reopenedBy })
  if (isOpen && isMute) said.push({ kind: 'mute' })
  const waited = waitsFor.map(({ member }) => member)
  if (isOpen && waited.includes(seat)) said.push({ kind: 'waitsForUs' })
  const others = waited.filter((member) => member !== seat)
  if (isOpen && others.length > 0) said.push({ kind: 'waitsFor', members: others })
  if (phase === 'past') said.push({ kind: 'pastDeadline' })
  if (!proven && moment.isConsensus)
    for (const { member, spoke } of voices)
      if (spoke?.value === 'oppose') said.push({ kind: 'objected', member, counted: spoke.counted })
  const own = voices.find(({ member }) => member === seat)?.spoke
  if (own && counts && !proven)
    said.push({ kind: 'held', held: own.holders, of: counts.members, needed: counts.needed })
  const onTime = ballotOnTime(moment)
  if (onTime) said.push(onTime)
  return said
}

function ballotOnTime({
  voices,
  seat,
  counts,
  isUnderDeadline,
  phase,
  receivers,
}: Moment): Sentence | undefined {
  const own = voices.find(({ member }) => member === seat)
  if (!isUnderDeadline || !own?.spoke || !counts?.deadline || !openPhases.includes(phase)) return undefined
  const got = new Set(receivers(own.spoke.id))
  const held = voices.filter(
    ({ member, closed }) => closed === null && (member === seat || got.has(member)),
  ).length
  if (held < counts.deadline.timely) return undefined
  return { kind: 'onTime', held, evenLying: held >= counts.deadline.timely + counts.faults }
}
